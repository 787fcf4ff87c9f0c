"""Pasal 10, 7 huruf a: who may place workers abroad, and is there any channel beside them?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Route, Topic

_IMPLEMENTER_OF = {Route.G2G: Recruiter.BADAN, Route.P2P: Recruiter.P3MI, Route.UKPS: Recruiter.EMPLOYER}
_MAY_ARRANGE = frozenset({Recruiter.BADAN, Recruiter.P3MI, Recruiter.EMPLOYER, Recruiter.SELF})


@rule(
    "uu39-2004/p10",
    basis=UU_39_2004.pasal(10),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.RECRUITER,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="not_a_lawful_implementer",
)
def is_arranged_by_an_implementer(recruiter: Recruiter, occupation: Occupation) -> Outcome:
    """Only the Government and licensed private companies place workers abroad; one who leaves alone has neither.

    Manning agencies of ship crew had licences of their own, which are not encoded (Pasal 28), nor is what the
    Government delegated to regional governments (Pasal 5 ayat (2)).
    """
    if recruiter in {Recruiter.SELF, Recruiter.EMPLOYER}:
        return Outcome.NOT_APPLICABLE
    if recruiter is Recruiter.MANNING_AGENCY and occupation.at_sea:
        return Outcome.NOT_ENCODED
    if recruiter is Recruiter.REGIONAL_GOVERNMENT:
        return Outcome.NOT_ENCODED
    return satisfied_if(recruiter in {Recruiter.BADAN, Recruiter.P3MI})


@rule(
    "uu39-2004/p10-channel",
    basis=UU_39_2004.pasal(10),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="outside_every_channel",
)
def goes_by_a_lawful_channel(route: Route, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A worker goes through an implementer of Pasal 10 or 26, or independently as Pasal 7 huruf a foresees."""
    if route is Route.NONE and re_entry:
        return Outcome.NOT_ENCODED
    return satisfied_if(route is not Route.NONE)


@rule(
    "uu39-2004/p10-implementer",
    basis=UU_39_2004.pasal(10),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="wrong_implementer_for_route",
)
def is_arranged_by_the_implementer_of_the_route(route: Route, recruiter: Recruiter) -> Outcome:
    """Government placement is by the Government, private placement by a company (Pasal 26: or by the worker's own).

    A company in the place of the Government is a breach. That the worker or the employer arranged a placement which
    by its route has an implementer leaves open what the route was. Others who place are the matter of the rule above.
    """
    expected = _IMPLEMENTER_OF.get(route)
    if expected is None or recruiter not in _MAY_ARRANGE:
        return Outcome.NOT_APPLICABLE
    if route is Route.G2G and recruiter is Recruiter.P3MI:
        return Outcome.BREACHED
    return Outcome.SATISFIED if recruiter is expected else Outcome.NOT_ENCODED
