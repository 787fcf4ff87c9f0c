"""Is each column taken for what its header says, and for nothing where the header leaves it open?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.intake.registers.header_words import FIELDS, NOT_NEEDED, NUMBERING, PERSONAL, SEVERAL
from p2mi_rules.intake.registers.headers import Use, fields, form, guess, known
from p2mi_rules.policy.agencies.rows import RegisterRow
from tests.intake.refusals import speaks_both

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "Nama Perusahaan"
WORDS = [(word, field) for field, words in FIELDS.items() for word in words]


def _uses(*headers: str, **mapping: str) -> list[tuple[str | None, str]]:
    found = guess(headers, {key.replace("_", " "): field for key, field in mapping.items()})
    assert [str(fault) for fault in found.faults] == []
    return [(column.field, column.use.value) for column in found.columns]


def _faults(*headers: str, mapping: dict[str, str] | None = None) -> list[str]:
    found = guess(headers, mapping)
    assert all(map(speaks_both, found.faults))
    return [str(fault) for fault in found.faults]


def test_every_field_of_a_row_has_header_words() -> None:
    """Nothing that a row can hold is out of reach; the period of a licence fills two of its fields."""
    assert set(FIELDS) - {"licence_period"} == set(RegisterRow._fields) - {"place"}


def test_no_header_word_means_two_fields() -> None:
    """What stands under two fields, or also among the columns that are not read, would be read as the last of them."""
    forms = [form(word) for word, _ in WORDS]
    others = [form(word) for word in (*SEVERAL, *NUMBERING, *NOT_NEEDED)]
    assert len(set(forms)) == len(forms)
    assert set(forms) & set(others) == set()


def test_no_header_word_is_personal() -> None:
    """A column with a personal word in its header is dropped, whatever the other words say."""
    assert [word for word, _ in WORDS if not PERSONAL.isdisjoint(word.split())] == []


@pytest.mark.parametrize(("word", "field"), WORDS)
@given(gap=st.sampled_from([" ", "_", "  ", "-", "\n", ". "]), style=st.sampled_from([str.upper, str.title, str.lower]))
def test_a_header_word_means_its_field_however_it_is_spelt(
    word: str, field: str, gap: str, style: Callable[[str], str]
) -> None:
    """Case, spaces and punctuation do not count."""
    assert fields(gap.join(style(word).split(" "))) == (field,)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("No. SIP3MI", "licence"),
        ("NOMOR SIP3MI", "licence"),
        ("Nomor\nIzin", "licence"),
        ("License Number", "licence"),
        ("nomorIzin", "licence"),
        ("Nama Perusahaan / Company Name", "name"),
        ("Nama P3MI (PT)", "name"),
        ("Tgl. Terbit (dd/mm/yyyy)", "licence_from"),
        ("Masa Berlaku s.d.", "licence_until"),
        ("Propinsi", "province"),
        ("Negara", "destination"),
        ("Kantor Cabang", "branch"),
    ],
)
def test_headers_as_registers_print_them(header: str, field: str) -> None:
    """Brackets, line breaks, both languages at once, and the ways to write one word."""
    assert fields(header) == (field,)


@pytest.mark.parametrize("header", ["Kota/Provinsi", "Jenis", "", " ", "()", "/", "Daftar P3MI Tahun 2024", "\0", "."])
def test_headers_that_mean_nothing_known(header: str) -> None:
    """Nothing is read into a header of which only a part is known."""
    assert fields(header) == ()
    assert known([header]) == 0


def test_columns_that_are_not_read_say_why() -> None:
    """Numbers of order, addresses, persons and the rest are told apart."""
    assert _uses("No", NAME, "Alamat", "Nama Penanggung Jawab", "No. Telp", "E-mail", "NIK", "Hobi", "") == [
        (None, "numbering"),
        ("name", "guessed"),
        (None, "not_needed"),
        (None, "personal"),
        (None, "personal"),
        (None, "personal"),
        (None, "personal"),
        (None, "unknown"),
        (None, "unknown"),
    ]


def test_a_header_that_may_mean_several_fields_is_a_fault() -> None:
    """The candidates are named."""
    (said,) = _faults(NAME, "Tanggal")
    assert "'Tanggal', which may be status_since / licence_from / licence_until" in said


def test_the_two_sides_of_a_slash_may_leave_it_open() -> None:
    """A column with the number and the date of a licence is neither."""
    (said,) = _faults(NAME, "Nomor Izin/Tanggal Izin")
    assert "licence / licence_from" in said


def test_a_name_alone_may_be_a_person() -> None:
    """A list of directors would otherwise become one of companies."""
    (said,) = _faults("Nama", "Status")
    assert "'Nama', which may be name / -" in said


def test_a_name_beside_the_name_of_the_company_is_a_person() -> None:
    """Then nothing is open."""
    assert _uses("Nama", NAME)[0] == (None, "personal")
    assert _uses("Nama", "Pihak", Pihak="name")[0] == (None, "personal")


def test_two_columns_of_one_field_are_a_fault_that_names_both() -> None:
    """One of them would be lost."""
    (said,) = _faults(NAME, "NIB", "No SIP3MI")
    assert "licence in more than one column: 'NIB' (#2), 'No SIP3MI' (#3)" in said


def test_the_period_of_a_licence_and_its_end_are_told_twice() -> None:
    """The period has the end in it. Its start may stand in a column besides."""
    (said,) = _faults(NAME, "Masa Berlaku", "Berlaku sampai")
    assert "licence_until in more than one column: 'Masa Berlaku' (#2), 'Berlaku sampai' (#3)" in said
    assert _faults(NAME, "Tanggal SIP3MI", "Masa Berlaku") == []


@pytest.mark.parametrize(
    "header", ["Jenis Izin", "Tanggal Pencabutan", "SIP2MI", "Sudah expired?", "Alasan Penghentian"]
)
def test_an_unknown_header_that_may_bear_on_a_licence_is_a_fault(header: str) -> None:
    """A sanction is never passed over without a word."""
    (said,) = _faults(NAME, header)
    assert "may bear on a licence" in said


@pytest.mark.parametrize(("header", "field"), [("Nma Perusahaan", "name"), ("Provinnsi", "province")])
def test_a_header_that_resembles_a_known_one_is_a_fault(header: str, field: str) -> None:
    """A slip of the pen is asked about, never settled."""
    found = _faults(NAME, header)
    assert len(found) == 1
    assert f"resembles a header of {field}" in found[0]


def test_a_register_without_names_is_a_fault_that_lists_its_headers() -> None:
    """The caller sees which one to map."""
    (said,) = _faults("Provinsi", "Lembaga")
    assert "no column of names; it has 'Provinsi', 'Lembaga'" in said


def test_a_mapping_overrules_guesses() -> None:
    """By the header as it may be spelt, or by its place; a guess for the same field gives way."""
    assert _uses(NAME, "NIB", "No SIP3MI", nib="licence") == [
        ("name", "guessed"),
        ("licence", "mapped"),
        (None, "set_aside"),
    ]
    found = guess([NAME, "Tanggal", "Tanggal"], {"#2": "licence_from", "#3": "-"})
    assert [column.field for column in found.columns] == ["name", "licence_from", None]
    assert found.faults == ()


def test_a_mapped_period_sets_the_other_dates_aside() -> None:
    """And so does one of the other dates set aside the period."""
    assert _uses(NAME, "Kurun", "Berlaku sampai", kurun="licence_period")[2] == (None, "set_aside")
    assert _uses(NAME, "Masa Berlaku", "Akhir", akhir="licence_until")[1] == (None, "set_aside")


def test_a_mapping_may_set_anything_aside() -> None:
    """A column that may bear on a licence is then the caller's to answer for."""
    assert _uses(NAME, "Jenis Izin", Jenis_Izin="-") == [("name", "guessed"), (None, "set_aside")]


