"""Which small lists and decrees about companies do the tests make up?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.citations import Source
from p2mi_rules.policy.agencies import licences, names
from p2mi_rules.policy.agencies.answers import KnownAgency
from p2mi_rules.policy.agencies.events import AgencyEvent, EventKind
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.policy.agencies.standing import standing_of
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.directory import Directory
    from p2mi_rules.policy.agencies.standing import AgencyAnswer

LISTED_ON = date(2025, 6, 1)
PARTIAL_ON = date(2026, 11, 1)
COMPLETE, PARTIAL = Completeness.COMPLETE, Completeness.PARTIAL
COMPANY = "PT Contoh Bahari"
OTHER = "PT Rekaan Sentosa"
NIB, NIB_OTHER = "1234567890123", "9876543210987"


def source(
    name: str = "decree",
    published: date = date(2010, 1, 1),
    *,
    authority: Authority = Authority.DECREE,
    seen: Seen = Seen.PRIMARY,
    not_before: date | None = None,
) -> Source:
    """One document, public long before anything happens unless said otherwise."""
    return Source(
        name,
        f"Dokumen {name}",
        title_en=f"Document {name}",
        authority=authority,
        seen=seen,
        published=published,
        not_before=not_before,
    )


def stamp(
    day: date = LISTED_ON,
    completeness: Completeness = COMPLETE,
    *,
    name: str = "list",
    reviewed: bool = True,
    published: date | None = None,
) -> Stamp:
    """The stamp of an official list, published on its day."""
    listed = source(name, published or day, authority=Authority.OFFICIAL_LIST, seen=Seen.COPY)
    return Stamp(listed, day, completeness, reviewed=reviewed)


def event(kind: EventKind, since: str, until: str = "", *, by: Source | None = None, **more: object) -> AgencyEvent:
    """One event by decree; dates as they are written, with ``..`` between the ends of a stretch."""
    words: dict[str, object] = {"id": f"{kind.value}-{since}", "decree": "KEP 1 TAHUN 2020", **more}
    ends = days(until) if until else None
    return AgencyEvent(kind=kind, since=days(since), until=ends, source=by or source(), **words)  # type: ignore[arg-type]  # by name


def days(text: str) -> PartialDate:
    """A day, a month or a year, or a stretch ``A..B``."""
    first, _, last = text.partition("..")
    return PartialDate(PartialDate.parse(first).first, PartialDate.parse(last or first).last)


def entry(name: str = COMPANY, *events: AgencyEvent, licence: str = "") -> KnownAgency:
    """A company, with what happened to it."""
    number = licences.parse(licence)
    held = (number,) if isinstance(number, licences.LicenceNumber) else ()
    return KnownAgency(names.parse(name), held, events=events)


def listing(*entries: KnownAgency, under: Stamp | None = None) -> SnapshotRegister:
    """A list, complete and reviewed unless its stamp says otherwise."""
    return SnapshotRegister.of(entries, under or stamp())


def decrees(*events: AgencyEvent, name: str = COMPANY) -> SanctionsRegister:
    """What was decreed about one company."""
    return SanctionsRegister.of([entry(name, *events)], stamp(PARTIAL_ON, PARTIAL, name="decrees"))


def ask(register: Directory, day: date | str, name: str = COMPANY, *, known_on: date | None = None) -> AgencyAnswer:
    """How the company stood on a day."""
    on = day if isinstance(day, date) else date.fromisoformat(day)
    return standing_of(register, register.find(name=name), day=on, known_on=known_on)


def words(answer: AgencyAnswer) -> list[str]:
    """What may be true, in the order of the alphabet."""
    return sorted(status.value for status in answer.statuses)
