"""Is a ratio what it is said to be, on a clock that the ways of the tests move themselves?"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest
from benchmarks.reference import timing
from benchmarks.reference.by_hand import decide, letters
from benchmarks.reference.records import records
from benchmarks.reference.timing import FEWEST, Effort, measured
from benchmarks.reference.ways import Way, batch, objects

from benchmarks import rounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.reference.by_hand import Ruling
    from benchmarks.reference.records import Record

EFFORT = Effort(records=60, rows=90, rounds=5, comparing=60.0, running=0.001)


class Clock:
    """Stands still but for what the ways take."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """What time it is."""
        return self.now

    def way(self, *microseconds: float) -> Way:
        """A way that is right, and takes so long for its first record, its second and so on, then from the start."""
        taken = cycle(microseconds)

        def run(record: Record) -> Ruling:
            self.now += next(taken) / 1e6
            return decide(record)

        return objects(run, letters)

    def table(self, microseconds: float) -> Way:
        """A way that takes so long for each row of a table."""

        def run(table: Sequence[Record]) -> list[Ruling]:
            self.now += microseconds * len(table) / 1e6
            return [decide(each) for each in table]

        def each(rulings: Sequence[Ruling]) -> list[str]:
            return [letters(ruling) for ruling in rulings]

        return batch(list, run, letters=each)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """By hand, a record takes two microseconds."""
    made = Clock()
    monkeypatch.setattr(rounds, "perf_counter", made)
    monkeypatch.setattr(rounds, "process_time", made)
    by_hand(monkeypatch, made.way(2))
    return made


def by_hand(monkeypatch: pytest.MonkeyPatch, way: Way) -> None:
    """Put a way in the place of the hand."""
    monkeypatch.setattr(timing, "BY_HAND", {"objects": way, "dicts": way, "batch": way})


def test_a_ratio_is_the_time_of_a_record_by_that_of_the_hand(clock: Clock) -> None:
    """Of a way that takes one record and of one that takes a table, whatever runs beside them."""
    found = measured([clock.way(6), clock.table(1), clock.way(2)], EFFORT, records(90))
    ratios = [each.ratio for each in found]
    assert [ratio and ratio.middle for ratio in ratios] == [pytest.approx(3), pytest.approx(0.5), pytest.approx(1)]
    assert [each.by_hand for each in found] == [pytest.approx(2e-6)] * 3


def test_the_hand_is_taken_before_and_after(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that slows down in the course of a round is no merit of the way measured in it."""
    by_hand(monkeypatch, clock.way(*[1] * 60, *[3] * 60))
    (found,) = measured([clock.way(4)], EFFORT, records(90))
    assert found.ratio is not None
    assert found.ratio.middle == pytest.approx(2)


def test_the_spread_is_that_between_the_quartiles(clock: Clock) -> None:
    """Over rounds of which one was slow, the middle stays, and one outlier does not widen the spread."""
    whole_rounds = [[10 + step] * 60 for step in (0, 1, 2, 3, 90)]
    compared, sampled = [10] * 60, [10] * FEWEST
    way = clock.way(*compared, *sampled, *(each for taken in whole_rounds for each in taken))
    (found,) = measured([way], EFFORT, records(90))
    assert found.ratio == pytest.approx((6, 5.5, 6.5))


def test_slow_ways_are_timed_on_fewer_records(clock: Clock) -> None:
    """As many as fit into a round's time, but not too few; a table is taken whole."""
    found = measured([clock.way(1), clock.way(25), clock.way(900), clock.table(900)], EFFORT, records(90))
    assert [each.records for each in found] == [60, 40, FEWEST, 90]
    assert [each.agreement.compared for each in found] == [60, 60, 60, 90]


def test_a_way_that_disagrees_is_not_timed(clock: Clock) -> None:
    """It gets no figure at all, and the others get theirs."""

    def passes(_ruling: object) -> str:
        return "P" * 13

    wrong, right = measured([objects(clock.way(2).run, passes), clock.way(2)], EFFORT, records(90))
    assert wrong.ratio is None
    assert wrong.agreement.wrong > 30
    assert right.ratio is not None
