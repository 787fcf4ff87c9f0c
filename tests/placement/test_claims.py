"""Does a placement keep what was claimed, and tell everything that cannot be claimed at once?"""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Agency, Employer, Placement, Steps, Worker
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.placement.facts import as_set
from p2mi_rules.placement.parts import OLDEST_AGE, whole_years
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Document, Open, Route, Visa
from tests.placements import placements

DAY = date(2025, 10, 29)


def faulty(kind: type, /, **fields: Any) -> list[str]:  # noqa: ANN401 - what no type checker would let through
    """The fields that are refused."""
    with pytest.raises(FaultyRecordError) as raised:
        kind(**fields)
    assert all(fault.expected for fault in raised.value.faults)
    return [fault.field for fault in raised.value.faults]


def test_nothing_claimed_is_nothing_stated() -> None:
    """Every fact of an empty placement is open, lists of papers are empty, and parts are empty parts."""
    empty = Placement()
    facts = [field.name for field in attrs.fields(Placement) if field.name not in {"id", "route_word", "worker"}]
    assert all(getattr(empty, name) is Open.NOT_STATED for name in facts if name not in {"agency", "employer", "steps"})
    assert (empty.id, empty.route_word) == (None, None)
    assert (empty.worker, empty.agency, empty.employer, empty.steps) == (Worker(), Agency(), Employer(), Steps())
    assert (empty.steps.held, empty.steps.missing) == (frozenset(), frozenset())


@pytest.mark.parametrize("field", ["departed_on", "approved_on", "contracted_on"])
def test_a_date_is_a_day_and_a_time_is_none(field: str) -> None:
    """A plain date stands for that day; a moment of a clock somewhere is refused."""
    assert getattr(Placement(**{field: DAY}), field) == PartialDate.day(DAY)  # type: ignore[arg-type]  # what is refused is typed by nobody
    assert faulty(Placement, **{field: datetime(2025, 10, 29, tzinfo=UTC)}) == [field]
    assert faulty(Placement, **{field: "2025-10-29"}) == [field]
    assert faulty(Placement, **{field: frozenset({PartialDate.day(DAY)})}) == [field]


def test_every_faulty_field_is_told_at_once() -> None:
    """Values of another kind, of a placement and of each part."""
    assert faulty(Placement, destination=62, route="p2p", re_entry=1) == ["destination", "re_entry", "route"]
    assert faulty(Agency, registered="yes", status="licensed", name=7) == ["name", "registered", "status"]
    assert faulty(Employer, kind="individual", own_employee=0) == ["kind", "own_employee"]
    assert faulty(Steps, visa="work", registered=None) == ["visa", "registered"]
    assert faulty(Worker, category="worker", paid_work=1, birth_date=2000, age="17", origin=3) == [
        "category",
        "paid_work",
        "birth_date",
        "age",
        "origin",
    ]


def test_several_values_are_a_set_of_the_kind() -> None:
    """One of them is true; an empty set, a mixed set or a list is none."""
    assert Placement(route=frozenset({Route.P2P, Route.NONE})).route == frozenset({Route.P2P, Route.NONE})
    for several in (frozenset[Route](), frozenset({Route.P2P, "none"}), [Route.P2P], {Route.P2P}):
        assert faulty(Placement, route=several) == ["route"]


def test_what_is_expected_is_told_in_words() -> None:
    """The members of a closed list, or the name of the type."""
    with pytest.raises(FaultyRecordError, match="Route: g2g, p2p, ukps, perseorangan, none"):
        Placement(route="mandiri")  # type: ignore[arg-type]  # what is refused is typed by nobody
    with pytest.raises(FaultyRecordError, match="bool, a frozenset of them where the field allows several, or Open"):
        Placement(re_entry=1)  # type: ignore[arg-type]  # what is refused is typed by nobody


@pytest.mark.parametrize("part", ["worker", "agency", "employer", "steps"])
@pytest.mark.parametrize("value", [None, Open.NOT_STATED, {}, Placement()])
def test_a_part_is_never_open(part: str, value: object) -> None:
    """Its facts are; the part itself must be of its type."""
    assert faulty(Placement, **{part: value}) == [part]


@pytest.mark.parametrize("code", ["", "kh", "KHM", "XX", "Kamboja", "K\x00", "ID "])
def test_what_is_no_country_code_is_refused_and_not_repeated(code: str) -> None:
    """Destination and flag at once; the text found is not shown, since it may be anything."""
    with pytest.raises(FaultyRecordError) as raised:
        Placement(destination=frozenset({"KH", code}), employer=Employer(vessel_flag=code))
    assert [fault.field for fault in raised.value.faults] == ["destination", "vessel_flag"]
    assert all(fault.found == "a code that is no country" for fault in raised.value.faults)


@pytest.mark.parametrize("age", [-1, OLDEST_AGE + 1, frozenset({17, -1}), frozenset({OLDEST_AGE + 1})])
def test_an_age_no_worker_has_is_refused(age: int | frozenset[int]) -> None:
    """Alone or among several."""
    assert faulty(Worker, age=age) == ["age"]


@given(st.integers(0, OLDEST_AGE))
def test_any_other_age_is_kept(age: int) -> None:
    """From birth to the oldest; true and false are no ages."""
    assert Worker(age=age).age == age
    assert faulty(Worker, age=True) == ["age"]


@pytest.mark.parametrize("papers", [None, [Document.PASSPORT], frozenset({"passport"}), frozenset({Visa.WORK})])
def test_lists_of_papers_hold_papers_only(papers: object) -> None:
    """A frozenset of documents, nothing else, in either list."""
    assert faulty(Steps, held=papers, missing=papers) == ["held", "missing"]


def test_nothing_personal_is_shown() -> None:
    """Neither birth date nor home is in a repr, of the worker or of the placement."""
    worker = Worker(birth_date=date(1999, 12, 31), origin="Kabupaten Rahasia")
    for shown in (repr(worker), repr(Placement(worker=worker))):
        assert "1999" not in shown
        assert "Rahasia" not in shown


@given(placements)
def test_a_placement_is_a_value(placement: Placement) -> None:
    """Copied or carried to another process it is equal and hashes alike, and it cannot be changed."""
    for again in (copy.deepcopy(placement), pickle.loads(pickle.dumps(placement))):  # noqa: S301 - our own bytes
        assert again == placement
        assert hash(again) == hash(placement)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        placement.id = "another"  # type: ignore[misc]  # what is refused is typed by nobody


@pytest.mark.parametrize(
    ("fact", "values"),
    [
        (Route.P2P, frozenset({Route.P2P})),
        (frozenset({True, False}), frozenset({True, False})),
        (Open.NOT_KNOWN, Open.NOT_KNOWN),
    ],
)
def test_a_fact_is_its_values_or_why_there_are_none(fact: Any, values: object) -> None:  # noqa: ANN401 - any fact
    """One value is a set of one."""
    assert as_set(fact) == values


@given(st.dates(date(1900, 1, 1), date(2020, 12, 31)), st.integers(0, 100))
def test_a_year_of_age_is_reached_on_the_birthday(born: date, years: int) -> None:
    """Not a day before; on 1 March of a common year for one born on 29 February."""
    leap_day = (born.month, born.day) == (2, 29)
    year = born.year + years
    common = year % 4 != 0 or (year % 100 == 0 and year % 400 != 0)
    birthday = date(year, 3, 1) if leap_day and common else date(year, born.month, born.day)
    assert whole_years(born, birthday) == years
    assert whole_years(born, date.fromordinal(birthday.toordinal() - 1)) == years - 1
