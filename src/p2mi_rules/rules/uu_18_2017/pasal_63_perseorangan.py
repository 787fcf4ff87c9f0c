"""Pasal 63, Pasal 1 angka 4: when may a worker go without an implementer?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import EmployerKind, Party, Recruiter, Route, Stage, Topic


@rule(
    "uu18-2017/p1-4",
    basis=UU_18_2017.pasal(1, angka=4),
    since=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="individual_route_with_a_placer",
)
def goes_without_an_implementer(route: Route, recruiter: Recruiter) -> Outcome:
    """Perseorangan is who leaves without a placement implementer (of others who place, Pasal 49 and 69 speak)."""
    if route is not Route.PERSEORANGAN:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(recruiter not in {Recruiter.BADAN, Recruiter.P3MI})


@rule(
    "uu18-2017/p63-1",
    basis=UU_18_2017.pasal(63, ayat=1),
    since=date(2017, 11, 22),
    topic=Topic.ROUTE,
    effect=Effect.DECIDES,
    liable=Party.NOBODY,
    reason="individual_route_to_individual_employer",
)
def works_for_a_legal_entity(
    route: Route,
    employer: EmployerKind,
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """Perseorangan may work abroad for an employer that is a legal entity; coming back from leave is no placement."""
    if route is not Route.PERSEORANGAN or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(employer is EmployerKind.LEGAL_ENTITY)


@rule(
    "uu18-2017/p63-3",
    basis=UU_18_2017.pasal(63, ayat=3),
    since=date(2017, 11, 22),
    topic=Topic.REGISTRATION,
    effect=Effect.DECIDES,
    liable=Party.NOBODY,
    reason="individual_route_not_reported",
)
def has_reported(
    route: Route,
    reported_office: bool,  # noqa: FBT001 - an answer
    reported_mission: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """Perseorangan must report to the manpower authority and to the Indonesian mission; the act sets no penalty.

    Before departure nobody can have reported to the mission yet.
    """
    if route is not Route.PERSEORANGAN:
        return Outcome.NOT_APPLICABLE
    at_home = stage in {Stage.RECRUITED, Stage.STOPPED}
    return satisfied_if(reported_office and (at_home or reported_mission))
