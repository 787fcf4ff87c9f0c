"""Which number is the key of a placement, the same for all of which the shipped rules find the same?

Each stated value has a code; those of a field are multiplied so that their sum tells all fields apart.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.placement.parts import OLDEST_AGE
from p2mi_rules.shipped.policy import countries
from p2mi_rules.shipped.possible import (
    ANY_STANDING,
    BANDS,
    INDONESIA,
    LICENSED,
    NOT_LICENSED,
    OWN_FIELDS,
    PAPERS,
    band,
    standing_of,
    years_on,
)
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
    from p2mi_rules.shipped.policy import Course, Situation

    Papers = tuple[frozenset[Document], frozenset[Document]]

_YES_NO = (True, False)
_MOST_PAPERS = 4096
_BLANK = (Open.NOT_STATED,) * 4


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


class _Papers(dict["Papers", int]):
    """The code of two lists of papers, held and missing, kept for not too many pairs of lists.

    A paper in neither list, or in both, may be there or not. Raises ``KeyError`` for one that has a field of its own.
    """

    def __init__(self, codes: _Codes) -> None:
        super().__init__()
        self._weights: dict[Document, int] = dict.fromkeys(Document, 0)
        for _, paper in PAPERS:
            self._weights[paper] = codes.stride
            codes.stride *= 3
        for paper in OWN_FIELDS:
            del self._weights[paper]

    def __missing__(self, papers: Papers) -> int:
        """Add up the codes of the papers that are in one list alone."""
        held, missing = papers
        code = sum(self._weights[paper] for paper in held) + 2 * sum(self._weights[paper] for paper in missing)
        code -= 3 * sum(self._weights[paper] for paper in held & missing)
        if len(self) >= _MOST_PAPERS:
            self.clear()
        return self.setdefault(papers, code)


_codes = _Codes()
_PAID, _CHARGED, _FALSE, _UKPS, _OWN, _PERMIT = (_codes.of(_YES_NO) for _ in range(6))
_MANNING, _REGISTERED, _MANPOWER, _OFFICE, _MISSION, _RE_ENTRY = (_codes.of(_YES_NO) for _ in range(6))
_CATEGORY, _STAGE, _ROUTE, _VISA = _codes.of(Category), _codes.of(Stage), _codes.of(Route), _codes.of(Visa)
_EMPLOYER, _RECRUITER, _SCHEME = _codes.of(EmployerKind), _codes.of(Recruiter), _codes.of(Scheme)
_OCCUPATION, _VISA_OCCUPATION = _codes.of(Occupation), _codes.of(Occupation)
_BANDS = tuple(_codes.of(range(len(BANDS) + 1)).values())
_AGE: dict[Hashable, int] = {
    **dict.fromkeys(Open, _BANDS[-1]),
    **{age: _BANDS[band(age)] for age in range(OLDEST_AGE + 1)},
}
_STANDINGS = tuple(_codes.of(range(ANY_STANDING + 1)).values())
_AGENCY: dict[Hashable, int] = {
    **dict.fromkeys(Open, _STANDINGS[ANY_STANDING]),
    True: _STANDINGS[LICENSED],
    False: _STANDINGS[NOT_LICENSED],
}
_FLAGS = tuple(_codes.of(_YES_NO).values())
_FLAG: dict[Hashable, int] = {
    **{country: _FLAGS[country == INDONESIA] for country in countries()},
    **dict(zip(Open, _FLAGS[2:], strict=True)),
}
_PAPERS = _Papers(_codes)
_EACH_PLACE = _codes.stride
_PLACES: dict[object, tuple[tuple[date, ...], tuple[int, ...]]] = {}
_SPANS: dict[tuple[object, int | None, int | None], int] = {}
_SITUATIONS: Numbering[tuple[Situation, ...]] = Numbering()
"""Numbers what law and policy are in one or more stretches, as it is met: no number twice, by whichever thread."""


def key_of(placement: Placement) -> int:
    """The key of a placement.

    Raises whatever it meets (``KeyError``, ``AttributeError``, ``TypeError``) for one that has none, or whose country
    or papers were not met before: ``meet`` them first.
    """
    worker, agency, employer, steps = placement.worker, placement.agency, placement.employer, placement.steps
    named = (agency.name, agency.licence, placement.approved_on, placement.contracted_on)
    if named != _BLANK and not all(isinstance(each, Open) for each in named):
        raise KeyError
    departed_on = placement.departed_on
    days, situations = _PLACES[placement.destination]
    if isinstance(departed_on, Open):
        situation = _SPANS[placement.destination, None, None]
    else:
        place = bisect_right(days, departed_on.first)
        situation = situations[place]
        if departed_on.last is not departed_on.first:
            last = bisect_right(days, departed_on.last)
            if last != place:
                situation = _SPANS[placement.destination, place, last]
    if isinstance(worker.birth_date, Open):
        age = _AGE[worker.age]
    elif isinstance(worker.age, Open):
        age = _BANDS[band(years_on(worker.birth_date, departed_on))]
    else:
        raise KeyError
    if isinstance(agency.status, Open):
        standing = _AGENCY[agency.registered]
    else:
        standing = _STANDINGS[standing_of(agency, departed_on)]
    return (
        _PAID[worker.paid_work]
        + _CHARGED[steps.charged_fees]
        + _FALSE[steps.false_documents]
        + _UKPS[employer.ukps_permit]
        + _OWN[employer.own_employee]
        + standing
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
        + age
        + _FLAG[employer.vessel_flag]
        + _PAPERS[steps.held, steps.missing]
        + situation
    )


def meet(placement: Placement, course: Course, places: range) -> None:
    """Learn the country of a placement, and the stretches of its days, so that it may have a key."""
    country = placement.destination
    if country not in _PLACES:
        _PLACES[country] = course.days, tuple(_code((each,)) for each in course.situations)
    if isinstance(placement.departed_on, Open):
        _SPANS[country, None, None] = _code(course.situations[places.start : places.stop])
    elif len(places) > 1:
        _SPANS[country, places.start, places.stop - 1] = _code(course.situations[places.start : places.stop])


def _code(situations: tuple[Situation, ...]) -> int:
    """The code of what the law and policy are in some stretches, one after the other."""
    return _SITUATIONS.number(tuple(dict.fromkeys(situations))) * _EACH_PLACE
