"""Small rulebooks of five facts made at random with what is claimed in them, and remedies found by trying all."""

from __future__ import annotations

from datetime import date
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st

from p2mi_rules.engine import judge
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    MOMENT,
    Constraint,
    Dated,
    Effect,
    Field,
    Gap,
    Possible,
    Question,
    Rule,
    Rulebook,
    Situation,
)
from p2mi_rules.vocabulary import Status, Why
from tests.engine.toys import DAY, LATER, OUTCOMES, Sayings, excludes, telling

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from p2mi_rules.engine.remedy import Remedy

T = TypeVar("T")

DOMAINS: dict[str, tuple[Hashable, ...]] = {
    "a": (0, 1, 2),
    "b": (0, 1),
    "c": (0, 1, 2),
    "d": (0, 1),
    MOMENT: (DAY, LATER),
}
QUESTIONS: tuple[Question, ...] = (
    *(Field(name, name, answers=DOMAINS[name]) for name in "abcd"),
    Dated("said", ("a",), table="sayings", answers=(0, 1)),
)
_ANSWERS = {question.id: question.answers for question in QUESTIONS}
TOPICS = ("one", "two")
FULL = {**{name: Possible(values, Why.NOT_STATED) for name, values in DOMAINS.items()}}


class Case(NamedTuple):
    """A rulebook, a situation in which everything that may change is open, and what is claimed of that."""

    rulebook: Rulebook
    situation: Situation
    stated: Mapping[str, tuple[Hashable, ...]]


@st.composite
def _rules(draw: st.DrawFn, name: str, effect: Effect) -> Rule:
    """A rule of one to three questions that mostly holds."""
    parameters = tuple(draw(st.lists(st.sampled_from(sorted(_ANSWERS)), min_size=1, max_size=3, unique=True)))
    cells = list(product(*(_ANSWERS[each] for each in parameters)))
    outcomes = draw(st.lists(st.sampled_from(OUTCOMES), min_size=len(cells), max_size=len(cells)))
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=draw(st.sampled_from((date(2019, 1, 1), date(2019, 1, 1), LATER))),
        until=draw(st.sampled_from((None, None, date(2020, 6, 1)))),
        function=telling(dict(zip(cells, outcomes, strict=True))),
        parameters=parameters,
        topic=draw(st.sampled_from(TOPICS)),
        effect=effect,
        reason=f"{name}_breached",
    )


