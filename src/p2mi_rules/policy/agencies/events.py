"""What was decided about a company's licence, from which day on, and in which document?"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.exceptions import Fault, FaultyPolicyError, FaultyRequestError
from p2mi_rules.policy.agencies import names
from p2mi_rules.timelines import Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.timelines import PartialDate


class EventKind(StrEnum):
    """What may happen to a company, in the order in which events of one day follow each other.

    ``LIFTED`` ends a suspension: the licence is in use again, under watch. ``ENDED`` is the end of a licence without a
    sanction. ``VOIDED`` takes another event back, which then never was. ``PERMIT`` is a SIP2MI, a permit to recruit
    for one destination; ``PERMIT_REVOKED`` withdraws it, and the licence stands.
    """

    LICENSED = "licensed"
    WARNED = "warned"
    SUSPENDED = "suspended"
    LIFTED = "lifted"
    ENDED = "ended"
    REVOKED = "revoked"
    VOIDED = "voided"
    PERMIT = "permit"
    PERMIT_REVOKED = "permit_revoked"

    @property
    def of_permit(self) -> bool:
        """Whether it is about a permit for one destination, and not about the licence."""
        return self in {EventKind.PERMIT, EventKind.PERMIT_REVOKED}

    @property
    def stops(self) -> bool:
        """Whether the licence is not in use from then on, or not whole."""
        return self in {EventKind.SUSPENDED, EventKind.ENDED, EventKind.REVOKED}

    @property
    def grants(self) -> bool:
        """Whether the company has its licence in use from then on."""
        return self in {EventKind.LICENSED, EventKind.WARNED, EventKind.LIFTED}

    @property
    def rank(self) -> int:
        """The place in the list."""
        return _RANKS[self]


_RANKS = {kind: place for place, kind in enumerate(EventKind)}


def _place(branch: str) -> str:
    """The place of a branch as ``AgencyName`` has it, so that the two can be compared."""
    return _spelt(branch) if branch else ""


@lru_cache(maxsize=1024)
def _spelt(branch: str) -> str:
    try:
        return names.parse(f"PT X cabang {branch}").branch
    except FaultyRequestError:
        return branch


@attrs.frozen(kw_only=True)
class AgencyEvent:
    """One dated thing that a document says of a company.

    Attributes:
        id: the name by which another event may void it.
        kind: what happened.
        since: the day from which it holds, or the days of which one is that day.
        source: the document that says so.
        until: the day on which it is over, where the document prints one; what comes after is then not known from it.
            Without one it holds until another event ends it.
        until_source: the document that says so, where it is another.
        part: whether only part of the activities was suspended, or it is not said that it was all of them.
        branch: the place of the branch that it binds, made to be spelt as in ``AgencyName``; empty for the company with
            all of them.
        destination: of a permit, the country, by its code of two letters.
        decree: the number of the decree.
        voids: of ``VOIDED``, the id of the event that was in error.
        note_id: what the document says, in Indonesian.
        note_en: the same in English.
        stamp: the list it was read from; where the list supports nothing, neither does this.

    Raises:
        FaultyPolicyError: for what cannot be, all of it at once: an end before the start, a country of something
            that is no permit, a part of something that is no suspension.

    >>> from datetime import date
    >>> from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
    >>> event = SanctionsRegister.shipped().find(name="PT El Karim Makmur Sentosa").agency.events[0]
    >>> event.kind.value, event.decree, str(event.since), event.period().covers(date(2014, 11, 20))
    ('revoked', 'Keputusan Menteri Ketenagakerjaan No. 381 Tahun 2014', '2014-11-21', frozenset({False}))
    """

    id: str
    kind: EventKind
    since: PartialDate
    source: Source
    until: PartialDate | None = None
    until_source: Source | None = None
    part: bool = False
    branch: str = attrs.field(default="", converter=_place)
    destination: str = ""
    decree: str = ""
    voids: str = ""
    note_id: str = ""
    note_en: str = ""
    stamp: Stamp | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        faults = tuple(self._faults())
        if faults:
            raise FaultyPolicyError(faults)

    def _faults(self) -> Iterator[Fault]:
        if self.until is not None and self.until.last <= self.since.first:
            expected = (f"hari sesudah {self.since}", f"a day after {self.since}")
            yield Fault.of(f"{self.id}.until", (str(self.until), str(self.until)), expected=expected)
        if self.part and self.kind is not EventKind.SUSPENDED:
            yield self._misplaced("part", ("hanya pada penghentian sementara", "only in a suspension"))
        if bool(self.voids) != (self.kind is EventKind.VOIDED):
            yield self._misplaced(
                "voids", ("id pada pembatalan, dan hanya di situ", "an id in a voiding, and only there")
            )
        if bool(self.destination) != self.kind.of_permit:
            expected = ("negara pada SIP2MI, dan hanya di situ", "a country in a permit, and only there")
            yield self._misplaced("destination", expected)

    def _misplaced(self, key: str, expected: tuple[str, str]) -> Fault:
        given = getattr(self, key)
        found = (f"{given!r} pada {self.kind.value}", f"{given!r} in {self.kind.value}")
        return Fault.of(f"{self.id}.{key}", found, expected=expected)

    def known(self, known_on: date | None) -> bool:
        """Whether it was public by a day, and the list it was read from (if any) may be built on.

        Args:
            known_on: the day, or None for everything that is known.
        """
        if self.stamp is not None and not self.stamp.supports(known_on):
            return False
        return known_on is None or self.source.published <= known_on

    def period(self, known_on: date | None = None) -> Period:
        """From when until when it holds, as far as its end was public by a day."""
        told = self.until_source
        unknown = told is not None and known_on is not None and told.published > known_on
        return Period(self.since, None if unknown else self.until)

    @property
    def order(self) -> tuple[date, date, int, str, str, str, str, str]:
        """Its place among the events of a company: by day, then as events of one day follow each other."""
        since, names = self.since, (self.id, self.source.id, self.branch, self.destination)
        return since.first, since.last, self.kind.rank, str(self.until or ""), *names
