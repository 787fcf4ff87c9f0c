"""How are records and dated tables written as arrays of small numbers?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from benchmarks.reference.policy import (
    AGENCY_COUNT,
    COUNTRIES,
    FIRST,
    LAST,
    POLICY,
    ROUTES,
    SECTORS,
    agency_id,
)
from benchmarks.reference.records import DOCUMENTS, EMPLOYERS, STRANGERS, VISAS

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from benchmarks.reference.records import Record

MISSING = -1
AGENCIES = tuple(agency_id(number) for number in range(AGENCY_COUNT + STRANGERS))
NOTHING_DECIDED, OPEN, CLOSED = 0, 1, 2
DAYS = (LAST - FIRST).days + 1
WORDS: dict[str, Mapping[Hashable, int]] = {
    name: {word: place for place, word in enumerate(words)}
    for name, words in {
        "destination": COUNTRIES,
        "sector": SECTORS,
        "employer_type": EMPLOYERS,
        "route": ROUTES,
        "agency_id": AGENCIES,
        "siskop2mi": (False, True),
        "visa_type": VISAS,
    }.items()
}


def codes_of(records: Sequence[Record]) -> dict[str, Any]:
    """An array a field; what is missing is -1. Days are counted, and papers are bits."""
    columns: dict[str, list[int]] = {
        name: [words.get(getattr(record, name), MISSING) for record in records] for name, words in WORDS.items()
    }
    days = [record.departure_date for record in records]
    columns["departure_date"] = [MISSING if day is None else (day - FIRST).days for day in days]
    columns["age"] = [MISSING if record.age is None else record.age for record in records]
    columns["documents"] = [_bits(record.documents) for record in records]
    numpy = import_module("numpy")
    return {name: numpy.array(column, numpy.int32) for name, column in columns.items()}


def _bits(papers: frozenset[str] | None) -> int:
    return MISSING if papers is None else sum(1 << place for place, name in enumerate(DOCUMENTS) if name in papers)


@attrs.frozen
class DenseTables:
    """The policy by day: of each destination and sector what is decided and which routes, of each agency its state."""

    status: Any
    routes: Any
    licensed: Any
    suspended: Any

    @classmethod
    def made(cls) -> DenseTables:
        """Filled stretch by stretch."""
        numpy = import_module("numpy")
        place, agency = WORDS["destination"], WORDS["agency_id"]
        shape = (len(COUNTRIES), len(SECTORS), DAYS)
        status, routes = numpy.zeros(shape, numpy.int8), numpy.zeros(shape, numpy.uint8)
        licensed, suspended = (numpy.zeros((len(AGENCIES), 2 * DAYS), bool) for _ in range(2))
        for each in POLICY.stretches:
            days = slice((each.since - FIRST).days, (each.until - FIRST).days + 1)
            where = place[each.country], WORDS["sector"][each.sector], days
            status[where] = OPEN if each.status == "OPEN" else CLOSED
            routes[where] = sum(1 << code for route, code in WORDS["route"].items() if route in each.routes)
        for licence in POLICY.licences:
            row = agency[licence.agency]
            licensed[row, (licence.since - FIRST).days : (licence.until - FIRST).days + 1] = True
            for first, last in licence.suspensions:
                suspended[row, (first - FIRST).days : (last - FIRST).days + 1] = True
        return cls(status, routes, licensed, suspended)
