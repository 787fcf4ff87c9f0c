"""Is a verdict that was read off tables the same as one of the specification, before and after its report is made?"""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from p2mi_rules import Placement, PolicyBook, Rulebook, Verdict, check, check_many
from p2mi_rules.compiled.cores import Core
from p2mi_rules.exceptions import FaultyRequestError, P2MIRulesError
from p2mi_rules.norms import Outcome, settle
from p2mi_rules.shipped.judging import core_of
from p2mi_rules.shipped.law import RULES
from p2mi_rules.verdict import checking
from p2mi_rules.verdict.outcomes import outcomes_in, outcomes_of
from p2mi_rules.verdict.reports import heard_report
from p2mi_rules.verdict.verdicts import given, restored
from p2mi_rules.vocabulary import Status
from tests.verdict.cases import CAMBODIA, COMPLETE, GOOD
from tests.verdict.read_off import PROFILES, READ_OFF, drawn

if TYPE_CHECKING:
    from collections.abc import Callable

SLOTS = ("core", "kept", "placement", "profile")

by_case = pytest.mark.parametrize("case", READ_OFF, ids=lambda each: each.id)


def is_made(verdict: Verdict) -> bool:
    """Whether a verdict has its report already."""
    return hasattr(verdict, "kept")


def pickled(verdict: Verdict) -> Verdict:
    """The same out of its bytes."""
    again: Verdict = pickle.loads(pickle.dumps(verdict))  # noqa: S301 - our own bytes
    return again


COPIES: tuple[Callable[[Verdict], Verdict], ...] = (pickled, copy.copy, copy.deepcopy)


@by_case
@pytest.mark.parametrize("profile", PROFILES)
def test_a_report_made_later_is_the_report_made_at_once(case: Placement, profile: str) -> None:
    """Status, reasons and outcomes cost no report; the report, once asked for, is the specification's, and is kept."""
    verdict, report = check(case, profile=profile), heard_report(case, profile=profile)
    assert verdict.status is report.status
    assert verdict.outcomes == outcomes_of(report)
    assert list(verdict.outcomes) == [finding.rule.id for finding in report.judgement.findings]
    assert verdict.id == case.id
    assert verdict.is_procedural is {Status.PROCEDURAL: True, Status.NONPROCEDURAL: False}.get(report.status)
    hash(verdict)
    assert not is_made(verdict)
    assert verdict.report == report
    assert verdict.report is verdict.report
    assert verdict.receipt == report.receipt
    assert is_made(verdict)
    assert verdict.record() == Verdict(report).record()


def test_reports_of_placements_drawn_are_those_of_the_specification() -> None:
    """And verdicts of either way are equal, hash alike, and tell the same in both languages."""
    for each, profile in drawn(range(3_000, 3_030)):
        early, late = Verdict(heard_report(each, profile=profile)), check(each, profile=profile)
        assert hash(late) == hash(early)
        assert late.breaches("id") == early.breaches("id")
        assert late.breaches("en") == early.breaches("en")
        assert late == early
        assert early == late
        assert late.report == early.report
        assert late.outcomes == early.outcomes


@pytest.mark.parametrize("fault", ["status", "an outcome", "a rule too few"])
def test_tables_that_disagree_with_the_specification_are_told_of(fault: str) -> None:
    """Whatever was read off wrongly, nothing is explained on top of it; what was said of the status stays said."""
    core = core_of(CAMBODIA, "placement")
    assert core is not None
    status, outcomes = core
    place = next(place for place, bits in enumerate(outcomes) if bits == 2)
    wrong = {
        "status": Core(status - 1, outcomes),
        "an outcome": Core(status, outcomes[:place] + b"\x01" + outcomes[place + 1 :]),
        "a rule too few": Core(status, outcomes[:place] + b"\x00" + outcomes[place + 1 :]),
    }[fault]
    verdict = given(wrong, CAMBODIA, "placement")
    for asked in (
        lambda: verdict.report,
        verdict.explain,
        verdict.record,
        lambda: verdict.findings,
        lambda: repr(verdict),
    ):
        with pytest.raises(P2MIRulesError, match="the tables and the specification disagree"):
            asked()
    assert not is_made(verdict)


@pytest.mark.parametrize("name", [*SLOTS, "status", "anything", "__class__", "__dict__"])
def test_a_verdict_does_not_change(name: str) -> None:
    """Neither one read off tables nor one of the specification lets anything be set or deleted."""
    for verdict in (check(CAMBODIA), check(CAMBODIA, reading="all"), copy.copy(check(CAMBODIA))):
        with pytest.raises(AttributeError, match=f"a verdict does not change: {name}"):
            setattr(verdict, name, None)
        with pytest.raises(AttributeError, match=f"a verdict does not change: {name}"):
            delattr(verdict, name)
        assert not hasattr(verdict, "__dict__")
        assert verdict.status is verdict.report.status
    with pytest.raises(TypeError):
        check(CAMBODIA).outcomes["uu18-2017/p31"] = Outcome.SATISFIED  # type: ignore[index]  # a view that is only read


