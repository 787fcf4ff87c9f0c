"""Pasal 105: what must a worker do who goes alone?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Stage, Topic


@rule(
    "uu39-2004/p105-1",
    basis=UU_39_2004.pasal(105, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.REGISTRATION,
    effect=Effect.DECIDES,
    liable=Party.NOBODY,
    reason="individual_route_not_reported",
)
def has_reported(
    route: Route,
    reported_office: bool,  # noqa: FBT001 - an answer
    registered: bool,  # noqa: FBT001 - an answer
    reported_mission: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """Who works abroad alone reports to the manpower authority and to the Indonesian mission.

    Who is registered in the system of the authorities is known to them, so registration is a report at home. Before
    departure nobody can have reported to the mission yet, and whoever has only begun may still report at home.
    """
    if route is not Route.PERSEORANGAN:
        return Outcome.NOT_APPLICABLE
    at_home = reported_office or registered
    if stage is Stage.RECRUITED and not at_home:
        return Outcome.NOT_ENCODED
    return satisfied_if(at_home and (reported_mission or stage in {Stage.RECRUITED, Stage.STOPPED}))
