"""What might each stated fact be instead, and where else might a worker be placed?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules import policy
from p2mi_rules.norms import MOMENT, Possible, Situation
from p2mi_rules.placement import Employer, Placement, Steps, Worker
from p2mi_rules.placement.facts import as_set
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.questions.answers import Reading
from p2mi_rules.questions.changes import CHANGES
from p2mi_rules.questions.companies import UNSAID
from p2mi_rules.questions.situate import READINGS, situate
from p2mi_rules.timelines import END_OF_TIME, PartialDate, years_after
from p2mi_rules.vocabulary import AgencyStatus, DestinationStatus, Occupation, Open, Stage, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import date

    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.questions.listed import Consultation
    from p2mi_rules.questions.tables import Choices

MOST_MOMENTS = 6
"""More days that policy tells apart than these are not looked at for other countries."""
MOST_WAITS = 4
"""Of the later stretches of days in which policy for the destination is another, as many are looked at."""
MOST_PLACES = 8
"""Where no destination is stated, as many groups of countries with equal policy are looked at, the most open first."""

_BLANK = frozenset({Why.NOT_STATED, Why.NOT_KNOWN})
_YES_NO = (True, False)
_COMPANY = ("agency", "agency_registered", "agency_status")
_PERSON = ("age", "birth_date", "occupation", "vessel_flag")
_AT_SEA = frozenset(job for job in Occupation if job.at_sea)
_AGES = (17, 18, 21)
_NOT_GONE = frozenset({Stage.RECRUITED, Stage.STOPPED})
_GONE = frozenset({Stage.DEPARTED, Stage.RETURNED})
_DESIGNATED = frozenset({DestinationStatus.DESIGNATED})
_BY_POLICY = frozenset({"occupation", "scheme"})
"""Facts whose values, where they are blank, are those that policy for the destination names."""


class Widened(NamedTuple):
    """A situation in which every fact that may change has all its values, and what was claimed of each.

    ``views`` narrow it to the destination and days stated, then to each other country and to later days: where a
    country tells few occupations apart, one of those that it does not stands for all. ``complete`` is false where
    other destinations or later days were left out, since too many days are judged.
    """

    situation: Situation
    stated: Mapping[str, tuple[Hashable, ...]]
    views: tuple[Mapping[str, tuple[Hashable, ...]], ...]
    complete: bool


def widened(
    placement: Placement,
    book: PolicyBook,
    *,
    consultation: Consultation | None = None,
    choices: Choices,
    reading: str,
    cuts: frozenset[date],
) -> Widened:
    """The situation of a placement as if it were blank, and what it states.

    A destination may be any country that on a day judged is surely designated for some kind of placement (by the words
    of the act: that surely has an agreement); a departure that is only planned may be later.
    """

    def told(of: Placement) -> Situation:
        return situate(of, book, consultation=consultation, choices=choices, reading=reading, cuts=cuts)

    claimed = told(placement)
    alike = _serving(book, claimed, choices, reading)
    most = MOST_PLACES if isinstance(placement.destination, Open) else len(alike)
    complete, alike = len(alike) <= most, alike[:most]
    wide = told(_blank(placement, frozenset(country for each in alike for country in each)))
    if len(wide.facts[MOMENT].values) > MOST_MOMENTS:
        complete = False
        alike, wide = [], told(_blank(placement, frozenset()))
    waiting, approvals = _later(placement, told)
    values = {
        **{name: (*wide.facts[name].values, *fact.values) for name, fact in claimed.facts.items() if name in CHANGES},
        "approved_on": (*wide.facts["approved_on"].values, *approvals),
        MOMENT: (*wide.facts[MOMENT].values, *waiting[:MOST_WAITS]),
        **_company(claimed),
        **_person(claimed),
    }
    facts, stated = _claimed(placement, claimed, wide, values)
    here = {**_view(_blank(placement, frozenset()), told, stated), "destination": claimed.facts["destination"].values}
    views = [_view(_blank(placement, frozenset({each[0]}), alone=True), told, stated) for each in alike]
    if "destination" in stated or not views:
        views = [here, *views]
    if waiting:
        views.append(_waiting(here, waiting[:MOST_WAITS], approvals))
    complete = complete and len(waiting) <= MOST_WAITS
    return Widened(Situation(facts, wide.tables, claimed.conflicts), stated, tuple(views), complete)


def _waiting(
    here: Mapping[str, tuple[Hashable, ...]], days: tuple[Hashable, ...], approvals: tuple[Hashable, ...]
) -> dict[str, tuple[Hashable, ...]]:
    """The view of the destination stated with later days, and with the approvals that these tell apart."""
    told_apart = tuple(dict.fromkeys((*here["approved_on"], *approvals)))
    return {**here, MOMENT: (*here[MOMENT], *days), "approved_on": told_apart}


def _view(
    blank: Placement, told: Callable[[Placement], Situation], stated: Mapping[str, tuple[Hashable, ...]]
) -> dict[str, tuple[Hashable, ...]]:
    """The values that policy for the destination of a blank placement tells apart, and those stated."""
    facts = told(blank).facts
    found = {name: facts[name].values for name in ("destination", MOMENT, "approved_on")}
    return {
        **found,
        **{name: tuple(dict.fromkeys((*stated.get(name, ()), *facts[name].values))) for name in sorted(_BY_POLICY)},
    }


def has_gone(placement: Placement) -> bool:
    """Whether the departure has surely happened."""
    stage = as_set(placement.stage)
    return not isinstance(stage, Open) and stage <= _GONE


def is_planned(placement: Placement) -> bool:
    """Whether the departure has surely not happened."""
    stage = as_set(placement.stage)
    return not isinstance(stage, Open) and stage <= _NOT_GONE


def _claimed(
    placement: Placement, claimed: Situation, wide: Situation, values: Mapping[str, tuple[Hashable, ...]]
) -> tuple[dict[str, Possible], dict[str, tuple[Hashable, ...]]]:
    """The facts with these values, and of those that were stated what was."""
    facts = dict(claimed.facts)
    stated: dict[str, tuple[Hashable, ...]] = {}
    open_here = {name for name in _BY_POLICY if claimed.facts[name].why in _BLANK}
    open_here |= {"agency_registered"} if isinstance(placement.agency.registered, Open) else set()
    open_here |= {"destination"} if isinstance(placement.destination, Open) else set()
    for name, several in values.items():
        every = tuple(dict.fromkeys(several))
        facts[name] = Possible(every, Why.NOT_STATED if len(every) > 1 else None)
        own = frozenset(wide.facts[MOMENT].values if name == MOMENT else claimed.facts[name].values)
        if name in CHANGES and name not in open_here and not own.issuperset(every):
            stated[name] = tuple(value for value in every if value in own)
    if "destination" in open_here:
        # None stands for all other countries, and for nobody knows which: so a remedy names those that it relies on
        facts["destination"] = Possible((*wide.facts["destination"].values, None), Why.NOT_STATED)
    return facts, stated


def _blank(placement: Placement, elsewhere: frozenset[str], *, alone: bool = False) -> Placement:
    """The placement with everything blank that may change; days, birth date and company cut policy, and stay."""
    named = as_set(placement.destination)
    countries = elsewhere if alone or isinstance(named, Open) else elsewhere | named
    agency = attrs.evolve(placement.agency, recruitment_permit=Open.NOT_STATED, manning_licence=Open.NOT_STATED)
    return Placement(
        destination=countries or Open.NOT_STATED,
        departed_on=placement.departed_on,
        approved_on=placement.approved_on,
        contracted_on=placement.contracted_on,
        stage=placement.stage,
        worker=Worker(birth_date=placement.worker.birth_date),
        agency=agency,
        employer=Employer(),
        steps=Steps(),
    )


def _later(
    placement: Placement, told: Callable[[Placement], Situation]
) -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
    """The later days from which on policy for the destination is another, with the approvals that they tell apart.

    None, where no destination is stated, or where the departure is not only planned.
    """
    days = placement.departed_on
    nowhere = isinstance(placement.destination, Open)
    if isinstance(days, Open) or nowhere or not is_planned(placement) or days.last == END_OF_TIME:
        return (), ()
    facts = told(attrs.evolve(placement, departed_on=PartialDate(days.first, END_OF_TIME))).facts
    later = tuple(day for day in facts[MOMENT].values if day > days.last)  # type: ignore[operator]  # the moments are dates
    return later, facts["approved_on"].values


def _company(claimed: Situation) -> dict[str, tuple[Hashable, ...]]:
    """The company named or another; its licence in the caller's words; every status, where one was given."""
    companies, said, status = (claimed.facts[name].values for name in _COMPANY)
    unsaid = said in {(None,), (UNSAID,)}
    return {
        "agency": companies if companies == (None,) else (*companies, None),
        "agency_registered": (*said, True) if unsaid else (*said, *_YES_NO),
        "agency_status": status if status == (None,) else tuple(AgencyStatus),
    }


