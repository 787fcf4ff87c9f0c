"""How long does ``remedy`` take beside the report of the same placement, in one process?"""

from __future__ import annotations

import sys
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from tests.verdict.breached import breached

from p2mi_rules import check, remedy

if TYPE_CHECKING:
    from collections.abc import Iterator


def ratios(number: int) -> Iterator[float]:
    """The time of a remedy as a multiple of that of its report in full, for so many breached placements."""
    for seed in range(number):
        placement = breached(Random(seed))  # noqa: S311 - the same placements each time
        began = perf_counter()
        _ = check(placement, profile="full").report  # by the specification, as the remedy is
        judged = perf_counter()
        remedy(placement)
        yield (perf_counter() - judged) / (judged - began)


if __name__ == "__main__":
    found = sorted(ratios(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
    print(f"remedy / report over {len(found)} breached placements: median {median(found):.0f}, worst {found[-1]:.0f}")
