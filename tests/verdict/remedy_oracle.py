"""Which changes make a breached placement procedural, found by trying every world with the rules themselves?

Nothing of the network or of the search for remedies is used here: what may change is read off the widened situation,
and each world is asked of each rule's own function, for all answers that its questions leave open.
"""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules import Placement, Rulebook
from p2mi_rules.engine.remedy import remedies_of
from p2mi_rules.norms import MOMENT, Effect, Outcome, Situation
from p2mi_rules.policy import PolicyBook
from p2mi_rules.questions import Choices
from p2mi_rules.questions.widening import widened

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from datetime import date
    from random import Random

    from p2mi_rules.engine.remedy import Remedy
    from p2mi_rules.norms import Gap, Rule

MOST_CHANGES = 3
CHANGEABLE = 6
"""Of so many facts, drawn anew for each placement, all sets of up to three are tried."""
_PASSES = frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE})


class Case(NamedTuple):
    """A placement with some facts that may change: every value of these, and what is claimed of them."""

    situation: Situation
    stated: Mapping[str, tuple[Hashable, ...]]
    views: tuple[Mapping[str, tuple[Hashable, ...]], ...]


def case_of(placement: Placement, random: Random) -> Case:
    """The placement with some facts drawn that may change; all others stay as they are stated."""
    wide = widened(placement, PolicyBook.shipped(), choices=Choices(), reading="ministry", cuts=Rulebook.shipped().cuts)
    oracle = Oracle(Case(wide.situation, wide.stated, wide.views))
    asked = sorted(oracle.asked_for())
    others = sorted(wide.stated.keys() - {*asked})
    first = random.sample(asked, min(CHANGEABLE - 2, len(asked)))
    chosen = {*first, *random.sample(others, min(CHANGEABLE - len(first), len(others)))}
    fixed = {name: values for name, values in wide.stated.items() if name not in chosen}
    facts = {
        name: attrs.evolve(fact, values=fixed[name]) if name in fixed else fact
        for name, fact in wide.situation.facts.items()
    }
    stated = {name: values for name, values in wide.stated.items() if name in chosen}
    views = tuple({**view, **{name: fixed[name] for name in fixed if name in view}} for view in wide.views)
    within = tuple(
        view for view in views if "destination" in chosen or view["destination"] == wide.views[0]["destination"]
    )
    if "destination" in fixed:
        within = tuple({**view, "destination": fixed["destination"]} for view in within)
    return Case(attrs.evolve(wide.situation, facts=facts), stated, within)


class Oracle:
    """Asks every rule in every world; what a rule and a question say is remembered by the facts they read."""

    def __init__(self, case: Case) -> None:
        """Begin with nothing remembered."""
        self.case = case
        self.book = Rulebook.shipped()
        self._held: dict[Hashable, bool] = {}
        self._rules = [rule for rule in self.book.rules if rule.effect is not Effect.WARNS]
        self._reads = {rule.id: self._facts(rule) for rule in self._rules}

    def _facts(self, rule: Rule) -> tuple[str, ...]:
        """All facts on which what a rule says may hang."""
        names = [*rule.parameters, *(name for gap in self._gaps(rule) for name in gap.parameters)]
        return tuple(dict.fromkeys([MOMENT, *(fact for name in names for fact in self.book.by_id[name].facts)]))

    def _gaps(self, rule: Rule) -> list[Gap]:
        """The gaps that may take the word from a rule."""
        return [gap for gap in self.book.gaps if rule.effect is Effect.DECIDES and gap.takes(rule)]

    def is_procedural(self, world: Mapping[str, Hashable]) -> bool:
        """Whether a world is possible, and every rule surely holds in it, and every topic has one."""
        for each in self.book.constraints:
            if not each.possible(world[each.facts[0]], world[each.facts[1]]):
                return False
        if not self._covered(world[MOMENT]):
            return False
        for place, rule in enumerate(self._rules):
            if not self._holds(rule, world):
                # whatever failed here is asked first in the next world, which mostly fails alike
                self._rules.insert(0, self._rules.pop(place))
                return False
        return True

    def _covered(self, day: Hashable) -> bool:
        """Whether for every topic some rule that decides is in force."""
        key = ("covered", day)
        if key not in self._held:
            spoken = {rule.topic for rule in self._rules if rule.effect is Effect.DECIDES and rule.in_force(day)}  # type: ignore[arg-type]  # a date
            self._held[key] = self.book.full <= spoken
        return self._held[key]

    def _holds(self, rule: Rule, world: Mapping[str, Hashable]) -> bool:
        key = (rule.id, *(world[fact] for fact in self._reads[rule.id]))
        if key not in self._held:
            self._held[key] = self._surely(rule, world)
        return self._held[key]

    def _surely(self, rule: Rule, world: Mapping[str, Hashable]) -> bool:
        """Whether a rule holds whatever its questions may be answered."""
        day: date = world[MOMENT]  # type: ignore[assignment]  # a date
        if not rule.in_force(day):
            return True
        gaps = [gap for gap in self._gaps(rule) if gap.in_force(day)]
        names = list(dict.fromkeys([*rule.parameters, *(name for gap in gaps for name in gap.parameters)]))
        answers: list[frozenset[Hashable]] = []
        for name in names:
            question = self.book.by_id[name]
            answers.append(
                question.answer(tuple(world[fact] for fact in question.facts), self.case.situation.tables).values
            )
        for choice in product(*answers):
            told = dict(zip(names, choice, strict=True))
            if any(gap.function(*(told[name] for name in gap.parameters)) for gap in gaps):
                return False
            if rule.function(*(told[name] for name in rule.parameters)) not in _PASSES:
                return False
        return True

    def asked_for(self) -> set[str]:
        """The stated facts that some rule reads which does not hold as they are stated."""
        stated = self.case.stated
        world = {name: stated.get(name, fact.values)[0] for name, fact in self.case.situation.facts.items()}
        failing = (rule for rule in self._rules if not self._holds(rule, world))
        return {fact for rule in failing for fact in self._reads[rule.id]} & stated.keys()

    def reached(self) -> dict[frozenset[str], list[dict[str, Hashable]]]:
        """For each minimal set of up to three changes the worlds that it makes procedural."""
        found: dict[frozenset[str], list[dict[str, Hashable]]] = {}
        stated = self.case.stated
        for changed in _up_to(sorted(stated), MOST_CHANGES):
            if {"destination", MOMENT} <= changed or any(one <= changed for one in found):
                continue
            worlds = [world for world in self.worlds(changed) if self.is_procedural(world)]
            if worlds:
                found[changed] = worlds
        return found

    def worlds(self, changed: frozenset[str]) -> Iterator[dict[str, Hashable]]:
        """Every world with these facts otherwise than stated and all others as stated or open."""
        sets: dict[str, Iterable[Hashable]] = {}
        read = {fact for facts in self._reads.values() for fact in facts}
        for name, fact in self.case.situation.facts.items():
            own = self.case.stated.get(name, fact.values)
            values = [value for value in fact.values if value not in own] if name in changed else own
            sets[name] = values if name in read else values[:1]
        for values in product(*sets.values()):
            yield dict(zip(sets, values, strict=True))


