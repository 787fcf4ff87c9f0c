"""Does any record, however hostile, end in a placement or in faults that show nothing personal?"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import intake, words
from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.intake.contract import PLACES
from tests.intake.refusals import speaks_both

FIELDS = sorted(PLACES)
NIK = st.integers(10**15, 10**16 - 1).map(str)

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.dates()
    | st.datetimes()
    | st.binary(max_size=4)
)
cells = scalars | st.lists(scalars, max_size=3) | st.dictionaries(st.text(max_size=3), scalars, max_size=2)
written = st.sampled_from(FIELDS) | st.sampled_from([words_.indonesian for words_ in words.FIELDS.values()])


def _faults(record: dict[str, Any]) -> tuple[Fault, ...]:
    try:
        intake.placement(record)
    except FaultyRecordError as error:
        return error.faults
    return ()


def _told(record: dict[str, Any]) -> str:
    return "\n".join(fault.said(lang) for fault in _faults(record) for lang in ("id", "en"))


@given(st.dictionaries(written | st.text(max_size=12), cells, max_size=6))
def test_any_record_is_read_or_refused(record: dict[str, Any]) -> None:
    """Nothing but a placement or faults comes of any record; each fault has a field and speaks both languages."""
    assert all(fault.field and speaks_both(fault) for fault in _faults(record))


@pytest.mark.sweep
@pytest.mark.parametrize("field", FIELDS)
@given(number=NIK)
def test_no_fault_shows_an_identity_number(field: str, number: str) -> None:
    """Wherever a NIK is put, alone or among other words, the fault does not repeat it."""
    for cell in (number, f"g2g {number}", f"revoked {number}", f"Kamboja{number}", int(number), [number]):
        assert number not in _told({field: cell})


@given(NIK)
def test_no_fault_shows_an_identity_number_in_a_name(number: str) -> None:
    """A header may be a row of data."""
    assert number not in _told({number: "x", f"destination{number}": "x"})


@pytest.mark.sweep
@pytest.mark.parametrize("field", sorted(set(FIELDS) - {"id", "agency", "agency_licence", "origin"}))
@pytest.mark.parametrize("name", ["Siti Aminah binti Sukardi", "+62 812-3456-7890", "A 1234567", "Jl. Melati No. 7"])
def test_no_fault_shows_what_was_put_in_the_wrong_column(field: str, name: str) -> None:
    """A name, phone, passport number or address in a column of words is refused unseen, or passed over."""
    assert name not in _told({field: name})


@pytest.mark.parametrize("field", FIELDS)
@given(gap=st.sampled_from([" ", "  ", "\t", "\u00a0", "\n"]), shout=st.booleans())
def test_spacing_and_case_of_a_value_do_not_count(field: str, gap: str, *, shout: bool) -> None:
    """A value means the same with spaces about it, or in capitals."""
    value = {"id": "", "destination": "Arab Saudi", "vessel_flag": "Panama", "age": "17 tahun"}.get(field, "tidak tahu")
    again = f"{gap}{value.upper() if shout else value}{gap}"
    assert intake.placement({field: again}) == intake.placement({field: value})
