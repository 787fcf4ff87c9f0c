"""What was policy on one day, for every kind of placement, and on which days is it another?"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from p2mi_rules.policy.standing import standing
from p2mi_rules.policy.terrain import SPARING, terrain
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.rows import BookText
    from p2mi_rules.policy.situations import Situation, Standing
    from p2mi_rules.policy.terrain import Terrain

E = TypeVar("E", EmployerKind, Occupation, Route, Scheme)
_MOST_COUNTRIES, _MOST_REGIMES, _MOST_DAYS = 512, 8192, 36_525


class Regime:
    """Destination policy of one stretch of days: a finite function of the kind of placement, kept as it is asked.

    Countries of which nothing is known share one. ``employers``, ``occupations``, ``routes`` and ``schemes`` have for
    each value the one that is answered alike: a value that no row or list of the day names is like every other such
    value. An approval matters only while a stop spares the approved (``spares_approved``), a return to the same
    employer only while one spares running contracts (``spares_returning``).
    """

    __slots__ = (
        "_answers",
        "_approval_cuts",
        "_day",
        "employers",
        "occupations",
        "routes",
        "schemes",
        "spares_approved",
        "spares_returning",
    )

    def __init__(self, ground: Terrain, day: date) -> None:
        """The regime of what speaks of one day."""
        scopes = ground.scopes
        flags = frozenset(flag for row in ground.rows for flag in row.flags)
        self._day = day
        self._approval_cuts = ground.approval_cuts
        self.spares_approved = not flags.isdisjoint(SPARING)
        self.spares_returning = "contracts_continue" in flags
        self.employers = _alike(EmployerKind, (scope.employer for scope in scopes))
        self.occupations = _alike(
            Occupation, (words for scope in scopes for words in (scope.occupations, scope.except_occupations))
        )
        self.routes = _alike(Route, [*(one.routes for one in ground.lists), *(scope.routes for scope in scopes)])
        self.schemes = _alike(
            Scheme,
            (words for scope in scopes for words in (scope.schemes, scope.except_schemes, scope.within_schemes)),
        )
        self._answers = _Answers(ground)

    def standing(self, situation: Situation, *, strict: bool = False, carry_forward: bool = True) -> Standing:
        """How a destination of this regime stands for one kind of placement; country and day of it do not matter.

        Args:
            situation: The employer kind, occupation, route, scheme, approval and return asked about.
            strict: Whether silence is read as not listed.
            carry_forward: Whether a list with recorded grounds is counted after its end.
        """
        return self._answers[self._alike(situation), strict, carry_forward]

    def __eq__(self, other: object) -> bool:
        """Whether exactly the same speaks of the same day, also if another book says it."""
        if not isinstance(other, Regime):
            return NotImplemented
        return self is other or (self._day, self._answers.ground) == (other._day, other._answers.ground)

    def __hash__(self) -> int:
        """By the day and the rows that speak of it."""
        return hash((self._day, tuple(row.id for row in self._answers.ground.rows)))

    def _alike(self, situation: Situation) -> Situation:
        """The one placement that is answered as this one, for all that are."""
        approved_on = situation.approved_on if self.spares_approved else None
        if approved_on is not None:
            approved_on = _floor(self._approval_cuts, approved_on)
        return situation._replace(
            country="",
            day=self._day,
            employer=self.employers[situation.employer],
            occupation=self.occupations[situation.occupation],
            route=self.routes[situation.route],
            scheme=self.schemes[situation.scheme],
            approved_on=approved_on,
            re_entry=situation.re_entry and self.spares_returning,
        )


_Key = tuple["Situation", bool, bool]


class _Answers(dict[_Key, "Standing"]):
    """The answers given so far: as many as the rows of the day tell placements apart, at most."""

    def __init__(self, ground: Terrain) -> None:
        super().__init__()
        self.ground = ground

    def __missing__(self, key: _Key) -> Standing:
        situation, strict, carry_forward = key
        answer = standing(self.ground, situation, strict=strict, carry_forward=carry_forward)
        return self.setdefault(key, answer)


class Course:
    """The regimes of one country, one after the other; each is made when first asked for.

    ``places`` has for each day from the ``first`` cut which stretch it lies in, so that ten times the rows cost no
    more; a cut more than a lifetime later, which only a mistaken text can have, is found by bisect.
    """

    __slots__ = ("_interned", "cuts", "first", "ground", "indexed", "places", "regimes")

    def __init__(self, ground: Terrain, interned: dict[tuple[Terrain, date], Regime]) -> None:
        """The course of what speaks of the country; ``interned`` are the regimes made for any country so far."""
        self.ground = ground
        self.cuts = ground.cuts
        self.regimes: list[Regime | None] = [None] * (len(self.cuts) + 1)
        self._interned = interned
        days = [cut.toordinal() for cut in self.cuts]
        self.first = days[0] if days else date.max.toordinal()
        self.indexed = bisect_right(days, self.first + _MOST_DAYS)
        self.places = array("I")
        for place, (begins, ends) in enumerate(pairwise(days[: self.indexed]), 1):
            self.places.extend([place] * (ends - begins))

    def at(self, day: date) -> Regime:
        """The regime of a day."""
        offset = day.toordinal() - self.first
        if offset < 0:
            place = 0
        elif offset < len(self.places):
            place = self.places[offset]
        else:
            place = bisect_right(self.cuts, day, max(self.indexed - 1, 0))
        return self.regimes[place] or self.make(place)

    def make(self, place: int) -> Regime:
        """The regime of the stretch that begins with a cut, the first of all before any."""
        day = self.cuts[place - 1] if place else date.min
        key = (self.ground.on(day), day)
        if len(self._interned) >= _MOST_REGIMES:
            self._interned.clear()
        self.regimes[place] = found = self._interned.setdefault(key, Regime(*key))
        return found


class Courses(dict[str, Course]):
    """The course of each country asked about, as known on one day (None: everything counts), by one list or by all."""

    def __init__(
        self, text: BookText, sources: Mapping[str, Source], known_on: date | None, by_list: str | None = None
    ) -> None:
        """Begin with none."""
        super().__init__()
        self._known = (text, sources, known_on)
        self._by_list = by_list
        self._interned: dict[tuple[Terrain, date], Regime] = {}

    def __missing__(self, country: str) -> Course:
        """Read what speaks of the country; whoever asks for ever new names cannot make this grow for ever."""
        if len(self) >= _MOST_COUNTRIES:
            self.clear()
        text, sources, known_on = self._known
        ground = terrain(text, sources, country, known_on)
        ground = ground if self._by_list is None else ground.pinned(self._by_list)
        return self.setdefault(country, Course(ground, self._interned))


def _alike(kind: type[E], limits: Iterable[frozenset[str] | None]) -> dict[E, E]:
    """Each value that some limit names for itself, and the first of the others for all of them."""
    named = frozenset[str]().union(*(words for words in limits if words is not None))
    others = [value for value in kind if value not in named]
    return {value: value if value in named else others[0] for value in kind}


def _floor(cuts: tuple[date, ...], day: date) -> date:
    """The last cut up to the day."""
    place = bisect_right(cuts, day)
    return cuts[place - 1] if place else date.min
