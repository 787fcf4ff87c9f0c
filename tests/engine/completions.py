"""What would the status be in each completion of a situation: by plain enumeration, without the engine's code?"""

from __future__ import annotations

from itertools import combinations, product
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from p2mi_rules.norms import MOMENT, Answer, Effect, Outcome, Possible
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.norms import Gap, Question, Rule, Rulebook, Situation, Table

PASSES = frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE})
HIDDEN = "hidden "
"""Before the name of a question: what it would answer if the fact that it asks for were stated."""


Said: TypeAlias = "frozenset[tuple[tuple[tuple[str, Hashable], ...], Outcome]]"


class Completion(NamedTuple):
    """One value for every fact that somebody can state, and what each asking question would answer."""

    facts: tuple[Hashable, ...]
    hidden: tuple[Hashable, ...]


class Levels(NamedTuple):
    """How bad what each rule says is, and whether every topic has a rule in force."""

    rules: tuple[int, ...]
    covered: bool


class Oracle:
    """The status of every completion under the scope rules and the rules of some topics."""

    def __init__(self, rulebook: Rulebook, situation: Situation, topics: frozenset[str]) -> None:
        """Gather what counts: scope, deciding rules, and all rules of a topic on which none decides."""
        self.rulebook, self.situation, self.topics = rulebook, situation, topics
        deciding = {rule.topic for rule in rulebook.rules if rule.effect is Effect.DECIDES}
        self.strong = deciding.union(*(gap.topics for gap in rulebook.gaps))
        self.rules = [each for each in rulebook.rules if each.effect is Effect.SCOPES or each.topic in topics]
        names = {name for each in (*self.rules, *rulebook.gaps) for name in each.parameters}
        self.questions = [each for each in rulebook.questions if each.id in names]
        self.names = [name for name, fact in situation.facts.items() if fact.askable]
        self.unstated = {name: fact.values for name, fact in situation.facts.items() if not fact.askable}
        self._answers: dict[Hashable, Answer] = {}
        self._said: dict[Hashable, Said] = {}
        self._statuses: dict[Hashable, Status] = {}
        self._seen_by = {rule.id: itemgetter(MOMENT, MOMENT, *self._ever_read(rule)) for rule in self.rules}

    def answer(self, question: Question, world: Mapping[str, Hashable]) -> Answer:
        """The answer in a world; no question here reads a fact that nobody states, but to be it."""
        values = tuple(world[fact] for fact in question.facts)
        key = (question.id, values)
        if key not in self._answers:
            self._answers[key] = question.answer(values, self.situation.tables)
        return self._answers[key]

    def completions(self) -> Iterator[tuple[Completion, dict[str, Hashable]]]:
        """Each completion, with the world that it makes."""
        asking = [question for question in self.questions if not self._is_unstated(question)]
        for values in product(*(self.situation.facts[name].values for name in self.names)):
            world = dict(zip(self.names, values, strict=True))
            if all(each.possible(*(world[name] for name in each.facts)) for each in self.rulebook.constraints):
                answers = [self.answer(question, world) for question in asking]
                for hidden in product(*(each.values if _asks(each) else (None,) for each in answers)):
                    marks = {HIDDEN + question.id: value for question, value in zip(asking, hidden, strict=True)}
                    yield Completion(values, hidden), {**world, **marks}

    def _is_unstated(self, question: Question) -> bool:
        return any(fact in self.unstated for fact in question.facts)

    def open_names(self, rule: Rule, world: Mapping[str, Hashable]) -> dict[str, tuple[Hashable, ...]]:
        """What policy leaves open of all that a rule and its gaps are told in a world."""
        found: dict[str, tuple[Hashable, ...]] = {}
        for question in self._read(rule, world):
            if self._is_unstated(question):
                found |= {fact: self.unstated[fact] for fact in question.facts}
            elif len(answer := self.answer(question, world).values) > 1 and world[HIDDEN + question.id] is None:
                found[question.id] = tuple(answer)
        return found

    def _gaps(self, rule: Rule, world: Mapping[str, Hashable]) -> list[Gap]:
        taking = [each for each in self.rulebook.gaps if rule.topic in each.topics or rule.id in each.rules]
        return [each for each in taking if rule.effect is Effect.DECIDES and _law(each, world)]

    def _read(self, rule: Rule, world: Mapping[str, Hashable]) -> list[Question]:
        names = {name for each in (rule, *self._gaps(rule, world)) for name in each.parameters}
        return [each for each in self.questions if each.id in names] if _law(rule, world) else []

    def says(self, rule: Rule, world: Mapping[str, Hashable], policy: Mapping[str, Hashable]) -> Outcome:
        """What a rule says in a world under one choice of policy."""
        if not _law(rule, world):
            return Outcome.NOT_APPLICABLE
        told = {question.id: self._told(question, world, policy) for question in self._read(rule, world)}
        if any(gap.function(*(told[name] for name in gap.parameters)) for gap in self._gaps(rule, world)):
            return Outcome.NOT_ENCODED
        return rule.function(*(told[name] for name in rule.parameters))

    def _told(self, question: Question, world: Mapping[str, Hashable], policy: Mapping[str, Hashable]) -> Hashable:
        if self._is_unstated(question):
            (value,) = question.answer(tuple(policy[fact] for fact in question.facts), {}).values
            return value
        hidden = world[HIDDEN + question.id]
        if hidden is not None:
            return hidden
        values = self.answer(question, world).values
        return policy[question.id] if len(values) > 1 else next(iter(values))

    def outcomes(self, rule: Rule, world: Mapping[str, Hashable]) -> Said:
        """What a rule says under each choice of the policy that it reads; remembered by what it reads."""
        key = (rule.id, self._seen_by[rule.id](world))
        if key not in self._said:
            names = self.open_names(rule, world)
            self._said[key] = frozenset(
                (tuple(zip(names, choice, strict=True)), self.says(rule, world, dict(zip(names, choice, strict=True))))
                for choice in product(*names.values())
            )
        return self._said[key]

    def _ever_read(self, rule: Rule) -> dict[str, None]:
        """All of a world that a rule and its gaps may read on any day."""
        gaps = (each for each in self.rulebook.gaps if rule.topic in each.topics or rule.id in each.rules)
        names = {name for each in (rule, *gaps) for name in each.parameters}
        read = [each for each in self.questions if each.id in names and not self._is_unstated(each)]
        return dict.fromkeys(name for each in read for name in (HIDDEN + each.id, *each.facts))

    def status(self, world: Mapping[str, Hashable]) -> Status:
        """The status of a completion; where all rules say the same on a day, it is the same."""
        said = {rule.id: self.outcomes(rule, world) for rule in self.rules}
        key = (world[MOMENT], *map(id, said.values()))  # what is said is kept, so that each has an id of its own
        if key not in self._statuses:
            self._statuses[key] = self._status(said, world)
        return self._statuses[key]

    def _status(self, said: Mapping[str, Said], world: Mapping[str, Hashable]) -> Status:
        """Scope first, then what is breached whatever policy is, then what stays open."""
        seen = {name: frozenset(outcome for _, outcome in each) for name, each in said.items()}
        scopes = [seen[rule.id] for rule in self.rules if rule.effect is Effect.SCOPES]
        if frozenset({Outcome.BREACHED}) in scopes:
            return Status.OUT_OF_SCOPE
        if any(Outcome.BREACHED in each for each in scopes):
            return Status.INDETERMINATE
        deciding = [rule.id for rule in self.rules if rule.effect is Effect.DECIDES and rule.topic in self.topics]
        if not _may_all_hold([said[name] for name in deciding]):
            return Status.NONPROCEDURAL
        settled = all(self._settled(topic, world, seen) for topic in self.topics)
        return Status.PROCEDURAL if settled else Status.INDETERMINATE

    def _settled(self, topic: str, world: Mapping[str, Hashable], seen: Mapping[str, frozenset[Outcome]]) -> bool:
        rules = [rule for rule in self.rules if rule.topic == topic]
        counting = [rule for rule in rules if rule.effect is Effect.DECIDES or topic not in self.strong]
        return any(_law(rule, world) for rule in counting) and all(seen[rule.id] <= PASSES for rule in counting)

    def swaying(self) -> tuple[set[str], set[str]]:
        """The open policy of which one answer alone changes what is so: of the whole; and of some rule, at least.

        The second in completions that are neither outside the scope nor in breach whatever policy turns out to be.
        """
        whole: set[str] = set()
        some: set[str] = set()
        alike = {
            (world[MOMENT], *(id(self.outcomes(each, world)) for each in self.rules)): world
            for _, world in self.completions()
        }
        for world in alike.values():
            names = {name: values for rule in self.rules for name, values in self.open_names(rule, world).items()}
            choices = [dict(zip(names, choice, strict=True)) for choice in product(*names.values())]
            said = {tuple(choice.values()): self._levels(world, choice) for choice in choices}
            telling = self._telling(self.status(world))
            for place, name in enumerate(names):
                first: dict[Hashable, Levels] = {}
                for choice, levels in said.items():
                    other = first.setdefault((*choice[:place], *choice[place + 1 :]), levels)
                    whole |= {name} if _worst(other) != _worst(levels) else set()
                    some |= {name} if any(other.rules[at] != levels.rules[at] for at in telling) else set()
        return whole, some

    def _telling(self, standing: Status) -> list[int]:
        """The places of the rules that still tell anything: of scope alone, where a breach is sure."""
        if standing is Status.OUT_OF_SCOPE:
            return []
        only_scope = standing is Status.NONPROCEDURAL
        return [at for at, rule in enumerate(self.rules) if rule.effect is Effect.SCOPES or not only_scope]

    def _levels(self, world: Mapping[str, Hashable], policy: Mapping[str, Hashable]) -> Levels:
        """How bad what each rule says is under one choice of policy, and whether a topic has none."""
        levels = [self._level(rule, self.says(rule, world, policy)) for rule in self.rules]
        seen = {rule.id: frozenset({Outcome.SATISFIED}) for rule in self.rules}
        return Levels(tuple(levels), all(self._settled(topic, world, seen) for topic in self.topics))

    def _level(self, rule: Rule, outcome: Outcome) -> int:
        """Three for what puts it outside the act, two for a breach, one for what stays open, none for what is fine."""
        if outcome is Outcome.BREACHED and rule.effect is Effect.SCOPES:
            return 3
        if outcome in PASSES or (rule.effect is not Effect.DECIDES and rule.topic in self.strong):
            return 0
        return 2 if outcome is Outcome.BREACHED and rule.effect is Effect.DECIDES else 1

    def mattering(self) -> set[str]:
        """The facts of which two completions that differ in it alone differ in status."""
        each = [(found, world, self.status(world)) for found, world in self.completions()]
        asking = [question for question in self.questions if not self._is_unstated(question)]
        asked: dict[str, set[str]] = {}
        for _, world, _ in each:
            for question in asking:
                answer = self.answer(question, world)
                if _asks(answer) and answer.asks:
                    asked.setdefault(question.id, set()).add(answer.asks)
        named = {name for name in self.names if self.situation.facts[name].is_open}
        return {fact for fact in named.union(*asked.values()) if self._matters(fact, each, asking=asking, asked=asked)}

    def _matters(
        self,
        fact: str,
        each: Sequence[tuple[Completion, Mapping[str, Hashable], Status]],
        *,
        asking: Sequence[Question],
        asked: Mapping[str, set[str]],
    ) -> bool:
        place = self.names.index(fact) if fact in self.names else len(self.names)
        tells = {name for name, facts in asked.items() if fact in facts}
        kept = [at for at, each in enumerate(asking) if fact not in each.facts and each.id not in tells]
        found: dict[Hashable, set[tuple[Hashable, Status]]] = {}
        for completion, _, status in each:
            facts = completion.facts
            others = (*facts[:place], *facts[place + 1 :], *(completion.hidden[at] for at in kept))
            value = None if tells else facts[place]
            found.setdefault(others, set()).add((value, status))
        pairs = (pair for group in found.values() for pair in combinations(group, 2))
        return any(one[1] != other[1] and (tells or one[0] != other[0]) for one, other in pairs)


