"""What may an event say, from when until when, and by whom is it known?"""

from __future__ import annotations

import pickle
from datetime import date, datetime
from itertools import product
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyPolicyError
from p2mi_rules.policy.agencies.events import AgencyEvent, EventKind
from p2mi_rules.policy.agencies.stamps import Stamp
from p2mi_rules.policy.agencies.telling import absence_evidence, event_evidence
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Authority, Seen
from tests.agencies.toys import LISTED_ON, PARTIAL, event, source, stamp

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1))
YES, NO = frozenset({True}), frozenset({False})


@given(since=DAYS, until=st.none() | DAYS, asked=DAYS)
def test_an_event_holds_from_its_day_to_the_day_it_is_over(since: date, until: date | None, asked: date) -> None:
    """The first day is in, the day of the end is out, and without an end there is none."""
    if until is not None and until <= since:
        with pytest.raises(FaultyPolicyError, match="until"):
            event(EventKind.SUSPENDED, str(since), str(until))
        return
    one = event(EventKind.SUSPENDED, str(since), str(until or ""))
    assert one.period().covers(asked) == frozenset({since <= asked and (until is None or asked < until)})


@given(published=DAYS, ended=DAYS, known_on=DAYS)
def test_what_is_known_of_an_event_depends_on_when_its_documents_were_public(
    published: date, ended: date, known_on: date
) -> None:
    """It is known from the publication of its source, and its end from that of the document about the end."""
    one = event(
        EventKind.SUSPENDED,
        "2019-01-01",
        "2019-06-01",
        by=source("start", published),
        until_source=source("end", ended),
    )
    assert one.known(known_on) is (published <= known_on)
    assert one.known(None)
    over = one.period(known_on).covers(date(2019, 7, 1)) == NO
    assert over is (ended <= known_on)
    assert one.period().covers(date(2019, 7, 1)) == NO


def test_what_was_read_from_a_list_counts_no_more_than_the_list() -> None:
    """An event of a list that nobody reviewed is not known, whoever published it."""
    one = event(EventKind.LICENSED, "2020-01-01", by=stamp().source)
    assert attrs.evolve(one, stamp=stamp()).known(None)
    assert not attrs.evolve(one, stamp=stamp(reviewed=False)).known(None)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: event(EventKind.REVOKED, "2020-01-01", part=True), "part"),
        (lambda: event(EventKind.REVOKED, "2020-01-01", voids="x"), "voids"),
        (lambda: event(EventKind.VOIDED, "2020-01-01"), "voids"),
        (lambda: event(EventKind.PERMIT, "2020-01-01"), "destination"),
        (lambda: event(EventKind.LICENSED, "2020-01-01", destination="MY"), "destination"),
        (lambda: event(EventKind.LICENSED, "2020-02", "2019-01"), "until"),
    ],
)
def test_an_event_that_cannot_be_is_refused(make: Callable[[], AgencyEvent], field: str) -> None:
    """Each fault names the event and the field, in both languages."""
    with pytest.raises(FaultyPolicyError) as refused:
        make()
    (fault,) = refused.value.faults
    assert fault.field.endswith(f".{field}")
    assert "ditemukan" in fault.said("id")


def test_all_faults_of_an_event_are_told_at_once() -> None:
    """Three things wrong are three faults."""
    with pytest.raises(FaultyPolicyError) as refused:
        event(EventKind.LICENSED, "2020-01-01", "2019-01-01", part=True, destination="MY")
    assert len(refused.value.faults) == 3


@pytest.mark.parametrize(
    ("written", "spelt"),
    [("", ""), ("Dompu", "dompu"), ("KC  BALI", "bali"), ("cabang", "cabang"), ("Kab. Dompu", "kabupaten dompu")],
)
def test_a_branch_is_spelt_as_in_names(written: str, spelt: str) -> None:
    """Whoever writes an event by hand need not know how; what is no place is left as it is."""
    assert event(EventKind.REVOKED, "2020-01-01", branch=written).branch == spelt
    assert event(EventKind.REVOKED, "2020-01-01", branch="x" * 2000).branch == "x" * 2000


def test_every_kind_is_about_a_permit_or_stops_or_grants_a_licence_or_takes_back() -> None:
    """The kinds are parted, none counted twice."""
    told = {kind: (kind.of_permit, kind.stops, kind.grants) for kind in EventKind}
    assert {kind: sum(marks) for kind, marks in told.items()} == {
        kind: 0 if kind is EventKind.VOIDED else 1 for kind in EventKind
    }


