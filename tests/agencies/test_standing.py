"""How did a company stand on a day, by the lists of some days?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.merging import merged
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.standing import EVERYTHING, NOT_LISTED, cuts_of
from p2mi_rules.vocabulary import AgencyStatus, Authority, Seen, Why
from tests.agencies.toys import (
    COMPANY,
    COMPLETE,
    LISTED_ON,
    OTHER,
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

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.directory import Directory
    from p2mi_rules.policy.agencies.events import AgencyEvent
    from p2mi_rules.policy.agencies.stamps import Completeness

DAY = timedelta(days=1)
ALL = sorted(status.value for status in EVERYTHING)
LICENSED, SUSPENDED, REVOKED = ["licensed"], ["suspended"], ["revoked"]
SAT = event(EventKind.SUSPENDED, "2025-03-01")
LIFTED = event(EventKind.LIFTED, "2025-06-01")
GONE = event(EventKind.REVOKED, "2025-09-01")


EVERY_LIST = list(
    product(
        (COMPLETE, PARTIAL),
        (True, False),
        (LISTED_ON - DAY, LISTED_ON, LISTED_ON + DAY),
        (None, LISTED_ON - DAY, LISTED_ON, LISTED_ON + DAY),
        (True, False),
        (True, False),
        (LISTED_ON, LISTED_ON + DAY),
    )
)


@pytest.mark.parametrize(
    ("completeness", "there", "day", "known_on", "reviewed", "empty", "published"), EVERY_LIST, ids=str
)
def test_a_list_says_what_it_can_and_no_more(
    *,
    completeness: Completeness,
    there: bool,
    day: date,
    known_on: date | None,
    reviewed: bool,
    empty: bool,
    published: date,
) -> None:
    """Complete or partial, named or not, before, on or after its day, known by then, reviewed, empty, future-dated."""
    under = stamp(LISTED_ON, completeness, reviewed=reviewed, published=published)
    entries = [] if empty else [entry(OTHER), *([entry(COMPANY)] if there else [])]
    answer = ask(listing(*entries, under=under), day, known_on=known_on)
    by_then = known_on is None or known_on >= LISTED_ON
    speaks = reviewed and not empty and published == LISTED_ON and by_then and day == LISTED_ON
    if speaks and there:
        assert (words(answer), answer.why) == (LICENSED, None)
    elif speaks and completeness is COMPLETE:
        assert (words(answer), answer.why) == (["not_listed"], None)
    else:
        assert (words(answer), answer.why) == (ALL, Why.NO_INFORMATION)
    assert [row.decisive for row in answer.evidence] == [True] * len(answer.evidence)
    assert bool(answer.evidence) is (answer.why is None)


def test_every_combination_is_enumerated() -> None:
    """Two by two by three by four by two by two by two."""
    assert len(set(EVERY_LIST)) == 2 * 2 * 3 * 4 * 2 * 2 * 2


@pytest.mark.parametrize(
    "bad",
    [source("list", LISTED_ON, seen=Seen.MEMORY), source("list", LISTED_ON, authority=Authority.PLACEMENT_RECORD)],
)
def test_a_list_that_may_not_decide_is_shown_and_settles_nothing(bad: object) -> None:
    """From memory, or no list of licences at all."""
    under = stamp()
    register = listing(entry(COMPANY), under=type(under)(bad, LISTED_ON, COMPLETE, reviewed=True))  # type: ignore[arg-type]  # a source
    answer = ask(register, LISTED_ON)
    assert (words(answer), answer.why, answer.evidence) == (ALL, Why.NO_INFORMATION, ())


def test_the_last_of_all_days_has_a_list_too() -> None:
    """No day comes after it, and nothing breaks."""
    register = listing(entry(COMPANY), under=stamp(date.max))
    assert words(ask(register, date.max)) == LICENSED
    assert date.max in cuts_of(register, register.find(name=COMPANY))


def test_whoever_is_listed_under_a_near_name_is_not_said_to_be_missing() -> None:
    """One letter may be a slip of whoever asks, so that everything stays possible; the list is shown beside it."""
    register = listing(entry("PT Alwihdah Jaya Sentosa"))
    answer = ask(register, LISTED_ON, "PT Alwihda Jaya Sentosa")
    assert (words(answer), answer.why) == (ALL, Why.NO_INFORMATION)
    assert [row.decisive for row in answer.evidence] == [False]


@pytest.mark.parametrize("name", ["PT PJS", "", "PT."])
def test_of_nobody_nothing_is_known(name: str) -> None:
    """Initials and empty names are not looked for, so that nothing follows from a complete list."""
    answer = ask(listing(entry(COMPANY)), LISTED_ON, name)
    assert (words(answer), answer.why, answer.evidence) == (ALL, Why.NO_INFORMATION, ())


@pytest.mark.parametrize(
    ("events", "expected", "why"),
    [
        ([GONE], REVOKED, None),
        ([event(EventKind.ENDED, "2025-09-01")], ["ended"], None),
        ([event(EventKind.SUSPENDED, "2025-09-01")], ["not_listed", "suspended"], Why.SOURCES_CONFLICT),
        ([event(EventKind.LIFTED, "2025-09-01")], ["licensed", "not_listed"], Why.SOURCES_CONFLICT),
        ([event(EventKind.REVOKED, "2030-01-01")], ["not_listed"], None),
        ([event(EventKind.REVOKED, "2025-12")], ["not_listed", "revoked"], Why.DATE_STRADDLES),
    ],
)
def test_a_complete_list_that_lacks_a_company_agrees_with_its_loss_alone(
    events: list[AgencyEvent], expected: list[str], why: Why | None
) -> None:
    """Who has lost the licence is rightly missing; who has one and is missing is where sources disagree."""
    under = stamp(date(2025, 12, 10))
    answer = ask(merged(decrees(*events), listing(entry(OTHER), under=under)), "2025-12-10")
    assert (words(answer), answer.why) == (expected, why)
    assert "not_listed" in {row.status for row in answer.evidence}
    assert not answer.under_watch


def test_two_complete_lists_of_one_day_may_disagree() -> None:
    """One has the company, the other does not: both, each in evidence."""
    register = merged(listing(entry(COMPANY)), listing(entry(OTHER), under=stamp(name="second")))
    answer = ask(register, LISTED_ON)
    assert (answer.statuses, answer.why) == (frozenset({AgencyStatus.LICENSED, NOT_LISTED}), Why.SOURCES_CONFLICT)
    assert {(row.source.id, row.decisive) for row in answer.evidence} == {("list", True), ("second", True)}


def test_missing_from_a_list_of_another_day_says_nothing() -> None:
    """Listed in June, missing in December: of each day what its list says, of the days between nothing."""
    december = listing(entry(OTHER), under=stamp(date(2025, 12, 1), name="december"))
    register = merged(listing(entry(COMPANY)), december)
    told = [words(ask(register, day)) for day in ("2025-06-01", "2025-09-01", "2025-12-01", "2025-12-02")]
    assert told == [LICENSED, ALL, ["not_listed"], ALL]


def _two_forms(*events: AgencyEvent) -> Directory:
    return SnapshotRegister.of([entry("PT Contoh Bahari"), entry("CV Contoh Bahari", *events)], stamp())


def test_of_several_companies_all_is_possible_that_is_true_of_any() -> None:
    """Where they differ it is asked which was meant; where they do not, it does not matter."""
    differ = ask(_two_forms(event(EventKind.REVOKED, "2025-06-01")), LISTED_ON, "Contoh Bahari")
    assert (words(differ), differ.why) == (["licensed", "revoked"], Why.SEVERAL)
    alike = ask(_two_forms(), LISTED_ON, "Contoh Bahari")
    assert (words(alike), alike.why) == (LICENSED, None)
    register = _two_forms(SAT)
    assert SAT.since.first in cuts_of(register, register.find(name="Contoh Bahari"))
