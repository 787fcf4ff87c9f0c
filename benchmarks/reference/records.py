"""Which records are decided: what a caller holds, as an object and as it comes out of JSON?"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

import attrs

from benchmarks.reference.policy import AGENCY_COUNT, COUNTRIES, POLICY, SECTORS, agency_id

SEED = 71
T = TypeVar("T")
EMPLOYERS = ("legal_entity", "individual")
VISAS = ("work", "visit", "student")
DOCUMENTS = ("contract", "placement_agreement", "passport", "insurance")
DEPARTURES = date(2019, 1, 1), date(2025, 12, 31)
STRANGERS = 5
"""Agencies that are in no register."""

_BUSY = (20, 18, 14, 8, 7, 6, 5, 3, *[2] * 7)
_HELD = {"contract": 0.97, "placement_agreement": 0.95, "passport": 0.98, "insurance": 0.6}
_ROUTES = {"g2g": 8, "p2p": 72, "ukps": 5, "perseorangan": 11, "unknown": 4}


@attrs.frozen(slots=True)
class Record:
    """Ten facts of one placement; None is a fact that is missing, but no agency is none."""

    destination: str | None
    departure_date: date | None
    sector: str | None
    employer_type: str | None
    route: str
    agency_id: str | None
    siskop2mi: bool | None
    visa_type: str | None
    age: int | None
    documents: frozenset[str] | None


FIELDS = tuple(field.name for field in attrs.fields(Record))


def records(number: int, seed: int = SEED) -> list[Record]:
    """So many records; fewer of the same seed are the first of them."""
    chance = Random(seed)  # noqa: S311 - the same records in every run, nothing secret
    return [_record(chance) for _ in range(number)]


def _record(chance: Random) -> Record:
    sector = _unless(chance, 0.01, _weighted(chance, dict(zip(SECTORS, (40, 50, 10), strict=True))))
    route = _weighted(chance, _ROUTES)
    first, last = DEPARTURES
    return Record(
        destination=_unless(chance, 0.01, _destination(chance)),
        departure_date=_unless(chance, 0.01, first + timedelta(chance.randrange((last - first).days + 1))),
        sector=sector,
        employer_type=_unless(chance, 0.02, EMPLOYERS[chance.random() < (0.8 if sector == "domestic" else 0.05)]),
        route=route,
        agency_id=_agency(chance, route),
        siskop2mi=_unless(chance, 0.03, chance.random() < 0.94),  # noqa: PLR2004 - a share of the records
        visa_type=_unless(chance, 0.02, _weighted(chance, dict(zip(VISAS, (96, 3, 1), strict=True)))),
        age=_unless(chance, 0.01, min(60, max(15, int(chance.gauss(29, 6))))),
        documents=_unless(chance, 0.02, frozenset(name for name in DOCUMENTS if chance.random() < _HELD[name])),
    )


def _destination(chance: Random) -> str:
    """Mostly one of the busy destinations, now and then any country, or the one that was closed."""
    where = chance.random()
    if where < 0.02:  # noqa: PLR2004 - a share of the records
        return POLICY.shut
    if where < 0.15:  # noqa: PLR2004 - a share of the records
        return chance.choice(COUNTRIES)
    return _weighted(chance, dict(zip(POLICY.busy, _BUSY, strict=True)))


def _agency(chance: Random, route: str) -> str | None:
    """Nearly always one where the route asks for it, and hardly ever elsewhere."""
    share = 0.98 if route == "p2p" else 0.03
    return agency_id(chance.randrange(AGENCY_COUNT + STRANGERS)) if chance.random() < share else None


def _weighted(chance: Random, weights: dict[str, int]) -> str:
    return chance.choices(tuple(weights), tuple(weights.values()))[0]


def _unless(chance: Random, share: float, value: T) -> T | None:
    return None if chance.random() < share else value


def as_mapping(record: Record) -> dict[str, Any]:
    """What an application holds after reading the record from JSON."""
    day, papers = record.departure_date, record.documents
    return {
        **{field: getattr(record, field) for field in FIELDS},
        "departure_date": None if day is None else day.isoformat(),
        "documents": None if papers is None else sorted(papers),
    }
