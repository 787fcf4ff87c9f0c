"""Which deciding rule never decides anything by itself, since another is breached whenever it is?"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, TypeAlias

from p2mi_rules.engine.audit.between import between
from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.engine.audit.smallest import smallest, told
from p2mi_rules.engine.relations import Relation, projected
from p2mi_rules.norms import DefectKind, Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.engine.audit.law import Law, Table
    from p2mi_rules.engine.audit.space import Values
    from p2mi_rules.norms import Intended

Rows: TypeAlias = "frozenset[tuple[Hashable, ...]]"


class Shadows:
    """Which breaches of one rule are surely breaches of another; remembered, since stretches share their tables."""

    def __init__(self, law: Law, twice: frozenset[frozenset[str]]) -> None:
        """Read the law; ``twice`` are pairs of rules that say the same, which are told of elsewhere."""
        self._law = law
        self._twice = twice
        self._covered: dict[tuple[int, int], Rows] = {}
        self._cases: dict[int, Mapping[str, Values]] = {}

    def found(self) -> Iterator[Defect]:
        """Every rule with each other that is breached whenever it is; two that are breached together are told once.

        Where no other is, but of each set of worlds that breaches it one of several others: with these.
        """
        for stretch in self._law.stretches:
            tables = {rule.id: self._law.table(rule, stretch) for rule in self._law.deciding(stretch)}
            tables = {name: table for name, table in tables.items() if _either_way(table)}
            for name, table in tables.items():
                for rules in self._over(name, tables):
                    case = self._case(table)
                    found = Defect(
                        kind=DefectKind.SHADOWED, rules=rules, since=stretch.since, until=stretch.until, case=case
                    )
                    yield found

    def worded(self, meant: Intended) -> Defect | None:
        """Two rules that are declared to overlap, if one is breached whenever the other is by their words, gaps aside.

        A gap may take the word from the one and leave it to the other, which then decides after all.
        """
        rules = {rule.id: rule for rule in self._law.rules if rule.id in meant.about}
        together = [stretch for stretch in self._law.stretches if all(map(stretch.within, rules.values()))]
        if meant.kind is not DefectKind.SHADOWED or len(rules) < len(meant.about) or not together:
            return None
        tables = {name: self._law.by_its_words(rule) for name, rule in rules.items()}
        for one, other in permutations(rules):
            if self._hides(tables[one], tables[other]):
                case = self._case(tables[one])
                since, until = together[0].since, together[-1].until
                return Defect(kind=DefectKind.SHADOWED, rules=(one, other), since=since, until=until, case=case)
        return None

    def _over(self, name: str, tables: Mapping[str, Table]) -> Iterator[tuple[str, ...]]:
        """The rule with what is breached whenever it is."""
        table, order = tables[name], list(tables)
        breached = self._law.bare(table, Outcome.BREACHED)
        covered = {other: self._by(table, tables[other]) for other in order if other != name}
        whole = [other for other, rows in covered.items() if rows == breached.rows]
        for other in whole:
            back = self._hides(tables[other], table)
            if frozenset({name, other}) not in self._twice and not (back and order.index(other) < order.index(name)):
                yield name, other
        if not whole and breached.rows == frozenset[object]().union(*covered.values()):
            there_are = self._there_are(table, breached)
            partly = {other: rows for other, rows in covered.items() if rows}
            several = between(breached.rows, there_are, covered=partly, most=self._law.most)
            if several is None:
                self._law.left[name, *partly] = len(breached.rows)
            elif several:
                yield name, *several

    def _hides(self, one: Table, other: Table) -> bool:
        """Whether the other is breached whenever the one is."""
        return self._by(one, other) == self._law.bare(one, Outcome.BREACHED).rows

    def _by(self, one: Table, other: Table) -> Rows:
        """The cases that breach the one with all of whose worlds the other is breached as well."""
        key = (id(one), id(other))
        if key not in self._covered:
            spared = self._law.bare(other, *(each for each in Outcome if each is not Outcome.BREACHED))
            self._covered[key] = _covered(self._law, self._law.bare(one, Outcome.BREACHED), spared)
        return self._covered[key]

    def _case(self, table: Table) -> Mapping[str, Values]:
        """The smallest case in which a rule is breached."""
        if id(table) not in self._cases:
            breached = self._law.bare(table, Outcome.BREACHED)
            rows = {row: row in breached.rows for row in self._there_are(table, breached)}
            self._cases[id(table)] = told(self._law, smallest(breached.variables, rows))
        return self._cases[id(table)]

    def _there_are(self, table: Table, seen: Relation) -> Rows:
        """The rows of a table, seen through the variables of a relation."""
        return projected(Relation(table.variables, frozenset(table.rows)), {*seen.variables}).rows


def _either_way(table: Table) -> bool:
    """Whether a rule may be breached and may be passed; others are told of by themselves."""
    said = {*table.rows.values()}
    return Outcome.BREACHED in said and bool(said & {Outcome.SATISFIED, Outcome.NOT_APPLICABLE})


def _covered(law: Law, breached: Relation, spared: Relation) -> Rows:
    """The rows that breach a rule and are compatible with no row that does not breach another."""
    spared = law.tied_to(spared, breached.variables)
    shared = [name for name in breached.variables if name in spared.variables]
    here = [breached.variables.index(name) for name in shared]
    open_ones = projected(spared, {*shared})
    there = [shared.index(name) for name in open_ones.variables]
    return frozenset(row for row in breached.rows if tuple(row[here[place]] for place in there) not in open_ones.rows)
