"""Which combinations of facts can no placement have?"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.comparing.ranges import domain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.comparing.boxes import Cell, Grid
    from p2mi_rules.engine.comparing.ranges import Pair, Range, Ranges
    from p2mi_rules.engine.comparing.views import View


class Excluded(NamedTuple):
    """Combinations of values of some facts that cannot be."""

    facts: tuple[str, ...]
    cells: tuple[tuple[Hashable, ...], ...]


def impossible(pair: Pair, over: Ranges, *, grid: Grid, domains: Mapping[str, tuple[Hashable, ...]]) -> dict[Cell, int]:
    """The cells that no placement can be in: the inner ones, as bits of the grid, of each outer cell."""
    each_range = (*over.outer, *over.inner)
    parts = [
        _masks(excluded, each_range, outer=len(over.outer), grid=grid)
        for excluded in _exclusions(pair, [each.name for each in each_range], domains)
    ]
    found: dict[Cell, int] = {}
    for cell in product(*(range(len(each.values)) for each in over.outer)):
        found[cell] = 0
        for places, masks in parts:
            found[cell] |= masks.get(tuple(cell[place] for place in places), 0)
    return found


def _masks(
    excluded: Excluded, over: Sequence[Range], *, outer: int, grid: Grid
) -> tuple[list[int], Mapping[Cell, int]]:
    """The outer dimensions that an exclusion names, and for their values the inner cells that it excludes."""
    names = [each.name for each in over]
    places = [names.index(name) for name in excluded.facts]
    masks: defaultdict[Cell, int] = defaultdict(int)
    for values in excluded.cells:
        fixed = {place: over[place].places[value] for place, value in zip(places, values, strict=True)}
        every = ((fixed[place],) if place in fixed else range(len(each.values)) for place, each in enumerate(over))
        masks[tuple(fixed[place] for place in places if place < outer)] |= grid.mask(islice(every, outer, None))
    return [place for place in places if place < outer], masks


def _exclusions(pair: Pair, names: Sequence[str], domains: Mapping[str, tuple[Hashable, ...]]) -> Iterator[Excluded]:
    """What the constraints of either side exclude of these facts.

    The facts that constraints tie together are looked at as a whole, those too that are none of the ``names``: what
    cannot be completed cannot be.
    """
    for group in _tied(each.facts for side in pair for each in side.view.rulebook.constraints):
        seen = tuple(name for name in names if name in group)
        if seen:
            values = {name: domain(name, pair, domains) for name in group}
            allowed = [_allowed(side.view, seen, values) for side in pair]
            every = product(*(values[name] for name in seen))
            yield Excluded(seen, tuple(cell for cell in every if not all(cell in each for each in allowed)))


def _tied(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The groups of facts that pairs tie together."""
    groups: list[set[str]] = []
    for pair in pairs:
        tied = set(pair).union(*(group for group in groups if group & set(pair)))
        groups = [*(group for group in groups if not group & tied), tied]
    return groups


def _allowed(view: View, seen: Sequence[str], values: Mapping[str, tuple[Hashable, ...]]) -> set[tuple[Hashable, ...]]:
    """The combinations of the facts seen that some values of the others complete, as one side has its constraints."""
    names = sorted(values)
    constraints = [each for each in view.rulebook.constraints if each.facts[0] in values]
    found: set[tuple[Hashable, ...]] = set()
    for choice in product(*(view.settled.get(name, values[name]) for name in names)):
        world = dict(zip(names, choice, strict=True))
        if all(each.possible(world[each.facts[0]], world[each.facts[1]]) for each in constraints):
            found.add(tuple(world[name] for name in seen))
    return found
