"""Placements of which nearly everything is stated, by one seed each: up to eight facts are left open, or said twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules import Agency, Employer, Placement, PolicyBook, Rulebook, Steps, Worker
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.questions import situate
from p2mi_rules.questions.listed import Consultation
from p2mi_rules.questions.situate import Choices
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict.profiles import topics_of
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
from tests.narrowing import DOMAINS, WITH_FIELDS, stated, value_at
from tests.placements import COUNTRIES
from tests.questions.registers import register

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from p2mi_rules.norms import Situation

MOST_OPEN = 8
REGISTER = register(RegisterRow("PT Satu"), RegisterRow("PT Dua"))
NAMES = ("PT Satu", "PT Dua", "PT Tidak Ada")
_BY_ROUTE = {
    Route.G2G: Recruiter.BADAN,
    Route.P2P: Recruiter.P3MI,
    Route.UKPS: Recruiter.EMPLOYER,
    Route.PERSEORANGAN: Recruiter.SELF,
    Route.NONE: Recruiter.INDIVIDUAL,
}
_MORE: dict[str, Sequence[object]] = {
    "worker.category": tuple(Category),
    "employer.occupation": tuple(Occupation),
    "re_entry": (True, False),
}
_FIELDS = {**{name: tuple(values) for name, values in DOMAINS.items()}, **_MORE}
_NOT_APPLICABLE = ("scheme", "agency.registered", "agency.status", "agency.recruitment_permit")
_PAPERS = tuple(each for each in Document if each not in WITH_FIELDS)


class Asked(NamedTuple):
    """A placement with the choices by which it is judged, as the engine is told of them."""

    placement: Placement
    rulebook: Rulebook
    situation: Situation
    topics: frozenset[str]


def asked(random: Random) -> Asked:
    """One placement under one profile and reading."""
    placement = partial(random)
    book, rulebook = PolicyBook.shipped(), Rulebook.shipped()
    named = not isinstance(placement.agency.name, Open)
    situation = situate(
        placement,
        book,
        consultation=Consultation.of(placement, REGISTER) if named else None,
        choices=Choices(silence=random.choice(("open", "open", "strict"))),
        reading=random.choice(("ministry", "ministry", "statute", "all")),
        cuts=rulebook.cuts,
    )
    some = tuple(random.sample(sorted(rulebook.full), 3))
    profile = random.choice(("placement", "full", some))
    return Asked(placement, rulebook, situation, topics_of(profile, rulebook, situation.facts["route"]))


def partial(random: Random) -> Placement:
    """A placement that keeps the law but for a few things, with some facts left open."""
    placement = _whole(random)
    for _ in range(random.choice((0, 0, 0, 0, 1))):
        name = random.choice(sorted(_FIELDS))
        placement = stated(placement, name, random.choice(_FIELDS[name]))
    for _ in range(random.choice((2, 4, 6, MOST_OPEN, MOST_OPEN))):
        opened = random.choice((_open_field, _open_paper, _open_day, _open_company))
        placement = opened(placement, random)
    return placement


def _whole(random: Random) -> Placement:
    """Everything stated, all papers held."""
    route = random.choice((*Route, Route.P2P, Route.P2P, Route.P2P))
    day = random.choice((date(2004, 11, 1), date(2018, 1, 1), date(2021, 1, 1), date(2023, 1, 1)))
    day += timedelta(days=random.randrange(365 * 3))
    occupation = random.choice((Occupation.HOSPITALITY, Occupation.MANUFACTURING, *Occupation))
    return Placement(
        destination=random.choice((*COUNTRIES, "SG", "HK", "TW", "TW")),
        departed_on=day,
        stage=Stage.DEPARTED,
        re_entry=False,
        route=route,
        scheme=Scheme.NO_SCHEME,
        recruiter=_BY_ROUTE[route],
        worker=Worker(category=Category.WORKER, paid_work=True, age=random.choice((20, 30))),
        agency=Agency(registered=True, recruitment_permit=True, manning_licence=True),
        employer=Employer(
            kind=random.choice((EmployerKind.LEGAL_ENTITY, EmployerKind.LEGAL_ENTITY, EmployerKind.INDIVIDUAL)),
            occupation=occupation,
            visa_occupation=occupation,
            vessel_flag="PA",
            ukps_permit=True,
            own_employee=True,
        ),
        steps=Steps(
            visa=Visa.WORK,
            held=frozenset(_PAPERS),
            registered=True,
            registered_manpower_office=True,
            reported_office=True,
            reported_mission=True,
            charged_fees=False,
            false_documents=False,
        ),
    )


def _open_field(placement: Placement, random: Random) -> Placement:
    """A field blank, asked in vain, or of two or three values one."""
    name = random.choice(sorted(_FIELDS))
    values = _FIELDS[name]
    reasons = [Open.NOT_STATED, Open.NOT_STATED, Open.NOT_ASKED, Open.NOT_KNOWN]
    if name in _NOT_APPLICABLE:
        reasons.append(Open.NOT_APPLICABLE)
    several = frozenset(random.sample(values, min(len(values), random.choice((2, 3)))))
    return stated(placement, name, random.choice((*reasons, several, several)))


def _open_paper(placement: Placement, random: Random) -> Placement:
    """A paper less, of which nothing is said or that is missing."""
    paper = random.choice(_PAPERS)
    missing = placement.steps.missing | {paper} if random.random() < 0.2 else placement.steps.missing
    steps = attrs.evolve(placement.steps, held=placement.steps.held - {paper}, missing=missing)
    return attrs.evolve(placement, steps=steps)


def _open_day(placement: Placement, random: Random) -> Placement:
    """The departure somewhere in some months, or another day that may lie before or after."""
    name = random.choice(("departed_on", "departed_on", "approved_on", "contracted_on", "worker.birth_date"))
    departed = value_at(placement, "departed_on")
    assert isinstance(departed, PartialDate)
    first, length = departed.first, timedelta(days=random.choice((0, 40, 200, 500)))
    if name == "worker.birth_date":
        born = first - timedelta(days=random.choice((17, 18, 21, 22)) * 365 + 100)
        return stated(stated(placement, "worker.age", Open.NOT_STATED), name, PartialDate(born, born + length))
    if name != "departed_on":
        first -= timedelta(days=random.choice((0, 100, 400)))
    return stated(placement, name, PartialDate(first, first + length))


def _open_company(placement: Placement, random: Random) -> Placement:
    """A company by name, by a status from some day on, or by no word."""
    agency = attrs.evolve(placement.agency, registered=random.choice((Open.NOT_STATED, True)))
    kind = random.randrange(3)
    if kind == 0:
        names = frozenset(random.sample(NAMES, random.choice((1, 1, 2))))
        agency = attrs.evolve(agency, name=names)
    elif kind == 1:
        since = random.choice((Open.NOT_STATED, PartialDate(date(2010, 1, 1), date(2018, 1, 1))))
        agency = attrs.evolve(agency, status=random.choice(tuple(AgencyStatus)), status_since=since)
    return attrs.evolve(placement, agency=agency)
