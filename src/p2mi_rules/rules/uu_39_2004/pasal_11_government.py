"""Pasal 11: on what basis does the Government place workers?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu39-2004/p11-1",
    basis=UU_39_2004.pasal(11, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.BADAN,
    reason="no_agreement_for_government_placement",
)
def government_placement_has_an_agreement(route: Route, government_basis: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The Government places only under a written agreement with the other one or a legal-entity user there."""
    if route is not Route.G2G:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(government_basis)
