"""How does a rulebook become one function of a record?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from p2mi_rules.compiled.coding import coded
from p2mi_rules.compiled.courses import MOST_SETS, Courses, Days, Lists, law_codes, plain_day
from p2mi_rules.compiled.fields import Coded, Listed, Number, fields_of
from p2mi_rules.compiled.judging import Judge
from p2mi_rules.compiled.memory import Memory, remembered
from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.compiled.places import Lookups
from p2mi_rules.compiled.readings import Readings
from p2mi_rules.compiled.records import Records
from p2mi_rules.compiled.source import refuse_names, source_of
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

    def found(self, core: Core, read: Callable[[object], Said]) -> object:
        """What a caller is shown of a core; ``read`` reads a record anew."""
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
        self._places = [each.place.facts for each in lookups]
        fields = fields_of(rulebook, variables, asked.unknown)
        refuse_names(
            [*(field.name for field in fields), *(fact for facts in self._places for fact in facts), asked.day]
        )
        self._rulebook, self._policy, self._asked, self._giver = rulebook, tables, asked, giver
        self._readings = Readings(rulebook, variables, self.book, lookups, tables)
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

    def core(self, said: Said) -> Core:
        """What is found of what a record says; raises where its facts exclude one another."""
        stretches = self._readings.stretches(said)
        if not stretches:
            raise self._giver.excluded(said)
        return self.judge.core(stretches, self._examined)

    def made(self, *, mapping: bool) -> Callable[[Any], Any]:
        """The function that judges a record, and takes those that have no key the long way."""
        source = source_of(self._fields, self._places, day=self._asked.day, mapping=mapping)
        namespace: dict[str, Any] = {}
        exec(compile(source, "<p2mi_rules: a rulebook>", "exec"), namespace)  # noqa: S102 - lines of names and numbers alone
        fields = [coded.field for coded in self._fields]
        hidden = [fact for facts in self._places for fact in facts]
        records = Records(self._rulebook, fields, hidden, self._asked, tables=self._policy, mapping=mapping)
        ruling, making = self._giver.ruling, self._giver.making
        memory = Memory()

        def elsewhere(record: object) -> object:
            found = self._found(records.values(record), records, memory, key_of)
            given: Any = making()
            given.found, given.record = found, record
            given.__class__ = ruling
            return given

        parts = (memory.by_key, elsewhere, making, ruling, bisect_right, Days() if mapping else plain_day)
        judge, key_of = namespace["made"](*parts, *self._tables)
        return judge  # type: ignore[no-any-return]  # made above

    def _found(
        self, values: dict[str, object], records: Records, memory: Memory, key_of: Callable[[object], int | None]
    ) -> object:
        """What is found of the values of a record, which are read once, lest somebody change them meanwhile."""
        read = records.readable(values)
        key, whole = key_of(read), remembered(values.values())
        known = memory.known(key, whole)
        if known is not None:
            return known
        said = records.said(values)
        found = self._giver.found(self.core(said), records.read)
        for place, courses in zip(self._places, self._courses, strict=True):
            courses.meet([said.facts[name] for name in place])
        memory.keep(found, key_of(read), whole)
        return found


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
        return Lists(field, stride)
    if isinstance(field, Number):
        return dict.fromkeys((None, *Open, *field.words), (len(field.cuts) + 1) * stride)
    codes = {value: place * stride for value, place in field.codes().items()}
    if field.yes_no:
        return {value: code for value, code in codes.items() if not isinstance(value, bool)}
    if not field.guarded:
        return codes
    kinds = {type(value) for value in codes}
    return {kind: {value: code for value, code in codes.items() if type(value) is kind} for kind in kinds}
