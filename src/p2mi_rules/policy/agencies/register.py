"""What is a register of companies, and how is one made from a list of some day?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

import attrs

from p2mi_rules.policy.agencies.directory import Directory, Part
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.policy.agencies.telling import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from p2mi_rules.policy.agencies.answers import Answer, KnownAgency
    from p2mi_rules.policy.agencies.rows import RegisterRow
    from p2mi_rules.policy.agencies.stamps import Stamp


@runtime_checkable
class AgencyRegister(Protocol):
    """Any register that can be asked for a company: lists of a day, decrees, several together, or a user's own."""

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """What is to be known of each list it consults."""
        ...

    @property
    def digest(self) -> str:
        """What stands for everything it holds, so that a verdict can name it."""
        ...

    def find(self, *, name: str | None = None, licence: str | None = None) -> Answer:
        """Tell which company is meant by a name, by the number of its licence, or by both."""
        ...


class SnapshotRegister(Directory):
    """One list as it stood on one day.

    Complete, it says of its entries that they held a licence on that day and of nobody else that they did; partial, it
    says so of its entries alone. Of other days it says what dates it prints. A list without entries is taken for a
    partial one: it says nothing.

    >>> from datetime import date
    >>> from p2mi_rules.citations import Source
    >>> from p2mi_rules.policy.agencies.rows import RegisterRow
    >>> from p2mi_rules.policy.agencies.stamps import Stamp
    >>> from p2mi_rules.policy.agencies.standing import standing_of
    >>> from p2mi_rules.vocabulary import Authority, Seen
    >>> day = date(2026, 3, 1)
    >>> words = {"title_en": "A list", "authority": Authority.OFFICIAL_LIST, "seen": Seen.COPY, "published": day}
    >>> stamp = Stamp(Source("list", "Sebuah daftar", **words), day, Completeness.COMPLETE, reviewed=True)
    >>> register = SnapshotRegister.of_rows([RegisterRow("PT Contoh Satu"), RegisterRow("PT Contoh Dua")], stamp)
    >>> for name in ("Contoh Satu, PT", "PT Contoh Seribu"):
    ...     answer = standing_of(register, register.find(name=name), day=day)
    ...     print([status.value for status in answer.statuses])
    ['licensed']
    ['not_listed']
    """

    __slots__ = ()

    @classmethod
    def of(cls, entries: Iterable[KnownAgency], stamp: Stamp) -> SnapshotRegister:
        """Make the register of a list's entries.

        An entry that says nothing of the day of the list is licensed on that day: it is in the list.

        Args:
            entries: the companies, each with what the list says of it beyond its name.
            stamp: what is to be known of the list; it counts for all that the entries say.
        """
        return cls.stamped((_on_the_day(entry, stamp) for entry in entries), stamp)

    @classmethod
    def of_rows(cls, rows: Sequence[RegisterRow], stamp: Stamp) -> SnapshotRegister:
        """Make the register of the rows of a list, as they were read.

        Args:
            rows: the cells of each row, not yet interpreted.
            stamp: what is to be known of the list.

        Raises:
            FaultyRecordError: with every fault of every row at once, each with its line.
        """
        from p2mi_rules.policy.agencies.rows import entries_of  # noqa: PLC0415 - loads what reads cells, for lists only

        entries, of_companies = entries_of(rows, stamp)
        return cls.stamped(entries, stamp if of_companies else _partial(stamp))

    @classmethod
    def stamped(cls, entries: Iterable[KnownAgency], stamp: Stamp) -> SnapshotRegister:
        """Make the register of entries that say all that the list says of them, its own day included."""
        named = list(entries)
        stamp = stamp if named else _partial(stamp)
        return cls([Part.of((_under(entry, stamp) for entry in named), stamp)])


def _partial(stamp: Stamp) -> Stamp:
    return attrs.evolve(stamp, completeness=Completeness.PARTIAL)


def _under(entry: KnownAgency, stamp: Stamp) -> KnownAgency:
    """The entry and all its events under the stamp of their list."""
    events = tuple(attrs.evolve(event, stamp=stamp) for event in entry.events)
    return attrs.evolve(entry, events=events, stamps=(stamp,))


def _on_the_day(entry: KnownAgency, stamp: Stamp) -> KnownAgency:
    """The entry, licensed on the day of the list where it says nothing else of that day."""
    branch = entry.name.branch
    said = (event for event in entry.events if event.branch == branch and (event.kind.stops or event.kind.grants))
    if any(True in event.period().covers(stamp.retrieved) for event in said):
        return entry
    event = listed(stamp, branch, f"{stamp.source.id}/{stamp.retrieved}/{entry.name}")
    return attrs.evolve(entry, events=(*entry.events, event))
