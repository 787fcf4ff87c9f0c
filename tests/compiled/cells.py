"""Does every cell of every group say what the specification says of the same facts?"""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.compiled.coding import coded
from p2mi_rules.compiled.judging import Judge
from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.compiled.places import Lookups
from p2mi_rules.compiled.readings import Readings
from p2mi_rules.compiled.records import Said
from p2mi_rules.compiled.shapes import BREACHED, NOT_APPLICABLE, NOT_ENCODED, SATISFIED
from p2mi_rules.compiled.variables import variables_of
from p2mi_rules.compiled.worlds import Made, Stretch
from p2mi_rules.engine.branches import branches
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Dated, Outcome, domains, situation
from p2mi_rules.norms.stating import days_of_change
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.compiled.groups import Group
    from p2mi_rules.compiled.shapes import Regime
    from p2mi_rules.norms import Rulebook, Table

_BITS = {
    Outcome.SATISFIED: SATISFIED,
    Outcome.BREACHED: BREACHED,
    Outcome.NOT_APPLICABLE: NOT_APPLICABLE,
    Outcome.NOT_ENCODED: NOT_ENCODED,
}

Facts = dict[str, object]


class Compared(NamedTuple):
    """How many cells were looked at, how many of them no world has, and facts and day of each that differs."""

    cells: int
    excluded: int
    differing: list[tuple[Facts, date]]


class _Book:
    """A rulebook written in numbers, and the same to be asked by the specification."""

    def __init__(self, rulebook: Rulebook, tables: Mapping[str, Table]) -> None:
        self.rulebook, self.tables = rulebook, tables
        self.variables = variables_of(rulebook)
        self.known = domains(rulebook)
        self.book = coded(rulebook, self.variables)
        self.regimes: Numbering[Regime] = Numbering()
        self.lookups = [Lookups(place, self.variables, tables, self.regimes) for place in self.variables.places]
        self.judge = Judge(self.book, self.regimes.values)
        self.readings = Readings(rulebook, self.variables, self.book, self.lookups, tables)

    def days(self) -> Iterator[tuple[int, date]]:
        """The first day of each stretch in which nothing changes, with the number of its law."""
        named = {each.table for each in self.rulebook.questions if isinstance(each, Dated)}
        cuts = self.rulebook.cuts.union(*(days_of_change(self.tables[name]) or () for name in named))
        laws = sorted(self.rulebook.cuts)
        for day in (date.min, *sorted(cuts)):
            yield sum(law <= day for law in laws), day

    def looked_up(self, day: date) -> dict[str, dict[int, Facts]]:
        """For the variable of each place the sets that a day has, each with facts that lead to it."""
        found: dict[str, dict[int, Facts]] = {}
        for each in self.lookups:
            facts = each.place.facts
            sets = found.setdefault(self.variables.looked_up_at(each.place), {})
            for choice in product(*((*self.known[fact], Open.NOT_STATED) for fact in facts)):
                values = [
                    self.known[fact] if one is Open.NOT_STATED else (one,)
                    for fact, one in zip(facts, choice, strict=True)
                ]
                united = 0
                for one in product(*values):
                    united |= each.at(one, day)
                sets.setdefault(united, dict(zip(facts, choice, strict=True)))
        return found

    def cells(self, group: Group, places: Mapping[str, Mapping[int, Facts]]) -> Iterator[tuple[Hashable, Facts]]:
        """Each cell of a group on a day by its codes, with facts that lead to it."""
        names = [self.book.variables[variable] for variable in group.variables]
        codes: list[list[tuple[Hashable, Facts]]] = []
        for name in names:
            if name in places:
                codes.append([(bits, facts) for bits, facts in places[name].items()])
            else:
                values = (*self.known[name], Open.NOT_STATED)
                codes.append([((type(value), value), {name: value}) for value in values])
        for choice in product(*codes):
            facts: Facts = {}
            for _, told in choice:
                facts |= told
            yield tuple(code for code, _ in choice), facts

    def found(self, group: Group, facts: Facts, day: date) -> list[int] | None:
        """What a group finds of facts on a day: for each rule the set of outcomes."""
        stretches = self.readings.stretches(Said(facts, PartialDate.day(day)))
        if not stretches:
            return None
        found = [0] * len(group.rules)
        for _, possible in stretches:
            cell = group.findings[group.number(Stretch(self.book, Made(self.regimes.values), possible))]
            found = [one | other for one, other in zip(found, cell, strict=True)]
        return found

    def specified(self, group: Group, facts: Facts, day: date) -> list[int] | None:
        """What the specification says of the same."""
        try:
            apart = branches(self.rulebook, situation(self.rulebook, facts, on=day, tables=self.tables))
        except FaultyRecordError:
            return None
        rules = [self.rulebook.rules[each.table.rule] for each in group.rules]
        seen = [{world.outcome for _, one in apart.each for world in one.worlds_of(rule).worlds} for rule in rules]
        return [sum(_BITS[outcome] for outcome in outcomes) for outcomes in seen]


def compared(rulebook: Rulebook, tables: Mapping[str, Table], *, most: int | None = None) -> Compared:
    """Compare each cell of each group in each stretch of law, values alone and open, or no more than ``most`` of them.

    Of a place every set of answers, or of regimes, that some values of its facts lead to on some day is a code.
    """
    written = _Book(rulebook, tables)
    seen: set[Hashable] = set()
    excluded, differing = 0, list[tuple[Facts, date]]()
    for law, day in written.days():
        places = written.looked_up(day)
        for number, group in enumerate(written.judge.law(law).groups):
            for codes, facts in written.cells(group, places):
                if (law, number, codes) in seen or len(seen) == most:
                    continue
                seen.add((law, number, codes))
                specified = written.specified(group, facts, day)
                excluded += specified is None
                if written.found(group, facts, day) != specified:
                    differing.append((facts, day))
    return Compared(len(seen), excluded, differing)
