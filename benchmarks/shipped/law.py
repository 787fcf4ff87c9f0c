"""From when is which regulation law, and what do Pasal 49, 69 and 72 huruf c say of whoever arranged a placement?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Occupation, Recruiter, Status

S, B, NA, NE, U, NB = Outcome
PROCEDURAL, NO_BREACH_FOUND, NONPROCEDURAL, INDETERMINATE, OUT_OF_SCOPE = Status
P3MI, BADAN, REGIONAL_GOVERNMENT, EMPLOYER, SELF, INDIVIDUAL, *NO_COMPANY, MANNING_AGENCY = Recruiter

UU_39, UU_21, UU_18 = (each.toordinal() for each in (date(2004, 10, 18), date(2007, 4, 19), date(2017, 11, 22)))
PERMENAKER_9, PERMENAKER_9_ENDS = date(2019, 7, 2).toordinal(), date(2026, 1, 19).toordinal()
PP_59, SISKOP2MI = date(2021, 4, 7).toordinal(), date(2023, 7, 17).toordinal()
PERBAN_9, PERBAN_9_ENDS = date(2021, 7, 15).toordinal(), date(2025, 8, 26).toordinal()
PP_22, PP_22_IN_FULL = date(2022, 6, 8).toordinal(), date(2024, 6, 8).toordinal()
JKN_ASKED, PERMEN_34 = date(2025, 11, 15).toordinal(), date(2025, 12, 3).toordinal()

OF_AGE, OF_AGE_FOR_INDIVIDUALS, TWO_SIGNS = 18, 21, 2
TEN_JOBS = frozenset(
    {
        Occupation.DOMESTIC_WORKER,
        Occupation.CAREGIVER,
        Occupation.PLANTATION,
        Occupation.AGRICULTURE,
        Occupation.FISHING_CREW,
    }
)

RECRUITERS = {
    P3MI: (S, S, S, S, B, NE),
    BADAN: (S, S, S, NA, S, NA),
    SELF: (NA, S, NA, NE, NE, NE),
    EMPLOYER: (NA, S, NA, NE, NE, S),
    INDIVIDUAL: (B, B, B, NA, NA, NA),
    REGIONAL_GOVERNMENT: (B, S, NA, NA, NA, NA),
    MANNING_AGENCY: (B, S, B, NA, NA, NA),
    **dict.fromkeys(NO_COMPANY, (B, S, B, NA, NA, NA)),
}
"""Ashore, Pasal 49, 69, 72 huruf c; and by the route of a company, of the governments, of the own company, Pasal 49
once more: whether it was the implementer of the route."""
RECRUITERS_BEFORE_2017 = {
    P3MI: (S, S, S, B, NE),
    BADAN: (S, S, NA, S, NA),
    SELF: (S, NA, NE, NE, NE),
    EMPLOYER: (S, NA, NE, NE, S),
    INDIVIDUAL: (B, B, NA, NA, NA),
    REGIONAL_GOVERNMENT: (S, NE, NA, NA, NA),
    MANNING_AGENCY: (S, B, NA, NA, NA),
    **dict.fromkeys(NO_COMPANY, (S, B, NA, NA, NA)),
}
"""Ashore, Pasal 4 and 10 of UU 39/2004, and Pasal 10 by route as above."""
