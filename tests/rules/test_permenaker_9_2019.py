"""Which papers did Permenaker 9/2019 ask of those who go alone, typed from what is reported of it?"""

from __future__ import annotations

from p2mi_rules.questions import PaperList
from tests.rules.cells import asks_for

ALONE = (PaperList.ALONE,)
"""The individual route on land, for a new job; crew and those back from leave are not its matter."""


def test_pasal_34_asked_for_a_call_letter() -> None:
    """Pasal 34 (call letter): of the employer, of whoever goes alone, and of nobody whom somebody places."""
    asks_for("permenaker9-2019/p34-call", "call_letter", of=ALONE)


def test_pasal_34_asked_for_a_profile_of_the_employer() -> None:
    """Pasal 34 (profile): of the employer, of whoever goes alone, and of nobody whom somebody places."""
    asks_for("permenaker9-2019/p34-profile", "employer_profile", of=ALONE)


def test_pasal_34_asked_for_a_statement_of_own_risk() -> None:
    """Pasal 34 (statement): that the risks of employment are one's own, of whoever goes alone."""
    asks_for("permenaker9-2019/p34-risk", "own_risk_statement", of=ALONE)
