"""How much longer does one function take than another, timed by turns in one process?

Every round takes it between two runs of the other, and its ratio is to the mean of these two: a machine that is busy
for a while slows both sides. Told is the median over the rounds, and the quartiles. The clock is that of the processor,
which stands still while others have it; only what works on several processors at once is timed by the clock on the
wall, and what it is set beside with it.

Before every round garbage is collected and all that is alive is frozen; the collector stays on, so that each side pays
for the garbage that it makes.
"""

from __future__ import annotations

import gc
from statistics import quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Ratio(NamedTuple):
    """Times the other: the median over rounds and its quartiles."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        """The median, and the quartiles behind it."""
        return f"{figure(self.middle)} ({figure(self.low)} to {figure(self.high)})"


class Run(NamedTuple):
    """A function to call on each of some values, which together hold so many records; on which clock."""

    function: Callable[[Any], object]
    given: Sequence[Any]
    records: int
    wall: bool = False

    def seconds(self) -> float:
        """How long it takes a record."""
        function, clock = self.function, perf_counter if self.wall else process_time
        begin = clock()
        for each in self.given:
            function(each)
        return (clock() - begin) / self.records


def run(function: Callable[[Any], object], given: Sequence[Any]) -> Run:
    """A function of values that are each one record."""
    return Run(function, given, len(given))


def settle() -> None:
    """Collect what is garbage, and keep the collector from going through what is alive."""
    gc.collect()
    gc.freeze()


def beside(one: Run, other: Run) -> tuple[float, float]:
    """The ratio of one round, and the seconds of the other in it."""
    before, own, after = other.seconds(), one.seconds(), other.seconds()
    mean = (before + after) / 2
    return own / mean, mean


def ratio_of(pairs: Sequence[tuple[float, float]]) -> Ratio | None:
    """What rounds come to; nothing if there was none."""
    return spread([ratio for ratio, _ in pairs]) if pairs else None


def spread(values: Sequence[float]) -> Ratio:
    """The median and the quartiles of some figures, one at least."""
    low, middle, high = quantiles(values, n=4, method="inclusive") if len(values) > 1 else [*values] * 3
    return Ratio(middle, low, high)


def by_turns(one: Run, other: Run, *, rounds: int) -> Ratio:
    """One beside the other in so many rounds, one at least; both are run once before."""
    for each in (one, other):
        each.seconds()
    found: list[float] = []
    for _ in range(rounds):
        settle()
        found.append(beside(one, other)[0])
    gc.unfreeze()
    return spread(found)


def figure(number: float) -> str:
    """Three figures at most, which are enough."""
    return f"{number:.2f}" if number < 10 else f"{number:,.0f}"  # noqa: PLR2004 - as said
