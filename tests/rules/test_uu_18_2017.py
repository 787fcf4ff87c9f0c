"""What does UU 18/2017 say of every combination of answers, typed from the act?"""

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
    """Official duty, refuge and state service always; study, training, investment, own business unless for wages.

    A worker is covered whether paid or not: the act covers who will work for wages (Pasal 1 angka 2).
    """
    may_be_a_disguise = (Category.STUDENT, Category.TRAINEE, Category.INVESTOR, Category.OWN_BUSINESS)
    says(
        "uu18-2017/p4-2",
        "category paid_work",
        breached=[
            ((Category.OFFICIAL_DUTY, Category.REFUGEE, Category.CIVIL_SERVANT), ...),
            (may_be_a_disguise, (False,)),
        ],
    )


def test_pasal_5_huruf_a_asks_for_eighteen_years() -> None:
    """At least 18 years of age, whoever the employer is; 21 stands nowhere in this act."""
    says("uu18-2017/p5-a", "age_band", breached=[((AgeBand.UNDER_18,),)])


def test_pasal_13_huruf_f_asks_for_a_work_visa() -> None:
    """A visa that lets one enter and work; visits, pilgrimage and study do not.

    A visa of another kind may, and whoever has only been recruited need not hold one yet: both stay open.
    """
    others = (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT)
    later = tuple(stage for stage in Stage if stage is not Stage.RECRUITED)
    says(
        "uu18-2017/p13-f",
        "visa stage",
        breached=[(others, ...), ((Visa.NONE,), later)],
        not_encoded=[((Visa.OTHER,), ...), ((Visa.NONE,), (Stage.RECRUITED,))],
    )


def test_pasal_30_ayat_1_keeps_the_cost_of_placement_from_the_worker() -> None:
    """A worker cannot be charged the cost of placement."""
    says("uu18-2017/p30-1", "charged_fees", breached=[((True,),)])


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
    """Through one of the three implementers, or alone; whoever leaves by neither leaves outside every channel.

    One who comes back after leave left by a channel long ago, which is not encoded.
    """
    says(
        "uu18-2017/p49-channel",
        "route re_entry",
        breached=[((Route.NONE,), (False,))],
        not_encoded=[((Route.NONE,), (True,))],
    )


def test_pasal_49_names_the_implementer_of_each_route() -> None:
    """The Badan for government placement, a P3MI for P2P, the company itself for its own workers.

    A P3MI in the place of the Badan is a breach; other pairs leave open what the route was.
    """
    says(
        "uu18-2017/p49-implementer",
        "route recruiter",
        breached=[((Route.G2G,), (Recruiter.P3MI,))],
        not_applicable=[
            ((Route.PERSEORANGAN, Route.NONE), ...),
            ((Route.G2G, Route.P2P, Route.UKPS), (*OUTSIDERS, Recruiter.MANNING_AGENCY)),
        ],
        not_encoded=[
            ((Route.G2G,), NO_PLACER),
            ((Route.P2P,), (*NO_PLACER, Recruiter.BADAN)),
            ((Route.UKPS,), (Recruiter.SELF, Recruiter.BADAN, Recruiter.P3MI)),
        ],
    )


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
    """A company that places others must hold the SIP3MI; suspended, it still does; a return is no placement."""
    others = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p51-1",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), (AgencyStanding.NOT_LICENSED,), (False,))],
        not_applicable=[(others, ..., ...), ((Route.P2P,), ..., (True,))],
    )


def test_pasal_37_ayat_1_huruf_b_stops_a_suspended_company() -> None:
    """Activities stopped for a time are stopped; having no licence is another matter, and a return is no placement."""
    others = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
    says(
        "uu18-2017/p37-1-b",
        "route agency_standing re_entry",
        breached=[((Route.P2P,), (AgencyStanding.SUSPENDED,), (False,))],
        not_applicable=[
            (others, ..., ...),
            ((Route.P2P,), ..., (True,)),
            ((Route.P2P,), (AgencyStanding.NOT_LICENSED,), (False,)),
        ],
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
    """Who goes alone may work for an employer that is a legal entity, so not in a household; a return is none."""
    others = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)
    says(
        "uu18-2017/p63-1",
        "route employer re_entry",
        breached=[((Route.PERSEORANGAN,), (EmployerKind.INDIVIDUAL,), (False,))],
        not_applicable=[(others, ..., ...), ((Route.PERSEORANGAN,), ..., (True,))],
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


def test_pasal_65_forbids_false_data_in_the_papers() -> None:
    """Nobody may give untrue data in the papers of Pasal 13."""
    says("uu18-2017/p65", "false_documents", breached=[((True,),)])


def test_pasal_67_huruf_b_forbids_placing_in_work_against_the_law() -> None:
    """Work contrary to legislation: online fraud is the one such work the vocabulary names."""
    says("uu18-2017/p67-b", "occupation", breached=[((Occupation.ONLINE_SCAM,),)])


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
