"""Which days does a date mean, as people and spreadsheets write it?"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.intake.found import refusal
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both, FaultyRecordError

EARLIEST = date(1900, 1, 1)
LATEST_YEAR = 2100

_LONGEST = 80
_PRIVATE = frozenset({"birth_date"})

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

_YEAR, _MONTH_NUMBER, _DAY = r"(?P<year>\d{4})", r"(?P<month>\d{1,2})", r"(?P<day>\d{1,2})"
_NAME = r"(?P<name>[^\W\d_]+)"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        # Dots part three numbers only: 2025.1 may be what a spreadsheet has made of 2025.10.
        rf"{_YEAR}(?:[-/]{_MONTH_NUMBER})?",
        rf"{_YEAR}[-/.]{_MONTH_NUMBER}[-/.]{_DAY}",
        rf"{_MONTH_NUMBER}\s?[-/]\s?{_YEAR}",
        rf"{_DAY}\s?[-/.]\s?{_MONTH_NUMBER}\s?[-/.]\s?{_YEAR}",
        rf"(?:{_DAY}[\s/-])?\s?{_NAME}\.?(?:\s|[/-])\s?{_YEAR}",
        rf"{_NAME}\.?\s{_DAY},?\s{_YEAR}",
    )
)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.(\d+))?)?\s?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[\s/.-]+(?:\d{1,2}|[^\W\d_]+)\.?[\s/.-]+\d\d", re.ASCII)
_DAY_NUMBER = re.compile(r"\d{5}(?:[.,]\d+)?", re.ASCII)


def days(field: str, text: str) -> PartialDate:
    """Read a day, or the stretch of days of which one is true; day before month, always.

    ``field`` is where the text stands. An open start means from 18 October 2004, when the encoded law begins
    (for ``birth_date``: from 1900). Raises ``FaultyRecordError`` for anything that would have to be guessed.

    >>> days("departed_on", "29 Oktober 2025"), days("departed_on", "2024-02")
    (PartialDate(2025-10-29), PartialDate(2024-02-01..2024-02-29))
    >>> days("departed_on", "..28/10/2025")
    PartialDate(2004-10-18..2025-10-28)
    """
    written = unicodedata.normalize("NFKC", text).strip()
    if len(written) > _LONGEST:
        raise _fault(field, phrase("text_of_length", length=len(text)))
    start, range_mark, end = _ends(written)
    if not range_mark:
        return _stretch(field, start)
    if not start and not end:
        raise _fault(field, phrase("range_without_ends"))
    first = _stretch(field, start).first if start else _opening(field)
    last = _stretch(field, end).last if end else END_OF_TIME
    if last < first:
        raise _fault(field, phrase("range_backwards" if start else "range_opened", opened=first.isoformat()))
    return PartialDate(first, last)


def _ends(written: str) -> tuple[str, str, str]:
    """The start, the mark of a range and the end; without a mark, all of it is the start."""
    for mark, other in (("<=", ">="), ("\u2264", "\u2265")):
        if written.startswith(mark):
            return "", mark, written.removeprefix(mark).strip()
        if written.startswith(other):
            return written.removeprefix(other).strip(), other, ""
    start, mark, end = written.partition("..")
    # A word processor turns two or three dots into one character, which NFKC writes as three.
    return start.strip(), mark, end.removeprefix(".").strip()


def _opening(field: str) -> date:
    """From which day an open start counts."""
    return EARLIEST if field in _PRIVATE else ACT_BEGINS


def _stretch(field: str, text: str) -> PartialDate:
    """Read a day, a month or a year."""
    timed = _TIME.fullmatch(text)
    if timed is not None:
        if any(int(part) for part in timed.groups()[1:] if part):
            raise _fault(field, phrase("time_of_day"))
        text = timed[1]
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            return _dated(field, match.groupdict())
    if _SHORT_YEAR.fullmatch(text):
        raise _fault(field, phrase("short_year"), expected=phrase("long_year"))
    if _DAY_NUMBER.fullmatch(text):
        raise _fault(field, phrase("day_number"))
    raise _fault(field, phrase("no_date", length=len(text)))


def _dated(field: str, found: dict[str, str | None]) -> PartialDate:
    """The days of a year, month and day as matched; refuse those no calendar has."""
    year, month, day = int(found["year"] or 0), _month(field, found), int(found.get("day") or 0)
    if not EARLIEST.year <= year <= LATEST_YEAR:
        within = phrase("year_within", first=EARLIEST.year, last=LATEST_YEAR)
        raise _fault(field, phrase("impossible_year"), expected=within)
    if found.get("day") is None and month == 0 and found.get("month") is None:
        return PartialDate(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= len(_MONTHS):
        raise _month_fault(field, year, month, day)
    last = monthrange(year, month)[1]
    if found.get("day") is None:
        return PartialDate(date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        private = field in _PRIVATE
        raise _fault(field, phrase("impossible_date") if private else phrase("no_such_day", day=day, last=last))
    return PartialDate.day(date(year, month, day))


def _month(field: str, found: dict[str, str | None]) -> int:
    """The number of the month, from its name or as written; 0 if there is none."""
    name = found.get("name")
    if name is None:
        return int(found.get("month") or 0)
    number = _MONTH.get(words.normal(name))
    if number is None:
        raise _fault(field, phrase("no_month_name"), expected=phrase("month_name"))
    return number


def _month_fault(field: str, year: int, month: int, day: int) -> FaultyRecordError:
    """The fault of a month over 12; where it may be the day, show the order expected."""
    turned = 1 <= day <= len(_MONTHS) and 1 <= month <= monthrange(year, day)[1]
    repair = f"{month:02}/{day:02}/{year}" if turned and field not in _PRIVATE else None
    return _fault(field, phrase("no_month"), expected=phrase("day_first"), suggestion=repair)


def _fault(
    field: str, found: Both, *, expected: Both | None = None, suggestion: str | None = None
) -> FaultyRecordError:
    """The fault of a date."""
    return refusal(field, found, expected=expected or phrase("date"), suggestion=suggestion)
