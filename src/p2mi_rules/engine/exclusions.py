"""Which combinations of facts can no placement have?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.ranges import domain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.ranges import Pair
    from p2mi_rules.engine.views import View


class Excluded(NamedTuple):
    """Combinations of values of some facts that cannot be."""

    facts: tuple[str, ...]
    cells: tuple[tuple[Hashable, ...], ...]


def exclusions(pair: Pair, names: Sequence[str], domains: Mapping[str, tuple[Hashable, ...]]) -> Iterator[Excluded]:
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
