"""How is a company found in one step, however many there are?"""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.policy.agencies import licences, names
from p2mi_rules.policy.agencies.answers import By, Found, NotFound, NotSearched, Several, WhyNotSearched
from p2mi_rules.policy.agencies.grouping import grouped
from p2mi_rules.policy.agencies.licences import LicenceNumber
from p2mi_rules.policy.agencies.names import AgencyName
from p2mi_rules.policy.agencies.stamps import Completeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from p2mi_rules.policy.agencies.answers import Answer, KnownAgency
    from p2mi_rules.policy.agencies.grouping import Entries
    from p2mi_rules.policy.agencies.stamps import Stamp


@attrs.frozen(cache_hash=True)
class Part:
    """One list, or one collection of decrees, with its stamp."""

    entries: Entries
    stamp: Stamp

    @classmethod
    def of(cls, entries: Iterable[KnownAgency], stamp: Stamp) -> Part:
        """The entries, whatever their order and that of the events of each."""
        return cls(frozenset(map(_ordered, entries)), stamp)

    @cached_property
    def digest(self) -> str:
        """The sha256 of the entries, in whatever order, and the stamp."""
        return sha256(repr((sorted(map(repr, self.entries)), self.stamp)).encode()).hexdigest()

    @cached_property
    def numbered(self) -> bool:
        """Whether every entry has a licence number: only then does a number that is not there say anything."""
        return all(entry.licences for entry in self.entries)


def _ordered(entry: KnownAgency) -> KnownAgency:
    return attrs.evolve(entry, events=tuple(sorted(entry.events, key=lambda event: event.order)))