def test_two_columns_mapped_to_one_field_are_a_fault() -> None:
    """A mapping decides between columns, not for both."""
    (said,) = _faults("A", "B", mapping={"A": "name", "B": "name"})
    assert "name in more than one column: 'A' (#1), 'B' (#2)" in said


@pytest.mark.parametrize("key", ["Nama PMI", "#9", "#0", ""])
def test_a_mapping_of_a_header_that_is_not_there_is_a_fault(key: str) -> None:
    """It was made for another file."""
    (said,) = _faults(NAME, mapping={key: "status"})
    assert "which is none of the columns, expected one of 'Nama Perusahaan'" in said


def test_no_long_number_is_shown_as_a_header() -> None:
    """A line of data may have been taken for the header."""
    found = guess(["3171234567890123", NAME])
    assert [column.header for column in found.columns] == ["...", NAME]


HEADERS = st.lists(
    st.sampled_from([word for word, _ in WORDS] + [*SEVERAL, *NUMBERING]) | st.text(max_size=30), max_size=8
)


@given(HEADERS)
def test_any_headers_are_columns_in_their_order_with_each_field_once_or_a_fault(headers: list[str]) -> None:
    """No field is read from two columns, and none without a header that means it."""
    found = guess(headers)
    assert [column.position for column in found.columns] == list(range(1, len(headers) + 1))
    assert all(map(speaks_both, found.faults))
    read = [column.field for column in found.columns if column.field]
    assert found.faults or ("name" in read and len(set(read)) == len(read))
    assert all((column.field is not None) == (column.use is Use.GUESSED) for column in found.columns)


@given(HEADERS)
def test_the_order_of_columns_does_not_count(headers: list[str]) -> None:
    """A column is what it is wherever it stands."""
    forwards = {column.header: column.field for column in guess(headers).columns}
    backwards = {column.header: column.field for column in guess(headers[::-1]).columns}
    assert forwards == backwards
