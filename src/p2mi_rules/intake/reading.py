"""Which placement does a record describe?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from p2mi_rules import words
from p2mi_rules.exceptions import Fault, FaultyRecordError, FaultyRequestError
from p2mi_rules.intake.cells import parts, plain
from p2mi_rules.intake.contract import (
    ALL_PLACES,
    DAYS,
    DOCUMENTS,
    MANDIRI,
    MAY_NOT_APPLY,
    ROUTE_WORD,
    STATUS_SINCE,
)
from p2mi_rules.intake.found import many_digits, refusal
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.values import status_since, value
from p2mi_rules.placement import Agency, Employer, Placement, Steps, Worker
from p2mi_rules.timelines import END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import Open, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

UnknownFields = Literal["refuse", "pass"]

_PARTS = {"worker": Worker, "agency": Agency, "employer": Employer, "steps": Steps}
# Finding the nearest field takes a millisecond, and a hostile record may have a hundred thousand names.
_MOST_SUGGESTIONS = 50
_PLANNED = frozenset({Stage.RECRUITED, Stage.STOPPED})


def placement(mapping: Mapping[str, object], *, unknown_fields: UnknownFields = "refuse") -> Placement:
    """Read one record: what each of its fields says, in Indonesian or English.

    A blank field is not stated, ``?`` was asked and is not known, ``-`` does not exist in this placement;
    several values (a list, or separated by ``;``) are possible values of which one is true. A field given
    under two names with different values keeps both, where the field can hold several. Before departure
    (stage *recruited* or *stopped*) the date is planned, so that any later day is possible too. A job in
    free text that no code stands for counts as not stated. Columns of personal data are passed over.

    ``unknown_fields`` is ``"refuse"``, or ``"pass"`` to pass over fields that no record has. Raises
    ``FaultyRecordError`` with all faults of the record, none of which shows free text or personal data.

    >>> placement({"negara tujuan": "Kamboja", "jalur": "mandiri", "tanggal_berangkat": "2025-10"}).destination
    'KH'
    >>> placement({"destinaton": "KH", "route": "p2q"})
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyRecordError: destinaton: found no field of a record, ...
    """
    if unknown_fields not in {"refuse", "pass"}:
        fault = Fault.of("unknown_fields", phrase("other_choice"), expected=phrase("refuse_or_pass"))
        raise FaultyRequestError([fault])
    faults: list[Fault] = []
    facts: dict[str, object] = {}
    for field, cells in _by_field(mapping, unknown_fields, faults).items():
        try:
            facts.update(_facts(field, cells))
        except FaultyRecordError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyRecordError(faults)
    return _assembled(facts)


def _by_field(
    mapping: Mapping[str, object], unknown_fields: UnknownFields, faults: list[Fault]
) -> dict[str, list[object]]:
    """The cells of each field, which may have come under several names; unknown names become faults."""
    cells: dict[str, list[object]] = {}
    for position, (key, cell) in enumerate(_pairs(mapping), 1):
        name = str(key)
        field = words.field(name)
        if field is not None:
            cells.setdefault(field, []).append(cell)
        elif unknown_fields == "refuse" and not words.is_personal(name):
            faults.append(_unknown(name, position, suggest=len(faults) < _MOST_SUGGESTIONS))
    return cells


def _pairs(record: object) -> Iterable[tuple[object, object]]:
    """The names with their cells, if it is a record at all."""
    if isinstance(record, Mapping):
        pairs: Iterable[tuple[object, object]] = record.items()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - any mapping
        return pairs  # pyright: ignore[reportUnknownVariableType] - any mapping
    raise refusal("record", phrase("value_of_type", kind=type(record).__name__), expected=phrase("mapping"))


def _unknown(name: str, position: int, *, suggest: bool) -> Fault:
    """Tell of a field that no record has: by its name if that resembles one, else by its position only.

    In a file without a header the first row takes its place, so an unknown name may be a person's.
    """
    near = words.nearest_field(name) if suggest else None
    shown = near is not None and name.isprintable() and not many_digits(name)
    where = name if shown else f"field {position}"
    return Fault.of(where, phrase("no_field"), expected=phrase("listed_field"), suggestion=near)


def _facts(field: str, cells: list[object]) -> dict[str, object]:
    """What one field says, by the fields of facts it settles."""
    if field == "id":
        return {"id": _reference(cells)}
    texts = list(dict.fromkeys(text for cell in cells for text in parts(field, cell)))
    why = _open(field, texts)
    if why is not None:
        return {field: frozenset() if field in DOCUMENTS else why}
    if field == "agency_status":
        return _status(texts)
    found = _each(field, texts)
    if field in DOCUMENTS:
        return {field: frozenset(found)}
    if None in found:
        return {}
    if field in DAYS and len(set(found)) > 1:
        raise refusal(field, phrase("differing_dates"), expected=phrase("one_date"))
    return {field: _one_or_several(found), **_word_kept(field, texts)}


def _reference(cells: list[object]) -> str | None:
    """The caller's own reference, as it stands."""
    written = [cell if isinstance(cell, str) else plain("id", cell) for cell in cells]
    stated = {text for text in written if plain("id", text)}
    if len(stated) > 1:
        raise refusal("id", phrase("differing_references"), expected=phrase("one_reference"))
    return stated.pop() if stated else None


