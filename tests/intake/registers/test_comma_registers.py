"""Does every company of a CSV register come out with its line, and everything else with a reason?"""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.agencies.names import parse
from tests.intake.registers.lists import DAY, fault, faults, names, passed, read

LINES = [["No", "Nama Perusahaan", "No SIP3MI"], ["1", "PT Contoh É", "8120114190761"], ["2", "PT Umpama", ""]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_as_spreadsheets_write_it(separator: str, encoding: str, end: str) -> None:
    """Commas, semicolons or tabs; the encodings of all systems; line ends of every system."""
    found = read(end.join(separator.join(line) for line in LINES).encode(encoding))
    assert names(found) == ["PT Contoh É", "PT Umpama"]
    assert [(row.licence, row.place) for row in found.rows] == [
        ("8120114190761", "daftar.csv:2"),
        ("", "daftar.csv:3"),
    ]
    assert found.register is not None
    assert found.register.stamps[0].retrieved == DAY
    assert [parse(row.name).written for row in found.rows] == [
        agency.name.written for agency in found.register.agencies
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_of_the_encoding_is_no_part_of_the_header(encoding: str) -> None:
    """Also where no other letter is beyond ASCII."""
    found = read("Nama Perusahaan\nPT Contoh\n".encode(encoding))
    assert names(found) == ["PT Contoh"]
    assert found.columns[0].header == "Nama Perusahaan"


COMPANIES = st.lists(
    st.text(st.characters(categories=["Lu"]) | st.sampled_from(' ,;"\t'), min_size=3, max_size=12).filter(
        lambda text: sum(letter.isalpha() for letter in text) > 2
    ),
    min_size=1,
    max_size=6,
)


@given(COMPANIES, st.sampled_from(",;\t"))
def test_csv_as_python_writes_it(companies: list[str], separator: str) -> None:
    """Quotes and separators inside cells come back as they were."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([["Nama P3MI", "Provinsi"], *([f"PT {company}", "Bali"] for company in companies)])
    assert [row.name for row in read(buffer.getvalue()).rows] == [
        " ".join(f"PT {company}".split()) for company in companies
    ]


def test_every_field_comes_into_its_place() -> None:
    """Dates as policy writes them; the note and the director are not kept."""
    found = read(
        "Nama Perusahaan;NIB;Status;Tanggal SK;No SK;Masa Berlaku;Kantor Cabang;Provinsi;Ket;Direktur;Telepon\n"
        "PT Contoh;8120114190761;aktif;29 Januari 2026;Kepmen 96 Tahun 2026;1/1/2021 s.d. 31/12/2026;Dompu;NTB;Ibu S.;"
        "Budi;021-7654321\n"
    )
    assert names(found) == ["PT Contoh"]
    assert found.rows[0]._asdict() == {
        "name": "PT Contoh",
        "licence": "8120114190761",
        "status": "aktif",
        "status_since": "2026-01-29",
        "licence_from": "2021-01-01",
        "licence_until": "2026-12-31",
        "branch": "Dompu",
        "province": "NTB",
        "destination": "",
        "decree": "Kepmen 96 Tahun 2026",
        "note": "",
        "place": "daftar.csv:2",
    }
    assert "Budi" not in repr(found)
    assert "7654321" not in repr(found)
    assert "Ibu" not in repr(found)
    assert [column.use.value for column in found.columns[-2:]] == ["personal", "personal"]


def test_a_permit_has_its_country() -> None:
    """A list of permits names destinations."""
    found = read("Nama Perusahaan,Negara\nPT Contoh,Taiwan\n")
    assert [(row.name, row.destination) for row in found.rows] == [("PT Contoh", "Taiwan")]
    assert found.supports_answers


def test_titles_totals_and_footnotes_are_passed_over_and_told() -> None:
    """A printed table has more than companies in it."""
    found = read(
        "DAFTAR P3MI,,\nper 1 Maret 2026,,\n,,\nNo,Nama Perusahaan,Status\n(1),(2),(3)\n1,PT Satu Contoh,aktif\n,,\n"
        "No,Nama Perusahaan,Status\n2,PT Dua Contoh,aktif\n3,,\n,Jumlah,2\nSumber: kementerian,,\n"
    )
    assert names(found) == ["PT Satu Contoh", "PT Dua Contoh"]
    assert passed(found) == [
        (1, "a title above the columns"),
        (2, "a title above the columns"),
        (5, "the numbers of the columns"),
        (8, "the header line again"),
        (10, "something only in columns that are not read"),
        (11, "a line of totals"),
        (12, "a footnote"),
    ]
    assert [row.place for row in found.rows] == ["daftar.csv:6", "daftar.csv:9"]


def test_a_header_over_several_lines_is_read() -> None:
    """Spreadsheets break lines inside cells."""
    found = read('No,"Nama\nPerusahaan","Nomor\nSIP3MI"\n1,PT Contoh,8120114190761\n')
    assert [(row.name, row.licence, row.place) for row in found.rows] == [
        ("PT Contoh", "8120114190761", "daftar.csv:4")
    ]


def test_a_list_of_names_alone_is_a_register() -> None:
    """One column is enough."""
    assert names(read("P3MI\nPT Satu Contoh\nPT Dua Contoh\n")) == ["PT Satu Contoh", "PT Dua Contoh"]


def test_a_line_without_a_name_is_told() -> None:
    """A merged cell comes out of a spreadsheet empty below its first line."""
    found = read("Nama Perusahaan,Kantor Cabang\nPT Contoh,Bali\n,Dompu\n")
    assert "daftar.csv:3: name: found something without the name of a company" in fault(found)
    assert [row.branch for row in found.rows] == ["Bali"]
    assert found.register is None


def test_a_second_header_that_differs_is_told() -> None:
    """Its columns would be read as those of the first."""
    found = read("Nama Perusahaan,Status\nPT Contoh,aktif\nNama Perusahaan,Provinsi\nPT Umpama,Bali\n")
    assert "daftar.csv:3: name: found a header line that differs" in faults(found)[0]
    assert not found.supports_answers


def test_something_under_no_header_is_told() -> None:
    """It would be lost without a word; a column of numbers alone is nothing."""
    assert "daftar.csv:3: found something in a column that has no name" in fault(
        read("Nama Perusahaan,\nPT Satu Contoh,1\nPT Dua Contoh,izin dicabut\n")
    )


def test_a_column_of_numbers_that_holds_something_else_is_told() -> None:
    """A column headed by *Nomor* may be that of the licences."""
    assert "daftar.csv:2: #1: found something else than a number of order in the column 'Nomor'" in fault(
        read("Nomor,Nama Perusahaan\nKEP. 203 Tahun 2019,PT Contoh\n")
    )


def test_a_row_of_another_width_and_a_stray_quote_are_told_in_their_lines() -> None:
    """And spoil no other."""
    found = read('Nama Perusahaan,Provinsi\nPT Satu\nPT Dua Contoh,Bali\n"PT Tiga,Bali\n', "p3mi.tsv")
    assert [row.name for row in found.rows] == ["PT Dua Contoh"]
    assert [said.partition(": ")[0] for said in faults(found)] == ["p3mi.tsv:2", "p3mi.tsv:4"]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    """Those of cells, those of dates, and those of what the words mean."""
    found = read(
        "Nama Perusahaan,Status,Berlaku sampai\nPT Satu Contoh,dicabut,2026\n=A1,aktif,2026\nPT Dua,aktif,besok\n"
    )
    assert sorted(said.partition(": found")[0] for said in faults(found)) == [
        "daftar.csv:2: status",
        "daftar.csv:3: name",
        "daftar.csv:4: licence_until",
    ]
    assert found.register is None


def test_broken_letters_spoil_their_cell_alone() -> None:
    """In a file that is UTF-8 elsewhere."""
    found = read(b"Nama Perusahaan,Alamat\nPT Contoh,Jl. Jos\xc3\xa9 \xe9\nPT Ump\xe4ma,x\n")
    assert "daftar.csv:3: name: found a character that could not be read" in fault(found)
    assert [row.name for row in found.rows] == ["PT Contoh"]


def test_a_header_that_leaves_it_open_is_told_and_nothing_is_read() -> None:
    """The fault has the line of the header; with a mapping the file is read."""
    text = "Daftar\nNama Perusahaan,Tanggal\nPT Contoh,1/3/2020\n"
    found = read(text)
    assert "daftar.csv:2: header: found 'Tanggal', which may be" in fault(found)
    assert (found.rows, [column.header for column in found.columns]) == ((), ["Nama Perusahaan", "Tanggal"])
    again = read(text, mapping={"Tanggal": "licence_from"})
    assert names(again) == ["PT Contoh"]
    assert again.rows[0].licence_from == "2020-03-01"


def test_a_header_may_be_known_by_the_mapping_alone() -> None:
    """A list in another language."""
    found = read("Firma|;Land\nPT Contoh;Bali\n", mapping={"firma": "name", "land": "province"})
    assert [(row.name, row.province) for row in found.rows] == [("PT Contoh", "Bali")]


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", b"\xff\xfe", b"\xef\xbb\xbf \n"])
def test_an_empty_file_supports_no_answer(content: str | bytes) -> None:
    """It was meant to hold something."""
    found = read(content)
    assert "daftar.csv: found nothing" in fault(found)
    assert (found.rows, found.register) == ((), None)


@pytest.mark.parametrize("rest", ["", "\n,\n", "Jumlah,0\n"])
def test_a_file_without_companies_supports_no_answer(rest: str) -> None:
    """A complete list of nobody would make everybody one that is not listed."""
    found = read(f"Nama Perusahaan,Status\n{rest}")
    assert "daftar.csv: found no company at all" in fault(found)
    assert not found.supports_answers


def test_a_file_without_a_header_supports_no_answer() -> None:
    """A line of data is no header."""
    assert "no column that is known in the first 30 lines" in fault(read("PT Satu Contoh,aktif\nPT Dua Contoh,aktif\n"))


def test_a_file_without_a_column_of_names_supports_no_answer() -> None:
    """Its headers are listed."""
    assert "no column of names; it has 'Provinsi', 'Lembaga'" in fault(read("Provinsi,Lembaga\nBali,PT Contoh\n"))
