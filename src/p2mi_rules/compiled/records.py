"""How is a record read the long way: what does it say of each fact?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING

from p2mi_rules.compiled.fields import Listed
from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.norms import domains, situation
from p2mi_rules.norms.definitions import nearest, of_kind, shown
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from p2mi_rules.compiled.asked import Asked
    from p2mi_rules.compiled.fields import Field
    from p2mi_rules.norms import Rulebook, Table

ABSENT = object()
"""What stands for a key that a mapping does not have."""


class Said:
    """What one record says: facts by name as ``norms.situation`` takes them, and the days judged."""

    __slots__ = ("days", "facts")

    def __init__(self, facts: dict[str, object], days: PartialDate) -> None:
        """Keep both."""
        self.facts = facts
        self.days = days


class Records:
    """Reads records of some fields, all of which are attributes or, of a mapping, keys."""

    def __init__(
        self,
        rulebook: Rulebook,
        fields: Sequence[Field],
        hidden: Sequence[str],
        asked: Asked,
        *,
        tables: Mapping[str, Table],
        mapping: bool,
    ) -> None:
        """``hidden`` are the fields by which policy alone is looked up."""
        self._rulebook = rulebook
        self._tables = tables
        self._lists = tuple(field for field in fields if isinstance(field, Listed))
        self._plain = (*(field.name for field in fields if not isinstance(field, Listed)), *hidden)
        self._names = (*(field.name for field in self._lists), *self._plain, asked.day)
        self._known = domains(rulebook)
        self._asked = asked
        self._mapping = mapping

    def read(self, record: object) -> Said:
        """What a record says; raises ``FaultyRecordError`` for one that cannot be read."""
        return self.said(self.values(record))

    def values(self, record: object) -> dict[str, object]:
        """The value of each field as it is now: the items of a list, and ``ABSENT`` for what a mapping leaves out."""
        try:
            values = self._keys(record) if self._mapping else self._attributes(record)
            return values | {field.name: _as_it_is(values[field.name]) for field in self._lists}
        except FaultyRecordError:
            raise
        except Exception as error:
            fault = Fault(
                "record", f"{type(error).__name__} raised when it was read", expected="fields that can be read"
            )
            raise FaultyRecordError([fault]) from error

    def _keys(self, record: object) -> dict[str, object]:
        """The value of each key that a mapping may have."""
        if not isinstance(record, Mapping):
            expected = "a mapping; judge takes objects"
            raise FaultyRecordError([Fault("record", of_kind(record), expected=expected)])
        stated: Mapping[object, object] = record  # pyright: ignore[reportUnknownVariableType] - looked at one by one
        given = dict(stated)
        strange = [name for name in given if not isinstance(name, str) or name not in self._names]
        if strange:
            raise FaultyRecordError([self._no_such(name) for name in strange])
        return {name: given.get(name, ABSENT) for name in self._names}

    def _attributes(self, record: object) -> dict[str, object]:
        """The value of each attribute that an object must have."""
        found = {name: getattr(record, name, ABSENT) for name in self._names}
        missing = [name for name, value in found.items() if value is ABSENT]
        if missing:
            expected = "an attribute for each field; judge_mapping takes mappings"
            raise FaultyRecordError([Fault(name, "no such attribute", expected=expected) for name in missing])
        return found

    def _no_such(self, name: object) -> Fault:
        place = name if isinstance(name, str) else "record"
        found = "no such field" if isinstance(name, str) else f"{of_kind(name)} as a name"
        return Fault(place, found, expected=f"one of: {', '.join(self._names)}", suggestion=nearest(name, self._names))

    def readable(self, values: dict[str, object]) -> object:
        """A record with these values, for the lines that read one; they take nothing but what a mapping has."""
        if self._mapping:
            return {name: value for name, value in values.items() if value is not ABSENT}
        return SimpleNamespace(**values)

    def said(self, values: Mapping[str, object]) -> Said:
        """What some values say; raises ``FaultyRecordError`` for what is no list or day, with all that is wrong."""
        faults: list[Fault] = []
        facts = {name: self._open(name, values[name]) for name in self._plain}
        for field in self._lists:
            facts |= _items(field, values[field.name], faults)
        days = self._judged(values[self._asked.day], faults)
        if faults:
            raise FaultyRecordError([*self._fact_faults(facts, days), *faults])
        return Said(facts, days)

    def _fact_faults(self, facts: Mapping[str, object], days: PartialDate) -> tuple[Fault, ...]:
        """What is wrong with single facts."""
        try:
            situation(self._rulebook, facts, on=days.first, tables=self._tables)
        except FaultyRecordError as error:
            return error.faults
        return ()

    def _open(self, name: str, value: object) -> object:
        """A value, or that there is none; nothing at all is a value only where the rulebook says so."""
        if value is ABSENT:
            return Open.NOT_STATED
        if _is_among(value, (None,)):
            return None if None in self._known[name] else Open.NOT_STATED
        return Open.NOT_KNOWN if _is_among(value, self._asked.unknown.get(name, ())) else value

    def _judged(self, value: object, faults: list[Fault]) -> PartialDate:
        """The days judged: of a mapping also as text."""
        if value is None or value is ABSENT or isinstance(value, Open):
            return self._asked.days
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, date) and not isinstance(value, datetime):
            return PartialDate.day(value)
        if self._mapping and isinstance(value, str):
            try:
                return PartialDate.parse(value)
            except ValueError:
                faults.append(Fault(self._asked.day, "a text that is no day", expected="YYYY-MM-DD"))
                return self._asked.days
        faults.append(Fault(self._asked.day, of_kind(value), expected="a date"))
        return self._asked.days


def _as_it_is(value: object) -> object:
    """The items of a list, each once, so that they stay what they are; anything else as it is."""
    if isinstance(value, set | frozenset):
        return frozenset(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - any items
    if not isinstance(value, list | tuple):
        return value
    items: list[object] = list(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - any items
    try:
        return tuple(dict.fromkeys(items))
    except Exception:  # noqa: BLE001 - whatever a caller's class raises when it is hashed or compared
        return tuple(items)


def _is_among(value: object, words: Iterable[Hashable]) -> bool:
    """Whether a value is one of some words, whatever its class does when it is compared."""
    try:
        return value in frozenset(words)
    except Exception:  # noqa: BLE001 - whatever a caller's class raises
        return False


def _items(field: Listed, value: object, faults: list[Fault]) -> dict[str, object]:
    """Of each item whether the list has it; all open where there is no list."""
    if value is ABSENT or _is_among(value, (None, *Open)):
        return {}
    if not isinstance(value, tuple | frozenset):
        faults.append(Fault(field.name, of_kind(value), expected="a list of items"))
        return {}
    given: tuple[object, ...] = tuple(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - any items
    items = {each for each in given if _is_among(each, field.items)}
    others = [each for each in given if not _is_among(each, field.items)]
    expected = ", ".join(map(shown, field.items))
    for item in others:
        near = nearest(item, field.items)
        found = of_kind(item) if near is None else shown(item)
        faults.append(Fault(field.name, found, expected=expected, suggestion=near and shown(near)))
    return {f"{field.name}:{item}": item in items for item in field.items}
