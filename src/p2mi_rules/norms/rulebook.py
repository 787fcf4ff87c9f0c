"""Which rules, read through which questions, are applied together?"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypeAlias

import attrs

from p2mi_rules.exceptions import Fault, FaultyRulebookError
from p2mi_rules.norms.digests import digest_of
from p2mi_rules.norms.distinctions import distinctions
from p2mi_rules.norms.outcomes import Effect, Outcome
from p2mi_rules.norms.questions import MOMENT

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date

    from p2mi_rules.norms.questions import Question
    from p2mi_rules.norms.rules import Constraint, Gap, Provision, Rule

Distinctions: TypeAlias = "Mapping[str, Mapping[Hashable, Hashable]]"
"""For each question, each answer's representative."""


def _by_law(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules in the order of the law: instrument, pasal, ayat, id."""
    return tuple(sorted(rules, key=lambda rule: (rule.basis.order, rule.id)))


@attrs.frozen
class Rulebook:
    """Rules with the questions they read, checked to fit together; data, so that users may build their own.

    ``pivots`` are facts that, beside the moment, are judged one value at a time, since tables turn on them most.
    ``topics`` are the topics that rules may be about; ``profiles`` name the topics that must be settled for a
    status better than indeterminate, beside ``full``, which every rulebook has.

    Raises ``FaultyRulebookError`` with everything that does not fit.
    """

    rules: tuple[Rule, ...] = attrs.field(converter=_by_law)
    questions: tuple[Question, ...]
    topics: frozenset[str] = attrs.field(kw_only=True)
    gaps: tuple[Gap, ...] = attrs.field(default=(), kw_only=True)
    constraints: tuple[Constraint, ...] = attrs.field(default=(), kw_only=True)
    pivots: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    by_id: Mapping[str, Question] = attrs.field(init=False, eq=False, repr=False)
    _distinctions: dict[Hashable, Distinctions] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Bind parameters to questions, and refuse what does not fit."""
        object.__setattr__(self, "by_id", {question.id: question for question in self.questions})
        object.__setattr__(self, "_distinctions", {})
        faults = [*self._repeated(), *self._unbound(), *self._undeclared(), *self._unknown_rules()]
        if faults:
            raise FaultyRulebookError(faults)

    def _repeated(self) -> list[Fault]:
        """Ids that are used twice."""
        ids = Counter([part.id for part in self.provisions] + [question.id for question in self.questions])
        return [Fault(name, f"{count} times", expected="an id of its own") for name, count in ids.items() if count > 1]

    def _unbound(self) -> list[Fault]:
        """Parameters that no question answers."""
        return [
            Fault(f"{part.id}({name})", "no question of that id", expected=f"one of: {', '.join(sorted(self.by_id))}")
            for part in self.provisions
            for name in part.parameters
            if name not in self.by_id
        ]

    def _undeclared(self) -> list[Fault]:
        """Topics that the rulebook does not declare."""
        used = [(rule.id, {rule.topic}) for rule in self.rules] + [(gap.id, set(gap.topics)) for gap in self.gaps]
        return [
            Fault(name, f"topic {', '.join(sorted(topics - self.topics))}", expected="a topic the rulebook declares")
            for name, topics in used
            if topics - self.topics
        ]

    def _unknown_rules(self) -> list[Fault]:
        """Rules that a gap takes and that are not there."""
        ids = {rule.id for rule in self.rules}
        return [
            Fault(gap.id, f"rule {', '.join(sorted(gap.rules - ids))}", expected="ids of rules of the rulebook")
            for gap in self.gaps
            if gap.rules - ids
        ]

    @property
    def provisions(self) -> tuple[Provision[Outcome] | Provision[bool], ...]:
        """The rules and the gaps."""
        rules: tuple[Provision[Outcome], ...] = self.rules
        gaps: tuple[Provision[bool], ...] = self.gaps
        return (*rules, *gaps)

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which any of its provisions comes into force or goes out of it."""
        return frozenset(cut for part in self.provisions for cut in part.cuts())

    def distinctions(self, in_force: frozenset[str], pinned: Mapping[str, Hashable]) -> Distinctions:
        """For each question, which answers no provision in force can tell apart, where some answers are pinned.

        ``in_force`` are the ids of provisions, ``pinned`` the questions with one answer that no person states (the
        reading of the law). Remembered, since there are few such choices and every check asks.
        """
        key = (in_force, tuple(sorted(pinned.items(), key=str)))
        if key not in self._distinctions:
            answers = {name: (pinned[name],) if name in pinned else each.answers for name, each in self.by_id.items()}
            law = [part for part in self.provisions if part.id in in_force]
            self._distinctions[key] = distinctions(law, answers)
        return self._distinctions[key]

    @property
    def full(self) -> frozenset[str]:
        """All topics that have deciding rules, or law known to decide that is not encoded (gaps)."""
        deciding = frozenset(rule.topic for rule in self.rules if rule.effect is Effect.DECIDES)
        return deciding.union(*(gap.topics for gap in self.gaps))

    @property
    def facts(self) -> frozenset[str]:
        """All facts that its questions read, the moment judged included."""
        return frozenset(fact for question in self.questions for fact in question.facts) | {MOMENT}

    def with_rules(
        self, *rules: Rule, questions: tuple[Question, ...] = (), topics: frozenset[str] = frozenset()
    ) -> Self:
        """The same rulebook with more rules, and with the questions and topics that these need."""
        return attrs.evolve(
            self,
            rules=(*self.rules, *rules),
            questions=(*self.questions, *questions),
            topics=self.topics | topics,
        )

    @cached_property
    def digest(self) -> str:
        """A fingerprint (SHA-256, hexadecimal) of all that its rules say and answer; made when first asked for."""
        return digest_of(self)
