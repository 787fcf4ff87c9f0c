"""Placements that a program can make, also those that no record can describe."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from p2mi_rules.placement import Agency, Employer, Placement, Steps, Worker
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
    from enum import Enum

    from hypothesis.strategies import SearchStrategy

    from p2mi_rules.placement.facts import Fact

T = TypeVar("T")
E = TypeVar("E", bound="Enum")

why = st.sampled_from(Open)
texts = st.text(max_size=20)
codes = st.sampled_from(("KH", "SG", "MY", "ID", "US"))


def fact(values: SearchStrategy[T]) -> SearchStrategy[Fact[T]]:
    """A value, a set of one or more, or any reason why there is none."""
    return values | st.frozensets(values, min_size=1, max_size=3) | why


def member(kind: type[E]) -> SearchStrategy[Fact[E]]:
    """A fact with a closed list."""
    return fact(st.sampled_from(kind))


any_day = st.dates()
day = (
    why | st.tuples(any_day, any_day).map(lambda both: PartialDate(min(both), max(both))) | any_day.map(PartialDate.day)
)
day |= any_day.map(lambda first: PartialDate(first, date.max))
yes_no = fact(st.booleans())
papers = st.frozensets(st.sampled_from(Document), max_size=3)

workers = st.builds(
    Worker,
    category=member(Category),
    paid_work=yes_no,
    birth_date=day,
    age=fact(st.integers(0, 120)),
    origin=fact(texts),
)
agencies = st.builds(
    Agency,
    name=fact(texts),
    licence=fact(texts),
    registered=yes_no,
    status=member(AgencyStatus),
    status_since=day,
    recruitment_permit=yes_no,
    manning_licence=yes_no,
)
employers = st.builds(
    Employer,
    kind=member(EmployerKind),
    occupation=member(Occupation),
    visa_occupation=member(Occupation),
    vessel_flag=fact(codes),
    ukps_permit=yes_no,
    own_employee=yes_no,
)
steps = st.builds(
    Steps,
    visa=member(Visa),
    held=papers,
    missing=papers,
    unknown=papers,
    registered=yes_no,
    registered_manpower_office=yes_no,
    reported_office=yes_no,
    reported_mission=yes_no,
    false_documents=yes_no,
    charged_fees=yes_no,
)
any_placements: SearchStrategy[Placement] = st.builds(
    Placement,
    id=st.none() | texts,
    destination=fact(codes),
    departed_on=day,
    approved_on=day,
    contracted_on=day,
    stage=member(Stage),
    re_entry=yes_no,
    route=member(Route),
    route_word=st.none() | texts,
    scheme=member(Scheme),
    recruiter=member(Recruiter),
    worker=workers,
    agency=agencies,
    employer=employers,
    steps=steps,
)
