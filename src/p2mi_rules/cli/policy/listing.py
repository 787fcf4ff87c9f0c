"""Which lists and decrees are there, and which countries does one of them name?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.policy import said
from p2mi_rules.cli.policy.books import above, book_of, output, stamp
from p2mi_rules.cli.policy.records import source_record
from p2mi_rules.cli.policy.wording import told
from p2mi_rules.cli.wording import UnusableError, nearest_hint
from p2mi_rules.explain.layout import line
from p2mi_rules.policy.overview.rosters import rosters
from p2mi_rules.policy.terrain import written_days
from p2mi_rules.timelines import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from p2mi_rules.cli.policy.options import Request
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.overview.rosters import Entry, Roster

_COLUMNS = ("column_id", "column_since", "column_until", "column_count", "column_complete", "column_name")


def list_all(request: Request) -> int:
    """Tell every list and decree that names many countries, or the countries of the one asked for."""
    book = book_of(request)
    found = {roster.id: roster for roster in rosters(book)}
    if not request.names:
        output(
            request,
            lambda: [*_table(list(found.values()), request.lang), "", above(book, request)],
            lambda: {**stamp(book, request), "lists": [_short(each, request.lang) for each in found.values()]},
        )
        return 0
    name = request.names[0]
    if name not in found:
        raise UnusableError([told("no_list", request.lang, found=name, hint=nearest_hint(name, found, request.lang))])
    output(
        request,
        lambda: [*_one(found[name], book, request.lang), "", above(book, request)],
        lambda: {**stamp(book, request), **_whole(found[name], book, request.lang)},
    )
    return 0


def _table(found: Sequence[Roster], lang: str) -> Iterator[str]:
    """A line for each, in columns as wide as needed; what it is stands last and whole."""
    rows = [tuple(told(column, lang) for column in _COLUMNS), *(_cells(each, lang) for each in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for cells in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
    yield from ("", told("more_of_one", lang))


def _cells(each: Roster, lang: str) -> tuple[str, ...]:
    count = told("every", lang) if each.every else str(len(each.entries))
    complete = "-" if each.complete is None else told("yes" if each.complete else "no", lang)
    return (each.id, each.since, each.until or "-", count, complete, _called(each, lang))


def _called(each: Roster, lang: str) -> str:
    """What it is called; rows with what they say."""
    return each.name(lang) if each.kind == "list" else f"{told(f'says_{each.kind}', lang)}: {each.name(lang)}"


def _one(each: Roster, book: PolicyBook, lang: str) -> Iterator[str]:
    """The countries of one, with the scope of each where its annex was seen."""
    yield from line(f"{each.id}: {_called(each, lang)}")
    yield from line(f"{said.period(Period(written_days(each.since), written_days(each.until)), lang)}.")
    yield from line(told("is_row" if each.complete is None else "is_complete" if each.complete else "is_partial", lang))
    if each.scope:
        yield from line(told("about", lang, scope=said.scope(each.scope, lang)))
    for name in each.sources:
        yield from line(said.source(book.sources[name], lang), 1)
    yield from ("", told("every_country" if each.every else "count", lang, count=len(each.entries)))
    for entry in () if each.every else each.entries:
        yield from line(f"{said.country(entry.country, lang)}{_limits(entry, each, lang)}", 1)
    if each.unclear:
        yield ""
        names = ", ".join(said.country(code, lang) for code in each.unclear)
        yield from line(told("unclear", lang, names=names))


def _limits(entry: Entry, each: Roster, lang: str) -> str:
    """For which placements a country is named, where the entry has words of its own for it."""
    if entry.scope:
        return f": {said.scope(entry.scope, lang)}"
    if each.kind != "list":
        return ""
    return f": {told('unseen' if entry.scope is None else 'unlimited', lang)}"


def _short(each: Roster, lang: str) -> dict[str, object]:
    """A roster in a record, its countries counted; of every country there is no number."""
    return {
        "id": each.id,
        "kind": each.kind,
        "name": each.name(lang),
        "since": each.since or None,
        "until": each.until or None,
        "count": None if each.every else len(each.entries),
        "complete": each.complete,
    }


def _whole(each: Roster, book: PolicyBook, lang: str) -> dict[str, object]:
    """The same with its countries and documents."""
    return {
        **_short(each, lang),
        "scope": dict(each.scope),
        "countries": [_entry(entry) for entry in each.entries],
        "unclear": list(each.unclear),
        "sources": [source_record(book.sources[name], lang) for name in each.sources],
    }


def _entry(entry: Entry) -> dict[str, object]:
    """A country with its scope: empty if it is not limited, null where the annex was not seen."""
    scope = None if entry.scope is None else dict(entry.scope)
    return {"country": entry.country, "scope": scope}