@pytest.mark.parametrize("given_day", [datetime(2026, 1, 1), "2026-01-01", None])  # noqa: DTZ001 - any moment is refused
def test_a_stamp_has_a_day(given_day: object) -> None:
    """A moment, a text and nothing are no day."""
    with pytest.raises(FaultyPolicyError, match="retrieved: found something that is no day"):
        Stamp(source(), given_day)  # type: ignore[arg-type]  # what callers without types give


@given(retrieved=DAYS, published=DAYS, known_on=st.none() | DAYS, reviewed=st.booleans())
def test_a_list_supports_something_only_reviewed_and_not_from_the_future(
    *, retrieved: date, published: date, known_on: date | None, reviewed: bool
) -> None:
    """It was public before it was read, and both before the day of knowledge."""
    one = stamp(retrieved, reviewed=reviewed, published=published)
    by_then = known_on is None or (retrieved <= known_on and published <= known_on)
    assert one.supports(known_on) is (reviewed and published <= retrieved and by_then)


def test_a_list_of_which_only_the_month_is_known_may_be_read_within_it() -> None:
    """Published on some day of June, read on the tenth."""
    listed = source("list", date(2025, 6, 30), authority=Authority.OFFICIAL_LIST, not_before=date(2025, 6, 1))
    assert Stamp(listed, date(2025, 6, 10), reviewed=True).supports(None)
    assert not Stamp(listed, date(2025, 5, 31), reviewed=True).supports(None)


@pytest.mark.parametrize(
    "listed", [source("list", seen=Seen.MEMORY), source("list", authority=Authority.REGIONAL_STATEMENT)]
)
def test_a_list_that_settles_nothing_supports_nothing(listed: object) -> None:
    """From memory, or on the word of an office that may not decide."""
    assert not Stamp(listed, LISTED_ON, reviewed=True).supports(None)  # type: ignore[arg-type]  # a source


def test_a_complete_list_speaks_for_its_own_day() -> None:
    """Neither the day before nor the day after, and a partial list on no day."""
    asked = [date(2025, 5, 31), LISTED_ON, date(2025, 6, 2)]
    assert [stamp().speaks_for_all(day, None) for day in asked] == [False, True, False]
    assert not stamp(completeness=PARTIAL).speaks_for_all(LISTED_ON, None)


@pytest.mark.parametrize(("kind", "part", "listed"), list(product(EventKind, (False, True), (False, True))))
def test_every_event_is_told_in_both_languages(*, kind: EventKind, part: bool, listed: bool) -> None:
    """A sentence each, with the day and the decree or the list, unless the row has its own words."""
    one = event(
        kind,
        "2020-01-01",
        part=part and kind is EventKind.SUSPENDED,
        voids="x" if kind is EventKind.VOIDED else "",
        destination="MY" if kind.of_permit else "",
        stamp=stamp() if listed else None,
        decree="" if listed else "KEP 1 TAHUN 2020",
    )
    told = event_evidence(one, decisive=True)
    assert (told.row, told.status, told.source, told.decisive) == (one.id, kind.value, one.source, True)
    for note in (told.note_id, told.note_en):
        assert "2020-01-01" in note
        assert ("2025-06-01" if listed else one.decree) in note
    assert told.note_id != told.note_en
    own = attrs.evolve(one, note_id="Catatan.", note_en="A note.")
    assert event_evidence(own, decisive=False)[4:6] == ("Catatan.", "A note.")


def test_an_end_that_another_document_tells_is_shown_with_it() -> None:
    """The document about the end stands beside that of the start."""
    one = event(EventKind.SUSPENDED, "2020-01-01", "2020-03-01", until_source=source("end"))
    assert event_evidence(one, decisive=True).also == (source("end"),)


def test_an_absence_names_the_list_and_its_day() -> None:
    """Not found in the register consulted: never that a company is not registered."""
    told = absence_evidence(stamp(), decisive=True)
    assert told.note_en == "Not found in Document list as it stood on 2025-06-01, the complete register consulted."
    assert "Tidak ditemukan" in told.note_id
    assert told.status == "not_listed"


def test_an_event_crosses_processes() -> None:
    """Pickled and restored, it is equal and stands in the same place."""
    one = event(EventKind.SUSPENDED, "2020-01", "2020-05", part=True, stamp=stamp())
    restored = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own event
    assert (restored, restored.order) == (one, one.order)
    assert one.since == PartialDate.parse("2020-01")
