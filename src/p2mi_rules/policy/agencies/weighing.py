"""What follows of everything that was decided about one company, on one day?

What is not certain (a day known to its month, a branch that is not named) is taken every way: each way is one world,
and what may be true is what is true in any of them.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.names import BRANCH_UNSAID
from p2mi_rules.vocabulary import AgencyStatus, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from p2mi_rules.policy.agencies.events import AgencyEvent

MOST_WORLDS = 2048
"""More ways than these are not gone through one by one: then nothing is settled."""

_DAY = timedelta(days=1)
_STATUS = {
    EventKind.LICENSED: AgencyStatus.LICENSED,
    EventKind.LIFTED: AgencyStatus.LICENSED,
    EventKind.WARNED: AgencyStatus.WARNED,
    EventKind.SUSPENDED: AgencyStatus.SUSPENDED,
    EventKind.ENDED: AgencyStatus.ENDED,
    EventKind.REVOKED: AgencyStatus.REVOKED,
}
_STRICT = {AgencyStatus.SUSPENDED: 1, AgencyStatus.ENDED: 2, AgencyStatus.REVOKED: 3}
# Which later events end what an event says. A list that has the company is no new licence: it may contradict a
# revocation, and never ends one.
_ENDED_BY = {
    EventKind.LICENSED: frozenset({EventKind.ENDED, EventKind.REVOKED}),
    EventKind.WARNED: frozenset({EventKind.LIFTED, EventKind.ENDED, EventKind.REVOKED}),
    EventKind.SUSPENDED: frozenset({EventKind.LIFTED, EventKind.ENDED, EventKind.REVOKED}),
    EventKind.LIFTED: frozenset({EventKind.SUSPENDED, EventKind.ENDED, EventKind.REVOKED}),
    EventKind.ENDED: frozenset({EventKind.LICENSED, EventKind.REVOKED}),
    EventKind.REVOKED: frozenset({EventKind.LICENSED}),
}


class Moment(NamedTuple):
    """The day asked about, what was public by which day, and the branch (empty for the company as a whole)."""

    day: date
    known_on: date | None
    branch: str


class Weighed(NamedTuple):
    """What may be said of the company: no status where nothing is known, else one or more, with the reason for more.

    ``silent`` is whether it may be that nothing holds; ``rests_on`` are the events that it follows from.
    """

    statuses: frozenset[AgencyStatus]
    why: Why | None
    silent: bool
    rests_on: tuple[AgencyEvent, ...]
    under_watch: bool


class _Had(NamedTuple):
    """An event in one world: the day from which it holds, and whether the end that it names itself has come."""

    day: date
    rank: int
    event: AgencyEvent
    over: bool

    @property
    def said_on(self) -> date:
        """The last day whose state the document shows: of a list the day it was read, else the day it holds from."""
        return self.day if self.event.stamp is None else self.event.stamp.retrieved


class _World(NamedTuple):
    statuses: frozenset[AgencyStatus]
    why: Why | None
    rests_on: frozenset[AgencyEvent]
    under_watch: bool


def known(events: Iterable[AgencyEvent], known_on: date | None, *, permits: bool = False) -> list[AgencyEvent]:
    """The events that were public and not taken back, in their order; none that settles nothing.

    ``permits`` asks for those about permits, and not for those about the licence.
    """
    public = [event for event in events if event.known(known_on) and event.source.decides]
    void = {event.voids for event in public}
    kept = (event for event in public if event.id not in void and event.kind is not EventKind.VOIDED)
    return sorted((event for event in kept if event.kind.of_permit is permits), key=lambda event: event.order)


def weigh(events: Sequence[AgencyEvent], moment: Moment) -> Weighed:
    """Weigh the known events of one company.

    Revocation is not retroactive, a suspension holds until it is lifted or over, and what a branch was told binds the
    branch alone. Sources that disagree are all kept.
    """
    begun = [event for event in events if event.since.first <= moment.day and True in binds(event, moment.branch)]
    ways = [tuple(_ways(event, begun, moment)) for event in begun]
    if prod(map(len, ways)) > MOST_WORLDS:
        return Weighed(frozenset(AgencyStatus), Why.DATE_STRADDLES, True, tuple(begun), False)  # noqa: FBT003 - two marks
    worlds = {_world(sorted(filter(None, taken), key=lambda had: had[:2]), moment) for taken in product(*ways)}
    fuzzy = any(not event.since.is_day or len(event.period(moment.known_on).covers(moment.day)) > 1 for event in begun)
    return _joined(worlds, begun, fuzzy=fuzzy)


def _ways(event: AgencyEvent, events: Sequence[AgencyEvent], moment: Moment) -> Iterator[_Had | None]:
    """How an event may stand; None where it has not begun, or is about another branch."""
    period = event.period(moment.known_on)
    overs = [not covered for covered in sorted(type(period)(None, period.until).covers(moment.day), reverse=True)]
    days = _days(event, events, moment.day)
    if False in binds(event, moment.branch) or days[-1] > moment.day:
        yield None
    yield from (_Had(day, event.kind.rank, event, over) for day in days if day <= moment.day for over in overs)


def _days(event: AgencyEvent, events: Iterable[AgencyEvent], day: date) -> list[date]:
    """The days on which it may have begun, as far as they differ: before, on and after each day that matters."""
    first, last = event.since.first, event.since.last
    others = {bound for other in events if other is not event for bound in (other.since.first, other.since.last)}
    inside = {each for each in (*others, day) if first <= each <= last}
    return sorted({first} | inside | {each + _DAY for each in inside if each < last})


def binds(event: AgencyEvent, branch: str) -> frozenset[bool]:
    """Whether an event is about the branch asked for: that of the company is about all of them."""
    if event.branch in {"", branch}:
        return frozenset({True})
    unsaid = branch != "" and BRANCH_UNSAID in {event.branch, branch}
    return frozenset({True, False} if unsaid else {False})


def _world(had: list[_Had], moment: Moment) -> _World:
    """What follows if exactly these have begun, on these days."""
    holding = [one for place, one in enumerate(had) if not one.over and not _ended(one.event, had[place + 1 :])]
    stops = [one for one in holding if one.event.kind.stops]
    if stops:
        return _stopped(stops, had, moment)
    kinds = {one.event.kind for one in holding}
    status = AgencyStatus.WARNED if EventKind.WARNED in kinds else AgencyStatus.LICENSED
    rests_on = frozenset(one.event for one in holding)
    return _World(frozenset({status} if holding else ()), None, rests_on, EventKind.LIFTED in kinds)


def _ended(event: AgencyEvent, later: Iterable[_Had]) -> bool:
    """Whether a later event ends what this one says: of the company for its branches too, if it is a stop."""
    return any(
        one.event.kind in _ENDED_BY[event.kind]
        and (one.event.kind is not EventKind.LICENSED or one.event.stamp is None)
        and (one.event.branch == event.branch or (one.event.kind.stops and not one.event.branch))
        for one in later
    )


def _stopped(stops: list[_Had], had: list[_Had], moment: Moment) -> _World:
    """Stops hold: the strictest of the company's and the branch's; contradicted by who says the licence is in use."""
    own = {_STATUS[one.event.kind] for one in stops if one.event.branch}
    whole = {_STATUS[one.event.kind] for one in stops if not one.event.branch}
    statuses = max((whole, own), key=lambda found: max((_STRICT[status] for status in found), default=0))
    why = Why.SOURCES_CONFLICT if len(statuses) > 1 else None
    if statuses == {AgencyStatus.SUSPENDED} and all(one.event.part for one in stops):
        statuses.add(AgencyStatus.LICENSED)
        why = Why.NO_INFORMATION
    words = [one.event for one in had if all(_contradicts(one, stop, moment) for stop in stops)]
    against = [event for event in words if _STATUS[event.kind] not in statuses]
    if against:
        statuses |= {_STATUS[event.kind] for event in against}
        why = Why.SOURCES_CONFLICT
    return _World(frozenset(statuses), why, frozenset((*(one.event for one in stops), *against)), under_watch=False)


def _contradicts(one: _Had, stop: _Had, moment: Moment) -> bool:
    """Whether another document says after the stop, or for the very day, that the licence is in use.

    What it says of the company is no word against a stop of one branch; and whoever is suspended may be warned besides.
    """
    event, against = one.event, stop.event
    same = (event.source, event.stamp) == (against.source, against.stamp)
    beside = event.kind is EventKind.WARNED and event.stamp is None
    if same or beside or not event.kind.grants or (against.branch and not event.branch):
        return False
    return stop.day < one.said_on <= moment.day or stop.day == one.said_on == moment.day


def _joined(worlds: set[_World], events: Iterable[AgencyEvent], *, fuzzy: bool) -> Weighed:
    """What may be true in any of the worlds; ``fuzzy`` is whether they differ by the days of events."""
    rests_on = frozenset[object]().union(*(world.rests_on for world in worlds))
    return Weighed(
        frozenset[AgencyStatus]().union(*(world.statuses for world in worlds)),
        _why(worlds, Why.DATE_STRADDLES if fuzzy else Why.NO_INFORMATION),
        any(not world.statuses for world in worlds),
        tuple(event for event in events if event in rests_on),
        all(world.under_watch for world in worlds),
    )


def _why(worlds: set[_World], differ: Why) -> Why | None:
    """The reason why more than one status is possible, if more than one is."""
    reasons = {world.why for world in worlds}
    if Why.SOURCES_CONFLICT in reasons:
        return Why.SOURCES_CONFLICT
    if len({world.statuses for world in worlds}) > 1:
        return differ
    return next(iter(reasons))
