"""Which values of each open fact can the rules tell apart on any of the days judged?"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.merging import parted
from p2mi_rules.norms import MOMENT, Answer, Field, told_by

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.norms import Possible, Provision, Question, Rulebook, Situation, Table

LAW = "the law in force"


@attrs.frozen
class Law:
    """The law itself as a question: which provisions are in force at a moment."""

    provisions: tuple[Provision[object], ...]
    id: str = LAW
    answers: tuple[Hashable, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The moment."""
        return (MOMENT,)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """The ids of those in force."""
        day: date = values[0]  # type: ignore[assignment]  # the moments are dates
        return Answer(frozenset({frozenset(each.id for each in self.provisions if each.in_force(day))}))


class Answers:
    """What each question answers in a world of facts, as far as some provisions can tell answers apart; remembered."""

    def __init__(self, rulebook: Rulebook, provisions: Sequence[Provision[object]], situation: Situation) -> None:
        """Ask about the facts and tables of a situation, for these provisions alone."""
        self._tables = situation.tables
        ids = frozenset(each.id for each in provisions)
        self._representatives = rulebook.distinctions(ids, _pinned(rulebook, situation.facts))
        read = dict.fromkeys(name for each in provisions for name in each.parameters)
        self.law = Law(tuple(provisions))
        self.questions: tuple[Question, ...] = (*(rulebook.by_id[name] for name in read), self.law)
        self._keys: dict[str, itemgetter[Hashable]] = {each.id: itemgetter(*each.facts) for each in self.questions}
        self._known: dict[str, dict[Hashable, Answer]] = {each.id: {} for each in self.questions}

    def answer(self, question: Question, world: Mapping[str, Hashable]) -> Answer:
        """The answers possible in a world, those alone that speak for others."""
        known, key = self._known[question.id], self._keys[question.id](world)
        if key not in known:
            values = tuple(world[fact] for fact in question.facts)
            if question is self.law:
                known[key] = question.answer(values, self._tables)
            else:
                answer, speaking = told_by(question, values, self._tables), self._representatives[question.id]
                told = frozenset(speaking[value] for value in answer.values)
                known[key] = attrs.evolve(answer, values=told, evidence=())
        return known[key]

    def in_force(self, world: Mapping[str, Hashable]) -> frozenset[str]:
        """The ids of the provisions in force."""
        (ids,) = self.answer(self.law, world).values
        return ids  # type: ignore[return-value]  # the law answers with ids

    def told(self, question: Question, world: Mapping[str, Hashable]) -> frozenset[Hashable]:
        """The values of that answer, and apart by whether stating some fact would settle it."""
        found = self.answer(question, world)
        return found.values | {found.asks} if len(found.values) > 1 and found.asks else found.values


def _pinned(rulebook: Rulebook, facts: Mapping[str, Possible]) -> dict[str, Hashable]:
    """The questions that are a fact which nobody states and which has one value."""
    settled = {name: fact for name, fact in facts.items() if not (fact.askable or fact.is_open)}
    return {
        question.id: settled[question.fact].values[0]
        for question in rulebook.questions
        if isinstance(question, Field) and question.fact in settled
    }


def cells(
    answers: Answers, rulebook: Rulebook, facts: Mapping[str, Possible]
) -> dict[str, dict[Hashable, tuple[Hashable, ...]]]:
    """Of each fact the values told apart, each with all values that it stands for."""
    return parted(answers.questions, rulebook.constraints, facts, answers.told)
