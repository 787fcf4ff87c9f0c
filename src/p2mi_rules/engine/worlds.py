"""In which worlds, of those still possible, does one rule say what?

This is the specification: it enumerates, obviously and slowly. Nothing faster may share its code.
"""

from __future__ import annotations

from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.merging import merged
from p2mi_rules.engine.narrowing import narrowed
from p2mi_rules.norms import MOMENT, Effect, Field, Outcome, told_by

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.norms import Answer, Evidence, Gap, Possible, Question, Rule, Rulebook, Table


class World(NamedTuple):
    """One world as one rule sees it: the values of the open facts it depends on, the answers read, the outcome."""

    values: tuple[Hashable, ...]
    answers: tuple[Hashable, ...]
    outcome: Outcome


class RuleWorlds(NamedTuple):
    """All worlds of one rule: which open facts and which questions they range over, and what they rest on."""

    rule: Rule
    facts: tuple[str, ...]
    questions: tuple[str, ...]
    worlds: tuple[World, ...]
    evidence: tuple[Evidence, ...] = ()
    carried_from: date | None = None
    unsettled: Mapping[str, Answer] = {}


class Branch:
    """The worlds of one moment: asks each rule about all of them; remembers answers, nothing else.

    ``facts`` are what is possible, ``told_apart`` the same with one value for all that no rule can tell apart.
    Raises ``FaultyRecordError`` where the constraints leave no world.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        facts: Mapping[str, Possible],
        tables: Mapping[str, Table],
        found: dict[Hashable, RuleWorlds],
    ) -> None:
        """Narrow the facts once, and merge their values once; ``found`` is what other branches have found so far."""
        self.rulebook = rulebook
        self.facts = narrowed(rulebook, facts)
        (moment,) = self.facts[MOMENT].values
        self.moment: date = moment  # type: ignore[assignment]  # the moments are dates
        self._tables = tables
        self._reads: dict[str, tuple[tuple[Question, ...], tuple[Gap, ...]]] = {}
        self._answers: dict[str, list[Answer]] = {each.id: [] for each in rulebook.questions}
        self._told: dict[str, tuple[itemgetter[Hashable], dict[Hashable, frozenset[Hashable]]]]
        self._told = {each.id: (itemgetter(*each.facts), {}) for each in rulebook.questions}
        self._found = found
        self._outcomes: dict[Hashable, frozenset[Outcome]] = {}
        law = frozenset(part.id for part in rulebook.provisions if part.in_force(self.moment))
        self._representatives = rulebook.distinctions(law, self._pinned())
        self.told_apart = merged(rulebook, self.facts, self.told)
        self._gaps = tuple(gap for gap in rulebook.gaps if gap.in_force(self.moment) and self._may_open(gap))

    def _may_open(self, gap: Gap) -> bool:
        """Whether a gap takes anything in some world: what it may be told, each answer by itself, lets it."""
        return any(gap.function(*choice) for choice in product(*map(self._ever_told, gap.parameters)))

    def _ever_told(self, name: str) -> frozenset[Hashable]:
        """All that may be told of a question in the worlds of this moment."""
        question = self.rulebook.by_id[name]
        choices = product(*(self.told_apart[fact].values for fact in question.facts))
        worlds = (dict(zip(question.facts, values, strict=True)) for values in choices)
        return frozenset(answer for world in worlds for answer in self.told(question, world))

    def _pinned(self) -> dict[str, Hashable]:
        """The questions that are a fact which nobody states and which has one value."""
        settled = {name: fact for name, fact in self.facts.items() if not (fact.askable or fact.is_open)}
        return {
            question.id: settled[question.fact].values[0]
            for question in self.rulebook.questions
            if isinstance(question, Field) and question.fact in settled
        }

    def told(self, question: Question, world: Mapping[str, Hashable]) -> frozenset[Hashable]:
        """What the rules may be told of a question in a world, as far as they can tell answers apart."""
        of_question, known = self._told[question.id]
        asked = of_question(world)
        if asked not in known:
            values = tuple(world[fact] for fact in question.facts)
            answer = told_by(question, values, self._tables)
            self._answers[question.id].append(answer)
            representatives = self._representatives[question.id]
            known[asked] = frozenset(representatives[value] for value in answer.values)
        return known[asked]

    def worlds_of(self, rule: Rule) -> RuleWorlds:
        """Every world of one rule that any rule can tell apart, with what its answers rest on.

        Branches in which its gaps, all facts that it reads (the moment, if a dated table is read) and what it can be
        told of them are the same have the same worlds of it.
        """
        if not rule.in_force(self.moment):
            return RuleWorlds(rule, (), (), (World((), (), Outcome.NOT_APPLICABLE),))
        facts = (self.told_apart[fact].values for fact in self.facts_of(rule))
        told = (tuple(self._representatives[question.id].values()) for question in self._read(rule)[0])
        key = (self.law_of(rule), *facts, *told)
        if key not in self._found:
            self._found[key] = self._worlds_of(rule)
        return self._found[key]

    def law_of(self, rule: Rule) -> tuple[str, ...]:
        """The rule, if it is in force, and the gaps that may take the word from it."""
        return (rule.id, *(gap.id for gap in self._read(rule)[1])) if rule.in_force(self.moment) else ()

    def facts_of(self, rule: Rule) -> tuple[str, ...]:
        """The facts that the questions of a rule and of its gaps read."""
        return tuple(dict.fromkeys(fact for question in self._read(rule)[0] for fact in question.facts))

    def _worlds_of(self, rule: Rule) -> RuleWorlds:
        """The same, found anew."""
        questions, _ = self._read(rule)
        facts = self._scope(rule)
        worlds = tuple(
            World(values, choice, outcome)
            for values, world in self._possible(facts)
            for choice, outcome in self.said(rule, world)
        )
        answers = {question.id: tuple(self._answers[question.id]) for question in questions}
        unsettled = {name: answer for name, each in answers.items() for answer in each if answer.why}
        grounds = _grounds([answer for each in answers.values() for answer in each])
        return RuleWorlds(rule, facts, tuple(each.id for each in questions), worlds, *grounds, unsettled)

    def assignments(self, rule: Rule) -> Iterator[Mapping[str, Hashable]]:
        """The worlds of facts that the rule may tell apart, each with a value for every fact."""
        for _, world in self._possible(self._scope(rule)):
            yield world

    def _scope(self, rule: Rule) -> tuple[str, ...]:
        """The open facts that the rule hangs on."""
        return tuple(fact for fact in self.facts_of(rule) if self.told_apart[fact].is_open)

    def said(self, rule: Rule, world: Mapping[str, Hashable]) -> Iterator[tuple[tuple[Hashable, ...], Outcome]]:
        """What a rule says in a world of facts: each choice of the answers still open, and the outcome."""
        if not rule.in_force(self.moment):
            yield (), Outcome.NOT_APPLICABLE
            return
        questions, gaps = self._read(rule)
        for choice in product(*(self._ordered(question, world) for question in questions)):
            told = {question.id: answer for question, answer in zip(questions, choice, strict=True)}
            yield choice, _outcome(rule, gaps, told)

    def outcomes(self, rule: Rule, world: Mapping[str, Hashable]) -> frozenset[Outcome]:
        """All that a rule may say in a world of facts; worlds of which it is told the same are asked about once."""
        told = tuple(self.told(question, world) for question in self._read(rule)[0])
        key = (rule.id, told)
        if key not in self._outcomes:
            self._outcomes[key] = frozenset(outcome for _, outcome in self.said(rule, world))
        return self._outcomes[key]

    def _read(self, rule: Rule) -> tuple[tuple[Question, ...], tuple[Gap, ...]]:
        """The questions that the rule and its gaps read, and the gaps in force that may take it out of reach."""
        if rule.id not in self._reads:
            reached = (gap for gap in self._gaps if gap.takes(rule))
            gaps = tuple(reached) if rule.effect is Effect.DECIDES else ()
            names = dict.fromkeys((*rule.parameters, *(name for gap in gaps for name in gap.parameters)))
            self._reads[rule.id] = tuple(self.rulebook.by_id[name] for name in names), gaps
        return self._reads[rule.id]

    def _ordered(self, question: Question, world: Mapping[str, Hashable]) -> list[Hashable]:
        """What may be told of a question, in the order in which it declares its answers."""
        told = self.told(question, world)
        return [value for value in question.answers if value in told]

    def _possible(self, scope: tuple[str, ...]) -> Iterator[tuple[tuple[Hashable, ...], Mapping[str, Hashable]]]:
        """The assignments to the open facts in scope that no constraint rules out."""
        settled = {name: fact.values[0] for name, fact in self.told_apart.items()}
        constraints = [each for each in self.rulebook.constraints if set(each.facts) <= set(scope)]
        for values in product(*(self.told_apart[name].values for name in scope)):
            world = {**settled, **dict(zip(scope, values, strict=True))}
            if all(each.possible(world[each.facts[0]], world[each.facts[1]]) for each in constraints):
                yield values, world


def _outcome(rule: Rule, gaps: Sequence[Gap], told: Mapping[str, Hashable]) -> Outcome:
    """What the rule says when told these answers."""
    if any(gap.function(*(told[name] for name in gap.parameters)) for gap in gaps):
        return Outcome.NOT_ENCODED
    return rule.function(*(told[name] for name in rule.parameters))


def _grounds(answers: Sequence[Answer]) -> tuple[tuple[Evidence, ...], date | None]:
    """Everything that the answers rest on, once, and the oldest list that one of them was carried from."""
    evidence = dict.fromkeys(row for answer in answers for row in answer.evidence)
    carried = [answer.carried_from for answer in answers if answer.carried_from is not None]
    return tuple(evidence), min(carried, default=None)
