"""What is made of the rows of a list, and which faults of them are told?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.policy.agencies.answers import Found
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.printed_dates import printed
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.standing import EVERYTHING
from p2mi_rules.policy.agencies.status_words import STATUSES, meaning
from p2mi_rules.timelines import PartialDate
from tests.agencies.toys import COMPANY, COMPLETE, LISTED_ON, NIB, OTHER, PARTIAL, ask, stamp, words

ALL = sorted(status.value for status in EVERYTHING)
DAY = timedelta(days=1)


def of(*rows: RegisterRow) -> SnapshotRegister:
    """The register of some rows, complete and reviewed."""
    return SnapshotRegister.of_rows(rows, stamp())


def stood(row: RegisterRow, *days: str) -> list[list[str]]:
    """How the company of a row stood on some days."""
    return [words(ask(of(row), day)) for day in days]


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Aktif", "licensed", False),
        ("BERIZIN", "licensed", False),
        ("resmi", "licensed", False),
        ("terdaftar", "licensed", False),
        ("Peringatan Tertulis", "warned", False),
        ("SP-1", "warned", False),
        ("skorsing", "suspended", False),
        ("Penghentian sementara", "suspended", False),
        ("dibekukan", "suspended", False),
        ("penghentian sementara sebagian kegiatan usaha", "suspended", True),
        ("penghentian sementara sebagian atau seluruh kegiatan usaha", "suspended", True),
        ("Sanksi dicabut", "lifted", False),
        ("pengakhiran sanksi", "lifted", False),
        ("suspension_lifted", "lifted", False),
        ("izin dicabut", "revoked", False),
        ("SIP3MI dicabut", "revoked", False),
        ("pencabutan izin", "revoked", False),
        ("mengundurkan diri", "ended", False),
        ("tidak memperpanjang", "ended", False),
        ("SIP2MI dicabut", "permit_revoked", False),
        ("licensed", "licensed", False),
        ("revoked", "revoked", False),
        ("suspended", "suspended", False),
    ],
)
def test_the_words_for_a_status(*, text: str, kind: str, part: bool) -> None:
    """Whatever the case, in either language."""
    found = meaning("status", text)
    assert not isinstance(found, Fault)
    assert (found.kind.value, found.part) == (kind, part)


@pytest.mark.parametrize("text", ["dicabut", "DICABUT", "pencabutan", "telah dicabut"])
def test_a_withdrawal_without_its_object_is_asked_about(text: str) -> None:
    """A sanction that is withdrawn is good news, a licence that is revoked the opposite: neither is guessed."""
    fault = meaning("p3mi.csv:7: status", text)
    assert isinstance(fault, Fault)
    assert "sanksi dicabut" in fault.said("id")
    assert "izin dicabut" in fault.said("en")
    assert fault.field == "p3mi.csv:7: status"


def test_a_word_that_is_not_in_the_table_is_refused_with_the_nearest() -> None:
    """A slip of the pen is suggested, a long text or a number of somebody's is not shown."""
    fault = meaning("status", "skorsng")
    assert isinstance(fault, Fault)
    assert (fault.found, fault.suggestion) == ("'skorsng'", "skorsing")
    for text in ("hubungi 081234567890", "x" * 50):
        hidden = meaning("status", text)
        assert isinstance(hidden, Fault)
        assert text not in str(hidden)
        assert f"a text of {len(text)} characters" in str(hidden)


@pytest.mark.parametrize(
    "text", ["tidak aktif", "nonaktif", "non aktif", "inactive", "tidak berizin", "izin tidak berlaku", "belum berizin",
             "not licensed", "unlicensed", "tak berizin", "tidak terdaftar", "invalid"]
)  # fmt: skip
def test_the_opposite_of_a_word_is_not_taken_for_a_slip_of_it(text: str) -> None:
    """It says neither why there is no licence, so that it is asked about; nor is its opposite suggested."""
    fault = meaning("status", text)
    assert isinstance(fault, Fault)
    assert fault.suggestion is None


def test_no_word_means_two_things() -> None:
    """The table gives each word one meaning, and none is a permit's and a licence's at once."""
    assert {each.kind for each in STATUSES.values()} == set(EventKind) - {EventKind.VOIDED, EventKind.PERMIT}
    assert "dicabut" not in STATUSES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-19", "2025-03-19"),
        ("2025-03", "2025-03"),
        ("2025", "2025"),
        ("19/03/2025", "2025-03-19"),
        ("19-3-2025", "2025-03-19"),
        ("19.03.2025", "2025-03-19"),
        ("19 Maret 2025", "2025-03-19"),
        ("Mrt 2025", "2025-03"),
        ("19-Mar-2025", "2025-03-19"),
        ("2025-03-19 00:00:00", "2025-03-19"),
        ("2025-03-19T00:00", "2025-03-19"),
    ],
)
def test_dates_are_read_day_first(text: str, expected: str) -> None:
    """As lists print them; a month is its days."""
    assert printed("since", text) == PartialDate.parse(expected)
    assert printed("since", f"2025-01 .. {text}") == PartialDate(date(2025, 1, 1), PartialDate.parse(expected).last)


