"""How many questions will it take about, where there are too many worlds to try every order?

The rules are taken one by one, those first that are likely to be breached for little asking, as if the facts of one
said nothing about those of another.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.asking.search import Effort
from p2mi_rules.engine.network import Level

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from p2mi_rules.engine.network import Block, Network

Shares = "Mapping[str, Mapping[Hashable, float]]"


class Prospect(NamedTuple):
    """What a block may still cost: the facts that it asks for, how likely it fails, whether it is surely settled."""

    facts: frozenset[str]
    fails: float
    settled: bool


class Guess:
    """The effort after one question, for the blocks of a network; how likely each value is, is known beforehand."""

    def __init__(
        self, network: Network, told_by: Mapping[str, frozenset[str]], shares: Mapping[str, Mapping[Hashable, float]]
    ) -> None:
        """Look over every block once for each of its variables."""
        self._shares = shares
        self._asking = {name: fact for fact, names in told_by.items() for name in names}
        self._whole = [_prospect(block, self._asked_by(block), shares) for block in network.blocks]
        self._given: dict[str, dict[Hashable, dict[int, Prospect]]] = {}
        for place, block in enumerate(network.blocks):
            for name in block.variables:
                by_value = self._given.setdefault(name, {})
                for value, prospect in _given(block, name, self._asked_by(block), shares):
                    by_value.setdefault(value, {})[place] = prospect

    def _asked_by(self, block: Block) -> frozenset[str]:
        """The facts that tell the variables of a block."""
        return frozenset(self._asking[name] for name in block.variables if name in self._asking)

    def after(self, names: Iterable[str]) -> Effort:
        """The effort of a question that tells these variables, and of all that follows."""
        (name, *_) = names
        total, worst = 1.0, 0
        for value, prospects in self._given[name].items():
            left = [prospects.get(place, whole) for place, whole in enumerate(self._whole)]
            effort = _following(left, self._asking[name])
            total += self._shares[name][value] * effort.total
            worst = max(worst, effort.worst)
        return Effort(round(total, 12), 1 + worst)


def _following(prospects: Iterable[Prospect], told: str) -> Effort:
    """The effort of one block after the other, the most promising first, until one fails or none is left."""
    left = [(each.facts - {told}, each.fails) for each in prospects if not each.settled]
    if any(fails == 1.0 and not facts for facts, fails in left):
        return Effort(0.0, 0)
    known: set[str] = set()
    total, reached = 0.0, 1.0
    while left:
        following = min(left, key=lambda each: (len(each[0] - known) + 0.5) / (each[1] + 1e-6))
        left.remove(following)
        total += reached * len(following[0] - known)
        known |= following[0]
        reached *= 1.0 - following[1]
    return Effort(total, len(known))


def _prospect(block: Block, facts: frozenset[str], shares: Mapping[str, Mapping[Hashable, float]]) -> Prospect:
    """What a block may cost while all its variables are open."""
    found = dict.fromkeys(Level, 0.0)
    for row, level in block.levels.items():
        found[level] += prod(shares[name][value] for name, value in zip(block.variables, row, strict=True))
    return _summed(found, facts)


def _given(
    block: Block, name: str, facts: frozenset[str], shares: Mapping[str, Mapping[Hashable, float]]
) -> Iterable[tuple[Hashable, Prospect]]:
    """The same for each value of one variable."""
    place = block.variables.index(name)
    by_value: dict[Hashable, dict[Level, float]] = {}
    for row, level in block.levels.items():
        weight = prod(shares[each][value] for each, value in zip(block.variables, row, strict=True) if each != name)
        levels = by_value.setdefault(row[place], dict.fromkeys(Level, 0.0))
        levels[level] += weight
    return ((value, _summed(levels, facts)) for value, levels in by_value.items())


def _summed(levels: Mapping[Level, float], facts: frozenset[str]) -> Prospect:
    """How likely a block fails, and whether it stands at one level only."""
    whole = sum(levels.values())
    several = sum(1 for each in levels.values() if each) > 1
    if not several:
        return Prospect(frozenset(), 1.0 if levels[Level.FAILS] else 0.0, settled=not levels[Level.FAILS])
    return Prospect(facts, levels[Level.FAILS] / whole, settled=False)
