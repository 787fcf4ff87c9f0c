"""What does the ministry ask for its card of those who go alone, typed from its list of November 2025?"""

from __future__ import annotations

from p2mi_rules.questions import PaperList
from tests.rules.cells import asks_for

ALONE = (PaperList.ALONE,)
"""The individual route on land, for a new job: the list for a return from leave is another one."""


def test_the_list_asks_for_the_national_health_insurance() -> None:
    """Syarat E-PMI KemenP2MI: proof of JKN, of whoever goes alone; whoever has only begun need not show it yet."""
    asks_for("syarat-e-pmi/jkn", "jkn", of=ALONE)


def test_the_list_asks_for_a_call_letter() -> None:
    """Syarat E-PMI KemenP2MI: the call letter of the employer, of whoever goes alone."""
    asks_for("syarat-e-pmi/call", "call_letter", of=ALONE)


def test_the_list_asks_for_a_profile_of_the_employer() -> None:
    """Syarat E-PMI KemenP2MI: the profile of the employer, of whoever goes alone."""
    asks_for("syarat-e-pmi/profile", "employer_profile", of=ALONE)


def test_the_list_asks_for_a_statement_of_own_risk() -> None:
    """Syarat E-PMI KemenP2MI: the statement of bearing all risk, of whoever goes alone."""
    asks_for("syarat-e-pmi/risk", "own_risk_statement", of=ALONE)
