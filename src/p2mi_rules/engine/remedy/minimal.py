"""Which smallest sets of stated facts must change for a procedural world to be left?

Variables are dropped one by one, as ``relations.consistent`` does, but each row carries the smallest sets of changes
by which it is reached. So five papers that are missing are one set of five, found without trying any set of four.
"""

from __future__ import annotations

from collections import defaultdict
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.relations import Relation, joined_with

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from p2mi_rules.engine.remedy.claims import Claims

Sets = tuple[int, ...]
"""Sets of changes, none within another; each the sum of the bits of its facts."""
_NOTHING: Sets = (0,)


class Reached(NamedTuple):
    """Combinations of values with the smallest sets of changes by which each is reached."""

    variables: tuple[str, ...]
    rows: dict[tuple[Hashable, ...], Sets]


class MinimalSets(NamedTuple):
    """The sets of facts, the smallest first; ``complete`` unless there were too many to keep."""

    sets: tuple[tuple[str, ...], ...]
    complete: bool


def minimal_sets(claims: Claims, most: int) -> MinimalSets:
    """All minimal sets of stated facts that must change; of more than ``most`` at once the smallest are kept."""
    bits = {name: 1 << place for place, name in enumerate(claims.stated)}
    waiting = [Reached(each.variables, dict.fromkeys(each.rows, _NOTHING)) for each in claims.relations]
    for name, bit in bits.items():
        moved: dict[tuple[Hashable, ...], Sets]
        moved = {(cell,): _NOTHING if cell in claims.claimed[name] else (bit,) for cell in claims.cells[name]}
        waiting.append(Reached((name,), moved))
    cut = False
    while True:
        naming: defaultdict[str, list[Reached]] = defaultdict(list)
        for each in waiting:
            for name in each.variables:
                naming[name].append(each)
        if not naming:
            break
        dropped = min(naming, key=lambda name: _width(naming[name]))
        united = _united(naming[dropped])
        place = united.variables.index(dropped)
        found: dict[tuple[Hashable, ...], set[int]] = {}
        for row, sets in united.rows.items():
            found.setdefault((*row[:place], *row[place + 1 :]), set()).update(sets)
        rows = {row: _smallest(sets) for row, sets in found.items()}
        cut = cut or any(len(sets) > most for sets in rows.values())
        left = (*united.variables[:place], *united.variables[place + 1 :])
        rest = [each for each in waiting if dropped not in each.variables]
        waiting = [*rest, Reached(left, {row: sets[:most] for row, sets in rows.items()})]
    ends = _united([Reached((), {(): _NOTHING}), *waiting]).rows
    named = [tuple(name for name, bit in bits.items() if bit & mask) for mask in ends.get((), ())[:most]]
    return MinimalSets(tuple(named), not cut)


def _width(reached: Sequence[Reached]) -> tuple[int, int]:
    """How many variables the join has, and how many rows go into it."""
    return len({name for each in reached for name in each.variables}), sum(len(each.rows) for each in reached)


def _united(reached: Iterable[Reached]) -> Reached:
    """The combinations that all let stand, each with the smallest unions of their sets."""
    first, *others = sorted(reached, key=lambda each: len(each.rows))
    return reduce(_two, others, first)


def _two(left: Reached, right: Reached) -> Reached:
    """The same of two."""
    whole = joined_with(
        Relation(left.variables, frozenset(left.rows)), Relation(right.variables, frozenset(right.rows))
    )
    in_left = [whole.variables.index(name) for name in left.variables]
    in_right = [whole.variables.index(name) for name in right.variables]
    rows = {
        row: _unions(left.rows[tuple(row[at] for at in in_left)], right.rows[tuple(row[at] for at in in_right)])
        for row in whole.rows
    }
    return Reached(whole.variables, rows)


def _unions(left: Sets, right: Sets) -> Sets:
    """The smallest unions of a set of the one and a set of the other."""
    if left == _NOTHING:
        return right
    return left if right == _NOTHING else _smallest({one | other for one in left for other in right})


def _smallest(sets: set[int]) -> Sets:
    """Those within which no other lies, the smallest first."""
    return tuple(sorted(_minimal(sorted(sets, key=int.bit_count)), key=lambda each: (each.bit_count(), each)))


def _minimal(by_size: Sequence[int]) -> Iterator[int]:
    kept: list[int] = []
    for each in by_size:
        if not any(one & each == one for one in kept):
            kept.append(each)
            yield each
