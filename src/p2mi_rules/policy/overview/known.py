"""What of a policy book could anyone know on a day?"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from p2mi_rules.policy.book import PolicyBook
from p2mi_rules.policy.rows import ContributionText, RowText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from p2mi_rules.policy.rows import ListText

_Claim = TypeVar("_Claim", RowText, ContributionText)


def known(book: PolicyBook, day: date) -> PolicyBook:
    """The book without what was made public after a day: it answers as the whole book does with that ``known_on``.

    A row, list, notice or contribution stays while one of its documents was public; an end of which nobody could know
    is left out.

    >>> from datetime import date
    >>> from p2mi_rules.policy import PolicyBook
    >>> [len(known(PolicyBook.shipped(), date(year, 1, 1)).text.lists) for year in (2020, 2021, 2023)]
    [0, 2, 4]
    """
    text = book.text
    public = frozenset(name for name, source in book.sources.items() if source.published <= day)
    notices = (one._replace(sources=_public(one.sources, public)) for one in text.notices)
    pruned = text._replace(
        sources=tuple(source for source in text.sources if source.id in public),
        rows=tuple(row for row in (_seen(row, public) for row in text.rows) if row.sources),
        lists=tuple(_lists(text.lists, public)),
        notices=tuple(notice for notice in notices if notice.sources),
        contributions=tuple(one for one in (_seen(one, public) for one in text.contributions) if one.sources),
    )
    return PolicyBook(pruned, tables=book.tables)


def _public(names: tuple[str, ...], public: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in public)


def _seen(claim: _Claim, public: frozenset[str]) -> _Claim:
    """The claim with its public documents, and with its end if that was public."""
    seen = claim._replace(sources=_public(claim.sources, public))
    return seen._replace(until="", until_source="") if _ends_unseen(claim, public) else seen


def _lists(lists: tuple[ListText, ...], public: frozenset[str]) -> Iterator[ListText]:
    """The lists that were public, with what was public of them."""
    for one in lists:
        sources = _public(one.sources, public)
        single = tuple((country, _public(names, public)) for country, names in one.entry_sources)
        seen = one._replace(sources=sources, entry_sources=tuple(each for each in single if each[1]))
        if sources:
            yield seen._replace(until="", until_source="") if _ends_unseen(one, public) else seen


def _ends_unseen(entry: RowText | ListText | ContributionText, public: frozenset[str]) -> bool:
    """Whether it ends on the word of a document that was not public."""
    return bool(entry.until_source) and entry.until_source not in public
