"""How did a destination stand on a day, and was there an agreement for placement between governments?

Read once from the policy that is shipped: for each country the first days of its stretches, and for each stretch one
number, or a table of them where policy tells kinds of placement apart.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.shipped.facts import DESTINATION, ROUTE_OF, NotCovered
from p2mi_rules import PolicyBook, countries
from p2mi_rules.policy import Situation
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Open, Route, Scheme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.policy.regimes import Regime

OPEN, DENIED, ELSEWHERE, SUSPENDED, CLOSED = 1, 2, 4, 8, 16
"""Designated; said to be no destination; not listed, or open to other schemes; stopped; closed. Sums: one of them."""
STOPPED = SUSPENDED | CLOSED
SILENT = OPEN | ELSEWHERE
ANY_WORK = "any"
"""In place of an occupation that may be one at sea."""

_BITS = {
    DestinationStatus.DESIGNATED: OPEN,
    DestinationStatus.NOT_DESIGNATED: DENIED,
    DestinationStatus.NOT_LISTED: ELSEWHERE,
    DestinationStatus.OTHER_SCHEME: ELSEWHERE,
    DestinationStatus.SUSPENDED: SUSPENDED,
    DestinationStatus.CLOSED: CLOSED,
}
_YES_NO = (True, False)
_DAY = timedelta(days=1)
_ASHORE = tuple(job for job in Occupation if not job.at_sea)


class Cells(NamedTuple):
    """The standing by kind of placement: the places in each dimension add up to that of the cell.

    What a dimension does not name is not stated, and has the place 0: whatever of its values is possible.
    """

    employers: Mapping[Any, int]
    occupations: Mapping[Any, int]
    routes: Mapping[Any, int]
    schemes: Mapping[Any, int]
    returning: Mapping[Any, int]
    standings: list[int]


class Stretch(NamedTuple):
    """Policy of one stretch of days: the standing or its cells, and whether the governments had an agreement."""

    standing: int
    cells: Cells | None
    agreement: bool | None


class Policy(dict[str, tuple[list[int], list[Stretch]]]):
    """For each country asked about, the days on which its stretches begin, and the stretches, one before them all."""

    def __missing__(self, country: object) -> tuple[list[int], list[Stretch]]:
        """Read what is shipped of a country."""
        if not isinstance(country, str) or not countries.exists(country):
            raise NotCovered(DESTINATION)
        cuts = sorted(PolicyBook.shipped().cuts(country))
        days = [date.min, *cuts]
        found = [cut.toordinal() for cut in cuts], [_stretch(country, day) for day in days]
        return self.setdefault(country, found)


def _stretch(country: str, day: date) -> Stretch:
    """Policy for a country on a day and all days like it."""
    book = PolicyBook.shipped()
    regime = book.regime(country, day)
    schemes = frozenset({*book.schemes(country), Scheme.NO_SCHEME})
    # an approval that is not stated may be as old as any stop that spares the approved, or come after all of them
    before = sorted(cut - _DAY for cut in book.approval_cuts(country) if cut <= day)
    cells = _cells(regime, schemes, (None, *before) if regime.spares_approved else (None,))
    basis, _ = book.g2g_basis(country, day)
    agreement = None if len(basis) > 1 else True in basis
    told_apart = {*cells.standings} - {0}  # 0: of a scheme by a route that it excludes
    if len(told_apart) == 1:
        return Stretch(told_apart.pop(), None, agreement)
    return Stretch(0, cells, agreement)


@cache
def _cells(regime: Regime, schemes: frozenset[Scheme], approvals: tuple[date | None, ...]) -> Cells:
    """The standings of a regime by kind of placement, those of facts that are not stated among them."""
    work = _alike(regime.occupations)
    axes: list[list[tuple[Any, ...]]] = [
        [tuple(EmployerKind), *_alike(regime.employers)],
        [_ASHORE, *work, tuple(Occupation)],
        [tuple(Route), *_alike(regime.routes)],
        [tuple(sorted(schemes)), *_alike(regime.schemes)],
        [_YES_NO, (True,), (False,)],
    ]
    steps = [prod(map(len, axes[place + 1 :])) for place in range(len(axes))]
    employers, occupations, routes, by_scheme, returning = (
        {value: place * step for place, values in enumerate(axis) if place for value in values}
        for axis, step in zip(axes, steps, strict=True)
    )
    any_work = len(work) + 1
    occupations = {job: place * steps[1] for place, jobs in enumerate(work, 1) for job in jobs}
    occupations |= {ANY_WORK: any_work * steps[1]}
    by_scheme |= {Open.NOT_APPLICABLE: by_scheme[Scheme.NO_SCHEME]}
    known = _Standings(regime, approvals)
    return Cells(employers, occupations, routes, by_scheme, returning, [known.of(*kind) for kind in product(*axes)])


def _alike(values: Mapping[Any, Any]) -> list[tuple[Any, ...]]:
    """The values in groups that are answered alike."""
    groups: dict[Any, list[Any]] = {}
    for value, first in values.items():
        groups.setdefault(first, []).append(value)
    return [tuple(group) for group in groups.values()]


class _Standings:
    """The standings of one regime, each kind of placement asked about once."""

    def __init__(self, regime: Regime, approvals: tuple[date | None, ...]) -> None:
        """Of a regime, over all approvals still possible."""
        self._regime = regime
        self._approvals = approvals
        self._known: dict[tuple[Any, ...], int] = {}

    def of(
        self,
        employers: tuple[EmployerKind, ...],
        occupations: tuple[Occupation, ...],
        routes: tuple[Route, ...],
        schemes: tuple[Scheme, ...],
        returning: tuple[bool, ...],
    ) -> int:
        """The sum of the standings possible, where each fact may have one of some values."""
        regime = self._regime
        kinds = {regime.employers[each] for each in employers}
        work = {regime.occupations[each] for each in occupations}
        ways = {
            (regime.routes[route], regime.schemes[scheme])
            for route, scheme in product(routes, schemes)
            if ROUTE_OF.get(scheme, route) is route or route is Route.NONE
        }
        back = returning if regime.spares_returning else (False,)
        found = 0
        for employer, occupation, way, re_entry in product(kinds, work, ways, back):
            found |= self._standing(employer, occupation, *way, re_entry)
        return found

    def _standing(self, *kind: Any) -> int:  # noqa: ANN401 - values of the five facts
        """The standings of one kind of placement, over all approvals."""
        found = self._known.get(kind)
        if found is None:
            found = 0
            for approved_on in self._approvals:
                employer, occupation, route, scheme, re_entry = kind
                asked = Situation("", date.min, employer, occupation, route, scheme, approved_on, re_entry)
                for status in self._regime.standing(asked).statuses:
                    found |= _BITS[status]
            self._known[kind] = found
        return found


POLICY = Policy()
