"""What follows when texts are laid over a book, and does it still hold together?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from p2mi_rules.exceptions import Fault, FaultyPolicyError
from p2mi_rules.policy.reader import read
from p2mi_rules.policy.rows import BookText, ListText, NoticeText, RowText, SourceText
from p2mi_rules.policy.tables import nearest
from p2mi_rules.vocabulary import Authority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from p2mi_rules.policy.reader import Draft, End

_BELOW_A_DECREE = frozenset(authority.value for authority in Authority if authority.rank > Authority.DECREE.rank)
Entry = TypeVar("Entry", SourceText, RowText, ListText, NoticeText)


def overlaid(book: BookText, texts: Iterable[str], names: Iterable[str] = ()) -> BookText:
    """The book with what the texts add, replace or end.

    ``names`` says what to call each text in a fault; without them the second is ``text 2``.

    Raises:
        FaultyPolicyError: with all faults of all texts.
    """
    faults: list[Fault] = []
    listed = tuple(texts)
    if not names:
        names = [f"text {place}: " if len(listed) > 1 else "" for place in range(1, len(listed) + 1)]
    drafts = [read(text, name, faults) for text, name in zip(listed, names, strict=True)]
    joined = _joined(book, drafts, faults)
    ended = _with_ends(joined, [end for draft in drafts for end in draft.ends], faults)
    faults += _broken(ended)
    if faults:
        raise FaultyPolicyError(faults)
    return ended._replace(local=_local(book, ended))


def _local(book: BookText, laid: BookText) -> tuple[str, ...]:
    """The ids of the rows and lists that are not as they were, those laid over before included."""
    before: set[RowText | ListText] = {*book.rows, *book.lists}
    after: list[RowText | ListText] = [*laid.rows, *laid.lists]
    changed = {entry.id for entry in after if entry not in before}
    return tuple(sorted(changed.union(book.local)))


def _joined(book: BookText, drafts: list[Draft], faults: list[Fault]) -> BookText:
    versions = [draft.version for draft in drafts if draft.version]
    return BookText(
        versions[-1] if versions else f"{book.version}+local",
        _merged(book.sources, [draft.sources for draft in drafts], "source", faults),
        _merged(book.rows, [draft.rows for draft in drafts], "row", faults),
        _merged(book.lists, [draft.lists for draft in drafts], "list", faults),
        _merged(book.notices, [draft.notices for draft in drafts], "notice", faults),
    )


def _merged(old: tuple[Entry, ...], groups: list[list[Entry]], what: str, faults: list[Fault]) -> tuple[Entry, ...]:
    """The entries by id: a later text replaces, but one id stands once in all the new texts."""
    merged = {entry.id: entry for entry in old}
    new: set[str] = set()
    for entry in (entry for group in groups for entry in group):
        if entry.id in new and entry.id:
            faults.append(Fault(f"{what} {entry.id}", "the id twice", expected="an id of its own"))
        new.add(entry.id)
        merged[entry.id] = entry
    return tuple(merged.values())


def _with_ends(book: BookText, ends: list[End], faults: list[Fault]) -> BookText:
    """The book with the named rows and lists ended."""
    for end in ends:
        before = book
        rows = tuple(part for row in book.rows for part in _parted(row, end))
        lists = tuple(_ended(one, end) if one.id == end.id else one for one in book.lists)
        book = book._replace(rows=rows, lists=lists)
        if book == before and end.until and end.source and (end.id or end.country):
            faults.append(_nothing_ended(book, end))
    return book


def _nothing_ended(book: BookText, end: End) -> Fault:
    if end.id:
        near = nearest(end.id, [*(row.id for row in book.rows), *(one.id for one in book.lists)])
        return Fault(f"{end.where}.id", repr(end.id), expected="a row or list of the book", suggestion=near)
    return Fault(f"{end.where}.kind", f"no row {end.kind} for {end.country}", expected="a row that can be ended")


_Ending = TypeVar("_Ending", RowText, ListText)


def _ended(entry: _Ending, end: End) -> _Ending:
    ended = entry._replace(until=end.until, until_source=end.source)
    if isinstance(ended, RowText):
        return ended._replace(flags=tuple(flag for flag in ended.flags if flag != "ends_when_listed"))
    return ended


def _parted(row: RowText, end: End) -> tuple[RowText, ...]:
    """The row ended whole or for one country, and left as it is for the others it names."""
    if end.id:
        return (_ended(row, end) if row.id == end.id else row,)
    if row.kind != end.kind or end.country not in row.countries:
        return (row,)
    others = tuple(country for country in row.countries if country != end.country)
    if not others:
        return (_ended(row, end),)
    here = row._replace(id=f"{row.id}/{end.country}", countries=(end.country,))
    return (row._replace(countries=others), _ended(here, end))


class _Check(NamedTuple):
    """What the entries of a book may refer to."""

    sources: Mapping[str, SourceText]
    lists: Mapping[str, ListText]


def _broken(book: BookText) -> list[Fault]:
    """What does not hold together: a source or list that is not there, a closing by less than a decree."""
    check = _Check({source.id: source for source in book.sources}, {one.id: one for one in book.lists})
    faults = [fault for row in book.rows for fault in _broken_row(row, check)]
    for what, entries in (("row", book.rows), ("list", book.lists), ("notice", book.notices)):
        faults += [fault for entry in entries for fault in _missing_sources(what, entry, check)]
    return faults


def _missing_sources(what: str, entry: RowText | ListText | NoticeText, check: _Check) -> Iterable[Fault]:
    for name in entry.sources if isinstance(entry, NoticeText) else entry.named_sources:
        if name not in check.sources:
            yield Fault(
                f"{what} {entry.id}.source",
                repr(name),
                expected="the id of a source of the book or of the texts",
                suggestion=nearest(name, check.sources),
            )


def _broken_row(row: RowText, check: _Check) -> Iterable[Fault]:
    rules: dict[str, Callable[[RowText, _Check], Iterable[Fault]]] = {"closed": _closing, "carried": _carrying}
    return rules.get(row.kind, _nothing_more)(row, check)


def _nothing_more(_row: RowText, _check: _Check) -> Iterable[Fault]:
    return ()


def _closing(row: RowText, check: _Check) -> Iterable[Fault]:
    """Only an instrument of the Minister or the Government closes a country (UU 18/2017 Pasal 72 huruf b)."""
    words = [check.sources[name].authority for name in row.sources if name in check.sources]
    if words and _BELOW_A_DECREE.issuperset(words):
        yield Fault(
            f"row {row.id}.kind",
            f"'closed' on the word of {', '.join(dict.fromkeys(words))}",
            expected="a decree or more: only an instrument of the Minister or Government closes a country",
            suggestion="not_designated",
        )


def _carrying(row: RowText, check: _Check) -> Iterable[Fault]:
    """A listing is carried forward only where there was one."""
    listing = check.lists.get(row.list_id)
    if listing is None or not set(row.countries) <= set(listing.countries):
        expected, near = f"a list that names {' '.join(row.countries)}", nearest(row.list_id, check.lists)
        yield Fault(f"row {row.id}.list", repr(row.list_id), expected=expected, suggestion=near)
