"""Does each row get its own answer, in its place, whatever the others are?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules import check_record
from p2mi_rules.batch import judge
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.intake import Row
from p2mi_rules.timelines import END_OF_TIME, PartialDate
from p2mi_rules.verdict import FaultyRecord, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DAY = date(2026, 11, 24)
READABLE: tuple[Mapping[str, object], ...] = (
    {"destination": "KH", "departed_on": "2025-10-01"},
    {"negara_tujuan": "Taiwan", "tanggal_berangkat": "14 Mei 2024", "jalur": "p2p"},
)
FAULTY: tuple[Mapping[str, object], ...] = ({"destination": "Atlantis"}, {"usia": "muda"}, {"nonsense": "1"})
FAULT = Fault("row", "nothing", expected="something")

rows = st.lists(st.sampled_from(["readable", "faulty", "broken"]), max_size=5)


def _row(line: int, kind: str) -> Row:
    """A row of a kind, which one by its line."""
    if kind == "broken":
        return Row(line, faults=(FAULT,))
    kinds = READABLE if kind == "readable" else FAULTY
    return Row(line, {**kinds[line % len(kinds)], "id": f"n{line}"})


def _verdict(record: Mapping[str, object], **choices: date) -> Verdict:
    (answer,) = judge([Row(2, record)], presumed_departure=choices.get("presumed"))
    assert isinstance(answer.said, Verdict)
    return answer.said


@pytest.mark.sweep
@settings(max_examples=50)
@given(rows)
def test_every_row_is_answered_in_its_place(kinds: list[str]) -> None:
    """As many answers as rows, in order, each with its line and id; a bad row changes no other."""
    given_rows = [_row(line, kind) for line, kind in enumerate(kinds, 2)]
    answers = list(judge(given_rows))
    assert [answer.row for answer in answers] == [row.line for row in given_rows]
    assert [isinstance(answer.said, Verdict) for answer in answers] == [kind == "readable" for kind in kinds]
    assert [answer.said.id for answer in answers] == [row.record and row.record["id"] for row in given_rows]


def test_rows_are_taken_one_at_a_time() -> None:
    """The first answer is there before the second row is read, so that a stream may be endless."""
    taken: list[int] = []

    def endless() -> Iterator[Row]:
        while True:
            taken.append(len(taken))
            yield Row(len(taken), READABLE[0])

    answers = judge(endless())
    next(answers)
    next(answers)
    assert len(taken) == 2


def test_an_answer_is_the_verdict_of_the_record_alone() -> None:
    """A batch says of a record what ``check_record`` says of it."""
    assert _verdict(READABLE[1]) == check_record(READABLE[1])


def test_the_faults_of_the_file_are_kept() -> None:
    """A row that could not be taken out of the file answers with the faults found there."""
    (answer,) = judge([Row(7, faults=(FAULT,))])
    assert answer == (7, FaultyRecord(id=None, faults=(FAULT,)))


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"nomor_rujukan": "A-1"}, "A-1"),
        ({"id": 17}, "17"),
        ({"id": " "}, None),
        ({"id": ["A", "B"]}, None),
        ({}, None),
    ],
)
def test_a_faulty_record_keeps_its_reference(record: dict[str, object], expected: str | None) -> None:
    """The caller finds the row again by the reference, whichever name its column has."""
    (answer,) = judge([Row(2, {**record, "destination": "Atlantis"})])
    assert answer.said.id == expected


def test_a_missing_day_is_presumed_and_listed() -> None:
    """A blank departure is judged on the day presumed, which the verdict names as presumed."""
    verdict = _verdict({"destination": "KH", "departed_on": ""}, presumed=DAY)
    assert verdict.report.judged_on == PartialDate.day(DAY)
    assert verdict.presumed["departed_on"] == PartialDate.day(DAY)


def test_the_day_presumed_is_said_in_words_and_in_the_record() -> None:
    """Both the explanation and the record tell that the day was assumed."""
    verdict = _verdict({"destination": "KH"}, presumed=DAY)
    assert "{'fact': 'departed_on', 'value': '2026-11-24'" in str(verdict.record("en")["presumed"])
    assert "2026-11-24" in verdict.explain("en")


def test_before_departure_any_later_day_is_presumed_too() -> None:
    """Of somebody not yet departed the day presumed is the earliest one."""
    verdict = _verdict({"destination": "KH", "stage": "recruited"}, presumed=DAY)
    assert verdict.report.judged_on == PartialDate(DAY, END_OF_TIME)


@pytest.mark.sweep
@pytest.mark.parametrize("stated", ["2025-10-01", "2025", "?"])
def test_a_day_that_was_stated_or_asked_for_is_not_presumed(stated: str) -> None:
    """Only a blank is filled: who asked in vain keeps every day open."""
    record = {"destination": "KH", "departed_on": stated}
    assert _verdict(record, presumed=DAY) == check_record(record)


@pytest.mark.sweep
def test_without_a_day_to_presume_every_day_counts() -> None:
    """The library itself presumes no day."""
    assert "departed_on" not in _verdict({"destination": "SG"}).presumed


def test_unknown_fields_pass_where_they_may() -> None:
    """Columns that no record has are passed over on request, in every row."""
    row = Row(2, {**READABLE[0], "hobby": "x"})
    faulty, fine = next(judge([row])), next(judge([row], unknown_fields="pass"))
    assert isinstance(faulty.said, FaultyRecord)
    assert isinstance(fine.said, Verdict)


def test_a_choice_that_does_not_exist_is_raised() -> None:
    """A wrong choice is no fault of a row."""
    with pytest.raises(FaultyRequestError):
        next(judge([Row(2, READABLE[0])], profile="everything"))
