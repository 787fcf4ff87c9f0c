"""How would a good programmer write the decision by hand? It is the bound that everything else is measured by.

Letters of an outcome: N not applicable, P passed, U cannot be told as a fact is missing, F failed. The whole is F if
any rule failed, else U if any cannot be told, else P.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Any

from benchmarks.reference.policy import LICENCES, PLACES
from benchmarks.reference.records import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from benchmarks.reference.policy import Licences, Places, Row
    from benchmarks.reference.records import Record

ADULT = 18
RULES = (
    "designated",
    "not_closed",
    "agency_named",
    "route_allowed",
    "agency_known",
    "licensed",
    "not_suspended",
    "independent",
    "registered",
    "of_age",
    "work_visa",
    "papers",
)
Finding = tuple[str, str]
Ruling = tuple[str, tuple[Finding, ...]]
"""The letter of the whole; then each rule, in the order of ``RULES``, with its letter."""

UNPLACED: tuple[Finding, ...] = ("designated", "U"), ("not_closed", "U"), ("route_allowed", "U")
UNDECIDED: tuple[Finding, ...] = ("designated", "F"), ("not_closed", "P"), ("route_allowed", "N")
OPEN: tuple[Finding, ...] = ("designated", "P"), ("not_closed", "P")
CLOSED: tuple[Finding, ...] = ("designated", "F"), ("not_closed", "F")
NO_AGENCY: tuple[Finding, ...] = ("agency_known", "N"), ("licensed", "N"), ("not_suspended", "N")
STRANGER: tuple[Finding, ...] = ("agency_known", "F"), ("licensed", "N"), ("not_suspended", "N")
UNDATED: tuple[Finding, ...] = ("agency_known", "P"), ("licensed", "U"), ("not_suspended", "U")
UNROUTED: tuple[Finding, ...] = ("agency_named", "U"), ("route_allowed", "U"), ("independent", "U")
NOWHERE: tuple[list[date], list[Row]] = ([], [])


class Parsed:
    """What a mapping holds, its day as a date."""

    __slots__ = FIELDS
    destination: str | None
    departure_date: date | None
    sector: str | None
    employer_type: str | None
    route: str
    agency_id: str | None
    siskop2mi: bool | None
    visa_type: str | None
    age: int | None
    documents: Collection[str] | None


def decide(record: Record | Parsed, places: Places = PLACES, licences: Licences = LICENCES) -> Ruling:  # noqa: C901 - a call for each part would slow the bound
    """The whole and the outcome of each rule, by plain branches over constant pairs."""
    day, country, sector = record.departure_date, record.destination, record.sector
    route, agency, registered = record.route, record.agency_id, record.siskop2mi
    age, visa, papers = record.age, record.visa_type, record.documents
    designated, not_closed, allowed = UNPLACED
    if day is not None and country is not None and sector is not None:
        designated, not_closed, allowed = UNDECIDED
        starts, rows = places.get((country, sector), NOWHERE)
        if (place := bisect_right(starts, day)) and day <= rows[place - 1][0]:
            _, status, routes = rows[place - 1]
            designated, not_closed = OPEN if status == "OPEN" else CLOSED
            allowed = ("route_allowed", "P") if route in routes else ("route_allowed", "F")
    known, licensed, free = NO_AGENCY
    if agency is not None:
        licence = licences.get(agency)
        known, licensed, free = STRANGER if licence is None else UNDATED
        if licence is not None and day is not None:
            since, until, suspensions = licence
            licensed = ("licensed", "P") if since <= day <= until else ("licensed", "F")
            free = ("not_suspended", "P")
            for first, last in suspensions:
                if first <= day <= last:
                    free = ("not_suspended", "F")
    named, alone = ("agency_named", "N"), ("independent", "N")
    if route == "p2p":
        named = ("agency_named", "F") if agency is None else ("agency_named", "P")
    elif route == "perseorangan":
        alone = _independent(record.employer_type, registered=registered)
    elif route == "unknown":
        named, allowed, alone = UNROUTED
    listed = ("registered", "U") if registered is None else ("registered", "P") if registered else ("registered", "F")
    grown = ("of_age", "U") if age is None else ("of_age", "P") if age >= ADULT else ("of_age", "F")
    work = ("work_visa", "U") if visa is None else ("work_visa", "P") if visa == "work" else ("work_visa", "F")
    held = ("papers", "U") if papers is None else ("papers", "P") if "contract" in papers else ("papers", "F")
    if papers is not None and "placement_agreement" not in papers and held[1] == "P":
        held = _without_agreement(route)
    findings = (designated, not_closed, named, allowed, known, licensed, free, alone, listed, grown, work, held)
    return _whole(findings), findings


def _whole(findings: tuple[Finding, ...]) -> str:
    whole = "P"
    for _, outcome in findings:
        if outcome == "F":
            return "F"
        if outcome == "U":
            whole = "U"
    return whole


def _independent(employer: str | None, *, registered: bool | None) -> Finding:
    """Of those who go by themselves alone, one in nine."""
    if employer == "individual" or registered is False:
        return ("independent", "F")
    return ("independent", "U") if employer is None or registered is None else ("independent", "P")


def _without_agreement(route: str) -> Finding:
    """Of those who hold a contract and no agreement with an agency, one in twenty."""
    return ("papers", "F") if route == "p2p" else ("papers", "U") if route == "unknown" else ("papers", "P")


def parsed(mapping: Mapping[str, Any], read_day: Callable[[str], date] = date.fromisoformat) -> Parsed:
    """What came out of JSON, as far as it must be parsed; no record is made."""
    found = Parsed()
    day = mapping["departure_date"]
    found.departure_date = None if day is None else read_day(day)
    found.destination = mapping["destination"]
    found.sector = mapping["sector"]
    found.employer_type = mapping["employer_type"]
    found.route = mapping["route"]
    found.agency_id = mapping["agency_id"]
    found.siskop2mi = mapping["siskop2mi"]
    found.visa_type = mapping["visa_type"]
    found.age = mapping["age"]
    found.documents = mapping["documents"]
    return found


def decide_dict(mapping: Mapping[str, Any]) -> Ruling:
    """The same of what came out of JSON."""
    return decide(parsed(mapping))


def letters(ruling: Ruling) -> str:
    """The whole and the twelve outcomes as thirteen letters: what every other way is compared with."""
    whole, findings = ruling
    return whole + "".join(outcome for _, outcome in findings)
