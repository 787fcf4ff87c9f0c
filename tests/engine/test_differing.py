"""Do the classes hold exactly the situations that differ, each as large as it can be?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules.engine.classes import status_of
from p2mi_rules.engine.differing import Space, differing
from p2mi_rules.engine.views import Seen, View
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Constraint, Dated, Effect, Outcome, Rule, Rulebook, settle
from p2mi_rules.vocabulary import Status
from tests.engine.toys import (
    DAY,
    LATER,
    QUESTIONS,
    TOPICS,
    VALUES,
    Sayings,
    Toy,
    excludes,
    says,
    toy_gaps,
    toy_rules,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping
    from datetime import date

    from p2mi_rules.engine.classes import DifferenceClass

FINE = {Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE}
Change = tuple["Seen | None", "Seen | None"]
World = dict[str, "Hashable"]


def any_pair(first: Hashable, second: Hashable) -> bool:  # noqa: ARG001 - whatever it is
    """Every pair can be."""
    return True


def satisfied(answer: Hashable) -> Outcome:  # noqa: ARG001 - whatever it is told
    """Satisfied."""
    return Outcome.SATISFIED


class Two(NamedTuple):
    """Two sides, as toys that the oracle of the engine's tests reads, and the facts that are pivots."""

    a: View
    b: View
    pivots: frozenset[str]

    @property
    def classes(self) -> tuple[DifferenceClass, ...]:
        """What the engine answers."""
        return differing(self.a, self.b, Space({MOMENT: VALUES[MOMENT]}, self.pivots))


@st.composite
def tables(draw: st.DrawFn, answers: tuple[frozenset[int], ...]) -> Sayings:
    """What is said of each key on each day."""
    said: dict[tuple[Hashable, Hashable], frozenset[int]]
    said = {(key, day): draw(st.sampled_from(answers)) for key in VALUES["a"] for day in VALUES[MOMENT]}
    return Sayings(said)


@st.composite
def variants(draw: st.DrawFn, rule: Rule) -> Rule | None:
    """The same rule, or another table, period or effect under its id; or none of that id."""
    how = draw(st.sampled_from(("same", "table", "period", "effect", "none")))
    if how == "same":
        return rule
    if how == "effect":
        return attrs.evolve(rule, effect=draw(st.sampled_from(Effect)))
    other = draw(toy_rules(rule.id))
    if how == "period":
        return attrs.evolve(rule, since=other.since, until=other.until)
    return other if how == "table" else None


@st.composite
def twos(draw: st.DrawFn) -> Two:
    """Two variants of one small rulebook, over one table or two."""
    rules = tuple(draw(toy_rules(f"r{number}")) for number in range(draw(st.integers(1, 3))))
    others = tuple(found for rule in rules if (found := draw(variants(rule))) is not None)
    books: list[Rulebook] = []
    for each in (rules, others):
        ids: tuple[str, ...] = tuple(rule.id for rule in each)
        wanted: bool = draw(st.booleans())
        gaps = (draw(toy_gaps("gap", ids)),) if ids and wanted else ()
        constraints = (Constraint(("a", "c"), excludes, "a pair that can be"),) if draw(st.booleans()) else ()
        books.append(Rulebook(each, QUESTIONS, topics=frozenset(TOPICS), gaps=gaps, constraints=constraints))
    one, both = (frozenset({0}), frozenset({1})), frozenset({0, 1})
    alike: bool = draw(st.booleans())
    said = [draw(tables(one))] * 2 if alike else [draw(tables((*one, both))) for _ in range(2)]
    a, b = (View(rulebook=book, tables={"sayings": each}, settled={}) for book, each in zip(books, said, strict=True))
    pivots: tuple[frozenset[str], ...] = (frozenset(), frozenset({"a"}))
    return Two(a, b, draw(st.sampled_from(pivots)))


def free_answers(two: Two, rule: str) -> bool:
    """Whether what is said is compared answer by answer: both sides have one table, and the rule reads no key of it."""
    reads = {name for view in two[:2] for part in provisions(view, rule) for name in part}
    return two.a.tables["sayings"] is two.b.tables["sayings"] and "a" not in reads


def provisions(view: View, rule_id: str) -> Iterator[tuple[str, ...]]:
    """What the rule and each gap that may take its word read."""
    for rule in view.rulebook.rules:
        if rule.id == rule_id:
            yield rule.parameters
            if rule.effect is Effect.DECIDES:
                yield from (gap.parameters for gap in view.rulebook.gaps if gap.takes(rule))


def worlds(two: Two, rule: str) -> Iterator[World]:
    """Every world that is possible on both sides."""
    free = free_answers(two, rule)
    names = [*VALUES, *(["said"] if free else [])]
    for choice in product(*VALUES.values(), *([(0, 1)] if free else [])):
        world = dict(zip(names, choice, strict=True))
        if all(each.possible(world["a"], world["c"]) for view in two[:2] for each in view.rulebook.constraints):
            yield world


def seen(view: View, rule_id: str, world: World) -> Seen | None:
    """What the status can see of a rule on one side in one world: the oracle."""
    rule = next((each for each in view.rulebook.rules if each.id == rule_id), None)
    if rule is None:
        return None
    toy = Toy(view.rulebook, None)  # type: ignore[arg-type]  # the oracle asks no situation
    day: date = world[MOMENT]  # type: ignore[assignment]  # a date
    said = {world["said"]} if "said" in world else view.tables["sayings"].lookup((world["a"],), day).values
    outcome = settle(frozenset(says(toy, rule, {**world, "said": each}) for each in said))
    return None if outcome in FINE else Seen(rule.effect, outcome)


def oracle(two: Two, rule: str) -> dict[tuple[tuple[str, Hashable], ...], Change]:
    """Every possible world with what either side finds."""
    return {tuple(world.items()): (seen(two.a, rule, world), seen(two.b, rule, world)) for world in worlds(two, rule)}


def holds(when: Mapping[str, tuple[Hashable, ...]], world: Mapping[str, Hashable]) -> bool:
    """Whether a world lies in a class."""
    return all(world[name] in values for name, values in when.items())


def of_rule(two: Two, rule: str) -> dict[Change, list[dict[str, tuple[Hashable, ...]]]]:
    """The classes in which a rule differs, by what either side finds."""
    found: dict[Change, list[dict[str, tuple[Hashable, ...]]]] = {}
    for each in two.classes:
        for shift in each.shifts:
            if shift.rule is not None and shift.rule.id == rule:
                when = {condition.name: condition.values for condition in each.when}
                found.setdefault((shift.before, shift.after), []).append(when)
    return found


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
@settings(max_examples=1500, deadline=None)
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


def over_settled(side: View, rule_id: str, world: World) -> Seen | None:
    """What the status can see over all that a side leaves open of what it settles: the oracle."""
    rule = next((each for each in side.rulebook.rules if each.id == rule_id), None)
    if rule is None:
        return None
    day: date = side.settled[MOMENT][0]  # type: ignore[assignment]  # a date
    said = side.tables["sayings"].lookup((world["a"],), day).values
    told = ({**world, MOMENT: day, "b": each, "said": word} for each in side.settled["b"] for word in said)
    outcome = settle(frozenset(says(Toy(side.rulebook, None), rule, each) for each in told))  # type: ignore[arg-type]  # as above
    return None if outcome in FINE else Seen(rule.effect, outcome)


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
