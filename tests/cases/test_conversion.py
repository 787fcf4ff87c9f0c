"""Does the converter write facts, and only facts, of a case?"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

CONVERTER = Path(__file__).parents[2] / "examples" / "convert_cases.py"
CASE: dict[str, object] = {
    "id": "X1",
    "date": "2025-03-10",
    "destination_alpha2": "MY",
    "origin_region": None,
    "sector": "unspecified",
    "employer_type": "unknown",
    "route_as_described": "unknown",
    "agency_name": None,
    "agency_registered": None,
    "siskop2mi_registered": None,
    "siskop2mi_inferred": None,
    "visa_type": None,
    "age": None,
    "documents_missing": [],
    "facts_en": "Somebody left.",
    "official_characterisation": "unclear",
    "reasons": [],
    "authority": "an office",
    "source_url": "",
    "source_date": "2025-03-11",
    "kind": "individual",
}


def record_of(**changes: object) -> dict[str, str]:
    """The record of the case with changes."""
    converted: dict[str, Any] = runpy.run_path(str(CONVERTER))["convert"](
        {**CASE, **changes}, {"pt sesuatu": "PT A"}, frozenset({"pt berkeputusan"})
    )
    record: dict[str, str] = converted["record"]
    return record


@pytest.mark.parametrize("described", ["irregular_unspecified", "unknown", "a word nobody foresaw"])
def test_a_characterisation_gives_a_blank_route(described: str) -> None:
    """What an official concluded is never an input."""
    assert not {"route", "recruiter", "scheme"} & set(record_of(route_as_described=described))


@pytest.mark.parametrize(
    ("facts", "kind", "departed_on"),
    [
        ("Three men were sent home by sea.", "group", "..2025-03-10"),
        ("Two women were held back at the airport.", "group", "2025-03-10.."),
        ("Twelve candidates were taken out of a shelter.", "group", "2025-03-10.."),
        ("The minister named the country.", "policy_statement", "2025-03-10"),
        ("A licence was withdrawn.", "agency_sanction", "..2025-03-10"),
        ("Somebody left.", "individual", "2025-03-10"),
        ("All left on umrah in June and July 2016.", "group", "2016-06..2016-07"),
    ],
)
def test_a_day_is_what_the_source_says_it_is(facts: str, kind: str, departed_on: str) -> None:
    """Returns, raids and sanctions come after departure, stops before it; a statement is judged on its day."""
    assert record_of(facts_en=facts, kind=kind)["departed_on"] == departed_on


def test_a_company_without_a_decree_is_not_named() -> None:
    """It becomes a letter; one that a decree names keeps its name."""
    assert record_of(agency_name="PT Sesuatu; PT. Berkeputusan")["agency"] == "PT A;PT. Berkeputusan"


def test_registration_that_was_inferred_is_not_stated() -> None:
    """Only what the source states becomes a fact."""
    assert "registered" not in record_of(siskop2mi_registered=True, siskop2mi_inferred=True)
    assert record_of(siskop2mi_registered=True)["registered"] == "yes"