def _up_to(names: list[str], most: int) -> Iterator[frozenset[str]]:
    """Every set of so many names at most, the smallest first."""
    return map(frozenset, chain.from_iterable(combinations(names, size) for size in range(most + 1)))


def differences(placement: Placement, random: Random) -> tuple[int, list[str]]:
    """How many remedies of up to three changes there are, and in what they differ from what trying finds."""
    case = case_of(placement, random)
    oracle = Oracle(case)
    reached = oracle.reached()
    found = remedies_of(
        oracle.book,
        case.situation,
        oracle.book.full,
        stated=case.stated,
        views=case.views,
        kept=("destination", MOMENT),
    )
    wrong = [] if found.complete else ["not complete"]
    sets = {frozenset(change.fact for change in each.changes) for each in found.remedies}
    small = {each for each in sets if len(each) <= MOST_CHANGES}
    wrong += [f"missed {sorted(each)}" for each in reached.keys() - small]
    wrong += [f"not minimal, or no remedy: {sorted(each)}" for each in small - reached.keys()]
    for changed, worlds in reached.items():
        boxes = [each for each in found.remedies if frozenset(change.fact for change in each.changes) == changed]
        wrong += _in_boxes(changed, worlds, boxes)
    return len(small), wrong


def _in_boxes(changed: frozenset[str], worlds: list[dict[str, Hashable]], boxes: list[Remedy]) -> Iterator[str]:
    """Of the boxes of one set: what is procedural lies in one, each stands with some open facts, none can be larger."""
    names = sorted(changed)
    by_others: dict[Hashable, set[tuple[Hashable, ...]]] = {}
    for world in worlds:
        others = tuple(value for name, value in world.items() if name not in changed)
        by_others.setdefault(others, set()).add(tuple(world[name] for name in names))
    sets = [{change.fact: frozenset(change.values) for change in each.changes} for each in boxes]
    every: set[tuple[Hashable, ...]] = {row for rows in by_others.values() for row in rows}
    if any(not any(all(v in box[n] for n, v in zip(names, row, strict=True)) for box in sets) for row in every):
        yield f"a procedural change in no box: {names}"
    for box in sets:
        if not any(own.issuperset(product(*(box[name] for name in names))) for own in by_others.values()):
            yield f"a box that nothing makes procedural: {names}"
        for place, name in enumerate(names):
            for value in {row[place] for row in every} - box[name]:
                wider = {**box, name: box[name] | {value}}
                if any(own.issuperset(product(*(wider[each] for each in names))) for own in by_others.values()):
                    yield f"a box that is not the largest: {names}"
