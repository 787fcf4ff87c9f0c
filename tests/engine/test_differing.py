"""Do the classes hold exactly the situations that differ, each as large as it can be?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules.engine.comparing.classes import status_of
from p2mi_rules.engine.comparing.differing import Space, differing
from p2mi_rules.engine.comparing.views import Seen, View
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Constraint, Dated, Effect, Outcome, Rule, Rulebook
from p2mi_rules.vocabulary import Status
from tests.engine.sides import Two, any_pair, holds, of_rule, oracle, over_settled, satisfied, twos
from tests.engine.toys import (
    DAY,
    LATER,
    QUESTIONS,
    TOPICS,
    VALUES,
    Sayings,
)

if TYPE_CHECKING:
    from collections.abc import Hashable


def exactly_the_worlds_that_differ(two: Two) -> None:
    """The union of the classes is what differs; each is maximal; none lies in another."""
    ids = sorted({rule.id for view in (two.a, two.b) for rule in view.rulebook.rules})
    for rule in ids:
        truth = oracle(two, rule)
        classes = of_rule(two, rule)
        differ = {change for change in truth.values() if change[0] != change[1]}
        assert set(classes) == differ
        for change, boxes in classes.items():
            there = {world for world, found in truth.items() if found == change}
            assert {world for world in truth if any(holds(box, dict(world)) for box in boxes)} == there
            for box in boxes:
                for name, values in box.items():
                    for value in {*(VALUES | {"said": (0, 1)})[name]} - {*values}:
                        wider = {**box, name: (*values, value)}
                        assert any(holds(wider, dict(world)) and world not in there for world in truth)
                others = [other for other in boxes if other is not box]
                covered = {world for world in there if any(holds(other, dict(world)) for other in others)}
                assert {world for world in there if holds(box, dict(world))} - covered, "none can be left out"


@settings(max_examples=40, deadline=None)
@given(twos())
def test_a_few_random_rulebooks(two: Two) -> None:
    """The classes hold exactly the worlds that differ."""
    exactly_the_worlds_that_differ(two)


@pytest.mark.sweep
@settings(max_examples=500, deadline=None)
@given(twos())
def test_many_random_rulebooks(two: Two) -> None:
    """The same, over many."""
    exactly_the_worlds_that_differ(two)


@settings(max_examples=40, deadline=None)
@given(twos())
def test_a_side_does_not_differ_from_itself(two: Two) -> None:
    """Nor from an equal one."""
    same = attrs.evolve(two.a, rulebook=attrs.evolve(two.a.rulebook))
    assert differing(two.a, same, Space({MOMENT: VALUES[MOMENT]}, two.pivots)) == ()


@settings(max_examples=40, deadline=None)
@given(twos())
def test_swapped_sides_swap_what_is_found(two: Two) -> None:
    """The same classes, the statuses the other way round."""
    other = Two(two.b, two.a, two.pivots)
    there = {(each.when, each.before, each.after) for each in two.classes}
    assert {(each.when, each.after, each.before) for each in other.classes} == there


@settings(max_examples=40, deadline=None)
@given(twos(), st.sampled_from(((0,), (1,), (0, 1))), st.sampled_from(((0,), (1,), (0, 1))))
def test_what_a_side_settles_is_no_condition(two: Two, one: tuple[int, ...], other: tuple[int, ...]) -> None:
    """A fact that each side settles, each day by itself: of what is left open, every outcome is seen."""
    a = attrs.evolve(two.a, settled={"b": one, MOMENT: (DAY,)})
    b = attrs.evolve(two.b, settled={"b": other, MOMENT: (LATER,)})
    free = Constraint(("a", "c"), any_pair, "anything")
    sides = [attrs.evolve(side, rulebook=attrs.evolve(side.rulebook, constraints=(free,))) for side in (a, b)]
    classes = differing(sides[0], sides[1], Space({}, two.pivots))
    assert not {condition.name for each in classes for condition in each.when} & {"b", MOMENT}
    ids = {rule.id for side in sides for rule in side.rulebook.rules}
    for rule in sorted(ids):
        boxes = [
            {condition.name: condition.values for condition in each.when}
            for each in classes
            for shift in each.shifts
            if shift.rule is not None and shift.rule.id == rule
        ]
        for key, value in product(VALUES["a"], VALUES["c"]):
            found = [over_settled(side, rule, {"a": key, "c": value}) for side in sides]
            assert any(holds(box, {"a": key, "c": value}) for box in boxes) is (found[0] != found[1])


@pytest.mark.parametrize(
    ("seen", "status"),
    [
        ([], Status.PROCEDURAL),
        ([None, Seen(Effect.WARNS, Outcome.BREACHED)], Status.PROCEDURAL),
        ([Seen(Effect.DECIDES, Outcome.NOT_ENCODED)], Status.INDETERMINATE),
        ([Seen(Effect.DECIDES, Outcome.UNKNOWN), Seen(Effect.DECIDES, Outcome.BREACHED)], Status.NONPROCEDURAL),
        ([Seen(Effect.SCOPES, Outcome.UNKNOWN), Seen(Effect.DECIDES, Outcome.BREACHED)], Status.INDETERMINATE),
        ([Seen(Effect.SCOPES, Outcome.UNKNOWN), Seen(Effect.SCOPES, Outcome.BREACHED)], Status.OUT_OF_SCOPE),
    ],
)
def test_the_gravest_finding_makes_the_status(seen: list[Seen | None], status: Status) -> None:
    """Scope comes first, then a breach, then what is open; a warning changes nothing."""
    assert status_of(seen) is status


def book(*rules: Rule, topics: frozenset[str] = frozenset(TOPICS)) -> View:
    """A side with some rules."""
    said: dict[tuple[Hashable, Hashable], frozenset[int]]
    said = {(key, day): frozenset({0}) for key in VALUES["a"] for day in VALUES[MOMENT]}
    return View(rulebook=Rulebook(rules, QUESTIONS, topics=topics), tables={"sayings": Sayings(said)}, settled={})


def test_a_topic_without_a_rule_is_a_difference_of_its_own() -> None:
    """A rule that begins later leaves its topic not encoded until then, whatever it says."""
    early = Rule(
        id="r",
        basis=UU_18_2017.pasal(1),
        since=DAY,
        function=satisfied,
        parameters=("a",),
        topic="one",
        effect=Effect.DECIDES,
        reason="r",
    )
    (found,) = differing(book(early), book(attrs.evolve(early, since=LATER)), Space({MOMENT: (DAY, LATER)}))
    assert [(one.name, one.values, one.size) for one in found.when] == [(MOMENT, (DAY,), 1)]
    assert (found.before, found.after) == (Status.PROCEDURAL, Status.INDETERMINATE)
    assert [(shift.rule, shift.topic) for shift in found.shifts] == [(None, "one")]
    first, second = (
        attrs.evolve(book(each), settled={MOMENT: (DAY,)}) for each in (early, attrs.evolve(early, since=LATER))
    )
    (always,) = differing(first, second, Space({}))
    assert (always.when, always.after) == ((), Status.INDETERMINATE)


def test_a_fact_of_which_no_values_are_known_is_refused() -> None:
    """A table read by a fact that no field states and nobody gives values of."""
    question = Dated("weather", ("sky",), table="sayings", answers=(0, 1))
    rule = Rule(
        id="r",
        basis=UU_18_2017.pasal(1),
        since=DAY,
        function=satisfied,
        parameters=("weather",),
        topic="one",
        effect=Effect.DECIDES,
        reason="r",
    )
    views = [
        attrs.evolve(
            book(), rulebook=Rulebook((rule,), (question,), topics=frozenset(TOPICS)), tables={"sayings": each}
        )
        for each in (Sayings({}), Sayings({}))
    ]
    with pytest.raises(FaultyRequestError, match="sky: found a fact without known values"):
        differing(views[0], views[1], Space({MOMENT: (DAY,)}))
