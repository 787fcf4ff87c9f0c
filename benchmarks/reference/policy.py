"""What is the made-up policy: which destination is open to which sector when, and who held a licence?

Drawn from a fixed seed, in the shape of the real tables and without their content. A day on which no stretch of a
destination and sector holds is a day on which nothing was decided about them.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from pycountry import countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SEED = 38
FIRST, LAST = date(2012, 1, 1), date(2030, 12, 31)
SECTORS = ("domestic", "formal", "sea")
ROUTES = ("g2g", "p2p", "ukps", "perseorangan", "unknown")
COUNTRIES: tuple[str, ...] = tuple(sorted(country.alpha_2 for country in countries))
BUSY_COUNT, OPEN_COUNT, CLOSED_COUNT = 15, 96, 30
AGENCY_COUNT = 500


class Stretch(NamedTuple):
    """What was decided about one sector in one destination, both days included."""

    country: str
    sector: str
    since: date
    until: date
    status: str
    routes: frozenset[str]


class Licence(NamedTuple):
    """The days on which an agency was licensed and those on which it was suspended, first and last included."""

    agency: str
    since: date
    until: date
    suspensions: tuple[tuple[date, date], ...]


class Policy(NamedTuple):
    """The made-up tables; ``busy`` are the destinations of most records, ``shut`` is one that was closed."""

    stretches: tuple[Stretch, ...]
    licences: tuple[Licence, ...]
    busy: tuple[str, ...]
    shut: str


def drawn(seed: int = SEED) -> Policy:
    """The policy of a seed."""
    chance = Random(seed)  # noqa: S311 - the same tables in every run, nothing secret
    named = chance.sample(COUNTRIES, OPEN_COUNT + CLOSED_COUNT)
    busy, shut = tuple(named[:BUSY_COUNT]), named[OPEN_COUNT:]
    agreed = set(busy[3:6])
    stretches = [
        stretch
        for country in sorted(named)
        for sector in SECTORS
        for stretch in _stretches(chance, country, sector, closed=country in shut, agreed=country in agreed)
    ]
    licences = [_licence(chance, number) for number in range(AGENCY_COUNT)]
    return Policy(tuple(stretches), tuple(licences), busy, shut[0])


def _stretches(chance: Random, country: str, sector: str, *, closed: bool, agreed: bool) -> Iterator[Stretch]:
    """One to four stretches, of which some may be missing where the destination was ever open."""
    cuts = chance.choice((0, 1) if closed else (0, 0, 1, 2, 3))
    begins = [0, *sorted(chance.sample(range(200, 6500), cuts)), (LAST - FIRST).days + 1]
    for begin, end in pairwise(begins):
        status = "OPEN" if cuts == 0 else chance.choice(("OPEN", "OPEN", "OPEN", "CLOSED", "NONE"))
        routes = frozenset(_routes(chance, sector, agreed=agreed))
        if closed or status != "NONE":
            since, until = FIRST + timedelta(begin), FIRST + timedelta(end - 1)
            yield Stretch(country, sector, since, until, "CLOSED" if closed else status, routes)


def _routes(chance: Random, sector: str, *, agreed: bool) -> Iterator[str]:
    """Placement by an agency is everywhere; the rest turns on the sector and on an agreement of governments."""
    yield "p2p"
    if sector == "formal":
        yield "perseorangan"
        if agreed:
            yield "g2g"
    if sector == "sea" or (sector == "formal" and chance.random() < 0.5):  # noqa: PLR2004 - half of them
        yield "ukps"


def _licence(chance: Random, number: int) -> Licence:
    """Four to fifteen years; three in ten were suspended once, and three in ten of these twice."""
    since = FIRST + timedelta(chance.randrange(3500))
    until = since + timedelta(chance.randrange(1500, 5400))
    suspensions: list[tuple[date, date]] = []
    last = since
    for pause in ((200, 1400), (100, 400)):
        if chance.random() >= 0.3:  # noqa: PLR2004 - three in ten
            break
        begin = last + timedelta(chance.randrange(*pause))
        last = begin + timedelta(chance.randrange(30, 250))
        suspensions.append((begin, last))
    return Licence(agency_id(number), since, until, tuple(suspensions))


def agency_id(number: int) -> str:
    """The id of an agency; five numbers beyond the last are in no register."""
    return f"P3MI-{number:04d}"


# Plain tuples, as they are taken apart faster than named ones: until when, status, routes; since, until, suspensions.
Row = tuple[date, str, frozenset[str]]
Places = dict[tuple[str, str], tuple[list[date], list[Row]]]
Licences = dict[str, tuple[date, date, tuple[tuple[date, date], ...]]]


def places_of(stretches: Iterable[Stretch]) -> Places:
    """For each destination and sector its starts, in order, and what begins at each."""
    found: Places = {}
    for each in sorted(stretches, key=lambda one: one[:3]):
        starts, rows = found.setdefault((each.country, each.sector), ([], []))
        starts.append(each.since)
        rows.append((each.until, each.status, each.routes))
    return found


POLICY = drawn()
PLACES = places_of(POLICY.stretches)
LICENCES: Licences = {each.agency: (each.since, each.until, each.suspensions) for each in POLICY.licences}
