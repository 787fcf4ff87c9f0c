"""Sides to compare, and placements of which every fact that policy turns on is stated."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from p2mi_rules import Employer, Placement, PolicyBook, Side, check, compare
from p2mi_rules.engine.comparing.views import Seen
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import EmployerKind, Occupation, Recruiter, Route, Scheme, Stage
from tests.verdict.test_overlaid import SOURCE

if TYPE_CHECKING:
    from p2mi_rules import Verdict
    from p2mi_rules.verdict.comparing import Comparison

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
    return compare(a, b, about=None if name == "everywhere" else ABOUT)


def sides(name: str) -> tuple[Side, Side]:
    """Two sides: a country closed, a day of knowledge, a reading, silence read strictly, two days of departure."""
    days = Side(departed_on=date(2014, 6, 1)), Side(departed_on=date(2025, 6, 1))
    return {
        "closed": (Side(), closing()),
        "known": (Side(known_on=date(2021, 1, 1)), Side()),
        "reading": (Side(), Side(reading="statute")),
        "strict": (Side(silence="strict"), Side()),
        "days": days,
        "everywhere": (Side(known_on=date(2022, 1, 1)), Side()),
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


FINE = {Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE}
Findings = dict[str, tuple["Seen | None", "Seen | None"]]


def judged(side: Side, placement: Placement, profile: str = "placement") -> Verdict:
    """The verdict of ``check`` on one side."""
    placed = placement if side.departed_on is None else attrs.evolve(placement, departed_on=side.departed_on)
    return check(
        placed,
        rulebook=side.rulebook,
        policy=side.policy,
        known_on=side.known_on,
        profile=profile,
        reading=side.reading,
        silence=side.silence,
    )


def seen(verdict: Verdict) -> dict[str, Seen]:
    """What the status can see of each finding, by rule; the fine ones left out."""
    return {each.rule.id: Seen(each.rule.effect, each.outcome) for each in verdict.findings if each.outcome not in FINE}


def differing(a: Verdict, b: Verdict) -> Findings:
    """The rules that find differently, by ``check``."""
    before, after = seen(a), seen(b)
    pairs = {rule: (before.get(rule), after.get(rule)) for rule in {**before, **after}}
    return {rule: pair for rule, pair in pairs.items() if pair[0] != pair[1]}
