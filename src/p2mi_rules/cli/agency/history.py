"""What happened to a company, by which decree, and on whose word?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from p2mi_rules.cli.agency import said
from p2mi_rules.cli.agency.finding import closing, opening
from p2mi_rules.cli.agency.records import answer_record, event_record
from p2mi_rules.cli.agency.wording import told
from p2mi_rules.cli.streams import tell_in
from p2mi_rules.cli.supplies import register_of
from p2mi_rules.explain.layout import item, line, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.cli.agency.options import Search
    from p2mi_rules.policy.agencies.answers import Answer, KnownAgency
    from p2mi_rules.policy.agencies.events import AgencyEvent
    from p2mi_rules.policy.agencies.merging import MergedRegister


def history(search: Search) -> int:
    """Tell every event of the company that is meant, permits to recruit apart; of each of several companies."""
    register = register_of(search.registers, search.lang)
    answer = register.find(name=search.name, licence=search.licence)
    agencies = said.companies(answer)

    def record() -> dict[str, object]:
        return {
            **answer_record(search, register, answer),
            "histories": [_record(agency, search) for agency in agencies],
        }

    tell_in(search.output, lambda: _lines(search, register, answer), record)
    later = sum(not said.fits(event, search.known_on) for agency in agencies for event in agency.events)
    if later:
        note = told("left_out", search.lang, count=later, day=said.day(search.known_on, search.lang))
        print(f"p2mi-rules: {note}", file=sys.stderr)  # noqa: T201 - notes go beside the results
    return 0


def _told(agency: KnownAgency, search: Search, *, permits: bool) -> list[AgencyEvent]:
    """The events of a company that were public, the oldest first."""
    public = (event for event in agency.events if event.kind.of_permit is permits and said.fits(event, search.known_on))
    return sorted(public, key=lambda event: event.order)


def _record(agency: KnownAgency, search: Search) -> dict[str, object]:
    parts = {"events": _told(agency, search, permits=False), "permits": _told(agency, search, permits=True)}
    return {
        "name": agency.name.written,
        **{
            key: [event_record(event, search.known_on, search.lang) for event in events]
            for key, events in parts.items()
        },
    }


def _lines(search: Search, register: MergedRegister, answer: Answer) -> Iterator[str]:
    lang = search.lang
    yield from opening(search, answer)
    agencies = said.companies(answer)
    for agency in agencies:
        if len(agencies) > 1:
            yield from ("", f"== {agency.name.written} ==")
        licence, permits = (_told(agency, search, permits=permits) for permits in (False, True))
        yield from section(told("events", lang), _events(licence, search))
        yield from section(told("permits", lang), _events(permits, search))
        if not licence and not permits:
            yield from ("", told("no_events", lang))
    if agencies:
        yield from ("", *line(told("may_be_more", lang)))
    yield from closing(search, register, answer)


def _events(events: Iterable[AgencyEvent], search: Search) -> Iterator[str]:
    """Each event with its decree, its documents, and why it does not count if it does not."""
    lang = search.lang
    for event in events:
        when = said.days(event, search.known_on, lang)
        yield from item(told("event", lang, days=when, note=said.note(event, lang)), "  *")
        for detail in filter(None, _details(event, search)):
            yield from line(detail, 3)


def _details(event: AgencyEvent, search: Search) -> Iterator[str]:
    lang, stamp = search.lang, event.stamp
    yield told("branch", lang, branch=event.branch) if event.branch else ""
    yield told("decree", lang, decree=event.decree) if event.decree else ""
    yield told("voids", lang, id=event.voids) if event.voids else ""
    yield said.source(event.source, lang)
    if event.until_source is not None:
        yield said.source(event.until_source, lang)
    if not said.counts(event, search.known_on):
        against = "" if stamp is None else said.reasons(stamp, search.known_on, lang)
        yield told("counts_for_nothing", lang, reasons=against or told("why_weak_source", lang))
