"""What follows where a branch is meant, or a day is not known exactly?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.standing import EVERYTHING, cuts_of, standing_of
from p2mi_rules.vocabulary import Why
from tests.agencies.toys import (
    COMPANY,
    LISTED_ON,
    OTHER,
    ask,
    decrees,
    entry,
    event,
    listing,
    source,
    stamp,
    words,
)

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.events import AgencyEvent

DAY = timedelta(days=1)
ALL = sorted(status.value for status in EVERYTHING)
LICENSED, SUSPENDED, REVOKED = ["licensed"], ["suspended"], ["revoked"]
SAT = event(EventKind.SUSPENDED, "2025-03-01")
LIFTED = event(EventKind.LIFTED, "2025-06-01")
GONE = event(EventKind.REVOKED, "2025-09-01")


@pytest.mark.parametrize(
    ("events", "head", "dompu", "bali"),
    [
        ([event(EventKind.REVOKED, "2025-01-01", branch="dompu")], ALL, REVOKED, ALL),
        ([event(EventKind.REVOKED, "2025-01-01")], REVOKED, REVOKED, REVOKED),
        ([event(EventKind.LICENSED, "2020-01-01"), event(EventKind.REVOKED, "2025-01-01", branch="dompu")],
         LICENSED, REVOKED, LICENSED),
        ([event(EventKind.LICENSED, "2020-01-01", branch="dompu"), event(EventKind.SUSPENDED, "2025-01-01")],
         SUSPENDED, SUSPENDED, SUSPENDED),
        ([SAT, event(EventKind.LIFTED, "2025-04-01", branch="dompu")], SUSPENDED, SUSPENDED, SUSPENDED),
        ([SAT, event(EventKind.LIFTED, "2025-04-01", branch="dompu", by=source("province"))],
         SUSPENDED, ["licensed", "suspended"], SUSPENDED),
        ([event(EventKind.SUSPENDED, "2025-01-01", branch="dompu"), event(EventKind.LIFTED, "2025-04-01")],
         LICENSED, SUSPENDED, LICENSED),
        ([SAT, event(EventKind.REVOKED, "2025-04-01", branch="dompu")], SUSPENDED, REVOKED, SUSPENDED),
        ([event(EventKind.LICENSED, "2020-01-01", branch="dompu")], ALL, LICENSED, ALL),
    ],
)  # fmt: skip
def test_what_a_branch_is_told_binds_the_branch(
    events: list[AgencyEvent], head: list[str], dompu: list[str], bali: list[str]
) -> None:
    """The company's sanction binds all branches, a branch's own none but itself."""
    register = merged(*(decrees(*([one])) for one in events)) if len(events) > 1 else decrees(*events)
    names = (COMPANY, f"{COMPANY} cabang Dompu", f"{COMPANY} cabang Bali")
    assert [words(ask(register, "2025-06-01", name)) for name in names] == [head, dompu, bali]


def test_a_branch_that_is_not_named_may_be_any() -> None:
    """Asked for some branch, or decreed about some branch: both ways are possible."""
    licence = event(EventKind.LICENSED, "2020-01-01")
    told = decrees(licence, event(EventKind.REVOKED, "2025-01-01", branch="dompu"))
    answer = ask(told, "2025-06-01", f"{COMPANY} cabang")
    assert (words(answer), answer.why) == (["licensed", "revoked"], Why.NO_INFORMATION)
    some = decrees(licence, event(EventKind.REVOKED, "2025-01-01", branch="cabang"))
    assert words(ask(some, "2025-06-01", f"{COMPANY} cabang Bali")) == ["licensed", "revoked"]
    assert words(ask(some, "2025-06-01")) == LICENSED


def test_a_list_of_branches_says_nothing_of_the_head_office() -> None:
    """A branch that is listed is licensed on that day; the company is in the list, so that it is not missing."""
    register = listing(entry(f"{COMPANY} cabang Dompu"))
    assert words(ask(register, LISTED_ON, f"{COMPANY} cabang Dompu")) == LICENSED
    assert words(ask(register, LISTED_ON)) == ALL


@pytest.mark.parametrize(
    ("events", "day", "expected", "why"),
    [
        ([event(EventKind.REVOKED, "2025-03")], "2025-03-10", ALL, Why.DATE_STRADDLES),
        ([event(EventKind.REVOKED, "2025-03")], "2025-03-31", REVOKED, None),
        ([event(EventKind.REVOKED, "2025-03")], "2025-02-28", ALL, Why.NO_INFORMATION),
        ([event(EventKind.LICENSED, "2020-01-01"), event(EventKind.REVOKED, "2025-03")], "2025-03-10",
         ["licensed", "revoked"], Why.DATE_STRADDLES),
        ([SAT, event(EventKind.LIFTED, "2025-06")], "2025-06-10", ["licensed", "suspended"], Why.DATE_STRADDLES),
        ([event(EventKind.SUSPENDED, "2025-06-01", "2025-07")], "2025-07-10", ALL, Why.DATE_STRADDLES),
        # Suspended and lifted within one year: on no day of it is the order known, at its end it may be either.
        ([event(EventKind.SUSPENDED, "2025-06-01"), event(EventKind.LIFTED, "2025")], "2026-01-01",
         ["licensed", "suspended"], Why.DATE_STRADDLES),
        ([event(EventKind.SUSPENDED, "2025"), event(EventKind.LIFTED, "2026-02-01")], "2026-02-01", LICENSED, None),
    ],
)  # fmt: skip
def test_a_day_within_an_unknown_date_is_answered_both_ways(
    events: list[AgencyEvent], day: str, expected: list[str], why: Why | None
) -> None:
    """Before, on and after: what may be true on any of the days that the date may be."""
    answer = ask(decrees(*events), day)
    assert (words(answer), answer.why) == (expected, why)


KINDS = st.sampled_from(
    [EventKind.LICENSED, EventKind.WARNED, EventKind.SUSPENDED, EventKind.LIFTED, EventKind.ENDED, EventKind.REVOKED]
)
FIRST = date(2025, 1, 1)


@st.composite
def happenings(draw: st.DrawFn, *, fuzzy: bool = False) -> AgencyEvent:
    """Something that happened within a few weeks, by one of two documents, perhaps to a branch."""
    since = FIRST + DAY * draw(st.integers(0, 12))
    until = "" if draw(st.booleans()) else str(since + DAY * draw(st.integers(1, 8)))
    length = draw(st.integers(0, 3)) if fuzzy and not until else 0
    kind = draw(KINDS)
    return event(
        kind,
        f"{since}..{since + DAY * length}",
        until,
        id=f"e{draw(st.integers(0, 99))}",
        by=source(draw(st.sampled_from(["a", "b"])), FIRST + DAY * draw(st.integers(0, 12))),
        part=kind is EventKind.SUSPENDED and draw(st.booleans()),
        branch=draw(st.sampled_from(["", "dompu"])),
    )


@given(events=st.lists(happenings(fuzzy=True), max_size=4), branch=st.booleans(), known=st.none() | st.integers(0, 14))
def test_between_two_cuts_nothing_changes(events: list[AgencyEvent], known: int | None, *, branch: bool) -> None:
    """The days that ``cuts_of`` names are all on which the answer may change."""
    register = merged(decrees(*events), listing(entry(OTHER), under=stamp(FIRST + 5 * DAY)))
    known_on = None if known is None else FIRST + known * DAY
    found = register.find(name=f"{COMPANY} cabang Dompu" if branch else COMPANY)
    cuts = cuts_of(register, found, known_on)
    days = [FIRST + DAY * place for place in range(-2, 30)]
    answers = [standing_of(register, found, day=day, known_on=known_on) for day in days]
    for (before, after), day in zip(pairwise(answers), days[1:], strict=True):
        assert before == after or day in cuts


@given(events=st.lists(happenings(fuzzy=True), max_size=3), number=st.integers(0, 25))
def test_an_unknown_date_answers_all_that_its_days_would(events: list[AgencyEvent], number: int) -> None:
    """The statuses are those of the events on each of their possible days, no more and no fewer."""
    day = FIRST + DAY * number
    possible = [
        [event.since.first + DAY * more for more in range((event.since.last - event.since.first).days + 1)]
        for event in events
    ]
    exact: set[str] = set()
    for chosen in product(*possible):
        moved = [
            event(
                one.kind,
                str(since),
                str(one.until or ""),
                id=one.id,
                by=one.source,
                part=one.part,
                branch=one.branch,
            )
            for one, since in zip(events, chosen, strict=True)
        ]
        exact.update(words(ask(decrees(*moved), day)))
    assert words(ask(decrees(*events), day)) == sorted(exact)


@given(events=st.lists(happenings(), max_size=5), number=st.integers(0, 25))
def test_more_than_one_status_has_a_reason_and_one_has_none(events: list[AgencyEvent], number: int) -> None:
    """And whatever is said rests on evidence; nothing at all is never said."""
    answer = ask(decrees(*events), FIRST + DAY * number)
    assert answer.statuses
    assert (answer.why is None) is (len(answer.statuses) == 1)
    if answer.why in {None, Why.SOURCES_CONFLICT}:
        assert any(row.decisive for row in answer.evidence)


@given(events=st.lists(happenings(), max_size=5), number=st.integers(0, 25))
def test_a_day_before_everything_is_not_touched(events: list[AgencyEvent], number: int) -> None:
    """Nothing reaches back behind the first day of any event."""
    day = min((one.since.first for one in events), default=FIRST) - DAY * (number + 1)
    assert words(ask(decrees(*events), day)) == ALL


def test_too_many_unknown_days_settle_nothing() -> None:
    """Every way is gone through or none: hostile data cost no time."""
    events = [event(EventKind.SUSPENDED, "2025", id=f"e{number}") for number in range(60)]
    answer = ask(decrees(*events), "2025-06-01")
    assert (words(answer), answer.why) == (ALL, Why.DATE_STRADDLES)
    assert len(answer.evidence) == 60
