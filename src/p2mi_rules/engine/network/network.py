"""What do all blocks together say, in which worlds?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network.blocks import Block, Level

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.engine.relations import Relation
    from p2mi_rules.norms import Possible


class Network(NamedTuple):
    """The blocks of one situation: those that set the scope, and those that decide.

    ``cells`` are, for each variable, the values told apart with all that each stands for; ``fixed`` which
    combinations of variables are possible at all; ``facts`` what is possible of each fact; ``asks`` for each variable
    marked ``!`` the fact that would settle it and the facts on which that answer may hang.
    """

    scope: tuple[Block, ...]
    law: tuple[Block, ...]
    cells: Mapping[str, Mapping[Hashable, tuple[Hashable, ...]]]
    fixed: tuple[Relation, ...]
    facts: Mapping[str, Possible]
    asks: Mapping[str, tuple[frozenset[str], tuple[str, ...]]]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks."""
        return (*self.scope, *self.law)

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables on which some block hangs."""
        return tuple(dict.fromkeys(name for block in self.blocks for name in block.variables))

    @property
    def links(self) -> tuple[str, ...]:
        """The variables on which no block hangs, but by which constraints tie others together."""
        named = Counter(name for each in self.fixed for name in each.variables)
        return tuple(name for name, times in named.items() if times > 1 and name not in self.variables)

    def relations(self, least: Level) -> list[Relation]:
        """The worlds in scope in which every block stands at a level or above."""
        inside = (block.relation(Level.HOLDS) for block in self.scope)
        return [*self.fixed, *inside, *(block.relation(least) for block in self.law)]

    def domain(self, name: str) -> tuple[Hashable, ...]:
        """The values of a variable that are told apart."""
        if name in self.cells:
            return tuple(self.cells[name])
        return next(_column(each, name) for each in self.fixed if name in each.variables)

    def shares(self, name: str, weights: Mapping[str, Mapping[Hashable, float]]) -> dict[Hashable, float]:
        """How likely each value of a variable is: by the weights given, else each value that it stands for alike."""
        given = weights.get(name, {})
        cells = self.cells.get(name) or {value: (value,) for value in self.domain(name)}
        mass = {value: sum(given.get(each, 0.0 if given else 1.0) for each in alike) for value, alike in cells.items()}
        whole = sum(mass.values())
        return {value: each / whole for value, each in mass.items()}


def _column(relation: Relation, name: str) -> tuple[Hashable, ...]:
    """The values of one variable in a relation, in an order of their own."""
    place = relation.variables.index(name)
    return tuple(sorted({row[place] for row in relation.rows}, key=repr))
