"""Which record describes a placement?"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.intake.contract import COUNTRIES, MANDIRI, PLACES
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open, Route

if TYPE_CHECKING:
    from p2mi_rules.placement import Placement

_OPEN = {Open.NOT_ASKED: "not_asked", Open.NOT_KNOWN: "?", Open.NOT_APPLICABLE: "-"}


def mapping_of(placement: Placement) -> dict[str, str]:
    """Write the record of a placement: codes and ISO dates, nothing for what is not stated.

    Reading the record gives the same placement again, as far as a record can say it: an attribute set by
    a program to what no record can hold (an agency's name with ``;`` in it, *not applicable* where that
    has no meaning) is not promised to come back.

    >>> from p2mi_rules.placement import Placement
    >>> mapping_of(Placement(destination="KH", route=Route.NONE))
    {'destination': 'KH', 'route': 'none'}
    """
    record = {field: _written(field, _fact(placement, field)) for field in PLACES}
    if placement.route_word == MANDIRI:
        record["route"] = record["route"].replace(Route.PERSEORANGAN, MANDIRI)
    if record["agency_status"] and isinstance(placement.agency.status_since, PartialDate):
        statuses = record["agency_status"].split(";")
        record["agency_status"] = ";".join(f"{status} {placement.agency.status_since}" for status in statuses)
    return {field: text for field, text in record.items() if text}


def _fact(placement: Placement, field: str) -> object:
    """What a placement holds of a field."""
    part, attribute = PLACES[field]
    owner: object = getattr(placement, part) if part else placement
    return getattr(owner, attribute)


def _written(field: str, fact: object) -> str:
    """A fact as it is written in a record; empty for what is not stated."""
    if isinstance(fact, frozenset):
        members: frozenset[object] = fact  # pyright: ignore[reportUnknownVariableType] - each member is looked at below
        return ";".join(sorted(_written(field, member) for member in members))
    if fact is None or isinstance(fact, Open):
        return "" if fact is None else _OPEN.get(fact, "")
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    if isinstance(fact, Enum):
        return str(fact.value)
    return _country(str(fact)) if field in COUNTRIES else str(fact)


def _country(code: str) -> str:
    """The code of a country, or its name where the code is also the abbreviation of another."""
    return code if countries.read(code) == countries.Resolved(code) else countries.name(code, "en")
