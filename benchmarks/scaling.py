"""What does it cost to have twice the rules on the same questions, or ten times the intervals of policy?

Both are the made-up decision of ``benchmarks.reference`` as a user's rulebook, compiled; the plain one is timed beside.
Each is compared with the decision by hand before: the doubled rules under both of their ids, the finer policy against
the same code over the finer tables.

    python -m benchmarks.scaling
"""

from __future__ import annotations

import argparse
import sys
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import attrs

from benchmarks.page import given_out, measured_on, table, written_to
from benchmarks.reference.by_hand import RULES, decide, letters
from benchmarks.reference.own import BOOK, LETTERS, canonical, compiled
from benchmarks.reference.policy import LICENCES, PLACES
from benchmarks.reference.records import FIELDS, records
from benchmarks.rounds import by_turns, figure, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from benchmarks.reference.policy import Licences, Places, Row
    from benchmarks.reference.records import Record
    from p2mi_rules import Rulebook
    from p2mi_rules.verdict.rulings import Ruling

    Judge = Callable[[Record], Ruling]

TIMES = 10
AGAIN = "-again"
HEAD = ("what grows", "from", "to", "times as long", "quartiles", "goal")
DAY = timedelta(1)


class Grown(NamedTuple):
    """A rulebook or a policy with more in it: how much there was and is, and what was aimed at."""

    name: str
    sizes: tuple[int, int]
    judge: Judge
    goal: str


def doubled() -> Rulebook:
    """Every rule twice, under two ids."""
    rules = BOOK.rules
    return attrs.evolve(BOOK, rules=(*rules, *(attrs.evolve(each, id=each.id + AGAIN) for each in rules)))


def finer_places(places: Places = PLACES) -> Places:
    """Each stretch in ten, of which every other one is closed where it was open and open where it was closed."""
    found: Places = {}
    for place, (starts, rows) in places.items():
        begins: list[date] = []
        parts: list[Row] = []
        for since, (until, status, routes) in zip(starts, rows, strict=True):
            other = "CLOSED" if status == "OPEN" else "OPEN"
            for number, (first, last) in enumerate(_cut(since, until, TIMES)):
                begins.append(first)
                parts.append((last, (status, other)[number % 2], routes))
        found[place] = begins, parts
    return found


def finer_licences(licences: Licences = LICENCES) -> Licences:
    """Ten times the rows of each agency: one for its licence, and for each suspension one, of as many as that takes."""
    found: Licences = {}
    for agency, (since, until, suspensions) in licences.items():
        pauses = TIMES * (1 + len(suspensions)) - 1
        found[agency] = since, until, tuple(_cut(since, until, 2 * pauses))[1::2]
    return found


def _cut(since: date, until: date, parts: int) -> Iterator[tuple[date, date]]:
    """The first and last days of so many stretches of about the same length."""
    days = (until - since).days + 1
    edges = [since + timedelta(days * number // parts) for number in range(parts + 1)]
    return ((first, after - DAY) for first, after in pairwise(edges))


def stated(number: int) -> list[Record]:
    """So many records that miss nothing, of which the hand settles everything."""
    enough = (each for each in records(2 * number) if each.route != "unknown")
    named = [name for name in FIELDS if name != "agency_id"]
    return [each for each in enough if all(getattr(each, name) is not None for name in named)][:number]


def differing(judge: Judge, given: Sequence[Record], places: Places, *, licences: Licences) -> list[str]:
    """Where a rulebook says another thing than the hand over the same policy; of a rule with two ids, under both."""
    found: list[str] = []
    for place, record in enumerate(given):
        ruling, by_hand = judge(record), letters(decide(record, places, licences))
        if canonical(ruling) != by_hand:
            found.append(f"record {place}: {canonical(ruling)}, by hand {by_hand}")
        twice = [each for each in RULES if each + AGAIN in ruling.outcomes]
        found += [
            f"record {place}: {each} is {LETTERS[ruling.outcomes[each]]} and {LETTERS[ruling.outcomes[each + AGAIN]]}"
            for each in twice
            if ruling.outcomes[each] is not ruling.outcomes[each + AGAIN]
        ]
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, time and tell; the exit code is 1 where anything disagrees with the hand."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scaling", description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    written_to(parser)
    chosen = parser.parse_args(arguments)
    if min(chosen.records, chosen.rounds) < 1:
        parser.error("one record and one round at least")
    given = stated(chosen.records)
    plain, twice = compiled().judge, compiled(doubled()).judge
    places, licences = finer_places(), finer_licences()
    finer, finest = compiled(places=places).judge, compiled(places=places, licences=licences).judge
    wrong = [
        *differing(plain, given, PLACES, licences=LICENCES),
        *differing(twice, given, PLACES, licences=LICENCES),
        *differing(finer, given, places, licences=LICENCES),
        *differing(finest, given, places, licences=licences),
    ]
    if wrong:
        print(*wrong[:10], f"{len(wrong)} differences", sep="\n", file=sys.stderr)
        return 1
    decided = _rows(PLACES), _rows(places)
    both = decided[0] + _agency_rows(LICENCES), decided[1] + _agency_rows(licences)
    grown = (
        Grown("rules on the same questions", (len(RULES), 2 * len(RULES)), twice, "at most 1.15"),
        Grown("rows about destinations", decided, finer, "at most 1.25"),
        Grown("rows about destinations and agencies", both, finest, "at most 1.25"),
    )
    rows = (_row(each, plain, given, rounds=chosen.rounds) for each in grown)
    head = (
        f"{measured_on()}; {chosen.rounds} interleaved rounds in one process over {len(given):,} records on the clock "
        "of the processor; medians. All that is timed agrees with the decision by hand."
    )
    given_out("\n".join([head, "", *table(HEAD, rows, words=1)]) + "\n", part="scaling", page=chosen.write)
    return 0


def _row(grown: Grown, plain: Judge, given: Sequence[Record], *, rounds: int) -> list[str]:
    ratio = by_turns(run(grown.judge, given), run(plain, given), rounds=rounds)
    quartiles = f"{figure(ratio.low)} to {figure(ratio.high)}"
    return [grown.name, *(f"{size:,}" for size in grown.sizes), figure(ratio.middle), quartiles, grown.goal]


def _rows(places: Places) -> int:
    """How many rows there are about destinations."""
    return sum(len(rows) for _, rows in places.values())


def _agency_rows(licences: Licences) -> int:
    """How many rows there are about agencies: their licences and their suspensions."""
    return sum(1 + len(suspensions) for *_, suspensions in licences.values())


if __name__ == "__main__":
    sys.exit(main())
