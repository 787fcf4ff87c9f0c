"""Rulebooks made at random with every kind of question, and records of all that a record may say of a fact."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, product
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from p2mi_rules import Rulebook
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    Answer,
    Band,
    Constraint,
    Dated,
    DatedRows,
    Effect,
    Field,
    Function,
    Gap,
    Holds,
    Outcome,
    Rule,
)
from p2mi_rules.vocabulary import Why
from tests.engine.toys import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from p2mi_rules.norms import Question, Table

DAYS = (date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1), date(2023, 1, 1))
TOPICS = ("one", "two", "three")
OUTCOMES = (Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.SATISFIED, Outcome.BREACHED)
YES_NO = (True, False)
SIDES = ("left", "middle", "right")
DECLARED: dict[str, tuple[Hashable, ...]] = {
    "side": SIDES,
    "port": ("north", "south", "east"),
    "agency": (None, "good", "bad"),
    "berth": (1, 2),
    "flag": YES_NO,
}


def _turned(side: str, permit: bool) -> bool:  # noqa: FBT001 - facts
    """Whether a side is the one meant."""
    return (side == "left") is permit


def _sum(number: int, passport: bool) -> int:  # noqa: FBT001 - facts
    """A function of an item of a list."""
    return (number + passport) % 3


QUESTIONS: tuple[Question, ...] = (
    Field("number", "number", answers=(0, 1, 2)),
    Field("permit", "permit", answers=YES_NO),
    Field("colour", "colour", answers=("red", "blue", "green")),
    Field("nothing", "nothing", answers=(None, "something")),
    Field("since", "since", answers=(date(2020, 1, 1), "long")),
    Band("age", "age", cuts=(18, 21), answers=("child", "young", "adult")),
    Band("old", "age", cuts=(10, 21, 40), answers=(0, 1, 2, 3)),
    Holds("passport", "documents", item="passport"),
    Holds("visa", "documents", item="visa"),
    Function("turned", ("side", "permit"), function=_turned, answers=YES_NO),
    Function("sum", ("number", "documents:passport"), function=_sum, answers=(0, 1, 2)),
    Dated("is_open", ("port",), table="is_open", answers=YES_NO),
    Dated("licensed", ("agency", "colour"), table="licensed", answers=(0, 1, 2)),
    Dated("named", ("agency", "berth"), table="named", answers=YES_NO),
    Dated("level", (), table="level", answers=(0, 1, 2)),
    Dated("asked", ("permit",), table="asked", answers=YES_NO),
    Dated("flown", ("colour", "flag"), table="flown", answers=("a", "b")),
)
ANSWERS = {question.id: question.answers for question in QUESTIONS}
VALUES: dict[str, tuple[Hashable, ...]] = {
    **{question.facts[0]: question.answers for question in QUESTIONS if isinstance(question, Field | Holds)},
    **DECLARED,
    "age": (9, 20, 25, 60),
}
LISTS = {"documents": ("passport", "visa")}


class Told:
    """A dated table that says when it changes, and of which several answers may be possible."""

    def __init__(self, answers: Mapping[Hashable, frozenset[Hashable]]) -> None:
        """Keep for each choice of keys and stretch the answers."""
        self.answers = answers
        self.cuts = frozenset(DAYS[1:])

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The answers since the last of the days."""
        found = self.answers[(*keys, max((each for each in DAYS if each <= day), default=DAYS[0]))]
        return Answer(found, Why.NO_INFORMATION if len(found) > 1 else None)


def seeded(seed: int) -> Random:
    """What draws the same from one seed everywhere."""
    return Random(seed)  # noqa: S311 - no secret


class Case(NamedTuple):
    """A rulebook, its tables, and the topics of a profile."""

    rulebook: Rulebook
    tables: dict[str, Table]
    profile: tuple[str, ...]


def case(random: Random) -> Case:
    """A rulebook of one seed, with some of the questions."""
    names = random.sample(sorted(ANSWERS), random.randint(2, 8))
    names += ["passport"] if "sum" in names and "passport" not in names else []
    questions = tuple(each for each in QUESTIONS if each.id in names)
    rules = [_rule(f"r{number}", random, names) for number in range(random.randint(1, 7))]
    ids = [rule.id for rule in rules]
    gaps = [_gap(f"g{number}", random, names=names, rules=ids) for number in range(random.choice((0, 0, 1, 2)))]
    read = {fact for each in questions for fact in each.facts}
    own = {each.facts[0] for each in questions if isinstance(each, Field | Holds)}
    plain = sorted({fact for each in questions if not isinstance(each, Dated) for fact in each.facts} - {"age"})
    pivots = sorted(read - {"moment", "age"})
    rulebook = Rulebook(
        tuple(rules),
        questions,
        topics=frozenset(TOPICS),
        gaps=tuple(gaps),
        constraints=_constraints(random, plain, most=1 if gaps else 3),
        pivots=tuple(random.sample(pivots, min(len(pivots), random.choice((0, 0, 1, 2))))),
        domains={fact: VALUES[fact] for fact in sorted(read - {"moment", "age", *own})},
    )
    tables = {each.table: _table(each, random) for each in questions if isinstance(each, Dated)}
    full = sorted(rulebook.full)
    return Case(rulebook, tables, tuple(random.sample(full, random.randint(1, len(full)))) if full else ())


