"""Which open facts can still change the status by themselves, and which answers of policy can?"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import Level
from p2mi_rules.engine.relations import Relation, consistent, joined_with, projected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from p2mi_rules.engine.network import Block, Network


_AFTER = "after "
"""Before the name of a variable: its value after a change."""


class Change(NamedTuple):
    """The variables that may change when one fact does; ``apart`` are its own values before and after, if that counts.

    A fact that a question asks for may be stated and leave every value known so far as it was.
    """

    moved: frozenset[str]
    apart: Relation | None = None


def candidates(network: Network) -> dict[str, frozenset[str]]:
    """The facts that somebody could still state, each with the variables that may change when it alone does.

    A question that hangs on a fact without a list of values may be answered otherwise wherever another of its facts
    changes: of a destination that is not stated, one occupation may be admitted and another not.
    """
    named = {name for name, fact in network.facts.items() if fact.askable and fact.is_open}
    asked = {fact for facts, _ in network.asks.values() for fact in facts}
    used = {*network.variables, *(name for each in network.fixed for name in each.variables)}
    found: dict[str, frozenset[str]] = {}
    for fact in (*network.facts, *sorted(asked - network.facts.keys())):
        if fact in named | asked:
            moved = {mark for mark, (facts, read) in network.asks.items() if fact in facts or fact in read}
            found[fact] = frozenset({fact, *moved}) & used
    return found


def mattering(network: Network) -> tuple[str, ...]:
    """The facts of which some possible world changes its status when that fact alone changes."""
    return tuple(
        fact for fact, moved in candidates(network).items() if moved and _flips(network, _change(fact, network, moved))
    )


def _change(fact: str, network: Network, moved: frozenset[str]) -> Change:
    """What changes with a fact."""
    asked = any(fact in facts for facts, _ in network.asks.values())
    if asked or moved == frozenset({fact}):
        return Change(moved)
    cells = network.cells[fact]
    pairs = frozenset((one, other) for one in cells for other in cells if one != other or len(cells[one]) > 1)
    return Change(moved, Relation((fact, _AFTER + fact), pairs))


def open_policy(network: Network) -> tuple[str, ...]:
    """The questions that no fact settles, and whose answer alone changes what is so in some possible world."""
    found: dict[str, None] = {}
    for block in network.blocks:
        held = network.scope if block in network.scope else network.blocks
        for name, rows in block.swaying.items():
            others = [each.relation(Level.OPEN) for each in held if each is not block]
            if name not in found and consistent([*network.fixed, *others, Relation(block.variables, rows)]):
                found[name] = None
    return tuple(found)


def _flips(network: Network, change: Change) -> bool:
    """Whether some world changes its status when these variables alone do."""
    return (
        any(consistent(case) for case in _leaving(network, change, Level.HOLDS))
        or any(consistent(case) for case in _leaving(network, change, Level.OPEN))
        or any(consistent(case) for case in _out_of_scope(network, change))
        or any(consistent(case) for case in _perhaps_in_scope(network, change))
    )


def _leaving(network: Network, change: Change, least: Level) -> Iterator[list[Relation]]:
    """In scope with every block at a level or above; and after the change not so.

    From below ``HOLDS`` on, leaving the scope counts too; from below ``OPEN`` on, it must stay in scope.
    """
    inside = network.relations(least)
    scope = () if least is Level.HOLDS else [each.relation(Level.HOLDS) for each in network.scope]
    for block in network.blocks if least is Level.HOLDS else network.law:
        if change.moved.intersection(block.variables):
            yield [*inside, _after(change, _below(block, least), [*network.fixed, *scope])]


def _out_of_scope(network: Network, change: Change) -> Iterator[list[Relation]]:
    """Perhaps in scope; and after the change surely outside it."""
    inside = [*network.fixed, *(each.relation(Level.OPEN) for each in network.scope)]
    for block in network.scope:
        if change.moved.intersection(block.variables):
            yield [*inside, _after(change, _below(block, Level.OPEN), network.fixed)]


def _perhaps_in_scope(network: Network, change: Change) -> Iterator[list[Relation]]:
    """In scope and in breach; and after the change only perhaps in scope."""
    inside = [*network.fixed, *(each.relation(Level.HOLDS) for each in network.scope)]
    others = [each.relation(Level.OPEN) for each in network.scope]
    for block in network.scope:
        rows = frozenset(row for row, level in block.levels.items() if level is Level.OPEN)
        if rows and change.moved.intersection(block.variables):
            perhaps = _after(change, Relation(block.variables, rows), [*network.fixed, *others])
            for law in network.law:
                yield [*inside, perhaps, _below(law, Level.OPEN)]


def _below(block: Block, level: Level) -> Relation:
    """The rows of a block below a level."""
    return Relation(block.variables, frozenset(row for row, each in block.levels.items() if each < level))


def _after(change: Change, target: Relation, near: Sequence[Relation]) -> Relation:
    """What must be so of all other variables, and of the fact before, for the moved ones to reach a target."""
    touched = [each for each in near if change.moved.intersection(each.variables)]
    whole = reduce(joined_with, touched, target)
    after = Relation(tuple(_AFTER + name if name in change.moved else name for name in whole.variables), whole.rows)
    if change.apart is not None:
        after = joined_with(after, change.apart)
    return projected(after, {name for name in after.variables if not name.startswith(_AFTER)})
