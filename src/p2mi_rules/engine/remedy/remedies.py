"""What are the least changes of what is stated after which every rule that decides holds?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import network_of
from p2mi_rules.engine.remedy.boxes import Room
from p2mi_rules.engine.remedy.claims import claims
from p2mi_rules.engine.remedy.searching import Search, narrower
from p2mi_rules.engine.remedy.standing import holding

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.network import Network
    from p2mi_rules.engine.remedy.boxes import Box
    from p2mi_rules.engine.remedy.claims import Cells
    from p2mi_rules.engine.remedy.searching import View
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
    views: Sequence[View] = ({},),
    kept: Sequence[str] = (),
    bounds: Bounds | None = None,
) -> Remedies:
    """The minimal sets of changes after which no rule on some topics is breached or open, with all largest boxes.

    In ``situation`` every fact that may change has all values that it might be given; ``stated`` has of each such fact
    those that are claimed. All other facts are open within their values, and a remedy names as conditions what it
    relies on. A box is largest where no value can be added to any change of it; conditions are widened one after the
    other as far as they go.

    ``views`` narrow some facts: only worlds of one of them are looked at when it is asked which facts must change, so
    that a fact with very many values is taken value by value, and facts that are never changed together stay apart.
    In the first, facts are as claimed; for the facts ``kept`` it is asked there whether they alone forbid a remedy.

    Raises as ``network_of`` does.
    """
    most = bounds or Bounds()
    search = Search(rulebook, situation, topics, stated=stated, most=most.sets)
    sets = search.over(views)
    complete = search.complete
    found: list[Remedy] = []
    for changed in sets:
        facts = {name: values for name, values in stated.items() if name not in changed}
        network = network_of(rulebook, narrower(situation, facts), topics)
        room = Room(claims(network, stated), changed)
        largest = room.largest_boxes(most.steps)
        complete = complete and largest.complete
        found += (_remedy(network, changed, box, room=room, stated=stated) for box in largest.boxes)
    return Remedies(tuple(found), complete, search.standing_in_the_way(kept) if kept else ())


def _remedy(
    network: Network, changed: tuple[str, ...], box: Box, *, room: Room, stated: Mapping[str, tuple[Hashable, ...]]
) -> Remedy:
    """A box in values, with what it relies on."""
    values = {name: _values(network, name, cells) for name, cells in box.items()}
    changes = (
        Change(
            name,
            stated[name],
            values.get(name) or tuple(each for each in network.facts[name].values if each not in stated[name]),
            tuple(_healed(network, name, room)),
        )
        for name in changed
    )
    conditions = (
        Condition(name, _claimed(_values(network, name, cells), stated.get(name)))
        for name, cells in room.conditions(box).items()
    )
    return Remedy(tuple(changes), tuple(conditions))


def _claimed(values: tuple[Hashable, ...], stated: tuple[Hashable, ...] | None) -> tuple[Hashable, ...]:
    """The values that are among those stated, where any is."""
    return values if stated is None else tuple(value for value in values if value in stated)


def _values(network: Network, name: str, cells: Cells) -> tuple[Hashable, ...]:
    """All values for which some cells stand, in the order of the fact."""
    every = {value for cell, values in network.cells[name].items() if cell in cells for value in values}
    return tuple(value for value in network.facts[name].values if value in every)


def _healed(network: Network, name: str, room: Room) -> Iterator[str]:
    """The rules that cannot hold while this one fact is as stated; else those that hold in fewer worlds then."""
    if name not in room.claimed:
        return  # constraints alone ask for the change
    cells: dict[str, Cells] = {**room.cells, name: room.claimed[name]}
    reading = [table for block in network.blocks for table in block.tables if name in table.variables]
    alone = [table for table in reading if not holding(table, cells, name)]
    for table in alone or [each for each in reading if holding(each, room.cells, name) - holding(each, cells, name)]:
        yield table.rule.id
