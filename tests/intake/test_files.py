"""Does every record of a file come out in its place, and every fault as one clear line?"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import intake
from p2mi_rules.exceptions import FaultyFileError, FaultyRecordError, FaultyRequestError
from p2mi_rules.intake.lines import LONGEST_LINE
from tests.intake.opened import HEADER, records, refused, rows, told
from tests.intake.refusals import speaks_both

if TYPE_CHECKING:
    from pathlib import Path

    from p2mi_rules.intake.tables import FileFormat


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_as_spreadsheets_write_it(separator: str, encoding: str, end: str) -> None:
    """Commas, semicolons or tabs; UTF-8 or UTF-16 with its mark; line ends of every system."""
    lines = [["Tujuan", "Perusahaan"], ["Kamboja", "PT É"], ["MY", ""]]
    content = end.join(separator.join(line) for line in lines)
    read = rows(content.encode(encoding))
    assert [row.record for row in read] == [
        {"Tujuan": "Kamboja", "Perusahaan": "PT É"},
        {"Tujuan": "MY", "Perusahaan": ""},
    ]
    assert [row.line for row in read] == [2, 3]


ANY_CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8)


# Lines within a cell that have a cell for each column are taken for swallowed rows, so no cell here holds both.
@given(st.lists(st.lists(ANY_CELL.filter(lambda text: not {",", "\n"} <= set(text)), min_size=3, max_size=3)))
def test_csv_as_python_writes_it(table: list[list[str]]) -> None:
    """Quotes, separators and line breaks inside cells come back as they were."""
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([["id", "destination", "hobi"], *table])
    assert [list((record or {}).values()) for record in records(buffer.getvalue())] == table


def test_blank_lines_are_passed_over_and_counted() -> None:
    """The line of a row is the line of the file."""
    assert [row.line for row in rows(f"\n{HEADER}\n1,KH,2025\n\n  \n2,MY,2024\n")] == [4, 7]


def test_a_header_alone_has_no_records() -> None:
    """A table without rows is no fault."""
    assert rows(HEADER) == []


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", b"\xff\xfe"])
@pytest.mark.parametrize("file_format", ["csv", "jsonl", "json"])
def test_an_empty_file_is_a_fault(content: str | bytes, file_format: FileFormat) -> None:
    """A file that holds nothing was meant to hold something."""
    assert "found nothing" in refused(content, file_format)


def test_a_row_of_another_width_is_a_fault_in_its_place() -> None:
    """A cell too many or too few spoils its own row only."""
    short, good, long = rows(f"{HEADER}1,KH\n2,MY,2024\n3,KH,2025,x\n")
    assert "found 2 cells, expected 3" in told(short)
    assert good.record == {"id": "2", "destination": "MY", "departed_on": "2024"}
    assert "found 4 cells, expected 3" in told(long)
    assert [short.line, good.line, long.line] == [2, 3, 4]


def test_columns_without_a_name_must_be_empty() -> None:
    """Spreadsheets leave empty columns behind; a value in one would be lost without a word."""
    good, lost = rows("id,destination,,\n1,KH,,\n2,MY,x,\n")
    assert good.record == {"id": "1", "destination": "KH"}
    assert "a column that has no name" in told(lost)


def test_the_same_name_twice_is_a_fault_of_the_file() -> None:
    """However it is spelt: one of the two columns would be lost."""
    assert "columns 1 and 3" in refused("destination,id,DESTINATION\nKH,1,MY\n")


def test_two_names_of_one_field_are_two_columns() -> None:
    """Their values meet when the record is read."""
    assert records("destination,tujuan\nKH,MY\n") == [{"destination": "KH", "tujuan": "MY"}]


def test_a_file_without_a_header_is_a_fault_that_shows_no_cell() -> None:
    """The first row is then a person's."""
    message = refused("Siti Aminah,3171234567890123\nBudi,3171234567890124\n")
    assert "names no field" in message
    assert "Siti" not in message


