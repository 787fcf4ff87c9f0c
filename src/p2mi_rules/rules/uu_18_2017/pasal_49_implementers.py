"""Pasal 49: who may place workers abroad, and is there any channel beside them?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Route, Topic

_IMPLEMENTER_OF = {Route.G2G: Recruiter.BADAN, Route.P2P: Recruiter.P3MI, Route.UKPS: Recruiter.EMPLOYER}
_MAY_ARRANGE = frozenset({Recruiter.BADAN, Recruiter.P3MI, Recruiter.EMPLOYER, Recruiter.SELF})


@rule(
    "uu18-2017/p49",
    basis=UU_18_2017.pasal(49),
    since=date(2017, 11, 22),
    topic=Topic.RECRUITER,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="not_a_lawful_implementer",
    see=(PP_22_2022.pasal(3, ayat=2),),
)
def is_arranged_by_an_implementer(recruiter: Recruiter, occupation: Occupation) -> Outcome:
    """Only the Badan, a P3MI, or a company for its own interest places workers abroad.

    Whoever arranges the job alone or with the employer directly has no implementer at all. Of manning agencies of
    ship crew Pasal 64 and PP 22/2022 speak.
    """
    manning = recruiter is Recruiter.MANNING_AGENCY and occupation.at_sea
    if manning or recruiter in {Recruiter.SELF, Recruiter.EMPLOYER}:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(recruiter in {Recruiter.BADAN, Recruiter.P3MI})


@rule(
    "uu18-2017/p49-channel",
    basis=UU_18_2017.pasal(49),
    since=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="outside_every_channel",
)
def goes_by_a_lawful_channel(route: Route, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A worker goes through an implementer of Pasal 49 or alone under Pasal 63; no other channel exists."""
    if route is Route.NONE and re_entry:
        return Outcome.NOT_ENCODED
    return satisfied_if(route is not Route.NONE)


@rule(
    "uu18-2017/p49-implementer",
    basis=UU_18_2017.pasal(49),
    since=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="wrong_implementer_for_route",
)
def is_arranged_by_the_implementer_of_the_route(route: Route, recruiter: Recruiter) -> Outcome:
    """Government placement is by the Badan, P2P by a P3MI, own-company placement by the company itself (huruf a to c).

    A company in the place of the Government is a breach. That the worker or the employer arranged a placement which
    by its route has an implementer leaves open what the route was. Others who place are the matter of the rule above.
    """
    expected = _IMPLEMENTER_OF.get(route)
    if expected is None or recruiter not in _MAY_ARRANGE:
        return Outcome.NOT_APPLICABLE
    if route is Route.G2G and recruiter is Recruiter.P3MI:
        return Outcome.BREACHED
    return Outcome.SATISFIED if recruiter is expected else Outcome.NOT_ENCODED
