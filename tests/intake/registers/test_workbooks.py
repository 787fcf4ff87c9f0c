"""Does every company of an Excel workbook come out with its row, and everything else with a reason?"""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.registers.books import Rows, Written, book, dated, parts, sheet_of, sheet_xml, zipped
from tests.intake.registers.lists import fault, names, passed, read

HEADER: list[Written] = ["No", "Nama Perusahaan", "NIB", "Status", "Berlaku sampai"]


@pytest.mark.parametrize("name", ["daftar.xlsx", "DAFTAR.XLSX", "daftar.xlsm"])
def test_a_workbook_as_spreadsheets_write_it(name: str) -> None:
    """Titles above, numbers as numbers, days as days, a total below; the line is the row of the sheet."""
    rows: Rows = [
        ["Daftar P3MI"],
        [],
        HEADER,
        [1, " PT  Contoh ", 8120114190761, "aktif", dated(46022)],
        [2, "PT Umpama", "8120114190762", "Aktif", "31/12/2026"],
        [None, None, None, None, None],
        [None, "Jumlah", 2],
    ]
    found = read(book(rows), name)
    assert names(found) == ["PT Contoh", "PT Umpama"]
    assert [(row.licence, row.status, row.licence_until, row.place) for row in found.rows] == [
        ("8120114190761", "aktif", "2025-12-31", f"{name}:4"),
        ("8120114190762", "Aktif", "2026-12-31", f"{name}:5"),
    ]
    assert passed(found) == [(1, "a title above the columns"), (7, "a line of totals")]


TEXTS = st.text(st.characters(categories=["Lu", "Ll"]) | st.sampled_from(" &<>\"'"), min_size=3, max_size=12)


@given(st.lists(TEXTS.filter(lambda text: sum(letter.isalpha() for letter in text) > 2), min_size=1, max_size=5))
def test_texts_come_out_as_they_were(texts: list[str]) -> None:
    """Marks of XML too."""
    found = read(book([["Nama P3MI", "Provinsi"], *[[f"PT {text}", "Bali"] for text in texts]]), "a.xlsx")
    assert [row.name for row in found.rows] == [" ".join(f"PT {text}".split()) for text in texts]


def test_a_cell_merged_over_rows_counts_in_each() -> None:
    """A company with three branches; across columns it counts in its first alone."""
    rows: Rows = [
        ["Nama Perusahaan", "Kantor Cabang", "Provinsi"],
        ["PT Contoh", "Dompu", "NTB"],
        [None, "Bima", None],
        [None, "Mataram", None],
        ["PT Umpama", None, None],
    ]
    found = read(book(rows, merged=["A2:A4", "C2:C9", "A5:B5"]), "a.xlsx")
    assert [(row.name, row.branch, row.province) for row in found.rows] == [
        ("PT Contoh", "Dompu", "NTB"),
        ("PT Contoh", "Bima", "NTB"),
        ("PT Contoh", "Mataram", "NTB"),
        ("PT Umpama", "", "NTB"),
    ]


def test_a_merged_range_beyond_the_sheet_is_nothing() -> None:
    """Spreadsheets leave them behind."""
    assert names(read(book([["P3MI"], ["PT Contoh"]], merged=["C1:C9", "A8:A9"]), "a.xlsx")) == ["PT Contoh"]


def test_a_header_in_two_tiers_is_asked_about() -> None:
    """Which of the columns below *SIP3MI* is what, a mapping says by their places."""
    rows: Rows = [
        ["Nama Perusahaan", "SIP3MI", None],
        [None, "Nomor", "Tanggal"],
        ["PT Contoh", "8120114190761", "1/3/2020"],
    ]
    content = book(rows, merged=["A1:A2", "B1:C1"])
    assert "a.xlsx:3: found something in a column that has no name" in fault(read(content, "a.xlsx"))
    found = read(content, "a.xlsx", {"#3": "licence_from"})
    assert names(found) == ["PT Contoh"]
    assert (found.rows[0].licence, found.rows[0].licence_from) == ("8120114190761", "2020-03-01")
    assert passed(found) == [(2, "the second line of the columns")]


def test_a_formula_counts_as_what_it_gave() -> None:
    """What the reader of the sheet saw."""
    rows: Rows = [["P3MI", "Provinsi"], [b' t="str"><f>B9</f><v>PT Contoh</v>', b"><f>1+1</f><v>2</v>"]]
    found = read(book(rows), "a.xlsx")
    assert [(row.name, row.province) for row in found.rows] == [("PT Contoh", "2")]


