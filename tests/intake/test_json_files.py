"""Does every object of a JSON or JSONL file come out in its place?"""

from __future__ import annotations

import json
from typing import Any

import pytest

from p2mi_rules.intake.lines import LONGEST_LINE
from tests.intake.opened import records, refused, rows, told


def test_jsonl_gives_a_row_for_each_line() -> None:
    """A line that is no object is a fault in its place."""
    content = '{"id": 1}\n\nno\n[{"id": 2}]\n{"id": 3, "id": 4}\n{"age": NaN, "x": -Infinity}\n{"id": 5}'
    read = rows(content, "jsonl")
    assert [(row.line, row.record) for row in read] == [
        (1, {"id": 1}),
        (3, None),
        (4, None),
        (5, None),
        (6, None),
        (7, {"id": 5}),
    ]
    assert "no JSON" in told(read[1])
    assert "something else than an object" in told(read[2])
    assert "same key twice" in told(read[3])
    assert [fault.field for fault in read[4].faults] == ["age", "field 2"]


@pytest.mark.parametrize("line", ["[" * 50_000, "9" * 5_000, '{"a": "' + "x" * LONGEST_LINE + '"}', '{"a": 1e999}'])
def test_jsonl_out_of_bounds_spoils_one_row(line: str) -> None:
    """Nesting, digits or letters without end are told in one line."""
    hostile, good = rows(f'{line}\n{{"id": 5}}', "jsonl")
    assert told(hostile)
    assert (good.line, good.record) == (2, {"id": 5})


def test_json_gives_a_row_for_each_object() -> None:
    """An array in its order, counted from one; an object alone is one record."""
    read = rows('[{"id": 1},\n 7, {"id": 2, "id": 3}, {"age": NaN},\n {"id": 4}]', "json")
    assert [(row.line, row.record) for row in read] == [(1, {"id": 1}), (2, None), (3, None), (4, None), (5, {"id": 4})]
    assert records('{"id": 1}', "json") == [{"id": 1}]
    assert records("[]", "json") == []


def test_json_on_one_long_line() -> None:
    """A JSON file has no lines, so their limit does not bind it."""
    many: list[dict[str, Any]] = [{"id": str(number), "agency": "x" * 50} for number in range(5_000)]
    assert records(json.dumps(many), "json") == many


@pytest.mark.parametrize("content", ['[{"id": 1}', "no", '"text"', "7", "null", "[" * 50_000, "9" * 5_000])
def test_json_that_is_no_array_of_objects_is_a_fault(content: str) -> None:
    """The place of the error is told, not what stands there."""
    message = refused(content, "json")
    assert message.endswith("an array of JSON objects")
    assert len(message) < 120
