"""What does policy answer at a place, over time: which regimes, one after the other?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules.compiled.coding import narrowed
from p2mi_rules.compiled.shapes import Regime
from p2mi_rules.compiled.variables import is_direct, read_at
from p2mi_rules.exceptions import Fault, FaultyRulebookError
from p2mi_rules.norms import told_by
from p2mi_rules.norms.stating import days_of_change

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.compiled.numbering import Numbering
    from p2mi_rules.compiled.variables import Place, Variables
    from p2mi_rules.norms import Dated, Table

    Course = tuple[list[date], list[int]]

MOST_COURSES = 65_536
"""How many courses of one place are kept; whoever brings more lets them begin anew."""


class Lookups:
    """The courses of one place under some tables: for values of its facts a day's set of answers, or of regimes.

    ``regimes`` is where new regimes are put; a place that is answered directly puts none there.
    """

    def __init__(
        self, place: Place, variables: Variables, tables: Mapping[str, Table], regimes: Numbering[Regime]
    ) -> None:
        """Begin with no course."""
        self.place = place
        self._variables = variables
        self._tables = tables
        self._regimes = regimes
        self._direct = is_direct(place, variables)
        self._courses: dict[tuple[Hashable, ...], Course] = {}

    def course(self, values: tuple[Hashable, ...]) -> Course:
        """The days on which something changes for these values, and the sets before the first and from each on."""
        found = self._courses.get(values)
        if found is None:
            days = sorted({day for question in self.place.questions for day in self._cuts(question, values)})
            sets = [self._at(values, day) for day in (date.min, *days)]
            kept = [place for place in range(1, len(sets)) if sets[place] != sets[place - 1]]
            found = [days[place - 1] for place in kept], [sets[0], *(sets[place] for place in kept)]
            if len(self._courses) >= MOST_COURSES:
                self._courses.clear()
            self._courses[values] = found
        return found

    def at(self, values: tuple[Hashable, ...], day: date) -> int:
        """The set of answers, or of regimes, for these values on a day."""
        days, sets = self.course(values)
        return sets[bisect_right(days, day)]

    def _cuts(self, question: Dated, values: tuple[Hashable, ...]) -> Iterator[date]:
        """The days on which the answer to a question may change: of its keys, if its table tells that."""
        table = self._tables[question.table]
        asked = [(keys,) for keys in self._keys(question, values)] if hasattr(table, "cuts_of") else [()]
        for keys in asked:
            days = days_of_change(table, *keys)
            if days is None:
                expected = "cuts_of(keys): the days on which the answer for them changes"
                raise FaultyRulebookError([Fault(question.table, "no days of change", expected=expected)])
            yield from days

    def _keys(self, question: Dated, values: tuple[Hashable, ...]) -> Iterator[tuple[Hashable, ...]]:
        """The keys that a question asks its table for, for each choice of the variables that it reads."""
        hidden = dict(zip(self.place.facts, values, strict=True))
        reads = read_at(question, self._variables)
        for choice in product(*(self._variables.values[fact] for fact in reads)):
            world = {**hidden, **dict(zip(reads, choice, strict=True))}
            yield tuple(world[key] for key in question.keys)

    def _at(self, values: tuple[Hashable, ...], day: date) -> int:
        """The same, found anew."""
        told = [self._told(question, values, day) for question in self.place.questions]
        if self._direct:
            return told[0][0]
        parts: list[tuple[tuple[bytes, ...], tuple[int, ...]]] = []
        for question, answers in zip(self.place.questions, told, strict=True):
            sizes = [len(self._variables.values[fact]) for fact in read_at(question, self._variables)]
            parts.append(narrowed(answers, sizes))
        regime = Regime(tuple(classes for classes, _ in parts), tuple(answers for _, answers in parts))
        return 1 << self._regimes.number(regime)

    def _told(self, question: Dated, values: tuple[Hashable, ...], day: date) -> list[int]:
        """The set of answers to a question for each choice of the variables that it reads."""
        number = {answer: place for place, answer in enumerate(question.answers)}
        table = self._tables[question.table]
        answers = (told_by(question, (*keys, day), {question.table: table}) for keys in self._keys(question, values))
        return [sum(1 << number[value] for value in each.values) for each in answers]
