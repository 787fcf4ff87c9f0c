"""What does an engine get that has no dated tables: which flat facts, looked up beforehand?

None is a fact that is missing or that does not arise. This is how users of such engines work: look up first, then run
the rules; so the looking up is part of what they are timed at.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from benchmarks.reference.by_hand import NOWHERE
from benchmarks.reference.policy import LICENCES, PLACES

if TYPE_CHECKING:
    from benchmarks.reference.by_hand import Parsed
    from benchmarks.reference.records import Record

Facts = dict[str, str | int | bool | None]


def facts_of(record: Record | Parsed) -> Facts:
    """The thirteen facts that the rules turn on."""
    day, country, sector, agency = record.departure_date, record.destination, record.sector, record.agency_id
    status: str | None = None
    listed: bool | None = None
    if day is not None and country is not None and sector is not None:
        status = "NONE"
        starts, rows = PLACES.get((country, sector), NOWHERE)
        if (place := bisect_right(starts, day)) and day <= rows[place - 1][0]:
            _, status, routes = rows[place - 1]
            listed = record.route in routes
    licence = None if agency is None else LICENCES.get(agency)
    licensed = suspended = None
    if licence is not None and day is not None:
        since, until, suspensions = licence
        licensed = since <= day <= until
        suspended = False
        for first, last in suspensions:
            if first <= day <= last:
                suspended = True
    papers = record.documents
    return {
        "status": status,
        "route_listed": listed,
        "route": record.route,
        "agency_id": agency,
        "agency_known": None if agency is None else licence is not None,
        "licensed": licensed,
        "suspended": suspended,
        "employer_type": record.employer_type,
        "siskop2mi": record.siskop2mi,
        "age": record.age,
        "visa_type": record.visa_type,
        "contract": None if papers is None else "contract" in papers,
        "agreement": None if papers is None else "placement_agreement" in papers,
    }
