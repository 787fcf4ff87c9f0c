"""Who may place, and by which channel, says UU 18/2017 of every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgencyStanding
from p2mi_rules.vocabulary import EmployerKind, Recruiter, Route
from tests.rules.cells import Row, says
from tests.rules.groups import (
    ABROAD,
    ASHORE,
    BEGUN,
    BY_AN_IMPLEMENTER,
    BY_NONE,
    CREW,
    NO,
    NO_PLACER,
    NOT_G2G,
    NOT_P2P,
    NOT_PERSEORANGAN,
    NOT_UKPS,
    UNDER_WAY,
    YES,
)

OUTSIDERS = (
    Recruiter.REGIONAL_GOVERNMENT,
    Recruiter.INDIVIDUAL,
    Recruiter.UNLICENSED_COMPANY,
    Recruiter.TRAINING_CENTRE,
    Recruiter.TRAVEL_AGENT,
)
"""None of the three implementers, whatever the work."""

MANNING = (Recruiter.MANNING_AGENCY,)
BUT_MANNING = tuple(each for each in Recruiter if each is not Recruiter.MANNING_AGENCY)


def test_pasal_49_knows_three_implementers_and_no_other() -> None:
    """Pasal 49: the Badan, a P3MI, or a company for itself; a regional government, a school or a broker is none.

    A manning agency is none on land; of crew it is the matter of PP 22/2022 Pasal 43. The worker alone and the
    employer directly have no implementer at all.
    """
    says(
        "uu18-2017/p49",
        "recruiter occupation",
        breached=[(OUTSIDERS, ...), (MANNING, ASHORE)],
        not_applicable=[(NO_PLACER, ...), (MANNING, CREW)],
    )


def test_pasal_49_and_63_leave_no_other_channel() -> None:
    """Pasal 49 (with 63): through one of the three implementers, or alone; whoever leaves by neither is outside.

    One who comes back after leave left by a channel long ago, which is not encoded.
    """
    says(
        "uu18-2017/p49-channel",
        "route re_entry",
        breached=[((Route.NONE,), NO)],
        not_encoded=[((Route.NONE,), YES)],
    )


def test_pasal_49_names_the_implementer_of_each_route() -> None:
    """Pasal 49 huruf a to c: the Badan for the Government, a P3MI for P2P, the company itself for its own workers.

    A P3MI in the place of the Badan is a breach; other pairs leave open what the route was.
    """
    says(
        "uu18-2017/p49-implementer",
        "route recruiter",
        breached=[((Route.G2G,), (Recruiter.P3MI,))],
        not_applicable=[(BY_NONE, ...), (BY_AN_IMPLEMENTER, (*OUTSIDERS, Recruiter.MANNING_AGENCY))],
        not_encoded=[
            ((Route.G2G,), NO_PLACER),
            ((Route.P2P,), (*NO_PLACER, Recruiter.BADAN)),
            ((Route.UKPS,), (Recruiter.SELF, Recruiter.BADAN, Recruiter.P3MI)),
        ],
    )


def test_pasal_50_binds_the_badan_to_a_written_agreement() -> None:
    """Pasal 50 ayat (1): placement by the Badan rests on an agreement with a government or a legal-entity employer."""
    says(
        "uu18-2017/p50-1",
        "route government_basis",
        breached=[((Route.G2G,), NO)],
        not_applicable=[(NOT_G2G, ...)],
    )


def licence(rule_id: str) -> None:
    """The table of Pasal 51 ayat (1), the same before and after it was amended: who licenses is all that changed.

    Suspended, a company still holds its licence; a return is no placement; a manning agency of crew had another one.
    """
    not_asked: list[Row] = [
        (NOT_P2P, ..., ..., ..., ...),
        ((Route.P2P,), ..., YES, ..., ...),
        ((Route.P2P,), ..., NO, MANNING, CREW),
    ]
    says(
        rule_id,
        "route agency_standing re_entry recruiter occupation",
        breached=[
            ((Route.P2P,), (AgencyStanding.NOT_LICENSED,), NO, BUT_MANNING, ...),
            ((Route.P2P,), (AgencyStanding.NOT_LICENSED,), NO, MANNING, ASHORE),
        ],
        not_applicable=not_asked,
    )


def test_pasal_51_asked_a_company_for_a_licence_of_the_minister() -> None:
    """Pasal 51 ayat (1), until 1 November 2020: a company that is to place others must have the Minister's SIP3MI."""
    licence("uu18-2017/p51-1")


