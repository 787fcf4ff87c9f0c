"""Which entries of which lists are one company?

By the exact name with its form, or by the exact number of a licence; nothing else makes two entries one. A form that
is not written is the one that is, if exactly one is written of that name. A number that one list prints beside two
names belongs to neither. Initials are nobody's name. What comes out does not depend on the order of lists or entries.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from p2mi_rules.policy.agencies.answers import KnownAgency

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.policy.agencies.licences import LicenceNumber
    from p2mi_rules.policy.agencies.names import AgencyName
    from p2mi_rules.policy.agencies.stamps import Stamp

Entries: TypeAlias = "frozenset[KnownAgency]"
"""What one list, or one collection of decrees, has of companies."""


class Grouped(NamedTuple):
    """The companies in the order of their names, and those that each licence number may belong to."""

    agencies: tuple[KnownAgency, ...]
    by_licence: Mapping[str, tuple[KnownAgency, ...]]


def grouped(lists: Sequence[Entries]) -> Grouped:
    """Put the entries of all lists together by company."""
    kin = _Kin()
    entries = frozenset[KnownAgency]().union(*lists)
    for first, second in _by_form(entries):
        kin.join(first, second)
    for first, second in _by_licence(lists, kin):
        kin.join(first, second)
    members: defaultdict[Hashable, list[KnownAgency]] = defaultdict(list)
    for entry in entries:
        members[kin.head(_node(entry))].append(entry)
    made = sorted(map(_united, members.values()), key=_agency_order)
    by_licence: defaultdict[str, list[KnownAgency]] = defaultdict(list)
    for agency in made:
        for licence in agency.licences:
            by_licence[licence.normal].append(agency)
    return Grouped(tuple(made), {number: tuple(found) for number, found in by_licence.items()})


class _Kin:
    """Which nodes have been joined, each under the head of its kin."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def head(self, node: Hashable) -> Hashable:
        """The one that stands for all that were joined with a node."""
        while (above := self._above.get(node, node)) != node:
            self._above[node] = self._above.get(above, above)
            node = above
        return node

    def join(self, one: Hashable, other: Hashable) -> None:
        """Make two nodes kin."""
        self._above[self.head(one)] = self.head(other)


def _node(entry: KnownAgency) -> Hashable:
    """What entries of one company share: the name with its form; of initials the entry itself, which is kin to none."""
    return entry if entry.name.initials else entry.name.key


def _by_form(entries: Entries) -> Iterable[tuple[Hashable, Hashable]]:
    """A name without a form with the same name in the one form in which it is written."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if not entry.name.initials:
            forms[entry.name.core].add(entry.name.form)
    for core, written in forms.items():
        if len(written) == 2 and "" in written:  # noqa: PLR2004 - the one not written, and the one that is
            first, second = written
            yield (core, first), (core, second)


def _by_licence(lists: Sequence[Entries], kin: _Kin) -> Iterable[tuple[Hashable, Hashable]]:
    """The names beside one number, unless a list prints that number beside two of them."""
    nodes: defaultdict[str, set[Hashable]] = defaultdict(set)
    doubtful: set[str] = set()
    for entries in lists:
        here: defaultdict[str, set[Hashable]] = defaultdict(set)
        for entry in entries:
            for licence in entry.licences:
                here[licence.normal].add(kin.head(_node(entry)))
        for number, heads in here.items():
            nodes[number] |= heads
            if len(heads) > 1:
                doubtful.add(number)
    for number, heads in nodes.items():
        if number not in doubtful:
            first, *others = heads
            yield from ((first, other) for other in others)


def _name_order(name: AgencyName) -> tuple[bool, str, str, str]:
    return not name.form, name.core, name.form, name.written


def _agency_order(agency: KnownAgency) -> tuple[object, ...]:
    name = agency.name
    licences = tuple(licence.normal for licence in agency.licences)
    stamps = tuple(_stamp_order(stamp) for stamp in agency.stamps)
    return name.core, name.form, name.written, licences, stamps, tuple(event.order for event in agency.events)


def _stamp_order(stamp: Stamp) -> tuple[date, str, str, bool]:
    return stamp.retrieved, stamp.source.id, stamp.completeness, stamp.reviewed


def _united(entries: list[KnownAgency]) -> KnownAgency:
    """One company of all its entries: nothing of any of them is left out."""
    spellings = {entry.name.key: entry.name for entry in sorted(entries, key=_spelling_order, reverse=True)}
    name, *others = sorted(spellings.values(), key=_name_order)
    licences = {licence for entry in entries for licence in entry.licences}
    return KnownAgency(
        attrs.evolve(name, branch=""),
        tuple({each.normal: each for each in sorted(licences, key=_licence_order, reverse=True)}.values())[::-1],
        "; ".join(sorted({entry.province for entry in entries if entry.province})),
        tuple(sorted({event for entry in entries for event in entry.events}, key=lambda event: event.order)),
        tuple(sorted({stamp for entry in entries for stamp in entry.stamps}, key=_stamp_order)),
        tuple(attrs.evolve(other, branch="") for other in others),
    )


def _licence_order(licence: LicenceNumber) -> tuple[str, str]:
    return licence.normal, licence.written


def _spelling_order(entry: KnownAgency) -> tuple[bool, str]:
    """A name that tells of no branch before one that does, then by the alphabet."""
    return bool(entry.name.branch), entry.name.written
