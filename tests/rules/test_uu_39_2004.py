"""What did UU 39/2004 say of every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgeBand, AgencyStanding, Reading, Safeguards
from p2mi_rules.vocabulary import (
    Category,
    DestinationStatus,
    EmployerKind,
    Occupation,
    Recruiter,
    Route,
    Stage,
    Visa,
)
from tests.rules.cells import says

CREW = (Occupation.FISHING_CREW, Occupation.MERCHANT_CREW)
NO_PLACER = (Recruiter.SELF, Recruiter.EMPLOYER)
OUTSIDERS = (
    Recruiter.INDIVIDUAL,
    Recruiter.UNLICENSED_COMPANY,
    Recruiter.TRAINING_CENTRE,
    Recruiter.TRAVEL_AGENT,
)
IN_PLACE = (*OUTSIDERS, Recruiter.REGIONAL_GOVERNMENT, Recruiter.BADAN, Recruiter.P3MI, Recruiter.MANNING_AGENCY)
ASHORE = tuple(job for job in Occupation if job not in CREW)
BUT_PRIVATE = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)


def test_pasal_1_angka_1_is_about_employment_for_wages() -> None:
    """Who is to work abroad in an employment relation for wages, in whatever guise; a worker is one though unpaid."""
    guises = tuple(category for category in Category if category is not Category.WORKER)
    says("uu39-2004/p1-1", "category paid_work", breached=[(guises, (False,))])


def test_pasal_4_forbids_natural_persons_to_place() -> None:
    """A natural person may not place Indonesian citizens in work abroad."""
    says("uu39-2004/p4", "recruiter", breached=[((Recruiter.INDIVIDUAL,),)])


def test_pasal_10_knows_two_implementers() -> None:
    """The Government (the President with the ministers, Pasal 1 angka 16) and licensed private companies.

    What it delegated to regional governments (Pasal 5 ayat (2)) is not encoded.
    """
    says(
        "uu39-2004/p10",
        "recruiter occupation",
        breached=[(OUTSIDERS, ...), ((Recruiter.MANNING_AGENCY,), ASHORE)],
        not_applicable=[(NO_PLACER, ...)],
        not_encoded=[((Recruiter.MANNING_AGENCY,), CREW), ((Recruiter.REGIONAL_GOVERNMENT,), ...)],
    )


def test_pasal_7_10_26_and_105_leave_no_other_channel() -> None:
    """Through an implementer, a company for itself, or independently; nothing else is a way out.

    One who comes back after leave left by a channel long ago, which is not encoded.
    """
    says(
        "uu39-2004/p10-channel",
        "route re_entry",
        breached=[((Route.NONE,), (False,))],
        not_encoded=[((Route.NONE,), (True,))],
    )


def test_pasal_10_names_the_implementer_of_each_route() -> None:
    """The Government or a private company, and by Pasal 26 the company itself for its own workers.

    A company in the place of the Government is a breach; other pairs leave open what the route was.
    """
    third_parties = (*OUTSIDERS, Recruiter.REGIONAL_GOVERNMENT, Recruiter.MANNING_AGENCY)
    says(
        "uu39-2004/p10-implementer",
        "route recruiter",
        breached=[((Route.G2G,), (Recruiter.P3MI,))],
        not_applicable=[
            ((Route.PERSEORANGAN, Route.NONE), ...),
            ((Route.G2G, Route.P2P, Route.UKPS), third_parties),
        ],
        not_encoded=[
            ((Route.G2G,), NO_PLACER),
            ((Route.P2P,), (*NO_PLACER, Recruiter.BADAN)),
            ((Route.UKPS,), (Recruiter.SELF, Recruiter.BADAN, Recruiter.P3MI)),
        ],
    )


def test_pasal_11_ayat_1_binds_the_government_to_a_written_agreement() -> None:
    """Placement by the Government only under an agreement with the other one or a legal-entity user."""
    others = (Route.P2P, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu39-2004/p11-1",
        "route government_basis",
        breached=[((Route.G2G,), (False,))],
        not_applicable=[(others, ...)],
    )


def test_pasal_12_asks_a_company_for_a_licence() -> None:
    """A private implementer must have the SIPPTKI; a suspended one has it, and a return is no placement."""
    says(
        "uu39-2004/p12",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), (AgencyStanding.NOT_LICENSED,), (False,))],
        not_applicable=[(BUT_PRIVATE, ..., ...), ((Route.P2P,), ..., (True,))],
    )


def test_pasal_100_ayat_2_huruf_b_stops_a_suspended_company() -> None:
    """One of the sanctions is to stop the business for a time; a return after leave is no placement."""
    says(
        "uu39-2004/p100-2-b",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), (AgencyStanding.SUSPENDED,), (False,))],
        not_applicable=[
            (BUT_PRIVATE, ..., ...),
            ((Route.P2P,), ..., (True,)),
            ((Route.P2P,), (AgencyStanding.NOT_LICENSED,), (False,)),
        ],
    )


def test_pasal_26_lets_a_company_send_its_own_workers() -> None:
    """On the Minister's written permit (ayat 1), and only workers of its own (ayat 2 huruf b)."""
    others = (Route.G2G, Route.P2P, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu39-2004/p26-1",
        "route ukps_permit own_employee",
        breached=[((Route.UKPS,), (False,), ...), ((Route.UKPS,), (True,), (False,))],
        not_applicable=[(others, ..., ...)],
    )


