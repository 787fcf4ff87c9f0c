"""Which two deciding rules cannot both be kept, where each by itself can?

What only says whether a rule applies is a circumstance: no answer of it turns keeping the rule into a breach. All else
is left to whoever must keep the rules. Two rules contradict each other in circumstances in which each of them can be
kept, and no answer to everything else keeps both.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.engine.audit.smallest import smallest, told
from p2mi_rules.engine.relations import Relation, joined_with, projected
from p2mi_rules.norms import DefectKind, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from p2mi_rules.engine.audit.law import Law, Table
    from p2mi_rules.engine.audit.space import Values

_KEPT = tuple(each for each in Outcome if each is not Outcome.BREACHED)


def contradictions(law: Law) -> Iterator[Defect]:
    """Every pair of deciding rules in force together that contradict each other in some circumstances."""
    demanded: dict[int, frozenset[str]] = {}
    known: dict[tuple[int, int], Mapping[str, Values] | None] = {}
    for stretch in law.stretches:
        tables = {rule.id: law.table(rule, stretch) for rule in law.deciding(stretch)}
        demanded.update({id(each): _demanded(each) for each in tables.values() if id(each) not in demanded})
        for (one, table), (other, against) in combinations(tables.items(), 2):
            key = (id(table), id(against))
            if key not in known:
                known[key] = _clash(law, (table, against), demanded[key[0]] | demanded[key[1]], (one, other))
            case = known[key]
            if case is not None:
                yield Defect(
                    kind=DefectKind.CONTRADICTION,
                    rules=(one, other),
                    since=stretch.since,
                    until=stretch.until,
                    case=case,
                )


def _demanded(table: Table) -> frozenset[str]:
    """The variables by which alone keeping a rule may turn into a breach."""
    found: set[str] = set()
    for place, name in enumerate(table.variables):
        said: defaultdict[Values, set[Outcome]] = defaultdict(set)
        for row, outcome in table.rows.items():
            said[*row[:place], *row[place + 1 :]].add(outcome)
        if any({Outcome.SATISFIED, Outcome.BREACHED} <= each for each in said.values()):
            found.add(name)
    return frozenset(found)


def _clash(
    law: Law, tables: tuple[Table, Table], demanded: frozenset[str], names: tuple[str, str]
) -> Mapping[str, Values] | None:
    """The smallest circumstances in which each rule can be kept and never both; none where there are no such."""
    one, other = tables
    every = dict.fromkeys((*one.variables, *other.variables))
    linked = {name for name in one.variables if name in other.variables} | _across(law, one, other)
    if not linked & demanded:
        return None  # in given circumstances what the one asks has nothing to do with what the other asks
    fixed = tuple(name for name in every if name not in demanded)
    asked = {*fixed} | linked
    if law.space.cells(tuple(asked)) > law.most:
        law.left[names] = law.space.cells(tuple(asked))
        return None
    kept = [law.tied_to(projected(law.bare(each, *_KEPT), asked), asked) for each in tables]
    both = projected(joined_with(*kept), {*fixed})
    alone = [projected(each, {*fixed}) for each in kept]
    rows = {row: _in(row, fixed, alone[0]) and _in(row, fixed, alone[1]) for row in law.space.worlds(fixed)}
    rows = {row: so and not _in(row, fixed, both) for row, so in rows.items()}
    return told(law, smallest(fixed, rows)) if any(rows.values()) else None


def _across(law: Law, one: Table, other: Table) -> set[str]:
    """The variables of either that constraints tie to those of the other."""
    found: set[str] = set()
    for tie in law.space.ties:
        here, there = {*one.variables} & {*tie.variables}, {*other.variables} & {*tie.variables}
        if here and there and here != there:
            found |= here | there
    return found


def _in(row: Values, variables: tuple[str, ...], relation: Relation) -> bool:
    """Whether a relation on some of the variables holds of a row."""
    return tuple(row[variables.index(name)] for name in relation.variables) in relation.rows
