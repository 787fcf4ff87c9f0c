"""Placements drawn by a seed: each fact one value or open, on days around those on which law or policy changes."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING, TypeVar

import attrs

from p2mi_rules import Agency, Employer, Placement, PolicyBook, Rulebook, Steps, Worker
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
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
from tests.placements import COUNTRIES
from tests.verdict.cases import COMPLETE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.placement.facts import Day, Fact

T = TypeVar("T")

EVERY_COUNTRY = tuple(
    sorted({*COUNTRIES, "IQ", "JO", "KW", "AE", "NZ", "TR", "HU", "IT", "MV", "GH", "ID", "BN", "ZM"})
)
FLAGS = ("ID", "PA", "CN", "JP")
PAPERS = tuple(each for each in Document if each not in {Document.WORK_VISA, Document.RECRUITMENT_PERMIT})
OPENNESS = (0.03, 0.1, 0.2, 0.35)
"""How many facts of a placement are open: of some hardly any, of others most."""

LENGTHS = (*(0,) * 14, 1, 27, 27, 60, 120, 400)
PARTS = {"worker": Worker, "agency": Agency, "employer": Employer, "steps": Steps}
FIELDS: tuple[tuple[str | None, str], ...] = (
    *((None, field.name) for field in attrs.fields(Placement) if field.name not in PARTS),
    *((part, field.name) for part, kind in PARTS.items() for field in attrs.fields(kind)),
)
"""Every field of a placement, with the part that it stands in."""
_DAY = timedelta(days=1)
_YES_NO = (True, False)


class Drawing:
    """Draws one placement: what is blank of it more or less often."""

    def __init__(self, random: Random) -> None:
        """``random`` alone decides what is drawn."""
        self.random = random
        self.openness = random.choice(OPENNESS)

    def fact(self, values: Iterable[T]) -> Fact[T]:
        """One of some values, or why there is none."""
        if self.random.random() < self.openness:
            return self.reason()
        return self.random.choice(tuple(values))

    def reason(self) -> Open:
        """Why a fact has no value: mostly that nobody stated it."""
        found: Open = self.random.choice((Open.NOT_STATED, Open.NOT_STATED, *Open))
        return found

    def rarely(self, values: Iterable[T]) -> Fact[T]:
        """A fact that is stated of few placements."""
        return Open.NOT_STATED if self.random.random() < 0.7 else self.fact(values)

    def departure(self, country: str) -> Day:
        """A day, or days of which one is true, often where something changes; or why there is none."""
        if self.random.random() < 0.02:
            return self.reason()
        anchor = self.random.choice(anchors(country))
        first = anchor + timedelta(days=self.random.choice((-1, 0, 0, 1, self.random.randint(-400, 400))))
        length = self.random.choice(LENGTHS)
        if self.random.random() < 0.01:
            return PartialDate(first, END_OF_TIME)
        return PartialDate(first, first + timedelta(days=length))

    def birth(self, departed_on: Day) -> Day:
        """A birthday of 18 or 21 years about the departure, or another day; a month now and then."""
        on = departed_on.first if isinstance(departed_on, PartialDate) else date(2024, 2, 29)
        day = _years_before(on, self.random.choice((17, 18, 21, 21, 40))) + self.random.randint(-2, 2) * _DAY
        return PartialDate(day, day + self.random.choice((0, 0, 0, 0, 30)) * _DAY)

    def since(self, departed_on: Day) -> Day:
        """From when on a status holds: about the departure, long before it, or why that is not said."""
        on = departed_on.first if isinstance(departed_on, PartialDate) else date(2024, 2, 29)
        day = self.random.choice((on, on - _DAY, on + _DAY, date(2012, 5, 1), date.min, date(2027, 1, 1)))
        return self.random.choice((self.reason(), self.reason(), PartialDate.day(day), PartialDate(date.min, on)))


def seeded(seed: int | str) -> Random:
    """What draws the same for the same seed."""
    return Random(seed)  # noqa: S311 - no secret


def placement(seed: int) -> Placement:
    """A placement of any kind, or one that differs in a few fields from a lawful one."""
    random = seeded(seed)
    drawn = any_placement(random)
    return drawn if random.random() < 0.6 else _near_lawful(drawn, random)


def _near_lawful(drawn: Placement, random: Random) -> Placement:
    """A lawful placement with a few fields of another one."""
    found = COMPLETE
    for field in random.choices(FIELDS, k=random.choice((0, 1, 2, 3, 5))):
        found = moved(found, drawn, field)
    return found


def moved(drawn: Placement, other: Placement, field: tuple[str | None, str]) -> Placement:
    """A placement with one field of another one."""
    part, name = field
    if part is None:
        return attrs.evolve(drawn, **{name: getattr(other, name)})
    changed = attrs.evolve(getattr(drawn, part), **{name: getattr(getattr(other, part), name)})
    return attrs.evolve(drawn, **{part: changed})


def any_placement(random: Random) -> Placement:
    """A placement without several values of a fact, a company by name, or days of approval and agreement."""
    drawing = Drawing(random)
    country = random.choice(EVERY_COUNTRY)
    departed_on = drawing.departure(country)
    fact, rarely = drawing.fact, drawing.rarely
    return Placement(
        id=random.choice((None, "7")),
        destination=country,
        departed_on=departed_on,
        approved_on=drawing.reason(),
        contracted_on=drawing.reason(),
        stage=fact(Stage),
        re_entry=rarely(_YES_NO),
        route=fact(Route),
        scheme=fact((Scheme.NO_SCHEME, *Scheme)),
        recruiter=fact((Recruiter.P3MI, Recruiter.SELF, *Recruiter)),
        worker=Worker(
            category=fact((*[Category.WORKER] * 8, *Category)),
            paid_work=fact(_YES_NO),
            birth_date=drawing.birth(departed_on) if random.random() < 0.15 else drawing.reason(),
            age=rarely((16, 17, 18, 20, 21, 35, 120)),
        ),
        agency=Agency(
            name=drawing.reason(),
            registered=fact(_YES_NO),
            status=rarely(AgencyStatus),
            status_since=drawing.since(departed_on),
            recruitment_permit=fact(_YES_NO),
            manning_licence=rarely(_YES_NO),
        ),
        employer=Employer(
            kind=fact(EmployerKind),
            occupation=fact(Occupation),
            visa_occupation=rarely(Occupation),
            vessel_flag=rarely(FLAGS),
            ukps_permit=fact(_YES_NO),
            own_employee=fact(_YES_NO),
        ),
        steps=_steps(drawing),
    )


def _steps(drawing: Drawing) -> Steps:
    """Most papers held, some missing, a few in both lists, or none named at all."""
    random = drawing.random
    held = frozenset(each for each in PAPERS if random.random() > drawing.openness)
    missing = frozenset(random.sample(PAPERS, random.choice((0, 0, 0, 1, 2, 5))))
    fact = drawing.fact
    return Steps(
        visa=fact((Visa.WORK, Visa.WORK, *Visa)),
        held=held if random.random() < 0.1 else held - missing,
        missing=missing,
        unknown=frozenset(random.sample(PAPERS, random.choice((0, 0, 1)))),
        registered=fact(_YES_NO),
        registered_manpower_office=fact(_YES_NO),
        reported_office=fact(_YES_NO),
        reported_mission=fact(_YES_NO),
        charged_fees=fact(_YES_NO),
        false_documents=fact(_YES_NO),
    )


@cache
def anchors(country: str) -> tuple[date, ...]:
    """The days on which law changes, or policy for a country does."""
    policy = PolicyBook.shipped()
    cuts = {*Rulebook.shipped().cuts, *policy.cuts(country), *policy.approval_cuts(country)}
    return (*sorted(cut for cut in cuts if cut >= ACT_BEGINS), ACT_BEGINS, date(2024, 6, 1))


def _years_before(day: date, years: int) -> date:
    """The same day some years before."""
    return date(day.year - years, day.month, min(day.day, 28))
