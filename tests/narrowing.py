"""One fact of a placement stated more exactly, presumptions and contradictions apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import (
    AgencyStatus,
    Category,
    Document,
    EmployerKind,
    Open,
    Recruiter,
    Route,
    Scheme,
    Stage,
    Visa,
)
from tests.placements import COUNTRIES, LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules import Placement

YES_NO = (True, False)
DOMAINS: dict[str, Iterable[object]] = {
    "destination": COUNTRIES,
    "stage": Stage,
    "route": Route,
    "scheme": Scheme,
    "recruiter": Recruiter,
    "worker.paid_work": YES_NO,
    "worker.age": range(14, 61),
    "agency.registered": YES_NO,
    "agency.status": AgencyStatus,
    "agency.recruitment_permit": YES_NO,
    "employer.kind": EmployerKind,
    "employer.ukps_permit": YES_NO,
    "employer.own_employee": YES_NO,
    "steps.visa": Visa,
    "steps.reported_office": YES_NO,
    "steps.reported_mission": YES_NO,
    "steps.charged_fees": YES_NO,
    "steps.false_documents": YES_NO,
}
"""What an open fact may turn out to be; category, re-entry and occupation are presumed where blank, so not here."""

ON_OWN_ACCOUNT = (
    Category.INVESTOR,
    Category.OWN_BUSINESS,
    frozenset({Category.INVESTOR, Category.OWN_BUSINESS}),
)
"""Of these it is presumed, where blank, that they do not work for wages."""

DAYS = ("departed_on", "approved_on", "contracted_on", "worker.birth_date", "agency.status_since")


def value_at(placement: Placement, field: str) -> object:
    """What stands in a field, written ``part.name``."""
    part, _, name = field.rpartition(".")
    return getattr(getattr(placement, part) if part else placement, name)


def stated(placement: Placement, field: str, value: object) -> Placement:
    """The same placement with a value in one field."""
    part, _, name = field.rpartition(".")
    change = {name: value}
    if not part:
        return attrs.evolve(placement, **change)  # type: ignore[arg-type]  # fields are named at run time
    return attrs.evolve(placement, **{part: attrs.evolve(getattr(placement, part), **change)})


def told_elsewhere(placement: Placement) -> set[str]:
    """The fields of which another field says something too, so that stating them may contradict it."""
    agency, steps, worker = placement.agency, placement.steps, placement.worker
    twice = {
        "worker.paid_work": worker.category in ON_OWN_ACCOUNT,
        "worker.age": not isinstance(worker.birth_date, Open),
        "worker.birth_date": not isinstance(worker.age, Open),
        "agency.registered": not isinstance(agency.status, Open),
        "agency.status": not isinstance(agency.registered, Open),
        "agency.status_since": not isinstance(agency.registered, Open) or isinstance(agency.status_since, Open),
        "steps.visa": Document.WORK_VISA in steps.held | steps.missing,
        "agency.recruitment_permit": Document.RECRUITMENT_PERMIT in steps.held | steps.missing,
    }
    if isinstance(placement.approved_on, Open) and not isinstance(placement.contracted_on, Open):
        twice |= dict.fromkeys(("approved_on", "contracted_on", "departed_on"), True)
    return {field for field, told in twice.items() if told}


@st.composite
def narrowed(draw: st.DrawFn, placement: Placement) -> Placement:
    """The placement with one fact, not yet exact and told nowhere else, stated more exactly."""
    fields = sorted({*DOMAINS, *DAYS})
    inexact = [field for field in fields if _inexact(value_at(placement, field))]
    free = [field for field in inexact if field not in told_elsewhere(placement)]
    assume(free)
    field = draw(st.sampled_from(free))
    return stated(placement, field, draw(more_exact(field, value_at(placement, field))))


def more_exact(field: str, value: object) -> st.SearchStrategy[object]:
    """The values that say more than what stands in a field."""
    if isinstance(value, frozenset):
        members: frozenset[object] = value  # pyright: ignore[reportUnknownVariableType]  # fields are named at run time
        return st.sampled_from(sorted(members, key=str))
    if field not in DAYS:
        return st.sampled_from(list(DOMAINS[field]))
    within = value if isinstance(value, PartialDate) else None
    days = st.dates(within.first, within.last) if within else st.dates(*_SOME_TIME)
    return days.map(PartialDate.day)


_SOME_TIME = (PartialDate.parse("2003").first, PartialDate.parse("2027").last)


def _inexact(value: object) -> bool:
    """Whether more can be said."""
    if isinstance(value, PartialDate):
        assert (value.last - value.first).days <= LONGEST
        return not value.is_day
    return isinstance(value, Open) or (isinstance(value, frozenset) and len(value) > 1)  # pyright: ignore[reportUnknownArgumentType]  # fields are named at run time
