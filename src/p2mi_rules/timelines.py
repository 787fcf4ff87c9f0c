"""When was something so, if half of the dates are known only to the month?"""

from __future__ import annotations

import re
from datetime import date, timedelta

import attrs

ACT_BEGINS = date(2004, 10, 18)
"""The first day that the encoded law covers: UU 39/2004 in force. An open start means from this day."""

END_OF_TIME = date.max
"""The last day that can be named; an open end means up to this day."""

_DAY = timedelta(days=1)
_PARTIAL = r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?"


@attrs.frozen
class PartialDate:
    """A day known only to lie between two days, both included: a month is its days, never its first.

    >>> PartialDate.parse("2022-05")
    PartialDate(2022-05-01..2022-05-31)
    >>> PartialDate.parse("2022-05-13").is_day
    True
    >>> PartialDate(date(2022, 5, 2), date(2022, 5, 1))
    Traceback (most recent call last):
    ...
    ValueError: a date that ends before it begins
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        """Refuse an empty interval."""
        if self.last < self.first:
            message = "a date that ends before it begins"
            raise ValueError(message)

    @classmethod
    def day(cls, day: date) -> PartialDate:
        """Exactly this day."""
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; raises ``ValueError`` for anything else."""
        match = re.fullmatch(_PARTIAL, text, re.ASCII)  # compiled when first needed, not at every start
        if match is None:
            message = "not a date of the form YYYY, YYYY-MM or YYYY-MM-DD"
            raise ValueError(message)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None  # noqa: S101 - the pattern has the year
        if month is not None and day is not None:
            return cls.day(date(year, month, day))
        if month is not None:
            return cls(date(year, month, 1), _last_of_month(year, month))
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_day(self) -> bool:
        """Whether the day is known exactly."""
        return self.first == self.last

    def __repr__(self) -> str:
        """The two bounds, or the day."""
        return f"PartialDate({self})"

    def __str__(self) -> str:
        """``2022-05-13`` or ``2022-05-01..2022-05-31``; an open end is left out."""
        if self.is_day:
            return self.first.isoformat()
        last = "" if self.last == END_OF_TIME else self.last.isoformat()
        return f"{self.first.isoformat()}..{last}"


def _last_of_month(year: int, month: int) -> date:
    """The last day of a month, without touching year 10000."""
    if month == 12:  # noqa: PLR2004 - December
        return date(year, 12, 31)
    return date(year, month + 1, 1) - _DAY


@attrs.frozen
class Period:
    """A half-open stretch of time, ``since`` included and ``until`` excluded, either end open or only partly known.

    >>> may = Period(PartialDate.parse("2022-04-18"), PartialDate.parse("2022-05"))
    >>> sorted(may.covers(date(2022, 5, 10)))
    [False, True]
    >>> may.covers(date(2022, 4, 18))
    frozenset({True})
    """

    since: PartialDate | None = None
    until: PartialDate | None = None

    def covers(self, day: date) -> frozenset[bool]:
        """Whether the day lies inside: one answer, or both where a boundary is not known exactly.

        A boundary known to a month may be any of its days, the day after its last included for an end.
        """
        begun = {True} if self.since is None else _reached(self.since, day)
        ended = {False} if self.until is None else _reached(self.until, day)
        return frozenset(b and not e for b in begun for e in ended)

    def cuts(self) -> tuple[date, ...]:
        """The days on which the answer of ``covers`` may change."""
        found: list[date] = []
        for bound in (self.since, self.until):
            if bound is not None:
                found.append(bound.first)
                if not bound.is_day:
                    found.append(bound.last)
        return tuple(found)


def _reached(bound: PartialDate, day: date) -> set[bool]:
    """Whether a boundary lies on or before the day: surely, surely not, or either."""
    if day >= bound.last:
        return {True}
    return {False} if day < bound.first else {True, False}


def years_after(day: date, years: int) -> date:
    """The same day some years later; of 29 February, 28 February.

    >>> str(years_after(date(2028, 2, 29), 1))
    '2029-02-28'
    """
    same = min(day.day, 28) if day.month == 2 else day.day  # noqa: PLR2004 - February
    return date(day.year + years, day.month, same)


def moments(days: PartialDate, cuts: frozenset[date]) -> tuple[date, ...]:
    """The first day of each stretch between cuts: one day stands for all days that are answered alike.

    >>> [str(day) for day in moments(PartialDate.parse("2017"), frozenset({date(2017, 11, 22), date(2020, 1, 1)}))]
    ['2017-01-01', '2017-11-22']
    """
    inside = {cut for cut in cuts if days.first < cut <= days.last}
    return (days.first, *sorted(inside))