def _person(claimed: Situation) -> dict[str, tuple[Hashable, ...]]:
    """An age, or a birth date, of each band that the acts tell apart; under which flag crew serve."""
    ages, (born,), jobs, flags = (claimed.facts[name].values for name in _PERSON)
    first: date = claimed.facts[MOMENT].values[0]  # type: ignore[assignment]  # the moments are dates
    births = (PartialDate.day(years_after(first, -age)) for age in _AGES[1:])
    return {
        "age": ages if None in ages else (*ages, *_AGES),
        "birth_date": (born,) if born is None else (born, *births),
        "vessel_flag": _YES_NO if any(job in _AT_SEA for job in jobs) else flags,
    }


def _serving(book: PolicyBook, claimed: Situation, choices: Choices, reading: str) -> list[tuple[str, ...]]:
    """The countries to which some kind of placement is surely lawful policy on a day judged; together those alike."""
    named = {code for row in book.text.rows for code in row.countries}
    named |= {code for one in book.text.lists for code in one.countries}
    days: tuple[date, ...] = claimed.facts[MOMENT].values  # type: ignore[assignment]  # the moments are dates
    by_designation = Reading.MINISTRY in READINGS[reading]
    alike: dict[tuple[tuple[_Policy, ...], Hashable], list[str]] = {}
    for country in sorted(named - {EVERY_COUNTRY}):
        courses = tuple(_policy(book, country, day, choices) for day in days[:MOST_MOMENTS])
        if any(each.designated if by_designation else each.agreement == frozenset({True}) for each in courses):
            several = len(days) > 1
            alike.setdefault((courses, book.cuts(country, choices.known_on) if several else None), []).append(country)
    return [tuple(each) for _, each in sorted(alike.items(), key=_generosity)]


