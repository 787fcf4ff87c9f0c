"""How many times the report of a placement does it cost to ask what is still open?

Ratios of medians of interleaved rounds in one process, so that a busy machine slows both sides alike. The placements
are cuts of a few lawful and unlawful ones: from nothing known at all to one fact short of everything.

    python benchmarks/ask_times.py
"""

from __future__ import annotations

import gc
import statistics
from time import perf_counter_ns

from p2mi_rules import ask, check, intake

GOALS = {"median": 500.0, "worst": 5000.0}
ROUNDS = 3
WHOLE = (
    {
        "destination": "MY",
        "departed_on": "2024-05-01",
        "route": "p2p",
        "recruiter": "p3mi",
        "agency_registered": "yes",
        "stage": "departed",
        "occupation": "domestic_worker",
        "visa": "work",
        "age": "30",
    },
    {
        "destination": "KR",
        "departed_on": "2019",
        "route": "g2g",
        "scheme": "eps",
        "recruiter": "badan",
        "occupation": "manufacturing",
    },
    {"destination": "SG", "route": "perseorangan", "employer": "individual", "visa": "work", "stage": "departed"},
    {"destination": "KH", "departed_on": "2024-05-01", "route": "none", "recruiter": "self", "visa": "visit"},
    {
        "destination": "SA",
        "departed_on": "2021-03",
        "route": "p2p",
        "occupation": "caregiver",
        "agency_registered": "no",
    },
)


def cuts() -> list[dict[str, str]]:
    """Each record up to its first fact, its first two, and so on; each once."""
    found = [dict(list(record.items())[:length]) for record in WHOLE for length in range(len(record) + 1)]
    return [record for place, record in enumerate(found) if record not in found[:place]]


def timed(record: dict[str, str], profile: str) -> float:
    """The ratio for one record."""
    placement = intake.placement(record)
    checks: list[int] = []
    asks: list[int] = []
    for _ in range(ROUNDS):
        start = perf_counter_ns()
        _ = check(placement, profile=profile).report  # by the specification, as asking is
        middle = perf_counter_ns()
        ask(placement, profile=profile)
        checks.append(middle - start)
        asks.append(perf_counter_ns() - middle)
    return statistics.median(asks) / statistics.median(checks)


def main() -> None:
    """Print the ratios and what was aimed at; a slow machine is no failure."""
    check(intake.placement({"destination": "KH"}))  # the first verdict of a process loads what all others use
    gc.disable()
    ratios = [timed(record, profile) for record in cuts() for profile in ("placement", "full")]
    found = {"median": statistics.median(ratios), "worst": max(ratios)}
    for name, goal in GOALS.items():
        print(f"ask against the report, {name} of {len(ratios)}: {found[name]:.1f} (goal {goal:g})")


if __name__ == "__main__":
    main()
