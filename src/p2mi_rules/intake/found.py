"""How is a fault told without telling anything about a person?"""

from __future__ import annotations

from p2mi_rules.exceptions import Fault, FaultyRecordError

_MANY_DIGITS = 5


def refusal(field: str, found: str, *, expected: str, suggestion: str | None = None) -> FaultyRecordError:
    """Make the error for one field, to be gathered with those of the other fields."""
    return FaultyRecordError([Fault(field, found, expected=expected, suggestion=suggestion)])


def quoted(text: str, nearest: str | None) -> str:
    """Quote a word that resembles one of the words expected; of anything else tell the shape only.

    A column may have been swapped with one of names or numbers, so only what looks like a misspelt word is shown.

    >>> quoted("kunjugan", "visit"), quoted("Siti", None), quoted("3171234567890123", "x")
    ("'kunjugan'", 'a text of length 4', 'a number of 16 digits')
    """
    if nearest is not None and not many_digits(text):
        return repr(text)
    return f"a number of {len(text)} digits" if text.isdigit() else f"a text of length {len(text)}"


def many_digits(text: str) -> bool:
    """Tell whether a text may be, or hold, an identity, passport or phone number."""
    return sum(letter.isdigit() for letter in text) >= _MANY_DIGITS
