"""Pasal 50: on what basis does the Badan place workers?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu18-2017/p50-1",
    basis=UU_18_2017.pasal(50, ayat=1),
    since=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.BADAN,
    reason="no_agreement_for_government_placement",
    see=(PP_22_2022.pasal(5, ayat=1), PP_22_2022.pasal(22, ayat=1)),
)
def government_placement_has_an_agreement(route: Route, government_basis: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The Badan places only under a written agreement with the other government or a legal-entity employer there."""
    if route is not Route.G2G:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(government_basis)
