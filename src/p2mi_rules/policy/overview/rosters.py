"""Which lists and decrees name many countries, and which countries?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.rows import EVERY_COUNTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.policy.book import PolicyBook
    from p2mi_rules.policy.rows import BookText, ListText, Pairs, RowText


class Entry(NamedTuple):
    """One country that a roster names; ``scope`` is None where the list does not tell for which placements, as seen."""

    country: str
    scope: Pairs | None


class Roster(NamedTuple):
    """A list, or a decree or statement whose rows name several countries.

    ``kind`` is ``list``, or the kind of the rows; ``complete`` is None for rows, whose silence says nothing.
    ``scope`` is what all entries share: the routes that a list speaks for, or the scope of rows that have one and the
    same. ``unclear`` are the countries that a name in a list may or may not mean.
    """

    id: str
    kind: str
    name_id: str
    name_en: str
    since: str
    until: str
    sources: tuple[str, ...]
    complete: bool | None
    entries: tuple[Entry, ...]
    scope: Pairs
    unclear: tuple[str, ...] = ()

    def name(self, lang: str) -> str:
        """What it is called, ``id`` for Indonesian."""
        return self.name_id if lang == "id" else self.name_en

    @property
    def every(self) -> bool:
        """Whether it is about every country."""
        return any(entry.country == EVERY_COUNTRY for entry in self.entries)


def rosters(book: PolicyBook) -> tuple[Roster, ...]:
    """Every list, and every row or group of rows that names more than one country, in the order of their days.

    Rows of the ids ``X`` and ``X/CC`` are one roster: part of what X says is said of the country CC alone.

    >>> from p2mi_rules.policy import PolicyBook
    >>> {each.id: len(each.entries) for each in rosters(PolicyBook.shipped())}["kepmenaker-260-2015"]
    19
    """
    lists = [_of_list(one) for one in book.text.lists]
    rows = [found for group in _groups(book.text) if len((found := _of_rows(group, book)).entries) > 1 or found.every]
    return tuple(sorted([*lists, *rows], key=lambda roster: (roster.since, roster.id)))


def _of_list(one: ListText) -> Roster:
    seen = dict(one.scopes)
    entries = tuple(Entry(country, seen.get(country)) for country in one.countries)
    routes: Pairs = (("routes", one.routes),) if one.routes else ()
    names = (one.name_id, one.name_en)
    complete = "complete" in one.flags
    return Roster(one.id, "list", *names, one.since, one.until, one.sources, complete, entries, routes, one.unclear)


def _groups(text: BookText) -> Iterator[list[RowText]]:
    """The rows by what they are parts of."""
    ids = {row.id for row in text.rows}
    groups: dict[str, list[RowText]] = {}
    for row in text.rows:
        whole = row.id.removesuffix(f"/{row.countries[0]}") if len(row.countries) == 1 else row.id
        groups.setdefault(whole if whole in ids else row.id, []).append(row)
    yield from groups.values()


def _of_rows(group: list[RowText], book: PolicyBook) -> Roster:
    """The first row of a group stands for it, named by its document of most weight."""
    first = min(group, key=lambda row: len(row.id))
    shared = first.scope if {row.scope for row in group} == {first.scope} else ()
    entries = [Entry(country, () if shared else row.scope) for row in group for country in row.countries]
    sources = tuple(dict.fromkeys(name for row in group for name in row.sources))
    title = min((book.sources[name] for name in first.sources), key=lambda source: source.authority.rank)
    return Roster(
        first.id,
        first.kind,
        title.title("id"),
        title.title("en"),
        first.since,
        first.until,
        sources,
        None,
        tuple(sorted(entries)),
        shared,
    )
