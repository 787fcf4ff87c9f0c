"""What is stated of a worker and a company, or is it more than hand-written code was written for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms import Outcome
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import (
    AgencyStatus,
    Category,
    Document,
    EmployerKind,
    Occupation,
    Open,
    Recruiter,
    Route,
    Scheme,
    Stage,
    Visa,
)

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules import Agency, Placement, Steps, Worker

S, B, NA, NE, U, NB = Outcome
_NOT_STATED, _PERMIT = Open.NOT_STATED, Document.RECRUITMENT_PERMIT
_LICENSED, _SUSPENDED, _NOT_LICENSED = AgencyStanding
RECRUITED, STOPPED, *_ = Stage
_MAY_BE_A_DISGUISE = frozenset({Category.STUDENT, Category.TRAINEE, Category.INVESTOR, Category.OWN_BUSINESS})
OF_AGE, OF_AGE_FOR_INDIVIDUALS = 18, 21
SEVERAL_VALUES = "a fact with several values"
BIRTH_DATE = "a birth date that is no day, or beside an age"
COMPANY = "a company by name or licence"
DAYS = "a departure without a day or before the law, an approval, an agreement"
DESTINATION = "no destination"
DOCUMENTS = "papers held and missing at once"
PERMIT, VISA = "a permit both ways", "a visa both ways"
ROUTE, SCHEME = "a route that the recruiter excludes", "a scheme that the route or the recruiter excludes"
ROUTE_OF = {Scheme.EPS: Route.G2G, Scheme.IJEPA: Route.G2G, Scheme.TRIPLE_WIN: Route.G2G, Scheme.SPSK: Route.P2P}
"""The one route of a scheme that has one; a false promise of it is made outside every route."""


class NotCovered(Exception):  # noqa: N818 - it tells what the twin was not written for, which is no error of the record
    """The placement states what the twin was not written for: several values, a company, approvals, contradictions."""


def several(fact: object) -> None:
    """Refuse a fact stated with several values; one that is open is let through."""
    if type(fact) is not Open:
        raise NotCovered(SEVERAL_VALUES)


def unsaid(fact: object) -> Outcome:
    """What a rule comes to that hangs on a fact not stated; one stated with several values is refused."""
    several(fact)
    return U


def unknown(fact: object) -> bool | None:
    """Neither yes nor no: a fact not stated; one stated with several values is refused."""
    several(fact)
    return None


def years_on(worker: Worker, day: date) -> int | None:
    """The age in whole years on a day: as stated, or by the birth date; ``None`` where neither is stated."""
    born, age = worker.birth_date, worker.age
    if type(born) is PartialDate:
        first = born.first
        if first != born.last or age is not _NOT_STATED:
            raise NotCovered(BIRTH_DATE)
        return day.year - first.year - ((day.month, day.day) < (first.month, first.day))
    if type(age) is int:
        return age
    several(age)
    return None


def company_on(agency: Agency, day: date) -> AgencyStanding | None:
    """How the company stood on a day by the caller's words; ``None`` where that is not said, or said both ways.

    ``SUSPENDED`` is a licence that was held and perhaps suspended: who was contracted before may still leave, or may
    not, and when the agreement was signed is not stated.
    """
    registered, status = agency.registered, agency.status
    said = _LICENSED if registered is True else _NOT_LICENSED if registered is False else None
    if type(status) is not AgencyStatus:
        several(status)
        return said
    since = agency.status_since
    if type(since) is PartialDate:
        if day < since.last:
            return said
    elif said is None and status is not AgencyStatus.LICENSED and status is not AgencyStatus.WARNED:
        return None  # a licence lost on a day nobody named may have been lost after the departure
    if status is AgencyStatus.SUSPENDED:
        return None if said is _NOT_LICENSED else _SUSPENDED
    found = _LICENSED if status is AgencyStatus.LICENSED or status is AgencyStatus.WARNED else _NOT_LICENSED
    return found if said is None or said is found else None


def maybe_at_sea(placement: Placement) -> bool:
    """Whether work that is not stated may be that of ship crew: only where a ship is spoken of, or nobody could say."""
    occupation, employer = placement.employer.occupation, placement.employer
    several(occupation)
    if occupation is not _NOT_STATED:
        return True
    return type(employer.vessel_flag) is not Open or type(placement.agency.manning_licence) is not Open


def paid(worker: Worker) -> bool | None:
    """Whether the work is paid; who invests or trades is presumed not to work for wages."""
    found = worker.paid_work
    if found is True:
        return True
    if found is False:
        return False
    category = worker.category
    own_account = category is Category.INVESTOR or category is Category.OWN_BUSINESS
    return False if found is _NOT_STATED and own_account else None


def pasal_4(worker: Worker) -> Outcome:
    """Whether one who is no worker by the words is a migrant worker by UU 18/2017."""
    if type(worker.category) is not Category:
        several(worker.category)
        return U
    wages = paid(worker) if worker.category in _MAY_BE_A_DISGUISE else False
    return U if wages is None else S if wages else B


def same_job(visa_occupation: object, occupation: object) -> Outcome:
    """Whether the visa is for the job stated (Pasal 71 huruf a)."""
    if type(visa_occupation) is Occupation and type(occupation) is Occupation:
        return S if visa_occupation is occupation else B
    return U


def refuse_scheme(placement: Placement) -> None:
    """Refuse a scheme beside a route or a recruiter that it excludes by definition."""
    scheme, route = placement.scheme, placement.route
    if type(scheme) is not Scheme:
        several(scheme)
        return
    if scheme is Scheme.DIRECT_HIRING and placement.recruiter is Recruiter.P3MI:
        raise NotCovered(SCHEME)
    by = ROUTE_OF.get(scheme)
    if by is not None and type(route) is Route and route is not by and route is not Route.NONE:
        raise NotCovered(SCHEME)


def permit_of(agency: Agency, steps: Steps) -> bool | None:
    """Whether there is a permit to recruit, by its field or the lists of papers."""
    stated = agency.recruitment_permit
    if _PERMIT in steps.held:
        listed = True
    elif _PERMIT in steps.missing:
        listed = False
    else:
        return True if stated is True else False if stated is False else None
    if stated is (not listed):
        raise NotCovered(PERMIT)
    return listed


def has_reported(steps: Steps, stage: object) -> Outcome:
    """Whether one who goes alone has reported at home and, once gone, to the mission (Pasal 105, Pasal 63)."""
    office, system, mission = steps.reported_office, steps.registered, steps.reported_mission
    at_home = True if office is True or system is True else False if office is False and system is False else None
    if stage is RECRUITED or stage is STOPPED:
        if at_home is None:
            return U
        return S if at_home else NE if stage is RECRUITED else B
    if type(stage) is not Stage:  # any stage: one who has only begun may still report
        return S if at_home and mission is True else U
    if at_home is False or mission is False:
        return B
    return S if at_home and mission is True else U


def visa_of(steps: Steps) -> Visa | None:
    """The visa, by its field or the list of papers held; ``None`` where neither says it."""
    visa = steps.visa
    if type(visa) is not Visa:
        several(visa)
        return Visa.WORK if Document.WORK_VISA in steps.held else None
    if Document.WORK_VISA in (steps.missing if visa is Visa.WORK else steps.held):
        raise NotCovered(VISA)
    return visa


def old_enough(years: int | None, kind: object) -> Outcome:
    """Whether a company may recruit one of this age by UU 39/2004: 18, or 21 for an individual employer."""
    if years is None:
        return U
    if kind is EmployerKind.INDIVIDUAL:
        return S if years >= OF_AGE_FOR_INDIVIDUALS else B
    if type(kind) is EmployerKind or years < OF_AGE:
        return S if years >= OF_AGE else B
    return S if years >= OF_AGE_FOR_INDIVIDUALS else U
