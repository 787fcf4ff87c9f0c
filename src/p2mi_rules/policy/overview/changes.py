"""What differs between two policy books, and for whom is the answer another?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.overview.kinds import Approval, Domain, Who
from p2mi_rules.policy.overview.portrait import Answer
from p2mi_rules.policy.rows import EVERY_COUNTRY, ContributionText, ListText, RowText
from p2mi_rules.policy.terrain import terrain
from p2mi_rules.policy.texts.joining import dated
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate, moments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from p2mi_rules.policy.book import PolicyBook
    from p2mi_rules.policy.overview.kinds import Kind
    from p2mi_rules.policy.rows import NoticeText, SourceText
    from p2mi_rules.policy.terrain import Terrain

    Entry = SourceText | RowText | ListText | NoticeText | ContributionText

_OF_AN_END = frozenset({"until", "until_source", "flags"})


class Change(NamedTuple):
    """One entry that is another: ``what`` it is, how it changed, in which keys, and which countries it names.

    ``how`` is ``added``, ``removed``, ``ended`` (what holds for a time got an end and nothing else) or ``changed``.
    """

    what: str
    id: str
    how: str
    keys: tuple[str, ...]
    countries: tuple[str, ...]


class Shift(NamedTuple):
    """Some kinds of placement that one book answers otherwise than the other."""

    who: Who
    before: Answer
    after: Answer


class Difference(NamedTuple):
    """The days from ``since`` until before ``until`` on which the answers about a country differ.

    The country ``*`` stands for every country that no row and no list names.
    """

    country: str
    since: date
    until: date | None
    shifts: tuple[Shift, ...]


def changes(old: PolicyBook, new: PolicyBook) -> tuple[Change, ...]:
    """The entries that were added, removed, ended or changed, sources first, in the order of the books.

    A row of several countries that was ended for one of them is one end, for this country.

    >>> from p2mi_rules.policy import PolicyBook
    >>> changes(PolicyBook.shipped(), PolicyBook.shipped())
    ()
    """
    rows_before = tuple(_parted(old.text.rows, {row.id for row in new.text.rows}))
    return (
        *_changed("source", old.text.sources, new.text.sources),
        *_changed("row", rows_before, new.text.rows),
        *_changed("list", old.text.lists, new.text.lists),
        *_changed("notice", old.text.notices, new.text.notices),
        *_changed("contribution", old.text.contributions, new.text.contributions),
    )


def differences(old: PolicyBook, new: PolicyBook) -> tuple[Difference, ...]:
    """The countries, days and kinds of placement that the two books answer otherwise, approved before a stop or not.

    >>> from p2mi_rules.policy import PolicyBook
    >>> differences(PolicyBook.shipped(), PolicyBook.shipped())
    ()
    """
    named = {country for book in (old, new) for one in dated(book.text) for country in one.countries}
    found: list[Difference] = []
    for country in sorted(named | {EVERY_COUNTRY}):
        before, after = (terrain(book.text, book.sources, country, None) for book in (old, new))
        if before != after:
            found += _of_country(_Pair(old, new, before, after), country)
    return tuple(found)


def _parted(rows: Iterable[RowText], ids: set[str]) -> Iterator[RowText]:
    """The rows, those that an end for one country parts already parted."""
    for row in rows:
        apart = tuple(country for country in row.countries if f"{row.id}/{country}" in ids and len(row.countries) > 1)
        yield row._replace(countries=tuple(country for country in row.countries if country not in apart))
        yield from (row._replace(id=f"{row.id}/{country}", countries=(country,)) for country in apart)


def _changed(what: str, old: Iterable[Entry], new: Iterable[Entry]) -> Iterator[Change]:
    before, after = {entry.id: entry for entry in old}, {entry.id: entry for entry in new}
    for name in {**before, **after}:
        if name not in after:
            yield Change(what, name, "removed", (), _named(before[name]))
        elif name not in before:
            yield Change(what, name, "added", (), _named(after[name]))
        elif before[name] != after[name]:
            keys = _keys(before[name], after[name])
            countries = tuple(dict.fromkeys((*_named(before[name]), *_named(after[name]))))
            yield Change(what, name, _how(after[name], keys), keys, countries)


def _named(entry: Entry) -> tuple[str, ...]:
    """The countries that an entry names, if it names any."""
    return entry.countries if isinstance(entry, (RowText, ListText)) else ()


def _keys(before: Entry, after: Entry) -> tuple[str, ...]:
    """The fields in which two entries differ."""
    return tuple(key for key in after._fields if getattr(before, key) != getattr(after, key))


def _how(after: Entry, keys: tuple[str, ...]) -> str:
    """Whether an entry was changed in its end alone."""
    ends = isinstance(after, (RowText, ListText, ContributionText)) and bool(after.until) and "until" in keys
    return "ended" if ends and _OF_AN_END.issuperset(keys) else "changed"


class _Pair(NamedTuple):
    """Two books, with what speaks of one country in each."""

    old: PolicyBook
    new: PolicyBook
    before: Terrain
    after: Terrain

    def alike(self, day: date) -> bool:
        """Whether exactly the same speaks of a day, so that every answer must be the same."""
        said = [
            (on_day.rows, on_day.lists, on_day.approval_cuts) for on_day in (self.before.on(day), self.after.on(day))
        ]
        return said[0] == said[1]


def _of_country(pair: _Pair, country: str) -> list[Difference]:
    """The days on which the answers about one country differ; days that differ alike are one stretch."""
    spares = bool(pair.before.approval_cuts or pair.after.approval_cuts)
    books = (pair.old, pair.new)
    domain = Domain.of(country, *books, approvals=tuple(Approval) if spares else (Approval.NONE,))
    cuts = frozenset({*pair.before.cuts, *pair.after.cuts})
    starts = moments(PartialDate(ACT_BEGINS, END_OF_TIME), cuts)
    found: list[Difference] = []
    for since, until in zip(starts, (*starts[1:], None), strict=True):
        if pair.alike(since):
            continue
        shifts = _shifts(domain, *(_answers(book, country, domain, since) for book in books))
        last = found[-1] if found else None
        if last is not None and (last.until, last.shifts) == (since, shifts):
            found[-1] = last._replace(until=until)
        elif shifts:
            found.append(Difference(country, since, until, shifts))
    return found


def _answers(book: PolicyBook, country: str, domain: Domain, day: date) -> dict[Kind, Answer]:
    regime = book.regime(country, day)
    return {kind: Answer.of(regime.standing(kind.situation(country, day))) for kind in domain.kinds()}


def _shifts(domain: Domain, before: Mapping[Kind, Answer], after: Mapping[Kind, Answer]) -> tuple[Shift, ...]:
    pairs = {kind: (before[kind], after[kind]) for kind in before if before[kind] != after[kind]}
    return tuple(Shift(group.who, *group.answer) for group in domain.groups(pairs))
