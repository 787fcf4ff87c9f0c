"""Are the sets of values that the constants allow those that the specification makes of the same placement?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import Agency, Employer, Placement, PolicyBook, Rulebook, Worker
from p2mi_rules.compiled.variables import variables_of
from p2mi_rules.engine.narrowing import narrowed
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import MOMENT, Dated
from p2mi_rules.questions import Choices, situate
from p2mi_rules.shipped import law
from p2mi_rules.shipped.generate import rulebook
from p2mi_rules.shipped.policy import course_of
from p2mi_rules.shipped.possible import at, possible
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import AgencyStatus, Category, Occupation, Open, Recruiter, Route, Scheme
from tests.shipped.drawn import placement

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping
    from datetime import date

    from p2mi_rules.norms import Possible, Situation
    from p2mi_rules.placement.facts import Day

    Sets = dict[str, int]

VALUES = variables_of(rulebook()).values
AT_PLACES = ("destination_status", "government_basis", "safeguards")
"""What a regime answers; that it does so rightly is another test's question."""

DAY = PartialDate.parse("2024-02-29")


def situation_of(drawn: Placement) -> Situation:
    """What the specification makes of a placement under the usual choices."""
    cuts = Rulebook.shipped().cuts
    return situate(drawn, PolicyBook.shipped(), choices=Choices(), reading="ministry", cuts=cuts)


def specified(drawn: Placement) -> dict[date, Sets] | None:
    """Of each moment and variable the values that the specification leaves; nothing where facts exclude one another."""
    situation = situation_of(drawn)
    try:
        facts = narrowed(Rulebook.shipped(), situation.facts)
    except FaultyRecordError:
        return None
    plain = {name: _numbered(name, facts[name].values) for name in VALUES if name in facts}
    days: list[date] = list(facts[MOMENT].values)  # type: ignore[arg-type]  # the moments are dates
    return {day: {**plain, **_told(situation, facts, day)} for day in days}


def _told(situation: Situation, facts: Mapping[str, Possible], day: date) -> Sets:
    """What the tables of ages and companies answer on a day."""
    asked = (each for each in Rulebook.shipped().questions if isinstance(each, Dated) and each.id not in AT_PLACES)
    found: Sets = {}
    for question in asked:
        choices = product(*(facts[key].values for key in question.keys))
        answers = (situation.tables[question.table].lookup(keys, day).values for keys in choices)
        found[question.id] = _numbered(question.id, {value for each in answers for value in each})
    return found


def _numbered(name: str, values: set[Hashable] | tuple[Hashable, ...]) -> int:
    return sum(1 << VALUES[name].index(value) for value in {*values})


def read_off(drawn: Placement, moments: Iterator[date] | list[date]) -> dict[date, Sets] | None:
    """The same off the constants; raises ``KeyError`` for what they do not tell."""
    country = drawn.destination
    assert isinstance(country, str)
    course = course_of(country)
    assert course is not None
    days: Day = drawn.departed_on
    sets = possible(drawn, course, PartialDate(ACT_BEGINS, END_OF_TIME) if isinstance(days, Open) else days)
    if sets is None:
        return None
    assert at(sets, 7) == (*sets[:-1], 7)
    named = {name: values for name, values in zip(law.VARIABLES, sets, strict=True) if name in VALUES}
    assert all(named.pop(name) == 0 for name in AT_PLACES)
    return dict.fromkeys(moments, named)


def hold_alike(drawn: Placement) -> bool:
    """Hold the sets of a placement against each other; false for what the constants do not tell."""
    expected = specified(drawn)
    try:
        found = read_off(drawn, list(expected or ()))
    except KeyError:
        return False
    if expected is None:
        assert found is None
        return True
    assert found == expected
    return True


@pytest.mark.parametrize("begin", range(0, 600, 150))
def test_sets_of_placements_drawn_are_those_of_the_specification(begin: int) -> None:
    """Variable by variable, moment by moment, of every placement that the constants tell of."""
    told = [hold_alike(placement(seed)) for seed in range(begin, begin + 150)]
    assert sum(told) > 120


