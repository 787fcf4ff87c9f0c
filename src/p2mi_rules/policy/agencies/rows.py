"""What does one row of a list say, and what is wrong with it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules import countries
from p2mi_rules.exceptions import Fault, FaultyRecordError, FaultyRequestError
from p2mi_rules.policy.agencies import licences, names
from p2mi_rules.policy.agencies.printed_dates import printed
from p2mi_rules.policy.agencies.sayings import LISTED, Said, entry_of
from p2mi_rules.policy.agencies.status_words import Meaning, meaning
from p2mi_rules.words.spelling import normal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.exceptions import Both
    from p2mi_rules.policy.agencies.answers import KnownAgency
    from p2mi_rules.policy.agencies.licences import LicenceNumber
    from p2mi_rules.policy.agencies.names import AgencyName
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.timelines import PartialDate


class RegisterRow(NamedTuple):
    """The cells of one row, as they were read; only the name is needed.

    Attributes:
        name: the company, perhaps with its branch.
        licence: the number of its licence.
        status: in words; where there is none, being in the list is the status.
        status_since: the day from which the status holds.
        licence_from: the first day of the licence.
        licence_until: the last day of the licence.
        branch: the branch that the row is about.
        province: where the office is.
        destination: the country, if the row is about a permit to recruit (SIP2MI) and not about the licence.
        decree: the number of the decree behind the status.
        note: what else stands there; it is not kept, since lists put names and numbers of persons there.
        place: where the row stands, as in ``p3mi.csv:12``, for faults.
    """

    name: str
    licence: str = ""
    status: str = ""
    status_since: str = ""
    licence_from: str = ""
    licence_until: str = ""
    branch: str = ""
    province: str = ""
    destination: str = ""
    decree: str = ""
    note: str = ""
    place: str = ""


_BLANK = frozenset({"", "-", "--", "\u2013", "\u2014"})
_HEAD_OFFICE = frozenset(map(normal, ("pusat", "kantor pusat", "head office", "headquarters")))


def entries_of(rows: Iterable[RegisterRow], stamp: Stamp) -> tuple[list[KnownAgency], bool]:
    """Interpret the rows of a list.

    Args:
        rows: the cells of each row.
        stamp: what is to be known of the list.

    Returns:
        The companies with what is said of them, one for each row, and whether the list is one of companies: a list of
        permits alone says nothing of who is not in it.

    Raises:
        FaultyRecordError: with every fault of every row, each with its place.

    >>> from datetime import date
    >>> from p2mi_rules.policy.agencies.stamps import Stamp
    >>> from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
    >>> stamp = Stamp(SanctionsRegister.shipped().stamps[0].source, date(2026, 3, 1))
    >>> entries_of([RegisterRow("PT Contoh Satu", status="dicabut", place="p3mi.csv:2")], stamp)
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyRecordError: p3mi.csv:2: status: found 'dicabut', without what, expected sanksi ...
    """
    faults: list[Fault] = []
    read = [_Reader(row, number, faults).said(stamp) for number, row in enumerate(rows, 1)]
    if faults:
        raise FaultyRecordError(faults)
    said = [one for one in read if one is not None]
    return [entry_of(one, stamp) for one in said], any(not one.destination for one in said)


class _Reader:
    """One row that is read; what is wrong with it is added to the faults."""

    def __init__(self, row: RegisterRow, number: int, faults: list[Fault]) -> None:
        self._cells = {key: text.strip() for key, text in row._asdict().items()}
        self._place = self._cells["place"] or f"row {number}"
        self._number = number
        self._faults = faults

    def said(self, stamp: Stamp) -> Said | None:
        """What the row says; None where something is wrong with it."""
        before = len(self._faults)
        name, number, status, country = self._name(), self._licence(), self._status(), self._country()
        since, start, end = (self._date(key) for key in ("status_since", "licence_from", "licence_until"))
        if start is not None and end is not None and end.last < start.first:
            self._refuse("licence_until", (str(end), str(end)), (f"hari sejak {start}", f"a day from {start} on"))
        self._fits(status, country)
        if since is not None and status.kind.grants and since.first > stamp.retrieved:
            day = stamp.retrieved
            self._refuse("status_since", (str(since), str(since)), (f"hari sampai {day}", f"a day up to {day}"))
        if name is None or len(self._faults) > before:
            return None
        name_of_row = f"{stamp.source.id}/{stamp.retrieved}/{self._cells['place'] or self._number}"
        cells = self._cell("decree"), self._cell("province")
        return Said(name_of_row, name, number, status, since, start, end, country, *cells)

    def _cell(self, key: str) -> str:
        """What stands in a cell; a stroke is as good as nothing."""
        text = self._cells[key]
        return "" if text in _BLANK else text

    def _name(self) -> AgencyName | None:
        """The company with its branch, as the name or the cell for it tells."""
        branch = self._cell("branch")
        try:
            name = names.parse(self._cell("name"))
            if not branch or normal(branch) in _HEAD_OFFICE:
                return name
            told = names.parse(f"{name} cabang {branch}" if not name.branch else f"PT X cabang {branch}").branch
        except FaultyRequestError as error:
            self._faults += [attrs.evolve(fault, field=f"{self._place}: {fault.field}") for fault in error.faults]
            return None
        if name.branch not in {"", told}:
            found = ("dua cabang dalam satu baris", "two branches in one row")
            self._refuse("branch", found, ("satu cabang", "one branch"))
        return attrs.evolve(name, branch=told)

    def _licence(self) -> tuple[LicenceNumber, ...]:
        text = self._cell("licence")
        number = licences.parse(text) if text else None
        if isinstance(number, licences.NotALicence):
            self._faults.append(number.fault(f"{self._place}: licence"))
            return ()
        return () if number is None else (number,)

    def _status(self) -> Meaning:
        """What the status means; being in the list where there is none, and where it cannot be told."""
        text = self._cell("status")
        found = meaning(f"{self._place}: status", text) if text else LISTED
        if isinstance(found, Fault):
            self._faults.append(found)
            return LISTED
        return found

    def _country(self) -> str:
        text = self._cell("destination")
        answer = countries.resolve(text) if text else None
        if answer is None or isinstance(answer, countries.Resolved):
            return "" if answer is None else answer.alpha_2
        near = answer.candidates if isinstance(answer, countries.Ambiguous) else answer.suggestions
        found = ("sesuatu yang bukan satu negara", "something that is not one country")
        suggestion = " / ".join(near[:3]) or None
        self._refuse("destination", found, ("satu negara", "one country"), suggestion)
        return "?"

    def _date(self, key: str) -> PartialDate | None:
        text = self._cell(key)
        found = printed(f"{self._place}: {key}", text) if text else None
        if isinstance(found, Fault):
            self._faults.append(found)
            return None
        return found

    def _fits(self, status: Meaning, country: str) -> None:
        """A permit has a country, and its row says nothing of the licence."""
        if status.kind.of_permit and not country:
            self._refuse("destination", ("tidak ada", "nothing"), ("negara SIP2MI itu", "the country of the permit"))
        if country and not status.kind.of_permit and status != LISTED:
            found = (f"{self._cell('status')!r} untuk SIP2MI", f"{self._cell('status')!r} of a permit")
            self._refuse("status", found, ("aktif atau SIP2MI dicabut", "aktif or SIP2MI dicabut"))

    def _refuse(self, key: str, found: Both, expected: Both, suggestion: str | None = None) -> None:
        self._faults.append(Fault.of(f"{self._place}: {key}", found, expected=expected, suggestion=suggestion))
