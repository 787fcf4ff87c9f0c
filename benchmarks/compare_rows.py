"""How much dearer is it to compare 10,000 placements of 50 kinds than the 50 alone?

What a what-if costs should grow with the kinds of placement that either side can tell apart, not with their number.
Two ratios, of medians of interleaved rounds in one process: 10,000 placements, equal but for their ids, against 50;
and the same 10,000 as records that are read first, against 50 records. A third figure is how many kinds are judged
where every placement has a day of departure of its own.

    python benchmarks/compare_rows.py
"""

from __future__ import annotations

import random
import statistics
import sys
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

import attrs

from p2mi_rules import Employer, Placement, PolicyBook
from p2mi_rules.intake import mapping_of
from p2mi_rules.verdict.changing import Judges
from p2mi_rules.verdict.sides import Side
from p2mi_rules.vocabulary import EmployerKind, Occupation, Recruiter, Route

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROWS, KINDS, ROUNDS = 10_000, 50, 5
GOAL = 2.0
SIDES = (Side(known_on=date(2021, 1, 1)), Side())


def kinds() -> list[Placement]:
    """Fifty placements that differ in what law and policy turn on."""
    chance = random.Random(7)  # noqa: S311 - the same rows in every run, nothing secret
    choices = (Route, Recruiter, EmployerKind, Occupation)
    found: dict[Placement, None] = {}
    while len(found) < KINDS:
        route, recruiter, kind, work = (chance.choice(list(each)) for each in choices)
        if recruiter is Recruiter.BADAN:
            continue
        found[
            Placement(
                destination=chance.choice(("SA", "MY", "KH", "SG", "OM", "TW", "JP")),
                departed_on=date(2018, 1, 1) + timedelta(days=chance.randrange(3000)),
                approved_on=date(2017, 6, 1),
                route=Route(route),
                recruiter=Recruiter(recruiter),
                employer=Employer(kind=EmployerKind(kind), occupation=Occupation(work)),
            )
        ] = None
    return list(found)


def seconds(given: Sequence[Placement | Mapping[str, object]]) -> tuple[float, int]:
    """How long two new judges take over all of them, and how many kinds they judge."""
    judges = Judges(SIDES, "placement", register=None, unknown_fields="refuse")
    begin = perf_counter()
    count = sum(1 for _ in judges.each(given))
    taken = perf_counter() - begin
    if count != len(given):
        sys.exit("a placement was lost")
    return taken, judges.judged


def ratio(many: Sequence[Placement | Mapping[str, object]], few: Sequence[Placement | Mapping[str, object]]) -> float:
    """The median time of many by that of few."""
    rounds = [(seconds(many)[0], seconds(few)[0]) for _ in range(ROUNDS)]
    return statistics.median(one for one, _ in rounds) / statistics.median(other for _, other in rounds)


def main() -> None:
    """Measure and print; a slow machine is no failure, a placement that is lost is one."""
    PolicyBook.shipped()
    few = kinds()
    many = [attrs.evolve(few[number % KINDS], id=str(number)) for number in range(ROWS)]
    of_placements = ratio(many, few)
    of_records = ratio([mapping_of(each) for each in many], [mapping_of(each) for each in few])
    days = [
        attrs.evolve(few[number % KINDS], departed_on=date(2018, 1, 1) + timedelta(days=number % 1000))
        for number in range(1000)
    ]
    print(f"{ROWS} placements of {KINDS} kinds, by {KINDS}: {of_placements:.2f} (goal {GOAL})")
    print(f"the same as records, which are read one by one: {of_records:.2f}")
    print(f"1000 placements, each on a day of its own: {seconds(days)[1]} kinds judged")


if __name__ == "__main__":
    main()
