"""Pasal 49: who may place workers abroad, and is there any channel beside them?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Route, Topic

_AT_SEA = frozenset({Occupation.FISHING_CREW, Occupation.MERCHANT_CREW})


@rule(
    "uu18-2017/p49",
    basis=UU_18_2017.pasal(49),
    since=date(2017, 11, 22),
    topic=Topic.RECRUITER,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="not_a_lawful_implementer",
)
def is_arranged_by_an_implementer(recruiter: Recruiter, occupation: Occupation) -> Outcome:
    """Only the Badan, a P3MI, or a company for its own interest places workers abroad.

    Whoever arranges the job alone or with the employer directly has no implementer at all. Manning agencies of
    ship crew had licences of their own, which are not encoded (Pasal 64).
    """
    if recruiter in {Recruiter.SELF, Recruiter.EMPLOYER}:
        return Outcome.NOT_APPLICABLE
    if recruiter is Recruiter.MANNING_AGENCY and occupation in _AT_SEA:
        return Outcome.NOT_ENCODED
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
def goes_by_a_lawful_channel(route: Route) -> Outcome:
    """A worker goes through an implementer of Pasal 49 or alone under Pasal 63; no other channel exists."""
    return satisfied_if(route is not Route.NONE)
