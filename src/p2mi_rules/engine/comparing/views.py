"""How does one side of a comparison see law and policy, and what does one rule find there?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.norms import MOMENT, Dated, Effect, Outcome, settle

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.norms import Gap, Provision, Question, Rule, Rulebook, Table

_FINE = frozenset({Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE})


class Seen(NamedTuple):
    """What the status of a placement can see of a finding that is not simply fine: the rule's effect and what came out.

    ``outcome`` is ``breached``, ``unknown`` or ``not_encoded``.
    """

    effect: Effect
    outcome: Outcome


@attrs.frozen(kw_only=True)
class View:
    """One side: its rules, the tables that its questions read, and the facts that the side settles for every placement.

    ``settled`` are facts that no placement states (the reading of the law: one value, or those left open) and the
    moment, where a side is a day.
    """

    rulebook: Rulebook
    tables: Mapping[str, Table]
    settled: Mapping[str, tuple[Hashable, ...]]

    def answered_by(self, name: str) -> tuple[object, ...]:
        """By what a question is answered: equal on two sides where it is answered alike."""
        question = self.rulebook.by_id.get(name)
        if question is None:
            return ()
        table = self.tables.get(question.table) if isinstance(question, Dated) else None
        return question, table, *(self.settled.get(fact) for fact in question.facts)


class Version(NamedTuple):
    """One rule as one side has it, with the gaps that may take its word; ``rule`` is None where the side has none."""

    view: View
    rule: Rule | None
    gaps: tuple[Gap, ...]

    @classmethod
    def of(cls, view: View, rule_id: str) -> Version:
        """The rule of that id on one side."""
        rule = next((each for each in view.rulebook.rules if each.id == rule_id), None)
        decides = rule is not None and rule.effect is Effect.DECIDES
        gaps = tuple(gap for gap in view.rulebook.gaps if decides and rule is not None and gap.takes(rule))
        return cls(view, rule, gaps)

    @property
    def provisions(self) -> tuple[Provision[object], ...]:
        """The rule and the gaps."""
        return (*((self.rule,) if self.rule else ()), *self.gaps)

    @property
    def reads(self) -> tuple[str, ...]:
        """The ids of the questions read."""
        return tuple(dict.fromkeys(name for part in self.provisions for name in part.parameters))

    @property
    def law(self) -> tuple[object, ...]:
        """All of the provisions that makes a difference in what is found when told the same answers."""
        effect = self.rule.effect if self.rule else None
        return effect, *((part.id, part.function, part.parameters, part.since, part.until) for part in self.provisions)

    @property
    def says(self) -> tuple[object, ...]:
        """All that makes a difference in what is found: equal on two sides where both find alike."""
        return self.law, tuple(self.view.answered_by(name) for name in self.reads)

    def in_force(self, day: date) -> tuple[str, ...]:
        """The rule, if it is law on a day, and the gaps that are; nothing without the rule."""
        if self.rule is None or not self.rule.in_force(day):
            return ()
        return tuple(part.id for part in self.provisions if part.in_force(day))

    def found(self, law: tuple[str, ...], worlds: Iterable[Mapping[str, frozenset[Hashable]]]) -> Seen | None:
        """What the status can see of the finding over some worlds of answers; None where it is fine.

        ``law`` are the ids of those of the provisions that are in force.
        """
        if self.rule is None or not law:
            return None
        outcomes = frozenset(outcome for told in worlds for outcome in self._outcomes(self.rule, law, told))
        outcome = settle(outcomes)
        return None if outcome in _FINE else Seen(self.rule.effect, outcome)

    def _outcomes(self, rule: Rule, law: tuple[str, ...], told: Mapping[str, frozenset[Hashable]]) -> Iterator[Outcome]:
        """What the rule says for each choice of the answers told."""
        gaps = [gap for gap in self.gaps if gap.id in law]
        names = tuple(dict.fromkeys((*rule.parameters, *(name for gap in gaps for name in gap.parameters))))
        for choice in product(*(told[name] for name in names)):
            answers = dict(zip(names, choice, strict=True))
            yield _said(rule, gaps, answers)

    def question(self, name: str) -> Question:
        """The question of that id on this side."""
        return self.view.rulebook.by_id[name]

    def ways(self, names: Iterable[str]) -> tuple[tuple[tuple[str, Hashable], ...], ...]:
        """Each choice of values of those facts among some that the side settles."""
        own = sorted(name for name in names if name in self.view.settled)
        return tuple(
            tuple(zip(own, choice, strict=True)) for choice in product(*(self.view.settled[name] for name in own))
        )


def _said(rule: Rule, gaps: Sequence[Gap], answers: Mapping[str, Hashable]) -> Outcome:
    """What a rule says when told these answers, where these gaps may take its word."""
    if any(gap.function(*(answers[name] for name in gap.parameters)) for gap in gaps):
        return Outcome.NOT_ENCODED
    return rule.function(*(answers[name] for name in rule.parameters))


def day_of(world: Mapping[str, Hashable]) -> date:
    """The moment of a world."""
    return world[MOMENT]  # type: ignore[return-value]  # the moments are dates
