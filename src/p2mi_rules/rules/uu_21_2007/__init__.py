"""Which signs does UU 21/2007 on trafficking in persons, in force since 19 April 2007, tell us to look for?"""

from __future__ import annotations

from p2mi_rules.rules.uu_21_2007.pasal_01_signs import shows_no_two_signs_of_trafficking
from p2mi_rules.rules.uu_21_2007.pasal_06_children import is_no_child

RULES = (shows_no_two_signs_of_trafficking, is_no_child)
