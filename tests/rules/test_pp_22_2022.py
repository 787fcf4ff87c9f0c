"""What does PP 22/2022 ask of crew on ships, for every combination of answers, typed from the regulation?"""

from __future__ import annotations

from p2mi_rules.questions import AgencyStanding
from p2mi_rules.vocabulary import EmployerKind, Occupation, Recruiter, Route
from tests.rules.cells import says
from tests.rules.groups import ASHORE, BY_AN_IMPLEMENTER, BY_NONE, CREW, NO, NOT_PERSEORANGAN, YES

FISHING, MERCHANT = (Occupation.FISHING_CREW,), (Occupation.MERCHANT_CREW,)
MANNING = (Recruiter.MANNING_AGENCY,)
BUT_MANNING = tuple(each for each in Recruiter if each is not Recruiter.MANNING_AGENCY)
ON_LAND_OR_FISHING, ON_LAND_OR_MERCHANT = (*ASHORE, *FISHING), (*ASHORE, *MERCHANT)


def test_pasal_3_lets_fishing_crew_alone_work_for_no_individual() -> None:
    """Pasal 3 ayat (4): fishing crew who go alone may not work for a natural person; merchant crew may (ayat (3))."""
    says(
        "pp22-2022/p3-4",
        "route occupation employer",
        breached=[((Route.PERSEORANGAN,), FISHING, (EmployerKind.INDIVIDUAL,))],
        not_applicable=[(NOT_PERSEORANGAN, ..., ...), ((Route.PERSEORANGAN,), ON_LAND_OR_MERCHANT, ...)],
    )


def test_pasal_16_registers_merchant_crew() -> None:
    """Pasal 16: every candidate for a merchant ship registers at the district office or one-stop service.

    Who goes alone reports the plan of departure instead (Pasal 4 huruf a); who comes back is no candidate.
    """
    says(
        "pp22-2022/p16",
        "route occupation registered_manpower_office re_entry",
        breached=[(BY_AN_IMPLEMENTER, MERCHANT, NO, NO)],
        not_applicable=[
            (BY_NONE, ..., ..., ...),
            (BY_AN_IMPLEMENTER, ON_LAND_OR_FISHING, ..., ...),
            (BY_AN_IMPLEMENTER, MERCHANT, ..., YES),
        ],
    )


def test_pasal_32_registers_fishing_crew() -> None:
    """Pasal 32: every candidate for a fishing vessel registers at the district office or one-stop service.

    Who goes alone reports the plan of departure instead (Pasal 4 huruf a); who comes back is no candidate.
    """
    says(
        "pp22-2022/p32",
        "route occupation registered_manpower_office re_entry",
        breached=[(BY_AN_IMPLEMENTER, FISHING, NO, NO)],
        not_applicable=[
            (BY_NONE, ..., ..., ...),
            (BY_AN_IMPLEMENTER, ON_LAND_OR_MERCHANT, ..., ...),
            (BY_AN_IMPLEMENTER, FISHING, ..., YES),
        ],
    )


def test_pasal_43_let_manning_agencies_keep_their_licence() -> None:
    """Pasal 43 ayat (1): a manning agency with the SIUPPAK went on placing crew; so did one with a SIP3MI.

    That a SIP3MI is suspended is the matter of Pasal 37 of the act; a return from leave is no placement.
    """
    says(
        "pp22-2022/p43-1",
        "recruiter occupation manning_licence agency_standing re_entry",
        breached=[(MANNING, CREW, NO, (AgencyStanding.NOT_LICENSED,), NO)],
        not_applicable=[
            (BUT_MANNING, ..., ..., ..., ...),
            (MANNING, ASHORE, ..., ..., ...),
            (MANNING, CREW, ..., ..., YES),
        ],
    )


def test_pasal_43_makes_manning_agencies_p3mi_within_two_years() -> None:
    """Pasal 43 ayat (2): by 8 June 2024 a manning agency of crew needed a SIP3MI; a return is no placement."""
    says(
        "pp22-2022/p43-2",
        "recruiter occupation agency_standing re_entry",
        breached=[(MANNING, CREW, (AgencyStanding.NOT_LICENSED,), NO)],
        not_applicable=[(BUT_MANNING, ..., ..., ...), (MANNING, ASHORE, ..., ...), (MANNING, CREW, ..., YES)],
    )


def test_pasal_11_asks_a_manning_agency_for_a_recruitment_permit() -> None:
    """Pasal 11 ayat (1), 28 ayat (1): a SIP2MI, once it must be a P3MI; a return from leave is no placement."""
    says(
        "pp22-2022/p11-1",
        "recruiter occupation recruitment_permit re_entry",
        breached=[(MANNING, CREW, NO, NO)],
        not_applicable=[(BUT_MANNING, ..., ..., ...), (MANNING, ASHORE, ..., ...), (MANNING, CREW, ..., YES)],
    )
