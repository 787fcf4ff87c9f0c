"""In which worlds, of those still possible, does one rule say what?

This is the specification: it enumerates, obviously and slowly. Nothing faster may share its code.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.merging import merged
from p2mi_rules.exceptions import Fault, FaultyRecordError, FaultyRulebookError
from p2mi_rules.norms import MOMENT, Answer, Dated, Field, Outcome, Possible, Situation

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.norms import Constraint, Evidence, Gap, Provision, Question, Rule, Rulebook


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
    evidence: tuple[Evidence, ...]
    carried_from: date | None
    unsettled: Mapping[str, Answer]

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """The set of outcomes seen."""
        return frozenset(world.outcome for world in self.worlds)


def possible_facts(rulebook: Rulebook, situation: Situation) -> dict[str, Possible]:
    """The facts that the rulebook reads, without the values that the constraints rule out.

    Raises ``FaultyRulebookError`` for a fact or a table that the situation does not know, ``FaultyRecordError`` where
    the constraints leave no value: the fields named exclude one another by definition.
    """
    unknown = sorted(rulebook.facts - situation.facts.keys())
    tables = {each.table for each in rulebook.questions if isinstance(each, Dated)} - situation.tables.keys()
    faults = [
        *(Fault(name, "no such fact", expected="a fact of a placement") for name in unknown),
        *(Fault(name, "no such table", expected="a table of the policy book") for name in sorted(tables)),
    ]
    if faults:
        raise FaultyRulebookError(faults)
    facts = {name: situation.facts[name] for name in situation.facts}
    while any(_narrow(constraint, facts) for constraint in rulebook.constraints):
        pass
    return facts


def _narrow(constraint: Constraint, facts: dict[str, Possible]) -> bool:
    """Drop the values that have no partner left; whether any was dropped."""
    first, second = constraint.facts
    pairs = [pair for pair in product(facts[first].values, facts[second].values) if constraint.possible(*pair)]
    if not pairs:
        raise FaultyRecordError(
            [Fault(f"{first}, {second}", "values that exclude one another", expected=constraint.text)]
        )
    changed = False
    for name, seen in ((first, {pair[0] for pair in pairs}), (second, {pair[1] for pair in pairs})):
        left = tuple(value for value in facts[name].values if value in seen)
        changed = changed or len(left) < len(facts[name].values)
        facts[name] = Possible(left, facts[name].why, presumed=facts[name].presumed, askable=facts[name].askable)
    return changed


class Interpreter:
    """Asks the rules of one rulebook about one situation; remembers answers, nothing else.

    ``facts`` are what is possible, ``told_apart`` the same with one value for all that no rule can tell apart.
    """

    def __init__(self, rulebook: Rulebook, situation: Situation) -> None:
        """Narrow the facts once, and merge their values once."""
        self.rulebook = rulebook
        self.facts = possible_facts(rulebook, situation)
        self.moments: tuple[date, ...] = self.facts[MOMENT].values  # type: ignore[assignment]  # the moments are dates
        self._tables = situation.tables
        self._laws: dict[date, tuple[bool, ...]] = {}
        self._answers: dict[str, dict[tuple[Hashable, ...], Answer]] = {each.id: {} for each in rulebook.questions}
        self._representatives = rulebook.distinctions(self._law(), self._pinned())
        self.told_apart = merged(rulebook, self.facts, self._told)

    def _law(self) -> frozenset[str]:
        """The provisions that are law at any possible moment."""
        return frozenset(part.id for part in self.rulebook.provisions if any(map(part.in_force, self.moments)))

    def _pinned(self) -> dict[str, Hashable]:
        """The questions that are a fact which nobody states and which has one value."""
        settled = {name: fact for name, fact in self.facts.items() if not (fact.askable or fact.is_open)}
        return {
            question.id: settled[question.fact].values[0]
            for question in self.rulebook.questions
            if isinstance(question, Field) and question.fact in settled
        }

    def answer(self, question: Question, world: Mapping[str, Hashable]) -> Answer:
        """What a question may be answered in a world."""
        values = tuple(world[fact] for fact in question.facts)
        known = self._answers[question.id]
        if values not in known:
            known[values] = _declared(question, question.answer(values, self._tables))
        return known[values]

    def _told(self, question: Question, world: Mapping[str, Hashable]) -> frozenset[Hashable]:
        """What the rules may be told of a question in a world, as far as they can tell answers apart."""
        representatives = self._representatives[question.id]
        return frozenset(representatives[value] for value in self.answer(question, world).values)

    def ever_in_force(self, rule: Rule) -> bool:
        """Whether the rule is law at any possible moment."""
        return any(map(rule.in_force, self.moments))

    def worlds_of(self, rule: Rule) -> RuleWorlds:
        """Every world of one rule that any rule can tell apart, with what its answers rest on."""
        gaps = tuple(gap for gap in self.rulebook.gaps if rule.topic in gap.topics)
        names = tuple(dict.fromkeys(name for part in _parts(rule, gaps) for name in part.parameters))
        questions = [self.rulebook.by_id[name] for name in names]
        facts = self._scope(rule, gaps, questions)
        seen: list[World] = []
        said: dict[tuple[Hashable, ...], list[tuple[tuple[Hashable, ...], Outcome]]] = {}
        for values, world in self._possible(facts):
            day: date = world[MOMENT]  # type: ignore[assignment]  # the moments are dates
            key: tuple[Hashable, ...] = (*(self._told(each, world) for each in questions), self._in_force(day))
            if key not in said:
                choices = product(*(self._ordered(question, world) for question in questions))
                said[key] = [
                    (choice, _outcome(rule, gaps, dict(zip(names, choice, strict=True)), day)) for choice in choices
                ]
            seen.extend(World(values, choice, outcome) for choice, outcome in said[key])
        read = {question.id: self._read(rule, question) for question in questions}
        answers = [answer for each in read.values() for answer in each]
        unsettled = {name: answer for name, each in read.items() for answer in each if answer.why}
        return RuleWorlds(rule, facts, names, tuple(seen), *_grounds(answers), unsettled)

    def _in_force(self, day: date) -> tuple[bool, ...]:
        """Which provisions are law on a day."""
        if day not in self._laws:
            self._laws[day] = tuple(part.in_force(day) for part in self.rulebook.provisions)
        return self._laws[day]

    def _ordered(self, question: Question, world: Mapping[str, Hashable]) -> list[Hashable]:
        """What may be told of a question, in the order in which it declares its answers."""
        told = self._told(question, world)
        return [value for value in question.answers if value in told]

    def _read(self, rule: Rule, question: Question) -> list[Answer]:
        """All answers to a question at moments when the rule is law, merged values included."""
        found = self._answers[question.id]
        if MOMENT not in question.facts:
            return list(found.values())
        place = question.facts.index(MOMENT)
        return [answer for values, answer in found.items() if rule.in_force(values[place])]  # type: ignore[arg-type]  # dates

    def _scope(self, rule: Rule, gaps: Sequence[Gap], questions: Sequence[Question]) -> tuple[str, ...]:
        """The open facts that the rule's outcome may hang on."""
        read = dict.fromkeys(fact for question in questions for fact in question.facts)
        if any(len({part.in_force(day) for day in self.moments}) > 1 for part in _parts(rule, gaps)):
            read[MOMENT] = None
        return tuple(fact for fact in read if self.told_apart[fact].is_open)

    def _possible(self, scope: tuple[str, ...]) -> Iterator[tuple[tuple[Hashable, ...], Mapping[str, Hashable]]]:
        """The assignments to the open facts in scope that no constraint rules out."""
        settled = {name: fact.values[0] for name, fact in self.told_apart.items()}
        constraints = [each for each in self.rulebook.constraints if set(each.facts) <= set(scope)]
        for values in product(*(self.told_apart[name].values for name in scope)):
            world = {**settled, **dict(zip(scope, values, strict=True))}
            if all(each.possible(world[each.facts[0]], world[each.facts[1]]) for each in constraints):
                yield values, world


