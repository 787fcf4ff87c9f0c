"""Which placements are judged: drawn with a seed, as plausible as their mix can be made without real data?

Three kinds: ``full`` states everything, ``form`` is a form with a few fields left blank, ``hotline`` is what a caller
tells of somebody else. What excludes itself by definition is not drawn.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from p2mi_rules import Agency, Employer, Placement, Steps, Worker
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
    from collections.abc import Mapping

T = TypeVar("T")
KINDS = ("full", "form", "hotline")

_DESTINATIONS = {
    **dict.fromkeys(("MY", "TW", "HK", "SG", "KR", "JP", "SA"), 10),
    **dict.fromkeys(("AE", "QA", "KW", "BN", "KH", "MM", "TR", "JO", "BH", "OM"), 4),
    **dict.fromkeys(("DE", "IT", "PL", "AU", "NZ", "TH", "LA", "VN", "SY", "LY", "LB", "RO", "HU", "SK", "RU"), 2),
    **dict.fromkeys(("US", "CA", "GB", "BR", "PY", "ZA", "PG", "FJ", "SB", "MV", "CN", "IN", "PH", "TL"), 1),
}
_ROUTES = {Route.P2P: 50, Route.PERSEORANGAN: 20, Route.G2G: 10, Route.NONE: 15, Route.UKPS: 5}
_WORK = {
    **dict.fromkeys(Occupation, 1),
    Occupation.DOMESTIC_WORKER: 25,
    Occupation.CAREGIVER: 12,
    Occupation.PLANTATION: 10,
    Occupation.MANUFACTURING: 12,
    Occupation.CONSTRUCTION: 5,
    Occupation.FISHING_CREW: 5,
    Occupation.MERCHANT_CREW: 3,
    Occupation.ONLINE_SCAM: 3,
    Occupation.NURSE: 3,
    Occupation.HOSPITALITY: 4,
    Occupation.OTHER: 5,
}
_RECRUITERS = {
    Route.P2P: {Recruiter.P3MI: 80, Recruiter.UNLICENSED_COMPANY: 6, Recruiter.INDIVIDUAL: 6, Recruiter.EMPLOYER: 2},
    Route.G2G: {Recruiter.BADAN: 85, Recruiter.P3MI: 5, Recruiter.INDIVIDUAL: 5, Recruiter.REGIONAL_GOVERNMENT: 5},
    Route.UKPS: {Recruiter.EMPLOYER: 85, Recruiter.P3MI: 5, Recruiter.SELF: 5, Recruiter.TRAINING_CENTRE: 5},
    Route.PERSEORANGAN: {Recruiter.SELF: 60, Recruiter.EMPLOYER: 25, Recruiter.INDIVIDUAL: 10, Recruiter.P3MI: 5},
    Route.NONE: {**dict.fromkeys(Recruiter, 3), Recruiter.INDIVIDUAL: 60, Recruiter.SELF: 15},
}
_SCHEMES = {
    Route.P2P: {Scheme.NO_SCHEME: 80, Scheme.SPSK: 15, Scheme.SSW: 5},
    Route.G2G: {Scheme.NO_SCHEME: 40, Scheme.EPS: 35, Scheme.IJEPA: 15, Scheme.TRIPLE_WIN: 5, Scheme.SEASONAL: 5},
    Route.UKPS: {Scheme.NO_SCHEME: 95, Scheme.SSW: 5},
    Route.PERSEORANGAN: {Scheme.NO_SCHEME: 70, Scheme.DIRECT_HIRING: 15, Scheme.SSW: 15},
    Route.NONE: {**dict.fromkeys(Scheme, 1), Scheme.NO_SCHEME: 90},
}
_STAGES = {Stage.DEPARTED: 60, Stage.RECRUITED: 20, Stage.STOPPED: 10, Stage.RETURNED: 10}
_CATEGORIES = {**dict.fromkeys(Category, 1), Category.WORKER: 92}
_STATUSES = {**dict.fromkeys(AgencyStatus, 10), AgencyStatus.LICENSED: 50, AgencyStatus.SUSPENDED: 20}
_FIRST, _USUAL, _LAST = date(2005, 1, 1), date(2018, 1, 1), date(2026, 11, 24)
_MISSING_ON_A_FORM = 0.12
_ALWAYS_ON_A_FORM = ("route", "occupation", "held", "missing")
_TOLD_ON_A_HOTLINE = {"route": 0.3, "occupation": 0.7, "kind": 0.4, "visa": 0.6, "recruiter": 0.5, "age": 0.4}
_TOLD_SELDOM = 0.12


class _Drawn(NamedTuple):
    """The facts of one placement before any of them is left out, by part."""

    whole: dict[str, object]
    worker: dict[str, object]
    agency: dict[str, object]
    employer: dict[str, object]
    steps: dict[str, object]


def records(kind: str, number: int, *, seed: int = 0) -> list[Placement]:
    """So many placements of a kind; the same for the same seed."""
    draw = Random(f"{kind} {seed}")  # noqa: S311 - nothing secret
    return [_placement(draw, kind) for _ in range(number)]


def _placement(draw: Random, kind: str) -> Placement:
    """One placement."""
    day = _day(draw)
    facts = _drawn(draw, day)
    parts = [_left(draw, part, kind) for part in facts]
    whole, worker, agency, employer, steps = parts
    return Placement(
        destination=_weighted(draw, _DESTINATIONS),
        departed_on=day,
        worker=Worker(**worker),  # type: ignore[arg-type]  # drawn for these fields
        agency=Agency(**agency),  # type: ignore[arg-type]  # drawn for these fields
        employer=Employer(**employer),  # type: ignore[arg-type]  # drawn for these fields
        steps=Steps(**steps),  # type: ignore[arg-type]  # drawn for these fields
        **whole,  # type: ignore[arg-type]  # drawn for these fields
    )


def _day(draw: Random) -> date:
    """Four of five days lie in the years since the act of 2017."""
    first = _USUAL if draw.random() < 0.8 else _FIRST  # noqa: PLR2004 - as said above
    return first + timedelta(days=draw.randrange((_LAST - first).days + 1))


def _weighted(draw: Random, weights: Mapping[T, int]) -> T:
    """One value, by its weight."""
    return draw.choices(list(weights), list(weights.values()))[0]


def _often(draw: Random, chance: float = 0.9) -> bool:
    """Mostly true: what procedure asks for is mostly there."""
    return draw.random() < chance


def _drawn(draw: Random, day: date) -> _Drawn:
    """All facts of a placement; a good one is in order throughout, of another each thing may be amiss."""
    good = 1.0 if _often(draw, 0.5) else 0.8
    route = _weighted(draw, _ROUTES if good < 1 else {key: value for key, value in _ROUTES.items() if key != "none"})
    recruiter = _weighted(draw, _RECRUITERS[route])
    if recruiter is Recruiter.BADAN and route not in {Route.G2G, Route.NONE}:
        recruiter = Recruiter.INDIVIDUAL
    scheme = _weighted(draw, _SCHEMES[route])
    if scheme is Scheme.DIRECT_HIRING and recruiter is Recruiter.P3MI:
        scheme = Scheme.NO_SCHEME
    occupation = _weighted(draw, _WORK)
    if occupation.at_sea and _often(draw, 0.4):
        recruiter = Recruiter.MANNING_AGENCY
    whole: dict[str, object] = {
        "route": route,
        "recruiter": recruiter,
        "scheme": scheme,
        "stage": _weighted(draw, _STAGES),
        "re_entry": not _often(draw),
    }
    return _Drawn(
        whole, _person(draw, day), _company(draw, day, good), _work(draw, good, occupation), _papers(draw, good)
    )


def _person(draw: Random, day: date) -> dict[str, object]:
    """Age or birth date, category, pay."""
    years = draw.choice((17, 19, 20, *range(21, 46)))
    age: dict[str, object] = {"age": years}
    if _often(draw, 0.5):
        age = {"birth_date": day - timedelta(days=years * 365 + draw.randrange(365))}
    return {**age, "category": _weighted(draw, _CATEGORIES), "paid_work": _often(draw)}


def _company(draw: Random, day: date, good: float) -> dict[str, object]:
    """Licence and permit, and of some companies what was decided of them."""
    found: dict[str, object] = {"registered": _often(draw, good), "recruitment_permit": _often(draw, good)}
    if _often(draw, 0.1):
        found["status"] = _weighted(draw, _STATUSES)
        if _often(draw, 0.7):
            found["status_since"] = day + timedelta(days=draw.randrange(-400, 100))
        if _often(draw, 0.6):
            del found["registered"]
    return found


def _work(draw: Random, good: float, occupation: Occupation) -> dict[str, object]:
    """Employer, work, and what only ships or an own company have."""
    in_a_household = occupation is Occupation.DOMESTIC_WORKER or occupation is Occupation.CAREGIVER
    found: dict[str, object] = {
        "kind": EmployerKind.INDIVIDUAL if _often(draw, 0.8 if in_a_household else 0.05) else EmployerKind.LEGAL_ENTITY,
        "occupation": occupation,
        "visa_occupation": occupation if _often(draw, good) else Occupation.OTHER,
        "ukps_permit": _often(draw, good),
        "own_employee": _often(draw, good),
    }
    if occupation.at_sea:
        found["vessel_flag"] = draw.choice(("TW", "CN", "KR", "PA", "ID"))
    return found


def _papers(draw: Random, good: float) -> dict[str, object]:
    """Papers, visa, registration and reports."""
    held = frozenset(paper for paper in Document if _often(draw, good)) - {
        Document.WORK_VISA,
        Document.RECRUITMENT_PERMIT,
    }
    yes = ("registered", "registered_manpower_office", "reported_office", "reported_mission")
    return {
        "visa": Visa.WORK if _often(draw, good) else draw.choice(tuple(Visa)),
        "held": held,
        "missing": frozenset(Document) - held - {Document.WORK_VISA, Document.RECRUITMENT_PERMIT},
        **{field: _often(draw, good) for field in yes},
        "false_documents": not _often(draw, good),
        "charged_fees": not _often(draw, good),
    }


def _left(draw: Random, part: dict[str, object], kind: str) -> dict[str, object]:
    """The facts that are stated: all, all but a few, or a few."""
    if kind == "full":
        return part
    return {name: _of_list(draw, value, kind) for name, value in part.items() if _stated(draw, name, kind)}


def _stated(draw: Random, name: str, kind: str) -> bool:
    """Whether a fact is stated at all."""
    if kind == "form":
        return name in _ALWAYS_ON_A_FORM or not _often(draw, _MISSING_ON_A_FORM)
    return name in {"held", "missing"} or _often(draw, _TOLD_ON_A_HOTLINE.get(name, _TOLD_SELDOM))


def _of_list(draw: Random, value: object, kind: str) -> object:
    """Of a list of papers those that somebody could name; any other fact as it is, or asked about in vain."""
    if isinstance(value, frozenset):
        named: frozenset[object] = value  # pyright: ignore[reportUnknownVariableType] - a list of papers
        chance = 0.93 if kind == "form" else 0.2
        return frozenset(each for each in sorted(named, key=str) if _often(draw, chance))
    return value if _often(draw, 0.98) else Open.NOT_KNOWN
