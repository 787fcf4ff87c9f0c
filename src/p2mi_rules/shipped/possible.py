"""What may each fact of a placement be, as sets in the numbers of the shipped law?

The same sets as ``questions.situate`` makes values of; whatever is rare is left to that, and to the specification.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.compiled.narrowing import narrow
from p2mi_rules.compiled.shapes import Exclusion
from p2mi_rules.placement.parts import whole_years
from p2mi_rules.shipped.law import EXCLUSIONS, SIZES, VARIABLES
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
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from p2mi_rules.placement import Agency, Placement, Steps, Worker
    from p2mi_rules.placement.facts import Day, Fact
    from p2mi_rules.shipped.policy import Course
    from p2mi_rules.timelines import PartialDate

NUMBER = {name: place for place, name in enumerate(VARIABLES)}
_NOT_STATED = Open.NOT_STATED
_MINISTRY = 1
"""The set of the one reading that is the ministry's, which is the first."""
_YES, _NO, _EITHER = 1, 2, 3
_YES_NO = (True, False)
INDONESIA = "ID"
_EXCLUSIONS = tuple(Exclusion(*parts) for parts in EXCLUSIONS)


def _all(name: str) -> int:
    """The set of all values of a variable."""
    return (1 << SIZES[NUMBER[name]]) - 1


def _sets(name: str, values: Iterable[Hashable]) -> Mapping[Hashable, int]:
    """Of each value of a field the set that holds it alone; of each reason why there is none, all values."""
    each: dict[Hashable, int] = dict.fromkeys(Open, _all(name))
    return {**each, **{value: 1 << place for place, value in enumerate(values)}}


def _presumed(name: str, values: Iterable[Hashable], presumed: Hashable) -> Mapping[Hashable, int]:
    """The same, but a blank is presumed to be one value."""
    found = _sets(name, values)
    return {**found, _NOT_STATED: found[presumed]}


_CATEGORY = _presumed("category", Category, Category.WORKER)
_ON_OWN_ACCOUNT = _CATEGORY[Category.INVESTOR] | _CATEGORY[Category.OWN_BUSINESS]
_ROUTE = _sets("route", Route)
_ANSWERED_FOR = _ROUTE[Route.G2G] | _ROUTE[Route.P2P] | _ROUTE[Route.UKPS]
_SCHEME = {**_sets("scheme", Scheme), Open.NOT_APPLICABLE: 1 << tuple(Scheme).index(Scheme.NO_SCHEME)}
_OCCUPATION = _sets("occupation", Occupation)
_AT_SEA = sum(_OCCUPATION[job] for job in Occupation if job.at_sea)
_EMPLOYER, _RECRUITER = _sets("employer", EmployerKind), _sets("recruiter", Recruiter)
_STAGE, _VISA = _sets("stage", Stage), _sets("visa", Visa)
_RE_ENTRY = _presumed("re_entry", _YES_NO, presumed=False)
_BOOL = _sets("registered", _YES_NO)
LICENSED, _SUSPENDED, NOT_LICENSED = 1, 2, 4
ANY_STANDING = LICENSED | _SUSPENDED | NOT_LICENSED
_WORD: Mapping[Hashable, int] = {**dict.fromkeys(Open, ANY_STANDING), True: LICENSED, False: NOT_LICENSED}
_STATUS = {
    AgencyStatus.LICENSED: LICENSED,
    AgencyStatus.WARNED: LICENSED,
    AgencyStatus.SUSPENDED: _SUSPENDED,
    AgencyStatus.REVOKED: NOT_LICENSED,
    AgencyStatus.ENDED: NOT_LICENSED,
}
_ANY_BAND = _all("age_band")
BANDS = (18, 21)
PAPERS = tuple((NUMBER[name], Document(name.partition(":")[2])) for name in VARIABLES if name.startswith("documents:"))
OWN_FIELDS = frozenset({Document.WORK_VISA, Document.RECRUITMENT_PERMIT})
_PLACE = len(VARIABLES) - 1


def possible(placement: Placement, course: Course, days: PartialDate) -> list[int] | None:
    """The set of values of each variable, the regimes of the destination left out, on the days still possible.

    ``None`` where facts exclude one another. Raises ``KeyError`` for what is not written in these numbers: several
    values of which one is true, a company by name, an approval, papers that have a field of their own.
    """
    worker, agency, employer, steps = placement.worker, placement.agency, placement.employer, placement.steps
    blank = (agency.name, agency.licence, placement.approved_on, placement.contracted_on)
    if not all(isinstance(each, Open) for each in blank) or OWN_FIELDS & (steps.held | steps.missing):
        raise KeyError
    category = _CATEGORY[worker.category]
    on_own_account = worker.paid_work is _NOT_STATED and not category & ~_ON_OWN_ACCOUNT
    occupation = _occupation(placement, course)
    is_blank = isinstance(placement.scheme, Open) and placement.scheme is not Open.NOT_APPLICABLE
    named = {
        "category": category,
        "paid_work": _NO if on_own_account else _BOOL[worker.paid_work],
        "age_band": _bands(worker, days),
        "reading": _MINISTRY,
        "stage": _STAGE[placement.stage],
        "re_entry": _RE_ENTRY[placement.re_entry],
        "route": _ROUTE[placement.route],
        "recruiter": _RECRUITER[placement.recruiter],
        "scheme": course.schemes if is_blank else _SCHEME[placement.scheme],
        "employer": _EMPLOYER[employer.kind],
        "occupation": occupation,
        "vessel_flag": _foreign_flag(employer.vessel_flag, occupation),
        "visa_occupation": _for_this_job(placement, occupation),
        "ukps_permit": _BOOL[employer.ukps_permit],
        "own_employee": _BOOL[employer.own_employee],
        "agency_standing": standing_of(agency, days),
        "recruitment_permit": _BOOL[agency.recruitment_permit],
        "manning_licence": _BOOL[agency.manning_licence],
        "visa": _VISA[steps.visa],
        "charged_fees": _BOOL[steps.charged_fees],
        "false_documents": _BOOL[steps.false_documents],
        "reported_office": _BOOL[steps.reported_office],
        "reported_mission": _BOOL[steps.reported_mission],
        "registered": _BOOL[steps.registered],
        "registered_manpower_office": _BOOL[steps.registered_manpower_office],
    }
    found = [named.get(name, 0) for name in VARIABLES]
    for place, paper in PAPERS:
        found[place] = _held(paper, steps)
    return found if narrow(_EXCLUSIONS, found) else None


