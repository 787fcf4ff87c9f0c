"""What would each answer to a question do?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.network import Level
from p2mi_rules.engine.relations import Relation, consistent
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.engine.network import Network, RuleTable


class Reply(NamedTuple):
    """Values of a fact that would do the same.

    ``status`` is where the rules that were asked about would then stand whatever else turns out, none where that stays
    open; ``breaches`` are the ids of the rules that would then surely be breached.
    """

    values: tuple[Hashable, ...]
    status: Status | None
    breaches: tuple[str, ...]


def replies(network: Network, fact: str) -> tuple[Reply, ...]:
    """What the values of a fact that has a list of them would do, those that do the same together."""
    if fact not in network.cells:
        return ()
    alike: dict[tuple[Status | None, tuple[str, ...]], list[Hashable]] = {}
    for value, members in network.cells[fact].items():
        pinned = Relation((fact,), frozenset({(value,)}))
        breaches = tuple(_breached(network, fact, value))
        found = _statuses(network, pinned) if consistent([*network.fixed, pinned]) else iter(())
        first, second = next(found, None), next(found, None)
        if first is not None:
            alike.setdefault((None if second else first, breaches), []).extend(members)
    return tuple(Reply(tuple(values), *same) for same, values in alike.items())


def _statuses(network: Network, pinned: Relation) -> Iterator[Status]:
    """Each status that some world has, those that are found soonest first."""
    base = [*network.fixed, pinned]
    inside = [each.relation(Level.HOLDS) for each in network.scope]
    perhaps = [each.relation(Level.OPEN) for each in network.scope]
    if consistent([*network.relations(Level.HOLDS), pinned]):
        yield Status.PROCEDURAL
    if any(consistent([*base, *inside, each]) for each in _at(network, Level.FAILS)):
        yield Status.NONPROCEDURAL
    not_failing = [each.relation(Level.OPEN) for each in network.law]
    unsure = [Relation(each.variables, frozenset(_rows(each.levels, Level.OPEN))) for each in network.scope]
    if any(consistent([*base, *inside, *not_failing, each]) for each in _at(network, Level.OPEN)) or any(
        consistent([*base, *perhaps, each]) for each in unsure
    ):
        yield Status.INDETERMINATE
    outside = [Relation(each.variables, frozenset(_rows(each.levels, Level.FAILS))) for each in network.scope]
    if any(consistent([*base, each]) for each in outside):
        yield Status.OUT_OF_SCOPE


def _at(network: Network, level: Level) -> list[Relation]:
    """Of each deciding block the rows at one level, if there are any."""
    found = (Relation(each.variables, frozenset(_rows(each.levels, level))) for each in network.law)
    return [each for each in found if each.rows]


def _rows(levels: Mapping[tuple[Hashable, ...], Level], level: Level) -> Iterator[tuple[Hashable, ...]]:
    """The rows at one level."""
    return (row for row, each in levels.items() if each is level)


def _breached(network: Network, fact: str, value: Hashable) -> Iterator[str]:
    """The deciding rules that are breached wherever a fact has a value, and not wherever it has any."""
    for block in network.law:
        for table in block.tables:
            if fact in table.variables and _always(table, table.variables.index(fact), value):
                yield table.rule.id


def _always(table: RuleTable, place: int, value: Hashable) -> bool:
    """Whether a rule is breached in each row that has a value at a place."""
    said = (outcomes.values() for row, outcomes in table.rows.items() if row[place] == value)
    return all(outcome is Outcome.BREACHED for outcomes in said for outcome in outcomes)