def test_pasal_51_asks_a_company_for_a_business_licence() -> None:
    """Pasal 51 ayat (1) as amended by UU 11/2020: the same of a licence of the Central Government, since then."""
    licence("uu18-2017/p51-1-amended")


def test_pasal_37_stops_a_suspended_company() -> None:
    """Pasal 37 ayat (1) huruf b: activities stopped for a time are stopped; a return is no placement.

    Having no licence at all is another matter.
    """
    suspended = (AgencyStanding.SUSPENDED,)
    says(
        "uu18-2017/p37-1-b",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), suspended, NO)],
        not_applicable=[
            (NOT_P2P, ..., ...),
            ((Route.P2P,), ..., YES),
            ((Route.P2P,), (AgencyStanding.NOT_LICENSED,), NO),
        ],
    )


def test_pasal_59_asks_a_p3mi_for_a_recruitment_permit() -> None:
    """Pasal 59 ayat (1): before placing, a P3MI must hold a SIP2MI that names the country (ayat 3).

    Coming back from leave needs none, and a manning agency of crew is the matter of PP 22/2022 Pasal 43.
    """
    says(
        "uu18-2017/p59-1",
        "route recruitment_permit re_entry recruiter occupation",
        breached=[((Route.P2P,), NO, NO, BUT_MANNING, ...), ((Route.P2P,), NO, NO, MANNING, ASHORE)],
        not_applicable=[
            (NOT_P2P, ..., ..., ..., ...),
            ((Route.P2P,), ..., YES, ..., ...),
            ((Route.P2P,), ..., NO, MANNING, CREW),
        ],
    )


def test_pasal_61_lets_a_company_send_its_own_workers() -> None:
    """Pasal 61 ayat (1): only its own workers, and by the elucidation only with the written permit of the Minister."""
    says(
        "uu18-2017/p61-1",
        "route ukps_permit own_employee",
        breached=[((Route.UKPS,), NO, ...), ((Route.UKPS,), YES, NO)],
        not_applicable=[(NOT_UKPS, ..., ...)],
    )


def test_pasal_1_defines_who_goes_alone() -> None:
    """Pasal 1 angka 4: perseorangan leaves without an implementer of Pasal 49; brokers are the matter of Pasal 69."""
    says(
        "uu18-2017/p1-4",
        "route recruiter",
        breached=[((Route.PERSEORANGAN,), (Recruiter.BADAN, Recruiter.P3MI))],
        not_applicable=[(NOT_PERSEORANGAN, ...)],
    )


def test_pasal_63_ties_perseorangan_to_legal_entities() -> None:
    """Pasal 63 ayat (1): who goes alone may work for a legal entity, so not in a household; a return is no placement.

    Crew who go alone are bound by PP 22/2022 Pasal 3 ayat (4) instead.
    """
    says(
        "uu18-2017/p63-1",
        "route employer re_entry occupation",
        breached=[((Route.PERSEORANGAN,), (EmployerKind.INDIVIDUAL,), NO, ASHORE)],
        not_applicable=[
            (NOT_PERSEORANGAN, ..., ..., ...),
            ((Route.PERSEORANGAN,), ..., YES, ...),
            ((Route.PERSEORANGAN,), ..., NO, CREW),
        ],
    )


def test_pasal_63_asks_for_two_reports() -> None:
    """Pasal 63 ayat (3): to the manpower authority, where registration is a report too, and to the mission.

    The mission is owed none by one who is still at home, and whoever has only begun may still report at home.
    """
    alone = (Route.PERSEORANGAN,)
    says(
        "uu18-2017/p63-3",
        "route reported_office registered reported_mission stage",
        breached=[
            (alone, NO, NO, ..., UNDER_WAY),
            (alone, YES, ..., NO, ABROAD),
            (alone, NO, YES, NO, ABROAD),
        ],
        not_applicable=[(NOT_PERSEORANGAN, ..., ..., ..., ...)],
        not_encoded=[(alone, NO, NO, ..., BEGUN)],
    )


def test_pasal_39_keeps_a_system_of_placements() -> None:
    """Pasal 39 huruf d: until 16 July 2023 placements by implementers stood in the older system; a return need not."""
    says(
        "uu18-2017/p39-d",
        "route registered re_entry",
        breached=[(BY_AN_IMPLEMENTER, NO, NO)],
        not_applicable=[(BY_NONE, ..., ...), (BY_AN_IMPLEMENTER, ..., YES)],
    )