@st.composite
def _gaps(draw: st.DrawFn) -> Gap:
    """A gap of one question that seldom opens."""
    (name,) = draw(st.tuples(st.sampled_from(sorted(_ANSWERS))))
    opens = draw(st.lists(st.sampled_from((False, False, True)), min_size=3, max_size=3))
    return Gap(
        id="gap",
        basis=UU_18_2017.pasal(2),
        since=date(2019, 1, 1),
        function=telling({(value,): open_ for value, open_ in zip(_ANSWERS[name], opens, strict=False)}),
        parameters=(name,),
        topics=frozenset(draw(st.sets(st.sampled_from(TOPICS), max_size=1))),
        rules=frozenset(draw(st.sets(st.sampled_from(("r0",)), max_size=1))),
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A random rulebook with a random claim: each fact may be changed, is open, or is fixed."""
    number = draw(st.integers(1, 4))
    rules = [draw(_rules(f"r{each}", Effect.DECIDES)) for each in range(number)]
    if draw(st.booleans()):
        rules.append(draw(_rules("scope", Effect.SCOPES)))
    constraints = (Constraint(("a", "c"), excludes, "a pair that can be"),) if draw(st.booleans()) else ()
    gaps = (draw(_gaps()),) if draw(st.booleans()) else ()
    rulebook = Rulebook(tuple(rules), QUESTIONS, topics=frozenset(TOPICS), gaps=gaps, constraints=constraints)
    facts: dict[str, Possible] = {}
    stated: dict[str, tuple[Hashable, ...]] = {}
    for name, domain in DOMAINS.items():
        values = _some(draw, domain)
        if draw(st.sampled_from((True, True, False))):
            facts[name], stated[name] = FULL[name], values[: draw(st.sampled_from((1, 1, 2)))]
        else:
            facts[name] = Possible(values, Why.NOT_STATED if len(values) > 1 else None)
    subsets = st.sampled_from((frozenset({0}), frozenset({1}), frozenset({0, 1})))
    said: dict[tuple[Hashable, Hashable], frozenset[int]]
    said = {(key, day): draw(subsets) for key in DOMAINS["a"] for day in (DAY, LATER)}
    return Case(rulebook, Situation(facts, {"sayings": Sayings(said)}), stated)


def _some(draw: st.DrawFn, domain: tuple[Hashable, ...]) -> tuple[Hashable, ...]:
    """Some values of a domain, in its order."""
    chosen = draw(st.sets(st.sampled_from(domain), min_size=1))
    return tuple(value for value in domain if value in chosen)


def stating(case: Case, facts: Mapping[str, tuple[Hashable, ...]]) -> Situation:
    """The situation of a case with these values, what is claimed of other facts, and the rest as open as it is."""
    own = {**case.stated, **facts}
    changed = {
        name: attrs.evolve(fact, values=own[name], why=Why.SEVERAL if len(own[name]) > 1 else None)
        for name, fact in case.situation.facts.items()
        if name in own
    }
    return attrs.evolve(case.situation, facts={**case.situation.facts, **changed})


def status_of(case: Case, facts: Mapping[str, tuple[Hashable, ...]]) -> Status | None:
    """What the specification says of it in full; nothing where the facts exclude one another."""
    try:
        return judge(case.rulebook, stating(case, facts), case.rulebook.full).status
    except FaultyRecordError:
        return None


def applied(remedy: Remedy) -> dict[str, tuple[Hashable, ...]]:
    """The facts as a remedy would have them."""
    changes = {each.fact: each.values for each in remedy.changes}
    return {**changes, **{each.fact: each.values for each in remedy.conditions}}


Found = frozenset[frozenset[tuple[str, frozenset["Hashable"]]]]


def by_trying(case: Case) -> Found:
    """The largest boxes of every minimal set of changes: every set, every box and every world is tried."""
    good = list(_procedural(case))
    found: set[frozenset[tuple[str, frozenset[Hashable]]]] = set()
    minimal: list[frozenset[str]] = []
    for changed in map(frozenset, _subsets(sorted(case.stated))):
        reached = [world for world in good if _differs(case, world) <= changed]
        if reached and not any(one <= changed for one in minimal):
            minimal.append(changed)
            found |= _largest(changed, reached)
    return frozenset(found)


def _procedural(case: Case) -> Iterator[dict[str, Hashable]]:
    """Every world of facts that is procedural whatever policy is."""
    for values in product(*(fact.values for fact in case.situation.facts.values())):
        world = dict(zip(case.situation.facts, values, strict=True))
        if status_of(case, {name: (value,) for name, value in world.items()}) is Status.PROCEDURAL:
            yield world


def _differs(case: Case, world: Mapping[str, Hashable]) -> frozenset[str]:
    """The stated facts that are otherwise in a world."""
    return frozenset(name for name, values in case.stated.items() if world[name] not in values)


def _largest(changed: frozenset[str], reached: Iterable[Mapping[str, Hashable]]) -> Found:
    """The largest boxes of some facts that one choice of all others makes procedural."""
    names = sorted(changed)
    by_others: dict[Hashable, set[tuple[Hashable, ...]]] = {}
    for world in reached:
        others = tuple(value for name, value in world.items() if name not in changed)
        by_others.setdefault(others, set()).add(tuple(world[name] for name in names))
    every = product(*([frozenset(each) for each in _subsets(DOMAINS[name]) if each] for name in names))
    boxes = [box for box in every if any(own.issuperset(product(*box)) for own in by_others.values())]
    return frozenset(
        frozenset(zip(names, box, strict=True))
        for box in boxes
        if not any(other != box and _within(box, other) for other in boxes)
    )


def _within(box: tuple[frozenset[Hashable], ...], other: tuple[frozenset[Hashable], ...]) -> bool:
    return all(one <= two for one, two in zip(box, other, strict=True))


def _subsets(names: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """Every subset, the smallest first."""
    several = tuple(names)
    return chain.from_iterable(combinations(several, size) for size in range(len(several) + 1))
