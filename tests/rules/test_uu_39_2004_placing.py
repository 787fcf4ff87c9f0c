"""Who might place, how and where to, said UU 39/2004 of every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgencyStanding, Reading, Safeguards
from p2mi_rules.vocabulary import DestinationStatus, Recruiter, Route
from tests.rules.cells import says
from tests.rules.groups import (
    ABROAD,
    ASHORE,
    BEGUN,
    BY_AN_IMPLEMENTER,
    BY_NONE,
    CREW,
    NEVER_NAMED,
    NO,
    NO_PLACER,
    NOT_G2G,
    NOT_P2P,
    NOT_PERSEORANGAN,
    NOT_UKPS,
    STOPPED,
    THIRD_PARTIES,
    UNDER_WAY,
    YES,
)

OUTSIDERS = (
    Recruiter.INDIVIDUAL,
    Recruiter.UNLICENSED_COMPANY,
    Recruiter.TRAINING_CENTRE,
    Recruiter.TRAVEL_AGENT,
)
"""Neither the Government nor a private implementer."""


def test_pasal_4_forbids_natural_persons_to_place() -> None:
    """Pasal 4: a natural person may not place Indonesian citizens in work abroad."""
    says("uu39-2004/p4", "recruiter", breached=[((Recruiter.INDIVIDUAL,),)])


def test_pasal_10_knows_two_implementers() -> None:
    """Pasal 10: the Government (the President with the ministers, Pasal 1 angka 16) and licensed private companies.

    What it delegated to regional governments (Pasal 5 ayat (2)) is not encoded, nor which licences manning agencies of
    crew had.
    """
    says(
        "uu39-2004/p10",
        "recruiter occupation",
        breached=[(OUTSIDERS, ...), ((Recruiter.MANNING_AGENCY,), ASHORE)],
        not_applicable=[(NO_PLACER, ...)],
        not_encoded=[((Recruiter.MANNING_AGENCY,), CREW), ((Recruiter.REGIONAL_GOVERNMENT,), ...)],
    )


def test_pasal_7_10_26_and_105_leave_no_other_channel() -> None:
    """Pasal 10 (with 7, 26 and 105): through an implementer, a company for itself, or independently; nothing else.

    One who comes back after leave left by a channel long ago, which is not encoded.
    """
    says(
        "uu39-2004/p10-channel",
        "route re_entry",
        breached=[((Route.NONE,), NO)],
        not_encoded=[((Route.NONE,), YES)],
    )


def test_pasal_10_names_the_implementer_of_each_route() -> None:
    """Pasal 10: the Government or a private company, and by Pasal 26 the company itself for its own workers.

    A company in the place of the Government is a breach; other pairs leave open what the route was.
    """
    others = (*OUTSIDERS, Recruiter.REGIONAL_GOVERNMENT, Recruiter.MANNING_AGENCY)
    says(
        "uu39-2004/p10-implementer",
        "route recruiter",
        breached=[((Route.G2G,), (Recruiter.P3MI,))],
        not_applicable=[(BY_NONE, ...), (BY_AN_IMPLEMENTER, others)],
        not_encoded=[
            ((Route.G2G,), NO_PLACER),
            ((Route.P2P,), (*NO_PLACER, Recruiter.BADAN)),
            ((Route.UKPS,), (Recruiter.SELF, Recruiter.BADAN, Recruiter.P3MI)),
        ],
    )


def test_pasal_11_binds_the_government_to_a_written_agreement() -> None:
    """Pasal 11 ayat (1): placement by the Government only under an agreement with the other one or a legal entity."""
    says(
        "uu39-2004/p11-1",
        "route government_basis",
        breached=[((Route.G2G,), NO)],
        not_applicable=[(NOT_G2G, ...)],
    )


def test_pasal_12_asks_a_company_for_a_licence() -> None:
    """Pasal 12: a private implementer must have the SIPPTKI; a suspended one has it, and a return is no placement."""
    says(
        "uu39-2004/p12",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), (AgencyStanding.NOT_LICENSED,), NO)],
        not_applicable=[(NOT_P2P, ..., ...), ((Route.P2P,), ..., YES)],
    )


def test_pasal_100_stops_a_suspended_company() -> None:
    """Pasal 100 ayat (2) huruf b: a sanction is to stop the business for a time; a return after leave is no placement.

    Having no licence at all is another matter.
    """
    says(
        "uu39-2004/p100-2-b",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), (AgencyStanding.SUSPENDED,), NO)],
        not_applicable=[
            (NOT_P2P, ..., ...),
            ((Route.P2P,), ..., YES),
            ((Route.P2P,), (AgencyStanding.NOT_LICENSED,), NO),
        ],
    )


def test_pasal_26_asks_a_company_for_the_permit() -> None:
    """Pasal 26 ayat (1): for its own interest on the Minister's written permit."""
    says(
        "uu39-2004/p26-1",
        "route ukps_permit",
        breached=[((Route.UKPS,), NO)],
        not_applicable=[(NOT_UKPS, ...)],
    )


