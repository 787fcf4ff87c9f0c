"""What can the decision by hand still say of a record, once each fact that it misses has some value?

Exact, and short of trying every value of every fact together: of all days only those on which a table that is asked
changes, and once the route is known, facts that no rule reads together apart. What is tried is decided by
``by_hand.decide`` itself, so nothing here knows what a rule says; what it knows is which rules read a fact, and
``READS`` says it.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from benchmarks.reference.by_hand import ADULT, RULES, decide
from benchmarks.reference.policy import COUNTRIES, LICENCES, PLACES, ROUTES, SECTORS
from benchmarks.reference.records import DOCUMENTS, EMPLOYERS, VISAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.reference.records import Record

UNKNOWN = "unknown"
KNOWN_ROUTES = tuple(route for route in ROUTES if route != UNKNOWN)
DAY = timedelta(1)

# Facts that may be missing, each group with the rules that read any of them. Every rule may read the route and the
# agency besides; no rule is in two groups, so that given a route each group can be completed by itself.
READS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("destination", "sector", "departure_date"): (
        "designated",
        "not_closed",
        "route_allowed",
        "licensed",
        "not_suspended",
    ),
    ("employer_type", "siskop2mi"): ("independent", "registered"),
    ("visa_type",): ("work_visa",),
    ("age",): ("of_age",),
    ("documents",): ("papers",),
    (): ("agency_named", "agency_known"),
}
VALUES: dict[str, tuple[Any, ...]] = {
    "employer_type": EMPLOYERS,
    "siskop2mi": (True, False),
    "visa_type": VISAS,
    "age": (ADULT - 1, ADULT),
    "documents": tuple(
        frozenset(name for name, held in zip(DOCUMENTS, chosen, strict=True) if held)
        for chosen in product((True, False), repeat=len(DOCUMENTS))
    ),
}


class Possible(NamedTuple):
    """The letters that some completion gives: of the whole, and of each rule."""

    whole: frozenset[str]
    rules: dict[str, frozenset[str]]


def possible(record: Record) -> Possible:
    """What the decision by hand says of the completions of a record."""
    whole: set[str] = set()
    rules: dict[str, set[str]] = {rule: set() for rule in RULES}
    for route in KNOWN_ROUTES if record.route == UNKNOWN else (record.route,):
        worst = [_worst_of_group(attrs.evolve(record, route=route), facts, rules) for facts in READS]
        whole |= {"F"} if any("F" in each for each in worst) else set()
        whole |= {"P"} if all("P" in each for each in worst) else set()
    return Possible(frozenset(whole), {rule: frozenset(said) for rule, said in rules.items()})


def _worst_of_group(record: Record, facts: tuple[str, ...], rules: dict[str, set[str]]) -> set[str]:
    """How bad the rules of a group can be taken together, F or P; what each says goes into ``rules``."""
    worst: set[str] = set()
    read = READS[facts]
    for completed in _completed(record, facts):
        findings = [finding for finding in decide(completed)[1] if finding[0] in read]
        worst.add("F" if any(outcome == "F" for _, outcome in findings) else "P")
        for rule, outcome in findings:
            rules[rule].add(outcome)
    return worst


def _completed(record: Record, facts: tuple[str, ...]) -> Iterator[Record]:
    """The record with each set of values for those of the facts that it misses."""
    if "departure_date" in facts:
        yield from _placed(record)
        return
    missing = [fact for fact in facts if getattr(record, fact) is None]
    for values in product(*(VALUES[fact] for fact in missing)):
        yield attrs.evolve(record, **dict(zip(missing, values, strict=True)))


def _placed(record: Record) -> Iterator[Record]:
    """The record in each destination and sector that it may be about, on each day that makes a difference there."""
    destinations = COUNTRIES if record.destination is None else (record.destination,)
    sectors = SECTORS if record.sector is None else (record.sector,)
    for country, sector in product(destinations, sectors):
        days = _days(country, sector, record.agency_id) if record.departure_date is None else (record.departure_date,)
        for day in days:
            yield attrs.evolve(record, destination=country, sector=sector, departure_date=day)


def _days(country: str, sector: str, agency: str | None) -> Iterable[date]:
    """The first day of all, and each on which something begins or has just ended."""
    days = {date.min}
    starts, rows = PLACES.get((country, sector), ([], []))
    days.update(starts, (until + DAY for until, _, _ in rows))
    if agency in LICENCES:
        since, until, suspensions = LICENCES[agency]
        for first, last in ((since, until), *suspensions):
            days |= {first, last + DAY}
    return days
