"""How is a rulebook written down in small numbers?"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

from p2mi_rules.compiled.grouping import grouped
from p2mi_rules.compiled.shapes import (
    BREACHED,
    DECIDES,
    NOT_APPLICABLE,
    NOT_ENCODED,
    SATISFIED,
    SCOPES,
    WARNS,
    Book,
    Exclusion,
    Law,
    RuleTable,
    Told,
)
from p2mi_rules.compiled.variables import is_direct, read_at
from p2mi_rules.norms import MOMENT, Dated, Effect, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.compiled.variables import Variables
    from p2mi_rules.norms import Constraint, Gap, Rule, Rulebook

_BITS = {
    Outcome.SATISFIED: SATISFIED,
    Outcome.BREACHED: BREACHED,
    Outcome.NOT_APPLICABLE: NOT_APPLICABLE,
    Outcome.NOT_ENCODED: NOT_ENCODED,
}
_EFFECTS = {Effect.SCOPES: SCOPES, Effect.DECIDES: DECIDES, Effect.WARNS: WARNS}
_BEFORE_ALL = 1
"""The ordinal of the first day that there is."""


def coded(rulebook: Rulebook, variables: Variables) -> Book:
    """The rulebook in numbers: one table a rule for each stretch of days in which the law stays the same."""
    topics = tuple(sorted(rulebook.topics))
    places = [place for place in variables.places if not is_direct(place, variables)]
    names = (*variables.names, *(place.name for place in places))
    number = {name: place for place, name in enumerate(names)}
    tables = _Tables(rulebook, variables, number)
    book = Book(
        rules=tuple(rule.id for rule in rulebook.rules),
        effects=bytes(_EFFECTS[rule.effect] for rule in rulebook.rules),
        topics=topics,
        counted=tuple(_counted(rulebook, topic) for topic in topics),
        full=_as_set(topics, rulebook.full),
        variables=names,
        sizes=tuple(len(variables.values.get(name, ())) for name in names),
        told=tuple(
            Told(
                number[variables.answer_of(question)],
                number[place.name],
                position,
                tuple(number[fact] for fact in read_at(question, variables)),
            )
            for place in places
            for position, question in enumerate(place.questions)
        ),
        exclusions=tuple(
            _exclusion(each, variables, number) for each in rulebook.constraints if MOMENT not in each.facts
        ),
        laws=tuple(_law(rulebook, tables, day, topics) for day in (None, *sorted(rulebook.cuts))),
    )
    return grouped(book)


def _as_set(topics: Sequence[str], chosen: frozenset[str]) -> int:
    return sum(1 << place for place, topic in enumerate(topics) if topic in chosen)


def _counted(rulebook: Rulebook, topic: str) -> tuple[int, ...]:
    """The rules that speak for a topic: those that decide, where any does."""
    decided = topic in rulebook.full
    return tuple(
        place
        for place, rule in enumerate(rulebook.rules)
        if rule.topic == topic and (rule.effect is Effect.DECIDES or not decided)
    )


def _exclusion(constraint: Constraint, variables: Variables, number: Mapping[str, int]) -> Exclusion:
    """The pairs of values that a constraint lets stand."""
    first, second = constraint.facts
    partners = tuple(
        sum(1 << place for place, other in enumerate(variables.values[second]) if constraint.possible(value, other))
        for value in variables.values[first]
    )
    return Exclusion(number[first], number[second], partners)


def _law(rulebook: Rulebook, tables: _Tables, day: date | None, topics: Sequence[str]) -> Law:
    """The rules in force from a day on; none before the first."""
    in_force = [day is not None and rule.in_force(day) for rule in rulebook.rules]
    gaps = [gap for gap in rulebook.gaps if day is not None and gap.in_force(day)]
    found = tuple(tables.table(place, gaps) for place, holds in enumerate(in_force) if holds)
    covered = (any(in_force[place] for place in _counted(rulebook, topic)) for topic in topics)
    uncovered = sum(1 << place for place, is_covered in enumerate(covered) if not is_covered)
    return Law(_BEFORE_ALL if day is None else day.toordinal(), found, uncovered, ())


class _Tables:
    """Writes the tables of the rules of one rulebook."""

    def __init__(self, rulebook: Rulebook, variables: Variables, number: Mapping[str, int]) -> None:
        self._rulebook = rulebook
        self._variables = variables
        self._number = number
        self._found: dict[tuple[int, ...], RuleTable] = {}

    def _read(self, name: str) -> tuple[str, ...]:
        """The variables that a question reads."""
        question = self._rulebook.by_id[name]
        return (self._variables.answer_of(question),) if isinstance(question, Dated) else question.facts

    def _told(self, name: str) -> Callable[[Mapping[str, Hashable]], Hashable]:
        """What a question is answered where each of its variables has one value."""
        question = self._rulebook.by_id[name]
        if isinstance(question, Dated):
            variable = self._variables.answer_of(question)
            return lambda world: world[variable]

        def told(world: Mapping[str, Hashable]) -> Hashable:
            (answer,) = question.answer(tuple(world[fact] for fact in question.facts), {}).values
            return answer

        return told

    def table(self, place: int, gaps: Sequence[Gap]) -> RuleTable:
        """The table of one rule beside the gaps in force: the same one wherever the same of them may take its word."""
        rule = self._rulebook.rules[place]
        taking = [gap for gap in gaps if rule.effect is Effect.DECIDES and gap.takes(rule)]
        key = (place, *map(self._rulebook.gaps.index, taking))
        if key not in self._found:
            self._found[key] = self._table(place, taking)
        return self._found[key]

    def _table(self, place: int, taking: Sequence[Gap]) -> RuleTable:
        """The same, written anew."""
        rule = self._rulebook.rules[place]
        parameters = dict.fromkeys((*rule.parameters, *(name for gap in taking for name in gap.parameters)))
        names = tuple(dict.fromkeys(name for parameter in parameters for name in self._read(parameter)))
        told = {name: self._told(name) for name in parameters}
        values = [self._variables.values[name] for name in names]
        whole = [_outcome(rule, taking, _answers(told, names, choice)) for choice in product(*values)]
        classes, outcomes = narrowed(whole, [len(each) for each in values])
        return RuleTable(place, tuple(self._number[name] for name in names), classes, bytes(outcomes))


def _answers(
    told: Mapping[str, Callable[[Mapping[str, Hashable]], Hashable]], names: Sequence[str], choice: Sequence[Hashable]
) -> dict[str, Hashable]:
    """What each question is answered in a world."""
    world = dict(zip(names, choice, strict=True))
    return {name: answer(world) for name, answer in told.items()}


def _outcome(rule: Rule, gaps: Sequence[Gap], told: Mapping[str, Hashable]) -> int:
    """What a rule says of these answers, unless a gap takes the word from it."""
    if any(gap.function(*(told[name] for name in gap.parameters)) for gap in gaps):
        return NOT_ENCODED
    return _BITS[rule.function(*(told[name] for name in rule.parameters))]


def narrowed(whole: Sequence[int], sizes: Sequence[int]) -> tuple[tuple[bytes, ...], tuple[int, ...]]:
    r"""A table with one class for all values of a variable that it treats alike, the last variable fastest.

    >>> narrowed([0, 1, 1, 0, 1, 1], [2, 3])
    ((b'\x00\x00', b'\x00\x01\x01'), (0, 1))
    """
    classes: list[bytes] = []
    for place in range(len(sizes)):
        slices = [_slice(whole, sizes, place, value) for value in range(sizes[place])]
        first = list(dict.fromkeys(slices))
        classes.append(bytes(first.index(each) for each in slices))
    kept = [[each.index(number) for number in range(max(each) + 1)] for each in classes]
    strides = [prod(sizes[place + 1 :]) for place in range(len(sizes))]
    places = (sum(value * stride for value, stride in zip(choice, strides, strict=True)) for choice in product(*kept))
    return tuple(classes), tuple(whole[place] for place in places)


def _slice(whole: Sequence[int], sizes: Sequence[int], place: int, value: int) -> tuple[int, ...]:
    """The part of a table in which one variable has one value."""
    stride = prod(sizes[place + 1 :])
    starts = range(value * stride, len(whole), stride * sizes[place])
    return tuple(each for start in starts for each in whole[start : start + stride])
