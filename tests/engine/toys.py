"""Small rulebooks made at random, and an oracle that enumerates whole worlds without the engine's code."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    MOMENT,
    Answer,
    Constraint,
    Dated,
    Effect,
    Field,
    Gap,
    Outcome,
    Possible,
    Rule,
    Rulebook,
    Situation,
)
from p2mi_rules.vocabulary import Status, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping

T = TypeVar("T")

DAY = date(2020, 1, 1)
LATER = date(2021, 1, 1)
VALUES: dict[str, tuple[Hashable, ...]] = {"a": (0, 1, 2), "b": (0, 1), "c": (0, 1), MOMENT: (DAY, LATER)}
OUTCOMES = (Outcome.SATISFIED, Outcome.BREACHED, Outcome.NOT_APPLICABLE)
TOPICS = ("one", "two")


class Sayings:
    """A dated table in which each key and day has a set of answers of its own."""

    def __init__(self, said: Mapping[tuple[Hashable, Hashable], frozenset[int]]) -> None:
        """Keep what is said."""
        self.said = said

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """What is said of a key on a day."""
        values = self.said[keys[0], day]
        return Answer(frozenset(values), Why.SOURCES_CONFLICT if len(values) > 1 else None)


class Toy(NamedTuple):
    """A rulebook and a situation to judge by it."""

    rulebook: Rulebook
    situation: Situation


QUESTIONS = (
    Field("a", "a", answers=VALUES["a"]),
    Field("b", "b", answers=VALUES["b"]),
    Field("c", "c", answers=VALUES["c"]),
    Dated("said", ("a",), table="sayings", answers=(0, 1)),
)
_ANSWERS = {question.id: question.answers for question in QUESTIONS}


def telling(table: Mapping[tuple[Hashable, ...], T]) -> Callable[..., T]:
    """A rule that looks its outcome up, or a gap that looks up whether it opens."""

    def told(*answers: Hashable) -> T:
        """Look it up."""
        return table[answers]

    return told


@st.composite
def toy_rules(draw: st.DrawFn, name: str) -> Rule:
    """A rule of one to three questions with outcomes at random."""
    parameters = tuple(draw(st.lists(st.sampled_from(sorted(_ANSWERS)), min_size=1, max_size=3, unique=True)))
    cells = list(product(*(_ANSWERS[each] for each in parameters)))
    outcomes = draw(st.lists(st.sampled_from(OUTCOMES), min_size=len(cells), max_size=len(cells)))
    since = draw(st.sampled_from((date(2019, 1, 1), LATER)))
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=since,
        until=draw(st.sampled_from((None, date(2022, 1, 1)))),
        function=telling(dict(zip(cells, outcomes, strict=True))),
        parameters=parameters,
        topic=draw(st.sampled_from(TOPICS)),
        effect=draw(st.sampled_from((Effect.DECIDES, Effect.DECIDES, Effect.DECIDES, Effect.WARNS))),
        reason=f"{name}_breached",
    )


def excludes(first: Hashable, second: Hashable) -> bool:
    """Two on the left has no one on the right."""
    return not (first == 2 and second == 1)


@st.composite
def toy_gaps(draw: st.DrawFn, name: str, rules: tuple[str, ...]) -> Gap:
    """A gap of one or two questions that opens at random, often never, over topics, single rules, or both."""
    parameters = tuple(draw(st.lists(st.sampled_from(sorted(_ANSWERS)), min_size=1, max_size=2, unique=True)))
    cells = list(product(*(_ANSWERS[each] for each in parameters)))
    opens = draw(st.lists(st.sampled_from((False, False, True)), min_size=len(cells), max_size=len(cells)))
    return Gap(
        id=name,
        basis=UU_18_2017.pasal(2),
        since=draw(st.sampled_from((date(2019, 1, 1), LATER))),
        until=draw(st.sampled_from((None, LATER + timedelta(days=1)))),
        function=telling(dict(zip(cells, opens, strict=True))),
        parameters=parameters,
        topics=frozenset(draw(st.sets(st.sampled_from(TOPICS), max_size=1))),
        rules=frozenset(draw(st.sets(st.sampled_from(rules), max_size=2))),
    )


@st.composite
def toys(draw: st.DrawFn, *, scoped: bool = False) -> Toy:
    """A random rulebook with a random situation."""
    rules = [draw(toy_rules(f"r{number}")) for number in range(draw(st.integers(1, 4)))]
    if scoped:
        scope = draw(toy_rules("scope"))
        rules.append(attrs.evolve(scope, effect=Effect.SCOPES))
    ids = tuple(rule.id for rule in rules)
    gaps = tuple(draw(toy_gaps(f"gap{number}", ids)) for number in range(draw(st.integers(0, 2))))
    constraints = (Constraint(("a", "c"), excludes, "a pair that can be"),) if draw(st.booleans()) else ()
    rulebook = Rulebook(tuple(rules), QUESTIONS, topics=frozenset(TOPICS), gaps=gaps, constraints=constraints)
    facts = {name: draw(possible(name)) for name in VALUES}
    subsets = st.sampled_from((frozenset({0}), frozenset({1}), frozenset({0, 1})))
    said: dict[tuple[Hashable, Hashable], frozenset[int]]
    said = {(key, day): draw(subsets) for key in VALUES["a"] for day in (DAY, LATER)}
    return Toy(rulebook, Situation(facts, {"sayings": Sayings(said)}))


def possible(name: str) -> st.SearchStrategy[Possible]:
    """A non-empty selection of a fact's values, in their order."""
    return st.sets(st.sampled_from(VALUES[name]), min_size=1).map(
        lambda chosen: Possible(
            tuple(value for value in VALUES[name] if value in chosen),
            Why.NOT_STATED if len(chosen) > 1 else None,
        )
    )


