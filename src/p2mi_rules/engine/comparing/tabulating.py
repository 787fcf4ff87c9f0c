"""What do two versions of one rule find over all that they range over?"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules.engine.comparing.ranges import told_alike
from p2mi_rules.norms import MOMENT, Dated, Field

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.comparing.boxes import Cell, Grid
    from p2mi_rules.engine.comparing.ranges import Pair, Ranges
    from p2mi_rules.engine.comparing.told import Asking, Told
    from p2mi_rules.engine.comparing.views import Seen, Version
    from p2mi_rules.norms import Question

    Change = tuple[Seen | None, Seen | None]
    World = Mapping[str, Hashable]
    Answers = tuple[frozenset[Hashable], ...]

Group = tuple["Hashable", ...]
"""Values of one fact that are told apart by neither side; the first speaks for all."""


class Tabulated:
    """The differences between two versions of a rule, by outer cell; found once for cells in which all is alike."""

    def __init__(self, pair: Pair, over: Ranges, *, grid: Grid, askings: Sequence[Asking]) -> None:
        """Keep what is compared; ``askings`` answer for either side."""
        self.over, self.grid = over, grid
        alike = told_alike(pair)
        self.sides = [_Side(version, asking, over, alike) for version, asking in zip(pair, askings, strict=True)]
        self.same_law = pair.a.law == pair.b.law
        self.free = {
            each.name: _grouped({value: alike[each.question][value] for value in each.values})
            for each in over.inner
            if each.question is not None
        }
        self.places = [each.places for each in over.inner]
        self._known: dict[Hashable, Mapping[Change, int]] = {}

    def at(self, cell: Cell) -> Mapping[Change, int]:
        """The inner cells in which the versions find differently, by what either finds."""
        outer = {each.name: each.values[value] for each, value in zip(self.over.outer, cell, strict=True)}
        laws = [side.law(outer) for side in self.sides]
        if not any(laws):
            return {}
        key = (*laws, *(regime for side in self.sides for regime in side.regimes(outer)))
        if key not in self._known:
            self._known[key] = self._differences(outer)
        return self._known[key]

    def _answered_alike(self, outer: World) -> bool:
        """Whether every question is answered alike by what is looked up for an outer cell."""
        a, b = self.sides
        return all(a.answered_by(each, outer) == b.answered_by(each, outer) for each in a.reads)

    def _differences(self, outer: World) -> Mapping[Change, int]:
        """The same, found anew."""
        same_law = self.same_law and self.sides[0].law(outer) == self.sides[1].law(outer)
        if same_law and self._answered_alike(outer):
            return {}
        facts = {
            each.name: _grouped(
                {v: tuple(side.treatment(each.name, v, outer) for side in self.sides) for v in each.values}
            )
            for each in self.over.inner
            if each.question is None
        }
        tables = [side.tables(outer, facts) for side in self.sides]
        if same_law and tables[0] == tables[1]:
            return {}
        groups = {**_merged(facts, [table for each in tables for table in each]), **self.free}
        names = [each.name for each in self.over.inner]
        found: defaultdict[Change, int] = defaultdict(int)
        for chosen in product(*(groups[name] for name in names)):
            inner = dict(zip(names, (group[0] for group in chosen), strict=True))
            before, after = (side.found(outer, inner, table) for side, table in zip(self.sides, tables, strict=True))
            if before != after:
                places = ([at[value] for value in group] for at, group in zip(self.places, chosen, strict=True))
                found[before, after] |= self.grid.mask(places)
        return dict(found)


class _Side:
    """One version of a rule, and what it is told."""

    def __init__(
        self, version: Version, asking: Asking, over: Ranges, alike: Mapping[str, Mapping[Hashable, Hashable]]
    ) -> None:
        self.version, self.asking, self.alike = version, asking, alike
        self.apart = [version.question(name) for name in version.reads if name in over.decomposed]
        self.names = {each.question: each.name for each in over.inner if each.question is not None}
        outer = {each.name for each in over.outer} | {MOMENT}
        self.outer = [each for each in self.apart if not outer.isdisjoint(each.facts)]
        self.ways = version.ways({fact for each in self.apart for fact in each.facts} - {MOMENT})
        self._laws: dict[date, tuple[str, ...]] = {}
        self._found: dict[Hashable, Seen | None] = {}

    def law(self, outer: World) -> tuple[str, ...]:
        """What is in force of the version in an outer cell."""
        day = self.asking.day(outer)
        if day not in self._laws:
            self._laws[day] = self.version.in_force(day)
        return self._laws[day]

    def regimes(self, outer: World) -> Iterable[Hashable]:
        """By what the answers turn on the outer cell."""
        return (self.asking.regime(question, outer) for question in self.outer)

    @property
    def reads(self) -> Iterable[str]:
        """The questions that are answered for facts."""
        return (each.id for each in self.apart)

    def answered_by(self, name: str, outer: World) -> Hashable:
        """By what a question is answered in an outer cell: where it is the same on two sides, the answers are."""
        question = self.version.question(name)
        kinds = self.asking.kinds(question, outer)
        if kinds is not None:
            return question, kinds.regime
        return self.version.view.answered_by(name), self.asking.day(outer)

    def treatment(self, fact: str, value: Hashable, outer: World) -> Hashable:
        """Where this is the same for two values of a fact, they are answered alike as far as the questions say."""
        return tuple(self._as_told(each, fact, value, outer) for each in self.apart if fact in each.facts)

    def _as_told(self, question: Question, fact: str, value: Hashable, outer: World) -> Hashable:
        """The value, or the one that a question answers alike."""
        if isinstance(question, Field):
            return self.alike[question.id][value]
        kinds = self.asking.kinds(question, outer)
        if kinds is None or not isinstance(question, Dated):
            return value
        return kinds.alike[question.keys.index(fact) - 1](value)

    def tables(self, outer: World, groups: Mapping[str, Sequence[Group]]) -> list[Told]:
        """What is told of each question, for one value of each group of values of its facts."""
        over = {fact: [group[0] for group in of_fact] for fact, of_fact in groups.items()}
        return [self.asking.told(question, outer, over, self.ways) for question in self.apart]

    def found(self, outer: World, inner: World, tables: Iterable[Told]) -> Seen | None:
        """What the status can see of the finding in one cell."""
        law = self.law(outer)
        apart = tuple(table.by_values[tuple(inner[fact] for fact in table.facts)] for table in tables)
        free = tuple(inner[name] for name in self.names.values())
        key = (law, apart, free)
        if key not in self._found:
            self._found[key] = self.version.found(law, self._worlds(apart, free))
        return self._found[key]

    def _worlds(
        self, apart: Sequence[Answers], free: Sequence[Hashable]
    ) -> Iterable[Mapping[str, frozenset[Hashable]]]:
        """The answers told, for each way that the side leaves open."""
        told = {question: frozenset({value}) for question, value in zip(self.names, free, strict=True)}
        for number, _ in enumerate(self.ways):
            yield {**told, **{each.id: ways[number] for each, ways in zip(self.apart, apart, strict=True)}}


def _grouped(treatments: Mapping[Hashable, Hashable]) -> list[Group]:
    """The values that are treated alike, together."""
    groups: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for value, treatment in treatments.items():
        groups[treatment].append(value)
    return [tuple(group) for group in groups.values()]


def _merged(groups: Mapping[str, Sequence[Group]], tables: Sequence[Told]) -> dict[str, list[Group]]:
    """The groups of values, those together that make no difference to any answer."""
    merged: dict[str, list[Group]] = {}
    for fact, of_fact in groups.items():
        signatures: dict[Hashable, list[object]] = {group[0]: [] for group in of_fact}
        for table in (each for each in tables if fact in each.facts):
            place = table.facts.index(fact)
            for values, answers in table.by_values.items():
                signatures[values[place]].append(answers)
        alike: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
        for group in of_fact:
            alike[tuple(signatures[group[0]])].extend(group)
        merged[fact] = [tuple(group) for group in alike.values()]
    return merged
