"""Does every form of output hold every answer, and nothing but answers?"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules import check_record
from p2mi_rules.explain.columns import COLUMNS
from tests.cli.calling import CAMBODIA, HEADER, NOWHERE, OPEN_COUNTRY, TODAY

if TYPE_CHECKING:
    from tests.cli.calling import Command

THREE = HEADER + CAMBODIA + NOWHERE + OPEN_COUNTRY
STATUSES = ["nonprocedural", None, "indeterminate"]


def test_json_is_an_array_of_records(command: Command) -> None:
    """Each record is what the library says, after the line of its row; faults stand in their place."""
    found: list[dict[str, Any]] = json.loads(command.check(THREE, "--format", "json").out)
    assert [each["status"] for each in found] == STATUSES
    assert [each["row"] for each in found] == [2, 3, 4]
    expected = check_record({"id": "a", "destination": "KH", "departed_on": "2025-10-01"}, known_on=TODAY).record("en")
    assert {**expected, "row": 2, "receipt": 0} == {**found[0], "receipt": 0}
    assert [fault["field"] for fault in found[1]["errors"]] == ["destination"]


def test_jsonl_is_a_record_a_line(command: Command) -> None:
    """The same records as in JSON, each on its own line, as soon as it is there."""
    array = json.loads(command.check(THREE, "--format", "json").out)
    lines = command.check(THREE, "--format", "jsonl").out.splitlines()
    assert list(map(json.loads, lines)) == array


def test_csv_is_the_flat_columns(command: Command) -> None:
    """The row, then the flat columns of the contract; a faulty row says why in ``row_error``."""
    found = list(csv.DictReader(io.StringIO(command.check(THREE, "--format", "csv").out)))
    assert list(found[0]) == ["row", *COLUMNS]
    assert [row["status"] for row in found] == ["nonprocedural", "", "indeterminate"]
    assert [row["id"] for row in found] == ["a", "b", "c"]
    assert [bool(row["row_error"]) for row in found] == [False, True, False]


@pytest.mark.parametrize(("form", "empty"), [("json", "[]\n"), ("jsonl", "")])
def test_no_rows_give_no_records(command: Command, form: str, empty: str) -> None:
    """An empty table is an empty answer, with a note beside it."""
    said = command.check(HEADER, "--format", form)
    assert (said.code, said.out) == (0, empty)
    assert said.errors[0].endswith("cases.csv: there is no row to judge")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_one_placement_has_the_same_forms(command: Command, form: str) -> None:
    """A placement given as options is answered in each of them."""
    said = command("check", "--destination", "KH", "--departed-on", "2025-10-01", "--format", form)
    assert said.code == 0
    assert said.out.count("nonprocedural") == 1


def test_one_placement_in_json_has_no_row(command: Command) -> None:
    """There is no file in which it would have a line."""
    said = command("check", "--destination", "KH", "--departed-on", "2025-10-01", "--format", "json")
    (record,) = json.loads(said.out)
    assert "row" not in record


def test_one_faulty_placement_in_json_is_whole(command: Command) -> None:
    """Its faults stand in the record, and on standard error for whoever reads."""
    said = command("check", "--destination", "Atlantis", "--format", "json")
    (record,) = json.loads(said.out)
    assert (said.code, record["status"], len(said.errors)) == (2, None, 1)


def test_one_placement_is_explained_in_full(command: Command) -> None:
    """As text it is the explanation that the library gives."""
    said = command("check", "--negara-tujuan", "Kamboja", "--tanggal-berangkat", "1 Oktober 2025", "--jalur", "mandiri")
    expected = check_record({"destination": "KH", "departed_on": "2025-10-01", "route": "mandiri"}, known_on=TODAY)
    assert said == (0, f"{expected.explain()}\n", [])


def test_messages_are_in_the_language_asked_for(command: Command) -> None:
    """Indonesian by default, English on request."""
    both = [
        command("check", "--destination", "KH", "--departed-on", "2025-10-01", *lang).out[:13]
        for lang in ([], ["--lang", "en"])
    ]
    assert both == ["NONPROSEDURAL", "NONPROCEDURAL"]


def test_a_presumed_day_is_told_beside_the_answer_and_in_it(command: Command) -> None:
    """Who states no day is judged on the day known, and told so twice."""
    said = command("check", "--destination", "KH", "--lang", "en")
    assert "presumed to be 2026-11-24 (--known-on)" in said.errors[0]
    assert "2026-11-24" in said.out


def test_ids_come_back_as_they_are(command: Command) -> None:
    """Quotes, commas and letters of any script survive each form."""
    name = 'é "ü", 李'
    content = json.dumps([{"id": name, "destination": "KH", "departed_on": "2025-10-01"}])
    rows = csv.DictReader(io.StringIO(command.check(content, "--format", "csv", name="a.json").out))
    assert next(rows)["id"] == name
    assert json.loads(command.check(content, "--format", "jsonl", name="a.json").out)["id"] == name
