"""Rulebooks and situations made at random, with all that a network must not lose: open policy, and facts asked for."""

from __future__ import annotations

from datetime import date
from itertools import product
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    MOMENT,
    Answer,
    Constraint,
    Dated,
    Effect,
    Field,
    Function,
    Gap,
    Outcome,
    Possible,
    Question,
    Rule,
    Rulebook,
    Situation,
)
from p2mi_rules.vocabulary import Why
from tests.engine.toys import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

DAYS = (date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1))
UNSTATED = "reading"
VALUES: dict[str, tuple[Hashable, ...]] = {
    "a": (0, 1, 2),
    "b": (0, 1),
    "c": (0, 1, 2),
    "d": (0, 1),
    MOMENT: DAYS,
    UNSTATED: (0, 1),
    "x": (None,),
}
TOPICS = ("one", "two", "three")
OUTCOMES = (Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.SATISFIED, Outcome.BREACHED)


class Told:
    """A dated table: what each choice of keys is answered on each day."""

    def __init__(self, answers: Mapping[Hashable, Answer]) -> None:
        """Keep the answers."""
        self.answers = answers

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The answer."""
        return self.answers[(*keys, day)]


class Puzzle(NamedTuple):
    """A rulebook, a situation, and the topics of a profile."""

    rulebook: Rulebook
    situation: Situation
    topics: frozenset[str]


def _parity(a: int, b: int) -> int:
    """Whether two numbers are both odd or both even."""
    return (a + b) % 2


QUESTIONS: tuple[Question, ...] = (
    *(Field(name, name, answers=VALUES[name]) for name in ("a", "b", "c", "d", UNSTATED)),
    Dated("policy", ("a",), table="policy", answers=(0, 1, 2)),
    Dated("stated", ("x", "b"), table="stated", answers=(0, 1, 2)),
    Dated("both", ("c", "d"), table="both", answers=(0, 1)),
    Function("sum", ("a", "b"), function=_parity, answers=(0, 1)),
)
ANSWERS = {question.id: question.answers for question in QUESTIONS}
_ASKED = {"policy": None, "stated": "x", "both": "d"}


class Kind(NamedTuple):
    """What a puzzle may have."""

    gaps: bool = True
    weak: bool = True
    policy_of_scope: bool = True


EVERYTHING = Kind()


def puzzle(random: Random, kind: Kind = EVERYTHING) -> Puzzle:
    """A puzzle of one seed."""
    rules = tuple(_rule(f"r{number}", random, kind) for number in range(random.randint(1, 5)))
    ids = [rule.id for rule in rules]
    gaps = tuple(_gap(f"g{number}", random, ids) for number in range(random.choice((0, 0, 1, 2)) if kind.gaps else 0))
    rulebook = Rulebook(
        rules,
        QUESTIONS,
        topics=frozenset(TOPICS),
        gaps=gaps,
        constraints=tuple(_constraint(random) for _ in range(random.choice((0, 0, 1, 2)))),
        pivots=tuple(random.sample(("a", "c"), random.choice((0, 0, 1)))),
    )
    facts = {name: _possible(name, random) for name in VALUES}
    tables = {each.table: _table(each, random) for each in QUESTIONS if isinstance(each, Dated)}
    topics = TOPICS if kind.weak else sorted(rulebook.full)
    chosen = frozenset(random.sample(topics, random.randint(min(1, len(topics)), len(topics))))
    return Puzzle(rulebook, Situation(facts, tables), chosen)


def puzzles(kind: Kind = EVERYTHING) -> st.SearchStrategy[Puzzle]:
    """Puzzles of any seed that leave some world."""
    seeds = st.integers(0, 2**32 - 1)
    return seeds.map(lambda seed: puzzle(Random(seed), kind)).filter(has_a_world)  # noqa: S311 - no secret


def has_a_world(one: Puzzle) -> bool:
    """Whether the constraints leave any world."""
    values = (one.situation.facts[name].values for name in VALUES)
    worlds = (dict(zip(VALUES, each, strict=True)) for each in product(*values))
    law = one.rulebook.constraints
    return any(all(each.possible(*(world[name] for name in each.facts)) for each in law) for world in worlds)


def _possible(name: str, random: Random) -> Possible:
    """Some of the values of a fact, mostly several."""
    values = VALUES[name]
    chosen = random.sample(values, random.choice((1, len(values), random.randint(1, len(values)))))
    ordered = tuple(value for value in values if value in chosen)
    return Possible(ordered, Why.NOT_STATED if len(ordered) > 1 else None, askable=name != UNSTATED)


def _table(question: Dated, random: Random) -> Told:
    """Answers at random: one, several that policy leaves open, or several that a fact would settle."""
    asked = _ASKED[question.id]
    found: dict[Hashable, Answer] = {}
    for keys in product(*(VALUES[fact] for fact in question.facts)):
        values = frozenset(random.sample(question.answers, random.randint(1, len(question.answers))))
        asks = random.choice((asked, asked, None))
        found[keys] = Answer(values, (Why.NO_INFORMATION if len(values) > 1 else None), asks=asks)
    return Told(found)


def _table_of(parameters: tuple[str, ...], random: Random, results: tuple[Hashable, ...]) -> Callable[..., Hashable]:
    """Any function of some answers."""
    return telling({cell: random.choice(results) for cell in product(*(ANSWERS[name] for name in parameters))})


def _rule(name: str, random: Random, kind: Kind) -> Rule:
    """A rule of one to three questions; some set the scope, some only warn."""
    decides = Effect.DECIDES
    effect = random.choice((Effect.SCOPES, decides, decides, decides, Effect.WARNS if kind.weak else decides))
    names = sorted(ANSWERS)
    if effect is Effect.SCOPES and not kind.policy_of_scope:
        names = ["a", "b", "c", "d", "sum"]
    parameters = tuple(random.sample(names, random.randint(1, 3)))
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=random.choice((*DAYS[:1], DAYS[0], DAYS[1])) if kind.weak else DAYS[0],
        until=random.choice((None, None, DAYS[2])) if kind.weak else None,
        function=_table_of(parameters, random, OUTCOMES),  # type: ignore[arg-type]  # outcomes, or yes and no
        parameters=parameters,
        topic=random.choice(TOPICS),
        effect=effect,
        reason=f"{name}_breached",
    )


def _gap(name: str, random: Random, rules: list[str]) -> Gap:
    """A gap of one or two questions over topics, single rules, or both."""
    parameters = tuple(random.sample(sorted(ANSWERS), random.randint(1, 2)))
    return Gap(
        id=name,
        basis=UU_18_2017.pasal(2),
        since=random.choice(DAYS[:2]),
        until=random.choice((None, DAYS[2])),
        function=_table_of(parameters, random, (False, False, True)),  # type: ignore[arg-type]  # outcomes, or yes and no
        parameters=parameters,
        topics=frozenset(random.sample(TOPICS, random.randint(0, 1))),
        rules=frozenset(random.sample(rules, random.randint(0, 1))),
    )


def _constraint(random: Random) -> Constraint:
    """Two facts of which some pairs of values cannot be; now and then each value goes with one other alone."""
    facts = tuple(random.sample(("a", "b", "c", "d", MOMENT), 2))
    pairs = list(product(*(VALUES[name] for name in facts)))
    one_to_one = zip(VALUES[facts[0]], VALUES[facts[1]], strict=False)
    allowed = frozenset(random.choice((list(one_to_one), random.sample(pairs, len(pairs) - random.randint(1, 3)))))
    return Constraint((facts[0], facts[1]), lambda *pair: pair in allowed, "a pair that can be")
