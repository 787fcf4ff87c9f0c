"""Which signs of trafficking does UU 21/2007 tell us to see, for every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgeBand
from p2mi_rules.vocabulary import Occupation, Recruiter, Visa
from tests.rules.cells import says

NOT_FOR_WORK = (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT)
SAYS_NOTHING = (Visa.WORK, Visa.OTHER, Visa.NONE)
BROKER, SCAM = (Recruiter.INDIVIDUAL,), (Occupation.ONLINE_SCAM,)
OTHER_RECRUITERS = tuple(each for each in Recruiter if each is not Recruiter.INDIVIDUAL)


def test_pasal_1_shows_in_signs() -> None:
    """Pasal 1 angka 1: any two of a visa that is not for work, a natural person who sends, and online fraud.

    One of them alone is no sign, a visa of another kind or none is not counted, and all three are two.
    """
    says(
        "uu21-2007/p1-1",
        "visa recruiter occupation",
        breached=[
            (NOT_FOR_WORK, BROKER, ...),
            (NOT_FOR_WORK, OTHER_RECRUITERS, SCAM),
            (SAYS_NOTHING, BROKER, SCAM),
        ],
    )


def test_pasal_6_is_about_children() -> None:
    """Pasal 6: a child sent abroad, by whichever route or sender."""
    says("uu21-2007/p6", "age_band", breached=[((AgeBand.UNDER_18,),)])
