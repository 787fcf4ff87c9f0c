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
def company_holds_the_permit(route: Route, ukps_permit: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A company may place workers abroad for its own interest with the Minister's written permit."""
    if route is not Route.UKPS:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(ukps_permit)


@rule(
    "uu39-2004/p26-2-b",
    basis=UU_39_2004.pasal(26, ayat=2, huruf="b"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.COMPANY,
    reason="not_its_own_worker",
)
def company_places_its_own_workers(route: Route, own_employee: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Whom a company places for its own interest must be a worker of the company itself."""
    if route is not Route.UKPS:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(own_employee)
