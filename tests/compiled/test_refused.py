"""What cannot be compiled, and is it told so that it can be repaired?"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from p2mi_rules import Rulebook
from p2mi_rules.compiled.variables import variables_of
from p2mi_rules.exceptions import FaultyInputError, FaultyRequestError, FaultyRulebookError
from p2mi_rules.norms import MOMENT, Answer, Band, Constraint, Dated, DatedRows, Field, Function, Holds
from p2mi_rules.timelines import PartialDate
from tests.compiled.small import DAY, SINCE, Unsure, mapping, only, record, unlike
from tests.own.books import YES_NO
from tests.own.hostile import Unhashable
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms import Question, Table

PORT: dict[str, tuple[Hashable, ...]] = {"port": ("north", "south")}
OPEN = Dated("is_open", ("port",), table="ports", answers=YES_NO)


def refused(book: Rulebook, kind: type[FaultyInputError] = FaultyRulebookError, **choices: object) -> list[str]:
    """The faults of a rulebook that cannot be compiled so."""
    return refusal(untyped(book.compiled), kind=kind, **{"day": "on", **choices})


@attrs.frozen
class Own:
    """A question of a kind of a user's own."""

    id: str = "own"
    facts: tuple[str, ...] = ("it",)
    answers: tuple[Hashable, ...] = YES_NO

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:
        """Yes."""
        del values, tables
        return Answer(frozenset({True}))


def is_late(moment: date) -> bool:
    """After the law began."""
    return moment > SINCE


@pytest.mark.parametrize(
    ("question", "more", "told"),
    [
        (
            Own(),
            {"domains": {"it": YES_NO}},
            "own: found a question of the kind Own, expected Field, Band, Holds, Function or Dated",
        ),
        (
            Function("late", (MOMENT,), function=is_late, answers=YES_NO),
            {},
            "late: found a question that reads the day itself, expected a dated table of it",
        ),
        (
            Dated("is_open", ("port",), table="ports", answers=YES_NO, date="approved"),
            {"domains": {**PORT, "approved": (DAY,)}},
            "is_open: found a table read by the day of approved, expected a table read by the day judged",
        ),
    ],
    ids=["own kind", "reads the day", "another date"],
)
def test_questions_that_cannot_be_tabulated(question: Question, more: dict[str, object], told: str) -> None:
    """With the kind that would do."""
    assert refused(only(question, good=True, **more), tables={"ports": Unsure()}) == [told]


def test_a_constraint_of_the_day_cannot_be_tabulated() -> None:
    """It would have to be asked of each day."""
    bound = (Constraint(("it", MOMENT), unlike, "two that differ"),)
    book = only(Field("it", "it", answers=("red", DAY)), "red", constraints=bound)
    assert refused(book) == ["constraint it and moment: found the day itself, expected facts of a record"]


class Silent:
    """A table that does not say when it changes."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Yes."""
        del keys, day
        return Answer(frozenset({True}))


class Changing(Silent):
    """A table with days of change of any kind."""

    def __init__(self, cuts: object, cuts_of: object = None) -> None:
        """Keep them."""
        self.cuts = cuts
        if cuts_of is not None:
            self.cuts_of = cuts_of


class RaisingCuts(Silent):
    """A table that cannot say when it changes."""

    @property
    def cuts(self) -> frozenset[date]:
        """Raise."""
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "table",
    [Silent(), Changing(7), Changing([DAY, "2024"]), Changing([datetime(2024, 5, 1)]), RaisingCuts()],  # noqa: DTZ001 - a day with a time of day is what is tried
    ids=["none", "number", "texts", "times", "raising"],
)
def test_a_table_says_when_it_changes(table: Table) -> None:
    """Before anything is judged."""
    book = only(OPEN, good=True, domains=PORT)
    told = ["ports: found a table without its days of change, expected cuts, the days on which it changes"]
    assert refused(book, tables={"ports": table}) == told


def raising(*_: object) -> frozenset[date]:
    """Raise."""
    raise ZeroDivisionError


def numbered(_: object) -> int:
    """No days at all."""
    return 7


