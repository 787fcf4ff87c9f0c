"""Are boundaries that are not known exactly taken both ways, and only there?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy import Situation, Standing
from p2mi_rules.policy.standing import standing
from p2mi_rules.policy.terrain import terrain
from p2mi_rules.vocabulary import DestinationStatus, Why
from tests.policy.toys import SILENT, C, D, L, S, ask, book, listing, row

if TYPE_CHECKING:
    from p2mi_rules.policy.terrain import Terrain

DAY = timedelta(days=1)
FIRST = date(2020, 1, 1)
days = st.integers(0, 40).map(lambda number: FIRST + number * DAY)


def _statuses(text: str, day: date) -> frozenset[DestinationStatus]:
    return ask(book(text), day.isoformat()).statuses


@given(day=days, first=st.integers(1, 12), length=st.integers(0, 4), kind=st.sampled_from(["closed", "open"]))
def test_a_fuzzy_start_is_the_union_of_its_days(day: date, first: int, length: int, kind: str) -> None:
    """A row that began on an unknown day of a stretch answers as the rows that began on each of its days together."""
    starts = [FIRST + (first + more) * DAY for more in range(length + 1)]
    fuzzy = row("r", kind, since=f"{starts[0]}..{starts[-1]}")
    exact = [_statuses(row("r", kind, since=start.isoformat()), day) for start in starts]
    assert _statuses(fuzzy, day) == frozenset[DestinationStatus]().union(*exact)


@given(day=days, first=st.integers(3, 12), length=st.integers(0, 4), kind=st.sampled_from(["closed", "open"]))
def test_a_fuzzy_end_is_the_union_of_its_days(day: date, first: int, length: int, kind: str) -> None:
    """A row that ended on an unknown day of a stretch answers as the rows that ended on each of its days together."""
    ends = [FIRST + (first + more) * DAY for more in range(length + 1)]
    fuzzy = row("r", kind, since="2020-01-02", until=f"{ends[0]}..{ends[-1]}")
    exact = [_statuses(row("r", kind, since="2020-01-02", until=end.isoformat()), day) for end in ends]
    assert _statuses(fuzzy, day) == frozenset[DestinationStatus]().union(*exact)


def test_the_reason_is_that_the_date_straddles() -> None:
    """Where both sides of a boundary are settled, only the date keeps the answer open."""
    answer = ask(book(row("r", "closed", since="2020-02") + row("s", "open", since="2019-01-01")), "2020-02-10")
    assert (answer.statuses, answer.why) == (frozenset({C, D}), Why.DATE_STRADDLES)


def test_both_sides_are_shown_as_decisive() -> None:
    """Both rows that an answer across a boundary rests on are its grounds."""
    answer = ask(book(row("r", "closed", since="2020-02") + row("s", "open", since="2019-01-01")), "2020-02-10")
    assert {evidence.row for evidence in answer.evidence if evidence.decisive} == {"r", "s"}


def test_several_perhaps_rows_of_one_kind_do_not_multiply() -> None:
    """Forty rows that may hold are one question, not two to the fortieth."""
    answer = ask(book("".join(row(f"r{number}", "closed", since="2020-02") for number in range(40))), "2020-02-10")
    assert answer.statuses == frozenset({C, *SILENT})


@pytest.mark.parametrize(
    ("approved", "expected"),
    [("2020-01-31", SILENT), ("2020-02-10", SILENT | {S}), ("2020-02-29", frozenset({S}))],
)
def test_an_approval_inside_a_fuzzy_start_may_or_may_not_be_before_it(
    approved: str, expected: frozenset[DestinationStatus]
) -> None:
    """Approved before the month: spared; within it: perhaps; on its last day or later: not."""
    policy = book(row("r", "suspended", since="2020-02", approved_continue=True))
    answer = ask(policy, "2020-03-10", more={"approved_on": date.fromisoformat(approved)})
    assert answer.statuses == expected


@pytest.mark.parametrize(
    ("approved", "expected"), [("2020-01-31", SILENT | {S}), ("2020-02-01", frozenset({S})), (None, frozenset({S}))]
)
def test_a_stop_that_spared_some_of_the_approved_leaves_them_open(
    approved: str | None, expected: frozenset[DestinationStatus]
) -> None:
    """Approved before it: spared or not; later, or not known to be approved: stopped."""
    policy = book(row("r", "suspended", since="2020-02-01", approved_may_continue=True))
    day = None if approved is None else date.fromisoformat(approved)
    assert ask(policy, "2020-03-10", more={"approved_on": day}).statuses == expected


def test_a_list_that_may_have_replaced_another_leaves_the_memory_open() -> None:
    """While a complete list without the country may have begun, the older list may still be the last that named it."""
    lists = listing("L", ["TH"], since="2019-01-01", until="2019-06-01") + listing("M", ["KH"], since="2020-02")
    denied = row("denied", "not_designated", "minister", since="2019-01-01")
    answers = [ask(book(lists + denied), day).statuses for day in ("2020-01-31", "2020-02-10", "2020-03-01")]
    conflict = frozenset({D, DestinationStatus.NOT_DESIGNATED})
    assert answers == [conflict, conflict, frozenset({DestinationStatus.NOT_DESIGNATED})]


def _answer(ground: Terrain, day: date, approved: date | None) -> Standing:
    return standing(ground, Situation("TH", day, approved_on=approved), strict=False, carry_forward=True)


def test_between_cuts_nothing_changes() -> None:
    """Asked day by day without any interning, answers change only on the days that are announced as cuts."""
    text = row("a", "suspended", since="2020-01-05", until="2020-01-20..2020-01-25", approved_continue=True)
    text += listing("L", ["TH"], since="2020-01-10..2020-01-12", until="2020-01-30") + row("b", "open", since="2020-02")
    policy, approved = book(text), date(2020, 1, 4)
    cuts, ground = policy.cuts("TH"), terrain(policy.text, policy.sources, "TH", None)
    for number in range(-3, 70):
        day = FIRST + number * DAY
        changed = any(_answer(ground, day, before) != _answer(ground, day - DAY, before) for before in (None, approved))
        assert not changed or day in cuts


@pytest.mark.parametrize(("since", "expected"), [("2020-02", frozenset({D})), ("2020-02-02..2020-02-29", SILENT)])
def test_a_list_that_takes_the_place_of_another_leaves_no_gap(
    since: str, expected: frozenset[DestinationStatus]
) -> None:
    """Whom both lists name is named on every day of the boundary they share, and not of two that only overlap."""
    old = listing("L", ["TH"], since="2020-01-01", until="2020-02", complete=False)
    answer = ask(book(old + listing("M", ["TH"], since=since, complete=False)), "2020-02-10")
    assert answer.statuses == expected
    assert {evidence.row for evidence in answer.evidence if evidence.decisive} == {"L", "M"}


def test_a_shared_boundary_says_nothing_of_whom_one_list_leaves_out() -> None:
    """Named by the second list alone, the country is named or not until it has surely begun."""
    old = listing("L", ["KH"], since="2020-01-01", until="2020-02", complete=False)
    policy = book(old + listing("M", ["TH"], since="2020-02", complete=False))
    assert [ask(policy, day).statuses for day in ("2020-02-10", "2020-03-01")] == [SILENT, frozenset({D})]


def test_silence_before_everything() -> None:
    """The day before anything was written is silent, and so is the first day that can be named."""
    policy = book(row("r", "closed", since="2020-02-01"))
    assert ask(policy, "2020-01-31").statuses == SILENT
    assert ask(policy, date.min.isoformat()).statuses == SILENT
    assert ask(policy, date.max.isoformat()).statuses == frozenset({C})


def test_absence_in_a_list_that_may_hold_is_not_listed_or_silence() -> None:
    """A complete list whose end is not known exactly makes absence one of two things."""
    policy = book(listing("M", ["KH"], since="2020-01-01", until="2020-02"))
    assert [ask(policy, day).statuses for day in ("2020-01-31", "2020-02-10")] == [frozenset({L}), SILENT]
