"""How does a rulebook become one function of a record?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from p2mi_rules.compiled.coding import coded
from p2mi_rules.compiled.courses import MOST_SETS, Courses, Days, Lists, law_codes
from p2mi_rules.compiled.fields import Coded, Listed, Number, fields_of
from p2mi_rules.compiled.judging import Judge
from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.compiled.places import Lookups
from p2mi_rules.compiled.records import Readings, Records
from p2mi_rules.compiled.source import source_of
from p2mi_rules.compiled.variables import variables_of
from p2mi_rules.norms import domains
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from p2mi_rules.compiled.asked import Asked
    from p2mi_rules.compiled.cores import Core
    from p2mi_rules.compiled.fields import Field
    from p2mi_rules.compiled.records import Said
    from p2mi_rules.compiled.shapes import Regime
    from p2mi_rules.norms import Rulebook, Table

_MOST_KEPT = 65_536


class Giver(Protocol):
    """Whoever makes of what is found what a caller is given."""

    @property
    def making(self) -> type:
        """A class with the slots ``found`` and ``record`` that can be set."""
        ...

    @property
    def ruling(self) -> type:
        """The class that an object of it is given afterwards, with the same slots, which cannot."""
        ...

    def found(self, core: Core) -> object:
        """What a caller is shown of a core."""
        ...

    def excluded(self, said: Said) -> Exception:
        """What to raise where facts exclude one another."""
        ...


class Functions:
    """The functions that judge records by a rulebook, and all that they look up."""

    def __init__(self, rulebook: Rulebook, tables: Mapping[str, Table], asked: Asked, giver: Giver) -> None:
        """Write the rulebook in numbers; what policy answers is looked up when it is first asked for."""
        variables = variables_of(rulebook)
        self.book = coded(rulebook, variables)
        regimes: Numbering[Regime] = Numbering()
        lookups = [Lookups(place, variables, tables, regimes) for place in variables.places]
        self.judge = Judge(self.book, regimes.values)
        fields = fields_of(rulebook, variables, asked.unknown)
        places = [each.place.facts for each in lookups]
        self._records = Records(rulebook, fields, [fact for facts in places for fact in facts], asked)
        self._readings = Readings(rulebook, variables, self.book, lookups, tables)
        self._giver, self._day = giver, asked.day
        self._examined = sum(1 << self.book.topics.index(topic) for topic in asked.examined)
        strides = _strides(fields, len(lookups))
        self._fields = [Coded(field, stride) for field, stride in zip(fields, strides, strict=False)]
        known = domains(rulebook)
        laws = [date.fromordinal(law.since) for law in self.book.laws[1:]]
        self._courses = [
            Courses(each, known, stride, None if number else laws)
            for number, (each, stride) in enumerate(zip(lookups, strides[len(fields) :], strict=False))
        ]
        below: list[object] = [each.below for each in self._courses]
        self._tables = (*map(_codes, self._fields), *(below or [law_codes(laws, strides[-1])]))
        self._places = places
        self._by_key: dict[int, object] = {}
        self._by_whole: dict[object, object] = {}

    def core(self, said: Said) -> Core:
        """What is found of what a record says; raises where its facts exclude one another."""
        stretches = self._readings.stretches(said)
        if not stretches:
            raise self._giver.excluded(said)
        return self.judge.core(stretches, self._examined)

    def said(self, record: object) -> Said:
        """What a record says."""
        return self._records.said(record)

    def made(self, *, mapping: bool) -> Callable[[Any], Any]:
        """The function that judges a record, and takes those that have no key the long way."""
        source = source_of(self._fields, self._places, day=self._day, mapping=mapping)
        namespace: dict[str, Any] = {}
        exec(compile(source, "<p2mi_rules: a rulebook>", "exec"), namespace)  # noqa: S102 - lines of names and numbers alone
        ruling, making = self._giver.ruling, self._giver.making

        def elsewhere(record: object) -> object:
            found = self._found(record, _remembered(whole, record), key_of)
            given: Any = making()
            given.found, given.record = found, record
            given.__class__ = ruling
            return given

        parts = (self._by_key, elsewhere, making, ruling, bisect_right, Days())
        judge, key_of, whole = namespace["made"](*parts, *self._tables)
        return judge  # type: ignore[no-any-return]  # made above

    def _found(self, record: object, whole: object, key_of: Callable[[object], int | None]) -> object:
        """What is found of a record; it is kept under its key, or under all that it says where it has none."""
        known = self._by_whole.get(whole)
        if known is not None:
            return known
        said = self.said(record)
        found = self._giver.found(self.core(said))
        for place, courses in zip(self._places, self._courses, strict=True):
            courses.meet([said.facts[name] for name in place])
        key = key_of(record)
        if key is not None:
            _keep(self._by_key, key, found)
        elif whole is not None:
            _keep(self._by_whole, whole, found)
        return found


def _keep(kept: dict[Any, object], key: object, found: object) -> None:
    """Keep what was found, among not too much."""
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = found


def _remembered(whole: Callable[[object], object], record: object) -> object:
    """All that a record says, as one value to remember it by, if it can be remembered."""
    try:
        said = whole(record)
        hash(said)
    except Exception:  # noqa: BLE001 - whatever stands in a record: the long way tells what is wrong with it
        return None
    return said


def _strides(fields: Sequence[Field], places: int) -> list[int]:
    """By what the code of each field, and then of each place, is multiplied so that their sum is a key.

    The first place comes last, since its codes, those of the law among them, have no end.
    """
    strides = [1]
    for field in fields:
        strides.append(strides[-1] * field.size)
    for _ in range(1, places):
        strides.append(strides[-1] * MOST_SETS)
    others = strides[len(fields) : -1]
    return [*strides[: len(fields)], strides[-1], *others]


def _codes(coded: Coded) -> object:
    """The table of a field, as the lines that read it expect it."""
    field, stride = coded
    if isinstance(field, Listed):
        return Lists(field.items, stride)
    if isinstance(field, Number):
        return dict.fromkeys((None, *Open), (len(field.cuts) + 1) * stride)
    codes = {value: place * stride for value, place in field.codes().items()}
    if field.yes_no:
        return {value: code for value, code in codes.items() if not isinstance(value, bool)}
    if not field.guarded:
        return codes
    kinds = {type(value) for value in codes}
    return {kind: {value: code for value, code in codes.items() if type(value) is kind} for kind in kinds}
