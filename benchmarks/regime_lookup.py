"""How much dearer is a look-up of policy than a bisect written by hand over the same rows?

Three ratios, each of medians of interleaved rounds in one process, so that a busy machine slows both sides alike:
the library's look-up against a hand-written one, a book of all countries against a book of ten, and ten times the
intervals against one time. Agreement is checked before any timing counts.

    python benchmarks/regime_lookup.py
"""

from __future__ import annotations

import gc
import statistics
import sys
from bisect import bisect_right
from datetime import date, timedelta
from time import perf_counter_ns
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.rows import BookText, RowText, SourceText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from p2mi_rules.policy.regimes import Regime

FIRST = date(2005, 1, 1)
ROUNDS, REPEATS = 41, 25
GOALS = {"hand-written": 2.0, "countries": 1.25, "intervals": 1.25}


def by_hand(book: PolicyBook, codes: Iterable[str]) -> Callable[[str, date], Regime]:
    """What a programmer would write: for each country its cuts and its regimes, ready made, found by bisect."""
    table: dict[str, tuple[Sequence[date], list[Regime]]] = {}
    for code in codes:
        cuts = sorted(book.cuts(code))
        table[code] = (cuts, [book.regime(code, day) for day in (date.min, *cuts)])

    def lookup(code: str, day: date) -> Regime:
        cuts, regimes = table[code]
        return regimes[bisect_right(cuts, day)]

    return lookup


def seconds(lookup: Callable[[str, date], Regime], asked: Sequence[tuple[str, date]]) -> int:
    """Nanoseconds for all look-ups, several times over."""
    begin = perf_counter_ns()
    for _ in range(REPEATS):
        for code, day in asked:
            lookup(code, day)
    return perf_counter_ns() - begin


def ratio(
    ours: tuple[Callable[[str, date], Regime], Sequence[tuple[str, date]]],
    theirs: tuple[Callable[[str, date], Regime], Sequence[tuple[str, date]]],
) -> tuple[float, float, float]:
    """The median of the ratios of interleaved rounds, with the quartiles beside it."""
    found: list[float] = []
    for _ in range(ROUNDS):
        one, other = seconds(*ours), seconds(*theirs)
        found.append(one / other)
    low, middle, high = statistics.quantiles(found, n=4)
    return low, middle, high


def stepped(intervals: int) -> PolicyBook:
    """A book in which one country is suspended and free again in turn, as many times as asked."""
    source = SourceText("s", "Dokumen", "Document", "Somebody", "decree", "primary", "2005-01-01", "", "")
    step = 7300 // intervals
    rows = tuple(
        RowText(
            f"r{place}",
            "suspended",
            ("SG",),
            str(FIRST + timedelta(days=place * step)),
            str(FIRST + timedelta(days=place * step + max(step // 2, 1))),
            ("s",),
            "Catatan.",
            "Note.",
        )
        for place in range(intervals)
    )
    return PolicyBook(BookText("steps", (source,), rows))


def asked_of(codes: Sequence[str], count: int = 2000) -> list[tuple[str, date]]:
    """As many look-ups, over all the countries and twenty years, in an order that repeats nothing."""
    return [(codes[place % len(codes)], FIRST + timedelta(days=place * 7919 % 7300)) for place in range(count)]


def warmed(book: PolicyBook, asked: Iterable[tuple[str, date]]) -> Callable[[str, date], Regime]:
    """The look-up of a book, every regime made once."""
    for code, day in asked:
        book.regime(code, day)
    return book.regime


def main() -> int:
    """Print each ratio with its goal; 1 where the two look-ups disagree, however slow either is."""
    book = PolicyBook.shipped()
    codes = sorted({code for row in book.text.rows for code in row.countries if countries.exists(code)})
    everywhere, few = asked_of(codes), asked_of(codes[:10])
    hand = by_hand(book, codes)
    if any(hand(*each) is not book.regime(*each) for each in everywhere):
        print("the two look-ups disagree", file=sys.stderr)
        return 1
    once, ten_times = stepped(15), stepped(150)
    steps = asked_of(["SG"])
    gc.disable()
    ratios = {
        "hand-written": ratio((book.regime, everywhere), (hand, everywhere)),
        "countries": ratio((book.regime, everywhere), (book.regime, few)),
        "intervals": ratio((warmed(ten_times, steps), steps), (warmed(once, steps), steps)),
    }
    per_lookup = seconds(book.regime, everywhere) / REPEATS / len(everywhere)
    print(f"{len(codes)} countries, {len(book.text.rows)} rows, {per_lookup:.0f} ns a look-up")
    for name, (low, middle, high) in ratios.items():
        print(f"{name:<14} {middle:5.2f}  ({low:.2f} to {high:.2f})  goal at most {GOALS[name]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
