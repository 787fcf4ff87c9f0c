"""Pasal 35 huruf a: how old must a worker be?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_103_1
from p2mi_rules.questions.answers import AgeBand
from p2mi_rules.vocabulary import EmployerKind, Party, Route, Topic


@rule(
    "uu39-2004/p35-a",
    basis=UU_39_2004.pasal(35, huruf="a"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.AGE,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="under_age",
    penalty=pasal_103_1("c"),
)
def is_old_enough(route: Route, age_band: AgeBand, employer: EmployerKind) -> Outcome:
    """A private company recruits nobody under 18, and for an individual user nobody under 21."""
    if route is not Route.P2P:
        return Outcome.NOT_APPLICABLE
    if employer is EmployerKind.INDIVIDUAL:
        return satisfied_if(age_band is AgeBand.FROM_21)
    return satisfied_if(age_band is not AgeBand.UNDER_18)
