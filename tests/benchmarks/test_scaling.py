"""Are there twice the rules and ten times the intervals where that is said, and is nothing timed that is wrong?"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.reference.by_hand import RULES, decide, letters
from benchmarks.reference.own import BOOK, compiled
from benchmarks.reference.policy import LICENCES, PLACES
from benchmarks.scaling import doubled, finer_licences, finer_places, stated

from benchmarks import scaling

if TYPE_CHECKING:
    import pytest

FEW = ["--records", "30", "--rounds", "1"]


def test_each_rule_is_there_twice_on_the_same_questions() -> None:
    """Under two ids, and with one function."""
    rules = {each.id: each for each in doubled().rules}
    assert len(rules) == 2 * len(RULES)
    assert all(rules[name].function is rules[name + scaling.AGAIN].function for name in RULES)
    assert doubled().questions == BOOK.questions


def test_each_place_has_ten_times_the_stretches_over_the_same_days() -> None:
    """One after the other without a gap, no two in a row alike."""
    for place, (starts, rows) in finer_places().items():
        began, was = PLACES[place]
        assert len(starts) == len(rows) == 10 * len(began)
        for number, (first, (last, *_)) in enumerate(zip(began, was, strict=True)):
            part = slice(10 * number, 10 * number + 10)
            assert (starts[part][0], rows[part][-1][0]) == (first, last)
            assert [until + timedelta(1) for until, _, _ in rows[part][:-1]] == starts[part][1:]
            assert all(one[1] != other[1] for one, other in pairwise(rows[part]))


def test_each_agency_has_ten_times_the_rows() -> None:
    """Its licence on the same days, and suspensions in order that do not touch."""
    for agency, (since, until, suspensions) in finer_licences().items():
        assert (since, until) == LICENCES[agency][:2]
        assert 1 + len(suspensions) == 10 * (1 + len(LICENCES[agency][2]))
        edges = [day for pair in suspensions for day in pair]
        assert since < edges[0]
        assert edges[-1] == until
        assert edges == sorted(edges)
        assert all((after[0] - before[1]).days > 1 for before, after in pairwise(suspensions))


def test_of_the_records_the_hand_settles_everything() -> None:
    """So that agreement is equality, under the finer tables too."""
    places, licences = finer_places(), finer_licences()
    assert not [record for record in stated(200) if "U" in letters(decide(record, places, licences))]


def test_the_command_tells_three_ratios(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with how much there was and is."""
    assert scaling.main(FEW) == 0
    table = [line.split(" | ") for line in capsys.readouterr().out.splitlines() if line.startswith("| ")][2:]
    assert [line[1:3] for line in table] == [["12", "24"], ["667", "6,670"], ["1,351", "13,510"]]
    assert all(float(line[3]) > 0 for line in table)


def test_a_rule_that_says_two_things_is_told_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is timed then, and the command fails."""
    judge = compiled(doubled()).judge

    class Lying:
        """A ruling of which every rule says another thing under its second id."""

        def __init__(self, record: object) -> None:
            self.status = judge(record).status
            was = judge(record).outcomes
            self.outcomes = {name: was["of_age" if name == "registered-again" else name] for name in was}

    found = scaling.differing(Lying, stated(50), PLACES, licences=LICENCES)  # type: ignore[arg-type]  # as good as a ruling
    assert found
    assert all("registered is " in each for each in found)

    def differing(*_: object, **__: object) -> list[str]:
        return ["record 0: wrong"]

    monkeypatch.setattr(scaling, "differing", differing)
    assert scaling.main(FEW) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "record 0: wrong" in said.err


def test_another_policy_is_a_disagreement() -> None:
    """What is compared are the tables that were compiled."""
    judge = compiled(places=finer_places()).judge
    assert scaling.differing(judge, stated(50), PLACES, licences=LICENCES)
    assert not scaling.differing(judge, stated(50), finer_places(), licences=LICENCES)
