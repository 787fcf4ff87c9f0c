"""How far do the twin and the library agree, and what does a verdict of the library cost beside the twin?

Nothing is timed of which both have not said the same before.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.page import given_out, measured_on, table, written_to
from benchmarks.rounds import figure, run
from benchmarks.shipped.agreement import agreement
from benchmarks.shipped.costs import in_brief, judged, met_before, never_repeated, reported, said_before, said_first
from benchmarks.shipped.real import covered, real
from benchmarks.shipped.records import KINDS, records
from p2mi_rules import check

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.rounds import Ratio
    from p2mi_rules import Placement

HEAD = ("timed", "beside", "placements", "times as long", "quartiles", "goal")
VERDICT, TWIN, ALONE = "verdict, status read", "the twin", "verdict, status read"
BRIEF, REPORT = "verdict, breaches in words", "verdict, full report"


def compared(name: str, placements: Sequence[Placement], asked: int) -> str:
    """A line of what both say of some placements, of the first so many the specification too.

    Raises ``SystemExit`` with every difference.
    """
    found = [agreement(placements[:asked]), agreement(placements[asked:], specification=False)]
    lines = [f"  {rule}, {said} and not {other}" for part in found for _, rule, said, other in part.differences]
    if lines:
        raise SystemExit("\n".join([f"twin and library differ, {name}:", *lines]))
    outcomes, statuses = Counter[str](), Counter[str]()
    for part in found:
        outcomes += part.outcomes
        statuses += part.statuses
    told = (
        f"{counts['same']:,} {word} the same, {counts['settled']:,} settled by the library alone"
        for word, counts in (("outcomes", outcomes), ("statuses", statuses))
    )
    return f"- {name}: {'; '.join(told)}; none different, over {len(placements):,} placements."


def rows(number: int, rounds: int) -> Iterator[tuple[str, ...]]:
    """The lines of the table, for placements drawn."""
    for kind in KINDS:
        drawn = records(kind, 10 * number)
        yield _row(VERDICT, TWIN, f"{kind}, met before", met_before(drawn, rounds=rounds), "at most 1.0")
    for kind in KINDS:
        stream, new = never_repeated(kind, number, rounds=rounds)
        yield _row(VERDICT, TWIN, f"{kind}, none repeated ({new:.0%} of the keys new)", stream)
    few = max(1, number // 10)
    for kind in KINDS:
        drawn = records(kind, number)
        yield _row(BRIEF, ALONE, f"{kind}, said before", said_before(drawn, rounds=rounds), "at most 8")
    for words, name in ((in_brief, BRIEF), (reported, REPORT)):
        for kind in KINDS:
            ratio = said_first(kind, few, rounds=min(rounds, 3), words=words)
            yield _row(name, ALONE, f"{kind}, never said before", ratio)


def _row(timed: str, beside: str, placements: str, ratio: Ratio, goal: str = "") -> tuple[str, ...]:
    quartiles = f"{figure(ratio.low)} to {figure(ratio.high)}"
    return timed, beside, placements, figure(ratio.middle), quartiles, goal


def of_real(placements: Sequence[Placement]) -> Iterator[str]:
    """What real cases cost ours alone: of those that tables answer, met before, and of those that they do not."""
    seconds = {True: list[float](), False: list[float]()}
    for placement in placements:
        once = run(judged, [placement])
        first = once.seconds()
        by_tables = check(placement).core is not None
        seconds[by_tables].append(run(judged, [placement] * 1000).seconds() if by_tables else first)
    known, asked = seconds[True], seconds[False]
    yield (
        f"- Of {len(placements)} real cases the tables answer {len(known)}"
        + (f", met before in {median(known) * 1e6:.1f} microseconds (median)" if known else "")
        + f"; the specification must answer {len(asked)}"
        + (f", in {median(asked) * 1e3:.0f} milliseconds (median), {max(asked) * 1e3:.0f} at most" if asked else "")
        + "."
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, then time, then tell; the exit code is 1 where twin and library differ, however slow either is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shipped", description=__doc__)
    parser.add_argument("--records", type=int, default=100, help="how many of each kind the specification judges too")
    parser.add_argument("--rounds", type=int, default=9)
    written_to(parser)
    chosen = parser.parse_args(arguments)
    if min(chosen.records, chosen.rounds) < 1:
        parser.error("one record and one round at least")
    cases = real()
    twins = [each for each in cases if covered(each)]
    lines = [compared(kind, records(kind, 10 * chosen.records), chosen.records) for kind in KINDS]
    lines.append(compared("real cases that the twin covers", twins, len(twins)))
    of_twins = _row(VERDICT, TWIN, f"{len(twins)} real cases, met before", met_before(twins * 50, rounds=chosen.rounds))
    timed = table(HEAD, [*rows(chosen.records, chosen.rounds), of_twins], words=3)
    head = (
        f"{measured_on()}; {chosen.rounds} interleaved rounds in one process (3 where words are first said) on "
        "the clock of the processor; medians."
    )
    given_out("\n".join([head, "", *timed, "", *lines, *of_real(cases)]) + "\n", part="shipped", page=chosen.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