def _open(field: str, texts: list[str]) -> Open | None:
    """Why the field is open, or ``None`` if it is stated."""
    reasons = {words.read(Open, text) for text in texts} - {Open.NOT_STATED}
    if not reasons:
        return Open.NOT_STATED
    if reasons == {None}:
        return None
    if len(reasons) > 1:
        raise refusal(field, phrase("open_and_stated"), expected=phrase("value_or_why"))
    why = next(iter(reasons))
    if why is Open.NOT_APPLICABLE and field not in MAY_NOT_APPLY:
        raise refusal(field, phrase("dash"), expected=phrase("value_or_unknown"))
    return why


def _each(field: str, texts: Iterable[str]) -> list[object]:
    """The value of each text, or the faults of all of them."""
    found: list[object] = []
    faults: list[Fault] = []
    for text in texts:
        if words.read(Open, text) is None:
            try:
                said = value(field, text)
                found += said if isinstance(said, frozenset) else [said]
            except FaultyRecordError as error:
                faults.extend(error.faults)
    if faults:
        raise FaultyRecordError(faults)
    return found


def _status(texts: list[str]) -> dict[str, object]:
    """The status of the licence, with the one date since when."""
    pairs = [status_since(text) for text in texts]
    dates = {since for _, since in pairs}
    if len(dates) > 1:
        raise refusal("agency_status", phrase("differing_statuses"), expected=phrase("one_date_for_all"))
    return {"agency_status": _one_or_several([status for status, _ in pairs]), STATUS_SINCE: dates.pop()}


def _one_or_several(found: Iterable[object]) -> object:
    """A value, or the set of several of which one is true."""
    values = frozenset(found)
    return next(iter(values)) if len(values) == 1 else values


def _word_kept(field: str, texts: Iterable[str]) -> dict[str, object]:
    """The word *mandiri*, if the route was told by it."""
    said = field == "route" and any(words.normal(text) == MANDIRI for text in texts)
    return {ROUTE_WORD: MANDIRI} if said else {}


def _assembled(facts: dict[str, object]) -> Placement:
    """The placement with these facts; before departure its day is planned."""
    stages = facts.get("stage")
    planned = _PLANNED & (stages if isinstance(stages, frozenset) else {stages})
    departure = facts.get("departed_on")
    if planned and isinstance(departure, PartialDate):
        facts["departed_on"] = PartialDate(departure.first, END_OF_TIME)
    return placed(facts)


def placed(facts: Mapping[str, object]) -> Placement:
    """The placement with these facts, each in its part."""
    arguments: dict[str, dict[str, Any]] = {}
    for field, fact in facts.items():
        part, attribute = ALL_PLACES[field]
        arguments.setdefault(part, {})[attribute] = fact
    made: dict[str, Any] = {name: kind(**arguments[name]) for name, kind in _PARTS.items() if name in arguments}
    return Placement(**arguments.get("", {}), **made)
