"""Is every placement told what becomes of it, and each kind judged once?"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules import Placement, Side, compare
from p2mi_rules.exceptions import Fault, FaultyFileError, FaultyRecordError
from p2mi_rules.intake import Row
from p2mi_rules.verdict.changing import Judges
from p2mi_rules.vocabulary import Status
from tests.placements import placements
from tests.verdict.compared import NAMES, differing, judged, sides

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from p2mi_rules import Verdict
    from p2mi_rules.engine.comparing.classes import Shift
    from p2mi_rules.verdict.changing import Compared


HOUSE = {
    "departed_on": "2025-05-05",
    "approved_on": "2024-06-01",
    "employer": "individual",
    "occupation": "domestic_worker",
    "route": "p2p",
}


@settings(max_examples=12, deadline=None)
@given(st.lists(placements, max_size=3), st.sampled_from(NAMES))
def test_placements_become_what_check_says(given_placements: list[Placement], name: str) -> None:
    """Each by itself, whatever was judged before it: statuses, rules, and how many do not change."""
    a, b = sides(name)
    expected = [both(a, b, each) for each in given_placements]
    comparison = compare(a, b, about="SG", placements=given_placements)
    found_at = {place: change.what for change in comparison.changes for place in change.places}
    faulty = {place for place, _ in comparison.faulty}
    for place, pair in enumerate(expected, 1):
        assert (place in faulty) is (pair is None)
        if pair is None:
            continue
        findings = differing(*pair)
        changed = pair[0].status is not pair[1].status or findings or cannot_hold(pair[0]) != cannot_hold(pair[1])
        assert (place in found_at) is (bool(changed) or any(shift.rule is None for shift in shifts(found_at, place)))
        if place in found_at:
            what = found_at[place]
            assert (what.before, what.after) == (pair[0].status, pair[1].status)
            rules = {shift.rule.id: (shift.before, shift.after) for shift in what.shifts if shift.rule}
            assert rules == findings
    assert comparison.unchanged == len(expected) - len(found_at) - len(faulty)


def cannot_hold(verdict: Verdict) -> tuple[str, ...]:
    """The rules of a joint finding."""
    return () if verdict.joint is None else verdict.joint.rules


def shifts(found_at: dict[int, Compared], place: int) -> Iterable[Shift]:
    """What shifts of a placement that changes."""
    return found_at[place].shifts if place in found_at else ()


def both(a: Side, b: Side, placement: Placement) -> tuple[Verdict, Verdict] | None:
    """The verdicts of both sides; none on a placement whose facts exclude one another."""
    try:
        return judged(a, placement), judged(b, placement)
    except FaultyRecordError:
        return None


def test_placements_are_read_once_and_each_has_its_place() -> None:
    """Records, placements and faulty ones together; the id makes no difference, and nothing shifts."""
    given_records = (
        {"id": number, "destination": "Atlantis" if number == 2 else "SG", **HOUSE} for number in (1, 2, 3)
    )
    comparison = compare(*sides("closed"), about="SG", placements=given_records)
    (change,) = comparison.changes
    assert (change.places, change.count) == ((1, 3), 2)
    assert [(place, faulty.id) for place, faulty in comparison.faulty] == [(2, "2")]
    assert (change.what.before, change.what.after) == (Status.INDETERMINATE, Status.NONPROCEDURAL)
    record = comparison.record("en")
    assert record["differs"] is True
    assert record["changes"][0]["rows"] == [1, 3]  # type: ignore[index]  # a list of records


def test_a_joint_finding_that_one_side_alone_has_is_told() -> None:
    """Household workers to Malaysia by companies alone, of which the earlier side knew nothing yet."""
    record: dict[str, object] = {**HOUSE, "destination": "MY", "departed_on": "2023-02-01", "agency_registered": "no"}
    record = {key: value for key, value in record.items() if key not in {"route", "approved_on"}}
    comparison = compare(date(2020, 1, 1), Side(), about="MY", placements=[record])
    (change,) = comparison.changes
    assert change.what.joint == ((), ("uu18-2017/p31", "uu18-2017/p51-1-amended"))
    text = " ".join(comparison.text("en").split())
    assert "rules that cannot all hold: none -> uu18-2017/p31, uu18-2017/p51-1-amended" in text


def test_rows_of_a_file_keep_their_lines() -> None:
    """A row that could not even be taken out has its faults in its place."""
    rows = [
        Row(2, {"id": "x", "destination": "SG", **HOUSE}),
        Row(3, None, faults=(Fault("row", "too many cells", expected="as many as the header"),)),
        Row(7, {"destination": "SG", "scheme": "eps", "route": "p2p"}),
    ]
    comparison = compare(*sides("closed"), about="SG", placements=rows)
    assert [change.places for change in comparison.changes] == [(2,)]
    assert [place for place, _ in comparison.faulty] == [3, 7]


@pytest.mark.parametrize("name", ["rows.csv", "rows.CSV", "rows.jsonl"])
def test_a_file_is_told_by_its_name(name: str, tmp_path: Path) -> None:
    """Rows keep the lines on which they begin."""
    rows = [{"destination": "SG", **HOUSE}, {"destination": "Atlantis", **HOUSE}]
    table = "\n".join([",".join(rows[0]), *(",".join(row.values()) for row in rows)])
    text = table if name.casefold().endswith("csv") else "\n".join(map(json.dumps, rows))
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    first = 2 if text is table else 1
    for given_file in (file, str(file)):
        comparison = compare(*sides("closed"), about="SG", placements=given_file)
        assert [change.places for change in comparison.changes] == [(first,)]
        assert [place for place, _ in comparison.faulty] == [first + 1]


def test_a_file_that_is_not_there_is_told() -> None:
    """As wherever files are read."""
    with pytest.raises(FaultyFileError):
        compare(Side(), Side(), about="SG", placements="nowhere.csv")


def test_placements_that_neither_side_tells_apart_are_judged_once() -> None:
    """Other ids, other words of the route, other days of one stretch, countries under one regime, ages of one band."""
    judges = Judges(sides("known"), "placement", register=None, unknown_fields="refuse")
    base = {"departed_on": "2025-06-01", "route": "p2p", "age": 25, "employer": "legal_entity", "occupation": "nurse"}
    alike: list[dict[str, object]] = [
        {"destination": "BR"},
        {"destination": "PY", "id": 7},
        {"destination": "BR", "departed_on": "2025-06-02"},
        {"destination": "BR", "age": 31},
        {"destination": "BR", "route": "P to P"},
    ]
    said = [each.said for each in judges.each({**base, **own} for own in alike)]
    assert judges.judged == 1
    assert len({id(each) for each in said}) == 1
    list(judges.each([{**base, "destination": "BR", "age": 17}]))
    assert judges.judged == 2
