"""Which worlds does what a record says leave, in the numbers of a book?"""

from __future__ import annotations

from bisect import bisect_right
from itertools import product
from typing import TYPE_CHECKING, cast

from p2mi_rules.compiled.narrowing import leave_a_world, narrow
from p2mi_rules.compiled.shapes import members
from p2mi_rules.norms import situation

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.compiled.places import Lookups
    from p2mi_rules.compiled.records import Said
    from p2mi_rules.compiled.shapes import Book
    from p2mi_rules.compiled.variables import Variables
    from p2mi_rules.norms import Possible, Rulebook, Table
    from p2mi_rules.timelines import PartialDate

    Possibles = tuple[int, tuple[int, ...]]


class Readings:
    """What facts and days leave possible, in the numbers of a book."""

    def __init__(
        self,
        rulebook: Rulebook,
        variables: Variables,
        book: Book,
        lookups: Sequence[Lookups],
        tables: Mapping[str, Table],
    ) -> None:
        """``lookups`` are the places in their order."""
        self._tables = tables
        self._rulebook = rulebook
        self._variables = variables
        self._book = book
        self._lookups = lookups
        self._number = {name: place for place, name in enumerate(book.variables)}
        self._laws = [law.since for law in book.laws]

    def stretches(self, said: Said) -> tuple[Possibles, ...]:
        """For each stretch of days the number of its law, and the set of values of each variable.

        Raises ``FaultyRecordError`` for facts that are no facts of the rulebook; there is no stretch at all where they
        exclude one another.
        """
        day = said.days.first  # the tables need not say when they change for facts to be looked at
        facts = situation(self._rulebook, said.facts, on=day, tables=self._tables).facts
        possible = [0] * len(self._book.variables)
        for name in self._variables.facts:
            possible[self._number[name]] = self._as_set(name, facts[name])
        keys = [[*product(*(facts[name].values for name in each.place.facts))] for each in self._lookups]
        firsts = tuple(self._days(said.days, keys))
        found: dict[Possibles, None] = {}
        for branch in self._branches(possible):
            for first in firsts:
                for each, of_place in zip(self._lookups, keys, strict=True):
                    sets = 0
                    for values in of_place:
                        sets |= each.at(values, first)
                    branch[self._number[self._variables.looked_up_at(each.place)]] = sets
                found[bisect_right(self._laws, first.toordinal()) - 1, tuple(branch)] = None
        return tuple(found)

    def _branches(self, possible: list[int]) -> Iterator[list[int]]:
        """The values that exclusions leave, for each choice of the pivots that exclusions bind."""
        bound = {place for each in self._book.exclusions for place in each[:2]}
        pivots = [self._number[name] for name in self._rulebook.pivots if self._number.get(name) in bound]
        if not narrow(self._book.exclusions, possible):
            return
        for choice in product(*(members(possible[pivot]) for pivot in pivots)):
            branch = list(possible)
            for pivot, value in zip(pivots, choice, strict=True):
                branch[pivot] = 1 << value
            if narrow(self._book.exclusions, branch) and leave_a_world(self._book.exclusions, branch):
                yield branch

    def _days(self, days: PartialDate, keys: Sequence[Sequence[tuple[Hashable, ...]]]) -> Iterator[date]:
        """The first day of each stretch in which nothing changes."""
        cuts = set(self._rulebook.cuts)
        for each, of_place in zip(self._lookups, keys, strict=True):
            cuts.update(day for values in of_place for day in each.course(values)[0])
        yield days.first
        yield from sorted(day for day in cuts if days.first < day <= days.last)

    def _as_set(self, name: str, fact: Possible) -> int:
        """The values that a fact may have, as a set of places among those of its variable; a number by its band."""
        known = self._variables.values[name]
        found = 0
        for value in fact.values:
            place = (
                known.index(value)
                if value in known
                else bisect_right(cast("tuple[int, ...]", known[1:]), cast("int", value))
            )
            found |= 1 << place
        return found
