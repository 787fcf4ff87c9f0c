"""What does UU 18/2017 say of every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgeBand, AgencyStanding, Reading, Safeguards
from p2mi_rules.rules.uu_18_2017 import GAPS
from p2mi_rules.vocabulary import (
    Category,
    DestinationStatus,
    EmployerKind,
    Occupation,
    Recruiter,
    Route,
    Stage,
    Topic,
    Visa,
)
from tests.rules.cells import says

CREW = (Occupation.FISHING_CREW, Occupation.MERCHANT_CREW)
NO_PLACER = (Recruiter.SELF, Recruiter.EMPLOYER)
OUTSIDERS = (
    Recruiter.REGIONAL_GOVERNMENT,
    Recruiter.INDIVIDUAL,
    Recruiter.UNLICENSED_COMPANY,
    Recruiter.TRAINING_CENTRE,
    Recruiter.TRAVEL_AGENT,
)
IN_PLACE = (*OUTSIDERS, Recruiter.BADAN, Recruiter.P3MI, Recruiter.MANNING_AGENCY)
ASHORE = tuple(job for job in Occupation if job not in CREW)
NEVER_NAMED = (DestinationStatus.NOT_DESIGNATED, DestinationStatus.NOT_LISTED, DestinationStatus.OTHER_SCHEME)
SILENT = (
    DestinationStatus.CLOSED,
    DestinationStatus.SUSPENDED,
    DestinationStatus.OTHER_SCHEME,
    DestinationStatus.NOT_LISTED,
)
BUT_OWN = tuple(route for route in Route if route is not Route.UKPS)


def test_pasal_4_ayat_2_leaves_seven_kinds_of_people_out() -> None:
    """Official duty, study, training, refuge, investment, state service, own business; wages bring a student in.

    Work without wages is no migrant work at all (Pasal 1 angka 2).
    """
    outside = (
        Category.OFFICIAL_DUTY,
        Category.REFUGEE,
        Category.INVESTOR,
        Category.CIVIL_SERVANT,
        Category.OWN_BUSINESS,
    )
    says(
        "uu18-2017/p4-2",
        "category paid_work",
        breached=[(outside, ...), ((Category.STUDENT, Category.TRAINEE, Category.WORKER), (False,))],
    )


def test_pasal_5_huruf_a_asks_for_eighteen_years() -> None:
    """At least 18 years of age, whoever the employer is; 21 stands nowhere in this act."""
    says("uu18-2017/p5-a", "age_band", breached=[((AgeBand.UNDER_18,),)])


def test_pasal_13_huruf_f_asks_for_a_work_visa() -> None:
    """A visa that lets one enter and work; visits, pilgrimage, study and none at all do not."""
    others = (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT, Visa.OTHER, Visa.NONE)
    says("uu18-2017/p13-f", "visa", breached=[(others,)])


def test_pasal_31_asks_for_safeguards_by_one_of_three_readings() -> None:
    """Protective law, agreement and/or insurance: any one, all three, or what the ministry has designated."""
    says(
        "uu18-2017/p31",
        "reading destination_status safeguards",
        breached=[
            ((Reading.MINISTRY,), NEVER_NAMED, ...),
            ((Reading.LENIENT,), ..., (Safeguards.NONE,)),
            ((Reading.STRICT,), ..., (Safeguards.SOME, Safeguards.NONE)),
        ],
        not_applicable=[((Reading.MINISTRY,), (DestinationStatus.CLOSED, DestinationStatus.SUSPENDED), ...)],
    )


def test_pasal_32_ayat_1_lets_the_government_stop_or_forbid() -> None:
    """A stop and a prohibition bind alike, for a country or for a position, whoever arranges the work."""
    stopped = (DestinationStatus.CLOSED, DestinationStatus.SUSPENDED)
    says("uu18-2017/p32-1", "destination_status", breached=[(stopped,)])


def test_pasal_49_knows_three_implementers_and_no_other() -> None:
    """The Badan, a P3MI, or a company for itself; a regional government, a school or a broker is none of them."""
    says(
        "uu18-2017/p49",
        "recruiter occupation",
        breached=[(OUTSIDERS, ...), ((Recruiter.MANNING_AGENCY,), ASHORE)],
        not_applicable=[(NO_PLACER, ...)],
        not_encoded=[((Recruiter.MANNING_AGENCY,), CREW)],
    )


def test_pasal_49_and_63_leave_no_other_channel() -> None:
    """Through one of the three implementers, or alone; whoever leaves by neither leaves outside every channel."""
    says("uu18-2017/p49-channel", "route", breached=[((Route.NONE,),)])


def test_pasal_50_ayat_1_binds_the_badan_to_a_written_agreement() -> None:
    """Placement by the Badan rests on an agreement with a government or a legal-entity employer."""
    others = (Route.P2P, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p50-1",
        "route government_basis",
        breached=[((Route.G2G,), (False,))],
        not_applicable=[(others, ...)],
    )


def test_pasal_51_ayat_1_asks_a_company_for_a_licence() -> None:
    """A company that is to place others must hold the SIP3MI; one that is suspended still holds it."""
    others = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p51-1",
        "route agency_standing",
        breached=[((Route.P2P,), (AgencyStanding.NOT_LICENSED,))],
        not_applicable=[(others, ...)],
    )


def test_pasal_37_ayat_1_huruf_b_stops_a_suspended_company() -> None:
    """Activities stopped for a time are stopped; a company without any licence is another matter."""
    others = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p37-1-b",
        "route agency_standing",
        breached=[((Route.P2P,), (AgencyStanding.SUSPENDED,))],
        not_applicable=[(others, ...), ((Route.P2P,), (AgencyStanding.NOT_LICENSED,))],
    )


def test_pasal_59_ayat_1_asks_a_p3mi_for_a_recruitment_permit() -> None:
    """Before placing, a P3MI must hold a SIP2MI that names the country (ayat 3); leave is not the end of it."""
    others = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p59-1",
        "route recruitment_permit re_entry",
        breached=[((Route.P2P,), (False,), (False,))],
        not_applicable=[(others, ..., ...), ((Route.P2P,), ..., (True,))],
    )


def test_pasal_61_ayat_1_lets_a_company_send_its_own_workers() -> None:
    """Only its own workers, and by the elucidation only with the written permit of the Minister."""
    others = (Route.G2G, Route.P2P, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p61-1",
        "route ukps_permit own_employee",
        breached=[((Route.UKPS,), (False,), ...), ((Route.UKPS,), (True,), (False,))],
        not_applicable=[(others, ..., ...)],
    )


def test_pasal_1_angka_4_defines_who_goes_alone() -> None:
    """Perseorangan is whoever leaves without an implementer of Pasal 49; brokers are the matter of Pasal 69."""
    others = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)
    says(
        "uu18-2017/p1-4",
        "route recruiter",
        breached=[((Route.PERSEORANGAN,), (Recruiter.BADAN, Recruiter.P3MI))],
        not_applicable=[(others, ...)],
    )


def test_pasal_63_ayat_1_ties_perseorangan_to_legal_entities() -> None:
    """Who goes alone may work for an employer that is a legal entity, so not in a household."""
    others = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)
    says(
        "uu18-2017/p63-1",
        "route employer",
        breached=[((Route.PERSEORANGAN,), (EmployerKind.INDIVIDUAL,))],
        not_applicable=[(others, ...)],
    )


def test_pasal_63_ayat_3_asks_for_two_reports() -> None:
    """To the manpower authority and to the mission; the second cannot be owed by one who is still at home."""
    others = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)
    abroad = (Stage.DEPARTED, Stage.RETURNED)
    says(
        "uu18-2017/p63-3",
        "route reported_office reported_mission stage",
        breached=[((Route.PERSEORANGAN,), (False,), ..., ...), ((Route.PERSEORANGAN,), (True,), (False,), abroad)],
        not_applicable=[(others, ..., ..., ...)],
    )


def test_pasal_69_forbids_natural_persons_to_place() -> None:
    """No natural person may place anybody; the elucidation names brokers and others without authority."""
    says("uu18-2017/p69", "recruiter", breached=[((Recruiter.INDIVIDUAL,),)])


def test_pasal_72_huruf_b_forbids_placing_in_a_closed_country() -> None:
    """Whoever places, in a country declared closed; one who goes alone places nobody, a company its own workers."""
    says(
        "uu18-2017/p72-b",
        "destination_status recruiter route",
        breached=[
            ((DestinationStatus.CLOSED,), IN_PLACE, ...),
            ((DestinationStatus.CLOSED,), (Recruiter.EMPLOYER,), (Route.UKPS,)),
        ],
        not_applicable=[(..., (Recruiter.SELF,), ...), (..., (Recruiter.EMPLOYER,), BUT_OWN)],
    )


def test_pasal_72_huruf_d_forbids_placing_where_safeguards_lack() -> None:
    """Whoever places where law, agreement and/or insurance is missing, without any closure; by reading."""
    says(
        "uu18-2017/p72-d",
        "reading destination_status safeguards recruiter route",
        breached=[
            (*lacking, *placing)
            for placing in ((IN_PLACE, ...), ((Recruiter.EMPLOYER,), (Route.UKPS,)))
            for lacking in (
                ((Reading.MINISTRY,), (DestinationStatus.NOT_DESIGNATED,), ...),
                ((Reading.LENIENT,), ..., (Safeguards.NONE,)),
                ((Reading.STRICT,), ..., (Safeguards.SOME, Safeguards.NONE)),
            )
        ],
        not_applicable=[
            (..., ..., ..., (Recruiter.SELF,), ...),
            (..., ..., ..., (Recruiter.EMPLOYER,), BUT_OWN),
            ((Reading.MINISTRY,), SILENT, ..., IN_PLACE, ...),
            ((Reading.MINISTRY,), SILENT, ..., (Recruiter.EMPLOYER,), (Route.UKPS,)),
        ],
    )


def test_pasal_64_leaves_crew_to_a_regulation_of_its_own() -> None:
    """Seafarers and fishing crew, and nobody ashore; what the act asks of every placer and every age stays asked."""
    (gap,) = (gap for gap in GAPS if gap.id == "uu18-2017/p64")
    assert {job for job in Occupation if gap.function(job)} == set(CREW)
    assert not gap.topics & {Topic.AGE, Topic.RECRUITER, Topic.SCOPE}


def test_pasal_13_names_papers_that_are_not_encoded() -> None:
    """Of every placement, whatever it is: seven papers beside the work visa, so no document is ever a pass."""
    (gap,) = (each for each in GAPS if each.id == "uu18-2017/p13-others")
    assert gap.parameters == ()
    assert gap.topics == {Topic.DOCUMENTS}
    assert gap.function() is True
