"""How is a record read the long way: what it says of each fact, which worlds that leaves, and its key if it has one?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, datetime
from itertools import product
from typing import TYPE_CHECKING, cast

from p2mi_rules.compiled.fields import Listed
from p2mi_rules.compiled.narrowing import narrow
from p2mi_rules.compiled.variables import is_direct
from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.norms import situation
from p2mi_rules.norms.definitions import nearest, of_kind, shown
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from p2mi_rules.compiled.asked import Asked
    from p2mi_rules.compiled.fields import Field
    from p2mi_rules.compiled.places import Lookups
    from p2mi_rules.compiled.shapes import Book
    from p2mi_rules.compiled.variables import Variables
    from p2mi_rules.norms import Possible, Rulebook, Table

    Possibles = tuple[int, tuple[int, ...]]

_ABSENT = object()


class Said:
    """What one record says: facts by name as ``norms.situation`` takes them, and the days judged."""

    __slots__ = ("days", "facts")

    def __init__(self, facts: dict[str, object], days: PartialDate) -> None:
        """Keep both."""
        self.facts = facts
        self.days = days


class Records:
    """Reads records of some fields, each of which may be an attribute or, of a mapping, a key."""

    def __init__(self, rulebook: Rulebook, fields: Sequence[Field], hidden: Sequence[str], asked: Asked) -> None:
        """``hidden`` are the fields by which policy alone is looked up."""
        self._lists = tuple(field for field in fields if isinstance(field, Listed))
        plain = [field.name for field in fields if not isinstance(field, Listed)]
        self._plain = (*plain, *dict.fromkeys(hidden))
        self.names = (*(field.name for field in self._lists), *self._plain, asked.day)
        self._domains = rulebook.domains
        self._asked = asked

    def said(self, record: object) -> Said:
        """What a record says; raises ``FaultyRecordError`` for a field that is not there, or is no list or day."""
        found = self._found(record)
        faults: list[Fault] = []
        facts = {name: self._open(name, found[name]) for name in self._plain}
        for field in self._lists:
            facts |= self._items(field, found[field.name], faults)
        days = self._judged(found[self._asked.day], faults, text=isinstance(record, Mapping))
        if faults:
            raise FaultyRecordError(faults)
        return Said(facts, days)

    def _found(self, record: object) -> dict[str, object]:
        """The value of each field: of a mapping ``None`` for one that is left out."""
        if isinstance(record, Mapping):
            given: Mapping[object, object] = record  # pyright: ignore[reportUnknownVariableType] - looked at one by one
            strange = [name for name in given if name not in self.names]
            if strange:
                raise FaultyRecordError([self._no_such(name) for name in strange])
            return {name: given.get(name) for name in self.names}
        found = {name: getattr(record, name, _ABSENT) for name in self.names}
        missing = [name for name, value in found.items() if value is _ABSENT]
        if missing:
            raise FaultyRecordError([Fault(name, "no such attribute", expected="every field") for name in missing])
        return found

    def _no_such(self, name: object) -> Fault:
        place = name if isinstance(name, str) else "record"
        found = "no such field" if isinstance(name, str) else f"{of_kind(name)} as a name"
        return Fault(place, found, expected=f"one of: {', '.join(self.names)}", suggestion=nearest(name, self.names))

    def _open(self, name: str, value: object) -> object:
        """A value, or that there is none; nothing at all is a value only where the rulebook says so."""
        if value is None and None not in self._domains.get(name, ()):
            return Open.NOT_STATED
        is_word = isinstance(value, str) and value in self._asked.unknown.get(name, ())
        return Open.NOT_KNOWN if is_word else value

    def _items(self, field: Listed, value: object, faults: list[Fault]) -> dict[str, object]:
        """Of each item whether the list has it; all open where there is no list."""
        if value is None or isinstance(value, Open):
            return {}
        if not isinstance(value, list | tuple | set | frozenset):
            faults.append(Fault(field.name, of_kind(value), expected="a list of items"))
            return {}
        items: list[object] = list(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - looked at
        expected = ", ".join(map(shown, field.items))
        for item in items:
            if not isinstance(item, str) or item not in field.items:
                near = nearest(item, field.items)
                found = of_kind(item) if near is None else shown(item)
                faults.append(Fault(field.name, found, expected=expected, suggestion=near and shown(near)))
        return {f"{field.name}:{item}": item in items for item in field.items}

    def _judged(self, value: object, faults: list[Fault], *, text: bool) -> PartialDate:
        """The days judged: of a mapping also as text."""
        if value is None or isinstance(value, Open):
            return self._asked.days
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, date) and not isinstance(value, datetime):
            return PartialDate.day(value)
        if text and isinstance(value, str):
            try:
                return PartialDate.parse(value)
            except ValueError:
                faults.append(Fault(self._asked.day, "a text that is no day", expected="YYYY-MM-DD"))
                return self._asked.days
        faults.append(Fault(self._asked.day, of_kind(value), expected="a date"))
        return self._asked.days


class Readings:
    """What facts and days leave possible, in the numbers of a book."""

    def __init__(
        self,
        rulebook: Rulebook,
        variables: Variables,
        book: Book,
        lookups: Sequence[Lookups],
        tables: Mapping[str, Table],
    ) -> None:
        """``lookups`` are the places in their order."""
        self._tables = tables
        self._rulebook = rulebook
        self._variables = variables
        self._book = book
        self._lookups = lookups
        self._number = {name: place for place, name in enumerate(book.variables)}
        self._laws = [law.since for law in book.laws]

    def stretches(self, said: Said) -> tuple[Possibles, ...]:
        """For each stretch of days the number of its law, and the set of values of each variable.

        Raises ``FaultyRecordError`` for facts that are no facts of the rulebook; there is no stretch at all where they
        exclude one another.
        """
        day = said.days.first  # the tables need not say when they change for facts to be looked at
        facts = situation(self._rulebook, said.facts, on=day, tables=self._tables).facts
        possible = [0] * len(self._book.variables)
        for name in self._variables.facts:
            possible[self._number[name]] = self._as_set(name, facts[name])
        if not narrow(self._book.exclusions, possible):
            return ()
        keys = [[*product(*(facts[name].values for name in each.place.facts))] for each in self._lookups]
        found: dict[Possibles, None] = {}
        for first in self._days(said.days, keys):
            for each, of_place in zip(self._lookups, keys, strict=True):
                sets = 0
                for values in of_place:
                    sets |= each.at(values, first)
                possible[self._number[self.variable_of(each)]] = sets
            found[bisect_right(self._laws, first.toordinal()) - 1, tuple(possible)] = None
        return tuple(found)

    def variable_of(self, lookups: Lookups) -> str:
        """The variable that a place gives the set of."""
        if is_direct(lookups.place, self._variables):
            (question,) = lookups.place.questions
            return f"{question.id}?" if question.id in self._variables.facts else question.id
        return "at " + ", ".join(lookups.place.facts)

    def _days(self, days: PartialDate, keys: Sequence[Sequence[tuple[Hashable, ...]]]) -> Iterator[date]:
        """The first day of each stretch in which nothing changes."""
        cuts = set(self._rulebook.cuts)
        for each, of_place in zip(self._lookups, keys, strict=True):
            cuts.update(day for values in of_place for day in each.course(values)[0])
        yield days.first
        yield from sorted(day for day in cuts if days.first < day <= days.last)

    def _as_set(self, name: str, fact: Possible) -> int:
        """The values that a fact may have, as a set of places among those of its variable; a number by its band."""
        known = self._variables.values[name]
        found = 0
        for value in fact.values:
            place = (
                known.index(value)
                if value in known
                else bisect_right(cast("tuple[int, ...]", known[1:]), cast("int", value))
            )
            found |= 1 << place
        return found