def test_two_kinds_of_separator_are_a_fault() -> None:
    """It is not guessed which of them parts the cells; inside quotes any may stand."""
    assert "more than one kind of separator" in refused("id;destination,route\n")
    assert records('id;"destination,x";route\n1;2;3\n') == [{"id": "1", "destination,x": "2", "route": "3"}]


@pytest.mark.parametrize("header", ['id,"destination', '"id"x,destination', 'id,"'])
def test_a_header_with_an_open_quote_is_a_fault(header: str) -> None:
    """A header stands on one line."""
    assert "quotes that do not pair" in refused(f"{header}\n1,KH\n")


@pytest.mark.parametrize(
    "content",
    [HEADER.encode("utf-16")[2:], HEADER.encode("utf-32"), b"\xff\xd8\xff\xe0\0\x10JFIF", b"tuj\xe9an,id\n"],
)
def test_what_is_no_text_is_a_fault(content: bytes) -> None:
    """UTF-16 without its mark, UTF-32, a picture, another code page in the header."""
    assert "bytes that are no header line" in refused(content)


def test_half_a_character_spoils_one_field() -> None:
    """Bytes of another code page are a fault of the field where they stand, told when the record is read."""
    damaged, good = rows(f"{HEADER}1,C\xf4te,2025\n".encode("latin-1") + b"2,MY,2024\n")
    with pytest.raises(FaultyRecordError, match="destination: found a character that could not be read"):
        intake.placement(damaged.record or {})
    assert intake.placement(good.record or {}).destination == "MY"


def test_a_file_that_ends_inside_a_character() -> None:
    """A transfer that broke off spoils its last field."""
    (row,) = rows(HEADER.encode() + "1,KH,2025é".encode()[:-1])
    with pytest.raises(FaultyRecordError, match="departed_on"):
        intake.placement(row.record or {})


def test_a_nul_byte_spoils_one_field() -> None:
    """A NUL is no character of a name."""
    damaged, good = rows(f"{HEADER}1,K\0H,2025\n2,MY,2024\n")
    with pytest.raises(FaultyRecordError, match="destination"):
        intake.placement(damaged.record or {})
    assert intake.placement(good.record or {}).id == "2"


def test_damage_in_a_personal_column_is_nobodys_fault() -> None:
    """A column that is passed over may hold anything."""
    (row,) = rows(b"nama,destination\nJos\xe9\0,KH\n")
    assert intake.placement(row.record or {}).destination == "KH"


def test_a_cell_without_end_spoils_one_row() -> None:
    """Ten million letters are told in one line, and the module's own limit is left as it was."""
    limit = csv.field_size_limit()
    endless, good = rows(f"{HEADER}1,{'x' * 10_000_000},2025\n2,MY,2024\n")
    assert f"more than {LONGEST_LINE} characters" in told(endless)
    assert (good.line, good.record) == (3, {"id": "2", "destination": "MY", "departed_on": "2024"})
    assert csv.field_size_limit() == limit


def test_a_quoted_cell_without_end_spoils_one_row() -> None:
    """A cell that grows over many lines is cut off by the limit of the csv module."""
    line = "x" * (LONGEST_LINE - 10)
    endless, *rest = rows(f'{HEADER}1,"{line}\n{line}",2025\n')
    assert "quotes that do not pair, or a cell too long" in told(endless)
    assert all(row.faults for row in rest)


def test_a_header_without_end_is_a_fault() -> None:
    """A header is as long as a line may be."""
    assert "no header line" in refused(f"id,{'x' * LONGEST_LINE}\n")


def test_a_cell_of_several_lines_is_one_row() -> None:
    """An address in quotes may have line breaks; the row begins on its first line."""
    first, second = rows(f'{HEADER}1,KH,"a\nb\nc"\n2,MY,2024\n')
    assert (first.line, (first.record or {})["departed_on"]) == (2, "a\nb\nc")
    assert second.line == 5


