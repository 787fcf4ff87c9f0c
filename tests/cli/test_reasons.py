"""Does the one line of a verdict name what carries it, or what is missing?"""

from __future__ import annotations

import attrs
import pytest

from p2mi_rules import check_record
from p2mi_rules.cli.reasons import why
from p2mi_rules.verdict import Verdict
from p2mi_rules.vocabulary import Status

CAMBODIA = {"destination": "KH", "departed_on": "2025-10-01", "visa": "visit"}
HOUSEHOLD_BY_ANY_ROUTE = {
    "destination": "MY",
    "departed_on": "2023-02-01",
    "employer": "individual",
    "occupation": "domestic_worker",
    "agency_registered": "no",
}
STUDENT = {"destination": "SG", "departed_on": "2023-01-01", "category": "student", "paid_work": "no"}
CREW = {"destination": "TW", "departed_on": "2021-08-01", "occupation": "fishing_crew"}
WITHOUT_POLICY = {"destination": "SA", "departed_on": "2019-07-15", "route": "p2p", "employer": "legal_entity"}


def _why(record: dict[str, str]) -> str:
    return why(check_record(record), "en")


def test_each_breach_is_named_with_its_provision() -> None:
    """Breaches that decide, one after the other, each with the provision it breaks."""
    parts = _why(CAMBODIA).split("; ")
    assert parts[0].startswith("There is no work visa")
    assert parts[-1].endswith("(UU 18/2017 Pasal 31)")


def test_a_joint_finding_is_named() -> None:
    """Where no single finding says so, the joint one tells what cannot all hold."""
    verdict = check_record(HOUSEHOLD_BY_ANY_ROUTE)
    assert verdict.joint is not None
    assert verdict.record("en")["joint"] is not None
    assert why(verdict, "en").startswith("By whichever")


def test_outside_the_act_the_reason_of_the_scope_is_named() -> None:
    """Nothing else counts there."""
    assert _why(STUDENT).endswith("(UU 18/2017 Pasal 4 ayat (2))")


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ({"destination": "SG", "departed_on": "2023-01-01"}, "open: route, "),
        (CREW, "not encoded: placement company, destination"),
        (WITHOUT_POLICY, "Unanswered: how Saudi Arabia stands as a destination"),
    ],
)
def test_what_is_missing_is_named(record: dict[str, str], part: str) -> None:
    """Open facts, topics without a rule, and what only policy could settle."""
    assert part in _why(record)


def test_a_topic_of_a_users_own_stands_as_it_is_written() -> None:
    """A rulebook may declare topics that have no name here."""
    report = check_record(CREW).report
    judged = attrs.evolve(report.judgement, status=Status.NO_BREACH_FOUND, not_examined=("age", "weather"))
    assert why(Verdict(attrs.evolve(report, judgement=judged)), "id") == "tidak diperiksa: usia, weather"
