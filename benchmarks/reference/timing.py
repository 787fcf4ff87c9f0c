"""How much longer does a way take than the decision by hand, timed beside it in one process?

Every round takes each way once (``rounds`` tells how). A way that does not agree with the hand is not timed. Slow ways
get fewer records.
"""

from __future__ import annotations

import gc
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from benchmarks.reference.agreement import Agreement, agreement
from benchmarks.reference.by_hand import decide, decide_dict, letters
from benchmarks.reference.ways import dicts, objects
from benchmarks.rounds import Ratio, Run, beside, ratio_of, settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.reference.records import Record
    from benchmarks.reference.ways import Kind, Way

FEWEST = 20
BY_HAND: dict[Kind, Way] = {
    "objects": objects(decide, letters),
    "dicts": dicts(decide_dict, letters),
    "batch": objects(decide, letters),
}


@attrs.frozen
class Effort:
    """How much to do: records for scalar ways, rows for a batch, rounds; seconds to compare, and to run in a round."""

    records: int = 20_000
    rows: int = 200_000
    rounds: int = 9
    comparing: float = 5.0
    running: float = 0.1


class Measured(NamedTuple):
    """One way: what it says beside the hand, and if that agrees, what it costs over so many records a round."""

    way: Way
    agreement: Agreement
    records: int
    ratio: Ratio | None
    by_hand: float
    """Seconds a record of the hand beside it."""


class Contest(NamedTuple):
    """A way and the hand beside it, both ready to run; the answers were compared before."""

    agreement: Agreement
    way: Run
    hand: Run


def measured(ways: Sequence[Way], effort: Effort, records: Sequence[Record]) -> list[Measured]:
    """All the ways, in rounds that take each once; the records are as many as the larger number asked for."""
    contests = [_contest(way, effort, records) for way in ways]
    found: list[list[tuple[float, float]]] = [[] for _ in ways]
    for _ in range(effort.rounds):
        settle()
        for contest, pairs in zip(contests, found, strict=True):
            if not contest.agreement.wrong:
                pairs.append(beside(contest.way, contest.hand))
    gc.unfreeze()
    return [
        Measured(way, contest.agreement, contest.way.records, ratio_of(pairs), _median([hand for _, hand in pairs]))
        for way, contest, pairs in zip(ways, contests, found, strict=True)
    ]


def _contest(way: Way, effort: Effort, records: Sequence[Record]) -> Contest:
    """Compare, and take as many records as the way can decide in its time of a round, but not too few."""
    asked = records[: effort.rows if way.kind == "batch" else effort.records]
    given = way.given(asked)
    agreed = agreement(zip(asked, _letters(way, given), strict=False), effort.comparing)
    batch = way.kind == "batch"
    run = Run(way.run, given, len(asked), wall=batch)
    if not batch:
        few = given[:FEWEST]
        most = round(effort.running / Run(way.run, few, len(few)).seconds())
        run = Run(way.run, given[: max(FEWEST, most)], min(len(given), max(FEWEST, most)))
    beside = BY_HAND[way.kind]
    values = beside.given(records[: effort.records])
    return Contest(agreed, run, Run(beside.run, values, len(values), wall=batch))


def _letters(way: Way, given: Sequence[Any]) -> Iterator[str]:
    for each in given:
        yield from way.said(each)


def _median(values: Sequence[float]) -> float:
    return median(values) if values else 0.0
