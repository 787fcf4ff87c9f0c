"""What can be said where nobody said by which route the worker leaves?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.shipped import facts, law
from p2mi_rules.norms import Outcome
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import Document, EmployerKind, Occupation, Recruiter, Route

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules import Placement

S, B, NA, NE, U, NB = Outcome
LICENSED, SUSPENDED, NOT_LICENSED = AgencyStanding
SELECTION, OPP = Document.SELECTION, Document.OPP
_GOVERNMENT = frozenset({Recruiter.BADAN})


def by_some_route(
    placement: Placement, day: date, by_company: Outcome, *, back: bool | None, agreement: bool | None
) -> tuple[Outcome, ...]:
    """Pasal 1, 37, 49 twice, 50, 51, 59, 61, 63 twice, the ten jobs, and the duties of companies in PP 59/2021.

    What one route asks and the others do not is not breached if it is there; else it is unknown.
    """
    employer, steps = placement.employer, placement.steps
    p1 = U if by_company is S or by_company is U else NB
    p49i = NA if by_company is NA and placement.recruiter not in _GOVERNMENT else U
    p50 = NB if agreement is True else U
    p61 = NB if employer.ukps_permit is True and employer.own_employee is True else U
    p63r = NB if facts.has_reported(steps, placement.stage) is S else U
    free = type(employer.occupation) is Occupation and employer.occupation not in law.TEN_JOBS
    ten = NA if free else NB if steps.charged_fees is False else U
    if back is True:
        return p1, NA, U, p49i, p50, NA, NA, p61, NA, p63r, ten, NA, NA, NA
    company = facts.company_on(placement.agency, day)
    p37 = NB if company is LICENSED else NA if company is NOT_LICENSED else U
    p51 = NB if company is LICENSED or company is SUSPENDED else U
    p59 = NB if facts.permit_of(placement.agency, steps) is True else U
    p63 = NB if employer.kind is EmployerKind.LEGAL_ENTITY else U
    p47 = NB if steps.registered_manpower_office is True else U
    p86a = NB if SELECTION in steps.held else U
    p86k = NB if OPP in steps.held else U
    return p1, p37, U, p49i, p50, p51, p59, p61, p63, p63r, ten, p47, p86a, p86k


def of_crew(
    placement: Placement,
    day: date,
    implementers: tuple[Outcome, Outcome, Outcome],
    *,
    back: bool | None,
    manning: bool | None,
    agreement: bool | None,
) -> tuple[tuple[Outcome, ...], bool]:
    """Pasal 1, 37, 49 twice, 50, 51, 59, 61, 63 twice of crew under a foreign flag, and whether one is breached."""
    by_company, by_government, by_own_company = implementers
    route, employer, steps = placement.route, placement.employer, placement.steps
    if route is Route.P2P:
        p37, p51, p59 = _of_the_company(placement, day, back=back)
        if manning:  # of its licence and permit PP 22/2022 speaks
            p51 = p59 = NA
        elif manning is None:
            p51, p59 = NB if p51 is S else U, NB if p59 is S else U
        found = (NA, p37, S, by_company, NA, p51, p59, NA, NA, NA)
    elif route is Route.G2G:
        p50 = S if agreement is True else B if agreement is False else U
        found = (NA, NA, S, by_government, p50, NA, NA, NA, NA, NA)
    elif route is Route.PERSEORANGAN:
        p1 = U if by_company is U else B if by_company is S else S
        found = (p1, NA, S, NA, NA, NA, NA, NA, NA, facts.has_reported(steps, placement.stage))
    elif route is Route.UKPS:
        permitted, own = employer.ukps_permit, employer.own_employee
        p61 = S if permitted is True and own is True else B if permitted is False or own is False else U
        found = (NA, NA, S, by_own_company, NA, NA, NA, p61, NA, NA)
    elif route is Route.NONE:
        found = (NA, NA, U if back is None else NE if back else B, NA, NA, NA, NA, NA, NA, NA)
    else:
        all_of_it = by_some_route(placement, day, by_company, back=back, agreement=agreement)
        p1, p37, p49c, p49i, p50, p51, p59, p61, _, p63r, *_ = all_of_it
        if manning:
            p51 = p59 = NA
        return (p1, p37, p49c, p49i, p50, p51, p59, p61, NA, p63r), False
    return found, B in found


def _of_the_company(placement: Placement, day: date, *, back: bool | None) -> tuple[Outcome, Outcome, Outcome]:
    """Pasal 37, 51 and 59 of the company that places."""
    if back is not False:
        return (NA, NA, NA) if back else (U, U, U)
    company = facts.company_on(placement.agency, day)
    permit = facts.permit_of(placement.agency, placement.steps)
    p59 = S if permit is True else B if permit is False else U
    if company is LICENSED:
        return S, S, p59
    if company is NOT_LICENSED:
        return NA, B, p59
    return U, U if company is None else S, p59


def before_2017(placement: Placement, day: date, *, back: bool | None, agreement: bool | None) -> tuple[Outcome, ...]:
    """Pasal 11, 12, 26 twice, 32, 37, 51 huruf h, 69, 100 and 105 of UU 39/2004, as above."""
    employer, steps = placement.employer, placement.steps
    p11 = NB if agreement is True else U
    p26 = NB if employer.ukps_permit is True else U
    p26b = NB if employer.own_employee is True else U
    p105 = NB if facts.has_reported(steps, placement.stage) is S else U
    if back is True:
        return p11, NA, p26, p26b, NA, NA, NA, NA, NA, p105
    company = facts.company_on(placement.agency, day)
    p12 = NB if company is LICENSED or company is SUSPENDED else U
    p100 = NB if company is LICENSED else NA if company is NOT_LICENSED else U
    p32 = NB if facts.permit_of(placement.agency, steps) is True else U
    p37 = NB if steps.registered_manpower_office is True else U
    p51h = NB if Document.PLACEMENT_AGREEMENT in steps.held else U
    p69 = NB if OPP in steps.held else U
    return p11, p12, p26, p26b, p32, p37, p51h, p69, p100, p105
