"""What follows when texts are laid over a book, and does it still hold together?"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from p2mi_rules.exceptions import Fault, FaultyPolicyError
from p2mi_rules.policy.rows import BookText, ContributionText, ListText, NoticeText, RowText, SourceText
from p2mi_rules.policy.texts.joining import Origins, broken, lasting
from p2mi_rules.policy.texts.tables import nearest
from p2mi_rules.policy.texts.text import PolicyText, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.policy.texts.reader import Draft, End, Placed

Entry = TypeVar("Entry", SourceText, RowText, ListText, NoticeText, ContributionText)


def overlaid(book: BookText, texts: Iterable[str]) -> BookText:
    """The book with what TOML texts add, replace or end; faults call them ``text``, or ``text 2`` if they are several.

    Raises:
        FaultyPolicyError: with all faults of all texts.
    """
    listed = tuple(texts)
    several = len(listed) > 1
    return laid(book, [PolicyText(f"text {n}" if several else "text", text) for n, text in enumerate(listed, 1)])


def laid(book: BookText, texts: Iterable[PolicyText]) -> BookText:
    """The book with what the texts add, replace or end.

    Raises:
        FaultyPolicyError: with all faults of all texts.
    """
    faults: list[Fault] = []
    origins = Origins()
    drafts = [read(text, faults) for text in texts]
    joined = _joined(book, drafts, origins, faults)
    ended = _with_ends(joined, [end for draft in drafts for end in draft.ends], origins, faults)
    faults += broken(ended, origins)
    if faults:
        raise FaultyPolicyError(faults)
    return ended._replace(local=_local(book, ended))


def _local(book: BookText, laid: BookText) -> tuple[str, ...]:
    """The ids of what holds for a time and is not as it was, those laid over before included."""
    before = set(lasting(book))
    changed = {entry.id for entry in lasting(laid) if entry not in before}
    return tuple(sorted(changed.union(book.local)))


def _joined(book: BookText, drafts: list[Draft], origins: Origins, faults: list[Fault]) -> BookText:
    versions = [draft.version for draft in drafts if draft.version]
    new = _New(origins, faults)
    return BookText(
        versions[-1] if versions else f"{book.version}+local",
        new.merged("source", book.sources, [each for draft in drafts for each in draft.sources]),
        new.merged("row", book.rows, [each for draft in drafts for each in draft.rows]),
        new.merged("list", book.lists, [each for draft in drafts for each in draft.lists]),
        new.merged("notice", book.notices, [each for draft in drafts for each in draft.notices]),
        new.merged("contribution", book.contributions, [each for draft in drafts for each in draft.contributions]),
    )


class _New:
    """The entries of the new texts, on their way into the book."""

    def __init__(self, origins: Origins, faults: list[Fault]) -> None:
        self._origins = origins
        self._faults = faults

    def merged(self, what: str, old: tuple[Entry, ...], new: list[Placed[Entry]]) -> tuple[Entry, ...]:
        """The entries by id: a later text replaces, but one id stands once in all the new texts."""
        merged = {entry.id: entry for entry in old}
        for entry, spot, inner in new:
            first = self._origins.get((what, entry.id))
            if first is not None and entry.id:
                expected = f"an id of its own: {first.at()} has it"
                self._faults.append(Fault(spot.at("id"), "the id twice", expected=expected))
            self._origins[what, entry.id] = spot
            self._origins.update({(what, entry.id, country): place for country, place in inner.items()})
            merged[entry.id] = entry
        return tuple(merged.values())


def _with_ends(book: BookText, ends: list[End], origins: Origins, faults: list[Fault]) -> BookText:
    """The book with the named rows, lists and contributions ended."""
    for end in ends:
        before = book
        rows = tuple(part for row in book.rows for part in _parted(row, end))
        lists = tuple(_ended(one, end) if one.id == end.id else one for one in book.lists)
        contributions = tuple(_ended(one, end) if one.id == end.id else one for one in book.contributions)
        book = book._replace(rows=rows, lists=lists, contributions=contributions)
        if end.until and end.source and (end.id or end.country):
            faults += _wrong_end(before, book, end)
        # Who asks for the document of such an end is sent to the table of the end.
        for one in set(lasting(book)).difference(lasting(before)):
            if one.until_source == end.source:
                origins[_CALLED[type(one)], one.id, "until_source"] = end.spot
    return book


_CALLED = {RowText: "row", ListText: "list", ContributionText: "contribution"}


def _wrong_end(before: BookText, after: BookText, end: End) -> Iterator[Fault]:
    """What is wrong with an end: nothing was ended, or what is ended had not begun."""
    if after == before and end.id:
        near = nearest(end.id, [one.id for one in lasting(after)])
        expected = "a row, list or contribution of the book"
        yield Fault(end.spot.at("id"), repr(end.id), expected=expected, suggestion=near)
    elif after == before:
        expected = f"a row that began before {end.until} and is not over by then"
        yield Fault(end.spot.at("kind"), f"no row {end.kind} for {end.country} to end", expected=expected)
    for one in lasting(after):
        if one.id == end.id and end.until.rpartition("..")[2] <= one.since.partition("..")[0]:
            yield Fault(
                end.spot.at("until"), repr(end.until), expected=f"a day after {one.since}, when {one.id} begins"
            )


_Ending = TypeVar("_Ending", RowText, ListText, ContributionText)


def _ended(entry: _Ending, end: End) -> _Ending:
    ended = entry._replace(until=end.until, until_source=end.source)
    if isinstance(ended, RowText):
        return ended._replace(flags=tuple(flag for flag in ended.flags if flag != "ends_when_listed"))
    return ended


def _runs(entry: RowText | ListText, until: str) -> bool:
    """Whether an entry may have begun before a day and not be over by then: only what runs can be ended."""
    first = until.partition("..")[0]
    return entry.since.partition("..")[0] < first and (not entry.until or entry.until.rpartition("..")[2] > first)


def _parted(row: RowText, end: End) -> tuple[RowText, ...]:
    """The row ended whole or for one country, and left as it is for the others it names."""
    if end.id:
        return (_ended(row, end) if row.id == end.id else row,)
    if row.kind != end.kind or end.country not in row.countries or not _runs(row, end.until):
        return (row,)
    others = tuple(country for country in row.countries if country != end.country)
    if not others:
        return (_ended(row, end),)
    here = row._replace(id=f"{row.id}/{end.country}", countries=(end.country,))
    return (row._replace(countries=others), _ended(here, end))
