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
    Occupation,
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
    "agency.manning_licence": YES_NO,
    "employer.kind": EmployerKind,
    "employer.visa_occupation": Occupation,
    "employer.vessel_flag": ("PA", "CN", "ID"),
    "employer.ukps_permit": YES_NO,
    "employer.own_employee": YES_NO,
    "steps.visa": Visa,
    "steps.registered": YES_NO,
    "steps.registered_manpower_office": YES_NO,
    "steps.reported_office": YES_NO,
    "steps.reported_mission": YES_NO,
    "steps.charged_fees": YES_NO,
    "steps.false_documents": YES_NO,
}
"""What an open fact may turn out to be; category, re-entry and occupation are presumed where blank, so not here."""

LISTS = ("steps.held", "steps.missing")
"""The lists of papers, each of which more papers may turn out to be in."""

ON_OWN_ACCOUNT = (
    Category.INVESTOR,
    Category.OWN_BUSINESS,
    frozenset({Category.INVESTOR}),
    frozenset({Category.OWN_BUSINESS}),
    frozenset({Category.INVESTOR, Category.OWN_BUSINESS}),
)
"""Of these it is presumed, where blank, that they do not work for wages."""

WITH_FIELDS = (Document.WORK_VISA, Document.RECRUITMENT_PERMIT)

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
    """The fields of which another field, or a presumption where they are blank, says something too.

    Stating them may contradict it. A flag is presumed of crew, a licence of a manning agency ends the presumption that
    the work is on land, and a visa that says nothing of a job is known to say nothing.
    """
    agency, employer, steps, worker = placement.agency, placement.employer, placement.steps, placement.worker
    twice = {
        "worker.paid_work": worker.category in ON_OWN_ACCOUNT,
        "worker.age": not isinstance(worker.birth_date, Open),
        "worker.birth_date": not isinstance(worker.age, Open),
        "agency.registered": not isinstance(agency.status, Open),
        "agency.status": not isinstance(agency.registered, Open),
        "agency.status_since": not isinstance(agency.registered, Open) or isinstance(agency.status_since, Open),
        "agency.manning_licence": employer.occupation is Open.NOT_STATED,
        "employer.vessel_flag": isinstance(employer.vessel_flag, Open),
        "employer.visa_occupation": isinstance(employer.visa_occupation, Open),
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
    papers = papers_of_which_nothing_is_said(placement)
    choices = [*free, *(LISTS if papers else ())]
    assume(choices)
    field = draw(st.sampled_from(choices))
    if field in LISTS:
        held: frozenset[Document] = placement.steps.held if field == "steps.held" else placement.steps.missing
        return stated(placement, field, held | {draw(st.sampled_from(papers))})
    return stated(placement, field, draw(more_exact(field, value_at(placement, field))))


def papers_of_which_nothing_is_said(placement: Placement) -> list[Document]:
    """The papers in neither list; visa and permit apart, of which fields speak."""
    steps = placement.steps
    return [each for each in Document if each not in {*steps.held, *steps.missing, *WITH_FIELDS}]


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
