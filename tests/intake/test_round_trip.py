"""Does a placement survive being written as a record?"""

from __future__ import annotations

import csv
import io
import json

from hypothesis import HealthCheck, given, settings

from p2mi_rules import intake
from p2mi_rules.intake.contract import PLACES
from p2mi_rules.intake.writing import mapping_of
from p2mi_rules.placement import Placement
from p2mi_rules.vocabulary import Open, Route
from p2mi_rules.words import FIELDS
from tests.intake.drawn import placements

# A placement has forty facts to draw, which hypothesis finds slow.
unhurried = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=60)


@unhurried
@given(placements())
def test_a_placement_written_and_read_is_the_same(placement: Placement) -> None:
    """Record and placement are two forms of one thing."""
    assert intake.placement(intake.mapping_of(placement)) == placement


@unhurried
@given(placements())
def test_a_record_has_one_form(placement: Placement) -> None:
    """Writing what was read gives the record again, letter by letter."""
    record = mapping_of(placement)
    assert mapping_of(intake.placement(record)) == record


@unhurried
@given(placements())
def test_a_record_says_the_same_under_indonesian_names(placement: Placement) -> None:
    """The Indonesian name of a field, in any case, is the field."""
    record = {FIELDS[field].indonesian.upper().replace("_", " "): text for field, text in mapping_of(placement).items()}
    assert intake.placement(record) == placement


@unhurried
@given(placements())
def test_a_record_says_the_same_in_csv_and_in_json(placement: Placement) -> None:
    """A placement comes back alike from each kind of file."""
    record = {**dict.fromkeys(PLACES, ""), **mapping_of(placement)}
    table = io.StringIO()
    writer = csv.DictWriter(table, record)
    writer.writeheader()
    writer.writerow(record)
    files = {"csv": table.getvalue(), "jsonl": json.dumps(record), "json": json.dumps([record], indent=1)}
    (from_csv,) = intake.records(io.BytesIO(files["csv"].encode("utf-8-sig")), "csv")
    (from_jsonl,) = intake.records(io.BytesIO(files["jsonl"].encode()), "jsonl")
    (from_json,) = intake.records(io.BytesIO(files["json"].encode("utf-16")), "json")
    assert from_csv.record == from_jsonl.record == from_json.record == record


def test_an_empty_placement_is_an_empty_record() -> None:
    """What is not stated is not written."""
    assert mapping_of(Placement()) == {}
    assert intake.placement({}) == Placement()


def test_why_a_fact_is_open_is_written() -> None:
    """Not asked, asked and not known, and not applicable stay apart."""
    placement = Placement(destination=Open.NOT_KNOWN, route=Open.NOT_ASKED, scheme=Open.NOT_APPLICABLE)
    assert mapping_of(placement) == {"destination": "?", "route": "not_asked", "scheme": "-"}


def test_the_word_mandiri_is_written_in_place_of_the_code() -> None:
    """The word that names two things is kept as written, beside other routes too."""
    placement = Placement(route=frozenset({Route.NONE, Route.PERSEORANGAN}), route_word="mandiri")
    assert mapping_of(placement) == {"route": "none;mandiri"}


def test_every_field_has_a_place_and_words() -> None:
    """The table of places and the table of words list the same fields in the same order."""
    assert list(PLACES) == list(FIELDS)
