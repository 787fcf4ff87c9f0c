"""A decision with two places of policy, lists, numbers and words: like the one that engines are compared by."""

from __future__ import annotations

from datetime import date
from itertools import product
from random import Random
from types import SimpleNamespace
from typing import TYPE_CHECKING

from p2mi_rules import Rulebook
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Band, Dated, DatedRows, Effect, Field, Holds, Outcome, rule, satisfied_if

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from p2mi_rules.norms import Rule, Table

SECTORS = ("domestic", "formal", "sea")
ROUTES = ("g2g", "p2p", "alone")
COUNTRIES = ("AA", "BB", "CC")
AGENCIES = ("P-1", "P-2")
YES_NO = (True, False)
PAPERS = ("contract", "passport")
_SINCE = date(2012, 1, 1)
_AMENDED = date(2020, 6, 1)
_CHANGES = (date(2013, 4, 1), date(2019, 8, 1), date(2022, 5, 1))


def _decides(name: str, pasal: int, since: date = _SINCE) -> Callable[[Callable[..., Outcome]], Rule]:
    """A deciding rule with a topic of its own."""
    basis = UU_18_2017.pasal(pasal)
    return rule(name, basis=basis, since=since, topic=name.partition("/")[2], effect=Effect.DECIDES, reason="breached")


@_decides("toy/designated", 1)
def is_designated(status: str) -> Outcome:
    """The country is designated."""
    return satisfied_if(status == "open")


@_decides("toy/agency", 2)
def has_an_agency(route: str, agency_known: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever goes by an agency has one that is known."""
    return satisfied_if(agency_known) if route == "p2p" else Outcome.NOT_APPLICABLE


@_decides("toy/route", 3)
def goes_by_an_open_route(status: str, route_open: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The route is open where the country is."""
    return satisfied_if(route_open) if status == "open" else Outcome.NOT_APPLICABLE


@_decides("toy/licence", 4)
def is_not_suspended(route: str, agency_known: bool, suspended: bool) -> Outcome:  # noqa: FBT001 - answers
    """No agency places workers while it is suspended."""
    return satisfied_if(not suspended) if route == "p2p" and agency_known else Outcome.NOT_APPLICABLE


@_decides("toy/age", 5)
def is_old_enough(age: str, sector: str) -> Outcome:
    """Whoever goes is of age, and a little older for a household."""
    return satisfied_if(age == "grown" or (age == "young" and sector != "domestic"))


@_decides("toy/papers", 6, _AMENDED)
def has_papers(contract: bool, passport: bool) -> Outcome:  # noqa: FBT001 - answers
    """A contract and a passport are held."""
    return satisfied_if(contract and passport)


@_decides("toy/registered", 7)
def is_registered(registered: bool, route: str) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever does not go alone is registered."""
    return Outcome.NOT_APPLICABLE if route == "alone" else satisfied_if(registered)


def _rows(random: Random, answers: tuple[Hashable, ...]) -> list[tuple[date, date | None, Hashable]]:
    days = sorted(random.sample(_CHANGES, 3))
    return [(days[0], days[1], random.choice(answers)), (days[1], days[2], random.choice(answers))]


def _table(keys: tuple[tuple[str, ...], ...], answers: tuple[Hashable, ...], seed: int) -> DatedRows:
    random = Random(seed)  # noqa: S311 - no secret
    return DatedRows({each: _rows(random, answers) for each in product(*keys)}, otherwise=answers[-1])


TABLES: dict[str, Table] = {
    "status": _table((COUNTRIES, SECTORS), ("open", "open", "closed", "none"), 1),
    "routes": _table((COUNTRIES, ROUTES), YES_NO, 2),
    "known": _table((AGENCIES,), YES_NO, 3),
    "suspended": _table((AGENCIES,), (True, False), 4),
}
BOOK = Rulebook(
    (
        is_designated,
        has_an_agency,
        goes_by_an_open_route,
        is_not_suspended,
        is_old_enough,
        has_papers,
        is_registered,
    ),
    (
        Field("sector", "sector", answers=SECTORS),
        Field("route", "route", answers=ROUTES),
        Field("registered", "registered", answers=YES_NO),
        Band("age", "age", cuts=(18, 21), answers=("child", "young", "grown")),
        *(Holds(item, "documents", item=item) for item in PAPERS),
        Dated("status", ("destination", "sector"), table="status", answers=("open", "closed", "none")),
        Dated("route_open", ("destination", "route"), table="routes", answers=YES_NO),
        Dated("agency_known", ("agency",), table="known", answers=YES_NO),
        Dated("suspended", ("agency",), table="suspended", answers=YES_NO),
    ),
    topics=frozenset({"designated", "agency", "route", "licence", "age", "papers", "registered"}),
    domains={"destination": COUNTRIES, "agency": AGENCIES},
)
GOOD: dict[str, object] = {
    "destination": "AA",
    "sector": "formal",
    "route": "p2p",
    "registered": True,
    "age": 30,
    "documents": ["contract", "passport"],
    "agency": "P-1",
    "departed_on": date(2022, 5, 1),
}


def facts_of(fields: dict[str, object]) -> dict[str, object]:
    """The same as the specification takes it, without the day."""
    items = fields["documents"]
    held = {} if items is None else {f"documents:{item}": item in items for item in PAPERS}  # type: ignore[operator]  # a list
    return {**{name: value for name, value in fields.items() if name not in {"documents", "departed_on"}}, **held}


def drawn(random: Random) -> dict[str, object]:
    """A record of it, a tenth of whose fields are open."""
    fields: dict[str, object] = {
        "destination": random.choice(COUNTRIES),
        "sector": random.choice(SECTORS),
        "route": random.choice(ROUTES),
        "registered": random.choice(YES_NO),
        "age": random.randint(15, 60),
        "documents": random.sample(PAPERS, random.randint(0, 2)),
        "agency": random.choice(AGENCIES),
        "departed_on": date(random.randint(2011, 2025), random.randint(1, 12), random.randint(1, 28)),
    }
    blank = {name: None for name in fields if name != "departed_on" and random.random() < 0.1}
    return {**fields, **blank}


def record(**changed: object) -> SimpleNamespace:
    """A record as an object: the good one, but for what is changed."""
    return SimpleNamespace(**{**GOOD, **changed})


def mapping(**changed: object) -> dict[str, object]:
    """A record as ``json.loads`` gives it."""
    fields = {**GOOD, **changed}
    day = fields["departed_on"]
    return {**fields, "departed_on": day.isoformat() if type(day) is date else day}
