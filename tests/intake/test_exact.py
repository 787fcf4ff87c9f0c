"""Does every placement come back from its plain data, and is every other spelling refused?"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.intake.contract import ALL_PLACES
from p2mi_rules.intake.exact import exact_mapping, exact_placement
from p2mi_rules.placement import Agency, Placement, Worker
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import AgencyStatus, Open, Route
from tests.intake.any_placement import any_placements
from tests.placements import placements

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# A placement has forty facts to draw, which hypothesis finds slow.
unhurried = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=60)


@unhurried
@given(any_placements)
def test_every_placement_comes_back_exactly(placement: Placement) -> None:
    """Also one that no record can describe: a set of one value, a dash anywhere, a company's name with a semicolon."""
    assert exact_placement(exact_mapping(placement)) == placement


@pytest.mark.parametrize("drawn", [placements, any_placements], ids=["judged", "any"])
def test_it_is_plain_data(drawn: SearchStrategy[Placement]) -> None:
    """JSON holds it, and gives it back as it was."""

    @unhurried
    @given(drawn)
    def comes_back(placement: Placement) -> None:
        assert exact_placement(json.loads(json.dumps(exact_mapping(placement)))) == placement

    comes_back()


@unhurried
@given(any_placements, any_placements)
def test_different_placements_are_different_data(one: Placement, other: Placement) -> None:
    """Nothing is lost."""
    assert (exact_mapping(one) == exact_mapping(other)) == (one == other)


def test_each_kind_of_fact_has_one_spelling() -> None:
    """A value, several, one in a set, a day, a stretch, an open end, and why there is none."""
    placement = Placement(
        destination=frozenset({"SG", "KH"}),
        route=frozenset({Route.P2P}),
        route_word="resmi",
        departed_on=PartialDate(date(2025, 10, 1), date.max),
        approved_on=date(2025, 1, 2),
        scheme=Open.NOT_APPLICABLE,
        recruiter=Open.NOT_KNOWN,
        re_entry=False,
        worker=Worker(age=frozenset({30, 9}), origin="Cianjur; Jawa Barat"),
        agency=Agency(status=AgencyStatus.ENDED, status_since=PartialDate(date(2024, 5, 1), date(2024, 5, 31))),
    )
    assert exact_mapping(placement) == {
        "destination": ["KH", "SG"],
        "departed_on": "2025-10-01..9999-12-31",
        "approved_on": "2025-01-02",
        "re_entry": False,
        "route": ["p2p"],
        "route_word": "resmi",
        "scheme": {"open": "not_applicable"},
        "recruiter": {"open": "not_known"},
        "agency_status": "ended",
        "agency_status_since": "2024-05-01..2024-05-31",
        "age": [9, 30],
        "origin": "Cianjur; Jawa Barat",
    }
    assert exact_mapping(Placement()) == {}
    assert exact_placement({}) == Placement()


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("destination", "Kamboja"),
        ("destination", 7),
        ("destination", ["SG", "KH"]),
        ("destination", ["KH", "KH"]),
        ("destination", []),
        ("destination", None),
        ("destination", {}),
        ("destination", {"open": "not_stated"}),
        ("destination", {"open": "gone"}),
        ("destination", {"open": ["not_known"]}),
        ("destination", {"why": "not_known"}),
        ("destination", {"open": "not_known", "more": 1}),
        ("departed_on", "2025-10"),
        ("departed_on", "20251029"),
        ("departed_on", "2025-10-29..2025-10-01"),
        ("departed_on", "2025-10-29..2025-10-29"),
        ("departed_on", "2025-10-29.."),
        ("departed_on", ["2025-10-29"]),
        ("age", True),
        ("age", 121),
        ("age", "17"),
        ("age", [17, "18"]),
        ("paid_work", 1),
        ("paid_work", "yes"),
        ("route", "mandiri"),
        ("route", ["p2p", None]),
        ("documents_held", "passport"),
        ("documents_held", []),
        ("documents_held", {"open": "not_known"}),
        ("documents_held", ["passport", "health_certificate"]),
        ("id", 7),
        ("id", ["a"]),
        ("route_word", {"open": "not_known"}),
    ],
)
def test_any_other_spelling_is_a_fault(field: str, written: object) -> None:
    """One spelling for every value, so that equal placements are equal byte by byte; no value stands in the message."""
    with pytest.raises(FaultyRecordError) as raised:
        exact_placement({field: written})
    places = {field, ALL_PLACES[field][1]}
    assert [fault.field in places for fault in raised.value.faults] == [True]
    assert str(written) not in {fault.found for fault in raised.value.faults}


def test_all_faults_are_told_at_once_and_names_that_are_no_field_by_their_place() -> None:
    """An unknown name may be a person's."""
    with pytest.raises(FaultyRecordError) as raised:
        exact_placement({"Siti": "x", "age": "17", "route": 3})
    assert [fault.field for fault in raised.value.faults] == ["field 1", "age", "route"]
    assert "Siti" not in str(raised.value)
