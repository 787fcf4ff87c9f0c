"""How far do the twin and the library agree, and how long does the twin take for one placement?

``python -m benchmarks.shipped [RECORDS]``: of each kind as many records are compared as named, 100 where no number
is, and ten times as many are timed.
"""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter_ns
from typing import TYPE_CHECKING

from benchmarks.shipped.agreement import agreement
from benchmarks.shipped.records import KINDS, records
from benchmarks.shipped.twin import decide

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from p2mi_rules import Placement

_ROUNDS = 15


def microseconds(judge: Callable[[Placement], object], placements: Sequence[Placement]) -> list[float]:
    """The time of one judgement, on average over all placements, in each of some rounds, the shortest first."""
    for placement in placements:
        judge(placement)  # what is read once is read before
    found: list[float] = []
    for _ in range(_ROUNDS):
        began = perf_counter_ns()
        for placement in placements:
            judge(placement)
        found.append((perf_counter_ns() - began) / len(placements) / 1000)
    return sorted(found)


def told(kind: str, number: int) -> str:
    """What was found of one kind, in a line for the outcomes, one for the statuses, and one for the time."""
    found = agreement(records(kind, number))
    if found.differences:
        lines = (f"  record {place}: {rule}, {said} and not {other}" for place, rule, said, other in found.differences)
        raise SystemExit("\n".join(["twin and library differ:", *lines]))
    counts = (
        f"{kind:8} {name}: {counter['same']} the same, {counter['settled']} settled by the library alone, 0 different"
        for name, counter in (("outcomes", found.outcomes), ("statuses", found.statuses))
    )
    times = microseconds(decide, records(kind, 10 * number))
    time = f"{kind:8} {median(times):.2f} microseconds a record, {times[0]:.2f} to {times[-1]:.2f}"
    return "\n".join([*counts, time])


def main(arguments: Sequence[str]) -> None:
    """Tell it of each kind of record."""
    number = int(arguments[0]) if arguments else 100
    for kind in KINDS:
        print(told(kind, number))


if __name__ == "__main__":
    main(sys.argv[1:])