def test_swapped_columns_are_faults_field_by_field() -> None:
    """Each field that got another's value is told, without the values."""
    (row,) = rows("destination,departed_on,age\n2025-10-29,17,Kamboja\n")
    with pytest.raises(FaultyRecordError) as caught:
        intake.placement(row.record or {})
    assert [fault.field for fault in caught.value.faults] == ["destination", "departed_on", "age"]


def test_columns_may_be_renamed() -> None:
    """A column of any name may hold a field of a record."""
    renamed = {"Country of work": "destination", "when": "tanggal berangkat"}
    assert rows("COUNTRY_OF_WORK,When\nKH,2025\n", rename=renamed)[0].record == {
        "destination": "KH",
        "tanggal berangkat": "2025",
    }
    assert rows('{"when": 2025}', "jsonl", renamed)[0].record == {"tanggal berangkat": 2025}


def test_a_column_renamed_to_no_field_is_refused() -> None:
    """The nearest field is suggested."""
    with pytest.raises(FaultyRequestError, match="did you mean destination"):
        rows(HEADER, rename={"when": "destinaton"})


def test_a_column_renamed_to_another_is_a_fault() -> None:
    """Two columns cannot hold one name."""
    with pytest.raises(FaultyFileError):
        rows("when,departed_on\n1,2\n", rename={"when": "departed_on"})
    (row,) = rows('{"when": 1, "departed_on": 2}', "jsonl", {"when": "departed_on"})
    assert "same key twice" in told(row)


def test_another_format_is_refused() -> None:
    """Formats that are not built do not exist."""
    with pytest.raises(FaultyRequestError, match="'csv', 'jsonl' or 'json'"):
        rows(HEADER, "xlsx")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - the refusal is the test


def test_a_file_is_read_lazily() -> None:
    """The first row comes before the rest of the file is read, and the stream stays open."""
    stream = io.BytesIO((HEADER + "1,KH,2025\n" * 100_000).encode())
    first = next(intake.records(stream, "csv"))
    assert first.line == 2
    assert stream.tell() < 200_000
    assert not stream.closed


@pytest.mark.parametrize("as_text", [True, False])
def test_a_file_may_be_named_by_its_path(tmp_path: Path, *, as_text: bool) -> None:
    """The file is closed when its rows are through."""
    path = tmp_path / "records.csv"
    path.write_text(f"{HEADER}1,KH,2025\n", encoding="utf-8")
    (row,) = intake.records(str(path) if as_text else path, "csv")
    assert row.line == 2


@pytest.mark.parametrize("name", ["missing.csv", ".", "a\0b"])
def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path, name: str) -> None:
    """The path is not shown: it may name a person."""
    with pytest.raises(FaultyFileError) as caught:
        next(intake.records(tmp_path / name, "csv"))
    assert "missing" not in str(caught.value)


def test_the_repr_of_a_row_shows_no_content() -> None:
    """Rows end up in logs."""
    (row,) = rows("nama,destination\nSiti,KH\n")
    assert "Siti" not in repr(row)
    assert repr(row).startswith("Row(line=2")


@given(st.binary(max_size=200), st.sampled_from(["csv", "jsonl", "json"]))
def test_any_bytes_are_rows_or_one_fault(content: bytes, file_format: FileFormat) -> None:
    """No file ends in anything but rows, each a record or faults, or one fault of the file."""
    for prefix in (b"", b"id,destination\n", b"[", b'{"id": '):
        try:
            read = rows(prefix + content, file_format)
        except FaultyFileError as error:
            read = [intake.Row(1, faults=error.faults)]
        assert all((row.record is None) == bool(row.faults) for row in read)
        assert all(speaks_both(fault) for row in read for fault in row.faults)


@given(st.text(max_size=200), st.sampled_from(["csv", "jsonl"]))
def test_rows_after_any_text_keep_their_lines(text: str, file_format: FileFormat) -> None:
    """Whatever stands in one line, lines are counted in order and none comes twice."""
    numbers = [row.line for row in rows(f"{HEADER}{text}" if file_format == "csv" else f"{{}}\n{text}", file_format)]
    assert numbers == sorted(set(numbers))