def is_answered_for(placement: Placement) -> bool:
    """Whether by every route still possible somebody licensed answers for the departure."""
    return not _ROUTE[placement.route] & ~_ANSWERED_FOR


def standing_of(agency: Agency, days: Day) -> int:
    """How the company stood by its status, if one is stated, and by the caller's word where there is one.

    Before the status began anything is possible; a licence that was lost on a day nobody named may have been lost after
    the departure; whoever contracted before a suspension may still leave, which was found in no text.
    """
    if isinstance(agency.status, Open):
        return _WORD[agency.registered]
    status = _STATUS[agency.status]  # type: ignore[index]  # several statuses raise KeyError, as told above
    since = None if isinstance(agency.status_since, Open) else agency.status_since
    begun = since is None or since.last <= _only(days)
    word = _WORD[agency.registered]
    if isinstance(agency.registered, Open):
        return ANY_STANDING if not begun or (since is None and status != LICENSED) else _by_status(status, since)
    return word | _by_status(status, since) if begun else word


def _by_status(status: int, since: PartialDate | None) -> int:
    """What a status says once it began; of a suspension also what holds for who contracted before it."""
    contracted_before = status == _SUSPENDED and since is not None and since.last > date.min
    return status | LICENSED if contracted_before else status


def at(found: Sequence[int], regimes: int) -> tuple[int, ...]:
    """The sets of a stretch, with its regimes."""
    return (*found[:_PLACE], regimes)


def _bands(worker: Worker, days: PartialDate) -> int:
    """The age bands possible, by the age and the birth date; an age that contradicts the other is kept."""
    by_age = 0 if isinstance(worker.age, Open) else 1 << band(_number(worker.age))
    if isinstance(worker.birth_date, Open):
        return by_age or _ANY_BAND
    return by_age | 1 << band(years_on(worker.birth_date, days))


def years_on(born: Day, days: Day) -> int:
    """The age by the birth date; raises ``KeyError`` unless both days are known exactly."""
    return whole_years(_only(born), _only(days))


def _only(days: Day) -> date:
    """The one day there is; raises ``KeyError`` for several, or none."""
    if isinstance(days, Open) or not days.is_day:
        raise KeyError
    return days.first


def _number(age: Fact[int]) -> int:
    """One number; raises ``KeyError`` for several."""
    if not isinstance(age, int):
        raise KeyError
    return age


def band(years: int) -> int:
    """The number of the band of an age: how many of the ages of the acts are reached.

    >>> band(17), band(18), band(21)
    (0, 1, 2)
    """
    return sum(years >= begins for begins in BANDS)


def _held(paper: Document, steps: Steps) -> int:
    """Whether a paper is there, by the lists of papers held and missing."""
    held, missing = paper in steps.held, paper in steps.missing
    return _EITHER if held is missing else _YES if held else _NO


def _occupation(placement: Placement, course: Course) -> int:
    """The occupations that may be meant: a blank is presumed to be work on land, unless a field of ships is stated."""
    stated = placement.employer.occupation
    if not isinstance(stated, Open):
        return _OCCUPATION[stated]
    of_ships = (placement.employer.vessel_flag, placement.agency.manning_licence)
    on_land = stated is _NOT_STATED and all(isinstance(each, Open) for each in of_ships)
    return course.occupations if on_land else course.occupations | _AT_SEA


def _foreign_flag(flag: Fact[str], occupation: int) -> int:
    """Whether the ship flies a foreign flag; presumed of crew whose ship is not named, and not asked ashore."""
    if isinstance(flag, str):
        return _NO if flag == INDONESIA else _YES
    if not isinstance(flag, Open):
        raise KeyError
    return _YES if flag is _NOT_STATED or not occupation & _AT_SEA else _EITHER


def _for_this_job(placement: Placement, occupation: int) -> int:
    """Whether the visa is for the job stated; open where either is."""
    stated = placement.employer.visa_occupation
    if isinstance(stated, Open) or isinstance(placement.employer.occupation, Open):
        return _EITHER if isinstance(stated, Open) else _OCCUPATION[stated] and _EITHER
    return _YES if _OCCUPATION[stated] == occupation else _NO
