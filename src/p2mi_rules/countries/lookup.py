"""Which countries do the tables give to a normal form, and to a name with an addition in brackets?"""

from __future__ import annotations

import re

from p2mi_rules.countries.spelling import normal, without_titles
from p2mi_rules.countries.tables import codes, composed, spellings, words

_BRACKETED = re.compile(r"([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]\W*")

# Beside a name these make another place of it, or take it back: Irlandia (Utara), Malaysia (transit), Kamboja (2025).
_TURNS = re.compile(
    r"\b(?:utara|selatan|timur|barat|tengah|dalam|luar|baru|(?:north|south|east|west)(?:ern)?|new|inner|outer"
    r"|bukan|batal|gagal|tidak|tdk|belum|blm|mungkin|transit|via|lewat|melalui|lalu|atau|ke|dari|eks|bekas|calon"
    r"|not|ex|or|from|to|former|polinesia|polynesia|karibia|caribbean)\b|\d"
)
_LONGEST_RUN = 8


def candidates(form: str) -> tuple[str, ...]:
    """Give the countries that a normal form names as a whole, with or without its titles of state: none if no one.

    >>> candidates("kerajaan kamboja"), candidates("korea"), candidates("dubai")
    (('KH',), ('KR', 'KP'), ())
    """
    for table in (spellings, composed):
        for text in without_titles(form):
            found = table().get(text, ())
            if found:
                return found
    return ()


def beside_brackets(text: str) -> tuple[str, ...]:
    """Give the countries that a name means with what stands behind it in brackets: one, several, or none.

    Both parts may name a country, by whatever name: then it is what both can mean, or open between them. If the
    part in brackets names none, it is a city or a word for the place, unless it has digits or takes the name back.

    >>> beside_brackets("Amerika (USA)"), beside_brackets("UAE (Dubai)"), beside_brackets("Jepang (Korea Utara)")
    (('US',), ('AE',), ('JP', 'KP'))
    >>> beside_brackets("Kamboja (2025)"), beside_brackets("Irlandia (Utara)"), beside_brackets("Dubai (UEA)")
    ((), (), ())
    """
    parts = _BRACKETED.fullmatch(text)
    if parts is None:
        return ()
    outside, form = candidates(normal(parts[1])), normal(parts[2])
    inside = candidates(form) or _by_code(form)
    shared = tuple(code for code in outside if code in inside)
    if shared or not outside:
        return shared
    others = inside or _named_within(form, outside)
    if others:
        return tuple(dict.fromkeys((*outside, *others)))
    return () if _TURNS.search(form) else outside


def named_in_part(text: str) -> tuple[str, ...]:
    """Give the countries named before brackets or else in them, to be suggested where the whole cannot be taken."""
    parts = _BRACKETED.fullmatch(text)
    return () if parts is None else candidates(normal(parts[1])) or candidates(normal(parts[2]))


def _by_code(form: str) -> tuple[str, ...]:
    """The country of a code, unless it is a word before it is a code."""
    code = form.upper()
    return (codes()[code],) if code in codes() and words().get(code) != "always" else ()


def _named_within(form: str, but: tuple[str, ...]) -> tuple[str, ...]:
    """The other countries named by some words in a row, as in *lalu ke Kamboja* or *New Mexico*."""
    said = form.split()
    runs = (
        spellings().get(" ".join(said[start:end]), ())
        for start in range(len(said))
        for end in range(start + 1, min(start + _LONGEST_RUN, len(said)) + 1)
    )
    return tuple(code for found in runs if set(but).isdisjoint(found) for code in found)
