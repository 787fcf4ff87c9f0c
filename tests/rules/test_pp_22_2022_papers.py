"""Which papers does PP 22/2022 ask of crew on ships, for every combination of answers, typed from the regulation?"""

from __future__ import annotations

from p2mi_rules.questions import PaperList
from p2mi_rules.vocabulary import Visa
from tests.rules.cells import asks_for, says
from tests.rules.groups import FISHERS, SAILORS

NOT_A_SAILOR = (
    PaperList.PLACED,
    PaperList.ALONE,
    PaperList.BACK,
    PaperList.FISHING_CREW,
    PaperList.FISHING_CREW_UNPLACED,
)
NOT_A_FISHER = (PaperList.PLACED, PaperList.ALONE, PaperList.BACK, PaperList.MERCHANT_CREW)
NOT_FOR_WORK = tuple(each for each in Visa if each is not Visa.WORK)


def test_pasal_18_asks_merchant_crew_for_a_passport() -> None:
    """Pasal 18 ayat (1) huruf a: of all merchant crew, placed, alone or back from leave; the seaman book is none."""
    asks_for("pp22-2022/p18-1-a", "passport", of=SAILORS)


def test_pasal_18_asks_merchant_crew_for_a_seaman_book() -> None:
    """Pasal 18 ayat (1) huruf b: of all merchant crew, and of nobody on land."""
    asks_for("pp22-2022/p18-1-b", "seaman_book", of=SAILORS)


def test_pasal_18_asks_merchant_crew_for_a_sea_agreement() -> None:
    """Pasal 18 ayat (1) huruf c: the PKL, of all merchant crew, signed before work begins (Pasal 17)."""
    asks_for("pp22-2022/p18-1-c", "sea_agreement", of=SAILORS)


def test_pasal_18_asks_merchant_crew_for_social_security() -> None:
    """Pasal 18 ayat (1) huruf d: proof of it, of all merchant crew."""
    asks_for("pp22-2022/p18-1-d", "social_security", of=SAILORS)


def test_pasal_18_asks_merchant_crew_for_a_certificate_of_health() -> None:
    """Pasal 18 ayat (1) huruf e: health of body and mind, of all merchant crew."""
    asks_for("pp22-2022/p18-1-e", "health_certificate", of=SAILORS)


def test_pasal_18_asks_merchant_crew_for_a_work_visa_where_the_destination_does() -> None:
    """Pasal 18 ayat (1) huruf f: only if the destination asks for it (ayat (3)), so that any other visa stays open."""
    says(
        "pp22-2022/p18-1-f",
        "visa papers_asked",
        breached=[],
        not_applicable=[(..., NOT_A_SAILOR)],
        not_encoded=[(NOT_FOR_WORK, SAILORS)],
    )


def test_pasal_18_asks_merchant_crew_for_a_certificate_of_competence() -> None:
    """Pasal 18 ayat (1) huruf h: of competence or of a seafarer's skill, of all merchant crew."""
    asks_for("pp22-2022/p18-1-h", "competence_certificate", of=SAILORS)


def test_pasal_34_asks_fishing_crew_for_a_passport() -> None:
    """Pasal 34 ayat (1) huruf a: of all fishing crew, placed, alone or back from leave; the seaman book is none."""
    asks_for("pp22-2022/p34-1-a", "passport", of=FISHERS)


def test_pasal_34_asks_fishing_crew_for_a_seaman_book() -> None:
    """Pasal 34 ayat (1) huruf b: of all fishing crew, and of nobody on land."""
    asks_for("pp22-2022/p34-1-b", "seaman_book", of=FISHERS)


def test_pasal_34_asks_fishing_crew_for_a_sea_agreement() -> None:
    """Pasal 34 ayat (1) huruf c: the PKL, of all fishing crew, signed before work begins (Pasal 33)."""
    asks_for("pp22-2022/p34-1-c", "sea_agreement", of=FISHERS)


def test_pasal_34_asks_fishing_crew_for_social_security() -> None:
    """Pasal 34 ayat (1) huruf d: proof of it, of all fishing crew."""
    asks_for("pp22-2022/p34-1-d", "social_security", of=FISHERS)


def test_pasal_34_asks_fishing_crew_for_a_certificate_of_health() -> None:
    """Pasal 34 ayat (1) huruf e: health of body and mind, of all fishing crew."""
    asks_for("pp22-2022/p34-1-e", "health_certificate", of=FISHERS)


def test_pasal_34_asks_fishing_crew_for_a_work_visa_where_the_destination_does() -> None:
    """Pasal 34 ayat (1) huruf f: only if the destination asks for it (ayat (3)), so that any other visa stays open."""
    says(
        "pp22-2022/p34-1-f",
        "visa papers_asked",
        breached=[],
        not_applicable=[(..., NOT_A_FISHER)],
        not_encoded=[(NOT_FOR_WORK, FISHERS)],
    )


def test_pasal_34_asks_fishing_crew_for_a_placement_agreement() -> None:
    """Pasal 34 ayat (1) huruf g: of fishing crew whom somebody places; alone or after leave there is none to sign."""
    asks_for("pp22-2022/p34-1-g", "placement_agreement", of=(PaperList.FISHING_CREW,))


def test_pasal_34_asks_fishing_crew_for_a_certificate_of_competence() -> None:
    """Pasal 34 ayat (1) huruf h: of competence or of a fisher's skill, of all fishing crew."""
    asks_for("pp22-2022/p34-1-h", "competence_certificate", of=FISHERS)
