"""When are two spellings the same word?"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_WORD = 80
"""Longer texts are no misspelt word, and comparing them letter by letter would take long."""

_CLOSE = 0.7
_DROPPED = re.compile(r"[\s_\-\u2010-\u2015'.\u2019]+")


def normal(text: str) -> str:
    """Write a word without case, spaces, underscores, hyphens, dots, apostrophes or diacritics.

    A text that holds nothing else, such as ``-``, is kept as it stands.

    >>> normal("Work_Agreement") == normal(" work agreement ") == normal("WORK-AGREEMENT")
    True
    >>> normal(" - ")
    '-'
    """
    if text.isascii():
        return _DROPPED.sub("", text.lower()) or text.strip()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _DROPPED.sub("", plain) or plain.strip()


def closest(text: str, words: Iterable[str]) -> str | None:
    """Find the one of several normal words that a text most resembles, if it resembles any.

    >>> closest("malasya", ["malaysia", "turki"])
    'malaysia'
    """
    if len(text) > LONGEST_WORD:
        return None
    found = get_close_matches(normal(text), list(words), n=1, cutoff=_CLOSE)
    return found[0] if found else None