def told_worlds(toy: Toy) -> Iterator[dict[str, Hashable]]:
    """Every world of all facts and all answers, by name: the oracle."""
    facts = toy.situation.facts
    names = sorted(facts)
    for values in product(*(facts[name].values for name in names)):
        world = dict(zip(names, values, strict=True))
        if any(not each.possible(world[each.facts[0]], world[each.facts[1]]) for each in toy.rulebook.constraints):
            continue
        for said in toy.situation.tables["sayings"].lookup((world["a"],), world[MOMENT]).values:  # type: ignore[arg-type]  # a date
            yield {**world, "said": said}


def whole_worlds(toy: Toy) -> Iterator[dict[str, Outcome]]:
    """What each rule says in every world of all facts and all answers."""
    for told in told_worlds(toy):
        yield {rule.id: says(toy, rule, told) for rule in toy.rulebook.rules}


def says(toy: Toy, rule: Rule, told: Mapping[str, Hashable]) -> Outcome:
    """What one rule says in one whole world."""
    day: date = told[MOMENT]  # type: ignore[assignment]  # a date
    if not (rule.since <= day and (rule.until is None or day < rule.until)):
        return Outcome.NOT_APPLICABLE
    for gap in toy.rulebook.gaps:
        takes = rule.effect is Effect.DECIDES and (rule.topic in gap.topics or rule.id in gap.rules)
        law = gap.since <= day and (gap.until is None or day < gap.until)
        if takes and law and gap.function(*(told[name] for name in gap.parameters)):
            return Outcome.NOT_ENCODED
    return rule.function(*(told[name] for name in rule.parameters))


def surely_breached(toy: Toy, ids: frozenset[str]) -> bool:
    """Whether in every whole world one of these deciding rules is breached."""
    return all(any(world[each] is Outcome.BREACHED for each in ids) for world in whole_worlds(toy))


def decided(status: Status) -> bool:
    """Whether a status never flips."""
    return status in {Status.NONPROCEDURAL, Status.PROCEDURAL, Status.OUT_OF_SCOPE}
