"""Does any file give one clear line, or an answer for each of its rows, and nothing else?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.calling import CAMBODIA, HEADER

if TYPE_CHECKING:
    from tests.cli.calling import Command


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"", "file: found nothing"),
        ("a.csv", b"\n\n", "file: found nothing"),
        ("a.csv", b"\x00\x01\x02", "file: found bytes that are no header line"),
        ("a.csv", b"PK\x03\x04\xff\xfe", "file: found bytes that are no header line"),
        ("a.csv", b"destination,destination\nKH,KH\n", "header: found the same name over columns 1 and 2"),
        ("a.csv", b"KH,2025\nMM,2025\n", "header: found a first line that names no field of a record"),
        ("a.json", b"", "file: found nothing"),
        ("a.json", b"[{", "file: found no JSON at line 1"),
        ("a.json", b"7", "file: found JSON that is neither an array nor an object"),
        ("a.jsonl", b" \n", "file: found nothing"),
    ],
)
def test_a_file_that_is_none_gives_one_line(command: Command, name: str, content: bytes, told: str) -> None:
    """What was found and what was expected, with the name of the file, and code 2."""
    said = command.check(content, name=name)
    assert (said.code, said.out, len(said.errors)) == (2, "", 1)
    assert f"{name}: {told}" in said.errors[0]


def test_a_file_that_is_not_there_gives_one_line(command: Command) -> None:
    """No traceback."""
    said = command("check", "nowhere.csv", "--lang", "en")
    assert (said.code, said.out, len(said.errors)) == (2, "", 1)
    assert said.errors[0].startswith("p2mi-rules: nowhere.csv: file: found no file that can be opened")


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"b,KH,2025-10-01,\x00\n", "route: found a character that could not be read"),
        (b"b,KH,2025-10-01,p\xe9\n", "route: found a character that could not be read"),
        (b"b,KH," + b"x" * 10_000_000 + b",\n", "row: found a line of more than 100000 characters"),
        (b"b,KH," + b"x" * 20_000 + b",\n", "departed_on: found a text of length 20000"),
        (b"b,KH,9999-12-31,\n", "departed_on: found "),
        (b"b,Korea,2025-10-01,\n", "destination: found 'Korea', which is more than one country"),
        (b"b,2025-10-01,KH,\n", "destination: found "),
        (b"b,KH\n", "row: found 2 cells"),
        (b'b,"KH,2025-10-01,\n', "row: found a quote that is never closed"),
        (b"b,KH,31/02/2025,\n", "departed_on: found "),
        (b"b,KH,2025-10-01,individul\n", "route: found 'individul'"),
    ],
)
def test_a_bad_row_costs_itself_alone(command: Command, bad: bytes, told: str) -> None:
    """The rows before and after it are judged as without it, and its line says what is wrong."""
    content = HEADER.encode() + CAMBODIA.encode() + bad + CAMBODIA.encode()
    said = command.check(content)
    lines = said.out.split("\n\n")[0].splitlines()[1:]
    assert said.code == 0
    assert [line.split()[0] for line in lines] == ["2", "3", "4"]
    assert told in lines[1]
    assert lines[0][1:] == lines[2][1:]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f"{HEADER}b,Korea,2025-10-01,\n", "destination: ditemukan 'Korea', yang berarti lebih dari satu negara"),
        (f"{HEADER}b,KH,31/02/2025,\n", "departed_on: ditemukan hari ke-31 dalam bulan yang hanya 28 hari"),
        (f"{HEADER}b,KH\n", "baris: ditemukan 2 sel, seharusnya 4, satu untuk setiap kolom pada baris kepala"),
        (f"{HEADER}b,KH,2025-10-01,individul\n", "; maksudnya "),
        ("", "cases.csv: berkas: ditemukan tidak ada apa-apa, seharusnya baris kepala"),
    ],
)
def test_faults_are_told_in_indonesian_unless_english_is_asked_for(command: Command, content: str, told: str) -> None:
    """In the table, in CSV and JSON, and on standard error."""
    said = command.check(content, "--lang", "id")
    assert told in said.out + "".join(said.errors)
    if content:
        assert told in command.check(content, "--lang", "id", "--format", "csv").out
        assert told in command.check(content, "--lang", "id", "--explain", "all").out.partition("\n== ")[2]
        (error,) = json.loads(command.check(content, "--lang", "id", "--format", "jsonl").out)["errors"]
        assert "expected" in error
        assert "found" not in f"{error['found']}"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_spreadsheets_are_read(command: Command, encoding: str) -> None:
    """What a spreadsheet writes is read as it is, with its mark and its semicolons."""
    content = "nomor_rujukan;negara_tujuan;tanggal_berangkat\r\n\u00e4;Kamboja;1 Oktober 2025\r\n".encode(encoding)
    found = json.loads(command.check(content, "--format", "jsonl").out)
    assert (found["id"], found["status"]) == ("\u00e4", "nonprocedural")


@pytest.mark.parametrize(
    ("content", "arguments"),
    [
        (b"destination,departed_on\nKH,2025-10-01\n", []),
        (b'{"destination": "KH", "departed_on": "2025-10-01"}\n', ["--from", "jsonl"]),
        (b'[{"destination": "KH", "departed_on": "2025-10-01"}]', ["--from", "json"]),
    ],
)
def test_standard_input_is_read(command: Command, content: bytes, arguments: list[str]) -> None:
    """``-`` is standard input, CSV unless said otherwise."""
    command.typed(content)
    said = command("check", "-", "--format", "jsonl", *arguments)
    assert (said.code, said.errors) == (0, [])
    assert json.loads(said.out)["status"] == "nonprocedural"


def test_empty_standard_input_gives_one_line(command: Command) -> None:
    """As an empty file does."""
    command.typed(b"")
    said = command("check", "-")
    assert (said.code, said.out, len(said.errors)) == (2, "", 1)


def test_a_file_that_breaks_off_is_told(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was judged until then stands; the code says that the input could not be read."""

    class _Broken:
        def read(self, _size: int = -1) -> bytes:
            raise OSError

    class _Input:
        buffer = _Broken()

    monkeypatch.setattr("sys.stdin", _Input())
    said = command("check", "-", "--lang", "en")
    assert (said.code, said.errors) == (2, ["p2mi-rules: -: cannot be read"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=60), st.sampled_from(["csv", "jsonl", "json"]))
def test_any_bytes_end_in_answers_or_in_lines(command: Command, content: bytes, kind: str) -> None:
    """Whatever the file holds, the command ends with one of its codes and never with a traceback."""
    said = command.check(HEADER.encode() + content, name=f"a.{kind}")
    assert said.code in {0, 2}
    assert all(line.startswith("p2mi-rules: ") for line in said.errors)
