"""Does any file, however hostile, end in a register or in faults, within bounded time and memory?"""

from __future__ import annotations

import os
import time
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.intake.registers import reading
from p2mi_rules.intake.registers.importing import MOST_KEPT
from p2mi_rules.intake.registers.opening import LARGEST
from tests.intake.registers.lists import fault, faults, names, passed, read, read_path

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "Nama Perusahaan,Status\n"
ENDINGS = [".csv", ".json", ".jsonl", ".xlsx"]
MEGABYTE = 1_000_000
SECONDS = 20
"""Far more than it takes, since a shared machine has slow moments; hours if anything went wrong."""


@given(st.binary(max_size=300), st.sampled_from(ENDINGS))
def test_any_bytes_are_a_register_or_faults(content: bytes, ending: str) -> None:
    """Nothing is raised for what is in a file."""
    for prefix in (b"", HEADER.encode(), b'[{"Nama P3MI": ', b'{"P3MI": "PT', b"PK\x03\x04"):
        read(prefix + content, f"daftar{ending}")


@given(st.text(max_size=200))
def test_any_text_below_a_header_keeps_its_lines(text: str) -> None:
    """Each company and each fault says its line; lines come in order, and each once among the companies."""
    found = read(f"{HEADER}{text}\nPT Contoh,aktif\n")
    lines = [int(row.place.rpartition(":")[2]) for row in found.rows]
    assert lines == sorted(set(lines))


BROKEN = [
    *(
        '"\n',
        "\n",
        ',"\n',
        '"PT Contoh Satu Dua Tiga Empat"",aktif\n',
        "\0" * 40 + "\n",
        '=HYPERLINK("PT Contoh Satu Dua"),aktif\n',
    ),
    *("PT Contoh Satu Dua Tiga Empat Lima,dicabut\n", "PT Contoh,aktif" + "," * 40 + "\n", "\xe9\ufffd" * 20 + "\n"),
]


@pytest.mark.sweep
@pytest.mark.parametrize("line", BROKEN)
def test_a_megabyte_of_broken_lines_takes_bounded_time(line: str) -> None:
    """The first faults are told one by one, the rest is counted."""
    begun = time.process_time()
    found = read((HEADER + line * (MEGABYTE // len(line)))[:MEGABYTE])
    assert time.process_time() - begun < SECONDS
    assert len(found.faults) <= MOST_KEPT
    assert found.register is None


@pytest.mark.sweep
def test_a_megabyte_of_broken_lines_takes_bounded_memory() -> None:
    """Some times what the file itself takes."""
    for line in (BROKEN[0], BROKEN[4]):
        tracemalloc.start()
        read(HEADER + line * (MEGABYTE // len(line)))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 20 * MEGABYTE


def test_faults_beyond_the_most_are_counted() -> None:
    """And so are lines that are passed over."""
    found = read(HEADER + "PT Contoh,dicabut\nJumlah,1\n" * (MOST_KEPT + 5))
    assert (len(found.faults), found.more_faults) == (MOST_KEPT, 5)
    assert (len(found.passed_over), found.more_passed_over) == (MOST_KEPT, 5)
    assert passed(found)[0] == (3, "a line of totals")


def test_more_lines_than_are_read_are_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blank ones count."""
    monkeypatch.setattr(reading, "MOST_LINES", 50)
    assert names(read(HEADER + "PT Contoh,aktif\n" * 49)) == ["PT Contoh"] * 49
    assert "more than 50 lines" in fault(read(HEADER + "PT Contoh,aktif\n" * 49 + "\n"))
    assert "more than 50 lines" in fault(read('{"P3MI": "PT Contoh"}\n' * 51, "a.jsonl"))


def test_more_columns_than_are_read_are_a_fault() -> None:
    """A table of companies has a dozen."""
    found = read("Nama Perusahaan" + "," * reading.MOST_COLUMNS + "\n")
    assert "daftar.csv: header: found more than 200 columns" in fault(found)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_is_too_large_is_refused(tmp_path: Path, ending: str) -> None:
    """It is not read to its end."""
    path = tmp_path / f"daftar{ending}"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert " MiB" in fault(read_path(path))


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_no_file_is_refused(tmp_path: Path, ending: str) -> None:
    """A missing one, a folder, a loop of links, a name with NUL in it, one that is too long, and a pipe."""
    (tmp_path / f"folder{ending}").mkdir()
    (tmp_path / f"one{ending}").symlink_to(f"other{ending}")
    (tmp_path / f"other{ending}").symlink_to(f"one{ending}")
    os.mkfifo(tmp_path / f"pipe{ending}")
    for name in ("missing", "one", "a\0b", "x" * 5000, "folder", "pipe"):
        assert "expected a file that exists and may be read" in fault(read_path(tmp_path / f"{name}{ending}"))


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    """It is what it leads to."""
    (tmp_path / "a.csv").write_text(f"{HEADER}PT Contoh,aktif\n", encoding="utf-8")
    (tmp_path / "b.csv").symlink_to("a.csv")
    assert names(read_path(tmp_path / "b.csv")) == ["PT Contoh"]


@pytest.mark.parametrize("name", ["", ".", "daftar", "daftar.pdf", "daftar.xlsx.txt", "daftar.csv/"])
def test_a_name_with_another_ending_is_refused(name: str) -> None:
    """The ending tells the format."""
    assert "found" in fault(read_path(name))


def test_a_fault_shows_no_letter_that_moves_the_cursor(tmp_path: Path) -> None:
    """The name of a file may hold anything."""
    path = tmp_path / "a\n\x1b[2J.csv"
    path.write_text("x", encoding="utf-8")
    assert fault(read_path(path)).startswith("a??[2J.csv: found")


def test_a_binary_file_called_csv_is_refused() -> None:
    """A picture, a packed file."""
    for content in (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, b"PK\x03\x04" + bytes(1000), b"\0" * 5000):
        assert "no column that is known" in fault(read(content))


def test_a_file_in_utf_16_without_its_mark_is_refused() -> None:
    """Nothing in it can be relied on."""
    assert not read(f"{HEADER}PT Contoh,aktif\n".encode("utf-16-le")).supports_answers


def test_a_nul_in_a_cell_spoils_its_row() -> None:
    """And no other."""
    found = read(f"{HEADER}PT Con\0toh,aktif\nPT Umpama,aktif\n")
    assert "daftar.csv:2: name: found a character that could not be read" in fault(found)
    assert [row.name for row in found.rows] == ["PT Umpama"]


@given(
    st.integers(10**15, 10**16 - 1).map(str), st.sampled_from(["Nama Perusahaan", "Status", "Ket", "Tanggal SK", "#"])
)
def test_no_identity_number_is_kept_or_shown(number: str, column: str) -> None:
    """Wherever it stands, also as a header, in a line that is passed over, or in the mapping."""
    header = ["Nama Perusahaan", "Status", "Ket", "Tanggal SK", "NIK", "#"]
    line = [number if name == column else "" for name in header]
    line[0] = line[0] or "PT Contoh"
    found = read(",".join(header) + "\n" + ",".join(line) + f"\nSumber: {number},,,,,\n")
    assert number not in repr(found) + "".join(faults(found))
    for again in (
        read(f"Nama P3MI,{number}\nPT Contoh,x\n"),
        read("P3MI\nPT A\n", mapping={number: "name", "x": number}),
    ):
        assert number not in repr(again) + "".join(faults(again))
