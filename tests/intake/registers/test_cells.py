"""Is a cell of a register read as it stands, and refused where a spreadsheet or somebody's data got into it?"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.intake.registers.company_cells import day_of, is_personal, period_of, text_of
from p2mi_rules.intake.registers.company_rows import said_of
from p2mi_rules.intake.registers.headers import guess
from p2mi_rules.policy.agencies.licences import LicenceNumber, parse
from p2mi_rules.policy.agencies.printed_dates import printed
from p2mi_rules.timelines import PartialDate
from tests.intake.refusals import speaks_both

if TYPE_CHECKING:
    from collections.abc import Callable

FIELDS = ["name", "licence", "status", "branch", "province", "destination", "decree"]


def _refused(read: Callable[..., object], *given: object) -> str:
    with pytest.raises(FaultyRecordError) as caught:
        read(*given)
    (fault,) = caught.value.faults
    assert speaks_both(fault)
    return str(fault)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" PT  Contoh\u00a0Satu ", "PT Contoh Satu"),
        ("PT\nContoh", "PT Contoh"),
        ("PT\u200b Contoh", "PT Contoh"),
        (8120114190761.0, "8120114190761"),
        (8120114190761, "8120114190761"),
        (81201141907610001, "81201141907610001"),
        ('="0220001234567"', "0220001234567"),
        (None, ""),
        ("-", ""),
        (" \u2014 ", ""),
        ("nan", ""),
        (date(2026, 3, 1), "2026-03-01"),
    ],
)
def test_a_cell_is_read_as_it_stands(cell: object, text: str) -> None:
    """Without the spaces that nobody sees; a dash alone is nothing."""
    assert text_of("licence", cell) == text


@pytest.mark.parametrize("formula", ["=A1", "=VLOOKUP(A2;B:C;2)", '="a"&"b"', "=HYPERLINK(x)", "=", " =1+1"])
def test_a_formula_is_refused(formula: str) -> None:
    """What it gives is not known, and what it does is nobody's to find out."""
    assert "a spreadsheet's formula" in _refused(text_of, "name", formula)


def test_a_number_that_a_spreadsheet_has_rounded_is_refused() -> None:
    """The last of seventeen digits would be noughts."""
    assert "has rounded" in _refused(text_of, "licence", 81201141907610001.0)
    assert "has shortened" in _refused(text_of, "licence", "8,12011E+16")
    assert "has shortened" in _refused(text_of, "decree", "8.1E+12")


@pytest.mark.parametrize("cell", [{"a": 1}, ["a"], b"a", "#REF!", "PT \ufffd", "PT \0", float("inf"), "x" * 20_000])
def test_what_no_record_can_hold_is_refused(cell: object) -> None:
    """As in records of placements."""
    assert _refused(text_of, "name", cell).startswith("name: found")


@pytest.mark.parametrize("field", FIELDS)
@given(number=st.integers(10**15, 10**16 - 1).map(str))
def test_an_identity_number_is_refused_and_not_shown(field: str, number: str) -> None:
    """Whichever company's field it stands in."""
    for cell in (number, f"PT Contoh {number}", int(number)):
        said = _refused(text_of, field, cell)
        assert "personal data" in said
        assert number not in said


@pytest.mark.parametrize(
    "text", ["budi@contoh.id", "Hub. 0812-3456-7890", "+62 812 3456 7890", "(021) 7654321", "081234567890"]
)
def test_ways_to_reach_a_person_are_refused(text: str) -> None:
    """A column of names may have telephone numbers in it."""
    assert "personal data" in _refused(text_of, "name", text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "01-02-2025",
            "sejak 01/02/2025",
            "01-01-2021 s.d. 31-12-2025",
            "PT 88 Maju",
            "Kepmenaker Nomor 650 Tahun 2016",
        ),
        *("3/20888/PK.02.02/VIII/2020", "B.15/04.05/PP.03.02/IV/2025", "PENG.2980/04.04/PP.02.04/VII/2025", "PT A @ B"),
    ],
)
def test_dates_and_numbers_of_decrees_are_nobodys(text: str) -> None:
    """They have many digits too."""
    assert not is_personal("status", text)


def test_the_number_of_a_licence_may_look_like_a_telephone() -> None:
    """It may start with a nought."""
    assert text_of("licence", "0812345678901") == "0812345678901"
    assert not is_personal("decree", "081234567890")


@pytest.mark.parametrize(
    ("header", "text", "normal"),
    [
        ("No. SIP3MI", "203 Tahun 2019", "SIP3MI 203/2019"),
        ("Nomor SIPPTKI", "KEP. 203/MEN/2019", "SIPPTKI 203/MEN/2019"),
        ("SIP3MI", "SIPPTKI No. 176 tahun 2013", "SIPPTKI 176/2013"),
        ("no_siup", "8120114190761", "8120114190761"),
    ],
)
def test_the_header_says_what_a_number_is_of(header: str, text: str, normal: str) -> None:
    """Unless the cell says it itself: a licence and a decree may have one shape, and the word before it decides."""
    columns = guess(["Nama P3MI", header]).columns
    number = parse(said_of(["PT Contoh", text], columns).fields["licence"])
    assert isinstance(number, LicenceNumber)
    assert number.normal == normal


