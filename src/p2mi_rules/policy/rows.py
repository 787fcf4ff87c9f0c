"""How is a policy row kept, before anyone asks about a country?"""

from __future__ import annotations

from typing import Final, NamedTuple

EVERY_COUNTRY: Final = "*"

KINDS: Final = (
    "closed",
    "suspended",
    "limited",
    "open",
    "not_designated",
    "agreement",
    "no_agreement",
    "announced",
    "recorded",
    "host_limit",
)
"""What a row may say of a destination; ``carried`` is written as the table ``continuity`` instead."""

Pairs = tuple[tuple[str, tuple[str, ...]], ...]
"""The scope as written: the name of each limit with the words it admits; what is absent is not limited."""


class SourceText(NamedTuple):
    """One document, as plain text."""

    id: str
    title_id: str
    title_en: str
    issuer: str
    authority: str
    seen: str
    published: str
    retrieved: str
    url: str


class RowText(NamedTuple):
    """One dated claim, as plain text; dates are ``YYYY-MM-DD``, ``A..B``, or empty for an open end.

    ``list_id`` and ``last_ground`` belong to rows of kind ``carried``: the list counted after its end, and the newest
    ground for doing so.
    """

    id: str
    kind: str
    countries: tuple[str, ...]
    since: str
    until: str
    sources: tuple[str, ...]
    note_id: str
    note_en: str
    scope: Pairs = ()
    flags: tuple[str, ...] = ()
    until_source: str = ""
    list_id: str = ""
    last_ground: str = ""

    @property
    def named_sources(self) -> tuple[str, ...]:
        """All documents it names, that of its end included."""
        return (*self.sources, *filter(None, (self.until_source,)))


class ListText(NamedTuple):
    """One official list, as plain text.

    ``scopes`` has the countries whose annex column was seen, ``unclear`` those a name in it may or may not mean,
    ``entry_sources`` the documents that speak of one country of it alone.
    """

    id: str
    name_id: str
    name_en: str
    since: str
    until: str
    sources: tuple[str, ...]
    countries: tuple[str, ...]
    routes: tuple[str, ...] = ()
    scopes: tuple[tuple[str, Pairs], ...] = ()
    until_source: str = ""
    unclear: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    entry_sources: Pairs = ()

    @property
    def named_sources(self) -> tuple[str, ...]:
        """All documents it names, that of its end and those of single countries included."""
        single = (name for _, names in self.entry_sources for name in names)
        return (*self.sources, *filter(None, (self.until_source,)), *single)


class NoticeText(NamedTuple):
    """One dated notice that verdicts print, as plain text."""

    id: str
    since: str
    until: str
    sources: tuple[str, ...]
    text_id: str
    text_en: str


class ContributionText(NamedTuple):
    """What insurance against work accident and death costs for one term of contract, as plain text.

    ``months`` is the term; the amounts are whole rupiah: ``before`` for the time before work, ``during`` for that of
    work and after it, ``further_month`` for each month over the term (None: the term is met exactly or not at all).
    The flag ``alone`` is for those who go without an implementer.
    """

    id: str
    months: int
    before: int
    during: int
    since: str
    until: str
    sources: tuple[str, ...]
    provision: str
    further_month: int | None = None
    flags: tuple[str, ...] = ()
    until_source: str = ""

    @property
    def named_sources(self) -> tuple[str, ...]:
        """All documents it names, that of its end included."""
        return (*self.sources, *filter(None, (self.until_source,)))


class BookText(NamedTuple):
    """Everything a policy book is made from, as plain text: what is reviewed, shipped and hashed.

    ``local`` are the ids of rows, lists and contributions that a user's text laid over the book.
    """

    version: str
    sources: tuple[SourceText, ...] = ()
    rows: tuple[RowText, ...] = ()
    lists: tuple[ListText, ...] = ()
    notices: tuple[NoticeText, ...] = ()
    contributions: tuple[ContributionText, ...] = ()
    local: tuple[str, ...] = ()

    @property
    def sources_of_policy(self) -> frozenset[str]:
        """The documents that Indonesian policy rests on: all but those that only say what a host state limits.

        >>> BookText("2026").sources_of_policy
        frozenset()
        """
        named = [row.named_sources for row in self.rows if row.kind != "host_limit"]
        named += [one.named_sources for one in self.lists]
        named += [notice.sources for notice in self.notices]
        named += [one.named_sources for one in self.contributions]
        return frozenset(name for names in named for name in names)

    @property
    def digest(self) -> str:
        """The sha256 of the rows, lists, sources, notices and contributions, in the order of their ids.

        >>> len(BookText("2026").digest)
        64
        """
        from hashlib import sha256  # noqa: PLC0415 - takes 2 ms, and the shipped digest is a constant

        parts = (self.sources, self.rows, self.lists, self.notices, self.contributions)
        plain = [sorted(tuple(entry) for entry in part) for part in parts]
        return sha256(repr(plain).encode()).hexdigest()
