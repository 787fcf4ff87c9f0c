"""What are the twelve rules as formulas over arrays of codes?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.by_hand import ADULT, RULES
from benchmarks.reference.peers.codes import CLOSED, MISSING, NOTHING_DECIDED, OPEN, WORDS
from benchmarks.reference.policy import AGENCY_COUNT

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.reference.peers.codes import DenseTables

    Asked = Callable[[str], Any]
    Formula = Callable[[Asked, DenseTables], Any]

N, P, U, F = range(4)
P2P, ALONE, UNKNOWN = (WORDS["route"][word] for word in ("p2p", "perseorangan", "unknown"))
CANNOT_TELL = 3
CONTRACT, AGREEMENT = 1, 2


def _first(*cases: tuple[Any, int], other: int) -> Any:  # noqa: ANN401 - an array
    """For each record the letter of the first case that holds of it."""
    return import_module("numpy").select([case for case, _ in cases], [letter for _, letter in cases], other)


def _status(ask: Asked, tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    country, sector, day = ask("destination"), ask("sector"), ask("departure_date")
    missing = (country == MISSING) | (sector == MISSING) | (day == MISSING)
    return _first((missing, CANNOT_TELL), other=tables.status[country, sector, day])


def _route_allowed(ask: Asked, tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    route, status = ask("route"), ask("status")
    listed = (tables.routes[ask("destination"), ask("sector"), ask("departure_date")] >> route) & 1 == 1
    cannot = (route == UNKNOWN) | (status == CANNOT_TELL)
    return _first((cannot, U), (status == NOTHING_DECIDED, N), (listed, P), other=F)


def _known(ask: Asked) -> Any:  # noqa: ANN401 - an array
    return (ask("agency_id") >= 0) & (ask("agency_id") < AGENCY_COUNT)


def _licensed(ask: Asked, tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    agency, day = ask("agency_id"), ask("departure_date")
    return _first((~_known(ask), N), (day == MISSING, U), (tables.licensed[agency, day], P), other=F)


def _not_suspended(ask: Asked, tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    agency, day = ask("agency_id"), ask("departure_date")
    return _first((~_known(ask), N), (day == MISSING, U), (tables.suspended[agency, day], F), other=P)


def _agency_named(ask: Asked, _tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    route = ask("route")
    none = ask("agency_id") == MISSING
    return _first((route == UNKNOWN, U), (route != P2P, N), (none, F), other=P)


def _independent(ask: Asked, _tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    route, employer, registered = ask("route"), ask("employer_type"), ask("siskop2mi")
    breached = (employer == WORDS["employer_type"]["individual"]) | (registered == 0)
    cannot = (employer == MISSING) | (registered == MISSING)
    return _first((route == UNKNOWN, U), (route != ALONE, N), (breached, F), (cannot, U), other=P)


def _papers(ask: Asked, _tables: DenseTables) -> Any:  # noqa: ANN401 - an array
    held, route = ask("documents"), ask("route")
    complete = held & AGREEMENT > 0
    cases = ((held == MISSING, U), (held & CONTRACT == 0, F), (complete, P), (route == P2P, F), (route == UNKNOWN, U))
    return _first(*cases, other=P)


def _plain(fact: str, good: Callable[[Any], Any]) -> Formula:
    """A rule about one fact alone."""
    return lambda ask, _tables: _first((ask(fact) == MISSING, U), (good(ask(fact)), P), other=F)


FORMULAS: dict[str, Formula] = {
    "status": _status,
    "designated": lambda ask, _: _first((ask("status") == CANNOT_TELL, U), (ask("status") == OPEN, P), other=F),
    "not_closed": lambda ask, _: _first((ask("status") == CANNOT_TELL, U), (ask("status") == CLOSED, F), other=P),
    "agency_named": _agency_named,
    "route_allowed": _route_allowed,
    "agency_known": lambda ask, _: _first((ask("agency_id") == MISSING, N), (_known(ask), P), other=F),
    "licensed": _licensed,
    "not_suspended": _not_suspended,
    "independent": _independent,
    "registered": _plain("siskop2mi", lambda held: held == 1),
    "of_age": _plain("age", lambda held: held >= ADULT),
    "work_visa": _plain("visa_type", lambda held: held == WORDS["visa_type"]["work"]),
    "papers": _papers,
    "whole": lambda ask, _: import_module("numpy").maximum.reduce(
        [P + 0 * ask("route"), *(ask(rule) for rule in RULES)]
    ),
}
