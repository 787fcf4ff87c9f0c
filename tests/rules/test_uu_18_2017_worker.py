"""What does UU 18/2017 ask of a worker and of the papers, for every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgeBand, PaperList
from p2mi_rules.vocabulary import Category, Occupation, Visa
from tests.rules.cells import asks_for, says
from tests.rules.groups import ASHORE, BEGUN, CREW, NO, UNDER_WAY, YES

NEW = (PaperList.PLACED, PaperList.ALONE)
"""Whoever leaves for a new job on land, placed or alone: Pasal 5 huruf e asks every worker for the papers."""

NEW_OR_BACK = (PaperList.PLACED, PaperList.ALONE, PaperList.BACK)
"""And whoever comes back after leave, of whom passport, visa and work agreement are asked."""


def test_pasal_4_leaves_seven_kinds_of_people_out() -> None:
    """Pasal 4 ayat (2): official duty, refuge and state service always; study, training, investment, own business not.

    Of the latter four whoever in fact works for wages is covered, and a worker is covered whether paid or not: the act
    is about who *will* work for wages (Pasal 1 angka 2).
    """
    may_be_a_disguise = (Category.STUDENT, Category.TRAINEE, Category.INVESTOR, Category.OWN_BUSINESS)
    says(
        "uu18-2017/p4-2",
        "category paid_work",
        breached=[
            ((Category.OFFICIAL_DUTY, Category.REFUGEE, Category.CIVIL_SERVANT), ...),
            (may_be_a_disguise, NO),
        ],
    )


def test_pasal_5_asks_for_eighteen_years() -> None:
    """Pasal 5 huruf a: at least 18 years of age, whoever the employer is; 21 stands nowhere in this act."""
    says("uu18-2017/p5-a", "age_band", breached=[((AgeBand.UNDER_18,),)])


def test_pasal_5_asks_for_social_security() -> None:
    """Pasal 5 huruf d: registered, with a number of membership, whoever leaves for a new job on land."""
    asks_for("uu18-2017/p5-d", "social_security", of=NEW)


def test_pasal_13_asks_for_a_paper_on_marital_status() -> None:
    """Pasal 13 huruf a: of the placed and of those who go alone, not anew of whoever comes back from leave."""
    asks_for("uu18-2017/p13-a", "marital_status", of=NEW)


def test_pasal_13_asks_for_the_consent_of_the_family() -> None:
    """Pasal 13 huruf b: spouse, parent or guardian agree, of everybody who leaves for a new job on land."""
    asks_for("uu18-2017/p13-b", "family_consent", of=NEW)


def test_pasal_13_asks_for_a_certificate_of_competence() -> None:
    """Pasal 13 huruf c: of everybody who leaves for a new job on land; crew have a list of their own."""
    asks_for("uu18-2017/p13-c", "competence_certificate", of=NEW)


def test_pasal_13_asks_for_a_certificate_of_health() -> None:
    """Pasal 13 huruf d: health of body and mind, of everybody who leaves for a new job on land."""
    asks_for("uu18-2017/p13-d", "health_certificate", of=NEW)


def test_pasal_13_asks_for_a_passport() -> None:
    """Pasal 13 huruf e: of everybody on land, also of whoever comes back from leave."""
    asks_for("uu18-2017/p13-e", "passport", of=NEW_OR_BACK)


def test_pasal_13_asks_for_a_work_visa() -> None:
    """Pasal 13 huruf f: a visa that lets one enter and work; visits, pilgrimage and study do not.

    A visa of another kind may, and whoever has only been recruited need not hold one yet: both stay open. Of crew PP
    22/2022 Pasal 18 and 34 speak.
    """
    others = (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT)
    says(
        "uu18-2017/p13-f",
        "visa stage occupation",
        breached=[(others, ..., ASHORE), ((Visa.NONE,), UNDER_WAY, ASHORE)],
        not_applicable=[(..., ..., CREW)],
        not_encoded=[((Visa.OTHER,), ..., ASHORE), ((Visa.NONE,), BEGUN, ASHORE)],
    )


def test_pasal_13_asks_for_a_placement_agreement() -> None:
    """Pasal 13 huruf g: of whoever has an implementer to sign it with, and none anew after leave."""
    asks_for("uu18-2017/p13-g", "placement_agreement", of=(PaperList.PLACED,))


def test_pasal_13_asks_for_a_work_agreement() -> None:
    """Pasal 13 huruf h: between worker and employer, of everybody on land, also after leave."""
    asks_for("uu18-2017/p13-h", "work_agreement", of=NEW_OR_BACK)


def test_pasal_30_keeps_the_cost_of_placement_from_the_worker() -> None:
    """Pasal 30 ayat (1): a worker cannot be charged the cost of placement."""
    says("uu18-2017/p30-1", "charged_fees", breached=[(YES,)])


def test_pasal_65_forbids_false_data_in_the_papers() -> None:
    """Pasal 65: nobody may give untrue data in the papers of Pasal 13."""
    says("uu18-2017/p65", "false_documents", breached=[(YES,)])


def test_pasal_67_forbids_placing_in_work_against_the_law() -> None:
    """Pasal 67 huruf b: work contrary to legislation, of which online fraud is the one kind the vocabulary names."""
    says("uu18-2017/p67-b", "occupation", breached=[((Occupation.ONLINE_SCAM,),)])


def test_pasal_71_forbids_placing_in_other_work_than_agreed() -> None:
    """Pasal 71 huruf a: in another job than the papers name, of which the visa is the one that a record tells."""
    says("uu18-2017/p71-a", "visa_for_this_job", breached=[(NO,)])
