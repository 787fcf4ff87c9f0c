"""Is every document that is no receipt told from one, with all its faults and no traceback?"""

from __future__ import annotations

import json
from collections import UserDict
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import check, replay
from p2mi_rules.exceptions import FaultyReceiptError
from p2mi_rules.explain.differences import Result
from p2mi_rules.verdict.unsealing import LONGEST
from tests.verdict.cases import CAMBODIA
from tests.verdict.sealed import parts, sealed_again

TEXT = check(CAMBODIA).sealed()
CIRCLE: dict[str, object] = {}
CIRCLE["kind"] = CIRCLE
DEEP = reduce(lambda inner, _: {"a": inner}, range(100_000), dict[str, object]())


def faults(document: object) -> list[str]:
    """What is wrong with a document, in English."""
    with pytest.raises(FaultyReceiptError) as raised:
        replay(document)  # type: ignore[arg-type]  # anything may come
    assert all(fault.said("id") != fault.said("en") for fault in raised.value.faults)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("", "no JSON (line 1, column 1)"),
        ("{", "no JSON (line 1, column 2)"),
        (b"\xff\xfe", "bytes that are no UTF-8"),
        ("[]", "something else"),
        ("7", "something else"),
        ("{}", "something else"),
        ('{"kind": "p2mi-rules register"}', "something else"),
        ('{"kind": 1, "kind": 2}', "a key that is written twice"),
        ('{"a": {"b": 1, "b": 1}}', "a key that is written twice"),
        ('{"a": NaN}', "a number that is not whole"),
        ('{"a": -Infinity}', "a number that is not whole"),
        ('{"a": 1.0}', "a number that is not whole"),
        ('{"a": 1e3}', "a number that is not whole"),
        (f'{{"a": {"9" * 5000}}}', "JSON out of bounds"),
        ("[" * 100_000, "JSON out of bounds"),
        (" " * (LONGEST + 1), f"more than {LONGEST} characters"),
        (None, "a value of type NoneType"),
        (7, "a value of type int"),
        ([TEXT], "a value of type list"),
        (CIRCLE, "what JSON cannot hold"),
        (DEEP, "what JSON cannot hold"),
        ({"kind": object()}, "what JSON cannot hold"),
        ({"kind": float("nan")}, "what JSON cannot hold"),
        ({(1, 2): 3}, "what JSON cannot hold"),
    ],
    ids=lambda value: None if isinstance(value, str) and len(value) < 40 else type(value).__name__,
)
def test_what_is_no_receipt_is_told_in_one_line(document: object, found: str) -> None:
    """What it is instead, and what was expected."""
    assert faults(document) == [f"document: found {found}, expected a receipt of p2mi-rules"]


@given(st.integers(0, len(TEXT) - 1))
def test_a_receipt_that_is_cut_short_is_none(length: int) -> None:
    """Wherever it ends."""
    (fault,) = faults(TEXT[:length])
    assert fault.startswith("document: found no JSON")


@given(st.integers(0, len(TEXT.encode()) - 1), st.integers(0, 255))
def test_a_byte_that_is_another_is_noticed(place: int, byte: int) -> None:
    """A fault, or a receipt that is not judged again; unless the byte was that one."""
    data = bytearray(TEXT.encode())
    if data[place] == byte:
        return
    data[place] = byte
    try:
        found = replay(bytes(data))
    except FaultyReceiptError:
        return
    assert found.result is Result.NOT_REPLAYED


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=4), st.data())
def test_a_part_of_another_kind_is_a_fault_or_altered(value: object, data: st.DataObject) -> None:
    """Whatever stands in the place of a part."""
    document = parts(CAMBODIA)
    name = data.draw(st.sampled_from(sorted(document)))
    if document[name] == value and type(document[name]) is type(value):
        return
    try:
        found = replay({**document, name: value})
    except FaultyReceiptError as error:
        told = error.faults
    else:
        assert found.result is Result.NOT_REPLAYED
        told = ()
    assert {fault.field.partition(".")[0].partition(" ")[0] for fault in told} <= {name, "document"}


@pytest.mark.parametrize("name", sorted(parts(CAMBODIA).keys() - {"kind"}))
def test_a_part_that_is_missing_is_named(name: str) -> None:
    """Every one is needed."""
    document = parts(CAMBODIA)
    del document[name]
    assert faults(document) == [f"{name}: found nothing, expected a receipt of p2mi-rules"]


def test_all_faults_are_told_at_once_and_nothing_of_what_stood_there() -> None:
    """Each by the way to it; keys that are anybody's by their position."""
    document = parts(CAMBODIA)
    document["rules"] = {"digest": 1, "Siti": "x"}
    document["register"] = {"digest": "d", "shipped": "yes", "lists": [{"id": "a", "retrieved": "b"}, None]}
    document["outcome"]["rules"] = {"Siti": {"citation": "c", "outcome": None, "rows": ["r", 7]}}
    document["presumed"] = {}
    told = faults(document)
    assert [line.partition(":")[0] for line in told] == [
        "rules.digest",
        "rules.shipped",
        "rules",
        "register.shipped",
        "register.lists 2",
        "presumed",
        "outcome.rules 1.outcome",
        "outcome.rules 1.rows 2",
    ]
    assert "Siti" not in "".join(told)


def test_any_mapping_is_taken() -> None:
    """Not only a dict."""
    assert replay(UserDict(json.loads(TEXT))).same


def test_a_mark_of_utf_8_is_passed_over() -> None:
    """Some editors write one."""
    assert replay(b"\xef\xbb\xbf" + TEXT.encode()).same


def test_another_format_is_asked_for_by_its_number() -> None:
    """Whatever else such a document holds."""
    (obstacle,) = replay({"kind": "p2mi-rules receipt", "format": 2, "new": [None]}).obstacles
    assert (obstacle.what, obstacle.asked) == ("format", "2")
    assert "format: found true or false, expected a whole number" in faults({**parts(CAMBODIA), "format": True})


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("placement", "destination", "XX"),
        ("placement", "destination", "Kamboja"),
        ("placement", "age", "17"),
        ("placement", "nickname", "Siti"),
        ("request", "known_on", "yesterday"),
    ],
)
def test_a_forged_receipt_with_facts_that_cannot_be_read_is_faulty(part: str, field: str, value: Any) -> None:  # noqa: ANN401 - any JSON
    """Sealed anew, so that nothing shows but the fact itself."""
    document = parts(CAMBODIA)
    document[part][field] = value
    (fault,) = faults(sealed_again(document))
    assert "Siti" not in fault
