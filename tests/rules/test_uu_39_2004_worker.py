"""What did UU 39/2004 ask of a worker and of the papers, for every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import AgeBand, PaperList
from p2mi_rules.vocabulary import Category, EmployerKind, Route, Visa
from tests.rules.cells import says
from tests.rules.groups import BEGUN, MISSING, NO, NOT_P2P, UNDER_WAY, YES

PLACED = (PaperList.PLACED, PaperList.MERCHANT_CREW, PaperList.FISHING_CREW, PaperList.FISHING_CREW_UNPLACED)
"""The act has one list for everybody, crew among them, whose rules of Pasal 28 are a gap over it."""

ALONE, BACK = (PaperList.ALONE,), (PaperList.BACK,)


def asks_for(rule_id: str, paper: str) -> None:
    """The table of one paper of Pasal 51.

    Pasal 105 ayat (2) speaks of "the documents needed" of one who goes alone and does not name them, so that a missing
    one leaves the law open; of coming back from leave the act says nothing.
    """
    says(
        rule_id,
        f"{paper} papers_asked stage",
        breached=[(MISSING, PLACED, UNDER_WAY)],
        not_applicable=[(..., BACK, ...)],
        not_encoded=[(MISSING, PLACED, BEGUN), (MISSING, ALONE, ...)],
    )


def test_pasal_1_is_about_employment_for_wages() -> None:
    """Pasal 1 angka 1: who is to work abroad for wages, in whatever guise; a worker is one though unpaid."""
    guises = tuple(category for category in Category if category is not Category.WORKER)
    says("uu39-2004/p1-1", "category paid_work", breached=[(guises, NO)])


def test_pasal_35_asks_for_eighteen_or_twenty_one_years() -> None:
    """Pasal 35 huruf a: what a private company recruits is 18, and 21 for a user who is a natural person."""
    says(
        "uu39-2004/p35-a",
        "route age_band employer",
        breached=[
            ((Route.P2P,), (AgeBand.UNDER_18,), ...),
            ((Route.P2P,), (AgeBand.FROM_18,), (EmployerKind.INDIVIDUAL,)),
        ],
        not_applicable=[(NOT_P2P, ..., ...)],
    )


def test_pasal_51_asks_for_a_paper_on_marital_status() -> None:
    """Pasal 51 huruf b: of whoever is to be placed; of one who goes alone a missing one leaves the law open."""
    asks_for("uu39-2004/p51-b", "marital_status")


def test_pasal_51_asks_for_the_consent_of_the_family() -> None:
    """Pasal 51 huruf c: spouse, parent or guardian agree, of whoever is to be placed."""
    asks_for("uu39-2004/p51-c", "family_consent")


def test_pasal_51_asks_for_a_certificate_of_competence() -> None:
    """Pasal 51 huruf d: of whoever is to be placed; of one who goes alone a missing one leaves the law open."""
    asks_for("uu39-2004/p51-d", "competence_certificate")


def test_pasal_51_asks_for_a_certificate_of_health() -> None:
    """Pasal 51 huruf e: health of body and mind, of whoever is to be placed."""
    asks_for("uu39-2004/p51-e", "health_certificate")


def test_pasal_51_asks_for_a_passport() -> None:
    """Pasal 51 huruf f: issued by the immigration office, of whoever is to be placed."""
    asks_for("uu39-2004/p51-f", "passport")


def test_pasal_51_asks_for_a_work_visa() -> None:
    """Pasal 51 huruf g: a visa to enter and to work, of whoever is to be placed.

    A visa of another kind may permit work, and whoever has only been recruited need not hold one yet.
    """
    others = (Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT)
    says(
        "uu39-2004/p51-g",
        "visa stage",
        breached=[(others, ...), ((Visa.NONE,), UNDER_WAY)],
        not_encoded=[((Visa.OTHER,), ...), ((Visa.NONE,), BEGUN)],
    )


def test_pasal_51_asks_for_a_placement_agreement() -> None:
    """Pasal 51 huruf h: with the private company that places (Pasal 1 angka 9), and with no other; none after leave."""
    says(
        "uu39-2004/p51-h",
        "placement_agreement route re_entry stage",
        breached=[(MISSING, (Route.P2P,), NO, UNDER_WAY)],
        not_applicable=[(..., NOT_P2P, ..., ...), (..., (Route.P2P,), YES, ...)],
        not_encoded=[(MISSING, (Route.P2P,), NO, BEGUN)],
    )


def test_pasal_51_asks_for_a_work_agreement() -> None:
    """Pasal 51 huruf i: signed before departure (Pasal 55), of whoever is to be placed."""
    asks_for("uu39-2004/p51-i", "work_agreement")


def test_pasal_62_asks_for_the_card() -> None:
    """Pasal 62 ayat (1): every worker placed abroad holds the KTKLN, whoever has only been recruited not yet."""
    says("uu39-2004/p62-1", "e_pmi stage", breached=[(MISSING, UNDER_WAY)], not_encoded=[(MISSING, BEGUN)])


def test_pasal_69_enrols_candidates_in_a_briefing() -> None:
    """Pasal 69 ayat (1): a private company enrols those who are about to leave; after leave nobody is briefed anew."""
    says(
        "uu39-2004/p69-1",
        "route opp re_entry stage",
        breached=[((Route.P2P,), MISSING, NO, UNDER_WAY)],
        not_applicable=[(NOT_P2P, ..., ..., ...), ((Route.P2P,), ..., YES, ...)],
        not_encoded=[((Route.P2P,), MISSING, NO, BEGUN)],
    )
