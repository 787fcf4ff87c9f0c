"""Which placements can a record describe?"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from p2mi_rules import words
from p2mi_rules.placement import Agency, Employer, Placement, Steps, Worker
from p2mi_rules.placement.facts import Fact, as_set
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
    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

STATED_NOWHERE = [Open.NOT_STATED, Open.NOT_ASKED, Open.NOT_KNOWN]
COUNTRIES = ["KH", "SA", "MY", "KR", "AS", "US", "CD", "HK"]
NAMES = st.text(st.characters(categories=["Lu", "Ll"]) | st.sampled_from(" .-&()/"), min_size=1, max_size=30)


def fact(values: SearchStrategy[T], *, may_not_apply: bool = False) -> SearchStrategy[Fact[T]]:
    """A value, several of which one is true, or why there is none."""
    why = [*STATED_NOWHERE, Open.NOT_APPLICABLE] if may_not_apply else STATED_NOWHERE
    several = st.frozensets(values, min_size=2, max_size=3)
    return st.sampled_from(why) | values | several


def closed(kind: type[E], *, may_not_apply: bool = False) -> SearchStrategy[Fact[E]]:
    """A fact with a closed list."""
    return fact(st.sampled_from(list(kind)), may_not_apply=may_not_apply)


@st.composite
def stretches(draw: st.DrawFn, *, open_ended: bool = False) -> PartialDate:
    """A day, several days, or (if allowed) every day from one on."""
    first = draw(st.dates(date(1960, 1, 1), date(2080, 1, 1)))
    length = draw(st.sampled_from([0, 0, 30, 365]))
    if open_ended or draw(st.booleans()):
        return PartialDate(first, date.max)
    return PartialDate(first, first + timedelta(days=length))


def free_texts() -> SearchStrategy[str]:
    """A name as it stands after spaces are put in order, and that is no word for an open fact."""
    tidy = NAMES.map(lambda text: " ".join(text.split()))
    return tidy.filter(
        lambda text: bool(text) and words.read(Open, text) is None and text.lower() not in {"nan", "null"}
    )


day = st.sampled_from(STATED_NOWHERE) | stretches()
yes_no = fact(st.booleans())
licence_yes_no = fact(st.booleans(), may_not_apply=True)
name = fact(free_texts(), may_not_apply=True)
papers = st.frozensets(st.sampled_from(list(Document)), max_size=4)

workers = st.builds(
    Worker,
    category=closed(Category),
    paid_work=yes_no,
    birth_date=day,
    age=fact(st.integers(0, 120)),
    origin=fact(free_texts()),
)
employers = st.builds(
    Employer,
    kind=closed(EmployerKind),
    occupation=closed(Occupation),
    visa_occupation=closed(Occupation),
    vessel_flag=fact(st.sampled_from(COUNTRIES)),
    ukps_permit=licence_yes_no,
    own_employee=yes_no,
)
steps = st.builds(
    Steps,
    visa=closed(Visa),
    held=papers,
    missing=papers,
    registered=yes_no,
    registered_manpower_office=yes_no,
    reported_office=yes_no,
    reported_mission=yes_no,
    false_documents=yes_no,
    charged_fees=yes_no,
)


@st.composite
def agencies(draw: st.DrawFn) -> Agency:
    """An agency whose status has a date only if it is stated."""
    status = draw(closed(AgencyStatus, may_not_apply=True))
    return Agency(
        name=draw(name),
        licence=draw(name),
        registered=draw(licence_yes_no),
        status=status,
        status_since=Open.NOT_STATED if isinstance(status, Open) else draw(st.just(Open.NOT_STATED) | stretches()),
        recruitment_permit=draw(licence_yes_no),
        manning_licence=draw(licence_yes_no),
    )


def _stated(fact: Fact[T]) -> frozenset[T]:
    """The values stated, none if the fact is open."""
    values = as_set(fact)
    return frozenset() if isinstance(values, Open) else values


@st.composite
def placements(draw: st.DrawFn) -> Placement:
    """A placement that a record can describe: before departure its date is planned, so open-ended."""
    stage = draw(closed(Stage))
    planned = not {Stage.RECRUITED, Stage.STOPPED}.isdisjoint(_stated(stage))
    route = draw(closed(Route))
    return Placement(
        id=draw(st.none() | free_texts()),
        destination=draw(fact(st.sampled_from(COUNTRIES))),
        departed_on=draw(st.sampled_from(STATED_NOWHERE) | stretches(open_ended=planned)),
        approved_on=draw(day),
        contracted_on=draw(day),
        stage=stage,
        re_entry=draw(yes_no),
        route=route,
        route_word=draw(st.sampled_from([None, "mandiri"])) if Route.PERSEORANGAN in _stated(route) else None,
        scheme=draw(closed(Scheme, may_not_apply=True)),
        recruiter=draw(closed(Recruiter)),
        worker=draw(workers),
        agency=draw(agencies()),
        employer=draw(employers),
        steps=draw(steps),
    )
