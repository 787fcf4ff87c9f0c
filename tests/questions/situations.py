"""A placement situated under the shipped policy, as the rules will be asked about it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from p2mi_rules import PolicyBook, Rulebook
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions import QUESTIONS, Choices, situate

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from p2mi_rules import Placement
    from p2mi_rules.norms import Possible, Situation

BY_ID = {question.id: question for question in QUESTIONS}


def situated(placement: Placement, reading: str = "ministry") -> Situation:
    """The situation, with everything that policy knows."""
    cuts = Rulebook.shipped().cuts
    return situate(placement, PolicyBook.shipped(), choices=Choices(), reading=reading, cuts=cuts)


def facts_of(placement: Placement) -> dict[str, Possible]:
    """What each fact may be."""
    return dict(situated(placement).facts)


def answers(placement: Placement, question_id: str, on: date | None = None) -> set[Hashable]:
    """Everything that a question may be answered in any world of the placement, at one moment or at all."""
    situation, question = situated(placement), BY_ID[question_id]
    found: set[Hashable] = set()
    for values in product(*(situation.facts[fact].values for fact in question.facts)):
        told = tuple(on if on and fact == MOMENT else value for fact, value in zip(question.facts, values, strict=True))
        found |= question.answer(told, situation.tables).values
    return found


def conflicts(placement: Placement) -> list[tuple[str, tuple[str, ...]]]:
    """The facts stated twice with different values, and by which fields."""
    return [(conflict.fact, conflict.fields) for conflict in situated(placement).conflicts]