@by_case
@pytest.mark.parametrize("made", [False, True], ids=["without report", "with report"])
@pytest.mark.parametrize("way", COPIES, ids=lambda each: each.__name__)
def test_a_copy_is_equal_and_says_the_same(way: Callable[[Verdict], Verdict], made: bool, case: Placement) -> None:  # noqa: FBT001 - a parameter of a test
    """Copied as it is: a report is in the copy if it was made, and is made by the copy if not."""
    verdict = check(case)
    if made:
        verdict.explain()
    again = way(verdict)
    assert is_made(again) is made
    assert type(again) is Verdict
    assert hash(again) == hash(verdict)
    assert again.outcomes == verdict.outcomes
    assert again == verdict
    assert again.explain("en") == verdict.explain("en")
    with pytest.raises(AttributeError, match="does not change"):
        again.kept = verdict.report


@pytest.mark.parametrize("way", COPIES, ids=lambda each: each.__name__)
def test_a_verdict_of_the_specification_is_copied_with_its_report(way: Callable[[Verdict], Verdict]) -> None:
    """Nothing was read off tables for it."""
    verdict = check(CAMBODIA, reading="all", profile="full")
    again = way(verdict)
    assert is_made(again)
    assert again == verdict
    assert again.report.reading == "all"
    with pytest.raises(AssertionError):
        restored(None, CAMBODIA, "full", None)


def test_equality_looks_at_everything_that_is_said() -> None:
    """Another placement, profile or reading is equal only if the same is said; the caller's reference is no part."""
    verdict = check(CAMBODIA)
    assert verdict == check(attrs.evolve(CAMBODIA, id=None))
    assert verdict != check(attrs.evolve(CAMBODIA, route_word="mandiri"))
    assert verdict != check(attrs.evolve(CAMBODIA, departed_on=date(2025, 10, 30)))
    assert verdict != check(CAMBODIA, profile="full")
    assert verdict != check(CAMBODIA, reading="all")
    assert check(GOOD) != check(COMPLETE)
    core = core_of(CAMBODIA, "placement")
    assert core is not None
    assert given(core, CAMBODIA, "placement") != given(core, CAMBODIA, "full")
    assert verdict.__eq__(verdict.report) is NotImplemented
    later = Verdict(heard_report(CAMBODIA))
    assert verdict == later
    assert len({verdict, later, check(CAMBODIA), pickled(verdict)}) == 1
    assert verdict in {later: 1}


def test_what_an_outcome_code_says_is_what_the_set_settles_to() -> None:
    """Every set of outcomes that a byte may hold, read whole; a rule that is no law is left out."""
    for bits in range(1, 16):
        seen = frozenset(each for place, each in enumerate(tuple(Outcome)[:4]) if bits >> place & 1)
        (said,) = outcomes_in(bytes([0, bits, *[0] * (len(RULES) - 2)])).items()
        assert said == (RULES[1], settle(seen))


def test_other_choices_ask_the_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the usual choices are read off: anything else never looks at the tables."""

    def refuse(*_: object) -> None:
        pytest.fail("the tables were asked")

    monkeypatch.setattr(checking, "core_of", refuse)
    others: list[dict[str, Any]] = [
        {"reading": "all"},
        {"silence": "strict"},
        {"carry_forward": False},
        {"carry_forward": 1},
        {"known_on": date(2025, 1, 1)},
        {"by_list": "L65-2022-04"},
        {"profile": ("visa",)},
        {"rulebook": Rulebook.shipped()},
        {"policy": PolicyBook.shipped()},
    ]
    for each in others:
        try:
            assert is_made(check(COMPLETE, **each))
        except FaultyRequestError:
            assert each == {"carry_forward": 1}
    with pytest.raises(pytest.fail.Exception):
        check(COMPLETE)


def test_a_stream_keeps_its_verdicts_apart() -> None:
    """One after the other, faults in their places, each verdict of its own placement."""
    stream = [attrs.evolve(each, id=str(place)) for place, each in enumerate(READ_OFF)]
    found = list(check_many([stream[0], {"destination": "Atlantis", "id": "x"}, *stream[1:]]))
    assert [each.id for each in found] == ["0", "x", "1", "2", "3", "4"]
