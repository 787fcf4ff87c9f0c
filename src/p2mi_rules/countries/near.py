"""Which countries may have been meant by a text that names none?"""

from __future__ import annotations

from difflib import get_close_matches

from p2mi_rules.countries.spelling import without_titles
from p2mi_rules.countries.tables import codes, names, slips, spellings

CUTOFF = 0.80
"""The least similarity for a suggestion to one long word."""

STRICT_CUTOFF = 0.90
"""The least similarity for short words, and for several words, of which one makes another place: Afrika Utara."""

MOST = 3
"""How many countries are suggested at most."""

_LONG = 6


def suggestions(form: str, first: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give Indonesian names with their codes, nearest first, for a normal form that is no spelling.

    Before all others come the codes in ``first``, the country of a code of two or three letters, and that of
    a frequent slip.

    >>> suggestions("nigeri"), suggestions("kh"), suggestions("dubai")
    (('Nigeria (NG)', 'Niger (NE)'), ('Kamboja (KH)',), ())
    """
    found = [*first, *slips().get(form, ())]
    found += [codes()[form.upper()]] if form.upper() in codes() else []
    for text in without_titles(form):
        cutoff = CUTOFF if len(text) >= _LONG and " " not in text else STRICT_CUTOFF
        for spelling in get_close_matches(text, _of_like_length(text, cutoff), MOST, cutoff):
            found += spellings()[spelling]
    return tuple(f"{names()[alpha_2].indonesian} ({alpha_2})" for alpha_2 in list(dict.fromkeys(found))[:MOST])


def _of_like_length(text: str, cutoff: float) -> list[str]:
    # Two texts cannot be nearer than twice the shorter by the sum of both; most need no comparing.
    least, most = len(text) * cutoff / (2 - cutoff), len(text) * (2 - cutoff) / cutoff
    return [spelling for spelling in spellings() if least <= len(spelling) <= most]
