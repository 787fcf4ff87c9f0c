"""Which worlds do the answers of the people in the room tell apart, and how does each stand?"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import Level

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.network import Block, Network
    from p2mi_rules.engine.relations import Relation

    Row = tuple[Hashable, ...]
    Weights = Mapping[str, Mapping[Hashable, float]]

OUTSIDE = "outside"
"""How a world stands that is surely out of scope; all others stand at a level."""


class Worlds(NamedTuple):
    """Worlds as the bits of whole numbers: which have which value of a fact, which stand alike, how much each weighs.

    ``values`` are, for each fact, the worlds that each answer leaves; ``standing`` the worlds that stand alike;
    ``weights`` the worlds of each weight.
    """

    every: int
    values: Mapping[str, tuple[int, ...]]
    standing: tuple[int, ...]
    weights: tuple[tuple[float, int], ...]

    def weight(self, some: int) -> float:
        """How much some of the worlds weigh."""
        return sum(each * (some & alike).bit_count() for each, alike in self.weights)

    def settled(self, some: int) -> bool:
        """Whether all of these worlds stand alike."""
        return any(not some & ~alike for alike in self.standing)


def size(network: Network) -> int:
    """How many worlds there are at most."""
    return prod(len(network.domain(name)) for name in (*network.variables, *network.links))


def worlds(network: Network, told_by: Mapping[str, frozenset[str]], weights: Weights) -> Worlds:
    """Enumerate the worlds of a network; ``told_by`` are the variables that the answer to each fact tells.

    Variables that no fact tells stay open: a world is a choice of the others, and stands as all that it leaves does.
    """
    told = tuple(name for name in network.variables if any(name in names for names in told_by.values()))
    untold = tuple(name for name in (*network.variables, *network.links) if name not in told)
    standing: dict[Row, set[str | Level]] = {}
    mass: dict[Row, float] = {}
    shares = {name: network.shares(name, weights) for name in (*told, *untold)}
    for world in _possible(network, (*told, *untold)):
        row = tuple(world[name] for name in told)
        standing.setdefault(row, set()).add(stands(network, world))
        mass[row] = mass.get(row, 0.0) + prod(shares[name][value] for name, value in world.items())
    rows = list(standing)
    of_weight: dict[float, int] = {}
    for place, row in enumerate(rows):
        of_weight[mass[row]] = of_weight.get(mass[row], 0) | 1 << place
    return Worlds(
        (1 << len(rows)) - 1,
        {fact: _bits(rows, [told.index(name) for name in told if name in names]) for fact, names in told_by.items()},
        tuple(_numbers(frozenset(standing[row]) for row in rows).values()),
        tuple(of_weight.items()),
    )


def stands(network: Network, world: Mapping[str, Hashable]) -> str | Level:
    """How one world stands: outside the scope, or at the lowest level of its blocks."""
    scope = min((_level(block, world) for block in network.scope), default=Level.HOLDS)
    if scope is not Level.HOLDS:
        return OUTSIDE if scope is Level.FAILS else Level.OPEN
    return min((_level(block, world) for block in network.law), default=Level.HOLDS)


def _level(block: Block, world: Mapping[str, Hashable]) -> Level:
    """The level of a block in a world."""
    return block.levels[tuple(world[name] for name in block.variables)]


def _possible(network: Network, names: Sequence[str]) -> Iterator[dict[str, Hashable]]:
    """The choices of values that the fixed relations let stand."""
    own = [each for each in network.fixed if set(each.variables) <= set(names)]
    for values in product(*(network.domain(name) for name in names)):
        world = dict(zip(names, values, strict=True))
        if all(_stands_in(each, world) for each in own):
            yield world


def _stands_in(relation: Relation, world: Mapping[str, Hashable]) -> bool:
    """Whether a relation lets a world stand."""
    return tuple(world[name] for name in relation.variables) in relation.rows


def _bits(rows: Sequence[Row], places: Sequence[int]) -> tuple[int, ...]:
    """The worlds of each choice of the values at some places."""
    return tuple(_numbers(tuple(row[place] for place in places) for row in rows).values())


def _numbers(keys: Iterable[Hashable]) -> dict[Hashable, int]:
    """For each key the places at which it stands, as the bits of a number."""
    found: dict[Hashable, int] = {}
    for place, key in enumerate(keys):
        found[key] = found.get(key, 0) | 1 << place
    return found