def test_pasal_27_ayat_1_asks_for_an_agreement_or_protective_law() -> None:
    """Placement only to countries with an agreement or with law that protects foreign workers, as designated.

    By the words, all three safeguards are enough and none is not; one or two may be insurance alone. Whether the
    article reaches who goes alone is open where it would be breached.
    """
    unnamed = (DestinationStatus.NOT_DESIGNATED, DestinationStatus.NOT_LISTED, DestinationStatus.OTHER_SCHEME)
    by_words = (Reading.LENIENT, Reading.STRICT)
    says(
        "uu39-2004/p27-1",
        "reading destination_status safeguards recruiter",
        breached=[((Reading.MINISTRY,), unnamed, ..., IN_PLACE), (by_words, ..., (Safeguards.NONE,), IN_PLACE)],
        not_applicable=[((Reading.MINISTRY,), (DestinationStatus.CLOSED, DestinationStatus.SUSPENDED), ..., ...)],
        not_encoded=[
            ((Reading.MINISTRY,), unnamed, ..., NO_PLACER),
            (by_words, ..., (Safeguards.NONE,), NO_PLACER),
            (by_words, ..., (Safeguards.SOME,), ...),
        ],
    )


def test_pasal_30_forbids_placing_in_a_closed_country() -> None:
    """Nobody may place anybody in a country declared closed; a worker who goes alone places nobody."""
    says(
        "uu39-2004/p30",
        "destination_status recruiter",
        breached=[((DestinationStatus.CLOSED,), IN_PLACE)],
        not_applicable=[(..., NO_PLACER)],
    )


def test_pasal_81_ayat_1_lets_the_government_stop_or_forbid() -> None:
    """A stop or a prohibition for a country or a position; whether it reaches who goes alone is open."""
    stopped = (DestinationStatus.CLOSED, DestinationStatus.SUSPENDED)
    says(
        "uu39-2004/p81-1",
        "destination_status recruiter",
        breached=[(stopped, IN_PLACE)],
        not_encoded=[(stopped, NO_PLACER)],
    )


def test_pasal_32_ayat_1_asks_a_company_for_a_recruitment_permit() -> None:
    """A private implementer that is to recruit must hold the SIP; coming back from leave needs no recruiting."""
    says(
        "uu39-2004/p32-1",
        "route recruitment_permit re_entry",
        breached=[((Route.P2P,), (False,), (False,))],
        not_applicable=[(BUT_PRIVATE, ..., ...), ((Route.P2P,), ..., (True,))],
    )


def test_pasal_35_huruf_a_asks_for_eighteen_or_twenty_one_years() -> None:
    """What a private implementer recruits must be 18, and 21 for a user who is a natural person."""
    says(
        "uu39-2004/p35-a",
        "route age_band employer",
        breached=[
            ((Route.P2P,), (AgeBand.UNDER_18,), ...),
            ((Route.P2P,), (AgeBand.FROM_18,), (EmployerKind.INDIVIDUAL,)),
        ],
        not_applicable=[(BUT_PRIVATE, ..., ...)],
    )


def test_pasal_51_huruf_g_asks_for_a_work_visa() -> None:
    """Among the papers of whoever is to be placed: a visa to enter and to work.

    A visa of another kind may permit work, and whoever has only been recruited need not hold one yet.
    """
    others = (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT)
    later = tuple(stage for stage in Stage if stage is not Stage.RECRUITED)
    says(
        "uu39-2004/p51-g",
        "visa stage",
        breached=[(others, ...), ((Visa.NONE,), later)],
        not_encoded=[((Visa.OTHER,), ...), ((Visa.NONE,), (Stage.RECRUITED,))],
    )


def test_pasal_105_ayat_1_asks_for_two_reports() -> None:
    """Who works abroad alone reports to the manpower authority and to the mission, once there."""
    others = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)
    abroad = (Stage.DEPARTED, Stage.RETURNED)
    says(
        "uu39-2004/p105-1",
        "route reported_office reported_mission stage",
        breached=[((Route.PERSEORANGAN,), (False,), ..., ...), ((Route.PERSEORANGAN,), (True,), (False,), abroad)],
        not_applicable=[(others, ..., ..., ...)],
    )
