"""Is the regime of a day found, wherever the day lies, and made once?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.policy.regimes import Course
from p2mi_rules.policy.terrain import terrain
from tests.policy.toys import C, D, ask, book, listing, row

BOOK = PolicyBook.shipped()
FAR = [date.min, date(1904, 5, 1), date(1904, 5, 2), date(2004, 5, 1), date(2020, 1, 1), date(9998, 12, 31), date.max]
dates = st.dates() | st.sampled_from(FAR)


@given(cuts=st.sets(dates, max_size=12), day=dates)
def test_a_day_lies_in_the_stretch_that_a_bisect_finds(cuts: set[date], day: date) -> None:
    """Before all cuts, between them and after them, and where one lies a thousand years off."""
    ordered = tuple(sorted(cuts))
    empty = terrain(BOOK.text._replace(rows=(), lists=()), BOOK.sources, "SG", None)
    course = Course(empty._replace(cuts=ordered), {})
    found = course.at(day)
    assert course.regimes.index(found) == bisect_right(ordered, day)
    assert course.at(day) is found


@pytest.mark.parametrize("cut", [date(2020, 1, 1), date(2020, 3, 1)])
def test_the_day_of_a_cut_begins_a_stretch(cut: date) -> None:
    """A stop holds from its first day, and no longer on the day that ends it."""
    stopped = book(row("r", "closed", since="2020-01-01", until="2020-03-01"))
    before, after = stopped.regime("TH", cut - timedelta(days=1)), stopped.regime("TH", cut)
    assert before is not after
    assert stopped.regime("TH", cut + timedelta(days=1)) is after


def test_countries_of_which_nothing_is_known_share_a_regime() -> None:
    """All of them are answered alike, so one object answers for all."""
    day = date(2026, 4, 1)
    assert BOOK.regime("BR", day) is BOOK.regime("PY", day)
    assert BOOK.regime("BR", day) is not BOOK.regime("SG", day)


def test_ever_new_names_and_days_do_not_make_a_book_grow() -> None:
    """Made-up countries and days of knowledge are answered, and what was kept for them is given up again."""
    fresh = PolicyBook(BOOK.text)
    for number in range(600):
        fresh.regime(f"Q{number}", date(2020, 1, 1))
    for number in range(70):
        fresh.regime("SG", date(2020, 1, 1), date(2010, 1, 1) + timedelta(days=number))
    small = book(listing("L", ["TH"], since="2020-01-01"))
    for number in range(9000):
        small.regime("TH", date(2020, 1, 1), date(1990, 1, 1) + timedelta(days=number % 60))
    assert fresh.standing(Situation("SG", date(2025, 1, 1))).statuses == {D}


def test_regimes_are_given_up_before_they_become_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for two, the third is made anew and answers as before."""
    monkeypatch.setattr("p2mi_rules.policy.regimes._MOST_REGIMES", 2)
    stopped = book(row("r", "closed", since="2020-01-01", until="2020-03-01"), row("s", "open", "minister"))
    days = ("2019-01-01", "2020-01-01", "2020-03-01", "2019-01-02", "2020-02-29", "2020-03-02")
    assert [ask(stopped, day).statuses for day in days] == [{D}, {C}, {D}, {D}, {C}, {D}]


def test_regimes_of_two_books_are_equal_where_the_same_is_said_of_the_same_day() -> None:
    """And then answer alike; a regime is equal to nothing else."""
    shipped, day = PolicyBook.shipped(), date(2025, 10, 29)
    other = PolicyBook(shipped.text)
    assert shipped.regime("KH", day) == other.regime("KH", day)
    assert hash(shipped.regime("KH", day)) == hash(other.regime("KH", day))
    assert shipped.regime("KH", day) != other.regime("SG", day)
    assert shipped.regime("KH", day) != "regime"
