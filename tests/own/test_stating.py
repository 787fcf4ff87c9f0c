"""What do facts stated by name leave possible, and what is refused of them?"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRecordError, FaultyRulebookError
from p2mi_rules.norms import (
    MOMENT,
    Answer,
    Band,
    Constraint,
    Dated,
    Field,
    Function,
    Holds,
    Possible,
    domains,
    situation,
)
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open, Why
from tests.own.books import COLOUR, PERMIT, book, of_two
from tests.own.hostile import Colour, Plain, Unhashable
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from collections.abc import Hashable

DAY = date(2024, 5, 1)
AGE = Band("age", "years", cuts=(18, 21), answers=("child", "young", "adult"))
PASSPORT = Holds("passport", "papers", item="passport")
PORT_OPEN = Dated("port_open", ("port",), table="ports", answers=(True, False))
PLAIN = Field("plain", "plain", answers=tuple(Plain))
MAYBE = Field("maybe", "maybe", answers=("yes", None))
NUMBERED = Field("number", "number", answers=(0, 1, 2))


@attrs.frozen
class Ports:
    """A table in which every port is open from a day on, and which says so."""

    since: date
    cuts: object = ()

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Open, or not yet."""
        del keys
        return Answer(frozenset({day >= self.since}))


WHOLE = book(
    questions=(PERMIT, COLOUR, AGE, PASSPORT, PORT_OPEN, PLAIN, MAYBE, NUMBERED),
    domains={"port": ("north", "south")},
)
TABLES = {"ports": Ports(DAY, cuts=(DAY,))}


def stated(facts: object, on: object = DAY, tables: object = TABLES) -> dict[str, Possible]:
    """What each fact may be."""
    return dict(untyped(situation)(WHOLE, facts, on=on, tables=tables).facts)


def refused(facts: object, on: object = DAY) -> list[str]:
    """The faults of facts."""
    return refusal(stated, facts, on, kind=FaultyRecordError)


def test_questions_and_the_rulebook_name_all_values() -> None:
    """A number that is read in bands has one number of each; the moment has none."""
    assert domains(WHOLE) == {
        "colour": tuple(Colour),
        "maybe": ("yes", None),
        "number": (0, 1, 2),
        "papers:passport": (True, False),
        "permit": (True, False),
        "plain": tuple(Plain),
        "port": ("north", "south"),
        "years": (17, 18, 21),
    }


def test_what_nobody_stated_may_be_anything() -> None:
    """Left out, not asked, stated as nothing: not stated; asked in vain: not known."""
    for blank in ({}, {"colour": None}, {"colour": Open.NOT_STATED}, {"colour": Open.NOT_ASKED}):
        assert stated(blank)["colour"] == Possible(tuple(Colour), Why.NOT_STATED)
    for in_vain in (Open.NOT_KNOWN, Open.NOT_APPLICABLE):
        assert stated({"colour": in_vain})["colour"] == Possible(tuple(Colour), Why.NOT_KNOWN)
    assert stated({})[MOMENT] == Possible((DAY,))


@pytest.mark.parametrize(
    ("fact", "value", "own"),
    [
        ("permit", False, False),
        ("colour", Colour.BLUE, Colour.BLUE),
        ("colour", "blue", Colour.BLUE),
        ("plain", Plain.RED, Plain.RED),
        ("maybe", None, None),
        ("maybe", "yes", "yes"),
        ("number", 1, 1),
        ("port", "south", "south"),
        ("papers:passport", True, True),
        ("years", 40, 40),
        ("years", -3, -3),
    ],
)
def test_a_stated_value_is_the_only_one(fact: str, value: object, own: object) -> None:
    """As the domain has it: a text becomes the member of an enum of texts that it names."""
    (found,) = stated({fact: value})[fact].values
    assert found is own
    assert stated({fact: value})[fact].why is None


def test_a_frozenset_says_that_one_of_its_values_is_true() -> None:
    """In the order of the domain; a single one is settled; why there are several is told."""
    assert stated({"number": frozenset({2, 0})})["number"] == Possible((0, 2), Why.SEVERAL)
    assert stated({"years": frozenset({40, 3, -2, -1})})["years"] == Possible((-2, -1, 3, 40), Why.SEVERAL)
    assert stated({"colour": frozenset({"red"})})["colour"] == Possible((Colour.RED,))


