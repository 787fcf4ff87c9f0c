"""Which events follow from what a row of a list says?

A list shows the state of one day. What it says of other days is what dates it prints: those of the licence, and the day
of a sanction. A status without a day is that of the day of the list alone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.agencies.answers import KnownAgency
from p2mi_rules.policy.agencies.events import AgencyEvent, EventKind
from p2mi_rules.policy.agencies.status_words import Meaning
from p2mi_rules.policy.agencies.telling import after, listed
from p2mi_rules.timelines import END_OF_TIME, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.policy.agencies.licences import LicenceNumber
    from p2mi_rules.policy.agencies.names import AgencyName
    from p2mi_rules.policy.agencies.stamps import Stamp

LISTED = Meaning(EventKind.LICENSED)
"""What a row without a status says: the company is in the list."""

_DAY = timedelta(days=1)


class Said(NamedTuple):
    """One row, interpreted: ``id`` names it, ``start`` and ``end`` are the first and the last day of the licence."""

    id: str
    name: AgencyName
    licences: tuple[LicenceNumber, ...]
    status: Meaning
    since: PartialDate | None
    start: PartialDate | None
    end: PartialDate | None
    destination: str
    decree: str
    province: str


def entry_of(said: Said, stamp: Stamp) -> KnownAgency:
    """The company of a row with the events that follow from it."""
    events = _permit(said, stamp) if said.destination else _licence(said, stamp)
    return KnownAgency(said.name, said.licences, said.province, tuple(events))


def _licence(said: Said, stamp: Stamp) -> Iterator[AgencyEvent]:
    """The status, and beside it the licence as far as its printed days reach."""
    kind = said.status.kind
    if kind is EventKind.LICENSED:
        yield listed(stamp, said.name.branch, said.id)
    else:
        dated = said.since is not None and kind.stops
        until = None if dated else after(stamp.retrieved)
        yield _event(said, stamp, kind, _begun(said.since, stamp), until)
    if kind.grants or said.since is not None:
        yield from _term(said, stamp)


def _term(said: Said, stamp: Stamp) -> Iterator[AgencyEvent]:
    """The licence on other days than that of the list, if the list prints them."""
    told = said.start or (said.since if said.status == LISTED else None)
    start = _begun(told, stamp)
    end = _day_after(said.end) if said.end else after(stamp.retrieved)
    if (told or said.end) and (end is None or end.last > start.first):
        yield _event(said, stamp, EventKind.LICENSED, start, end, more="/term")


def _permit(said: Said, stamp: Stamp) -> Iterator[AgencyEvent]:
    """The permit for its printed days, or that it was revoked."""
    if said.status.kind is EventKind.PERMIT_REVOKED:
        yield _event(said, stamp, EventKind.PERMIT_REVOKED, _begun(said.since, stamp), None)
        return
    start = _begun(said.start or said.since, stamp)
    end = _day_after(said.end) if said.end else after(max(stamp.retrieved, start.last))
    yield _event(said, stamp, EventKind.PERMIT, start, end)


def _begun(since: PartialDate | None, stamp: Stamp) -> PartialDate:
    """The day from which it holds: that of the list if none is told, and no later if it may have begun by then."""
    if since is None:
        return PartialDate.day(stamp.retrieved)
    return PartialDate(since.first, min(since.last, stamp.retrieved)) if since.first <= stamp.retrieved else since


def _event(
    said: Said, stamp: Stamp, kind: EventKind, since: PartialDate, until: PartialDate | None, *, more: str = ""
) -> AgencyEvent:
    return AgencyEvent(
        id=f"{said.id}{more}",
        kind=kind,
        since=since,
        until=until,
        source=stamp.source,
        part=said.status.part and kind.stops,
        branch=said.name.branch,
        destination=said.destination,
        decree=said.decree,
        stamp=stamp,
    )


def _day_after(last: PartialDate) -> PartialDate | None:
    """Where a licence is over whose last day is printed; nowhere if that is the last of all days."""
    return None if last.last == END_OF_TIME else PartialDate(last.first + _DAY, last.last + _DAY)
