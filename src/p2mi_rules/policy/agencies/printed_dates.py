"""Which days does a date in a list mean?"""

from __future__ import annotations

import re
from datetime import date

from p2mi_rules.exceptions import Fault
from p2mi_rules.timelines import PartialDate

_MONTHS = (
    ("jan", "januari", "january"),
    ("feb", "peb", "februari", "pebruari", "february"),
    ("mar", "mrt", "maret", "march"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("agu", "agt", "ags", "aug", "agust", "agustus", "august"),
    ("sep", "sept", "september"),
    ("okt", "oct", "oktober", "october"),
    ("nov", "nop", "november", "nopember"),
    ("des", "dec", "desember", "december"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NUMBERS = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})", re.ASCII)
_NAMED = re.compile(r"(?:(\d{1,2})[\s/-]+)?([A-Za-z]{3,9})\.?[\s/-]+(\d{4})", re.ASCII)
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?")
_LONGEST = 40
_NO_DATE = ("sesuatu yang bukan tanggal", "something that is no date")
_DATE = (
    "tanggal: YYYY-MM-DD, YYYY-MM, YYYY, DD/MM/YYYY atau 19 Maret 2025",
    "a date: YYYY-MM-DD, YYYY-MM, YYYY, DD/MM/YYYY or 19 Maret 2025",
)


def printed(field: str, text: str) -> PartialDate | Fault:
    """Read a date as lists print it, the day before the month; a month is its days.

    Args:
        field: where the date stands, for the fault.
        text: the date; a stretch of days is written ``A..B``.

    >>> printed("since", "19 Maret 2025"), printed("since", "03/02/2026"), printed("since", "Des. 2016")
    (PartialDate(2025-03-19), PartialDate(2026-02-03), PartialDate(2016-12-01..2016-12-31))
    >>> print(printed("since", "13/13/2025"))
    since: found something that is no date, expected a date: YYYY-MM-DD, YYYY-MM, YYYY, DD/MM/YYYY or 19 Maret 2025
    """
    first, dots, last = text.partition("..")
    try:
        begins = _days(first.strip())
        return PartialDate(begins.first, _days(last.strip()).last) if dots else begins
    except ValueError:
        return Fault.of(field, _NO_DATE, expected=_DATE)


def _days(text: str) -> PartialDate:
    """The days of one date; raises ``ValueError`` for what is none."""
    if len(text) > _LONGEST:
        raise ValueError
    text = _MIDNIGHT.sub("", text)
    if numbers := _NUMBERS.fullmatch(text):
        day, _, month, year = numbers.groups()
        return PartialDate.day(date(int(year), int(month), int(day)))
    if named := _NAMED.fullmatch(text):
        day, month, year = named.groups()
        if month.lower() not in _MONTH:
            raise ValueError
        written = f"{year}-{_MONTH[month.lower()]:02}"
        return PartialDate.parse(f"{written}-{int(day):02}" if day else written)
    return PartialDate.parse(text)