def _generosity(alike: tuple[tuple[tuple[_Policy, ...], Hashable], list[str]]) -> tuple[int, list[str]]:
    """How many kinds of placement are not surely designated, the fewest first."""
    (courses, _), countries = alike
    return sum(each != _DESIGNATED for course in courses for _, each in course.statuses), countries


class _Policy(NamedTuple):
    """Policy for a country on a day, so that countries of equal policy can be told."""

    designated: bool
    statuses: frozenset[tuple[tuple[Hashable, ...], frozenset[DestinationStatus]]]
    agreement: frozenset[bool]
    g2g_basis: frozenset[bool]
    approval_cuts: frozenset[date]


def _policy(book: PolicyBook, country: str, day: date, choices: Choices) -> _Policy:
    regime = book.regime(country, day, choices.known_on, choices.by_list)
    cuts = book.approval_cuts(country, choices.known_on)
    kinds = product(
        set(regime.employers.values()),
        set(regime.occupations.values()),
        set(regime.routes.values()),
        set(regime.schemes.values()),
        (None, *cuts) if regime.spares_approved else (None,),
        (False, True) if regime.spares_returning else (False,),
    )
    strict = choices.silence == "strict"
    carried = choices.carry_forward
    statuses = frozenset(
        (kind, regime.standing(policy.Situation(country, day, *kind), strict=strict, carry_forward=carried).statuses)
        for kind in kinds
    )
    return _Policy(
        any(each == _DESIGNATED for _, each in statuses),
        statuses,
        book.agreement(country, day, choices.known_on)[0],
        book.g2g_basis(country, day, choices.known_on)[0],
        cuts if regime.spares_approved else frozenset(),
    )
