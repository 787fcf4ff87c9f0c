"""Are the lines of a register that are about no company told from those that are?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.intake.registers.leftovers import is_count, is_other_header, no_company

HEADERS = ["No", "Nama P3MI", "Status"]


def _why(*cells: str) -> str | None:
    found = no_company(cells, HEADERS)
    return None if found is None else found[1]


@pytest.mark.parametrize("cells", [HEADERS, ["", "NAMA P3MI", ""], ["NO.", "nama_p3mi", "status"], ["No"]])
def test_the_header_again(cells: list[str]) -> None:
    """On each printed page, or in part."""
    assert _why(*cells) == "the header line again"


def test_the_second_line_of_the_header() -> None:
    """Only right below the first: further down it is another table."""
    cells = ["", "Nomor", "Tanggal"]
    assert no_company(cells, HEADERS, is_first=True) == ("baris kedua kepala kolom", "the second line of the columns")
    assert no_company(cells, HEADERS) is None
    assert no_company(["", "PT Nomor", ""], HEADERS, is_first=True) is None


@pytest.mark.parametrize("cells", [["1", "2", "3"], ["(1)", "(2)", "(3)"], ["1.", "2.", "3."], ["1", "2"]])
def test_the_numbers_of_the_columns(cells: list[str]) -> None:
    """As tables of the government have below the header."""
    assert _why(*cells) == "the numbers of the columns"


@pytest.mark.parametrize(
    "cells",
    [
        ["", "Jumlah", "424"],
        ["JUMLAH", "", "1.234"],
        ["Total:", "12", ""],
        ["", "Sub Total", "12"],
        ["", "Jumlah P3MI", "12"],
        ["Jumlah: 424 perusahaan"],
        ["Total keseluruhan", "424"],
        ["Grand Total", "100%"],
    ],
)
def test_lines_of_totals(cells: list[str]) -> None:
    """Whatever they count."""
    assert _why(*cells) == "a line of totals"


@pytest.mark.parametrize(
    "cells", [["Sumber: daftar tahun 2024"], ["", "Ket. : *) sedang diperiksa", ""], ["Source: x"]]
)
def test_footnotes(cells: list[str]) -> None:
    """Alone in their line."""
    assert _why(*cells) == "a footnote"


@pytest.mark.parametrize(
    "cells",
    [
        ["1", "PT Total Karya", "aktif"],
        ["1", "Total Karya", "aktif"],
        ["", "Jumlah Jaya", ""],
        ["", "Jumlah", "aktif"],
        ["1", "PT Sumber: Daya", "aktif"],
        ["1", "PT Satu", "3"],
        ["2", "3", "4"],
        ["1", "Nama P3MI", "aktif"],
    ],
)
def test_lines_about_a_company_are_read(cells: list[str]) -> None:
    """A company may be called like a total; what is passed over in a complete list would be not listed."""
    assert _why(*cells) is None


@given(st.lists(st.text(max_size=12).map(str.strip), min_size=1, max_size=5).filter(any))
def test_a_line_with_a_company_is_never_passed_over(cells: list[str]) -> None:
    """Whatever stands beside it."""
    assert no_company([*cells, "PT Contoh Satu"], [*HEADERS, "a", "b", "c"]) is None


@pytest.mark.parametrize("text", ["1", "12.", "(3)", "4)", "IV", "a.", "(b)", "XII."])
def test_numbers_and_letters_count_lines(text: str) -> None:
    """As lists do."""
    assert is_count(text)


@pytest.mark.parametrize("text", ["8120114190761", "KEP. 203", "PT", "1a", "", "1234567"])
def test_numbers_of_licences_count_no_lines(text: str) -> None:
    """A column headed by *Nomor* may hold them."""
    assert not is_count(text)


def test_a_header_in_place_of_a_company() -> None:
    """One that differs from the first."""
    assert is_other_header("NAMA PERUSAHAAN")
    assert is_other_header("Nama")
    assert not is_other_header("PT Nama Perusahaan")
    assert not is_other_header("")
