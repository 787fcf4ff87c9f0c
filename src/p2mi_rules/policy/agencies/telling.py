"""In which words is it told what a list or a decree says of a company, and what a list says by naming it?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from p2mi_rules.policy.agencies.events import AgencyEvent, EventKind
from p2mi_rules.policy.situations import Evidence
from p2mi_rules.timelines import END_OF_TIME, PartialDate

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.exceptions import Both
    from p2mi_rules.policy.agencies.stamps import Stamp

_DAY = timedelta(days=1)


def listed(stamp: Stamp, branch: str, name: str) -> AgencyEvent:
    """That the company is in a list: licensed on its day, and not beyond it."""
    return AgencyEvent(
        id=name,
        kind=EventKind.LICENSED,
        since=PartialDate.day(stamp.retrieved),
        until=after(stamp.retrieved),
        source=stamp.source,
        branch=branch,
        stamp=stamp,
    )


def after(day: date) -> PartialDate | None:
    """The day after, which is where what holds on a day ends; none after the last of all days."""
    return None if day == END_OF_TIME else PartialDate.day(day + _DAY)


def event_evidence(event: AgencyEvent, *, decisive: bool) -> Evidence:
    """What happened, as evidence: in the words of its row, or in these."""
    note_id, note_en = (event.note_id, event.note_en) if event.note_id else _told(event)
    also = () if event.until_source is None else (event.until_source,)
    return Evidence(event.id, event.kind.value, event.source, decisive, note_id, note_en, also=also)


def absence_evidence(stamp: Stamp, *, decisive: bool) -> Evidence:
    """That a complete list of the day does not have the company, as evidence."""
    note_id, note_en = _ABSENT
    return Evidence(
        f"{stamp.source.id}/{stamp.retrieved}",
        "not_listed",
        stamp.source,
        decisive,
        note_id.format(title=stamp.source.title_id, day=stamp.retrieved),
        note_en.format(title=stamp.source.title_en, day=stamp.retrieved),
    )


def _told(event: AgencyEvent) -> Both:
    """One sentence in each language: what, from which day, by which decree or list."""
    if event.stamp is not None and not event.decree:
        on_id, on_en = _BY_LIST
        day = event.stamp.retrieved
        by = (
            on_id.format(title=event.source.title_id, day=day),
            on_en.format(title=event.source.title_en, day=day),
        )
    else:
        by = (event.decree or event.source.title_id, event.decree or event.source.title_en)
    what = _TOLD_PART if event.part else _TOLD[event.kind]
    return tuple(  # type: ignore[return-value]  # of two sentences, two sentences
        sentence.format(since=event.since, by=word, destination=event.destination)
        for sentence, word in zip(what, by, strict=True)
    )


_BY_LIST = ("{title} menurut keadaan {day}", "{title} as it stood on {day}")
_ABSENT = (
    "Tidak ditemukan dalam {title} menurut keadaan {day}, register lengkap yang diperiksa.",
    "Not found in {title} as it stood on {day}, the complete register consulted.",
)
_TOLD_PART = (
    "Sebagian kegiatan dihentikan sementara sejak {since}: {by}.",
    "Part of the activities suspended from {since}: {by}.",
)
_TOLD = {
    EventKind.LICENSED: ("Berizin pada {since}: {by}.", "Licensed on {since}: {by}."),
    EventKind.WARNED: ("Peringatan tertulis sejak {since}: {by}.", "Written warning from {since}: {by}."),
    EventKind.SUSPENDED: ("Kegiatan dihentikan sementara sejak {since}: {by}.", "Suspended from {since}: {by}."),
    EventKind.LIFTED: (
        "Penghentian sementara diakhiri pada {since}, dengan pengawasan: {by}.",
        "Suspension lifted on {since}, under watch: {by}.",
    ),
    EventKind.ENDED: (
        "Izin berakhir pada {since}, tanpa sanksi: {by}.",
        "Licence ended on {since}, no sanction: {by}.",
    ),
    EventKind.REVOKED: ("Izin dicabut sejak {since}: {by}.", "Licence revoked from {since}: {by}."),
    EventKind.VOIDED: ("Dibatalkan pada {since}: {by}.", "Taken back on {since}: {by}."),
    EventKind.PERMIT: (
        "SIP2MI untuk {destination} berlaku sejak {since}: {by}.",
        "Permit to recruit for {destination} in force from {since}: {by}.",
    ),
    EventKind.PERMIT_REVOKED: (
        "SIP2MI untuk {destination} dicabut sejak {since}: {by}.",
        "Permit to recruit for {destination} revoked from {since}: {by}.",
    ),
}
