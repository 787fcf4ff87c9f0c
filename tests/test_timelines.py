"""Is a date known only in part every day it may be, and no other?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate, Period, moments

DAY = timedelta(days=1)
FEBRUARY = date(2024, 2, 1)

near = st.dates(min_value=FEBRUARY, max_value=FEBRUARY + 12 * DAY)
"""Days so close together that boundaries meet, touch and cross."""


@st.composite
def partials(draw: st.DrawFn, days: st.SearchStrategy[date] = near) -> PartialDate:
    """A stretch of days."""
    first, last = sorted((draw(days), draw(days)))
    return PartialDate(first, last)


def days_in(dates: PartialDate) -> list[date]:
    """Every day of a stretch."""
    return [dates.first + number * DAY for number in range((dates.last - dates.first).days + 1)]


def covered_day_by_day(period: Period, day: date) -> set[bool]:
    """The answers over every pair of days that the two boundaries may be: the oracle."""
    starts = [date.min] if period.since is None else days_in(period.since)
    ends = [None] if period.until is None else days_in(period.until)
    return {start <= day and (end is None or day < end) for start in starts for end in ends}


@given(st.none() | partials(), st.none() | partials(), near)
def test_a_period_covers_what_its_boundaries_day_by_day_say(
    since: PartialDate | None, until: PartialDate | None, day: date
) -> None:
    """A boundary known to some days gives each answer that some of these days gives, and no other."""
    period = Period(since, until)
    assert period.covers(day) == covered_day_by_day(period, day)


@given(st.none() | partials(), st.none() | partials(), near, near)
def test_the_answer_changes_on_cuts_only(
    since: PartialDate | None, until: PartialDate | None, one: date, other: date
) -> None:
    """Two days without a cut between them are answered alike."""
    period = Period(since, until)
    first, last = sorted((one, other))
    if not any(first < cut <= last for cut in period.cuts()):
        assert period.covers(first) == period.covers(last)


@given(st.dates())
def test_no_boundary_covers_every_day(day: date) -> None:
    """Open at both ends, a period is always."""
    assert Period().covers(day) == {True}
    assert Period().cuts() == ()


def test_the_last_nameable_day_can_be_covered_and_judged() -> None:
    """Nothing here reaches for the year 10000."""
    forever = Period(PartialDate.parse("9999-12"), None)
    assert forever.covers(END_OF_TIME) == {True}
    assert forever.covers(date(9999, 12, 1)) == {True, False}
    assert Period(None, PartialDate.day(END_OF_TIME)).covers(END_OF_TIME) == {False}
    assert moments(PartialDate(END_OF_TIME, END_OF_TIME), frozenset({END_OF_TIME})) == (END_OF_TIME,)


@given(st.integers(1, 9999), st.integers(1, 12))
@example(9999, 12)
@example(2024, 2)
def test_a_month_is_its_days(year: int, month: int) -> None:
    """From its first to its last, in leap years and in the last month there is."""
    text = f"{year:04}-{month:02}"
    assert PartialDate.parse(text) == PartialDate(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    assert not PartialDate.parse(text).is_day


@given(st.integers(1, 9999))
def test_a_year_is_its_days(year: int) -> None:
    """From the first of January to the last of December."""
    assert PartialDate.parse(f"{year:04}") == PartialDate(date(year, 1, 1), date(year, 12, 31))


@given(st.dates())
def test_a_day_written_is_that_day(day: date) -> None:
    """What is printed of an exact day is read as that day again."""
    parsed = PartialDate.parse(str(PartialDate.day(day)))
    assert parsed == PartialDate.day(day)
    assert parsed.is_day
    assert repr(parsed) == f"PartialDate({day.isoformat()})"


@given(partials(st.dates(max_value=date.max - DAY)))
def test_a_stretch_is_printed_by_its_ends(days: PartialDate) -> None:
    """The first and the last day, the day alone where they are one, no last day where the end is open."""
    written = str(days).split("..")
    assert written == list(dict.fromkeys((days.first.isoformat(), days.last.isoformat())))
    assert str(PartialDate(days.first, END_OF_TIME)) == f"{days.first.isoformat()}.."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022-5",
        "2022-05-1",
        "2022-05-13 ",
        " 2022",
        "2022\n",
        "2022-05-13T00:00",
        "2022/05/13",
        "13-05-2022",
        "20220513",
        "+2022",
        "-2022",
        "٢٠٢٢",
        "\uff12\uff10\uff12\uff12-05",
        "2022-05-",
        "2022--05",
        "12022-05",
        "0000",
        "2022-00",
        "2022-00-10",
        "2022-13",
        "2023-02-29",
        "2022-04-31",
        "9999-12-32",
        "2022-05-13\x00",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Nothing is guessed: other forms, other digits, days and months that do not exist."""
    with pytest.raises(ValueError, match=r"\w"):
        PartialDate.parse(text)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """Hostile text raises one kind of error and never another."""
    try:
        parsed = PartialDate.parse(text)
    except ValueError:
        return
    assert parsed.first <= parsed.last


@given(st.dates(), st.dates())
def test_a_stretch_that_ends_before_it_begins_is_refused(one: date, other: date) -> None:
    """An empty set of days is no date."""
    if one == other:
        return
    with pytest.raises(ValueError, match="a date that ends before it begins"):
        PartialDate(max(one, other), min(one, other))


@given(partials(), st.frozensets(near))
def test_moments_stand_for_every_day(days: PartialDate, cuts: frozenset[date]) -> None:
    """Each day of a stretch has one moment, the last on or before it, and no cut lies between the two."""
    found = moments(days, cuts)
    assert list(found) == sorted(set(found))
    assert found[0] == days.first
    for day in days_in(days):
        moment = max(each for each in found if each <= day)
        assert not any(moment < cut <= day for cut in cuts)
    assert set(found) <= {days.first, *cuts}


def test_the_law_begins_with_the_first_act() -> None:
    """UU 39/2004 was promulgated, and came into force, on 18 October 2004."""
    assert date(2004, 10, 18) == ACT_BEGINS
