"""Which placement is breached, of those drawn at random that state most and are mostly as they should be?"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from p2mi_rules import Agency, Employer, Placement, Steps, Worker, check
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.vocabulary import (
    AgencyStatus,
    Category,
    Document,
    EmployerKind,
    Occupation,
    Recruiter,
    Route,
    Scheme,
    Stage,
    Status,
    Visa,
)

if TYPE_CHECKING:
    from random import Random

_COUNTRIES = (
    "KH",
    "MY",
    "SA",
    "SG",
    "SG",
    "HK",
    "HK",
    "KR",
    "JP",
    "JP",
    "TW",
    "TW",
    "TW",
    "QA",
    "AE",
    "BN",
    "IT",
    "PL",
    "US",
    "DE",
)
_PLACER = {Route.G2G: Recruiter.BADAN, Route.P2P: Recruiter.P3MI, Route.UKPS: Recruiter.EMPLOYER}


def drawn(random: Random) -> Placement:
    """A placement of which most is stated, and most as it should be."""
    route = random.choice(tuple(Route))
    papers = [each for each in Document if random.random() > 0.04]
    lawful = random.random() > 0.3
    return Placement(
        destination=random.choice(_COUNTRIES),
        departed_on=date(2005, 1, 1)
        + timedelta(days=random.choice((random.randrange(7900), 6600 + random.randrange(1300)))),
        stage=random.choice((Stage.RECRUITED, Stage.DEPARTED, Stage.DEPARTED, Stage.STOPPED)),
        route=route,
        scheme=random.choice((*[Scheme.NO_SCHEME] * 12, *Scheme)),
        recruiter=_PLACER.get(route, Recruiter.SELF) if lawful else random.choice(tuple(Recruiter)),
        worker=Worker(
            category=random.choice((*[Category.WORKER] * 9, Category.STUDENT)),
            paid_work=False,
            age=random.choice((16, 19, *range(22, 40))),
        ),
        agency=_agency(random),
        employer=Employer(
            kind=random.choice(tuple(EmployerKind)),
            occupation=random.choice([each for each in Occupation if not each.at_sea]),
            ukps_permit=random.random() > 0.05,
            own_employee=random.random() > 0.05,
        ),
        steps=Steps(
            visa=random.choice((Visa.WORK, Visa.WORK, Visa.WORK, Visa.VISIT)),
            held=frozenset(papers) - {Document.WORK_VISA, Document.RECRUITMENT_PERMIT},
            missing=frozenset(Document) - {*papers, Document.WORK_VISA, Document.RECRUITMENT_PERMIT},
            registered=random.random() > 0.05,
            registered_manpower_office=random.random() > 0.05,
            reported_office=random.random() > 0.05,
            reported_mission=random.random() > 0.05,
        ),
    )


def breached(random: Random) -> Placement:
    """The first placement drawn that is nonprocedural; one whose facts exclude one another is none."""
    while True:
        placement = drawn(random)
        with suppress(FaultyRecordError):
            if check(placement, profile="full").status is Status.NONPROCEDURAL:
                return placement


def _agency(random: Random) -> Agency:
    """A company by the caller's word or by its status."""
    permit = random.random() > 0.2
    if random.random() > 0.5:
        return Agency(registered=random.random() > 0.2, recruitment_permit=permit)
    return Agency(status=random.choice(tuple(AgencyStatus)), recruitment_permit=permit)
