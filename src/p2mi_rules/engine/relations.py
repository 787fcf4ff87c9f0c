"""Which combinations of values may some variables take, and can several such restrictions hold together?"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence


class Relation(NamedTuple):
    """Which combinations of values some variables may take."""

    variables: tuple[str, ...]
    rows: frozenset[tuple[Hashable, ...]]


def consistent(relations: Sequence[Relation]) -> bool:
    """Whether one assignment satisfies every relation: they are joined, and variables dropped once nobody else asks."""
    waiting = [projected(each, _asked(relations, each)) for each in relations]
    waiting.sort(key=lambda each: len(each.rows))
    joined = Relation((), frozenset({()}))
    while waiting:
        following = waiting.pop(_nearest(joined, waiting))
        joined = join(joined, following)
        if not joined.rows:
            return False
        asked = {name for each in waiting for name in each.variables}
        joined = projected(joined, asked)
    return True


def _asked(relations: Sequence[Relation], one: Relation) -> set[str]:
    """The variables that any other relation names."""
    return {name for each in relations if each is not one for name in each.variables}


def _nearest(joined: Relation, waiting: Sequence[Relation]) -> int:
    """The place of a relation that shares a variable with what is joined already, else of the smallest."""
    known = set(joined.variables)
    return next((place for place, each in enumerate(waiting) if known & set(each.variables)), 0)


def projected(relation: Relation, names: set[str]) -> Relation:
    """The relation seen through some of its variables only."""
    places = [place for place, name in enumerate(relation.variables) if name in names]
    variables = tuple(relation.variables[place] for place in places)
    return Relation(variables, frozenset(tuple(row[place] for place in places) for row in relation.rows))


def join(left: Relation, right: Relation) -> Relation:
    """The combinations that both relations let stand."""
    common = [name for name in right.variables if name in left.variables]
    in_left = [left.variables.index(name) for name in common]
    in_right = [right.variables.index(name) for name in common]
    added = [place for place, name in enumerate(right.variables) if name not in common]
    index: defaultdict[tuple[Hashable, ...], list[tuple[Hashable, ...]]] = defaultdict(list)
    for row in right.rows:
        index[tuple(row[place] for place in in_right)].append(tuple(row[place] for place in added))
    variables = (*left.variables, *(right.variables[place] for place in added))
    rows = frozenset((*row, *more) for row in left.rows for more in index[tuple(row[place] for place in in_left)])
    return Relation(variables, rows)
