"""What follows of decrees one after the other, and of a list between them?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.standing import EVERYTHING, cuts_of
from p2mi_rules.vocabulary import Authority, Why
from tests.agencies.toys import (
    COMPANY,
    LISTED_ON,
    PARTIAL,
    ask,
    decrees,
    entry,
    event,
    listing,
    source,
    stamp,
    words,
)

DAY = timedelta(days=1)
ALL = sorted(status.value for status in EVERYTHING)
LICENSED, SUSPENDED, REVOKED = ["licensed"], ["suspended"], ["revoked"]
SAT = event(EventKind.SUSPENDED, "2025-03-01")
LIFTED = event(EventKind.LIFTED, "2025-06-01")
GONE = event(EventKind.REVOKED, "2025-09-01")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-02-28", ALL),
        ("2025-03-01", SUSPENDED),
        ("2025-05-31", SUSPENDED),
        ("2025-06-01", LICENSED),
        ("2025-08-31", LICENSED),
        ("2025-09-01", REVOKED),
        ("2035-01-01", REVOKED),
    ],
)
def test_a_company_has_several_states_one_after_the_other(day: str, expected: list[str]) -> None:
    """Suspended until lifted, licensed under watch until revoked; nothing of it before its day."""
    answer = ask(decrees(SAT, LIFTED, GONE), day)
    assert words(answer) == expected
    assert answer.under_watch is (expected == LICENSED)


@given(revoked=st.dates(date(2020, 1, 1), date(2021, 1, 1)), day=st.dates(date(2020, 1, 1), date(2021, 1, 1)))
def test_a_revocation_is_not_retroactive(revoked: date, day: date) -> None:
    """Whoever was placed the day before was placed under a licence, as far as this decree goes."""
    licence = event(EventKind.LICENSED, "2019-01-01")
    answer = ask(decrees(licence, event(EventKind.REVOKED, str(revoked))), day)
    assert words(answer) == (REVOKED if day >= revoked else LICENSED)


def test_a_suspension_without_an_end_is_open() -> None:
    """Nobody ends it but a lifting; a printed end is one if the row says so, and then nothing more is known."""
    assert words(ask(decrees(SAT), "2040-01-01")) == SUSPENDED
    printed = decrees(event(EventKind.SUSPENDED, "2025-03-01", "2025-06-01"))
    assert words(ask(printed, "2025-05-31")) == SUSPENDED
    assert words(ask(printed, "2025-06-01")) == ALL


def test_the_watch_lasts_as_long_as_the_decree_says() -> None:
    """After it the lifting says nothing of the licence."""
    register = decrees(SAT, event(EventKind.LIFTED, "2025-06-01", "2026-06-01"))
    answers = [ask(register, day) for day in ("2026-05-31", "2026-06-01")]
    assert [(words(answer), answer.under_watch) for answer in answers] == [(LICENSED, True), (ALL, False)]


def test_a_new_licence_ends_a_revocation_and_a_list_does_not() -> None:
    """A list that still has the company contradicts the decree; a licence by decree is another one."""
    again = event(EventKind.LICENSED, "2025-12-01", by=source("new"))
    assert words(ask(decrees(GONE, again), "2025-12-01")) == LICENSED
    listed = merged(decrees(GONE), listing(entry(COMPANY), under=stamp(date(2025, 12, 1))))
    answer = ask(listed, "2025-12-01")
    assert (words(answer), answer.why) == (["licensed", "revoked"], Why.SOURCES_CONFLICT)
    assert {row.status for row in answer.evidence if row.decisive} == {"licensed", "revoked"}


@pytest.mark.parametrize("kind", [EventKind.SUSPENDED, EventKind.REVOKED, EventKind.ENDED])
def test_a_stop_that_a_later_list_contradicts_stays_in_doubt(kind: EventKind) -> None:
    """Before the list it stands; on its day and after it both are kept; a decree after the list settles it again."""
    stop = event(kind, "2025-03-01")
    register = merged(decrees(stop), listing(entry(COMPANY)))
    said = {day: words(ask(register, day)) for day in ("2025-05-31", "2025-06-01", "2026-01-01")}
    both = sorted(["licensed", kind.value])
    assert said == {"2025-05-31": [kind.value], "2025-06-01": both, "2026-01-01": both}
    settled = merged(decrees(stop, event(EventKind.REVOKED, "2025-07-01", id="again")), listing(entry(COMPANY)))
    assert words(ask(settled, "2026-01-01")) == REVOKED


def test_a_list_of_the_very_day_contradicts_on_that_day_only() -> None:
    """Of a decree and a list of one day nothing says which was first; the day after, the decree stands."""
    register = merged(decrees(event(EventKind.REVOKED, "2025-06-01")), listing(entry(COMPANY)))
    assert words(ask(register, LISTED_ON)) == ["licensed", "revoked"]
    assert words(ask(register, LISTED_ON + DAY)) == REVOKED


def test_a_list_before_the_stop_says_nothing_against_it() -> None:
    """Licensed in June, suspended in September: no contradiction, and each on its day."""
    register = merged(listing(entry(COMPANY)), decrees(event(EventKind.SUSPENDED, "2025-09-01")))
    assert words(ask(register, LISTED_ON)) == LICENSED
    assert words(ask(register, "2025-09-01")) == SUSPENDED
    assert words(ask(register, "2025-08-31")) == ALL


def test_what_was_not_public_yet_is_left_out() -> None:
    """A decree reported later is not known before, nor is the end that another document tells."""
    lifted = source("end", date(2025, 7, 1))
    register = decrees(
        event(
            EventKind.SUSPENDED, "2025-03-01", "2025-06-01", by=source("start", date(2025, 4, 1)), until_source=lifted
        )
    )
    told = [words(ask(register, "2025-06-15", known_on=date(2025, month, 1))) for month in (3, 4, 6, 7)]
    assert told == [ALL, SUSPENDED, SUSPENDED, ALL]
    assert words(ask(register, "2025-03-15", known_on=date(2025, 3, 20))) == ALL


def test_a_decree_taken_back_never_was() -> None:
    """From the day on which that is known; until then nobody could know better."""
    void = event(EventKind.VOIDED, "2025-03-10", id="sorry", voids=SAT.id, by=source("apology", date(2025, 3, 10)))
    register = decrees(SAT, void)
    assert words(ask(register, "2025-03-05")) == ALL
    assert words(ask(register, "2026-01-01")) == ALL
    assert words(ask(register, "2025-03-05", known_on=date(2025, 3, 9))) == SUSPENDED
    licence = event(EventKind.LICENSED, "2020-01-01")
    assert words(ask(decrees(licence, SAT, void), "2025-03-05")) == LICENSED


def test_only_what_may_decide_takes_a_decree_back() -> None:
    """A regional office's word against a decree is shown, and takes nothing back."""
    office = source("office", authority=Authority.REGIONAL_STATEMENT)
    void = event(EventKind.VOIDED, "2025-03-10", id="sorry", voids=SAT.id, by=office)
    register = merged(decrees(SAT), listing(entry(COMPANY, void), under=stamp(date(2020, 1, 1), PARTIAL)))
    answer = ask(register, "2025-04-01")
    assert words(answer) == SUSPENDED
    assert [(row.row, row.decisive) for row in answer.evidence] == [(SAT.id, True), ("sorry", False)]
    assert void.since.first in cuts_of(register, register.find(name=COMPANY)), "from then on it is shown"


