"""Does any placement get a verdict, and does knowing more ever take back what was settled?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from p2mi_rules import Placement, Verdict, check
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Outcome
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.vocabulary import Party, Status
from tests.narrowing import narrowed
from tests.placements import days, placements

if TYPE_CHECKING:
    from p2mi_rules.verdict.hearing import Choices

pytestmark = pytest.mark.sweep

DECIDED = {Status.PROCEDURAL, Status.NONPROCEDURAL, Status.OUT_OF_SCOPE}

BOTH_LISTS_PUBLIC = date(2022, 4, 18)
readings = st.sampled_from(("ministry", "statute", "all"))
profiles = st.sampled_from(("placement", "full"))


def choices() -> st.SearchStrategy[Choices]:
    """Any choices a caller may make."""
    drawn: dict[str, st.SearchStrategy[object]] = {
        "reading": readings,
        "profile": profiles,
        "known_on": st.none() | days,
        "silence": st.sampled_from(("open", "strict")),
        "carry_forward": st.booleans(),
        "by_list": st.sampled_from([None, "L65-2022-04", "L14-2020-07"]),
    }
    return st.fixed_dictionaries(drawn).map(_by_public_lists)


def _by_public_lists(chosen: dict[str, object]) -> Choices:
    """The same choices, but by all of policy where the list was not public yet: that is refused."""
    known_on = chosen["known_on"]
    early = isinstance(known_on, date) and known_on < BOTH_LISTS_PUBLIC
    by_list = None if early else chosen["by_list"]
    return {**chosen, "by_list": by_list}  # type: ignore[typeddict-item]  # with the keys and values of choices


def judged(placement: Placement, reading: str = "ministry", profile: str = "full") -> Verdict:
    """The verdict, of placements whose facts do not exclude one another."""
    try:
        return check(placement, reading=reading, profile=profile)
    except FaultyRecordError:
        reject()


@settings(max_examples=100)
@given(placements, choices())
def test_any_placement_is_judged_or_its_fields_exclude_one_another(placement: Placement, chosen: Choices) -> None:
    """Nothing but a fault of the record is ever raised, whatever is chosen."""
    try:
        verdict = check(placement, **chosen)
    except FaultyRecordError as error:
        refusal = str(error)
        assert "exclude one another" in refusal
        return
    assert verdict.status in set(Status)
    assert all(finding.rule.liable in set(Party) for finding in verdict.findings)


@settings(max_examples=100)
@given(st.data(), placements, readings, profiles)
def test_stating_more_never_turns_a_verdict_around(
    data: st.DataObject, placement: Placement, reading: str, profile: str
) -> None:
    """A decided status stays, and each finding keeps only outcomes that it had; presumptions and conflicts apart."""
    before = judged(placement, reading, profile)
    after = judged(data.draw(narrowed(placement)), reading, profile)
    if before.status in DECIDED:
        assert after.status is before.status
    had = {finding.rule.id: finding.outcomes for finding in before.findings}
    for finding in after.findings:
        assert finding.outcomes <= had[finding.rule.id]


@given(placements, readings)
def test_a_wider_profile_never_finds_less_wrong(placement: Placement, reading: str) -> None:
    """Full and placement agree on what is decided; only full may say procedural less readily."""
    narrow, full = judged(placement, reading, "placement"), judged(placement, reading, "full")
    if Status.NONPROCEDURAL in {narrow.status, full.status}:
        assert narrow.status is full.status
    if narrow.status is Status.NO_BREACH_FOUND:
        assert narrow.not_examined
    assert full.not_examined == ()


@settings(max_examples=50)
@given(placements)
def test_the_ministry_s_reading_is_one_of_all(placement: Placement) -> None:
    """With every reading left open, no finding loses an outcome that the ministry's reading has."""
    one, every = judged(placement, "ministry"), judged(placement, "all")
    wide = {finding.rule.id: finding.outcomes for finding in every.findings}
    assert all(finding.outcomes <= wide[finding.rule.id] for finding in one.findings)


@given(placements, st.dates(max_value=ACT_BEGINS - timedelta(days=1)))
def test_before_the_first_act_everything_is_not_encoded(placement: Placement, day: date) -> None:
    """No finding, every topic not encoded, and never a pass nor a breach."""
    blank = {"approved_on": Placement().approved_on, "contracted_on": Placement().contracted_on}
    verdict = judged(attrs.evolve(placement, departed_on=day, **blank))  # type: ignore[arg-type]  # fields are named at run time
    assert verdict.status is Status.INDETERMINATE
    assert verdict.findings == ()
    assert set(verdict.topics.values()) == {Outcome.NOT_ENCODED}


@given(placements)
def test_procedural_means_that_every_topic_that_decides_is_settled(placement: Placement) -> None:
    """The best status has no unsettled topic behind it, in either profile."""
    verdict = judged(placement)
    fine = {Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.NOT_BREACHED}
    deciding = {finding.rule.topic for finding in verdict.findings if finding.rule.effect == "decides"}
    settled = bool(deciding) and all(verdict.topics[topic] in fine for topic in deciding)
    if verdict.status is Status.PROCEDURAL:
        assert settled
        assert verdict.joint is None
