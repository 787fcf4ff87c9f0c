"""Which rules stand in the way of a procedural placement, whatever else is changed?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import Level
from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from p2mi_rules.engine.network import Block, Network
    from p2mi_rules.engine.network.tables import Row, RuleTable
    from p2mi_rules.engine.remedy.claims import Cells, Claims

_PASSES = frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE})


class Obstacle(NamedTuple):
    """Rules that cannot hold while some facts are kept: they fail, or (``open``) nobody can tell.

    ``questions`` are those that policy leaves open and on which it then hangs.
    """

    rules: tuple[str, ...]
    open: bool
    questions: tuple[str, ...]


def obstacles(network: Network, claims: Claims, kept: Iterable[str]) -> tuple[Obstacle, ...]:
    """The blocks of rules that hold in no world in which these facts are as claimed."""
    cells = {name: claims.claimed[name] for name in kept if name in claims.claimed}
    found = ((block, list(_within(block, cells))) for block in network.blocks)
    return tuple(
        _obstacle(block, rows, cells) for block, rows in found if Level.HOLDS not in map(block.levels.get, rows)
    )


def _obstacle(block: Block, rows: list[Row], cells: Mapping[str, Cells]) -> Obstacle:
    """What a block says that never holds: its rules that do not by themselves, or all of them."""
    alone = tuple(table.rule.id for table in block.tables if not holding(table, cells))
    undecided = any(block.levels[row] is Level.OPEN for row in rows)
    questions = tuple(name for name, swayed in block.swaying.items() if not swayed.isdisjoint(rows))
    return Obstacle(alone or tuple(table.rule.id for table in block.tables), undecided, questions if undecided else ())


def _within(block: Block, cells: Mapping[str, Cells]) -> Iterator[Row]:
    """The rows of a block in which some facts have these cells."""
    for row in block.levels:
        if all(value in cells.get(name, (value,)) for name, value in zip(block.variables, row, strict=True)):
            yield row


def holding(table: RuleTable, cells: Mapping[str, Cells], without: str = "") -> frozenset[Row]:
    """The worlds in which facts have these cells and a rule surely holds, as rows of all variables but one."""
    kept = [place for place, name in enumerate(table.variables) if name != without]
    return frozenset(
        tuple(row[place] for place in kept)
        for row, outcomes in table.rows.items()
        if all(value in cells.get(name, (value,)) for name, value in zip(table.variables, row, strict=True))
        and _PASSES.issuperset(outcomes.values())
    )