class Directory:
    """What all registers held in memory have in common: companies, the lists they come from, and how one is found.

    Immutable, and equal to another of the same kind that holds the same.
    """

    __slots__ = ("_agencies", "_by_licence", "_by_name", "_names", "_parts", "_stamps", "_with_numbers")

    _by_name: Mapping[tuple[str, str | None, str], Found | Several]

    def __init__(self, parts: Iterable[Part]) -> None:
        """Keep each part once, and make the tables that ``find`` looks into."""
        kept = tuple(dict.fromkeys(parts))
        self._parts = tuple(sorted(kept, key=lambda one: one.digest)) if len(kept) > 1 else kept
        held = grouped([one.entries for one in self._parts])
        self._agencies = held.agencies
        self._by_licence = held.by_licence
        self._by_name = _by_name(held.agencies)
        self._names = tuple(name for agency in held.agencies for name in (agency.name, *agency.other_names))
        stamps = {one.stamp for one in self._parts}
        self._stamps = tuple(sorted(stamps, key=lambda stamp: (stamp.retrieved, stamp.source.id, stamp.completeness)))
        unnumbered = {one.stamp for one in self._parts if not one.numbered}
        self._with_numbers = stamps - unnumbered

    @property
    def agencies(self) -> tuple[KnownAgency, ...]:
        """The companies, in the order of their names."""
        return self._agencies

    @property
    def parts(self) -> tuple[Part, ...]:
        """The lists and collections it is made of."""
        return self._parts

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """What is to be known of its lists, the oldest first."""
        return self._stamps

    @property
    def digest(self) -> str:
        """The sha256 of everything it holds, whatever the order."""
        return sha256("".join(one.digest for one in self._parts).encode()).hexdigest()

    def find(self, *, name: str | AgencyName | None = None, licence: str | LicenceNumber | None = None) -> Answer:
        """Tell which company is meant by a name, by the number of its licence, or by both.

        Only the exact name with its form counts, and only the exact number. A name without a form is that of the one
        company called so, in whatever form. A number is not believed against a name: if both are given and belong to
        different companies, the answer is several; if the name is not known, none was found.

        Args:
            name: the name as somebody wrote it, or as ``names.parse`` read it.
            licence: the number as somebody wrote it, or as ``licences.parse`` read it. A text that is no licence
                number is left aside where there is a name.

        Returns:
            ``Found``, ``Several``, ``NotFound``, or ``NotSearched`` if there was nothing to look for. Never raises.
        """
        asked, faulty = _name(name)
        number = licences.parse(licence) if isinstance(licence, str) and licence.strip() else _number(licence)
        owners = self._by_licence.get(number.normal, ()) if isinstance(number, LicenceNumber) else ()
        if asked is None or asked.initials:
            return self._numbered(number, owners, faulty or _only(asked))
        return self._both(asked, owners) if owners else self.named(asked)

    def named(self, name: AgencyName) -> Answer:
        """Tell which company is meant by a name that was read before: as ``find`` does, and in one step."""
        known = self._by_name.get((name.core, name.form, name.branch))
        return self._elsewhere(name) if known is None else known

    def _elsewhere(self, name: AgencyName) -> Answer:
        """By the name alone, if it has a branch or a form that no entry has."""
        if name.initials:
            return NotSearched(WhyNotSearched.INITIALS)
        core = name.core
        known = self._by_name.get((core, name.form, "")) or self._by_name.get((core, None, ""))
        return self._not_found(name.written, name) if known is None else known._replace(branch=name.branch)

    def _both(self, name: AgencyName, owners: tuple[KnownAgency, ...]) -> Answer:
        """By a name, and by a number that somebody has."""
        found = self.named(name)
        if isinstance(found, Found):
            if found.agency in owners:
                return found._replace(by=By.LICENCE)
            return Several((found.agency, *owners), name.branch)
        if isinstance(found, Several):
            both = tuple(agency for agency in found.agencies if agency in owners)
            return Found(both[0], By.LICENCE, name.branch) if len(both) == 1 else found
        return self._not_found(name.written, name, owners)

    def _numbered(
        self,
        number: LicenceNumber | licences.NotALicence | None,
        owners: tuple[KnownAgency, ...],
        instead: WhyNotSearched,
    ) -> Answer:
        """By the number alone."""
        if number is None:
            return NotSearched(instead)
        if not isinstance(number, LicenceNumber):
            return NotSearched(WhyNotSearched.NO_LICENCE)
        if owners:
            return Found(owners[0], By.LICENCE) if len(owners) == 1 else Several(owners)
        return self._not_found(number.written, None)

    def _not_found(self, searched: str, name: AgencyName | None, belongs: tuple[KnownAgency, ...] = ()) -> NotFound:
        """Nothing; a list in which some entry has no number lacks nobody by a number."""
        complete = tuple(
            stamp
            for stamp in self._stamps
            if stamp.completeness is Completeness.COMPLETE and (name is not None or stamp in self._with_numbers)
        )
        partial = tuple(stamp for stamp in self._stamps if stamp not in complete)
        return NotFound(searched, complete, partial, belongs, name, self._names)

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same kind and holds the same."""
        return isinstance(other, Directory) and type(other) is type(self) and other.parts == self._parts

    def __hash__(self) -> int:
        """By the digest."""
        return hash((type(self), self._parts))

    def __repr__(self) -> str:
        """How many companies of how many lists, and the start of the digest."""
        return f"{type(self).__name__}({len(self._agencies)} in {len(self._parts)}, {self.digest[:12]})"


def _name(given: str | AgencyName | None) -> tuple[AgencyName | None, WhyNotSearched | None]:
    """The name that was given, or why there is none."""
    if given is None or isinstance(given, AgencyName):
        return given, None
    try:
        return names.parse(given), None
    except FaultyRequestError:
        return None, WhyNotSearched.NO_NAME if given.strip() else WhyNotSearched.EMPTY


def _number(given: str | LicenceNumber | None) -> LicenceNumber | None:
    """The number that was given as one."""
    return given if isinstance(given, LicenceNumber) else None


def _only(name: AgencyName | None) -> WhyNotSearched:
    """Why a name that is none, or initials, was not looked for."""
    return WhyNotSearched.EMPTY if name is None else WhyNotSearched.INITIALS


def _by_name(agencies: tuple[KnownAgency, ...]) -> dict[tuple[str, str | None, str], Found | Several]:
    """The answer for each core, form and branch that an entry has.

    A form that nobody has of a name (``None``) is answered where none was written.
    """
    owners: dict[str, dict[str, KnownAgency]] = {}
    for agency in agencies:
        for name in (agency.name, *agency.other_names):
            if not name.initials:
                owners.setdefault(name.core, {})[name.form] = agency
    answers: dict[tuple[str, str | None, str], Found | Several] = {}
    for core, forms in owners.items():
        everyone = tuple(dict.fromkeys(forms.values()))
        for form in {*forms, ""}:
            meant = tuple(dict.fromkeys(forms[one] for one in (form, "") if one in forms)) if form else everyone
            answers.update(_by_branch((core, form), meant))
        if set(forms) == {""}:
            answers.update(_by_branch((core, None), everyone))
    return answers


def _by_branch(
    key: tuple[str, str | None], meant: tuple[KnownAgency, ...]
) -> dict[tuple[str, str | None, str], Found | Several]:
    """The answers for the company as a whole and for each branch of which something is said."""
    agency, *others = meant
    if others:
        return {(*key, ""): Several(meant)}
    branches = {"", *(event.branch for event in agency.events)}
    return {(*key, branch): Found(agency, By.NAME, branch) for branch in branches}
