"""Which rules are looked up together?"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from p2mi_rules.compiled.groups import hangs_on
from p2mi_rules.compiled.worlds import made_ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from p2mi_rules.compiled.shapes import Book, Law

_MOST_CELLS = 2_000
"""How many cells the fully stated and the blank values of a group may have, at most, for rules to be put together."""


def grouped(book: Book) -> Book:
    """The book with the rules of each stretch of law in groups."""
    return book._replace(laws=tuple(law._replace(groups=_groups(book, law)) for law in book.laws))


def _groups(book: Book, law: Law) -> tuple[tuple[int, ...], ...]:
    """The places of rules that read the same, those that read most first: as many as have not too many cells."""
    variables = [frozenset(hangs_on(made_ready(book, table))) for table in law.rules]
    found: list[list[int]] = []
    for place in sorted(range(len(variables)), key=lambda place: (-len(variables[place]), place)):
        home = next((each for each in found if _fits(book, [variables[one] for one in (*each, place)])), None)
        if home is None:
            found.append([place])
        else:
            home.append(place)
    return tuple(map(tuple, found))


def _fits(book: Book, variables: Sequence[frozenset[int]]) -> bool:
    """Whether rules have few cells together: no more than one of them has alone, or than the limit."""
    names = frozenset[int]().union(*variables)
    return names in variables or prod(book.sizes[name] + 1 for name in names) <= _MOST_CELLS