def test_pasal_26_lets_a_company_send_only_its_own_workers() -> None:
    """Pasal 26 ayat (2) huruf b: whom it places is a worker of the company itself."""
    says(
        "uu39-2004/p26-2-b",
        "route own_employee",
        breached=[((Route.UKPS,), NO)],
        not_applicable=[(NOT_UKPS, ...)],
    )


def test_pasal_27_asks_for_an_agreement_or_protective_law() -> None:
    """Pasal 27 ayat (1): placing only where an agreement is, or law that protects foreign workers, as designated.

    By the words, all three safeguards are enough and none is not; one or two may be insurance alone. Whether the
    article reaches who goes alone is open where it would be breached.
    """
    by_words = (Reading.LENIENT, Reading.STRICT)
    says(
        "uu39-2004/p27-1",
        "reading destination_status safeguards recruiter",
        breached=[
            ((Reading.MINISTRY,), NEVER_NAMED, ..., THIRD_PARTIES),
            (by_words, ..., (Safeguards.NONE,), THIRD_PARTIES),
        ],
        not_applicable=[((Reading.MINISTRY,), STOPPED, ..., ...)],
        not_encoded=[
            ((Reading.MINISTRY,), NEVER_NAMED, ..., NO_PLACER),
            (by_words, ..., (Safeguards.NONE,), NO_PLACER),
            (by_words, ..., (Safeguards.SOME,), ...),
        ],
    )


def test_pasal_30_forbids_placing_in_a_closed_country() -> None:
    """Pasal 30: nobody may place anybody in a country declared closed; a worker who goes alone places nobody."""
    says(
        "uu39-2004/p30",
        "destination_status recruiter",
        breached=[((DestinationStatus.CLOSED,), THIRD_PARTIES)],
        not_applicable=[(..., NO_PLACER)],
    )


def test_pasal_81_lets_the_government_stop_or_forbid() -> None:
    """Pasal 81 ayat (1): a stop or a prohibition for a country or a position.

    Whether it reaches who goes alone is open.
    """
    says(
        "uu39-2004/p81-1",
        "destination_status recruiter",
        breached=[(STOPPED, THIRD_PARTIES)],
        not_encoded=[(STOPPED, NO_PLACER)],
    )


def test_pasal_32_asks_a_company_for_a_recruitment_permit() -> None:
    """Pasal 32 ayat (1): a private implementer that recruits must hold the SIP; after leave nobody is recruited."""
    says(
        "uu39-2004/p32-1",
        "route recruitment_permit re_entry",
        breached=[((Route.P2P,), NO, NO)],
        not_applicable=[(NOT_P2P, ..., ...), ((Route.P2P,), ..., YES)],
    )


def test_pasal_37_lets_a_company_recruit_from_the_registered() -> None:
    """Pasal 37: from job-seekers registered at the district office; after leave nobody is recruited."""
    says(
        "uu39-2004/p37",
        "route registered_manpower_office re_entry",
        breached=[((Route.P2P,), NO, NO)],
        not_applicable=[(NOT_P2P, ..., ...), ((Route.P2P,), ..., YES)],
    )


def test_pasal_105_asks_for_two_reports() -> None:
    """Pasal 105 ayat (1): who goes alone reports at home, where registration is a report too, and to the mission.

    The mission is owed none by one who is still at home, and whoever has only begun may still report at home.
    """
    alone = (Route.PERSEORANGAN,)
    says(
        "uu39-2004/p105-1",
        "route reported_office registered reported_mission stage",
        breached=[
            (alone, NO, NO, ..., UNDER_WAY),
            (alone, YES, ..., NO, ABROAD),
            (alone, NO, YES, NO, ABROAD),
        ],
        not_applicable=[(NOT_PERSEORANGAN, ..., ..., ..., ...)],
        not_encoded=[(alone, NO, NO, ..., BEGUN)],
    )