def test_a_header_of_any_licence_says_nothing_of_a_number() -> None:
    """It stays as it was written, and is asked about."""
    columns = guess(["Nama P3MI", "Nomor Izin"]).columns
    assert said_of(["PT Contoh", "203 Tahun 2019"], columns).fields["licence"] == "203 Tahun 2019"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_day_is_one_however_it_is_written(day: date) -> None:
    """As text in the usual orders, or as the date of a spreadsheet."""
    for cell in (day, datetime(day.year, day.month, day.day), f"{day.day}/{day.month}/{day.year}", day.isoformat()):  # noqa: DTZ001 - as spreadsheets have them
        assert day_of("status_since", text_of("status_since", cell)) == day.isoformat()


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_stretch_of_days_is_read_again_as_it_was_written(one: date, other: date) -> None:
    """What is written here is what the rows of policy read."""
    days = PartialDate(min(one, other), max(one, other))
    assert printed("since", day_of("status_since", f"{days.first}..{days.last}")) == days


def test_an_open_stretch_has_both_its_ends() -> None:
    """An end that is left out is no day."""
    assert day_of("status_since", "2024-03-01..") == "2024-03-01..9999-12-31"


@pytest.mark.parametrize("text", ["45000", "13/13/2025", "besok", "29/10/25", "2025.1"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """A date is never guessed."""
    assert _refused(day_of, "licence_from", text).startswith("licence_from: found")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1 Januari 2021 s.d. 31 Desember 2025", "2021-01-01", "2025-12-31"),
        ("01-01-2021 s/d 31-12-2025", "2021-01-01", "2025-12-31"),
        ("01/01/2021 - 31/12/2025", "2021-01-01", "2025-12-31"),
        ("2021-01-01 sampai dengan 2025-12-31", "2021-01-01", "2025-12-31"),
        ("1 Oktober 2021 hingga 1 Oktober 2025", "2021-10-01", "2025-10-01"),
        ("1 October 2021 to 1 October 2025", "2021-10-01", "2025-10-01"),
        ("2021-01-01..2025-12-31", "2021-01-01", "2025-12-31"),
        ("s.d. 31 Desember 2025", "", "2025-12-31"),
        ("31 Desember 2025", "", "2025-12-31"),
        ("2021\u20132025", "2021-01-01..2021-12-31", "2025-01-01..2025-12-31"),
        ("selama menjalankan kegiatan usaha", "", ""),
        ("1 Januari 2021 s.d. seumur hidup", "2021-01-01", ""),
        ("", "", ""),
    ],
)
def test_the_period_of_a_licence_has_two_ends(text: str, start: str, end: str) -> None:
    """Either may be left out; a date alone is the end."""
    assert period_of(text) == (start, end)


@pytest.mark.parametrize(
    ("start", "period", "read"),
    [
        ("1/2/2021", "31/1/2026", "2021-02-01"),
        ("1/2/2021", "1 Februari 2021 s/d 31 Januari 2026", "2021-02-01"),
        ("", "1/2/2021 s/d 31/1/2026", "2021-02-01"),
        ("-", "31/1/2026", ""),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_start_may_stand_beside_the_period(start: str, period: str, read: str, *, turned: bool) -> None:
    """In either order of the columns, as long as the two say the same."""
    step = -1 if turned else 1
    columns = guess(["Nama P3MI", *["Tgl. SIP3MI", "Masa Berlaku"][::step]]).columns
    found = said_of(["PT Contoh", *[start, period][::step]], columns)
    assert found.faults == ()
    assert (found.fields.get("licence_from", ""), found.fields["licence_until"]) == (read, "2026-01-31")


def test_two_starts_of_a_licence_that_differ_are_told() -> None:
    """Neither is taken."""
    columns = guess(["Nama P3MI", "Tgl. SIP3MI", "Masa Berlaku"]).columns
    (fault,) = said_of(["PT Contoh", "1/2/2021", "1/3/2021 s/d 31/1/2026"], columns).faults
    assert str(fault).startswith("licence_from: found two starts of the licence that differ")
    assert speaks_both(fault)


@pytest.mark.parametrize("text", ["5 tahun", "2021 s.d. besok", "seumur hidup s.d. 2025", "a - b - c"])
def test_a_period_without_dates_is_refused(text: str) -> None:
    """How long is not until when."""
    assert "licence_" in _refused(period_of, text)


@pytest.mark.parametrize(
    "note", ["sanksi dicabut", "Sedang diskorsing", "izin dibekukan", "under suspension", "Teguran I"]
)
def test_a_note_of_a_sanction_that_the_status_does_not_tell_is_a_fault(note: str) -> None:
    """A company under sanction would be read as one with a licence."""
    columns = guess(["Nama P3MI", "Status", "Keterangan"]).columns
    (fault,) = said_of(["PT Contoh", "aktif", note], columns).faults
    assert speaks_both(fault)
    assert "a note that speaks of a sanction" in str(fault)
    assert said_of(["PT Contoh", "penghentian sementara", note], columns).faults == ()


@pytest.mark.parametrize(
    "note", ["", "tidak ada sanksi", "belum pernah dikenai sanksi", "Budi, 0812-3456-7890", "3171234567890123"]
)
def test_nothing_of_a_note_is_kept(note: str) -> None:
    """It may hold anybody's name."""
    columns = guess(["Nama P3MI", "Status", "Keterangan"]).columns
    assert said_of(["PT Contoh", "aktif", note], columns) == ({"name": "PT Contoh", "status": "aktif"}, ())