def in_words(_: object) -> list[str]:
    """Days as text."""
    return ["2024"]


CUTS_OF: tuple[object, ...] = (raising, 7, numbered, in_words)


@pytest.mark.parametrize("cuts_of", CUTS_OF, ids=["raises", "none", "no days", "texts"])
def test_a_table_says_when_the_answer_for_some_keys_changes(cuts_of: object) -> None:
    """When it is asked for them."""
    fast = only(OPEN, good=True, domains=PORT).compiled(day="on", tables={"ports": Changing((), cuts_of)})
    told = "ports: found no days of change, expected cuts_of(keys): the days on which the answer for them changes"
    for _ in range(2):
        assert refusal(fast.judge, record(port="north"), kind=FaultyRulebookError) == [told]


class Telling:
    """A table that answers whatever it is told to, or raises it."""

    cuts = frozenset({SINCE})

    def __init__(self, told: object) -> None:
        """Keep it."""
        self.told = told

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Any:  # noqa: ANN401 - whatever a user's table says
        """It."""
        del keys, day
        if isinstance(self.told, Exception):
            raise self.told
        return self.told


EXPECTED = "expected an Answer for all values of its facts"
ANSWERS: dict[str, tuple[object, str]] = {
    "raises": (ZeroDivisionError("secret"), f"found ZeroDivisionError raised, {EXPECTED}"),
    "no answer": (True, "found a value of type bool, expected an Answer(frozenset(...))"),
    "no set": (untyped(Answer)([True]), "found a value of type Answer, expected an Answer(frozenset(...))"),
    "another": (Answer(frozenset({"maybe"})), "found answered by 'maybe', expected an answer that it declares"),
    "nothing": (Answer(frozenset()), "found answered by nothing, expected an answer that it declares"),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_table_that_answers_otherwise_is_told(kind: str) -> None:
    """When it is asked, as by the specification, and each time."""
    answer, told = ANSWERS[kind][0], f"is_open: {ANSWERS[kind][1]}"
    book = only(OPEN, good=True, domains=PORT)
    tables = {"ports": Telling(answer)}
    fast = book.compiled(day="on", tables=tables)
    for _ in range(2):
        assert refusal(fast.judge, record(port="north"), kind=FaultyRulebookError) == [told]
        assert refusal(fast.judge_mapping, mapping(port="north"), kind=FaultyRulebookError) == [told]
    assert refusal(book.judge, {"port": "north"}, on=DAY, tables=tables, kind=FaultyRulebookError) == [told]


def test_a_fault_of_the_rulebook_that_a_table_raises_is_raised_as_it_is() -> None:
    """It teaches better than anything said of it."""
    fast = only(OPEN, good=True, domains=PORT).compiled(day="on", tables={"ports": Telling(FaultyRulebookError([]))})
    assert refusal(fast.judge, record(port="north"), kind=FaultyRulebookError) == []


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("is-it", "is-it: found a name that no attribute can have, expected a fact named by an identifier"),
        ("class", "class: found a name that no attribute can have, expected a fact named by an identifier"),
        ("ﬁt", "ﬁt: found a name that no attribute can have, expected a fact named by an identifier"),
        ("on", "on: found a field with two meanings, expected a name of its own for each fact, list and the day"),
    ],
)
def test_names_that_cannot_be_fields(fact: str, told: str) -> None:
    """No identifier, a keyword, one that Python reads as another; and the name of the day."""
    assert refused(only(Field("it", fact, answers=YES_NO), good=True)) == [told]
    assert refused(
        only(attrs.evolve(OPEN, keys=(fact,)), good=True, domains={fact: YES_NO}), tables={"ports": Unsure()}
    ) == [told]


def test_a_fact_and_a_list_of_one_name_are_two() -> None:
    """Neither could be told from the other in a record."""
    book = only(Field("papers", "papers", answers=YES_NO), good=True)
    book = Rulebook(book.rules, (*book.questions, Holds("held", "papers", item="passport")), topics=book.topics)
    told = "papers: found a field with two meanings, expected a name of its own for each fact, list and the day"
    assert refused(book) == [told]


