"""What does one cell of a register say, if it is the company's and whole?"""

from __future__ import annotations

import re

from p2mi_rules.intake.cells import plain
from p2mi_rules.intake.dates import days
from p2mi_rules.intake.found import refusal
from p2mi_rules.intake.registers.wording import said
from p2mi_rules.policy.agencies.licences import LicenceNumber, parse

DAYS = frozenset({"status_since", "licence_from", "licence_until"})
NUMBERS = frozenset({"licence", "decree"})
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
"""What stands alone in a cell that has nothing to say."""

_MOST_DIGITS_KEPT = 10**15  # a spreadsheet keeps fifteen digits of a number, and writes noughts for the rest
_SHORTENED = re.compile(r"\d[.,]\d+E\+\d+", re.ASCII | re.IGNORECASE)
_QUOTED = re.compile(r'="([^"]*)"')
_IDENTITY = re.compile(r"(?<!\d)(?:\d[\s.-]?){15}\d(?!\d)", re.ASCII)
_EMAIL = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]", re.ASCII)
_PHONE = re.compile(r"(?<![\d/.])(?:\+|\(?0)[\d\s().-]{7,20}\d", re.ASCII)
_PHONE_DIGITS = range(9, 15)  # a date has eight
_LICENCE = re.compile(r"SIP3MI|SIPP?PTKI|SIUP", re.ASCII | re.IGNORECASE)
_NO_END = re.compile(
    r"selama (?:perusahaan )?menjalankan (?:kegiatan )?usaha(?:nya)?|seumur hidup|tidak terbatas|selamanya"
    r"|indefinite|unlimited",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s*(?:\bs\.?\s?/?\s?d\.?(?=[\s\d])|\bsampai(?:\sdengan)?\b|\bhingga\b|\bto\b|\buntil\b|\s[-\u2013]\s|\.\.+)\s*"
    r"|(?<=\b\d{4})[-\u2013](?=\d{4}\b)",
    re.IGNORECASE,
)


def text_of(field: str, cell: object) -> str:
    """Write a cell as the text of a field; a dash alone is nothing, and ``="8120"`` is how a number is kept as text.

    Args:
        field: The field it stands for.
        cell: What the file holds.

    Raises:
        FaultyRecordError: for a formula, for a number that a spreadsheet has rounded or shortened, for what may be
            somebody's data (in a note, which is not kept, anything may stand), and for whatever no record can hold.

    >>> text_of("licence", '="8120114190761"'), text_of("licence", 8120114190761.0), text_of("branch", " - ")
    ('8120114190761', '8120114190761', '')
    """
    if isinstance(cell, float) and abs(cell) >= _MOST_DIGITS_KEPT:
        raise refusal(field, said("rounded_number"), expected=said("number_as_text"))
    text = plain(field, cell)
    quoted = _QUOTED.fullmatch(text)
    text = text if quoted is None else quoted[1].strip()
    if text.startswith("="):
        raise refusal(field, said("formula"), expected=said("value"))
    if field in NUMBERS and _SHORTENED.fullmatch(text):
        raise refusal(field, said("shortened_number"), expected=said("number_as_text"))
    if field != "note" and is_personal(field, text):
        raise refusal(field, said("personal"), expected=said("no_personal"))
    return text if text.strip(DASHES) else ""


def is_personal(field: str, text: str) -> bool:
    """Tell whether a text may hold an identity number, an e-mail address or (where no number is due) a phone number.

    >>> is_personal("note", "hub. 0812-3456-7890"), is_personal("licence", "081234567890")
    (True, False)
    """
    if _IDENTITY.search(text) or _EMAIL.search(text):
        return True
    phones = () if field in NUMBERS else _PHONE.findall(text)
    return any(sum(letter.isdigit() for letter in phone) in _PHONE_DIGITS for phone in phones)


def number_of(text: str, header: str) -> str:
    """Write the number of a licence with the word for it, if the header of its column alone says which it is.

    Args:
        text: The number as the cell has it.
        header: The header of its column.

    >>> number_of("203 Tahun 2019", "No. SIP3MI"), number_of("8120114190761", "No. SIP3MI")
    ('SIP3MI 203 Tahun 2019', '8120114190761')
    >>> number_of("203 Tahun 2019", "Nomor Izin"), number_of("dalam proses", "SIP3MI")
    ('203 Tahun 2019', 'dalam proses')
    """
    word = _LICENCE.search(header)
    if word is None or not text or isinstance(parse(text), LicenceNumber):
        return text
    whole = f"{word[0].upper()} {text}"
    return whole if isinstance(parse(whole), LicenceNumber) else text


def day_of(field: str, text: str) -> str:
    """Write a date as the rows of policy do: a day, or the first and last of the days of which it is one.

    A licence that runs as long as the business does has no end that is printed.

    Args:
        field: The field it stands for.
        text: The date as written.

    Raises:
        FaultyRecordError: if it is none.

    >>> day_of("status_since", "29 Oktober 2025"), day_of("licence_from", "10/2025")
    ('2025-10-29', '2025-10-01..2025-10-31')
    """
    if not text or (field == "licence_until" and _NO_END.fullmatch(text)):
        return ""
    day = days(field, text)
    return day.first.isoformat() if day.is_day else f"{day.first.isoformat()}..{day.last.isoformat()}"


def period_of(text: str) -> tuple[str, str]:
    """Write the period of a licence as its start and its end: a date alone is the end.

    Args:
        text: The period as written.

    Raises:
        FaultyRecordError: if an end of it is no date.

    >>> period_of("1 Januari 2021 s.d. 31 Desember 2025"), period_of("31/12/2025"), period_of("2021-2025")
    (('2021-01-01', '2025-12-31'), ('', '2025-12-31'), ('2021-01-01..2021-12-31', '2025-01-01..2025-12-31'))
    """
    start, *rest = _UNTIL.split(text, maxsplit=1)
    if not rest:
        return "", day_of("licence_until", text)
    return day_of("licence_from", start), day_of("licence_until", rest[0])
