"""Which values of an open fact make no difference to any rule, so that one of them may speak for the others?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from p2mi_rules.norms import Constraint, Possible, Question, Rulebook

    Told = Callable[[Question, Mapping[str, Hashable]], frozenset[Hashable]]


def merged(rulebook: Rulebook, facts: Mapping[str, Possible], told: Told) -> dict[str, Possible]:
    """The facts with one value for all that are answered alike in every world.

    ``told`` gives what the rules may be told of a question in a world. The moment is one and the same here.
    """
    apart = parted(rulebook.questions, rulebook.constraints, facts, told)
    return {
        name: attrs.evolve(fact, values=tuple(apart[name])) if name in apart else fact for name, fact in facts.items()
    }


def parted(
    questions: Sequence[Question], constraints: Sequence[Constraint], facts: Mapping[str, Possible], told: Told
) -> dict[str, dict[Hashable, tuple[Hashable, ...]]]:
    """Of each open fact the values that speak for others, each with all those for which it speaks.

    Two values of a fact are alike where every question that reads the fact has the same answers whatever the other
    facts are, and every constraint treats them alike.
    """
    left = {name: fact.values for name, fact in facts.items()}
    found: dict[str, dict[Hashable, tuple[Hashable, ...]]] = {}
    for name in sorted((name for name, fact in facts.items() if fact.is_open), key=lambda name: len(left[name])):
        alike: dict[Hashable, list[Hashable]] = {}
        reading = [question for question in questions if name in question.facts]
        binding = [constraint for constraint in constraints if name in constraint.facts]
        for value in left[name]:
            choices = {**left, name: (value,)}
            signature = (
                *(_answers(question, choices, told) for question in reading),
                *(_possible(constraint, choices) for constraint in binding),
            )
            alike.setdefault(signature, []).append(value)
        found[name] = {values[0]: tuple(values) for values in alike.values()}
        left[name] = tuple(found[name])
    return found


def _answers(
    question: Question, choices: Mapping[str, tuple[Hashable, ...]], told: Told
) -> tuple[frozenset[Hashable], ...]:
    """What may be told of a question, over all these values of its facts."""
    worlds = product(*(choices[fact] for fact in question.facts))
    return tuple(told(question, dict(zip(question.facts, values, strict=True))) for values in worlds)


def _possible(constraint: Constraint, choices: Mapping[str, tuple[Hashable, ...]]) -> tuple[bool, ...]:
    """Which pairs of these values a constraint lets stand."""
    return tuple(constraint.possible(*pair) for pair in product(*(choices[fact] for fact in constraint.facts)))
