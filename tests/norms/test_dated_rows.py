"""Does a table of rows say what its rows say, and what is wrong with them?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRulebookError
from p2mi_rules.norms import DatedRows
from tests.own.hostile import Unhashable
from tests.own.refused import refusal, untyped

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    Row = tuple[date, date | None, Hashable]

ENDS_FIRST = "found a row that ends before it begins, expected until after since"
FIRST, SECOND, THIRD = (date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1))


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    """Rows of one key in any order, with days between them or without."""
    numbers = sorted(draw(st.sets(st.integers(0, 60), min_size=2, max_size=9)))
    days = [FIRST + timedelta(number) for number in numbers]
    found: list[Row] = []
    for since, until in pairwise(days):
        if draw(st.booleans()):
            found.append((since, until, draw(st.integers(0, 2))))
    if draw(st.booleans()):
        found.append((days[-1], None, draw(st.integers(0, 2))))
    return draw(st.permutations(found))


@given(of_one=rows(), of_other=rows())
def test_each_day_is_answered_by_the_row_that_speaks_of_it(of_one: list[Row], of_other: list[Row]) -> None:
    """Told again without any order; between two days of change all days are alike."""
    table = DatedRows({("one",): of_one, ("other", 2): of_other}, otherwise=9)
    for keys, its in ((("one",), of_one), (("other", 2), of_other), (("none",), [])):
        said = [
            ([told for since, until, told in its if since <= day and (until is None or day < until)] or [9])
            for day in (FIRST + timedelta(number) for number in range(-1, 62))
        ]
        found = [table.lookup(keys, FIRST + timedelta(number)) for number in range(-1, 62)]
        assert [[*each.values] for each in found] == said
        assert {each.why for each in found} == {None}
        changes = {FIRST + timedelta(place - 1) for place in range(1, len(said)) if said[place] != said[place - 1]}
        assert changes <= table.cuts_of(keys) <= table.cuts


def test_days_of_change_are_those_of_the_keys_asked_for() -> None:
    """Of all keys together, or of one choice of them."""
    table = DatedRows({("a",): [(FIRST, SECOND, 1), (SECOND, None, 2)], ("b",): [(THIRD, None, 1)]}, otherwise=0)
    assert table.cuts == {FIRST, SECOND, THIRD}
    assert table.cuts_of(("a",)) == {FIRST, SECOND}
    assert table.cuts_of(("c",)) == frozenset()


def test_rows_given_once_are_kept() -> None:
    """What becomes of the mapping afterwards is nothing to the table; rows that are read but once will do."""
    rows_of_a: list[Row] = [(FIRST, None, 1)]
    given_rows: dict[tuple[Hashable, ...], Iterator[Row]] = {("a",): iter(rows_of_a)}
    table = DatedRows(given_rows, otherwise=0)
    given_rows.clear()
    assert table.lookup(("a",), SECOND).values == {1}


ROWS: list[tuple[object, list[str]]] = [
    ([], ["rows: found a value of type list, expected rows by a tuple of keys"]),
    ({"a": []}, ["rows['a']: found a value of type str, expected a tuple of keys, also of one"]),
    (
        {("a",): 7, ("b",): "rows"},
        [
            "rows[('a',)]: found a value of type int, expected rows: (since, until, answer)",
            "rows[('b',)]: found a value of type str, expected rows: (since, until, answer)",
        ],
    ),
    ({("a",): [(FIRST, 1)]}, ["rows[('a',)][0]: found a value of type tuple, expected (since, until, answer)"]),
    (
        {("a",): [[FIRST, None, 1], (FIRST, None, [])]},
        [
            "rows[('a',)][0]: found a value of type list, expected (since, until, answer)",
            "rows[('a',)][1]: found a value of type list that cannot be hashed, expected an answer that can be",
        ],
    ),
    (
        {("a",): [("2020", None, 1)]},
        ["rows[('a',)][0]: found an end that is no day, expected dates; None for a row without end"],
    ),
    (
        {("a",): [(FIRST, datetime(2021, 1, 1), 1)]},  # noqa: DTZ001 - a day with a time of day is what is tried
        ["rows[('a',)][0]: found an end that is no day, expected dates; None for a row without end"],
    ),
    (
        {("a",): [(SECOND, FIRST, 1), (FIRST, FIRST, 1)]},
        [f"rows[('a',)][{place}]: {ENDS_FIRST}" for place in (0, 1)],
    ),
    (
        {("a",): [(SECOND, None, 1), (FIRST, THIRD, 2)], ("b",): [(FIRST, None, 1), (THIRD, None, 1)]},
        [
            "rows[('a',)]: found two rows for 2021-01-01, expected rows of which no two speak of the same day",
            "rows[('b',)]: found two rows for 2022-01-01, expected rows of which no two speak of the same day",
        ],
    ),
]


@pytest.mark.parametrize(
    ("given_rows", "told"),
    ROWS,
    ids=["no mapping", "no keys", "no rows", "short", "no tuple", "text", "time", "ends first", "twice"],
)  # fmt: skip
def test_rows_that_are_none(given_rows: object, told: list[str]) -> None:
    """All of them at once."""
    assert refusal(untyped(DatedRows), given_rows, otherwise=0, kind=FaultyRulebookError) == told


def test_what_is_answered_otherwise_is_an_answer_too() -> None:
    """Something that can be hashed."""
    told = "otherwise: found a value of type Unhashable that cannot be hashed, expected an answer that can be"
    assert refusal(untyped(DatedRows), {}, otherwise=Unhashable(), kind=FaultyRulebookError) == [told]
