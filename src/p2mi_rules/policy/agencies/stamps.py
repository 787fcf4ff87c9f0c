"""Which list was it, how much of it is there, and may anything be built on it?"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, cast

import attrs

from p2mi_rules.exceptions import Fault, FaultyPolicyError

if TYPE_CHECKING:
    from p2mi_rules.citations import Source


class Completeness(StrEnum):
    """Whether a list has every company that held a licence on its day, or only some of them."""

    COMPLETE = "complete"
    PARTIAL = "partial"


@attrs.frozen
class Stamp:
    """What is to be known of a list before anything is built on it.

    Attributes:
        source: the document that the list is.
        retrieved: the day whose state it shows, which is the day it was read; of other days it says nothing.
        completeness: whether a company that is not in it can be said not to be listed.
        reviewed: whether somebody compared what was read with the list itself.

    Raises:
        FaultyPolicyError: for a ``retrieved`` that is no day.

    >>> from p2mi_rules.citations import Source
    >>> from p2mi_rules.vocabulary import Authority, Seen
    >>> day = date(2026, 3, 1)
    >>> words = {"title_en": "A list", "authority": Authority.OFFICIAL_LIST, "seen": Seen.COPY, "published": day}
    >>> stamp = Stamp(Source("list", "Sebuah daftar", **words), day, Completeness.COMPLETE, reviewed=True)
    >>> stamp.supports(None), stamp.supports(date(2026, 2, 28)), attrs.evolve(stamp, reviewed=False).supports(None)
    (True, False, False)
    """

    source: Source
    retrieved: date
    completeness: Completeness = Completeness.PARTIAL
    reviewed: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day: a moment cannot be compared with one."""
        given = cast("object", self.retrieved)
        if not isinstance(given, date) or isinstance(given, datetime):
            found = ("sesuatu yang bukan tanggal", "something that is no day")
            raise FaultyPolicyError([Fault.of("retrieved", found, expected=("tanggal", "a date"))])

    def supports(self, known_on: date | None) -> bool:
        """Whether what the list says may be built on by somebody who knows what was public by a day.

        Not if nobody reviewed it, if its source may settle nothing, if it was read or published after that day, or if
        it was read before it can have been published.

        Args:
            known_on: the day, or None for everything that is known.
        """
        if not self.reviewed or not self.source.decides:
            return False
        if known_on is not None and max(self.retrieved, self.source.published) > known_on:
            return False
        return (self.source.not_before or self.source.published) <= self.retrieved

    def speaks_for_all(self, day: date, known_on: date | None) -> bool:
        """Whether it is a complete list of exactly that day, and may be built on."""
        return self.completeness is Completeness.COMPLETE and self.retrieved == day and self.supports(known_on)
