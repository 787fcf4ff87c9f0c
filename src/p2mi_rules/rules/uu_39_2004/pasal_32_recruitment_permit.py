"""Pasal 32: which permit must a placing company hold before it recruits?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu39-2004/p32-1",
    basis=UU_39_2004.pasal(32, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.PERMIT,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="no_recruitment_permit",
)
def agency_holds_a_recruitment_permit(
    route: Route,
    recruitment_permit: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A private company that is to recruit must hold the Minister's permit for it, the SIP."""
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(recruitment_permit)
