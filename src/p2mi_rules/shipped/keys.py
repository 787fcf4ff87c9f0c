"""Which number is the key of a placement, the same for all of which the shipped rules find the same?

Each stated value has a code; those of a field are multiplied so that their sum tells all fields apart.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from p2mi_rules.placement.parts import OLDEST_AGE
from p2mi_rules.shipped.policy import countries
from p2mi_rules.shipped.possible import BANDS, INDONESIA, band
from p2mi_rules.vocabulary import (
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
    from collections.abc import Hashable, Iterable
    from datetime import date

    from p2mi_rules.placement import Placement
    from p2mi_rules.shipped.policy import Course

    Papers = tuple[frozenset[Document], frozenset[Document]]

_YES_NO = (True, False)
_MOST_PAPERS = 4096
_NOT_STATED = Open.NOT_STATED


class _Codes:
    """Gives the values of one field after the other their codes."""

    def __init__(self) -> None:
        self.stride = 1

    def of(self, values: Iterable[Hashable]) -> dict[Hashable, int]:
        """The codes of the next field: one for each value, and for each reason why there is none."""
        each = (*values, *Open)
        found = {value: place * self.stride for place, value in enumerate(each)}
        self.stride *= len(each)
        return found


_codes = _Codes()
_PAID, _CHARGED, _FALSE, _UKPS, _OWN, _AGENCY, _PERMIT = (_codes.of(_YES_NO) for _ in range(7))
_MANNING, _REGISTERED, _MANPOWER, _OFFICE, _MISSION, _RE_ENTRY = (_codes.of(_YES_NO) for _ in range(6))
_CATEGORY, _STAGE, _ROUTE, _VISA = _codes.of(Category), _codes.of(Stage), _codes.of(Route), _codes.of(Visa)
_EMPLOYER, _RECRUITER, _SCHEME = _codes.of(EmployerKind), _codes.of(Recruiter), _codes.of(Scheme)
_OCCUPATION, _VISA_OCCUPATION = _codes.of(Occupation), _codes.of(Occupation)
_BANDS = tuple(_codes.of(range(len(BANDS) + 1)).values())
_AGE: dict[Hashable, int] = {age: _BANDS[band(age)] for age in range(OLDEST_AGE + 1)} | dict.fromkeys(Open, _BANDS[-1])
_FLAGS = tuple(_codes.of(_YES_NO).values())
_FLAG: dict[Hashable, int] = {country: _FLAGS[country == INDONESIA] for country in countries()}
_FLAG |= dict(zip(Open, _FLAGS[2:], strict=True))
_PAPERS: dict[Papers, int] = {}
_EACH_PAPERS, _EACH_PLACE = _codes.stride, _codes.stride * _MOST_PAPERS
_PLACES: dict[object, tuple[tuple[date, ...], tuple[int, ...]]] = {}
_SITUATIONS: dict[tuple[int, int, int, int], int] = {}
"""The number of each law with its regimes and what a blank may be, as far as they were met."""


def key_of(placement: Placement) -> int:
    """The key of a placement.

    Raises whatever it meets (``KeyError``, ``AttributeError``, ``TypeError``) for one that has none, or whose country
    or papers were not met before: ``meet`` them first.
    """
    worker, agency, employer, steps = placement.worker, placement.agency, placement.employer, placement.steps
    if not (
        agency.name
        is agency.licence
        is agency.status
        is placement.approved_on
        is placement.contracted_on
        is worker.birth_date
        is _NOT_STATED
    ):
        raise KeyError
    departed_on = placement.departed_on
    days, situations = _PLACES[placement.destination]
    place = bisect_right(days, departed_on.first)
    if departed_on.last is not departed_on.first and bisect_right(days, departed_on.last) != place:
        raise KeyError
    return (
        _PAID[worker.paid_work]
        + _CHARGED[steps.charged_fees]
        + _FALSE[steps.false_documents]
        + _UKPS[employer.ukps_permit]
        + _OWN[employer.own_employee]
        + _AGENCY[agency.registered]
        + _PERMIT[agency.recruitment_permit]
        + _MANNING[agency.manning_licence]
        + _REGISTERED[steps.registered]
        + _MANPOWER[steps.registered_manpower_office]
        + _OFFICE[steps.reported_office]
        + _MISSION[steps.reported_mission]
        + _RE_ENTRY[placement.re_entry]
        + _CATEGORY[worker.category]
        + _STAGE[placement.stage]
        + _ROUTE[placement.route]
        + _VISA[steps.visa]
        + _EMPLOYER[employer.kind]
        + _RECRUITER[placement.recruiter]
        + _SCHEME[placement.scheme]
        + _OCCUPATION[employer.occupation]
        + _VISA_OCCUPATION[employer.visa_occupation]
        + _AGE[worker.age]
        + _FLAG[employer.vessel_flag]
        + _PAPERS[steps.held, steps.missing]
        + situations[place]
    )


def meet(placement: Placement, course: Course) -> None:
    """Learn the country and the papers of a placement, so that it may have a key; papers among not too many."""
    if placement.destination not in _PLACES:
        _PLACES[placement.destination] = course.days, tuple(map(_code, course.situations))
    papers = placement.steps.held, placement.steps.missing
    if len(_PAPERS) < _MOST_PAPERS:
        _PAPERS.setdefault(papers, len(_PAPERS) * _EACH_PAPERS)


def _code(situation: tuple[int, int, int, int]) -> int:
    """The code of what the law and policy are in one stretch."""
    return _SITUATIONS.setdefault(situation, len(_SITUATIONS) * _EACH_PLACE)

