"""Pasal 37: from among whom does a private company recruit?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu39-2004/p37",
    basis=UU_39_2004.pasal(37),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.AGENCY,
    reason="not_recruited_through_the_district_office",
    see=(UU_39_2004.pasal(36, ayat=1),),
)
def is_recruited_from_the_registered(
    route: Route,
    registered_manpower_office: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A private company recruits from the job-seekers registered at the district office.

    It warns and never decides: the act attaches no sanction to it (Pasal 100 and 102 to 104 leave it out).
    """
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(registered_manpower_office)
