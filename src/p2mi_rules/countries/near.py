"""Which countries may have been meant by a text that names none?"""

from __future__ import annotations

from difflib import get_close_matches

from p2mi_rules.countries.spelling import without_titles
from p2mi_rules.countries.tables import codes, names, spellings

CUTOFF = 0.90
"""The least similarity for a suggestion: at 0.85 the suggestions measured began to be wrong."""

MOST = 5
"""How many countries are suggested at most."""


def suggestions(form: str) -> tuple[str, ...]:
    """Give Indonesian names with their codes, nearest first, for a normal form that is no spelling.

    A text that is a code of two or three letters suggests its country first.

    >>> suggestions("nigeri"), suggestions("kh"), suggestions("dubai")
    (('Nigeria (NG)', 'Niger (NE)'), ('Kamboja (KH)',), ())
    """
    found = [codes()[form.upper()]] if form.upper() in codes() else []
    for text in without_titles(form):
        for spelling in get_close_matches(text, _of_like_length(text), MOST, CUTOFF):
            found += spellings()[spelling]
    return tuple(f"{names()[alpha_2].indonesian} ({alpha_2})" for alpha_2 in list(dict.fromkeys(found))[:MOST])


def _of_like_length(text: str) -> list[str]:
    # Two texts cannot be nearer than twice the shorter by the sum of both; most need no comparing.
    least, most = len(text) * CUTOFF / (2 - CUTOFF), len(text) * (2 - CUTOFF) / CUTOFF
    return [spelling for spelling in spellings() if least <= len(spelling) <= most]