def _worst(levels: Levels) -> int:
    """The worst of all that is said."""
    return max((*levels.rules, 0 if levels.covered else 1))


def _asks(answer: Answer) -> bool:
    return len(answer.values) > 1 and answer.asks is not None


def _law(provision: Rule | Gap, world: Mapping[str, Hashable]) -> bool:
    day: date = world[MOMENT]  # type: ignore[assignment]  # the moments are dates
    return provision.since <= day and (provision.until is None or day < provision.until)


def _may_all_hold(said: Sequence[Said]) -> bool:
    """Whether under some choice of all policy none of these rules is breached."""
    found: list[dict[str, Hashable]] = [{}]
    for each in said:
        if any(outcome is Outcome.BREACHED for _, outcome in each):
            held = [dict(choice) for choice, outcome in each if outcome is not Outcome.BREACHED]
            pairs = product(found, held)
            found = [
                {**one, **more} for one, more in pairs if all(one.get(name, more[name]) == more[name] for name in more)
            ]
    return bool(found)


def completed(situation: Situation, world: Mapping[str, Hashable]) -> dict[str, Possible]:
    """The facts of a situation with the values of a completion."""
    return {name: Possible((world[name],)) if fact.askable else fact for name, fact in situation.facts.items()}


class Pinned:
    """A table in which the fact that it asks for was stated, and settled it."""

    def __init__(self, table: Table, value: Hashable) -> None:
        """Keep the table, and what it would answer."""
        self.table, self.value = table, value

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The value where the table would ask."""
        answer = self.table.lookup(keys, day)
        asks = answer.asks is not None and len(answer.values) > 1
        return Answer(frozenset({self.value})) if asks else answer


def narrowed(rulebook: Rulebook, topics: frozenset[str]) -> Rulebook:
    """The rulebook with its scope and the rules of some topics alone."""
    rules = tuple(rule for rule in rulebook.rules if rule.effect is Effect.SCOPES or rule.topic in topics)
    ids = {rule.id for rule in rules}
    gaps = tuple(attrs.evolve(gap, rules=gap.rules & ids) for gap in rulebook.gaps)
    return attrs.evolve(rulebook, rules=rules, gaps=gaps, overlaps=())
