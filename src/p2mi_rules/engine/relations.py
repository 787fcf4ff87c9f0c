"""Which combinations of values do several tables let stand together?"""

from __future__ import annotations

from collections import defaultdict
from functools import reduce
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence


class Relation(NamedTuple):
    """Which combinations of values some variables may take."""

    variables: tuple[str, ...]
    rows: frozenset[tuple[Hashable, ...]]


def consistent(relations: Iterable[Relation]) -> bool:
    """Whether one assignment satisfies every relation.

    Variables are dropped one by one, each with the join of all relations that name it; first the one whose join has
    fewest variables.
    """
    waiting = _alike_united(relations)
    while all(each.rows for each in waiting):
        naming: defaultdict[str, list[Relation]] = defaultdict(list)
        for each in waiting:
            for name in each.variables:
                naming[name].append(each)
        if not naming:
            return True
        dropped = min(naming, key=lambda name: _width(naming[name]))
        bucket = sorted(naming[dropped], key=lambda each: len(each.rows))
        united = reduce(joined_with, bucket)
        rest = [each for each in waiting if dropped not in each.variables]
        waiting = _alike_united([*rest, projected(united, set(united.variables) - {dropped})])
    return False


def _alike_united(relations: Iterable[Relation]) -> list[Relation]:
    """The relations with their variables in order, those over the same variables as one."""
    found: dict[tuple[str, ...], frozenset[tuple[Hashable, ...]]] = {}
    for each in relations:
        ordered = projected(each, set(each.variables), tuple(sorted(each.variables)))
        known = found.get(ordered.variables)
        found[ordered.variables] = ordered.rows if known is None else known & ordered.rows
    return [Relation(variables, rows) for variables, rows in found.items()]


def _width(relations: Sequence[Relation]) -> tuple[int, int]:
    """How many variables the join of some relations has, and how many rows these have."""
    return len({name for each in relations for name in each.variables}), sum(len(each.rows) for each in relations)


def projected(relation: Relation, names: set[str], order: tuple[str, ...] | None = None) -> Relation:
    """The relation seen through some of its variables only, in their order or in another."""
    variables = tuple(name for name in relation.variables if name in names) if order is None else order
    if variables == relation.variables:
        return relation
    row_of = _reader([relation.variables.index(name) for name in variables])
    return Relation(variables, frozenset(map(row_of, relation.rows)))


def _reader(places: Sequence[int]) -> Callable[[tuple[Hashable, ...]], tuple[Hashable, ...]]:
    """What reads the values at some places of a row."""
    if not places:
        return lambda _: ()
    if len(places) == 1:
        (place,) = places
        return lambda row: (row[place],)
    return itemgetter(*places)


def joined_with(left: Relation, right: Relation) -> Relation:
    """The combinations that both relations let stand."""
    common = [name for name in right.variables if name in left.variables]
    added = [name for name in right.variables if name not in common]
    in_left = _reader([left.variables.index(name) for name in common])
    in_right = _reader([right.variables.index(name) for name in common])
    more_of = _reader([right.variables.index(name) for name in added])
    index: defaultdict[tuple[Hashable, ...], list[tuple[Hashable, ...]]] = defaultdict(list)
    for row in right.rows:
        index[in_right(row)].append(more_of(row))
    rows = frozenset((*row, *more) for row in left.rows for more in index.get(in_left(row), ()))
    return Relation((*left.variables, *added), rows)
