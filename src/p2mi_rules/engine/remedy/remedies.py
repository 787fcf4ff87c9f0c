"""What are the least changes of what is stated after which every rule that decides holds?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import network_of
from p2mi_rules.engine.remedy.boxes import Room
from p2mi_rules.engine.remedy.claims import claims
from p2mi_rules.engine.remedy.minimal import minimal_sets
from p2mi_rules.engine.remedy.standing import holds_everywhere, holds_somewhere, obstacles

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.network import Network
    from p2mi_rules.engine.remedy.boxes import Box
    from p2mi_rules.engine.remedy.claims import Cells, Claims
    from p2mi_rules.engine.remedy.standing import Obstacle
    from p2mi_rules.norms import Rulebook, Situation


class Change(NamedTuple):
    """A stated fact that must have another value: any of ``values``; ``heals`` are the rules that ask for it."""

    fact: str
    stated: tuple[Hashable, ...]
    values: tuple[Hashable, ...]
    heals: tuple[str, ...]


class Condition(NamedTuple):
    """An open fact that must turn out to be one of ``values``."""

    fact: str
    values: tuple[Hashable, ...]


class Remedy(NamedTuple):
    """Changes, none to spare, after which the situation is procedural wherever the conditions are met."""

    changes: tuple[Change, ...]
    conditions: tuple[Condition, ...]


class Bounds(NamedTuple):
    """How far to search: sets of changes kept at once, and steps of the search for boxes of each set."""

    sets: int = 256
    steps: int = 512


class Remedies(NamedTuple):
    """The remedies, those of fewest changes first; ``complete`` says that none was left out for lack of room.

    ``obstacles`` are what stands in the way of a remedy that keeps some facts as they are stated; empty where there
    is one, and where no single block of rules stands in the way.
    """

    remedies: tuple[Remedy, ...]
    complete: bool
    obstacles: tuple[Obstacle, ...]


def remedies_of(
    rulebook: Rulebook,
    situation: Situation,
    topics: frozenset[str],
    *,
    stated: Mapping[str, tuple[Hashable, ...]],
    kept: Sequence[str] = (),
    never_both: Sequence[tuple[str, str]] = (),
    bounds: Bounds | None = None,
) -> Remedies:
    """The minimal sets of changes after which no rule on some topics is breached or open, with all largest boxes.

    In ``situation`` every fact that may change has all values that it might be given; ``stated`` has of each such fact
    those that are claimed. All other facts are open within their values, and a remedy names as conditions what it
    relies on. A box is largest where no value can be added to any change of it; conditions are widened one after the
    other as far as they go. ``kept`` are facts of which it is asked whether they alone forbid a remedy;
    ``never_both`` are pairs of facts of which a remedy changes one at most.

    Raises as ``network_of`` does.
    """
    most = bounds or Bounds()
    network = network_of(rulebook, situation, topics)
    asked = claims(network, stated, never_both=never_both)
    chosen = minimal_sets(asked, most.sets)
    found: list[Remedy] = []
    complete = chosen.complete
    for changed in chosen.sets:
        room = Room(asked, changed)
        largest = room.largest_boxes(most.steps)
        complete = complete and largest.complete
        found += (_remedy(network, asked, box, room=room, stated=stated) for box in largest.boxes)
    free = any({*kept}.isdisjoint(changed) for changed in chosen.sets)
    return Remedies(tuple(found), complete, () if free else obstacles(network, asked, kept))


def _remedy(
    network: Network, claimed: Claims, box: Box, *, room: Room, stated: Mapping[str, tuple[Hashable, ...]]
) -> Remedy:
    """A box in values, with what it relies on."""
    changes = (
        Change(name, stated[name], _values(network, name, cells), tuple(_healed(network, claimed, name, room)))
        for name, cells in box.items()
    )
    conditions = (
        Condition(name, _claimed(_values(network, name, cells), stated.get(name)))
        for name, cells in room.conditions(box).items()
        if cells != room.cells[name]
    )
    return Remedy(tuple(changes), tuple(conditions))


def _claimed(values: tuple[Hashable, ...], stated: tuple[Hashable, ...] | None) -> tuple[Hashable, ...]:
    """The values that are among those stated, where any is."""
    return values if stated is None else tuple(value for value in values if value in stated)


def _values(network: Network, name: str, cells: Cells) -> tuple[Hashable, ...]:
    """All values for which some cells stand, in the order of the fact."""
    every = {value for cell, values in network.cells[name].items() if cell in cells for value in values}
    return tuple(value for value in network.facts[name].values if value in every)


def _healed(network: Network, claimed: Claims, name: str, room: Room) -> Iterator[str]:
    """The rules that cannot hold while this one fact is as stated; else those that it reads and that may not."""
    cells: dict[str, Cells] = {**room.cells, name: claimed.claimed[name]}
    reading = [table for block in network.blocks for table in block.tables if name in table.variables]
    alone = [table for table in reading if not holds_somewhere(table, cells)]
    for table in alone or [each for each in reading if not holds_everywhere(each, cells)]:
        yield table.rule.id
