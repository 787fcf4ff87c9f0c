"""Placements drawn at random: valid values only, few of each, so that their worlds can be enumerated."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from p2mi_rules import Agency, Employer, Placement, Steps, Worker
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
    from p2mi_rules.placement.facts import Day, Fact

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

COUNTRIES = ("KH", "MY", "SA", "SG", "HK", "KR", "JP", "TW", "QA", "US", "DE", "AQ")
LONGEST = 300
BLANK = st.just(Open.NOT_STATED)

reasons = st.sampled_from((Open.NOT_STATED, Open.NOT_STATED, Open.NOT_ASKED, Open.NOT_KNOWN))
days = st.dates(min_value=date(2003, 1, 1), max_value=date(2027, 12, 31))


def fact(values: st.SearchStrategy[T]) -> st.SearchStrategy[Fact[T]]:
    """Mostly a value; else two of which one is true, or why there is none."""
    return st.one_of(values, values, values, st.frozensets(values, min_size=1, max_size=2), reasons)


def member(kind: type[E]) -> st.SearchStrategy[Fact[E]]:
    """A fact with a closed list."""
    return fact(st.sampled_from(kind))


@st.composite
def stretches(draw: st.DrawFn, within: st.SearchStrategy[date] = days) -> PartialDate:
    """A day, or some days of which one is true."""
    first = draw(within)
    length = draw(st.sampled_from((0, 0, 0, 0, 27, LONGEST)))
    return PartialDate(first, first + timedelta(days=length))


def day(within: st.SearchStrategy[date] = days) -> st.SearchStrategy[Day]:
    """A stretch of days, or why there is none."""
    return st.one_of(reasons, stretches(within))


yes_no = fact(st.booleans())
born = day(st.dates(min_value=date(1950, 1, 1), max_value=date(2010, 12, 31)))

workers = st.builds(
    Worker,
    category=member(Category),
    paid_work=yes_no,
    birth_date=st.one_of(BLANK, born),
    age=st.one_of(BLANK, fact(st.integers(14, 60))),
)
agencies = st.builds(
    Agency,
    registered=yes_no,
    status=member(AgencyStatus),
    status_since=day(),
    recruitment_permit=yes_no,
    manning_licence=st.one_of(BLANK, yes_no),
)
employers = st.builds(
    Employer,
    kind=member(EmployerKind),
    occupation=member(Occupation),
    visa_occupation=st.one_of(BLANK, BLANK, member(Occupation)),
    vessel_flag=st.one_of(BLANK, fact(st.sampled_from(("PA", "CN", "ID")))),
    ukps_permit=yes_no,
    own_employee=yes_no,
)
steps = st.builds(
    Steps,
    visa=member(Visa),
    held=st.frozensets(st.sampled_from(Document), max_size=12),
    missing=st.frozensets(st.sampled_from(Document), max_size=3),
    registered=yes_no,
    registered_manpower_office=yes_no,
    reported_office=yes_no,
    reported_mission=yes_no,
    charged_fees=yes_no,
    false_documents=yes_no,
)
placements: st.SearchStrategy[Placement] = st.builds(
    Placement,
    destination=st.one_of(st.sampled_from(COUNTRIES), st.sampled_from(COUNTRIES), reasons),
    departed_on=stretches(),
    approved_on=st.one_of(BLANK, day()),
    contracted_on=st.one_of(BLANK, day()),
    stage=member(Stage),
    re_entry=st.one_of(BLANK, yes_no),
    route=member(Route),
    scheme=st.one_of(BLANK, st.just(Open.NOT_APPLICABLE), member(Scheme)),
    recruiter=member(Recruiter),
    worker=workers,
    agency=agencies,
    employer=employers,
    steps=steps,
)
