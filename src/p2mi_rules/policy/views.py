"""Which placements does the policy of one day tell apart?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from p2mi_rules.policy.terrain import SPARING
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from p2mi_rules.policy.situations import Situation
    from p2mi_rules.policy.terrain import Terrain

E = TypeVar("E", EmployerKind, Occupation, Route, Scheme)


class View(NamedTuple):
    """What speaks of a country on one day, and for each value the one that it is answered alike with.

    A value that no row or list of the day names is like every other such value; an approval matters only while a
    stop spares the approved, a return to the same employer only while one spares running contracts.
    """

    ground: Terrain
    employers: Mapping[EmployerKind, EmployerKind]
    occupations: Mapping[Occupation, Occupation]
    routes: Mapping[Route, Route]
    schemes: Mapping[Scheme, Scheme]
    spares_approved: bool
    spares_returning: bool

    @classmethod
    def of(cls, ground: Terrain) -> View:
        """The view of what speaks of one day."""
        scopes = ground.scopes
        flags = frozenset(flag for row in ground.rows for flag in row.flags)
        listed = [one.routes for one in ground.lists]
        return cls(
            ground,
            _alike(EmployerKind, (scope.employer for scope in scopes)),
            _alike(Occupation, (words for scope in scopes for words in (scope.occupations, scope.except_occupations))),
            _alike(Route, [*listed, *(scope.routes for scope in scopes)]),
            _alike(
                Scheme,
                (words for scope in scopes for words in (scope.schemes, scope.except_schemes, scope.within_schemes)),
            ),
            not flags.isdisjoint(SPARING),
            "contracts_continue" in flags,
        )

    def alike(self, situation: Situation) -> Situation:
        """The one placement that is answered as this one, for all that are."""
        return situation._replace(
            employer=self.employers[situation.employer],
            occupation=self.occupations[situation.occupation],
            route=self.routes[situation.route],
            scheme=self.schemes[situation.scheme],
            approved_on=situation.approved_on if self.spares_approved else None,
            re_entry=situation.re_entry and self.spares_returning,
        )


def _alike(kind: type[E], limits: Iterable[frozenset[str] | None]) -> dict[E, E]:
    """Each value that some limit names for itself, and the first of the others for all of them."""
    named = frozenset[str]().union(*(words for words in limits if words is not None))
    others = [value for value in kind if value not in named]
    return {value: value if value in named else others[0] for value in kind}
