"""Does the decorator make of a function what its provision is, and refuse what it cannot be?"""

from __future__ import annotations

import copy
import pickle
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Joined, Outcome, Penalty, gap, rule
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.vocabulary import Party
from tests.norms.toys import SINCE, UNTIL, blue_things_have_a_law_of_their_own, is_red, is_round

if TYPE_CHECKING:
    from collections.abc import Callable


def declared(function: Callable[..., Any], until: date | None = None) -> list[tuple[str, str]]:
    """The faults of a function as a rule."""
    declare = rule(
        "toy/x", basis=UU_18_2017.pasal(1), since=SINCE, until=until, topic="t", effect=Effect.WARNS, reason="r"
    )
    with pytest.raises(FaultyRulebookError) as raised:
        declare(function)
    return [(fault.field, fault.found) for fault in raised.value.faults]


def test_a_rule_is_data_with_a_function_in_it() -> None:
    """Everything written in the decorator stands in a field, the parameters by name, nobody liable unless named."""
    assert (is_red.id, is_red.reason, is_red.topic, is_red.effect) == ("toy/red", "not_red", "look", Effect.DECIDES)
    assert (is_round.parameters, is_red.liable) == (("colour", "shape"), Party.NOBODY)
    assert is_red.function("red") is Outcome.SATISFIED


def test_the_text_of_a_provision_is_the_first_line_of_its_docstring() -> None:
    """The rest is for the reader of the source."""
    assert is_red.text == "It must be red."


def test_a_rule_may_cite_what_says_the_same_and_what_it_is_threatened_with() -> None:
    """Both stand in fields of their own; most rules have neither."""
    threat = Penalty(basis=UU_18_2017.pasal(80), years=3, rupiah=500_000_000, joined=Joined.AND)
    declare = rule(
        "toy/x",
        basis=UU_18_2017.pasal(5),
        since=SINCE,
        topic="t",
        effect=Effect.DECIDES,
        reason="r",
        see=(UU_18_2017.pasal(66), UU_18_2017.pasal(68)),
        penalty=threat,
    )
    declared_so = declare(says_so)
    assert declared_so.see == (UU_18_2017.pasal(66), UU_18_2017.pasal(68))
    assert declared_so.penalty is threat
    assert (is_red.see, is_red.penalty) == ((), None)


def test_a_gap_says_of_which_answers_a_law_is_not_encoded() -> None:
    """It has topics where a rule has one."""
    assert blue_things_have_a_law_of_their_own.topics == {"look"}
    assert blue_things_have_a_law_of_their_own.function("blue") is True


@pytest.mark.parametrize(
    ("topics", "rules", "taken"),
    [
        ({"look"}, set[str](), {"toy/red"}),
        ({"look", "form"}, set[str](), {"toy/red", "toy/round"}),
        (set[str](), {"toy/round"}, {"toy/round"}),
        ({"look"}, {"toy/round"}, {"toy/red", "toy/round"}),
        (set[str](), set[str](), set[str]()),
        ({"toy/red"}, {"look"}, set[str]()),
    ],
)
def test_a_gap_takes_whole_topics_and_single_rules(topics: set[str], rules: set[str], taken: set[str]) -> None:
    """Rules of its topics, and those that it names by id while others of their topic still speak; no word is both."""
    declare = gap("toy/y", basis=UU_18_2017.pasal(64), since=SINCE, topics=frozenset(topics), rules=frozenset(rules))
    found = declare(is_so)
    assert {each.id for each in (is_red, is_round) if found.takes(each)} == taken


def says_so(a: bool) -> Outcome:  # noqa: FBT001 - an answer
    """It says so."""
    return Outcome.SATISFIED if a else Outcome.BREACHED


def is_so(a: bool) -> bool:  # noqa: FBT001 - an answer
    """It is so."""
    return a


@given(st.dates(min_value=SINCE - timedelta(days=400), max_value=UNTIL + timedelta(days=400)))
def test_since_is_in_force_and_until_is_not(day: date) -> None:
    """Half-open, and open-ended without an end."""
    assert is_round.in_force(day) == (SINCE <= day < UNTIL)
    assert is_red.in_force(day) == (day >= SINCE)


def test_cuts_are_the_days_on_which_that_changes() -> None:
    """One for a rule without an end, else two."""
    assert is_red.cuts() == (SINCE,)
    assert is_round.cuts() == (SINCE, UNTIL)


def test_what_the_decorator_sees_is_told_all_at_once() -> None:
    """Missing annotations, of the result too, a missing docstring, and a period that ends before it begins."""

    def bare(a, b: bool):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202, FBT001 - what is refused
        return a if b else None  # pyright: ignore[reportUnknownVariableType]  # what is refused is typed by nobody

    assert declared(bare, until=SINCE) == [  # pyright: ignore[reportUnknownArgumentType]  # what is refused is typed by nobody
        ("toy/x(a)", "no annotation"),
        ("toy/x(return)", "no annotation"),
        ("toy/x", "no docstring"),
        ("toy/x", "a period that ends before it begins"),
    ]


def gathers_places(*a: str) -> Outcome:
    """Any number of answers."""
    return Outcome.SATISFIED if a else Outcome.BREACHED


def gathers_names(**a: str) -> Outcome:
    """Any answers by name."""
    return Outcome.SATISFIED if a else Outcome.BREACHED


def wants_a_name(*, a: str) -> Outcome:
    """An answer by name only."""
    return Outcome.SATISFIED if a else Outcome.BREACHED


@pytest.mark.parametrize("function", [gathers_places, gathers_names, wants_a_name])
def test_every_parameter_has_a_place(function: Callable[..., Outcome]) -> None:
    """Rules are called by place, so parameters that have none cannot be told anything."""
    assert declared(function) == [("toy/x", "parameters that are not called by place")]


def test_a_gap_is_held_to_the_same() -> None:
    """What is refused of a rule is refused of a gap."""
    declare = gap("toy/y", basis=UU_18_2017.pasal(1), since=SINCE, topics=frozenset({"t"}))
    with pytest.raises(FaultyRulebookError, match="toy/y: found parameters that are not called by place"):
        declare(wants_a_name)  # type: ignore[arg-type]  # what is refused is typed by nobody


@pytest.mark.parametrize(
    "provision", [*RULES, *GAPS, is_red, blue_things_have_a_law_of_their_own], ids=lambda each: each.id
)
def test_a_rule_crosses_processes_by_its_name(provision: object) -> None:
    """Pickled and copied, it is the same object, so that verdicts stay equal."""
    assert pickle.loads(pickle.dumps(provision)) is provision  # noqa: S301 - our own bytes
    assert copy.deepcopy(provision) is provision
