"""How does a placement stand by rules that hang on the same open policy, for each choice of the facts?"""

from __future__ import annotations

from enum import IntEnum
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from p2mi_rules.engine.relations import Relation, joined_with
from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from p2mi_rules.engine.network.tables import Row, RuleTable

_PASSES = frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE})


class Level(IntEnum):
    """What is sure of some rules whatever policy turns out to be: one is breached, nothing is, all hold."""

    FAILS = 0
    OPEN = 1
    HOLDS = 2


_Mark: TypeAlias = "tuple[Level, frozenset[str]]"
"""At which level some rules stand in a row, and which open questions make a difference there by themselves."""


class Block(NamedTuple):
    """Rules that share open policy, with the level at which they stand for each row of their variables.

    Blocks share no open policy, so the level of several is the lowest of them. ``swaying`` are, for each question
    that policy leaves open, the rows in which its answer alone makes a difference.
    """

    tables: tuple[RuleTable, ...]
    variables: tuple[str, ...]
    levels: Mapping[Row, Level]
    swaying: Mapping[str, frozenset[Row]]

    def relation(self, least: Level) -> Relation:
        """The rows at a level or above."""
        return Relation(self.variables, frozenset(row for row, level in self.levels.items() if level >= least))


def blocks(tables: Sequence[RuleTable], *, weak: frozenset[str] = frozenset()) -> list[Block]:
    """The rules in blocks; of the ``weak`` ones a breach only leaves open what they are about."""
    return [_block(group, weak) for group in _groups(tables)]


def _groups(tables: Sequence[RuleTable]) -> list[list[RuleTable]]:
    """The tables by the open policy that they share, directly or by others."""
    groups: list[tuple[set[str], list[RuleTable]]] = []
    for table in tables:
        names, members = set(table.policy), [table]
        apart: list[tuple[set[str], list[RuleTable]]] = []
        for group in groups:
            if group[0] & names:
                names |= group[0]
                members = [*group[1], *members]
            else:
                apart.append(group)
        groups = [*apart, (names, members)]
    return [members for _, members in groups]


def _block(tables: Sequence[RuleTable], weak: frozenset[str]) -> Block:
    """The level of a block for each row of the variables of all its rules, those left out that change nothing."""
    whole = reduce(joined_with, (Relation(each.variables, frozenset(each.rows)) for each in tables))
    places = [[whole.variables.index(name) for name in each.variables] for each in tables]
    marks: dict[Row, _Mark] = {}
    known: dict[tuple[object, ...], _Mark] = {}
    for row in whole.rows:
        said = [each.rows[tuple(row[at] for at in where)] for each, where in zip(tables, places, strict=True)]
        key = tuple(map(id, said))
        if key not in known:
            known[key] = _standing(tables, said, weak)
        marks[row] = known[key]
    variables, marks = _without_idle(whole.variables, marks)
    swaying: dict[str, set[Row]] = {}
    for row, (_, sways) in marks.items():
        for name in sways:
            swaying.setdefault(name, set()).add(row)
    return Block(
        tuple(tables),
        variables,
        {row: level for row, (level, _) in marks.items()},
        {name: frozenset(rows) for name, rows in swaying.items()},
    )


def _without_idle(variables: tuple[str, ...], marks: dict[Row, _Mark]) -> tuple[tuple[str, ...], dict[Row, _Mark]]:
    """The rows without the variables that make no difference.

    One after the other: of two that always go together, each makes none as long as the other is there.
    """
    for place in reversed(range(len(variables))):
        left: dict[Row, _Mark] = {}
        if all(left.setdefault((*row[:place], *row[place + 1 :]), mark) == mark for row, mark in marks.items()):
            variables, marks = (*variables[:place], *variables[place + 1 :]), left
    return variables, marks


def _standing(tables: Sequence[RuleTable], said: Sequence[Mapping[Row, Outcome]], weak: frozenset[str]) -> _Mark:
    """The level over all that policy may turn out to be, and the open questions whose answer alone tells."""
    names = list(dict.fromkeys(name for each in tables for name in each.policy))
    by_choice = {tuple(choice[name] for name in names): level for choice, level in _combined(tables, said, weak=weak)}
    sways = frozenset(name for place, name in enumerate(names) if _tells(place, by_choice))
    least, most = min(by_choice.values()), max(by_choice.values())
    if least is Level.HOLDS or most is Level.FAILS:
        return least, sways
    return Level.OPEN, sways


def _tells(place: int, by_choice: Mapping[Row, Level]) -> bool:
    """Whether the answer to one open question alone makes a difference."""
    first: dict[Row, Level] = {}
    return any(
        first.setdefault((*choice[:place], *choice[place + 1 :]), level) is not level
        for choice, level in by_choice.items()
    )


def _combined(
    tables: Sequence[RuleTable], said: Sequence[Mapping[Row, Outcome]], *, weak: frozenset[str]
) -> Iterator[tuple[dict[str, Hashable], Level]]:
    """Each choice of open policy over all rules, with the lowest level of any of them."""
    found: list[tuple[dict[str, Hashable], Level]] = [({}, Level.HOLDS)]
    for table, outcomes in zip(tables, said, strict=True):
        following: list[tuple[dict[str, Hashable], Level]] = []
        for choice, level in found:
            for policy, outcome in outcomes.items():
                own = dict(zip(table.policy, policy, strict=True))
                if all(choice.get(name, value) == value for name, value in own.items()):
                    following.append(({**choice, **own}, min(level, _level(table, outcome, weak))))
        found = following
    yield from found


def _level(table: RuleTable, outcome: Outcome, weak: frozenset[str]) -> Level:
    """What one outcome of one rule amounts to."""
    if outcome is Outcome.BREACHED:
        return Level.OPEN if table.rule.id in weak else Level.FAILS
    return Level.HOLDS if outcome in _PASSES else Level.OPEN
