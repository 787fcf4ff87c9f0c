"""Is a rule found that says something else, or raises, before anything is judged by it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Rulebook
from p2mi_rules.engine import judge
from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.norms import Constraint, Field, Outcome, Possible, Situation
from tests.own.books import COLOUR, HOLDS_A_PERMIT, PERMIT, SINCE, as_gap, as_rule, book, of_two
from tests.own.hostile import Colour, Unhashable
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from collections.abc import Hashable

SAYS = "expected Outcome.SATISFIED, Outcome.BREACHED or Outcome.NOT_APPLICABLE"
NOT_SAID: tuple[object, ...] = (
    None,
    True,
    False,
    "satisfied",
    Outcome.UNKNOWN,
    Outcome.NOT_BREACHED,
    1,
    [],
    Unhashable(),
)


def rule_saying(said: object) -> Outcome:
    """The outcome, whatever it is."""
    outcome: Outcome = said  # type: ignore[assignment]  # what is refused
    return outcome


def book_saying(said: object) -> Rulebook:
    """A rulebook whose rule says something of what is blue, and is satisfied by what is red."""

    def says(permit: bool, colour: Colour) -> Outcome:  # noqa: ARG001, FBT001 - an answer
        """Whatever."""
        return Outcome.SATISFIED if colour is Colour.RED else rule_saying(said)

    return untyped(Rulebook)((as_rule(says),), (PERMIT, COLOUR), topics=frozenset({"own"}))


@pytest.mark.parametrize("said", NOT_SAID, ids=lambda each: type(each).__name__)
def test_a_rule_that_says_something_else_is_found(said: object) -> None:
    """At the first answers to which it does, with what it said, when the tables are gone through and when judged."""
    try:
        shown = repr(said)
    except LookupError:
        shown = "a value of type Unhashable"
    told = [f"own/p5(permit=True, colour=<Colour.BLUE: 'blue'>): found {shown}, {SAYS}"]
    faulty = book_saying(said)
    assert refusal(faulty.proved, kind=FaultyRulebookError) == told
    facts = {"moment": Possible((SINCE,)), "permit": Possible((True,)), "colour": Possible(("red",))}
    assert refusal(judge, faulty, Situation(facts, {}), frozenset({"own"}), kind=FaultyRulebookError) == told


@pytest.mark.parametrize("said", [Outcome.SATISFIED, Outcome.BREACHED, Outcome.NOT_APPLICABLE, Outcome.NOT_ENCODED])
def test_what_a_rule_can_say_is_no_fault(said: Outcome) -> None:
    """A provision may also leave to others what was not read."""
    good = book_saying(said)
    assert good.proved() is good


def test_a_rule_that_raises_is_found() -> None:
    """By the name of what it raises, never with its text; the cause is kept for whoever debugs while judging."""

    def raises(colour: Colour) -> Outcome:
        """Whatever."""
        return {Colour.RED: Outcome.SATISFIED}[colour]

    faulty = book(as_rule(raises), questions=(COLOUR,))
    told = [f"own/p5(colour=<Colour.BLUE: 'blue'>): found KeyError raised, {SAYS}"]
    assert refusal(faulty.proved, kind=FaultyRulebookError) == told
    facts = {"moment": Possible((SINCE,)), "colour": Possible(("red",))}
    with pytest.raises(FaultyRulebookError) as raised:
        judge(faulty, Situation(facts, {}), frozenset({"own"}))
    assert [str(fault) for fault in raised.value.faults] == told
    assert isinstance(raised.value.__context__, KeyError)


def test_a_rule_that_raises_only_now_and_then_is_told_as_it_raises() -> None:
    """What cannot be found again is not hidden behind another error."""
    calls: list[bool] = []

    def raises_once(permit: bool) -> Outcome:  # noqa: FBT001 - an answer
        """Whatever."""
        calls.append(permit)
        if len(calls) == 1:
            raise KeyError
        return Outcome.SATISFIED

    facts = {"moment": Possible((SINCE,)), "permit": Possible((True,))}
    with pytest.raises(KeyError):
        judge(book(as_rule(raises_once)), Situation(facts, {}), frozenset({"own"}))


def test_a_gap_says_yes_or_no() -> None:
    """An outcome is neither, though it counts as true."""

    def opens(permit: bool) -> bool:  # noqa: FBT001 - an answer
        """Of something."""
        said: bool = 1 if permit else Outcome.SATISFIED  # type: ignore[assignment]  # what is refused
        return said

    told = ["own/g(permit=True): found 1, expected True or False"]
    assert refusal(book(gaps=(as_gap(opens),)).proved, kind=FaultyRulebookError) == told


def test_a_function_gives_answers_that_it_declares() -> None:
    """Over all values of its facts, where these are known; of unknown ones nothing can be said."""

    def adds(left: int, right: int) -> int:
        return left + right

    known = {"left": (0, 1), "right": (1, 2)}
    told = ["both(left=1, right=2): found 3, expected one of its answers: 1, 2"]
    faulty = book(questions=(PERMIT, of_two(adds, (1, 2))), domains=known)
    assert refusal(faulty.proved, kind=FaultyRulebookError) == told
    good = book(questions=(PERMIT, of_two(adds, (1, 2, 3))), domains=known)
    assert good.proved() is good
    blind = book(questions=(PERMIT, of_two(adds, (1, 2))), domains={"left": (0, 1)})
    assert blind.proved() is blind


def test_a_function_that_gives_a_number_for_a_truth_value_is_found() -> None:
    """Equal, and still another value to a rule that asks by identity."""
    questions = (PERMIT, Field("left", "left", answers=(0, 1)), Field("right", "right", answers=(0, 1)), of_two(max))
    told = ["both(left=0, right=0): found 0, expected one of its answers: True, False"]
    assert refusal(book(questions=questions).proved, kind=FaultyRulebookError) == told


def test_a_constraint_says_yes_or_no() -> None:
    """It may raise, or say something that merely counts as true."""

    def divides(left: int, right: int) -> bool:
        said: bool = left // right  # type: ignore[assignment]  # what is refused
        return said

    questions = (PERMIT, Field("left", "left", answers=(0, 1)), Field("right", "right", answers=(0, 1)))
    faulty = book(questions=questions, constraints=(Constraint(("left", "right"), divides),))
    told = ["constraint(left=0, right=0): found ZeroDivisionError raised, expected True or False"]
    assert refusal(faulty.proved, kind=FaultyRulebookError) == told
    blind = book(questions=(PERMIT, of_two(divides, (0, 1))), constraints=(Constraint(("left", "right"), divides),))
    assert blind.proved() is blind


def test_every_faulty_table_is_told_at_once() -> None:
    """One fault of each rule, gap, function and constraint."""

    def nothing(*given: object) -> None:
        """Say nothing."""

    def says(permit: bool) -> Outcome:  # noqa: ARG001, FBT001 - an answer
        """Nothing."""
        return rule_saying(None)

    def opens(permit: bool) -> bool:  # noqa: FBT001 - an answer
        """Of nothing that is yes or no."""
        said: bool = None if permit else False  # type: ignore[assignment]  # what is refused
        return said

    faulty = book(
        as_rule(says, "own/p1"),
        as_rule(says, "own/p2"),
        questions=(PERMIT, of_two(nothing)),
        gaps=(as_gap(opens),),
        constraints=(untyped(Constraint)(("left", "right"), nothing),),
        domains={"left": (1,), "right": (2,)},
    )
    told = refusal(faulty.proved, kind=FaultyRulebookError)
    assert [fault.partition(":")[0] for fault in told] == [
        "own/p1(permit=True)",
        "own/p2(permit=True)",
        "own/g(permit=True)",
        "both(left=1, right=2)",
        "constraint(left=1, right=2)",
    ]


def test_the_tables_of_rules_that_are_added_are_gone_through() -> None:
    """At once, so that a faulty rule never joins the law."""

    def says(permit: bool) -> Outcome:  # noqa: ARG001, FBT001 - an answer
        """Nothing."""
        return rule_saying(None)

    told = refusal(book(HOLDS_A_PERMIT).with_rules, as_rule(says, "own/p6"), kind=FaultyRulebookError)
    assert told == [f"own/p6(permit=True): found None, {SAYS}"]


def test_tables_are_gone_through_once() -> None:
    """A second time nothing is asked."""
    asked: list[bool] = []

    def counts(permit: bool) -> Outcome:  # noqa: FBT001 - an answer
        """Whatever."""
        asked.append(permit)
        return Outcome.SATISFIED

    good = book(as_rule(counts))
    assert asked == []
    assert good.proved().proved() is good
    assert asked == [True, False]


@pytest.mark.sweep
def test_the_shipped_tables_are_whole() -> None:
    """Building the shipped rulebook does not wait for it, so this does."""
    shipped = Rulebook.shipped()
    assert shipped.proved() is shipped


@given(st.lists(st.sampled_from([*Outcome][:4]), min_size=4, max_size=4))
def test_any_table_of_outcomes_is_whole(outcomes: list[Outcome]) -> None:
    """Whatever it says of which answers."""
    cells: list[tuple[Hashable, ...]] = [(permit, colour) for permit in (True, False) for colour in Colour]
    table = dict(zip(cells, outcomes, strict=True))

    def says(permit: bool, colour: Colour) -> Outcome:  # noqa: FBT001 - an answer
        """Look it up."""
        return table[permit, colour]

    good = book(as_rule(says), questions=(PERMIT, COLOUR))
    assert good.proved() is good
