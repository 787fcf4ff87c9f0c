"""Are choices that do not exist refused, all at once, and those that do examined as named?"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from p2mi_rules import Rulebook, check, norms
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.questions import QUESTIONS
from p2mi_rules.questions.situate import READINGS
from p2mi_rules.vocabulary import Open, Recruiter, Route, Status, Topic
from tests.verdict.cases import CAMBODIA, GOOD, OPEN

NO_RULES = norms.Rulebook((), QUESTIONS, topics=frozenset(map(str, Topic)))


def faults(**choices: Any) -> list[str]:  # noqa: ANN401 - what no type checker would let through
    """The choices that are refused."""
    with pytest.raises(FaultyRequestError) as raised:
        check(GOOD, **choices)
    return [fault.field for fault in raised.value.faults]


def test_unknown_choices_are_told_together() -> None:
    """Reading, silence and the day of knowledge, each with what exists."""
    assert faults(reading="lenient", silence="loud", known_on="2025") == ["reading", "silence", "known_on"]
    with pytest.raises(FaultyRequestError, match="reading: found 'ministri', expected ministry, statute, all"):
        check(GOOD, reading="ministri")


@pytest.mark.parametrize("choice", [None, 3, ["ministry"], b"ministry", ""])
def test_words_of_another_kind_are_unknown_too(choice: object) -> None:
    """Nothing but an error that names the choice."""
    assert faults(reading=choice) == ["reading"]
    assert faults(silence=choice) == ["silence"]


@pytest.mark.parametrize("day", [datetime(2025, 1, 1, tzinfo=UTC), "2025-01-01", 2025, ""])
def test_what_was_known_is_asked_of_a_date(day: object) -> None:
    """A time of day, a text or a number is none."""
    assert faults(known_on=day) == ["known_on"]


def test_whether_to_carry_forward_is_yes_or_no() -> None:
    """A word is neither."""
    assert faults(carry_forward="no") == ["carry_forward"]


def test_a_placement_rules_and_policy_of_another_kind_are_refused() -> None:
    """All at once, each by its name and by what it must be."""
    with pytest.raises(FaultyRequestError) as raised:
        check({"destination": "KH"}, rulebook=["p49"], policy="KH")  # type: ignore[arg-type]  # what is refused
    assert [(fault.field, fault.expected) for fault in raised.value.faults] == [
        ("placement", "Placement"),
        ("rulebook", "Rulebook"),
        ("policy", "PolicyBook"),
    ]


@pytest.mark.parametrize("profile", ["everything", "destination,wether", "", ",", ("destination", "cost"), ["x", "y"]])
def test_a_profile_is_topics_on_which_rules_decide(profile: object) -> None:
    """An unknown topic, and one without deciding rules, is refused by name."""
    assert set(faults(profile=profile)) == {"profile"}


@pytest.mark.parametrize("profile", [(), [], frozenset[str](), None, 3])
def test_whoever_examines_nothing_has_found_nothing(profile: object) -> None:
    """No topic at all, or no profile at all."""
    assert faults(profile=profile) == ["profile"]


def test_a_profile_may_be_written_in_several_ways() -> None:
    """Topics, their names, in any order, or with commas and spaces between."""
    ways = ("age,visa", " visa , age", ("visa", "age"), [Topic.AGE, Topic.VISA], frozenset({"age", "visa"}))
    verdicts = [check(GOOD, profile=way) for way in ways]
    assert {verdict.record()["status"] for verdict in verdicts} == {Status.NO_BREACH_FOUND}
    assert {verdict.report.examined for verdict in verdicts} == {frozenset({"age", "visa"})}


def test_the_placement_profile_asks_for_the_visa_unless_somebody_licensed_answers() -> None:
    """By every route still possible: the Badan, a P3MI or a company for itself."""
    answered = {Route.G2G, Route.P2P, Route.UKPS}
    for route in Route:
        examined = check(attrs.evolve(OPEN, route=route)).report.examined
        assert ("visa" in examined) == (route not in answered)
    assert "visa" in check(OPEN).report.examined
    several = attrs.evolve(OPEN, route=frozenset(answered))
    assert check(several).report.examined == {"destination", "agency", "route", "recruiter"}
    with_badan = attrs.evolve(OPEN, recruiter=Recruiter.BADAN, route=Open.NOT_KNOWN)
    assert "visa" in check(with_badan).report.examined


def test_a_rulebook_without_rules_never_says_procedural() -> None:
    """The empty conjunction is no pass: its placement profile stays open, and there is no full one."""
    assert check(GOOD, rulebook=NO_RULES).status is Status.INDETERMINATE
    assert faults(rulebook=NO_RULES, profile="full") == ["profile"]


@pytest.mark.parametrize("reading", READINGS)
def test_a_verdict_remembers_what_was_asked(reading: str) -> None:
    """Each choice stands in the report."""
    day = date(2025, 11, 1)
    report = check(CAMBODIA, reading=reading, silence="strict", known_on=day, carry_forward=False).report
    assert (report.reading, report.silence, report.known_on, report.carry_forward) == (reading, "strict", day, False)
    assert report.profile == "placement"


def test_what_nobody_could_know_yet_does_not_count() -> None:
    """The day before the minister spoke, nothing said that Cambodia was never designated."""
    before = check(CAMBODIA, known_on=date(2005, 1, 1))
    assert check(CAMBODIA).status is Status.NONPROCEDURAL
    assert before.status is Status.INDETERMINATE


def test_silence_is_open_unless_it_is_chosen_to_be_strict() -> None:
    """A country of which nothing is known is not listed, if silence counts."""
    nowhere = attrs.evolve(GOOD, destination="AQ")
    assert check(nowhere).status is Status.INDETERMINATE
    assert check(nowhere, silence="strict").status is Status.NONPROCEDURAL


def test_the_words_alone_may_say_less_than_the_ministry() -> None:
    """Whether Cambodia has safeguards nobody recorded: with the words alone its eligibility is open."""
    assert check(CAMBODIA, reading="statute").status is Status.INDETERMINATE
    assert check(CAMBODIA, reading="all").status is Status.INDETERMINATE


def test_the_shipped_law_is_the_default() -> None:
    """Named or not, the verdict is the same."""
    assert check(CAMBODIA, rulebook=Rulebook.shipped()) == check(CAMBODIA)
