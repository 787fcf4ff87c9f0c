"""Pasal 72 huruf b and d: to which destinations is placing anybody forbidden?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_86
from p2mi_rules.questions.answers import Reading, Safeguards
from p2mi_rules.vocabulary import DestinationStatus, Party, Recruiter, Route, Topic


@rule(
    "uu18-2017/p72-b",
    basis=UU_18_2017.pasal(72, huruf="b"),
    since=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="placed_in_a_closed_country",
    penalty=pasal_86("b"),
)
def is_not_placed_in_a_closed_country(
    destination_status: DestinationStatus, recruiter: Recruiter, route: Route
) -> Outcome:
    """Nobody may place workers in a country declared closed; only the Minister or the Government declares that."""
    if _nobody_places(recruiter, route):
        return Outcome.NOT_APPLICABLE
    return satisfied_if(destination_status is not DestinationStatus.CLOSED)


@rule(
    "uu18-2017/p72-d",
    basis=UU_18_2017.pasal(72, huruf="d"),
    since=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="placed_without_safeguards",
    see=(PP_59_2021.pasal(44, ayat=3),),
    penalty=pasal_86("d"),
)
def is_not_placed_without_safeguards(
    reading: Reading, destination_status: DestinationStatus, safeguards: Safeguards, recruiter: Recruiter, route: Route
) -> Outcome:
    """Nobody may place workers where protective law, an agreement and/or insurance is lacking; no closure is needed.

    The ministry holds that a country it never designated lacks them, and one that it designated does not.
    """
    if _nobody_places(recruiter, route):
        return Outcome.NOT_APPLICABLE
    if reading is Reading.MINISTRY:
        return _as_the_ministry_holds(destination_status)
    if reading is Reading.STRICT:
        return satisfied_if(safeguards is Safeguards.ALL)
    return satisfied_if(safeguards is not Safeguards.NONE)


def _as_the_ministry_holds(status: DestinationStatus) -> Outcome:
    """Only its own statement that a country was never designated says that the safeguards are lacking."""
    if status is DestinationStatus.NOT_DESIGNATED:
        return Outcome.BREACHED
    return Outcome.SATISFIED if status is DestinationStatus.DESIGNATED else Outcome.NOT_APPLICABLE


def _nobody_places(recruiter: Recruiter, route: Route) -> bool:
    """Whether the worker goes alone or is hired directly; a company that sends its own workers places (Pasal 61)."""
    return recruiter is Recruiter.SELF or (recruiter is Recruiter.EMPLOYER and route is not Route.UKPS)
