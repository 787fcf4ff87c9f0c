"""Sides to compare, and placements of which every fact that policy turns on is stated."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from p2mi_rules import Employer, Placement, PolicyBook, Side, compare
from p2mi_rules.vocabulary import EmployerKind, Occupation, Recruiter, Route, Scheme, Stage
from tests.verdict.test_overlaid import SOURCE

if TYPE_CHECKING:
    from p2mi_rules import Comparison

CLOSED = (
    SOURCE.format(published="2024-01-01")
    + """
[[row]]
id = "SG-closed"
kind = "closed"
country = "SG"
since = "2024-03-01"
until = "2026-07-01"
source = "decree-2027"
approved_continue = true
note_id = "Ditutup."
note_en = "Closed."
employer = ["individual"]
occupations = ["domestic_worker", "caregiver"]
"""
)
ABOUT = ("OM", "SA", "SG")


def closing() -> Side:
    """The shipped policy, with Singapore closed for household work for a time."""
    return Side(policy=PolicyBook.shipped().overlay(CLOSED))


@cache
def found(name: str) -> Comparison:
    """The comparisons that tests share."""
    a, b = sides(name)
    return compare(a, b, about=ABOUT)


def sides(name: str) -> tuple[Side, Side]:
    """Two sides: a country closed, a day of knowledge, a reading, silence read strictly, two days of departure."""
    days = Side(departed_on=date(2014, 6, 1)), Side(departed_on=date(2025, 6, 1))
    return {
        "closed": (Side(), closing()),
        "known": (Side(known_on=date(2021, 1, 1)), Side()),
        "reading": (Side(), Side(reading="statute")),
        "strict": (Side(silence="strict"), Side()),
        "days": days,
    }[name]


BY_POLICY = ("closed", "known", "reading", "strict")
"""Sides that are told otherwise only of destinations, so that a few facts say all."""

NAMES = (*BY_POLICY, "days")
stated: st.SearchStrategy[Placement] = st.builds(
    Placement,
    destination=st.sampled_from(ABOUT),
    departed_on=st.dates(date(2004, 10, 18), date(2027, 6, 1)),
    approved_on=st.dates(date(2004, 1, 1), date(2026, 12, 31)),
    stage=st.just(Stage.DEPARTED),
    re_entry=st.booleans(),
    route=st.sampled_from(Route),
    scheme=st.sampled_from(Scheme),
    recruiter=st.sampled_from(Recruiter),
    employer=st.builds(
        Employer,
        kind=st.sampled_from(EmployerKind),
        occupation=st.sampled_from(Occupation),
        vessel_flag=st.sampled_from(("PA", "ID")),
    ),
)
