"""What does the law ask, article by article?

The folder is the law's table of contents: a folder an instrument, a module a pasal.
"""

from __future__ import annotations

from p2mi_rules.rules import (
    perban_bp2mi_7_2023,
    perban_bp2mi_9_2020,
    perka_bnp2tki_21_2015,
    permen_p2mi_34_2025,
    permenaker_9_2019,
    pp_22_2022,
    pp_59_2021,
    syarat_e_pmi,
    uu_18_2017,
    uu_21_2007,
    uu_39_2004,
)
from p2mi_rules.rules.intended import INTENDED
from p2mi_rules.rules.overlaps import OVERLAPS

INSTRUMENTS = (
    uu_39_2004,
    uu_21_2007,
    perka_bnp2tki_21_2015,
    uu_18_2017,
    permenaker_9_2019,
    perban_bp2mi_9_2020,
    pp_59_2021,
    pp_22_2022,
    perban_bp2mi_7_2023,
    syarat_e_pmi,
    permen_p2mi_34_2025,
)

RULES = tuple(each for law in INSTRUMENTS for each in law.RULES)
GAPS = (*uu_39_2004.GAPS, *uu_18_2017.GAPS, *pp_22_2022.GAPS)

__all__ = ["GAPS", "INTENDED", "OVERLAPS", "RULES"]