def cases() -> st.SearchStrategy[tuple[Case, Random]]:
    """Rulebooks of any seed on which some rule decides, each with what more is drawn from the seed."""
    seeds = st.integers(0, 2**32 - 1).map(seeded)
    return seeds.map(lambda random: (case(random), random)).filter(lambda each: bool(each[0].profile))


def _table(question: Dated, random: Random) -> Table:
    """Answers at random: rows of one answer each, or a table of several that has nothing but ``cuts``."""
    choices = list(product(*(VALUES[key] for key in question.keys)))
    if random.random() < 0.5:
        several = [*product(choices, DAYS)]
        sizes = (1, 1, len(question.answers))
        return Told({(*keys, day): _some(random, question.answers, random.choice(sizes)) for keys, day in several})
    return DatedRows(
        {keys: _rows(random, question.answers) for keys in choices if random.random() < 0.8},
        otherwise=random.choice(question.answers),
    )


def _some(random: Random, values: tuple[Hashable, ...], size: int) -> frozenset[Hashable]:
    return frozenset(random.sample(values, size))


def _rows(random: Random, answers: tuple[Hashable, ...]) -> list[tuple[date, date | None, Hashable]]:
    """One to three rows, with days between them or without."""
    days = sorted(random.sample([day + timedelta(more) for day in DAYS for more in (-1, 0, 30)], 4))
    ends = (days[1], days[random.choice((2, 3))], None)
    rows = list(zip((days[0], days[1], days[3]), ends, strict=True))
    return [(since, until, random.choice(answers)) for since, until in random.sample(rows, random.randint(1, 3))]


def _table_of(parameters: tuple[str, ...], random: Random, results: tuple[Hashable, ...]) -> Callable[..., Hashable]:
    """Any function of some answers."""
    return telling({cell: random.choice(results) for cell in product(*(ANSWERS[name] for name in parameters))})


def _rule(name: str, random: Random, names: list[str]) -> Rule:
    """A rule of one to three questions; some set the scope, some only warn."""
    parameters = tuple(random.sample(names, random.randint(1, min(3, len(names)))))
    decides = Effect.DECIDES
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=random.choice((DAYS[0], DAYS[0], DAYS[1])),
        until=random.choice((None, None, DAYS[2])),
        function=_table_of(parameters, random, OUTCOMES),  # type: ignore[arg-type]  # outcomes, or yes and no
        parameters=parameters,
        topic=random.choice(TOPICS),
        effect=random.choice((Effect.SCOPES, decides, decides, decides, decides, Effect.WARNS)),
        reason=f"{name}_breached",
    )


def _gap(name: str, random: Random, *, names: list[str], rules: list[str]) -> Gap:
    """A gap of one or two questions over topics, single rules, or both."""
    parameters = tuple(random.sample(names, random.randint(1, 2)))
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


def _constraints(random: Random, facts: list[str], *, most: int) -> tuple[Constraint, ...]:
    """None, one, or some that bind the same facts in a row or in a ring.

    The specification leaves out of a rule's worlds what only a gap reads that cannot open, and so may miss by which
    other fact two of its facts bind one another; where a gap may not open, there is one constraint alone.
    """
    pairs = [*combinations(facts, 2)]
    chosen = random.sample(pairs, min(len(pairs), random.randint(0, most)))
    return tuple(_constraint(random, *random.sample(pair, 2)) for pair in chosen)


def _constraint(random: Random, first: str, second: str) -> Constraint:
    """Two facts of which some pairs of values cannot be; now and then each value goes with one other alone."""
    pairs = list(product(VALUES[first], VALUES[second]))
    one_to_one = list(zip(VALUES[first], VALUES[second], strict=False))
    allowed = frozenset(random.choice((one_to_one, random.sample(pairs, len(pairs) - random.randint(1, 2)))))
    return Constraint((first, second), lambda *pair: pair in allowed, "a pair that can be")
