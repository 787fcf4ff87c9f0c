"""Which rows and lists speak of one country, as far as anyone could know on a day?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.citations import Source
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.policy.scope import Scope
from p2mi_rules.timelines import ACT_BEGINS, PartialDate, Period
from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from p2mi_rules.policy.rows import BookText, ContributionText, ListText, RowText, SourceText
    from p2mi_rules.policy.situations import Situation


class Row(NamedTuple):
    """One claim about the country, ready to be asked."""

    id: str
    kind: str
    scope: Scope
    period: Period
    flags: frozenset[str]
    sources: tuple[Source, ...]
    note_id: str
    note_en: str
    list_id: str
    last_ground: date | None = None
    local: bool = False
    set_aside: bool = False

    @property
    def decides(self) -> bool:
        """Whether one of its sources may settle an answer."""
        return not self.set_aside and any(source.decides for source in self.sources)

    @property
    def counts(self) -> bool:
        """Whether it is a count of placements by the authority itself."""
        recorded = self.kind == "recorded" and not self.set_aside
        return recorded and any(source.authority is Authority.PLACEMENT_RECORD for source in self.sources)


class Listing(NamedTuple):
    """One list, seen from the country: ``entry`` is None where the list does not name it."""

    id: str
    name_id: str
    name_en: str
    period: Period
    complete: bool
    routes: frozenset[str] | None
    entry: Scope | None
    entry_seen: bool
    sources: tuple[Source, ...]
    local: bool = False

    def names(self, situation: Situation) -> bool:
        """Whether the list names the country for this kind of placement (an annex not seen excludes nothing)."""
        return self.entry is not None and self.entry.matches(situation)

    def answers_for_all(self, day: date) -> bool:
        """Whether the list has surely begun, and names or leaves out the country for every kind of placement."""
        unlimited = self.entry == Scope() if self.entry is not None else self.complete and self.routes is None
        return unlimited and False not in Period(self.period.since).covers(day)

    def lacks(self, situation: Situation) -> bool:
        """Whether the list is complete, speaks for this route, and leaves this placement out."""
        speaks = self.routes is None or situation.route in self.routes
        return self.complete and speaks and not self.names(situation)


class Terrain(NamedTuple):
    """All that speaks of one country, and the days on which the answer may change."""

    rows: tuple[Row, ...]
    lists: tuple[Listing, ...]
    cuts: tuple[date, ...]
    approval_cuts: tuple[date, ...]

    @property
    def scopes(self) -> list[Scope]:
        """The limits of every row, and of every entry in a list."""
        return [*(row.scope for row in self.rows), *(one.entry for one in self.lists if one.entry is not None)]

    def on(self, day: date) -> Terrain:
        """The same without what has nothing to say of a day.

        That is a row not begun, or over and no record of placements; a list not begun, or over and followed by one
        that answers for every kind of placement.
        """
        rows = (row for row in self.rows if row.kind == "recorded" or True in row.period.covers(day))
        begun = [one for one in self.lists if True in Period(one.period.since).covers(day)]
        final = max((place for place, one in enumerate(begun) if one.answers_for_all(day)), default=0)
        kept = (one for place, one in enumerate(begun) if place >= final or True in one.period.covers(day))
        return self._replace(rows=tuple(rows), lists=tuple(kept))

    def pinned(self, list_id: str) -> Terrain:
        """The same as if one list were in force for ever: stops and limits stay, statements are only shown."""
        rows = [row for row in self.rows if row.kind != "carried"]
        shown = (row if row.kind in _STOPS else row._replace(set_aside=True) for row in rows)
        pinned = (one._replace(period=Period()) for one in self.lists if one.id == list_id)
        return self._replace(rows=tuple(shown), lists=tuple(pinned), cuts=_cuts(row.period for row in rows))


_STOPS = frozenset({"closed", "suspended", "limited"})


def written_days(text: str) -> PartialDate | None:
    """The written boundary: a day, an interval ``A..B``, or None for an open end.

    >>> written_days("2021-01-08..2021-12-31")
    PartialDate(2021-01-08..2021-12-31)
    """
    if not text:
        return None
    first, _, last = text.partition("..")
    return PartialDate(date.fromisoformat(first), date.fromisoformat(last or first))


def source_of(text: SourceText) -> Source:
    """The document as a value; what was published on some day of a month counts as known from the last of them."""
    first, _, last = text.published.partition("..")
    return Source(
        text.id,
        text.title_id,
        title_en=text.title_en,
        authority=Authority(text.authority),
        seen=Seen(text.seen),
        published=date.fromisoformat(last or first),
        issuer=text.issuer,
        url=text.url,
        retrieved=date.fromisoformat(text.retrieved) if text.retrieved else None,
        not_before=date.fromisoformat(first) if last else None,
    )


SPARING = frozenset({"approved_continue", "approved_may_continue", "contracts_continue"})
"""The flags of stops for which the day of approval matters."""


def terrain(book: BookText, sources: Mapping[str, Source], country: str, known_on: date | None) -> Terrain:
    """Everything known on ``known_on`` about the country, stops without an end already ended where a list says so."""
    known = Known(sources, known_on, frozenset(book.local))
    read_lists = (_listing(text, country, known) for text in book.lists)
    lists = tuple(sorted(filter(None, read_lists), key=lambda listing: listing.period.cuts()[:1]))
    concern = (text for text in book.rows if country in text.countries or EVERY_COUNTRY in text.countries)
    read = [row for text in concern if (row := _row(text, known)) is not None]
    rows = tuple(_ended(_begun(row, lists), lists, read) for row in read)
    periods = [row.period for row in rows] + [listing.period for listing in lists]
    stops = [row.period for row in rows if SPARING & row.flags]
    starts = [Period(period.since) for period in stops]
    return Terrain(rows, lists, _cuts(periods), _cuts(starts))


def _cuts(periods: Iterable[Period]) -> tuple[date, ...]:
    return tuple(sorted({cut for period in periods for cut in period.cuts()}))


class Known(NamedTuple):
    """The documents public by a day."""

    sources: Mapping[str, Source]
    on: date | None
    local: frozenset[str]

    def of(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """Those of the documents that were public, the one with most authority first."""
        named = (self.sources[name] for name in ids)
        public = (source for source in named if self.on is None or source.published <= self.on)
        return tuple(sorted(public, key=lambda source: (not source.decides, source.authority.rank)))

    def period(self, text: RowText | ListText | ContributionText) -> Period:
        """The period as far as its end could be known."""
        end_known = not text.until_source or self.of((text.until_source,))
        return Period(written_days(text.since), written_days(text.until) if end_known else None)


def _row(text: RowText, known: Known) -> Row | None:
    sources = known.of(text.sources)
    if not sources:
        return None
    scope, flags = Scope.of(text.scope), frozenset(text.flags)
    presumed_id, presumed_en = ("", "") if text.since or text.kind == "carried" else _PRESUMED
    notes = f"{text.note_id}{presumed_id}", f"{text.note_en}{presumed_en}"
    last_ground = date.fromisoformat(text.last_ground) if text.last_ground else None
    read = Row(text.id, text.kind, scope, known.period(text), flags, sources, *notes, text.list_id, last_ground)
    return read._replace(local=text.id in known.local)


_PRESUMED = (
    f" Awalnya tidak ditulis; dianggap berlaku sejak {ACT_BEGINS}.",
    f" No start is written; presumed to hold from {ACT_BEGINS}.",
)


def _listing(text: ListText, country: str, known: Known) -> Listing | None:
    sources = known.of(text.sources)
    if not sources:
        return None
    sources = known.of((*text.sources, *dict(text.entry_sources).get(country, ())))
    seen = dict(text.scopes)
    entry = Scope.of(seen.get(country, ())) if country in text.countries else None
    routes = frozenset(text.routes) or None
    return Listing(
        text.id,
        text.name_id,
        text.name_en,
        known.period(text),
        "complete" in text.flags and country not in text.unclear,
        routes,
        entry,
        country in seen,
        sources,
        text.id in known.local,
    )


def _begun(row: Row, lists: tuple[Listing, ...]) -> Row:
    """A carried entry begins with its list."""
    if row.kind != "carried":
        return row
    since = next((listing.period.since for listing in lists if listing.id == row.list_id), None)
    return row._replace(period=row.period if since is None else Period(since, row.period.until))


def _ended(row: Row, lists: tuple[Listing, ...], rows: list[Row]) -> Row:
    """A stop without an end is over once a later list or placement record names the country."""
    if "ends_when_listed" not in row.flags:
        return row
    named = [(listing.period.since, listing.id) for listing in lists if listing.entry is not None]
    recorded = [(other.period.since, other.id) for other in rows if other.counts]
    later = [(since, name) for since, name in (*named, *recorded) if since and _after(since, row.period.since)]
    if not later:
        return row
    until, name = min(later, key=lambda found: (found[0].first, found[1]))
    return row._replace(
        period=Period(row.period.since, until),
        note_id=f"{row.note_id} Akhirnya tidak ditemukan; dianggap berakhir {until} ketika {name} menyebut negara ini.",
        note_en=f"{row.note_en} No end was found; taken to end on {until}, when {name} names the country.",
    )


def _after(since: PartialDate, start: PartialDate | None) -> bool:
    return start is None or since.first > start.last