COLOUR = only(Field("it", "it", answers=("red", None)), "red")
AGE = only(Band("age", "age", cuts=(18,), answers=("child", "grown")), "grown")


NO_WORD = "found a value of the fact, expected a word that is none"
UNHASHED = "that cannot be hashed, expected a word"
CHOICES: dict[str, tuple[dict[str, object], str]] = {
    "day": ({"day": 7}, "day: found a value of type int, expected the name of a field"),
    "days": ({"days": DAY}, "days: found a value of type date, expected a PartialDate"),
    "tables": ({"tables": [Unsure()]}, "tables: found a value of type list, expected tables by name"),
    "words": ({"unknown": ["?"]}, "unknown: found a value of type list, expected words by the name of the field"),
    "name": ({"unknown": {"itt": ("?",)}}, "unknown[itt]: found no such fact, expected one of: it; did you mean it?"),
    "number": ({"unknown": {7: ("?",)}}, "unknown: found a value of type int as a name, expected one of: it"),
    "text": ({"unknown": {"it": "?"}}, "unknown[it]: found a value of type str, expected a tuple of words"),
    "no words": ({"unknown": {"it": 7}}, "unknown[it]: found a value of type int, expected a tuple of words"),
    "value": ({"unknown": {"it": ("?", "red")}}, f"unknown[it][1]: {NO_WORD}"),
    "nothing": ({"unknown": {"it": (None,)}}, f"unknown[it][0]: {NO_WORD}"),
    "list": ({"unknown": {"it": ([],)}}, f"unknown[it][0]: found a value of type list {UNHASHED}"),
    "raising": (
        {"unknown": {"it": (Unhashable(),)}},
        f"unknown[it][0]: found a value of type Unhashable {UNHASHED}",
    ),
    "profile": (
        {"profile": "own,other"},
        "profile: found 'other', expected full, or topics on which rules decide: own",
    ),
}


@pytest.mark.parametrize("kind", CHOICES)
def test_choices_that_there_are_not(kind: str) -> None:
    """Each with what it must be."""
    choices, told = CHOICES[kind]
    assert refused(COLOUR, FaultyRequestError, **choices) == [told]


def test_no_whole_number_is_a_word_for_an_unknown_number() -> None:
    """It would be a number of some band; a text is none."""
    told = "unknown[age][0]: found a value of the fact, expected a word that is none"
    assert refused(AGE, FaultyRequestError, unknown={"age": (-1,)}) == [told]
    fast = AGE.compiled(day="on", unknown={"age": ("?",)})
    assert [fast.judge(record(age=age)).status for age in ("?", None, "?", 18, 17)] == [
        *["indeterminate"] * 3,
        "procedural",
        "nonprocedural",
    ]


def test_a_rulebook_that_is_not_whole_is_refused_before_it_is_compiled() -> None:
    """A fact without values, and a table that is not given."""
    expected = "expected its values, read by is_open: Rulebook(..., domains={'port': (...)})"
    assert refused(only(OPEN, good=True), tables={"ports": Unsure()}) == [
        f"port: found no values that it can have, {expected}"
    ]
    expected = "expected tables={'ports': ...}, with a method lookup(keys, day) that gives an Answer"
    assert refused(only(OPEN, good=True, domains=PORT)) == [f"ports: found no such table, {expected}"]
    with pytest.raises(FaultyRulebookError, match="port: found no values that it can have"):
        variables_of(only(Function("right", ("port",), function=bool, answers=YES_NO), good=True))


def test_tables_may_be_put_elsewhere_afterwards() -> None:
    """What was given is what is asked, whatever becomes of the mapping."""
    tables: dict[str, Table] = {"ports": DatedRows({("north",): [(SINCE, None, True)]}, otherwise=False)}
    fast = only(OPEN, good=True, domains=PORT).compiled(day="on", tables=tables, days=PartialDate.day(DAY))
    tables.clear()
    assert fast.judge_mapping({"port": "north"}).status == "procedural"
    assert fast.judge_mapping({"port": "north"}).judgement.status == "procedural"
