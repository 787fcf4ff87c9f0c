"""When are two texts the same spelling of a name?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 256
"""The longest text, in characters, that can be a name; a longer one costs nothing more."""

# Accents, and what is invisible in a cell: joiners, soft hyphens, byte order marks.
_DROPPED = frozenset({"Mn", "Mc", "Me", "Cf"})
_SEPARATORS = str.maketrans({code: " " for code in range(128) if not chr(code).isalnum()})
# Official texts shorten some words and spell others in two ways; "dan" and "and" come and go with "&".
_WORDS = (
    {"kep": "kepulauan", "rep": "republik", "st": "saint", "perancis": "prancis"}
    | dict.fromkeys(("demokrasi", "demokrat", "demokratis"), "demokratik")
    | {"samudera": "samudra", "dan": "", "and": ""}
)
_LEADING = re.compile(r"(?:negara|republik|republic of|kerajaan|kingdom of|federasi|the) (?=.)")


def normal(text: str) -> str:
    """Give the form in which spellings are compared: no accents, case, punctuation or linking words.

    Args:
        text: any text; its length is the caller's to limit.

    Returns:
        Words of letters and digits with one space between them; empty if there are none.

    >>> normal("  Côte  d'IVOIRE "), normal("Kep. Solomon"), normal("Trinidad & Tobago")
    ('cote d ivoire', 'kepulauan solomon', 'trinidad tobago')
    """
    folded = text.casefold() if text.isascii() else _unaccented(text)
    words = folded.translate(_SEPARATORS).split()
    return " ".join(filter(None, (_WORDS.get(word, word) for word in words)))


def without_titles(form: str) -> Iterator[str]:
    """Give a normal form, then what is left of it as each leading title of state is taken away.

    >>> list(without_titles("negara republik singapura"))
    ['negara republik singapura', 'republik singapura', 'singapura']
    """
    yield form
    while title := _LEADING.match(form):
        form = form[title.end() :]
        yield form


def _unaccented(text: str) -> str:
    # Folding can bring accents back, so the text is taken apart before and after it.
    folded = normalize("NFKD", normalize("NFKD", text).casefold())
    return "".join(_letter(char) for char in folded if category(char) not in _DROPPED)


def _letter(char: str) -> str:
    # A modifier letter (Lm) is a letter to Unicode, yet an apostrophe to whoever typed it.
    return char if char.isalnum() and category(char) != "Lm" else " "
