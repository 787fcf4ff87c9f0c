"""In which worlds does no deciding rule of a topic speak, so that it passes without anything having been asked?"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

from p2mi_rules.engine.audit.defects import Defect
from p2mi_rules.engine.audit.smallest import smallest, told
from p2mi_rules.norms import DefectKind, Intended, Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.audit.law import Law, Stretch, Table
    from p2mi_rules.engine.audit.space import Values
    from p2mi_rules.engine.relations import Relation


def silences(law: Law, intended: Iterable[Intended]) -> Iterator[Defect]:
    """Topics with worlds in which every deciding rule in force says that it does not apply.

    Of those worlds what is meant to be silent is told as one defect for each declaration, and the rest as one more.
    """
    known_questions = law.rulebook.by_id.keys()
    meant = [each for each in intended if each.kind is DefectKind.SILENT and each.when.keys() <= known_questions]
    known: dict[Hashable, list[Mapping[str, Values]]] = {}
    for stretch in law.stretches:
        for topic in sorted({rule.topic for rule in law.deciding(stretch)}):
            here = [each for each in meant if each.about == (topic,)]
            tables = _tables(law, topic, stretch)
            key = (topic, *map(id, tables))
            if key not in known:
                known[key] = list(_cases(law, topic, tables, here))
            for case in known[key]:
                yield Defect(kind=DefectKind.SILENT, topic=topic, since=stretch.since, until=stretch.until, case=case)


def _tables(law: Law, topic: str, stretch: Stretch) -> list[Table]:
    """What the deciding rules of a topic say; none where one of them was too large to be examined."""
    rules = [rule for rule in law.deciding(stretch) if rule.topic == topic]
    large = any(
        rule.topic == topic and (rule.id,) in law.left and rule.in_force(stretch.since) for rule in law.rulebook.rules
    )
    return [] if large else [law.table(rule, stretch) for rule in rules]


def _cases(law: Law, topic: str, tables: Sequence[Table], meant: Sequence[Intended]) -> Iterator[Mapping[str, Values]]:
    """The cases declared in which some world is silent, then the smallest of what is left."""
    if not tables:
        return
    silent = [law.bare(table, Outcome.NOT_APPLICABLE) for table in tables]
    asked = dict.fromkeys(name for each in meant for question in each.when for name in law.space.variables(question))
    names = tuple(dict.fromkeys([*asked, *(name for each in silent for name in each.variables)]))
    # What a declaration speaks of is looked at answer by answer: it may mean one of two that rules treat alike.
    domains = [(law.whole if name in asked else law.space).domains[name] for name in names]
    if prod(map(len, domains)) > law.most:
        law.left[topic,] = prod(map(len, domains))
        return
    there_are = frozenset(law.space.worlds(names))
    rows = {row: law.first_of(names, row) for row in product(*domains)}
    left = {row: _holds(names, first, silent) for row, first in rows.items() if first in there_are}
    for each in meant:
        inside = [row for row, so in left.items() if so and _within(law, each, dict(zip(names, row, strict=True)))]
        if inside:
            yield each.when
        left.update(dict.fromkeys(inside, False))
    if any(left.values()):
        yield told(law, smallest(names, left), exact={*asked})


def _holds(names: tuple[str, ...], row: Values, relations: Iterable[Relation]) -> bool:
    """Whether every relation holds of a row."""
    return all(tuple(row[names.index(name)] for name in each.variables) in each.rows for each in relations)


def _within(law: Law, meant: Intended, world: Mapping[str, Hashable]) -> bool:
    """Whether a declaration speaks of a world."""
    return all(law.whole.told(name, world) in values for name, values in meant.when.items())
