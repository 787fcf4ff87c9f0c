"""Two sides made at random, and an oracle that goes over whole worlds without the code that compares."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import attrs
from hypothesis import strategies as st

from p2mi_rules.engine.comparing.differing import Space, differing
from p2mi_rules.engine.comparing.views import Seen, View
from p2mi_rules.norms import MOMENT, Constraint, Effect, Outcome, Rule, Rulebook, settle
from tests.engine.toys import (
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

    from p2mi_rules.engine.comparing.classes import DifferenceClass

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
