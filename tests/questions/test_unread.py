"""Is everything that is stated either read by a question, or named as unread?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given

from p2mi_rules import Agency, Employer, Placement, Steps, Worker
from p2mi_rules.questions import QUESTIONS
from p2mi_rules.questions.unread import unread
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
    Visa,
)
from tests.placements import placements
from tests.questions.situations import facts_of

if TYPE_CHECKING:
    from collections.abc import Hashable

NOTHING_TO_JUDGE = {"id", "route_word", "worker.origin"}
UNREAD_PAPERS = (Document.TRAINING, Document.INTERNSHIP_PERMIT)
STATED: dict[str, Hashable] = {
    "steps.held": frozenset({Document.TRAINING}),
    "steps.missing": frozenset({Document.INTERNSHIP_PERMIT}),
}
"""A statement in each place that no question reads, or not all of it."""

FIELDS = ("documents_held", "documents_missing")
"""The same places by their names in a record."""

TOLD: dict[str, Hashable] = {
    "agency.name": "PT A",
    "agency.licence": "12/2020",
    "agency.manning_licence": True,
    "employer.vessel_flag": "PA",
    "employer.visa_occupation": Occupation.NURSE,
    "steps.registered": True,
    "steps.registered_manpower_office": False,
    "steps.held": frozenset({Document.PASSPORT}),
    "steps.missing": frozenset({Document.OPP}),
    "steps.unknown": frozenset({Document.JKN}),
    "id": "1",
    "destination": "TW",
    "stage": Stage.RECRUITED,
    "re_entry": True,
    "route": Route.P2P,
    "route_word": "mandiri",
    "scheme": Scheme.NO_SCHEME,
    "recruiter": Recruiter.P3MI,
    "worker.category": Category.STUDENT,
    "worker.paid_work": True,
    "worker.birth_date": date(2000, 1, 1),
    "worker.age": 24,
    "worker.origin": "Bali",
    "agency.registered": True,
    "agency.status": AgencyStatus.LICENSED,
    "agency.recruitment_permit": True,
    "employer.kind": EmployerKind.LEGAL_ENTITY,
    "employer.occupation": Occupation.MANUFACTURING,
    "employer.ukps_permit": True,
    "employer.own_employee": True,
    "steps.visa": Visa.WORK,
    "steps.reported_office": True,
    "steps.reported_mission": True,
    "steps.false_documents": True,
    "steps.charged_fees": True,
    **dict.fromkeys(("departed_on", "approved_on", "contracted_on", "agency.status_since"), date(2019, 5, 1)),
}
"""A value for every place of a placement, each another one than that of the placement below."""

PARTS = {"worker": Worker, "agency": Agency, "employer": Employer, "steps": Steps}


def with_value(placement: Placement, where: str, value: object) -> Placement:
    """The placement with one value in one place."""
    part, _, name = where.rpartition(".")
    change = {name: value}
    if not part:
        return attrs.evolve(placement, **change)  # type: ignore[arg-type]  # places are named at run time
    return attrs.evolve(placement, **{part: attrs.evolve(getattr(placement, part), **change)})


@pytest.mark.parametrize(("where", "field"), list(zip(STATED, FIELDS, strict=True)))
def test_what_no_rule_asks_for_is_named(where: str, field: str) -> None:
    """One statement, one name, which is that of the field in a record."""
    assert unread(with_value(Placement(), where, STATED[where])) == (field,)
    assert unread(Placement()) == ()


@pytest.mark.parametrize("paper", Document)
def test_two_papers_alone_are_asked_for_by_no_rule(paper: Document) -> None:
    """Training and the internship permit; any other is read, and in a list beside one of them the list is named."""
    named = paper in UNREAD_PAPERS
    assert unread(Placement(steps=Steps(missing=frozenset({paper})))) == (("documents_missing",) if named else ())
    assert unread(Placement(steps=Steps(held=frozenset({paper})))) == (("documents_held",) if named else ())
    beside = frozenset({paper, Document.TRAINING})
    assert unread(Placement(steps=Steps(held=beside))) == ("documents_held",)


@pytest.mark.parametrize(
    "where",
    [
        "agency.manning_licence",
        "employer.vessel_flag",
        "employer.visa_occupation",
        "steps.registered",
        "steps.registered_manpower_office",
        "agency.name",
        "agency.licence",
    ],
)
def test_what_rules_ask_for_since_they_know_of_crew_systems_and_registers_is_read(where: str) -> None:
    """Seven fields that no rule once asked for: each changes a fact that a question reads."""
    plain = Placement()
    if where == "employer.visa_occupation":  # it is compared with the job stated
        plain = with_value(plain, "employer.occupation", Occupation.MANUFACTURING)
    told = with_value(plain, where, TOLD[where])
    assert unread(told) == ()
    read = {fact for question in QUESTIONS for fact in question.facts}
    before, after = facts_of(plain), facts_of(told)
    assert any(before[name] != after[name] for name in read)


@pytest.mark.sweep
@given(placements)
def test_what_is_unread_changes_no_answer(placement: Placement) -> None:
    """With it or without, every fact that a question reads may be the same."""
    steps = attrs.evolve(placement.steps, held=placement.steps.held | {*UNREAD_PAPERS})
    told = attrs.evolve(placement, steps=attrs.evolve(steps, missing=steps.missing | {*UNREAD_PAPERS}))
    read = {fact for question in QUESTIONS for fact in question.facts}
    assert {name: facts_of(placement)[name] for name in read} == {name: facts_of(told)[name] for name in read}


def test_every_statement_is_read_or_named() -> None:
    """Of every place in a placement: what is stated there changes a fact, or its name is in the list."""
    job = Employer(occupation=Occupation.HOSPITALITY)
    base = Placement(destination="SA", agency=Agency(status=AgencyStatus.SUSPENDED), employer=job)
    places = [each.name for each in attrs.fields(Placement) if each.name not in PARTS]
    places += [f"{part}.{each.name}" for part, kind in PARTS.items() for each in attrs.fields(kind)]
    assert set(places) == set(TOLD)
    changed = {place: with_value(base, place, TOLD[place]) for place in places}
    silent = {place for place, each in changed.items() if facts_of(each) == facts_of(base) and not unread(each)}
    assert silent == NOTHING_TO_JUDGE | {"employer.vessel_flag"}, "of work ashore no flag is asked"
