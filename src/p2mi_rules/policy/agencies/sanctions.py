"""Which decrees about companies are known, each with its number, its day and its source?"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.exceptions import Fault, FaultyPolicyError
from p2mi_rules.policy.agencies import names
from p2mi_rules.policy.agencies.answers import KnownAgency
from p2mi_rules.policy.agencies.directory import Directory, Part
from p2mi_rules.policy.agencies.events import AgencyEvent, EventKind
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.policy.terrain import source_of, written_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.agencies.sanction_rows import SanctionsText, SanctionText
    from p2mi_rules.timelines import PartialDate


class SanctionsRegister(Directory):
    """Decrees about companies, and nothing else: what it says of a company is what was decided, and when.

    It is never complete. Who is not in it is not said to have a licence, nor to have none; and who is in it may have
    been the subject of decrees that nobody published. Complaints, inspections and news without a decree are not kept.

    >>> register = SanctionsRegister.shipped()
    >>> event = register.find(name="PT Bidar Timur").agency.events[-1]
    >>> event.kind.value, str(event.since), event.decree, event.source.seen.value
    ('revoked', '2016-12-30', 'Kepmenaker Nomor 650 tanggal 30 Desember 2016', 'press')
    """

    __slots__ = ()

    @classmethod
    def shipped(cls) -> SanctionsRegister:
        """The decrees this library was built with; the same object each time."""
        return _shipped()

    @classmethod
    def of(cls, entries: Iterable[KnownAgency], stamp: Stamp) -> SanctionsRegister:
        """Make a register of decrees.

        Args:
            entries: the companies, each with what was decreed about it.
            stamp: what is to be known of the collection, which counts as partial in any case.

        Raises:
            FaultyPolicyError: for each event without the number of its decree, and each whose source may not decide.
        """
        kept = [attrs.evolve(entry, stamps=()) for entry in entries]
        faults = [fault for entry in kept for event in entry.events for fault in _unproved(event)]
        if faults:
            raise FaultyPolicyError(faults)
        return cls([Part.of(kept, attrs.evolve(stamp, completeness=Completeness.PARTIAL))])

    @classmethod
    def of_text(cls, text: SanctionsText) -> SanctionsRegister:
        """Make the register of a text that was read."""
        sources = {source.id: source_of(source) for source in text.sources}
        rows: defaultdict[str, list[SanctionText]] = defaultdict(list)
        for row in text.sanctions:
            rows[row.agency].append(row)
        stamp = Stamp(sources[text.register], date.fromisoformat(text.retrieved), reviewed=True)
        return cls.of((_entry(agency, own, sources) for agency, own in rows.items()), stamp)


@cache
def _shipped() -> SanctionsRegister:
    from p2mi_rules.policy.data.agencies.shipped import SANCTIONS  # noqa: PLC0415 - loaded by who asks for it only

    return SanctionsRegister.of_text(SANCTIONS)


def _unproved(event: AgencyEvent) -> Iterable[Fault]:
    """What a decree lacks that is to be kept."""
    if not event.decree.strip():
        expected = ("nomor keputusan", "the number of a decree")
        yield Fault.of(f"{event.id}.decree", ("tidak ada", "nothing"), expected=expected)
    if not event.source.decides:
        words = f"{event.source.authority.value}, {event.source.seen.value}"
        expected = ("sumber yang dapat menentukan", "a source that may decide")
        yield Fault.of(f"{event.id}.source", (words, words), expected=expected)


def _entry(agency: str, rows: Iterable[SanctionText], sources: Mapping[str, Source]) -> KnownAgency:
    rows = tuple(rows)
    provinces = dict.fromkeys(row.province for row in rows if row.province)
    return KnownAgency(
        names.parse(agency), province="; ".join(provinces), events=tuple(_event(row, sources) for row in rows)
    )


def _event(row: SanctionText, sources: Mapping[str, Source]) -> AgencyEvent:
    return AgencyEvent(
        id=row.id,
        kind=EventKind(row.kind),
        since=_begins(row),
        until=written_days(row.until),
        source=sources[row.source],
        until_source=sources.get(row.until_source),
        part="part" in row.flags,
        decree=row.decree,
        note_id=row.note_id,
        note_en=row.note_en,
    )


def _begins(row: SanctionText) -> PartialDate:
    """The day from which a decree holds; no text without one is built."""
    since = written_days(row.since)
    if since is None:
        expected = ("hari mulai berlakunya", "the day from which it holds")
        raise FaultyPolicyError([Fault.of(f"{row.id}.since", ("tidak ada", "nothing"), expected=expected)])
    return since
