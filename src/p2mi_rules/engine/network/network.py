"""What do all blocks together say, in which worlds?"""

from __future__ import annotations

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

    def relations(self, least: Level) -> list[Relation]:
        """The worlds in scope in which every block stands at a level or above."""
        inside = (block.relation(Level.HOLDS) for block in self.scope)
        return [*self.fixed, *inside, *(block.relation(least) for block in self.law)]
