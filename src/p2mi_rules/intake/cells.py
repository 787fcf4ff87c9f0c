"""What stands in one cell, whichever Python type the outside gave it?"""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import Enum

from p2mi_rules.intake.found import refusal
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.timelines import PartialDate

LONGEST_CELL = 10_000
"""The most characters that a cell may hold."""

MOST_VALUES = 100
"""The most values that a cell may hold: more than any list has members."""

_MOST_DIGITS = 18
_LARGEST_INT = 10**_MOST_DIGITS
_BROKEN = {"Cc", "Cs", "Cn"}
_SPACING = "\t\n\r\f\v"
# What spreadsheets write where a formula failed, and what data frames write for a missing value.
_SPREADSHEET_ERRORS = {"#n/a", "#na", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"}
_BLANK = {"", "nan", "nat", "null", "<na>"}


def parts(field: str, value: object) -> list[str]:
    """List the values in a cell: none if it is blank, several if it is a list or they are separated by ``;``.

    Raises ``FaultyRecordError`` for a type no record can hold, and for a text that is broken or too long.

    >>> parts("agency", " PT Satu ; PT Dua "), parts("age", 17.0), parts("visa", None)
    (['PT Satu', 'PT Dua'], ['17'], [])
    """
    if isinstance(value, list | tuple | set | frozenset):
        items: list[object] = list(value)  # pyright: ignore[reportUnknownArgumentType] - each item is looked at below
        texts = [plain(field, item) for item in items]
        text = ";".join(texts if isinstance(value, list | tuple) else sorted(texts))
    else:
        text = plain(field, value)
    found = [part for part in (piece.strip() for piece in text.split(";")) if part]
    if len(found) > MOST_VALUES:
        raise refusal(field, phrase("values", count=len(found)), expected=phrase("at_most", most=MOST_VALUES))
    return found


def plain(field: str, value: object) -> str:
    """Write one value as text, without invisible characters or doubled spaces; empty if it is blank."""
    text = _text(field, value)
    if len(text) > LONGEST_CELL:
        found = phrase("text_of_length", length=len(text))
        raise refusal(field, found, expected=phrase("at_most_characters", most=LONGEST_CELL))
    if not text.isprintable() or "\ufffd" in text:
        text = _legible(field, text)
    text = " ".join(text.split())
    word = text.casefold()
    if word in _SPREADSHEET_ERRORS:
        raise refusal(field, phrase("formula_error"), expected=phrase("value_or_nothing"))
    return "" if word in _BLANK else text


def _text(field: str, value: object) -> str:
    """One value as text."""
    if isinstance(value, Enum):
        value = value.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date | PartialDate):
        # A datetime writes itself with its time of day, which the reader of dates then judges.
        return str(value)
    if isinstance(value, int | float):
        return _number(field, value)
    raise refusal(field, phrase("value_of_type", kind=type(value).__name__), expected=phrase("scalar"))


def _number(field: str, value: float) -> str:
    """A number as text; a float without its empty decimals, NaN as nothing."""
    if value != value:  # noqa: PLR0124 - only NaN differs from itself, and math.isnan fails on a very large int
        return ""
    if not -_LARGEST_INT < value < _LARGEST_INT:
        raise refusal(field, phrase("long_number", most=_MOST_DIGITS), expected=phrase("scalar"))
    return str(int(value)) if value == int(value) else str(value)


def _legible(field: str, text: str) -> str:
    """Leave out format characters that nobody sees; refuse what an encoding or a transfer has broken."""
    kept = [letter for letter in text if unicodedata.category(letter) != "Cf"]
    if any(letter == "\ufffd" or _broken(letter) for letter in kept):
        raise refusal(field, phrase("broken_character"), expected=phrase("readable_text"))
    return "".join(kept)


def _broken(letter: str) -> bool:
    """Whether a character is half of one, a control character, or none at all."""
    return letter not in _SPACING and unicodedata.category(letter) in _BROKEN
