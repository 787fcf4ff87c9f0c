"""Which two rules can be breached by one and the same world, and by one and the same fact of it?

Two rules overlap where a breach of one is a breach of the other as well, or where both are breached and another answer
to one question alone would satisfy both: then a reader is told of one wrong twice.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.norms import Effect, Outcome, Rule
from p2mi_rules.rules import RULES
from tests.rules.cells import ANSWERS, Cell, cells
from tests.rules.stretches import STRETCHES

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from datetime import date


class Overlap(NamedTuple):
    """Two rules, the questions of which one other answer satisfies both, and which breach implies the other."""

    rules: tuple[str, str]
    questions: frozenset[str]
    first_implies_second: bool
    second_implies_first: bool


@cache
def breaches(rule: Rule) -> frozenset[Cell]:
    """The cells in which a rule is breached."""
    return frozenset(cell for cell, outcome in cells(rule).items() if outcome is Outcome.BREACHED)


def shared(one: Rule, other: Rule) -> tuple[str, ...]:
    """The questions that both rules read."""
    return tuple(name for name in one.parameters if name in other.parameters)


@cache
def seen(rule: Rule, names: tuple[str, ...], outcome: Outcome) -> frozenset[Cell]:
    """What some questions are answered in the cells that have an outcome."""
    places = [rule.parameters.index(name) for name in names]
    return frozenset(tuple(cell[place] for place in places) for cell, said in cells(rule).items() if said is outcome)


def breached_together(one: Rule, other: Rule) -> bool:
    """Whether some world breaches both."""
    names = shared(one, other)
    return bool(seen(one, names, Outcome.BREACHED) & seen(other, names, Outcome.BREACHED))


def implies(one: Rule, other: Rule) -> bool:
    """Whether every world that breaches the one breaches the other, and there is such a world."""
    names = shared(one, other)
    places = [other.parameters.index(name) for name in names]
    spared = {
        tuple(cell[place] for place in places)
        for cell, outcome in cells(other).items()
        if outcome is not Outcome.BREACHED
    }
    breached = seen(one, names, Outcome.BREACHED)
    return bool(breached) and not breached & spared


@cache
def cures(rule: Rule, names: tuple[str, ...], question: str) -> frozenset[tuple[Cell, Hashable]]:
    """The answers to some questions that breach a rule, with each other answer to one of them that satisfies it."""
    table = cells(rule)
    places = [rule.parameters.index(name) for name in names]
    turned = rule.parameters.index(question)
    return frozenset(
        (tuple(cell[place] for place in places), answer)
        for cell in breaches(rule)
        for answer in ANSWERS[question]
        if table[(*cell[:turned], answer, *cell[turned + 1 :])] is Outcome.SATISFIED
    )


def overlap_of(one: Rule, other: Rule) -> Overlap | None:
    """How two rules overlap, if they do."""
    names = shared(one, other)
    questions = frozenset(name for name in names if cures(one, names, name) & cures(other, names, name))
    forth, back = implies(one, other), implies(other, one)
    if not (questions or forth or back):
        return None
    return Overlap((one.id, other.id), questions, forth, back)


def deciding_on(day: date) -> list[Rule]:
    """The rules that decide on a day."""
    return [rule for rule in RULES if rule.effect is Effect.DECIDES and rule.in_force(day)]


def overlaps() -> Iterator[Overlap]:
    """Every pair of rules that decide on some day together and overlap, once."""
    pairs = {frozenset(pair): pair for day in STRETCHES for pair in combinations(deciding_on(day), 2)}
    for one, other in pairs.values():
        found = overlap_of(one, other)
        if found is not None:
            yield found
