"""Over which facts and answers do two versions of one rule range?

A question that both sides answer alike, and that shares no fact with another question of the rule, is ranged over by
its answers. Every other question is ranged over by its facts, and each side answers it for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.norms import MOMENT, Field
from p2mi_rules.norms.distinctions import distinctions

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.engine.comparing.views import Version
    from p2mi_rules.norms import Question


class Range(NamedTuple):
    """One thing that a rule ranges over: a fact, or a question by its answers, with all its values."""

    name: str
    values: tuple[Hashable, ...]
    question: str | None = None

    @property
    def places(self) -> dict[Hashable, int]:
        """The place of each value."""
        return {value: place for place, value in enumerate(self.values)}


class Pair(NamedTuple):
    """One rule as two sides have it."""

    a: Version
    b: Version

    @property
    def alike(self) -> bool:
        """Whether both sides must find the same of every placement."""
        same_day = self.a.view.settled.get(MOMENT) == self.b.view.settled.get(MOMENT)
        return same_day and self.a.says == self.b.says

    @property
    def reads(self) -> tuple[str, ...]:
        """The questions that either side reads, in an order that is the same whichever side is the first."""
        order: dict[str, int] = {}
        for side in self:
            for place, question in enumerate(side.view.rulebook.questions):
                order[question.id] = min(place, order.get(question.id, place))
        return tuple(sorted({*self.a.reads, *self.b.reads}, key=lambda name: (order[name], name)))

    def declared(self, name: str) -> list[Question]:
        """A question as either side declares it."""
        return [each.question(name) for each in self if name in each.view.rulebook.by_id]


@attrs.frozen(kw_only=True)
class Ranges:
    """What a pair of rules ranges over: ``outer`` facts (pivots and the moment), ``inner`` facts and answers.

    ``decomposed`` are the questions that are answered for facts, each side by itself.
    """

    outer: tuple[Range, ...]
    inner: tuple[Range, ...]
    decomposed: frozenset[str]


def ranges(pair: Pair, domains: Mapping[str, tuple[Hashable, ...]], pivots: frozenset[str]) -> Ranges:
    """What the two versions range over; ``domains`` are the values of facts that no field states as they are."""
    apart = _decomposed(pair)
    settled = pair.a.view.settled.keys()
    facts = dict.fromkeys(
        fact
        for name in pair.reads
        if name in apart
        for question in pair.declared(name)
        for fact in question.facts
        if fact not in settled
    )
    outer_names = [name for name in facts if name in pivots]
    outer = [Range(name, domain(name, pair, domains)) for name in outer_names]
    if MOMENT not in settled:
        outer.append(Range(MOMENT, domain(MOMENT, pair, domains)))
    inner = [Range(name, domain(name, pair, domains)) for name in facts if name not in pivots and name != MOMENT]
    inner += [_free(pair.declared(name)[0]) for name in pair.reads if name not in apart]
    return Ranges(outer=tuple(outer), inner=tuple(inner), decomposed=apart)


def _free(question: Question) -> Range:
    """A question by its answers; one that is the fact itself goes by the name of the fact."""
    if isinstance(question, Field):
        return Range(question.fact, question.answers, question.id)
    return Range(question.id, question.answers, question.id)


def domain(name: str, pair: Pair, domains: Mapping[str, tuple[Hashable, ...]]) -> tuple[Hashable, ...]:
    """All values of a fact: those given, or the answers of the fields that state it.

    Raises ``FaultyRequestError`` for a fact of which they are not known.
    """
    if name in domains:
        return domains[name]
    questions = (question for each in pair for question in each.view.rulebook.questions)
    answers = dict.fromkeys(
        answer
        for question in questions
        if isinstance(question, Field) and question.fact == name
        for answer in question.answers
    )
    if not answers:
        raise FaultyRequestError([Fault(name, "a fact without known values", expected="a fact of a placement")])
    return tuple(answers)


def _decomposed(pair: Pair) -> frozenset[str]:
    """The questions that are ranged over by their facts."""
    settled = pair.a.view.settled.keys()
    facts = {
        name: {fact for question in pair.declared(name) for fact in question.facts} - {MOMENT} for name in pair.reads
    }
    days = [each.view.settled.get(MOMENT) for each in pair]

    def differs(name: str) -> bool:
        dated = days[0] != days[1] and any(MOMENT in question.facts for question in pair.declared(name))
        own = any(facts[name] & settled)
        return dated or own or pair.a.view.answered_by(name) != pair.b.view.answered_by(name)

    def shares(name: str) -> bool:
        return any(facts[name] & facts[other] for other in facts if other != name)

    return frozenset(name for name in pair.reads if differs(name) or shares(name))


def told_alike(pair: Pair) -> Mapping[str, Mapping[Hashable, Hashable]]:
    """For each question, the representative of each answer that neither version can tell apart from it."""
    answers = {
        name: tuple(dict.fromkeys(answer for question in pair.declared(name) for answer in question.answers))
        for name in pair.reads
    }
    return distinctions((*pair.a.provisions, *pair.b.provisions), answers)
