"""Which worlds are procedural, and which of them lie within what is claimed?"""

from __future__ import annotations

from functools import reduce
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import Level
from p2mi_rules.engine.network.tables import ASKED
from p2mi_rules.engine.relations import Relation, joined_with, projected

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from p2mi_rules.engine.network import Block, Network

Cells = frozenset["Hashable"]


class Claims(NamedTuple):
    """What must hold (``law``), what can be at all (``fixed``), and the cells of each fact: all, and those claimed.

    A fact in ``stated`` may be changed: it then has a cell that is not claimed. Every other fact is open within its
    cells. What no list of values answers (marked ``!`` in the network) must hold whatever the answer is.
    """

    law: tuple[Relation, ...]
    fixed: tuple[Relation, ...]
    cells: Mapping[str, Cells]
    claimed: Mapping[str, Cells]
    stated: tuple[str, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The worlds that are possible and procedural."""
        return (*self.fixed, *self.law)

    def within(self, changed: Iterable[str]) -> Mapping[str, Cells]:
        """The cells of each fact where these are changed and all others as claimed."""
        moved = frozenset(changed)
        return {
            name: cells - self.claimed[name] if name in moved else self.claimed[name]
            for name, cells in self.cells.items()
        }


def claims(network: Network, stated: Mapping[str, Sequence[Hashable]]) -> Claims:
    """The worlds of a network, and what is claimed in it: of each stated fact these values, of all others any."""
    law = tuple(_surely_holds(block, network.fixed) for block in network.blocks)
    fixed = tuple(each for each in network.fixed if not any(map(_asked, each.variables)))
    names = dict.fromkeys(name for each in (*law, *fixed) for name in each.variables)
    cells = {name: frozenset(network.cells[name]) for name in names}
    claimed = {
        name: frozenset(cell for cell, values in network.cells[name].items() if not {*values}.isdisjoint(stated[name]))
        if name in stated
        else cells[name]
        for name in names
    }
    return Claims(law, fixed, cells, claimed, tuple(name for name in stated if name in names))


def _asked(variable: str) -> bool:
    """Whether a variable is a question that no list of values answers."""
    return variable.startswith(ASKED)


def _surely_holds(block: Block, fixed: Sequence[Relation]) -> Relation:
    """The rows of the facts in which a block holds, whatever is answered to what no list of values answers."""
    asked = [name for name in block.variables if _asked(name)]
    if not asked:
        return block.relation(Level.HOLDS)
    answers = [each for each in fixed if not {*asked}.isdisjoint(each.variables)]
    whole = reduce(joined_with, answers, Relation(block.variables, frozenset(block.levels)))
    facts = {name for name in whole.variables if not _asked(name)}
    held = reduce(joined_with, answers, block.relation(Level.HOLDS))
    fails = projected(Relation(whole.variables, whole.rows - projected(held, set(), whole.variables).rows), facts)
    seen = projected(whole, facts)
    return Relation(seen.variables, seen.rows - fails.rows)


def restricted(relation: Relation, cells: Mapping[str, Cells]) -> Relation:
    """The rows within some cells of each variable, without the variables that have but one."""
    sets = [cells[name] for name in relation.variables]
    rows = frozenset(row for row in relation.rows if all(value in own for value, own in zip(row, sets, strict=True)))
    left = {name for name, own in zip(relation.variables, sets, strict=True) if len(own) > 1}
    return projected(Relation(relation.variables, rows), left)


def for_all(relation: Relation, sets: Mapping[str, Cells]) -> Relation:
    """The rows of the other variables that stand with every combination of cells of these variables."""
    bound = [place for place, name in enumerate(relation.variables) if name in sets]
    if not bound:
        return relation
    free = [place for place, name in enumerate(relation.variables) if name not in sets]
    number: dict[tuple[Hashable, ...], int] = {}
    for row in relation.rows:
        if all(row[place] in sets[relation.variables[place]] for place in bound):
            key = tuple(row[place] for place in free)
            number[key] = number.get(key, 0) + 1
    asked = reduce(lambda so_far, place: so_far * len(sets[relation.variables[place]]), bound, 1)
    rows = frozenset(key for key, found in number.items() if found == asked)
    return Relation(tuple(relation.variables[place] for place in free), rows)


def missing(relation: Relation, sets: Mapping[str, Cells]) -> Relation:
    """The combinations of these cells that a relation does not let stand."""
    every = product(*(sets[name] for name in relation.variables))
    return Relation(relation.variables, frozenset(row for row in every if row not in relation.rows))
