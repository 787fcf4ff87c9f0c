"""How is a fault told without telling anything about a person?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.intake.phrases import phrase

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

_MANY_DIGITS = 5


def refusal(field: str, found: Both, *, expected: Both, suggestion: str | None = None) -> FaultyRecordError:
    """Make the error for one field, to be gathered with those of the other fields."""
    return FaultyRecordError([Fault.of(field, found, expected=expected, suggestion=suggestion)])


def quoted(text: str, nearest: str | None) -> Both:
    """Quote a word that resembles one of the words expected; of anything else tell the shape only.

    A column may have been swapped with one of names or numbers, so only what looks like a misspelt word is shown.

    >>> quoted("kunjugan", "visit")[1], quoted("Siti", None)[1], quoted("3171234567890123", "x")[1]
    ("'kunjugan'", 'a text of length 4', 'a number of 16 digits')
    """
    if nearest is not None and not many_digits(text):
        return (repr(text), repr(text))
    return (
        phrase("number_of_digits", digits=len(text)) if text.isdigit() else phrase("text_of_length", length=len(text))
    )


def many_digits(text: str) -> bool:
    """Tell whether a text may be, or hold, an identity, passport or phone number."""
    return sum(letter.isdigit() for letter in text) >= _MANY_DIGITS
