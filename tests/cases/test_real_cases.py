"""Forty real cases, as converted by ``examples/convert_cases.py``: agreement, and nothing contradicted."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from p2mi_rules import Verdict

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = EXAMPLES / "real_cases.jsonl"


class Judged(Protocol):
    """One case judged, as ``examples/judge_cases.py`` gives it."""

    id: str
    said: str
    reasons: list[str]
    verdict: Verdict
    contradicts: bool
    overlaps: bool


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """All cases, judged once."""
    cases: list[Judged] = runpy.run_path(str(EXAMPLES / "judge_cases.py"))["judge"](CASES)
    assert len(cases) == 40
    return cases


@pytest.mark.sweep
def test_nothing_that_an_authority_said_is_contradicted(judged: list[Judged]) -> None:
    """No case called procedural is nonprocedural, none called non-procedural is procedural."""
    assert [each.id for each in judged if each.contradicts] == []


@pytest.mark.sweep
def test_most_cases_called_non_procedural_are_decided(judged: list[Judged]) -> None:
    """At least 18 of the 24; the others lack the fact that would decide, and say which."""
    group = [each for each in judged if each.said == "non_procedural"]
    assert len(group) == 24
    assert sum(each.verdict.status == "nonprocedural" for each in group) >= 18
    for each in group:
        assert each.verdict.status == "nonprocedural" or each.verdict.open_facts or each.verdict.open_policy


@pytest.mark.sweep
def test_the_topics_breached_are_the_reasons_given(judged: list[Judged]) -> None:
    """In at least 85 % of the cases decided alike, a topic breached is a reason that the authority gave."""
    decided = [each for each in judged if each.said == "non_procedural" and each.verdict.status == "nonprocedural"]
    assert sum(each.overlaps for each in decided) / len(decided) >= 0.85


@pytest.mark.sweep
def test_most_cases_called_procedural_show_no_breach(judged: list[Judged]) -> None:
    """At least 7 of the 11 reach no breach found."""
    group = [each for each in judged if each.said == "procedural"]
    assert len(group) == 11
    assert sum(each.verdict.status in {"no_breach_found", "procedural"} for each in group) >= 7


def test_every_field_names_the_words_it_rests_on() -> None:
    """Nothing is in a record without grounds, and no company without a decree is named."""
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        assert set(case["record"]) - {"id"} == set(case["rests_on"])
        for name in case["record"].get("agency", "").split(";"):
            assert not name or name == "PT Bidar Timur" or len(name) == len("PT A")
