"""Does a book hold together, and where is it written if not?"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault
from p2mi_rules.policy.rows import ContributionText, ListText, RowText
from p2mi_rules.policy.texts.tables import nearest
from p2mi_rules.vocabulary import Authority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from p2mi_rules.policy.rows import BookText, NoticeText, SourceText
    from p2mi_rules.policy.texts.spots import Spot

    _Sourced = RowText | ListText | NoticeText | ContributionText

_BELOW_A_DECREE = frozenset(authority.value for authority in Authority if authority.rank > Authority.DECREE.rank)
Name = tuple[str, ...]
"""What an entry is and its id: ``("row", "KH-2027")``; of a key written elsewhere, the key besides."""


class Origins(dict[Name, "Spot"]):
    """Where the new entries of a book are written: texts and lines are known of them alone."""

    def place(self, name: Name, key: str, blamed: Iterable[Name] = ()) -> str:
        """Where a key of an entry stands; if the entry is an old one, what of the new ones is to blame for it."""
        whole = (name[0], name[1].rpartition("/")[0])
        for written, at in (((*name, key), "source"), (name, key), (whole, key)):
            if written in self:
                return self[written].at(at)
        called = f"{name[0]} {name[1]}.{key}"
        new = [self[each] for each in blamed if each in self]
        return new[0].at(called=called) if new else called


class _Check(NamedTuple):
    """What the entries of a book may refer to, and where the new ones stand."""

    sources: Mapping[str, SourceText]
    lists: Mapping[str, ListText]
    origins: Origins


def dated(book: BookText) -> list[RowText | ListText]:
    """The entries of a book that name countries and hold for a time."""
    return [*book.rows, *book.lists]


def lasting(book: BookText) -> list[RowText | ListText | ContributionText]:
    """The entries of a book that hold for a time, and so can be ended by their id."""
    return [*book.rows, *book.lists, *book.contributions]


def broken(book: BookText, origins: Origins) -> list[Fault]:
    """What does not hold together: no such source or list, a closing by less than a decree, two amounts at once."""
    sources = {source.id: source for source in book.sources}
    check = _Check(sources, {one.id: one for one in book.lists}, origins)
    faults = [fault for row in book.rows for fault in _broken_row(row, check)]
    named: tuple[tuple[str, tuple[_Sourced, ...]], ...] = (
        ("row", book.rows),
        ("list", book.lists),
        ("notice", book.notices),
        ("contribution", book.contributions),
    )
    for what, entries in named:
        faults += [fault for entry in entries for fault in _missing_sources((what, entry.id), entry, check)]
    return [*faults, *_at_once(book.contributions, origins)]


def _missing_sources(name: Name, entry: _Sourced, check: _Check) -> Iterable[Fault]:
    for written, key, source in _named_sources(name, entry):
        if source not in check.sources:
            yield Fault(
                check.origins.place(written, key),
                repr(source),
                expected="the id of a source of the book or of the texts",
                suggestion=nearest(source, check.sources),
            )


def _named_sources(name: Name, entry: _Sourced) -> Iterator[tuple[Name, str, str]]:
    """Every document that an entry names, with the table and key where it does."""
    yield from ((name, "source", source) for source in entry.sources)
    if isinstance(entry, (RowText, ListText, ContributionText)) and entry.until_source:
        yield name, "until_source", entry.until_source
    if isinstance(entry, ListText):
        for country, sources in entry.entry_sources:
            yield from (((*name, country), "source", source) for source in sources)


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
            check.origins.place(("row", row.id), "kind", (("source", name) for name in row.sources)),
            f"'closed' on the word of {', '.join(dict.fromkeys(words))}",
            expected="a decree or more: only an instrument of the Minister or Government closes a country",
            suggestion="not_designated",
        )


def _carrying(row: RowText, check: _Check) -> Iterable[Fault]:
    """A listing is carried forward only where there was one."""
    listing = check.lists.get(row.list_id)
    if listing is None or not set(row.countries) <= set(listing.countries):
        expected, near = f"a list that names {' '.join(row.countries)}", nearest(row.list_id, check.lists)
        place = check.origins.place(("row", row.id), "list", (("list", row.list_id),))
        yield Fault(place, repr(row.list_id), expected=expected, suggestion=near)


def _at_once(contributions: Iterable[ContributionText], origins: Origins) -> Iterator[Fault]:
    """One term has one amount at a time, for those placed and for those who go alone."""
    alike: dict[tuple[int, tuple[str, ...]], list[ContributionText]] = {}
    for one in contributions:
        # What is written wrong has no months or no day, and is told already.
        if one.months and one.since:
            alike.setdefault((one.months, one.flags), []).append(one)
    for group in alike.values():
        for first, then in pairwise(sorted(group, key=lambda one: one.since)):
            if not _over(first, then):
                place = origins.place(("contribution", then.id), "since", (("contribution", first.id),))
                expected = f"a day on which {first.id} is over: {then.months} months have one amount at a time"
                yield Fault(place, repr(then.since), expected=expected)


def _over(first: ContributionText, then: ContributionText) -> bool:
    """Whether the first is over when the other begins; both may name the one day that is not known exactly."""
    return bool(first.until) and (
        first.until == then.since or first.until.rpartition("..")[2] <= then.since.partition("..")[0]
    )
