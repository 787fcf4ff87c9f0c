"""Pasal 12: which licence must a placing company hold?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_102_1
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu39-2004/p12",
    basis=UU_39_2004.pasal(12),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="agency_without_licence",
    penalty=pasal_102_1("b"),
)
def agency_holds_a_licence(route: Route, agency_standing: AgencyStanding, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A company that places workers must hold a written licence, the SIPPTKI.

    Coming back to the same employer after leave is no new placement; the company stays answerable (Pasal 18 ayat
    (2)).
    """
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(agency_standing is not AgencyStanding.NOT_LICENSED)


@rule(
    "uu39-2004/p100-2-b",
    basis=UU_39_2004.pasal(100, ayat=2, huruf="b"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="agency_suspended",
)
def agency_is_not_suspended(route: Route, agency_standing: AgencyStanding, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A company whose activities have been suspended does not place while the suspension lasts."""
    if route is not Route.P2P or re_entry or agency_standing is AgencyStanding.NOT_LICENSED:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(agency_standing is AgencyStanding.LICENSED)