def _declared(question: Question, answer: Answer) -> Answer:
    """The answer, unless it is none, or one that the question does not declare."""
    if answer.values and answer.values.issubset(question.answers):
        return answer
    found = ", ".join(sorted(repr(value) for value in answer.values - {*question.answers})) or "nothing"
    raise FaultyRulebookError([Fault(question.id, f"answered by {found}", expected="an answer that it declares")])


def _parts(rule: Rule, gaps: Sequence[Gap]) -> tuple[Provision[Outcome] | Provision[bool], ...]:
    """The rule and the gaps that may take it out of reach."""
    first: Provision[Outcome] = rule
    rest: tuple[Provision[bool], ...] = tuple(gaps)
    return (first, *rest)


def _outcome(rule: Rule, gaps: Sequence[Gap], told: Mapping[str, Hashable], day: date) -> Outcome:
    """What the rule says when told these answers on this day."""
    if not rule.in_force(day):
        return Outcome.NOT_APPLICABLE
    for gap in gaps:
        if gap.in_force(day) and gap.function(*(told[name] for name in gap.parameters)):
            return Outcome.NOT_ENCODED
    return rule.function(*(told[name] for name in rule.parameters))


def _grounds(answers: Sequence[Answer]) -> tuple[tuple[Evidence, ...], date | None]:
    """Everything that the answers rest on, once, and the oldest list that one of them was carried from."""
    evidence = dict.fromkeys(row for answer in answers for row in answer.evidence)
    carried = [answer.carried_from for answer in answers if answer.carried_from is not None]
    return tuple(evidence), min(carried, default=None)