@pytest.mark.parametrize(
    "text", ["03/19/2025", "19/03-2025", "30 Februari 2025", "19 Foo 2025", "45735", "x" * 50, "2025..2024", "19/03/25"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    """Nor shown: only what was expected is told."""
    fault = printed("row 3: since", text)
    assert isinstance(fault, Fault)
    assert (fault.field, fault.found) == ("row 3: since", "something that is no date")


@given(st.dates(date(1990, 1, 1)))
def test_every_day_is_read_as_it_is_printed(day: date) -> None:
    """In either order of its parts."""
    for text in (str(day), f"{day.day}/{day.month}/{day.year}", f"{day.day:02}.{day.month:02}.{day.year:04}"):
        assert printed("since", text) == PartialDate.day(day)


@pytest.mark.parametrize(
    ("row", "days", "expected"),
    [
        (RegisterRow(COMPANY), ["2025-05-31", "2025-06-01", "2025-06-02"], [ALL, ["licensed"], ALL]),
        (RegisterRow(COMPANY, status="aktif", licence_from="2020-05-01", licence_until="2026-05-01"),
         ["2020-04-30", "2020-05-01", "2025-06-02", "2026-05-01", "2026-05-02"],
         [ALL, ["licensed"], ["licensed"], ["licensed"], ALL]),
        (RegisterRow(COMPANY, licence_from="2020-05-01"), ["2020-05-01", "2025-06-01", "2025-06-02"],
         [["licensed"], ["licensed"], ALL]),
        (RegisterRow(COMPANY, licence_until="2026-05"), ["2025-05-31", "2026-04-30", "2026-05-31"],
         [ALL, ["licensed"], ALL]),
        (RegisterRow(COMPANY, licence_until="2024-05-01"), ["2024-05-01", "2025-06-01"], [ALL, ["licensed"]]),
        (RegisterRow(COMPANY, status="aktif", status_since="2024-01-01"), ["2024-01-01", "2025-06-02"],
         [["licensed"], ALL]),
        (RegisterRow(COMPANY, status="peringatan", status_since="2025-05-01"), ["2025-05-01", "2025-06-02"],
         [["warned"], ALL]),
        (RegisterRow(COMPANY, status="skorsing"), ["2025-05-31", "2025-06-01", "2025-06-02"],
         [ALL, ["suspended"], ALL]),
        (RegisterRow(COMPANY, status="skorsing", status_since="2025-03-01"), ["2025-02-28", "2025-03-01", "2026-01-01"],
         [ALL, ["suspended"], ["suspended"]]),
        (RegisterRow(COMPANY, status="penghentian sementara sebagian"), ["2025-06-01"],
         [["licensed", "suspended"]]),
        (RegisterRow(COMPANY, status="izin dicabut", status_since="2025-03-01", licence_from="2020-01-01"),
         ["2024-01-01", "2025-03-01", "2030-01-01"], [["licensed"], ["revoked"], ["revoked"]]),
        (RegisterRow(COMPANY, status="izin dicabut", licence_from="2020-01-01"), ["2024-01-01", "2025-06-01"],
         [ALL, ["revoked"]]),
        (RegisterRow(COMPANY, status="tidak memperpanjang", status_since="2025-03"), ["2025-03-31"], [["ended"]]),
        (RegisterRow(COMPANY, status="aktif", licence_from="2026-01-01", licence_until="2027-01-01"),
         ["2025-06-01", "2025-12-01", "2026-06-01"], [["licensed"], ALL, ["licensed"]]),
        (RegisterRow(COMPANY, status="aktif", licence_from="2026-01-01"), ["2025-06-01", "2026-01-01"],
         [["licensed"], ALL]),
        (RegisterRow(COMPANY, status="aktif", status_since="2025"), ["2025-01-10", "2025-06-01"], [ALL, ["licensed"]]),
    ],
)  # fmt: skip
def test_a_row_says_what_dates_it_prints(row: RegisterRow, days: list[str], expected: list[list[str]]) -> None:
    """Of the day of the list always, of others only by its dates; a status without a day is that of the list's day."""
    assert stood(row, *days) == expected


def test_a_lifted_suspension_is_a_licence_under_watch() -> None:
    """As of its day, until the day of the list: then it is not known how long the watch lasts."""
    register = of(RegisterRow(COMPANY, status="sanksi dicabut", status_since="2025-05-20"))
    answer = ask(register, LISTED_ON)
    assert (words(answer), answer.under_watch) == (["licensed"], True)
    assert words(ask(register, LISTED_ON + DAY)) == ALL


def test_the_last_day_of_all_is_a_last_day_too() -> None:
    """A licence that a list prints as for ever."""
    assert stood(RegisterRow(COMPANY, licence_until="9999-12-31"), "9000-01-01") == [["licensed"]]


def test_cells_are_kept_as_they_mean() -> None:
    """Number, province, decree; a stroke is nothing; notes are not kept, since persons stand in them."""
    row = RegisterRow(
        f" {COMPANY} ", NIB, "skorsing", "2025-03-01", "-", "\u2013", "-", "Bali", "", "KEP 1/2025", "hub. Budi"
    )
    found = of(row).find(licence=NIB)
    assert isinstance(found, Found)
    (event,) = found.agency.events
    assert (found.agency.province, event.decree, event.stamp) == ("Bali", "KEP 1/2025", stamp())
    assert "Budi" not in repr(found)


@pytest.mark.parametrize(
    ("name", "branch", "expected"),
    [
        (COMPANY, "Dompu", "dompu"),
        (COMPANY, "Kantor Cabang Dompu", "dompu"),
        (f"{COMPANY} cabang Dompu", "", "dompu"),
        (f"{COMPANY} cabang Dompu", "dompu", "dompu"),
        (COMPANY, "Pusat", ""),
        (COMPANY, "Kantor Pusat", ""),
        (COMPANY, "", ""),
    ],
)
def test_a_branch_is_told_by_its_cell_or_by_the_name(name: str, branch: str, expected: str) -> None:
    """The head office is no branch."""
    (agency,) = of(RegisterRow(name, branch=branch)).agencies
    assert {event.branch for event in agency.events} == {expected}
    assert agency.name.branch == ""


def test_every_fault_of_every_row_is_told_at_once_with_its_line() -> None:
    """Nothing is read of a list that has one: a list that failed supports nothing."""
    rows = [
        RegisterRow("", place="p3mi.csv:2"),
        RegisterRow(COMPANY, status="dicabut", licence="KEP 381 TAHUN 2014", place="p3mi.csv:3"),
        RegisterRow(COMPANY, status_since="soon", licence_from="2025-01-01", licence_until="2024-01-01"),
        RegisterRow(COMPANY, destination="Korea", status="aktif"),
        RegisterRow(COMPANY, destination="Jepan"),
        RegisterRow(COMPANY, destination="Jepang", status="skorsing"),
        RegisterRow(COMPANY, status="SIP2MI dicabut"),
        RegisterRow(f"{COMPANY} cabang Dompu", branch="Bali"),
        RegisterRow(COMPANY, status="sanksi dicabut", status_since="2025-07-01"),
        RegisterRow(OTHER),
    ]
    with pytest.raises(FaultyRecordError) as refused:
        of(*rows)
    assert [fault.field for fault in refused.value.faults] == [
        "p3mi.csv:2: name",
        "p3mi.csv:3: licence",
        "p3mi.csv:3: status",
        "row 3: status_since",
        "row 3: licence_until",
        "row 4: destination",
        "row 5: destination",
        "row 6: status",
        "row 7: destination",
        "row 8: branch",
        "row 9: status_since",
    ]
    suggested = {fault.field: fault.suggestion for fault in refused.value.faults if fault.suggestion}
    assert suggested == {"row 4: destination": "KR / KP", "row 5: destination": "Jepang (JP)"}
    assert all(fault.said("id") != fault.said("en") for fault in refused.value.faults)


CELLS = st.text(max_size=30)


@given(st.builds(RegisterRow, *([CELLS] * 12)))
def test_no_cell_raises_anything_but_faults(row: RegisterRow) -> None:
    """Whatever is written, it is read or its faults are told."""
    try:
        register = of(row)
    except FaultyRecordError:
        return
    assert len(register.agencies) == 1


def test_a_list_of_permits_alone_is_no_complete_list_of_companies() -> None:
    """Who has no permit is not missing from it; one row about a licence makes it a list of companies."""
    permits = of(RegisterRow(COMPANY, destination="Malaysia"))
    assert [one.completeness for one in permits.stamps] == [PARTIAL]
    assert words(ask(permits, LISTED_ON, OTHER)) == ALL
    mixed = of(RegisterRow(COMPANY, destination="Malaysia"), RegisterRow(OTHER))
    assert [one.completeness for one in mixed.stamps] == [COMPLETE]
    assert words(ask(mixed, LISTED_ON)) == ALL
    assert words(ask(of(), LISTED_ON)) == ALL
