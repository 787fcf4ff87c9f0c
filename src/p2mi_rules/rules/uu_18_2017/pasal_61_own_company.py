"""Pasal 61: when may a company place workers for its own interest?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu18-2017/p61-1",
    basis=UU_18_2017.pasal(61, ayat=1),
    since=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.COMPANY,
    reason="not_an_own_company_placement",
    see=(PP_22_2022.pasal(14, ayat=1), PP_22_2022.pasal(30, ayat=2)),
)
def company_places_its_own_workers(
    route: Route,
    ukps_permit: bool,  # noqa: FBT001 - an answer
    own_employee: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A company may place its own workers abroad; by the elucidation it needs the Minister's written permit for it."""
    if route is not Route.UKPS:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(ukps_permit and own_employee)