@pytest.mark.parametrize(
    "cell", [b"><f>B9</f>", b' t="str"><f>B9</f><v></v>', b'><f t="shared" si="0"/>', b"><f>B9</f><v/>"]
)
def test_a_formula_that_was_never_calculated_is_told(cell: bytes) -> None:
    """It would be read as nothing; in a column that is not read it is nobody's fault."""
    found = read(book([["P3MI", "Status", "Alamat"], ["PT Contoh", cell, cell]]), "a.xlsx")
    assert "a.xlsx:2: status: found a spreadsheet's formula" in fault(found)


def test_a_formula_that_failed_is_told() -> None:
    """It too would be read as nothing."""
    found = read(book([["P3MI", "Status"], ["PT Contoh", b' t="e"><f>B9</f><v>#REF!</v>']]), "a.xlsx")
    assert "a.xlsx:2: status: found the error of a spreadsheet's formula" in fault(found)


def test_a_number_of_a_licence_that_was_rounded_is_told() -> None:
    """A spreadsheet keeps fifteen digits."""
    found = read(book([["P3MI", "No Izin"], ["PT Contoh", 81201141907610001]]), "a.xlsx")
    assert "a.xlsx:2: licence: found a number of more than 15 digits" in fault(found)


def test_the_number_of_a_day_without_its_format_is_told() -> None:
    """It may be a number of anything."""
    found = read(book([["P3MI", "Berlaku sampai"], ["PT Contoh", 46022]]), "a.xlsx")
    assert "a spreadsheet's day number" in fault(found)


def test_a_sheet_beside_empty_and_hidden_ones_is_read() -> None:
    """Lists for drop-down cells are hidden."""
    content = book([[]], [["P3MI"], ["PT Contoh"]], [["aktif"], ["dicabut"]], hidden=frozenset({3}))
    assert names(read(content, "a.xlsx")) == ["PT Contoh"]


def test_several_filled_sheets_are_told() -> None:
    """The companies of the second would be missing from a complete list."""
    content = book([["P3MI"], ["PT Satu Contoh"]], [["P3MI"], ["PT Dua Contoh"]])
    assert "something on more than one sheet: 'Lembar 1', 'Lembar 2'" in fault(read(content, "a.xlsx"))


def test_more_sheets_than_are_looked_at_are_told() -> None:
    """One list has one sheet."""
    assert "more than 50 sheets" in fault(read(book(*[[["P3MI"]]] * 51), "a.xlsx"))


@pytest.mark.parametrize("content", [book([]), book([[]], [[]]), book([["P3MI"]], hidden=frozenset({1}))])
def test_an_empty_workbook_supports_no_answer(content: bytes) -> None:
    """It was meant to hold something."""
    assert "a.xlsx: found nothing" in fault(read(content, "a.xlsx"))


def test_without_the_extra_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else needs it."""
    monkeypatch.delitem(sys.modules, "p2mi_rules.intake.registers.workbooks", raising=False)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    said = fault(read(book([["P3MI"], ["PT Contoh"]]), "a.xlsx"))
    assert "pip install 'p2mi-rules[xlsx]'" in said
    assert names(read("P3MI\nPT Contoh\n")) == ["PT Contoh"]


def test_a_workbook_of_the_old_format_is_told_how_to_save() -> None:
    """Only the new one is read."""
    assert "a workbook in the old format (.xls)" in fault(read(b"\xd0\xcf\x11\xe0", "a.xls"))


def test_shared_texts_are_read() -> None:
    """Most spreadsheets keep each text once."""
    texts = "".join(f"<si><t>{text}</t></si>" for text in ["P3MI", "PT Contoh"])
    rows = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>{at - 1}</v></c></row>' for at in (1, 2))
    named = parts([sheet_of(rows)])
    named["xl/_rels/workbook.xml.rels"] = str(named["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"'
        ' Target="sharedStrings.xml"/></Relationships>',
    )
    named["xl/sharedStrings.xml"] = (
        f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</sst>'
    )
    assert names(read(zipped(named), "a.xlsx")) == ["PT Contoh"]


def test_a_workbook_with_pictures_is_read() -> None:
    """A logo above the table; the rows that its place counts are no rows of the sheet."""
    named = parts([sheet_xml([["P3MI"], ["PT Contoh"]])])
    named["xl/media/image1.png"] = b"\x89PNG\0\0"
    named["xl/drawings/drawing1.xml"] = "<xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from>"
    assert names(read(zipped(named), "a.xlsx")) == ["PT Contoh"]
