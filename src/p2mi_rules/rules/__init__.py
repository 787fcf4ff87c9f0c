"""What does the law ask, article by article?"""

from __future__ import annotations

from p2mi_rules.rules import uu_18_2017, uu_39_2004

RULES = (*uu_39_2004.RULES, *uu_18_2017.RULES)
GAPS = (*uu_39_2004.GAPS, *uu_18_2017.GAPS)

__all__ = ["GAPS", "RULES"]
