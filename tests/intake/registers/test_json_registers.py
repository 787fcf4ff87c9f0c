"""Does every company of a JSON register come out, as a list of objects or as one object a line?"""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.intake.registers import reading
from tests.intake.registers.lists import fault, faults, names, passed, read

OBJECTS = [{"namaPerusahaan": "PT Contoh É", "nib": 8120114190761}, {"namaPerusahaan": "PT Umpama", "status": "aktif"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_of_objects(encoding: str) -> None:
    """The columns are the keys of all of them; a key left out is nothing said."""
    found = read(json.dumps(OBJECTS, ensure_ascii=False).encode(encoding), "daftar.json")
    assert names(found) == ["PT Contoh É", "PT Umpama"]
    assert [(row.licence, row.status, row.place) for row in found.rows] == [
        ("8120114190761", "", "daftar.json:1"),
        ("", "aktif", "daftar.json:2"),
    ]
    assert [(column.header, column.field) for column in found.columns] == [
        ("namaPerusahaan", "name"),
        ("nib", "licence"),
        ("status", "status"),
    ]


def test_an_object_a_line() -> None:
    """Blank lines are counted."""
    found = read("\n\n".join(map(json.dumps, OBJECTS)), "daftar.jsonl")
    assert names(found) == ["PT Contoh É", "PT Umpama"]
    assert [row.place for row in found.rows] == ["daftar.jsonl:1", "daftar.jsonl:3"]


@given(st.lists(st.sampled_from(["PT Satu Contoh", "PT Dua Contoh", "PT Tiga Contoh"]), min_size=1, max_size=5))
def test_both_formats_say_the_same(companies: list[str]) -> None:
    """As far as companies go."""
    objects = [{"Nama P3MI": name, "Provinsi": "Bali"} for name in companies]
    one, other = read(json.dumps(objects), "a.json"), read("\n".join(map(json.dumps, objects)), "a.jsonl")
    assert names(one) == names(other) == companies
    assert one.columns == other.columns


def test_an_object_in_the_list_may_be_a_total() -> None:
    """Exports of tables have them too."""
    found = read(
        json.dumps([{"Nama P3MI": "PT Contoh", "Provinsi": "Bali"}, {"Nama P3MI": "Jumlah", "Provinsi": 1}]), "a.json"
    )
    assert names(found) == ["PT Contoh"]
    assert passed(found) == [(2, "a line of totals")]


@pytest.mark.parametrize("value", [{"a": 1}, ["PT Contoh"], {}, []])
def test_a_value_that_no_cell_can_hold_is_told(value: object) -> None:
    """Only where it is read."""
    found = read(json.dumps([{"Nama P3MI": "PT Contoh", "Provinsi": value, "Direktur": value}]), "a.json")
    assert "a.json:1: province: found a value of type" in fault(found)


def test_a_personal_value_may_be_anything() -> None:
    """It is not looked at."""
    found = read(
        json.dumps([{"Nama P3MI": "PT Contoh", "Direktur": {"nama": "Budi", "nik": "3171234567890123"}}]), "a.json"
    )
    assert names(found) == ["PT Contoh"]
    assert "Budi" not in repr(found)


def test_a_number_that_was_rounded_is_told() -> None:
    """Seventeen digits with a point after them have been through a spreadsheet."""
    assert "has rounded" in fault(read('[{"P3MI": "PT Contoh", "NIB": 81201141907610000.0}]', "a.json"))
    assert names(read('[{"P3MI": "PT Contoh", "No izin": 81201141907610001}]', "a.json")) == ["PT Contoh"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("content", ["", "[]", "{}", "null", "[[]]", "7", "[", '"x"', "[1, 2]", "NaN", "[" * 100_000])
def test_json_without_companies_supports_no_answer(name: str, content: str) -> None:
    """Whatever it is instead."""
    found = read(content, name)
    assert found.rows == ()
    assert found.register is None


def test_objects_that_cannot_be_read_are_told_in_their_places() -> None:
    """With the others beside them."""
    found = read('[{"P3MI": "PT Contoh"}, {"P3MI": "PT A", "P3MI": "PT B"}, 3, {"P3MI": NaN}]', "a.json")
    assert [said.partition(": found")[0] for said in faults(found)] == ["a.json:2", "a.json:3", "a.json:4"]
    assert [row.name for row in found.rows] == ["PT Contoh"]


def test_keys_spelt_in_two_ways_are_told() -> None:
    """One object's name would be another one's nothing."""
    found = read('[{"Nama P3MI": "PT Contoh"}, {"nama_p3mi": "PT Umpama"}]', "a.json")
    assert "name in more than one column" in fault(found)


def test_more_keys_than_columns_are_read_is_a_fault() -> None:
    """Objects with keys of their own are no table."""
    found = read(json.dumps([{f"{place} P3MI": "x"} for place in range(reading.MOST_COLUMNS + 1)]), "a.json")
    assert "more than 200 columns" in fault(found)
