"""Does what was read answer for the companies of the list, on its day, and for nothing if anything is wrong?"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyPolicyError
from p2mi_rules.intake.registers import read_register
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.policy.agencies.standing import standing_of
from tests.intake.registers.books import book
from tests.intake.registers.lists import DAY, SOURCE, names, read

if TYPE_CHECKING:
    from pathlib import Path

    from p2mi_rules.intake.registers import ReadRegister

TEXT = "Nama Perusahaan,Status\nPT Contoh Satu,aktif\nPT Contoh Dua,izin dicabut\n"


def _statuses(found: ReadRegister, name: str, day: date = DAY) -> set[str]:
    assert found.register is not None
    answer = standing_of(found.register, found.register.find(name=name), day=day)
    return {status.value for status in answer.statuses}


def test_a_complete_list_answers_for_everybody_on_its_day() -> None:
    """And on no other."""
    found = read(TEXT)
    assert _statuses(found, "PT. Contoh Satu") == {"licensed"}
    assert _statuses(found, "PT Contoh Seribu") == {"not_listed"}
    assert len(_statuses(found, "PT Contoh Seribu", date(2026, 3, 2))) > 1


@pytest.mark.parametrize(("completeness", "reviewed"), [(Completeness.PARTIAL, True), (Completeness.COMPLETE, False)])
def test_a_list_that_is_partial_or_not_reviewed_says_nothing_of_others(
    tmp_path: Path, completeness: Completeness, *, reviewed: bool
) -> None:
    """Nobody is not listed by it."""
    path = tmp_path / "daftar.csv"
    path.write_text(TEXT, encoding="utf-8")
    found = read_register(path, source=SOURCE, retrieved=DAY, completeness=completeness, reviewed=reviewed)
    assert len(_statuses(found, "PT Contoh Seribu")) > 1
    assert (_statuses(found, "PT Contoh Satu") == {"licensed"}) == reviewed


def test_a_list_is_not_reviewed_unless_somebody_says_so(tmp_path: Path) -> None:
    """Reading it is no review."""
    path = tmp_path / "daftar.csv"
    path.write_text(TEXT, encoding="utf-8")
    found = read_register(path, source=SOURCE, retrieved=DAY, completeness=Completeness.COMPLETE)
    assert found.register is not None
    assert [stamp.reviewed for stamp in found.register.stamps] == [False]


@pytest.mark.parametrize("line", ["PT Contoh Tiga,dicabut", "=A1,aktif", ",aktif", "PT Contoh Tiga", "PT A\0B,aktif"])
def test_one_line_that_cannot_be_read_and_there_is_no_register(line: str) -> None:
    """Left out, its company would be one that is not listed."""
    found = read(f"{TEXT}{line}\n")
    assert found.register is None
    assert [row.name for row in found.rows][:2] == ["PT Contoh Satu", "PT Contoh Dua"]


COMPANIES = st.lists(
    st.sampled_from(["Satu", "Dua", "Tiga", "Empat"]).map(lambda word: f"PT Contoh {word}"), min_size=1, unique=True
)


@given(COMPANIES, st.permutations(["name", "status", "province"]))
def test_every_format_makes_the_same_register(companies: list[str], order: list[str]) -> None:
    """Whatever the order of the columns; only the names of the files differ."""
    words = {"name": "Nama Perusahaan", "status": "Status", "province": "Provinsi"}
    cells = {"status": "aktif", "province": "Bali"}
    table = [[words[field] for field in order], *[[cells.get(field, name) for field in order] for name in companies]]
    objects = [dict(zip(table[0], line, strict=True)) for line in table[1:]]
    readings = [
        read("\n".join(map(",".join, table)), "a.csv"),
        read("\n".join(map("\t".join, table)), "a.tsv"),
        read(json.dumps(objects), "a.json"),
        read("\n".join(map(json.dumps, objects)), "a.jsonl"),
        read(book([*table]), "a.xlsx"),
    ]
    said = [[(row.name, row.status, row.province) for row in found.rows] for found in readings]
    assert said == [[(name, "aktif", "Bali") for name in companies]] * len(readings)
    assert {
        tuple(agency.name.written for agency in found.register.agencies) for found in readings if found.register
    } == {tuple(sorted(companies))}


def test_the_mapping_may_be_a_file(tmp_path: Path) -> None:
    """Kept beside the list, for the next one from the same office."""
    (tmp_path / "kolom.toml").write_text('"Lembaga" = "name"\n"Jenis Izin" = "-"\n', encoding="utf-8")
    found = read("Lembaga;Jenis Izin\nPT Contoh;tetap\n", mapping=tmp_path / "kolom.toml")
    assert names(found) == ["PT Contoh"]


def test_a_faulty_mapping_is_a_fault_of_the_import(tmp_path: Path) -> None:
    """The file is not read without it."""
    found = read(TEXT, mapping=tmp_path / "kolom.toml")
    assert [fault.field for fault in found.faults] == ["daftar.csv: mapping"]
    assert (found.rows, found.columns, found.register) == ((), (), None)


def test_a_moment_is_no_day_of_a_list(tmp_path: Path) -> None:
    """That is the caller's slip, not the file's."""
    with pytest.raises(FaultyPolicyError):
        read_register(
            tmp_path / "daftar.csv",
            source=SOURCE,
            retrieved=datetime(2026, 3, 1),  # noqa: DTZ001 - the refusal is the test
            completeness=Completeness.PARTIAL,
        )
