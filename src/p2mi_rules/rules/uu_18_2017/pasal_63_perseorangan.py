"""Pasal 63, Pasal 1 angka 4: when may a worker go without an implementer?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import EmployerKind, Occupation, Party, Recruiter, Route, Stage, Topic


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
    occupation: Occupation,
) -> Outcome:
    """Perseorangan may work abroad for an employer that is a legal entity; coming back from leave is no placement.

    That "may" leaves individual employers open is argued by an association of agencies and not followed. Ship crew
    who go alone are bound by PP 22/2022 Pasal 3 instead.
    """
    if route is not Route.PERSEORANGAN or re_entry or occupation.at_sea:
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
    see=(PP_22_2022.pasal(4, huruf="a"), PP_22_2022.pasal(4, huruf="b")),
)
def has_reported(
    route: Route,
    reported_office: bool,  # noqa: FBT001 - an answer
    registered: bool,  # noqa: FBT001 - an answer
    reported_mission: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """Perseorangan must report to the manpower authority and to the Indonesian mission; the act sets no penalty.

    Who is registered in the system of the authorities is known to them, so registration is a report at home. Before
    departure nobody can have reported to the mission yet, and whoever has only begun may still report at home.
    """
    if route is not Route.PERSEORANGAN:
        return Outcome.NOT_APPLICABLE
    at_home = reported_office or registered
    if stage is Stage.RECRUITED and not at_home:
        return Outcome.NOT_ENCODED
    return satisfied_if(at_home and (reported_mission or stage in {Stage.RECRUITED, Stage.STOPPED}))
