"""Is a value told from what only looks like it, whatever was judged before?"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Band
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open
from tests.compiled.small import DAY, mapping, of_field, of_papers, of_port, only, record
from tests.own.books import YES_NO
from tests.own.hostile import Unhashable
from tests.own.refused import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.verdict.compiling import Compiled


class Text(str):
    """A text of a class of its own."""

    __slots__ = ()


class Number(IntEnum):
    """A number of a class of its own."""

    ONE = 1


class Step(IntEnum):
    """Numbers at which bands begin."""

    ONE = 1
    TWO = 2
    THREE = 3
    FOUR = 4


class Day(date):
    """A day of a class of its own."""


class Colour(StrEnum):
    """Texts by name."""

    RED = "red"
    BLUE = "blue"


class Anything:
    """It says that it equals everything, and hashes as it is told."""

    def __init__(self, like: object) -> None:
        """Keep the hash."""
        self.like = like

    def __eq__(self, other: object) -> bool:
        """Whatever it is."""
        return True

    def __hash__(self) -> int:
        """That of something else."""
        return hash(self.like)


class Raising(str):
    """A text that cannot be compared."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        """Raise what no caller expects."""
        raise ZeroDivisionError


VALUES: tuple[object, ...] = (
    *(True, False, 0, 1, 2, 1.0, 0.0, complex(1), Decimal(1), Fraction(1), Number.ONE, "red", "blue", Text("red")),
    *(Colour.RED, date(2020, 1, 1), datetime(2020, 1, 1), Day(2020, 1, 1), None, *Open, "not_known", "", b"red"),  # noqa: DTZ001 - a day with a time of day is what is tried
    *((1,), (True,), ("red",), frozenset({1}), frozenset({True}), frozenset({1.0}), frozenset({"red", "blue"})),
    *(
        frozenset[object](),
        [],
        ["red"],
        {"red"},
        {"red": 1},
        Unhashable(),
        Anything("red"),
        Anything(1),
        Anything(None),
    ),
    *(Raising("red"), float("nan"), 10**30, PartialDate.day(date(2020, 1, 1))),
)

FIELDS: dict[str, Callable[[], Compiled]] = {
    "yes and no": lambda: of_field(*YES_NO),
    "numbers": lambda: of_field(1, 0),
    "texts": lambda: of_field("red", "blue"),
    "members": lambda: of_field(*Colour),
    "days": lambda: of_field(date(2020, 1, 1), "later"),
    "nothing": lambda: of_field(None, "red"),
    "decimals": lambda: of_field(Decimal(1), Decimal(0)),
    "tuples": lambda: of_field((1,), ("red",)),
    "a number in bands": lambda: only(Band("it", "it", cuts=(1, 2), answers=(0, 1, 2)), 1).compiled(day="on"),
    "a number in bands of a class of their own": lambda: only(
        Band("it", "it", cuts=(*Step,), answers=(0, 1, 2, 3, 4)), 1
    ).compiled(day="on"),
    "a number in many bands": lambda: only(
        Band("it", "it", cuts=(-1, 0, 1, 2, 5), answers=(0, 1, 2, 3, 4, 5)), 3
    ).compiled(day="on"),
}


def told(fast: Compiled, value: object, *, as_mapping: bool) -> object:
    """The outcomes of a value, or what is wrong with it."""
    try:
        ruling = fast.judge_mapping(mapping(it=value)) if as_mapping else fast.judge(record(it=value))
    except FaultyRecordError as error:
        return str(error)
    return dict(ruling.outcomes)


@pytest.mark.parametrize("as_mapping", [False, True], ids=["object", "mapping"])
@pytest.mark.parametrize("kind", FIELDS)
def test_no_value_is_taken_for_another(kind: str, as_mapping: bool) -> None:  # noqa: FBT001 - a parameter
    """Each is judged alone, and after all others in either order: always the same, and what a ruling says of it too."""
    alone = [told(FIELDS[kind](), value, as_mapping=as_mapping) for value in VALUES]
    for order in (1, -1):
        fast = FIELDS[kind]()
        for _ in range(2):
            found = [told(fast, value, as_mapping=as_mapping) for value in VALUES[::order]]
            assert found == alone[::order]


@pytest.mark.parametrize("as_mapping", [False, True], ids=["object", "mapping"])
@pytest.mark.parametrize(
    "ports", [("north", "south"), (None, "north"), (1, 2), (True, False), (Decimal(1), "x"), (date(2020, 1, 1), "x")]
)
def test_no_key_of_a_table_is_taken_for_another(ports: tuple[object, ...], as_mapping: bool) -> None:  # noqa: FBT001 - a parameter
    """The same of a fact by which policy alone is looked up."""

    def tell(fast: Compiled, value: object) -> object:
        try:
            found = fast.judge_mapping(mapping(port=value)) if as_mapping else fast.judge(record(port=value))
        except FaultyRecordError as error:
            return str(error)
        return dict(found.outcomes)

    values = (*VALUES, "north", "south", "x")
    alone = [tell(of_port(*ports), value) for value in values]
    for order in (1, -1):
        fast = of_port(*ports)
        for _ in range(2):
            assert [tell(fast, value) for value in values[::order]] == alone[::order]


def test_nothing_that_is_a_value_and_nothing_stated_stay_apart() -> None:
    """With a key of its own each, whichever came first; a key that is left out says nothing."""
    stated: dict[str, object] = {"port": None}
    for order in (1, -1):
        fast = of_port(None, "north")
        records: list[dict[str, object]] = [stated, {"port": Open.NOT_STATED}, {}, {"port": "north"}]
        found = {str(each): fast.judge_mapping(mapping(**each)).status for each in records[::order]}
        assert list(found.values())[::order] == ["procedural", "indeterminate", "indeterminate", "nonprocedural"]
    field = of_field(None, "red")
    assert [field.judge_mapping(mapping(**each)).status for each in ({"it": None}, {}, {"it": Open.NOT_ASKED})] == [
        "procedural",
        "indeterminate",
        "indeterminate",
    ]


DAYS: tuple[object, ...] = (
    *(DAY, datetime(2024, 5, 1), Day(2024, 5, 1), "2024-05-01", "20240501", "2024-W18-3", "2024-05", "2024", ""),  # noqa: DTZ001 - a day with a time of day is what is tried
    *("2024-05-01 ", "2024-5-1", "２０２４-05-01", Text("2024-05-01"), 20240501, 1.5, True, None, *Open, b"2024-05-01"),  # noqa: RUF001 - digits of another script are what is tried
    *(PartialDate.parse("2024-05"), PartialDate.parse("2024-05-01"), Unhashable(), Anything(DAY), [DAY], (DAY,)),
)


class Later:
    """It compares like a day, and is none."""

    def __lt__(self, other: date) -> bool:
        """As the day does."""
        return other > DAY


@pytest.mark.parametrize("as_mapping", [False, True], ids=["object", "mapping"])
def test_no_day_is_taken_for_another(as_mapping: bool) -> None:  # noqa: FBT001 - a parameter
    """Texts in other forms than are told, days with a time, and what only compares like a day."""

    def tell(fast: Compiled, day: object) -> object:
        try:
            found = fast.judge_mapping({"it": 1, "on": day}) if as_mapping else fast.judge(record(it=1, on=day))
        except FaultyRecordError as error:
            return str(error)
        return found.status

    days = (*DAYS, Later())
    alone = [tell(of_field(1, 0), day) for day in days]
    texts = [day for day, found in zip(days, alone, strict=True) if isinstance(day, str) and found == "procedural"]
    assert texts == (["2024-05-01", "2024-05", "2024", "2024-05-01"] if as_mapping else [])
    for order in (1, -1):
        fast = of_field(1, 0)
        for _ in range(2):
            assert [tell(fast, day) for day in days[::order]] == alone[::order]


def test_lists_are_read_in_any_order_and_with_repeats() -> None:
    """Of every kind; what is no list, and an item that is asked for by nobody, is a fault each time."""
    fast = of_papers("passport", "visa")
    held: list[object] = [["passport"], ("passport",), {"passport"}, frozenset({"passport"}), ["visa", "passport"] * 9]
    assert {fast.judge_mapping(mapping(papers=each)).status for each in [*held, *held]} == {"procedural"}
    assert {fast.judge(record(papers=each)).status for each in [*held, *held]} == {"procedural"}
    missing: list[object] = [[], ("visa",), {"visa"}, ["visa", "visa"]]
    assert {fast.judge_mapping(mapping(papers=each)).status for each in [*missing, *missing]} == {"nonprocedural"}
    assert {fast.judge_mapping(mapping(papers=each)).status for each in (None, *Open)} == {"indeterminate"}


@pytest.mark.parametrize(
    ("papers", "told"),
    [
        (["passport", "pasport"], ["papers: found 'pasport', expected 'passport', 'visa'; did you mean 'passport'?"]),
        (["secret"], ["papers: found a value of type str, expected 'passport', 'visa'"]),
        (["passport", 1, True], ["papers: found a value of type int, expected 'passport', 'visa'"]),
        ([["passport"], None], ["list", "NoneType"]),
        (
            ("passport", Raising("passport")),
            ["papers: found 'passport', expected 'passport', 'visa'; did you mean 'passport'?"],
        ),
        ([Unhashable()], ["papers: found a value of type Unhashable, expected 'passport', 'visa'"]),
        ("passport", ["papers: found a value of type str, expected a list of items"]),
        ({"passport": True}, ["papers: found a value of type dict, expected a list of items"]),
        (iter(["passport"]), ["papers: found a value of type list_iterator, expected a list of items"]),
        (7, ["papers: found a value of type int, expected a list of items"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_list_of_items_is_told(papers: object, told: list[str]) -> None:
    """Item by item, without the value unless it is all but one that there is."""
    fast = of_papers("passport", "visa")
    fast.judge_mapping(mapping(papers=["passport"]))
    if all(" " not in each for each in told):
        told = [f"papers: found a value of type {each}, expected 'passport', 'visa'" for each in told]
    assert refusal(fast.judge_mapping, mapping(papers=papers), kind=FaultyRecordError) == told
    assert refusal(fast.judge, record(papers=papers), kind=FaultyRecordError) == told