NO_VALUE: frozenset[str] = frozenset()
NO_LIST: list[str] = []
ONE_OF = "one of: colour, maybe, number, papers:passport, permit, plain, port, years"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"permi": True}, f"permi: found no such fact, expected {ONE_OF}; did you mean permit?"),
        ({"weather": True}, f"weather: found no such fact, expected {ONE_OF}"),
        ({7: True}, f"facts: found a value of type int as a name, expected {ONE_OF}"),
        ({"moment": DAY}, "moment: found a fact, expected the day judged as on="),
        ({"permit": 1}, "permit: found a value of type int, expected True or False"),
        ({"permit": "yes"}, "permit: found a value of type str, expected True or False"),
        ({"permit": "true"}, "permit: found 'true', expected True or False; did you mean True?"),
        ({"number": True}, "number: found a value of type bool, expected 0, 1 or 2"),
        ({"colour": "redd"}, "colour: found 'redd', expected 'red' or 'blue'; did you mean 'red'?"),
        ({"colour": "Siti Aminah"}, "colour: found a value of type str, expected 'red' or 'blue'"),
        ({"plain": "red"}, "plain: found 'red', expected Plain.RED or Plain.BLUE; did you mean Plain.RED?"),
        ({"port": "nort"}, "port: found 'nort', expected 'north' or 'south'; did you mean 'north'?"),
        ({"port": None, "permit": NO_LIST}, "permit: found a value of type list, expected True or False"),
        ({"colour": Unhashable()}, "colour: found a value of type Unhashable, expected 'red' or 'blue'"),
        ({"permit": Unhashable()}, "permit: found a value of type Unhashable, expected True or False"),
        ({"years": True}, "years: found a value of type bool, expected a whole number"),
        ({"years": 17.5}, "years: found a value of type float, expected a whole number"),
        ({"years": "17"}, "years: found a value of type str, expected a whole number"),
        ({"colour": NO_VALUE}, "colour: found no value, expected at least one value, or nothing said of the fact"),
        ({"port": frozenset({"south", "nowhere"})}, "port: found a value of type str, expected 'north' or 'south'"),
        (("permit", True), "facts: found a value of type tuple, expected values by the name of the fact"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_cannot_be_stated_is_told(facts: object, told: str) -> None:
    """With the nearest repair, and without the value unless it is all but one of those that can be."""
    assert refused(facts) == [told]


@pytest.mark.parametrize("on", ["2024-05-01", datetime(2024, 5, 1), None, 2024], ids=["text", "time", "none", "year"])  # noqa: DTZ001 - what is refused
def test_the_day_judged_is_a_day(on: object) -> None:
    """A time has a zone that nobody told; no day is no day."""
    told = f"on: found a value of type {type(on).__name__}, expected a date, or a PartialDate for a stretch of days"
    assert refused({"years": "x"}, on) == [told, "years: found a value of type str, expected a whole number"]


def test_a_stretch_of_days_has_the_moments_that_differ() -> None:
    """At the days on which a table changes, where it tells them."""
    found = stated({}, on=PartialDate.parse("2024"))[MOMENT]
    assert found == Possible((date(2024, 1, 1), DAY), Why.DATE_STRADDLES)
    assert stated({}, on=PartialDate.parse("2023"))[MOMENT] == Possible((date(2023, 1, 1),))
    of_the_law = stated({}, on=PartialDate(date(2019, 6, 1), date(2020, 6, 1)))[MOMENT]
    assert of_the_law.values == (date(2019, 6, 1), date(2020, 1, 1))


@attrs.frozen
class Silent:
    """A table that does not say when it changes."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Open on even days."""
        del keys
        return Answer(frozenset({day.day % 2 == 0}))


NOON = datetime(2024, 1, 1, 12)  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize("cuts", [None, 7, (DAY, "x"), (NOON,)], ids=["none", "number", "text", "time"])
def test_a_table_that_does_not_say_when_it_changes_is_asked_for_one_day(cuts: object) -> None:
    """Over a stretch it might change in between, and nobody would know."""
    table = Silent() if cuts is None else Ports(DAY, cuts=cuts)
    assert stated({}, tables={"ports": table})[MOMENT] == Possible((DAY,))
    assert stated({}, PartialDate.day(DAY), {"ports": table})[MOMENT] == Possible((DAY,))
    expected = "cuts, the days on which it changes; or one day to judge"
    told = f"ports: found a table without its days of change, expected {expected}"
    stretch = PartialDate.parse("2024-05")
    assert refusal(stated, {}, stretch, {"ports": table}, kind=FaultyRulebookError) == [told]


def test_what_reads_the_day_itself_is_asked_for_one_day() -> None:
    """Of a function or a constraint nobody knows when it changes; of a table with a day of its own all is known."""

    def since(left: date, moment: date) -> bool:
        return left <= moment

    days = (date(2020, 1, 1), date(2021, 1, 1))
    function = Function("begun", ("left", MOMENT), function=since, answers=(True, False))
    signed = Dated("signed", (), table="ports", answers=(True, False), date="left")
    reading = book(
        questions=(PERMIT, function, signed),
        domains={"left": days},
        constraints=(Constraint(("left", MOMENT), since),),
    )
    tables = {"ports": Silent()}
    assert situation(reading, {}, on=DAY, tables=tables).facts["left"].values == days
    stretch = PartialDate.parse("2024-05")
    told = refusal(untyped(situation), reading, {}, on=stretch, tables=tables, kind=FaultyRulebookError)
    assert told == [
        "begun: found a question that reads the day itself, expected one day to judge",
        "constraint left and moment: found the day itself, expected one day to judge",
    ]


@pytest.mark.parametrize(
    ("tables", "found"),
    [
        (None, "found no such table"),
        ({"port": TABLES["ports"]}, "found no such table"),
        ({"ports": "north"}, "found a value of type str"),
        ({"ports": None}, "found a value of type NoneType"),
    ],
    ids=["none", "near", "text", "nothing"],
)
def test_a_table_that_is_missing_is_told(tables: object, found: str) -> None:
    """With how it is given, and the nearest one that was."""
    hint = "; did you mean port?" if "'port'" in repr(tables) else ""
    expected = "expected tables={'ports': ...}, with a method lookup(keys, day) that gives an Answer"
    assert refusal(stated, {}, DAY, tables, kind=FaultyRulebookError) == [f"ports: {found}, {expected}{hint}"]


def test_facts_without_known_values_are_told() -> None:
    """Those that a function or a table reads alone, and a number that is read in bands and by something else too."""

    def older(left: int, right: int) -> bool:
        return left > right

    banded = Band("left_band", "left", cuts=(18,), answers=(1, 2))
    constrained = Band("years_band", "years", cuts=(18,), answers=(1, 2))
    reading = book(
        questions=(PERMIT, banded, of_two(older), PORT_OPEN, constrained),
        constraints=(Constraint(("years", "permit"), older),),
    )
    told = refusal(untyped(situation), reading, {}, on=DAY, tables=TABLES, kind=FaultyRulebookError)
    readers = {"left": "left_band, both", "port": "port_open", "right": "both", "years": "years_band"}
    declare = "Rulebook(..., domains={{{fact!r}: (...)}})"
    assert told == [
        f"{fact}: found no values that it can have, expected its values, read by {by}: {declare.format(fact=fact)}"
        for fact, by in readers.items()
    ]
    declared = attrs.evolve(reading, domains={**dict.fromkeys(("left", "right", "years"), range(3)), "port": ("a",)})
    assert situation(declared, {"years": 2}, on=DAY, tables=TABLES).facts["years"] == Possible((2,))
    told = refusal(untyped(situation), declared, {"years": 40}, on=DAY, tables=TABLES, kind=FaultyRecordError)
    assert told == ["years: found a value of type int, expected 0, 1 or 2"]


def test_bands_of_one_number_share_their_cuts() -> None:
    """So that one number of each stretch stands for all of it."""
    both = (Band("a", "years", cuts=(18,), answers=(1, 2)), Band("b", "years", cuts=(60, 65), answers=(1, 2, 3)))
    assert domains(book(questions=(PERMIT, *both)))["years"] == (17, 18, 60, 65)


@given(
    st.lists(st.integers(-20, 20), min_size=1, max_size=4, unique=True).map(lambda cuts: tuple(sorted(cuts))),
    st.integers(-30, 30),
)
def test_one_number_of_each_band_stands_for_all(cuts: tuple[int, ...], number: int) -> None:
    """Whatever number is stated, one of the domain falls into the same band, and no two into one."""
    band = Band("band", "years", cuts=cuts, answers=tuple(range(len(cuts) + 1)))
    values = domains(book(questions=(PERMIT, band)))["years"]
    told = [band.answer((value,), {}).values for value in values]
    assert band.answer((number,), {}).values in told
    assert len(set(told)) == len(values) == len(cuts) + 1


def test_a_fact_with_one_value_is_settled() -> None:
    """Nothing is open of it, stated or not."""
    lone = book(questions=(PERMIT, Field("lone", "lone", answers=("only",))))
    for blank in ({}, {"lone": Open.NOT_KNOWN}, {"lone": "only"}):
        assert situation(lone, blank, on=DAY).facts["lone"] == Possible(("only",))
