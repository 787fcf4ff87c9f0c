"""Which values of an open fact make no difference to any rule, so that one of them may speak for the others?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from p2mi_rules.norms import Possible, Question, Rulebook

    Told = Callable[[Question, Mapping[str, Hashable]], frozenset[Hashable]]


def merged(rulebook: Rulebook, facts: Mapping[str, Possible], told: Told) -> dict[str, Possible]:
    """The facts with one value for all that are answered alike in every world.

    ``told`` gives what the rules may be told of a question in a world. Two values of a fact are merged where every
    question that reads the fact has the same answers whatever the other facts are, and every constraint treats them
    alike. The moment is one and the same here.
    """
    left = dict(facts)
    order = sorted((name for name, fact in facts.items() if fact.is_open), key=lambda name: len(facts[name].values))
    for name in order:
        first: dict[Hashable, Hashable] = {}
        for value in left[name].values:
            first.setdefault(_signature(rulebook, left, name, value, told), value)
        left[name] = attrs.evolve(left[name], values=tuple(first.values()))
    return left


def _signature(
    rulebook: Rulebook, facts: Mapping[str, Possible], name: str, value: Hashable, told: Told
) -> tuple[Hashable, ...]:
    """Everything by which a rule could tell this value of a fact from another."""
    parts: list[Hashable] = [
        _answers(question, facts, name, value, told) for question in rulebook.questions if name in question.facts
    ]
    for constraint in rulebook.constraints:
        if name in constraint.facts:
            pairs = product(*((value,) if each == name else facts[each].values for each in constraint.facts))
            parts.append(tuple(constraint.possible(*pair) for pair in pairs))
    return tuple(parts)


def _answers(
    question: Question, facts: Mapping[str, Possible], name: str, value: Hashable, told: Told
) -> tuple[frozenset[Hashable], ...]:
    """What may be told of a question under this value, over all values of its other facts."""
    choices = ((value,) if each == name else facts[each].values for each in question.facts)
    return tuple(told(question, dict(zip(question.facts, values, strict=True))) for values in product(*choices))
