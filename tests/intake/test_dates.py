"""Are dates read as people write them, and never guessed?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.intake.dates import days
from p2mi_rules.timelines import PartialDate
from tests.intake.refusals import speaks_both

DAY = date(2025, 10, 29)
MONTHS_ID = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
calendar = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def _refused(text: str, field: str = "departed_on") -> str:
    with pytest.raises(FaultyRecordError) as caught:
        days(field, text)
    (fault,) = caught.value.faults
    assert fault.field == field
    assert speaks_both(fault)
    return str(fault)


@given(calendar)
def test_every_way_to_write_a_day_is_the_same_day(day: date) -> None:
    """ISO, day first with slash, hyphen or dot, month names of both languages, long or short: one day."""
    long_id, long_en = MONTHS_ID[day.month - 1], MONTHS_EN[day.month - 1]
    ways = {
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {long_id} {day.year}",
        f"{day.day} {long_en.upper()} {day.year}",
        f"{day.day} {long_en[:3]}. {day.year}",
        f"{day.day}-{long_id[:3].lower()}-{day.year}",
        f"{long_en} {day.day}, {day.year}",
        f"{day.isoformat()}T00:00:00",
        f"{day.isoformat()} 00:00:00.000",
        f"{day.isoformat()}T00:00:00+07:00",
    }
    assert {days("departed_on", way) for way in ways} == {PartialDate.day(day)}


@given(calendar)
def test_a_month_is_all_of_its_days(day: date) -> None:
    """A month is an interval however it is written, and never its first day alone."""
    ways = (f"{day:%Y-%m}", f"{day:%m/%Y}", f"{MONTHS_ID[day.month - 1]} {day.year}", f"{day:%Y-%m}..{day:%Y-%m}")
    month = PartialDate.parse(f"{day:%Y-%m}")
    assert {days("departed_on", way) for way in ways} == {month}


def test_a_year_is_all_of_its_days() -> None:
    """A year is an interval."""
    assert days("departed_on", "2025") == PartialDate(date(2025, 1, 1), date(2025, 12, 31))


@given(calendar, calendar)
def test_a_range_runs_from_its_start_to_its_end(one: date, other: date) -> None:
    """Both ends belong to a range, whatever form each is written in."""
    first, last = sorted((one, other))
    assert days("departed_on", f"{first:%d/%m/%Y} .. {last}") == PartialDate(first, last)


@given(st.dates(date(1900, 1, 1), date(2050, 1, 1)), st.integers(1, 10_000))
def test_a_range_that_runs_backwards_is_refused(last: date, gap: int) -> None:
    """An end before its start is a fault, not a range turned round."""
    assert "ends before it starts" in _refused(f"{last + timedelta(days=gap)}..{last}")


@pytest.mark.parametrize("text", ["..2025-10-28", "<=2025-10-28", "<= 28 Oktober 2025", "\u2264 28/10/2025"])
def test_an_open_start_is_the_day_the_encoded_law_begins(text: str) -> None:
    """Up to a day means from 18 October 2004."""
    assert days("departed_on", text) == PartialDate(date(2004, 10, 18), date(2025, 10, 28))


@pytest.mark.parametrize("text", ["2025-01..", ">=2025-01", "\u2265 Januari 2025", "01/01/2025\u2026"])
def test_an_open_end_is_any_later_day(text: str) -> None:
    """From a day on means up to the last day that can be named."""
    assert days("departed_on", text) == PartialDate(date(2025, 1, 1), date.max)


def test_an_open_birth_date_does_not_begin_with_the_law() -> None:
    """Born before a day means born in any earlier year."""
    assert days("birth_date", "..2007") == PartialDate(date(1900, 1, 1), date(2007, 12, 31))


def test_an_open_start_after_the_end_says_where_it_would_begin() -> None:
    """Before 2000 lies before the law that is encoded."""
    assert "2004-10-18" in _refused("..2000")


@pytest.mark.parametrize("text", ["..", "...", "<=", ">=", " .. "])
def test_a_range_needs_an_end_or_a_start(text: str) -> None:
    """A range of nothing says nothing."""
    assert "neither start nor end" in _refused(text)


def test_the_month_never_comes_first() -> None:
    """10/29/2025 is refused with the day-first form as the repair; 10/11/2025 is in November."""
    assert "did you mean 29/10/2025?" in _refused("10/29/2025")
    assert days("departed_on", "10/11/2025") == PartialDate.day(date(2025, 11, 10))


@pytest.mark.parametrize("text", ["13/13/2025", "2025-13", "2025-00-10", "0/2025", "31/30/2025"])
def test_a_month_that_does_not_exist_is_refused(text: str) -> None:
    """There are twelve months; no order of the numbers would help."""
    told = _refused(text)
    assert "a month that is not 1 to 12" in told
    assert "did you mean" not in told


@pytest.mark.parametrize("text", ["31 Februari 2025", "29/02/2025", "2025-04-31", "0/10/2025", "2025-10-00"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    """31 February is an error of writing, and no other day is put in its place."""
    assert "in a month of" in _refused(text)


def test_the_leap_day_exists_in_leap_years() -> None:
    """29 February 2024 is a day."""
    assert days("departed_on", "29/2/2024") == PartialDate.day(date(2024, 2, 29))


@pytest.mark.parametrize("text", ["9999-12-31", "0000-01-01", "1899", "1 Januari 2101", "01/01/0001"])
def test_a_year_that_cannot_be_meant_is_refused(text: str) -> None:
    """Years that stand for nothing in old systems are told as such."""
    assert "a year from 1900 to 2100" in _refused(text)


@pytest.mark.parametrize("text", ["29/10/25", "29 Okt 25", "1-2-03", "29-Okt-25"])
def test_a_year_of_two_digits_is_refused(text: str) -> None:
    """Nobody can tell 1925 from 2025."""
    assert "four digits" in _refused(text)


@pytest.mark.parametrize("text", ["45959", "45959.0", "45959,5"])
def test_a_day_number_of_a_spreadsheet_is_refused(text: str) -> None:
    """A serial number counts from one of two days, so it is not turned into a date."""
    assert "spreadsheet's day number" in _refused(text)


@pytest.mark.parametrize("text", ["2025-10-29T14:30:00", "2025-10-29 00:00:01", "2025-10-29T23:00Z"])
def test_a_time_of_day_is_refused(text: str) -> None:
    """A moment may belong to another day in another zone."""
    assert "time of day" in _refused(text)


def test_a_name_that_is_no_month_is_refused() -> None:
    """The name is not shown: the column may have been swapped with one of people."""
    told = _refused("29 Siti 2025")
    assert "no month" in told
    assert "Siti" not in told


@pytest.mark.parametrize(
    "text",
    ["kemarin", "2025.1", "10.2025", "", "2025-W44", "20251029", "\u0662\u0660\u0662\u0665", "x" * 100, "08123456789"],
)
def test_what_is_no_date_is_refused_by_its_length_only(text: str) -> None:
    """Nothing of the text is shown."""
    told = _refused(text)
    assert f"length {len(text)}" in told
    assert not text or text not in told.split("expected")[0]


@pytest.mark.parametrize("text", ["10/29/2007", "31/02/2007", "2007-13", "29 Siti 2007", "17.08.07"])
def test_a_birth_date_is_never_shown(text: str) -> None:
    """Of a birth date a fault shows neither the text nor a repair made from it."""
    told = _refused(text, "birth_date")
    assert "did you mean" not in told
    assert "2007" not in told
    assert text not in told


@given(st.text(max_size=100))
def test_any_text_is_a_date_or_one_fault(text: str) -> None:
    """No text makes the reader fail in another way."""
    try:
        found = days("approved_on", text)
    except FaultyRecordError as error:
        (fault,) = error.faults
        assert speaks_both(fault)
    else:
        assert found.first <= found.last


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 4000))
def test_what_a_stretch_of_days_writes_is_read_back(first: date, length: int) -> None:
    """The text of a PartialDate is one of the forms read here."""
    stretch = PartialDate(first, min(first + timedelta(days=length), date(2100, 12, 31)))
    assert days("departed_on", str(stretch)) == stretch
    assert days("departed_on", f"{first}..") == PartialDate(first, date.max)