@pytest.mark.sweep
def test_sets_of_thousands_of_placements_are_those_of_the_specification() -> None:
    """The same of many more."""
    assert sum(hold_alike(placement(seed)) for seed in range(20_000, 24_000)) > 3400


@pytest.mark.parametrize("status", [*AgencyStatus, *Open], ids=str)
@pytest.mark.parametrize("since", ["", "before", "on", "after", "over", "for ever"])
def test_a_company_stands_alike_by_word_status_and_day(status: AgencyStatus | Open, since: str) -> None:
    """Every word beside every status, before, from and after the day on which it began, over it, and without one."""
    day = DAY.first
    days: dict[str, Day] = {
        "": Open.NOT_STATED,
        "before": PartialDate.parse("2020-01"),
        "on": DAY,
        "after": PartialDate.parse("2024-03-01"),
        "over": PartialDate.parse("2024-02"),
        "for ever": PartialDate(ACT_BEGINS.min, ACT_BEGINS.min),
    }
    for word in (True, False, *Open):
        agency = Agency(registered=word, status=status, status_since=days[since])
        assert hold_alike(Placement(destination="KH", departed_on=day, agency=agency))


@pytest.mark.parametrize("age", [0, 17, 18, 20, 21, 120, *Open], ids=str)
def test_ages_and_birth_dates_stand_alike(age: int | Open) -> None:
    """On the eve of a birthday, on it, and after it; born on a leap day, after the departure, or as the age belies."""
    births = ("2006-02-28", "2006-03-01", "2003-02-28", "2003-03-02", "2004-02-29", "2025-01-01", "1900-01-01")
    for text in births:
        worker = Worker(age=age, birth_date=PartialDate.parse(text))
        for day in (DAY, PartialDate.parse("2022-02-28"), PartialDate.parse("2025-03-01")):
            assert hold_alike(Placement(destination="KH", departed_on=day, worker=worker))
    for days in (DAY, PartialDate.parse("2024"), *Open):
        assert hold_alike(Placement(destination="KH", departed_on=days, worker=Worker(age=age)))


@pytest.mark.parametrize("country", ["KH", "SA", "TW", "DE", "AQ"])
def test_work_and_ships_stand_alike(country: str) -> None:
    """Every job and every reason why none is stated, beside flags, visas and licences stated or not."""
    for job in (*Occupation, *Open):
        for flag in ("ID", "PA", *Open):
            for visa_job in (Occupation.NURSE, job, Open.NOT_KNOWN):
                employer = Employer(occupation=job, vessel_flag=flag, visa_occupation=visa_job)
                for licence in (True, Open.NOT_ASKED):
                    agency = Agency(manning_licence=licence)
                    assert hold_alike(Placement(destination=country, departed_on=DAY, employer=employer, agency=agency))


def test_what_is_presumed_of_a_person_stands_alike() -> None:
    """Every category and reason, with work for wages stated, left blank, or asked and not known."""
    for category in (*Category, *Open):
        for paid in (True, False, *Open):
            worker = Worker(category=category, paid_work=paid)
            assert hold_alike(Placement(destination="SG", departed_on=DAY, worker=worker))


@pytest.mark.parametrize("scheme", [*Scheme, *Open], ids=str)
def test_schemes_routes_and_recruiters_stand_alike_or_exclude_one_another(scheme: Scheme | Open) -> None:
    """Every pair of route and recruiter beside every scheme: what constraints rule out is gone on both sides."""
    base = Placement(destination="KR", departed_on=DAY, scheme=scheme)
    for route in (*Route, *Open):
        for recruiter in (*Recruiter, Open.NOT_STATED, Open.NOT_APPLICABLE):
            assert hold_alike(attrs.evolve(base, route=route, recruiter=recruiter))
