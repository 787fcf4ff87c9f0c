"""What does Perban BP2MI 7/2023 on SISKOP2MI, applied since 17 July 2023, ask?"""

from __future__ import annotations

from p2mi_rules.rules.perban_bp2mi_7_2023.pasal_04_services import is_in_siskop2mi

RULES = (is_in_siskop2mi,)
