"""Pasal 26: when may a company place workers for its own interest?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_104_1
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu39-2004/p26-1",
    basis=UU_39_2004.pasal(26, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.COMPANY,
    reason="not_an_own_company_placement",
    penalty=pasal_104_1("b"),
)
def company_places_its_own_workers(
    route: Route,
    ukps_permit: bool,  # noqa: FBT001 - an answer
    own_employee: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A company may place its own workers abroad with the Minister's written permit (ayat 2 huruf b: its own)."""
    if route is not Route.UKPS:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(ukps_permit and own_employee)