def test_a_suspension_of_part_leaves_both_possible() -> None:
    """Whether this placement was part of it is not known; a list that has the company does not contradict it."""
    part = event(EventKind.SUSPENDED, "2025-03-01", part=True)
    for register in (decrees(part), merged(decrees(part), listing(entry(COMPANY)))):
        answer = ask(register, LISTED_ON)
        assert (words(answer), answer.why) == (["licensed", "suspended"], Why.NO_INFORMATION)
    whole = ask(decrees(part, event(EventKind.SUSPENDED, "2025-04-01", id="whole")), LISTED_ON)
    assert (words(whole), whole.why) == (SUSPENDED, None)


def test_a_warning_is_a_licence_with_a_warning() -> None:
    """It is told as such; a lifting ends it, a suspension is stricter, and it does not contradict one."""
    warned = event(EventKind.WARNED, "2025-04-01", by=source("letter"))
    licence = event(EventKind.LICENSED, "2020-01-01")
    assert words(ask(decrees(licence, warned), "2025-04-01")) == ["warned"]
    assert words(ask(decrees(licence, warned), "2025-03-31")) == LICENSED
    assert words(ask(decrees(SAT, warned), "2025-04-01")) == SUSPENDED
    assert words(ask(decrees(SAT, warned, LIFTED), "2025-06-01")) == LICENSED


def test_decrees_that_do_not_fit_together_are_all_kept() -> None:
    """Suspended after the licence was revoked: both, as sources that disagree."""
    answer = ask(decrees(GONE, event(EventKind.SUSPENDED, "2025-10-01")), "2025-10-01")
    assert (words(answer), answer.why) == (["revoked", "suspended"], Why.SOURCES_CONFLICT)
    lifted = ask(decrees(GONE, event(EventKind.LIFTED, "2025-10-01", by=source("other"))), "2025-10-01")
    assert (words(lifted), lifted.why) == (["licensed", "revoked"], Why.SOURCES_CONFLICT)


def test_an_end_without_a_sanction_is_no_revocation() -> None:
    """Who gives the licence back has ended it; a revocation after it is the stricter word."""
    ended = event(EventKind.ENDED, "2025-01-01")
    assert words(ask(decrees(event(EventKind.LICENSED, "2020-01-01"), ended), "2025-01-01")) == ["ended"]
    assert words(ask(decrees(ended, GONE), "2025-09-01")) == REVOKED
