"""Which articles of the acts threaten whom with what?

The figures of 2017 are certain for deeds before 2 January 2026 alone: since then UU 1/2026 adjusts them, and what it
made of these articles was not read. Where no rule is encoded for a prohibition, its penalty is not here either: Pasal
84 binds officials, Pasal 85 huruf c and d those who hand a licence on.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017, UU_39_2004
from p2mi_rules.norms import Joined, Mind, Offender, Penalty

ADJUSTED = date(2026, 1, 2)
"""The day from which UU 1/2026 adjusts penalties outside the criminal code."""

_MILLION = 1_000_000
_BILLION = 1_000 * _MILLION

PASAL_79 = Penalty(
    basis=UU_18_2017.pasal(79),
    years=2,
    rupiah=200 * _MILLION,
    joined=Joined.AND_OR,
    mind=Mind.INTENT,
    offender=Offender.ANYBODY,
    corporate=True,
    certain_until=ADJUSTED,
)
PASAL_80 = Penalty(
    basis=UU_18_2017.pasal(80),
    years=3,
    rupiah=500 * _MILLION,
    joined=Joined.AND,
    mind=Mind.KNEW_OR_SHOULD_HAVE,
    corporate=True,
    certain_until=ADJUSTED,
)
PASAL_81 = Penalty(
    basis=UU_18_2017.pasal(81),
    years=10,
    rupiah=15 * _BILLION,
    joined=Joined.AND,
    offender=Offender.NATURAL_PERSON,
    certain_until=ADJUSTED,
)
PASAL_82_B = Penalty(
    basis=UU_18_2017.pasal(82, huruf="b"),
    years=10,
    rupiah=15 * _BILLION,
    joined=Joined.AND,
    mind=Mind.INTENT,
    corporate=True,
    certain_until=ADJUSTED,
)
PASAL_83 = Penalty(
    basis=UU_18_2017.pasal(83),
    years=10,
    rupiah=15 * _BILLION,
    joined=Joined.OR,
    mind=Mind.INTENT,
    corporate=True,
    certain_until=ADJUSTED,
)
PASAL_85_A = Penalty(
    basis=UU_18_2017.pasal(85, huruf="a"),
    years=5,
    rupiah=5 * _BILLION,
    joined=Joined.AND,
    corporate=True,
    certain_until=ADJUSTED,
)


def pasal_86(huruf: str) -> Penalty:
    """The one threat of Pasal 86, for each of its four letters."""
    return Penalty(
        basis=UU_18_2017.pasal(86, huruf=huruf),
        years=5,
        rupiah=15 * _BILLION,
        joined=Joined.AND,
        corporate=True,
        certain_until=ADJUSTED,
    )


def pasal_102_1(huruf: str) -> Penalty:
    """UU 39/2004: two to ten years and/or two to fifteen thousand million rupiah."""
    return Penalty(
        basis=UU_39_2004.pasal(102, ayat=1, huruf=huruf),
        years=10,
        rupiah=15 * _BILLION,
        joined=Joined.AND_OR,
        least=(24, 2 * _BILLION),
    )


def pasal_103_1(huruf: str) -> Penalty:
    """UU 39/2004: one to five years and/or one to five thousand million rupiah."""
    return Penalty(
        basis=UU_39_2004.pasal(103, ayat=1, huruf=huruf),
        years=5,
        rupiah=5 * _BILLION,
        joined=Joined.AND_OR,
        least=(12, _BILLION),
    )


def pasal_104_1(huruf: str) -> Penalty:
    """UU 39/2004: light imprisonment of a month to a year and/or a hundred million to a thousand million rupiah."""
    return Penalty(
        basis=UU_39_2004.pasal(104, ayat=1, huruf=huruf),
        years=1,
        rupiah=_BILLION,
        joined=Joined.AND_OR,
        light=True,
        least=(1, 100 * _MILLION),
    )
