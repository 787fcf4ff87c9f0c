"""Which plain data holds a placement exactly, so that the same placement can be made of it again?

A record is written by people, and cannot say everything that a program can set. This form can: a fact not stated is
left out; a value is a text, a number or true and false; several of which one is true are an array in order; a reason
why there is none is ``{"open": "not_known"}``; a day is ``2025-10-29``, a stretch ``2025-10-01..2025-10-31``.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, cast

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.intake.contract import ALL_PLACES, CLOSED, DAYS, DOCUMENTS, ROUTE_WORD, STATUS_SINCE, YES_NO
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.reading import placed
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.placement import Placement

_OPEN = "open"
_TEXTS_ALONE = frozenset({"id", ROUTE_WORD})
_ALL_DAYS = DAYS | {STATUS_SINCE}


def exact_mapping(placement: Placement) -> dict[str, object]:
    """Write all facts of a placement, by the names of a record's fields (and two more), as plain data.

    >>> from p2mi_rules.placement import Placement
    >>> exact_mapping(Placement(destination=frozenset({"SG", "KH"}), departed_on=Open.NOT_KNOWN))
    {'destination': ['KH', 'SG'], 'departed_on': {'open': 'not_known'}}
    """
    held: dict[str, object] = {}
    for field, (part, attribute) in ALL_PLACES.items():
        owner: object = getattr(placement, part) if part else placement
        fact: object = getattr(owner, attribute)
        if fact is not None and fact is not Open.NOT_STATED and fact != frozenset():
            held[field] = _written(fact)
    return held


def exact_placement(mapping: Mapping[str, object]) -> Placement:
    """Make the placement that ``exact_mapping`` wrote.

    Raises ``FaultyRecordError`` with every field that is not as that would have written it.

    >>> exact_placement({"destination": ["KH", "SG"]}).destination == frozenset({"KH", "SG"})
    True
    """
    facts: dict[str, object] = {}
    faults: list[Fault] = []
    for position, (field, written) in enumerate(mapping.items(), 1):
        if field not in ALL_PLACES:
            faults.append(Fault.of(f"field {position}", phrase("no_field"), expected=phrase("listed_field")))
            continue
        try:
            facts[field] = _read(field, written)
        except (ValueError, TypeError):
            faults.append(_inexact(field))
    if faults:
        raise FaultyRecordError(faults)
    try:
        made = placed(facts)
    except FaultyRecordError as error:
        raise FaultyRecordError(_inexact(fault.field) for fault in error.faults) from None
    again = exact_mapping(made)
    faults = [_inexact(field) for field, written in mapping.items() if again.get(field) != written]
    if faults:
        raise FaultyRecordError(faults)
    return made


def _inexact(field: str) -> Fault:
    """The fault of a value that is not spelled as it is written."""
    return Fault.of(field, phrase("inexact_value"), expected=phrase("exact_value"))


def _written(fact: object) -> object:
    """One fact as plain data."""
    if isinstance(fact, Open):
        return {_OPEN: fact.value}
    if isinstance(fact, frozenset):
        members = cast("frozenset[object]", fact)
        return sorted(map(_written, members))  # type: ignore[type-var]  # members of one fact are of one type
    if isinstance(fact, PartialDate):
        return f"{fact.first}" if fact.is_day else f"{fact.first}..{fact.last}"
    if isinstance(fact, Enum):
        return cast("str", fact.value)
    return fact if isinstance(fact, bool | int) else str(fact)


def _read(field: str, written: object) -> object:
    """One fact from plain data; raises ``ValueError`` or ``TypeError`` for what is none."""
    if isinstance(written, dict) and field not in _TEXTS_ALONE | DOCUMENTS:
        (name, why), *_ = cast("dict[str, object]", written).items()
        return Open(why if name == _OPEN else None)
    if isinstance(written, list) and field not in _TEXTS_ALONE | _ALL_DAYS:
        return frozenset(_value(field, each) for each in cast("list[object]", written))
    return _value(field, written)  # pyright: ignore[reportUnknownArgumentType] - any JSON


def _value(field: str, written: object) -> object:
    """One value of a fact."""
    kind = bool if field in YES_NO else int if field == "age" else str
    if type(written) is not kind:
        raise TypeError
    if not isinstance(written, str):
        return written
    if field in _ALL_DAYS:
        first, _, last = written.partition("..")
        return PartialDate(date.fromisoformat(first), date.fromisoformat(last or first))
    return CLOSED[field](written) if field in CLOSED else written
