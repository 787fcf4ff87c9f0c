"""What does the shipped policy answer about a country over time?"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeAlias

from p2mi_rules.compiled.shapes import Regime
from p2mi_rules.shipped.courses import COURSES
from p2mi_rules.shipped.courses import REGIMES as _REGIMES
from p2mi_rules.shipped.law import LAWS

Situation: TypeAlias = tuple[int, int, int, int]
"""A law by its number, a set of regimes, and the sets of occupations and of schemes that a blank may be."""


class Course(NamedTuple):
    """Policy for a country and the law, stretch by stretch.

    ``days`` are those on which either changes, the first stretch being before all; ``laws`` and ``regimes`` have for
    each stretch the number of its law and the set of regimes, ``occupations`` and ``schemes`` the sets that a blank
    may be.
    """

    days: tuple[date, ...]
    laws: tuple[int, ...]
    regimes: tuple[int, ...]
    occupations: int
    schemes: int

    @property
    def situations(self) -> tuple[Situation, ...]:
        """All that a stretch can differ in, of each."""
        pairs = zip(self.laws, self.regimes, strict=True)
        return tuple((law, regimes, self.occupations, self.schemes) for law, regimes in pairs)


REGIMES = {number: Regime(*parts) for number, parts in enumerate(_REGIMES)}
"""What policy answers, by number."""
_WRITTEN = {country: course for countries, course in COURSES for country in countries.split()}
_LAWS = [stretch[0] for stretch in LAWS[1:]]


def course_of(country: str) -> Course | None:
    """The course of a country; nothing for what is none that the constants know."""
    written = _WRITTEN.get(country)
    if written is None:
        return None
    cuts, sets, occupations, schemes = written
    days = sorted({*cuts, *_LAWS})
    starts = (0, *days)
    return Course(
        tuple(map(date.fromordinal, days)),
        tuple(sum(since <= day for since in _LAWS) for day in starts),
        tuple(sets[sum(cut <= day for cut in cuts)] for day in starts),
        occupations,
        schemes,
    )


def countries() -> tuple[str, ...]:
    """All countries that the constants know."""
    return tuple(_WRITTEN)
