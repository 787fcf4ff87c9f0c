"""Which names and codes does each country have, as Indonesian and English texts write them?

The Indonesian names, aliases and ambiguities are the project's own work, written down from press and
ministry usage. They answer without pycountry, whose import would cost more than a whole verdict.
"""

from __future__ import annotations

import csv
import pkgutil
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

from p2mi_rules.countries.spelling import normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Names(NamedTuple):
    """The two display names of a country."""

    indonesian: str
    english: str


@cache
def names() -> Mapping[str, Names]:
    """Give the display names by alpha-2 code."""
    return {alpha_2: Names(indonesian, english) for alpha_2, _, indonesian, english, _ in rows("country_names")}


@cache
def codes() -> Mapping[str, str]:
    """Give the alpha-2 code by every code of two or three letters."""
    return {row[column]: row[0] for row in rows("country_names") for column in (0, 1)}


@cache
def words() -> Mapping[str, str]:
    """Give the codes that are also words which stand alone in a cell, with the writing in which they are no code.

    ``always``: in capitals too (PRT is a job before it is Portugal). ``small``: unless in capitals (``no``, ``jam``).

    >>> words()["PRT"], words()["NO"], "MY" in words()
    ('always', 'small', False)
    """
    return {word.upper(): counts for word, _, counts, _ in rows("country_words")}


@cache
def ambiguous() -> dict[str, tuple[str, ...]]:
    """Give the candidates by the normal form of each name that several countries share."""
    return {normal(text): tuple(candidates.split(";")) for text, candidates, _ in rows("country_ambiguous")}


@cache
def spellings() -> Mapping[str, tuple[str, ...]]:
    """Give the codes that a normal form stands for: one if it is a name, several if it is ambiguous.

    >>> spellings()["hongkong"], spellings()["korsel"], spellings()["korea"]
    (('HK',), ('KR',), ('KR', 'KP'))
    """
    own = (
        (form, alpha_2) for alpha_2, pair in names().items() for text in pair for form in _with_and_without_spaces(text)
    )
    aliases = ((normal(alias), alpha_2) for alias, alpha_2, kind, _ in rows("country_aliases") if kind != "slip")
    return {form: (alpha_2,) for form, alpha_2 in chain(own, aliases)} | ambiguous()


@cache
def slips() -> Mapping[str, tuple[str, ...]]:
    """Give the codes that a frequent slip points at: it is suggested, never taken.

    >>> slips()["lybia"], "lybia" in spellings()
    (('LY',), False)
    """
    return {normal(alias): (alpha_2,) for alias, alpha_2, kind, _ in rows("country_aliases") if kind == "slip"}


@cache
def composed() -> Mapping[str, tuple[str, ...]]:
    """Give the normal forms of a display name that stands beside its code or its translation.

    >>> composed()["kamboja kh"], composed()["turki turkiye"]
    (('KH',), ('TR',))
    """
    forms: dict[str, tuple[str, ...]] = {}
    for code, alpha_2 in codes().items():
        pair = [normal(text) for text in names()[alpha_2]]
        written = [normal(f"{form} {code}") for form in pair]
        written += [" ".join(pair), " ".join(reversed(pair))]
        forms.update(dict.fromkeys(written, (alpha_2,)))
    return forms


def _with_and_without_spaces(text: str) -> tuple[str, str]:
    form = normal(text)
    return form, form.replace(" ", "")


def rows(table: str) -> Iterator[list[str]]:
    """Give the rows of one table, without its head."""
    # Not pathlib or importlib.resources: either takes longer to import than all tables take to read.
    # The csv module keeps Namibia's NA a text, where data frames read a missing value.
    text = cast("bytes", pkgutil.get_data(__name__, f"data/{table}.csv")).decode("utf-8")
    read = csv.reader(text.splitlines())
    next(read)
    return read
