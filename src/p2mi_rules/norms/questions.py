"""What does a rule read: which facts, which dated table, which answers?

The same few declarations serve every use: one placement is answered from them now, and columns, interviews and
reference pages can be. ``facts`` names what may be asked of a person, ``answers`` what a rule may be told.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

import attrs

from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.citations import Source

MOMENT = "moment"
"""The name of the fact that says which day is judged; periods of rules and dated tables are read from it."""


class Evidence(Protocol):
    """A row of policy that an answer rests on, or that is only shown beside it."""

    @property
    def row(self) -> str:
        """The id of the row."""
        ...

    @property
    def source(self) -> Source:
        """The document behind the row."""
        ...

    @property
    def decisive(self) -> bool:
        """Whether the row helped to settle the answer."""
        ...


@attrs.frozen
class Answer:
    """The answers still possible in one world of facts, why there are several, and what they rest on.

    ``asks`` names the fact whose statement would settle it, where that fact is not one of finitely many values.
    """

    values: frozenset[Hashable]
    why: Why | None = None
    asks: str | None = attrs.field(default=None, kw_only=True)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), kw_only=True)
    carried_from: date | None = attrs.field(default=None, kw_only=True)


class Table(Protocol):
    """Any dated table: it answers for the values of its key facts on one day."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The answers possible for these keys on this day."""
        ...


class Kinds(NamedTuple):
    """What a table tells apart on one day, for one value of its first key.

    Wherever ``regime`` is the same the table answers alike. ``alike`` gives of each further key, value by value, the
    one that is answered as it is.
    """

    regime: Hashable
    alike: tuple[Callable[[Hashable], Hashable], ...] = ()


@runtime_checkable
class Grouped(Protocol):
    """A table that knows what it tells apart, so that nobody need ask for every combination of keys."""

    def kinds(self, first: Hashable, day: date) -> Kinds:
        """What it tells apart for a value of its first key on a day."""
        ...


class Question(Protocol):
    """What a rule reads: an id that is the rule's parameter name, the facts it depends on, its possible answers."""

    @property
    def id(self) -> str:
        """The name that rules use for it."""
        ...

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts it is a function of, in the order in which ``answer`` takes their values."""
        ...

    @property
    def answers(self) -> tuple[Hashable, ...]:
        """All answers there are."""
        ...

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:
        """The answers possible for these values of its facts."""
        ...


@attrs.frozen
class Field:
    """The fact itself.

    >>> Field("colour", "colour", answers=("red", "blue")).answer(("red",), {}).values
    frozenset({'red'})
    """

    id: str
    fact: str
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)

    @property
    def facts(self) -> tuple[str, ...]:
        """The one fact."""
        return (self.fact,)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """The value."""
        return Answer(frozenset(values))


@attrs.frozen
class Band:
    """Into which band a number falls: ``cuts`` are the first values of the second and later bands.

    Where the fact has no number (the age of one whose birth date is stated), any band is possible.

    >>> Band("age", "age", cuts=(18, 21), answers=("child", "young", "adult")).answer((18,), {}).values
    frozenset({'young'})
    """

    id: str
    fact: str
    cuts: Sequence[int] = attrs.field(kw_only=True)
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)

    @property
    def facts(self) -> tuple[str, ...]:
        """The one fact."""
        return (self.fact,)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """The band of the value."""
        (value,) = values
        if not isinstance(value, int):
            return Answer(frozenset(self.answers), Why.NOT_STATED, asks=self.fact)
        return Answer(frozenset({self.answers[bisect_right(self.cuts, value)]}))


@attrs.frozen
class Holds:
    """Whether a list holds an item; each item of a list is a fact of its own.

    >>> Holds("has_passport", "documents", item="passport").facts
    ('documents:passport',)
    """

    id: str
    fact: str
    item: str = attrs.field(kw_only=True)

    @property
    def answers(self) -> tuple[Hashable, ...]:
        """Held, or not."""
        return (True, False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The fact of this item."""
        return (f"{self.fact}:{self.item}",)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """Whether it is held."""
        return Answer(frozenset(values))


@attrs.frozen
class Dated:
    """What a dated table says for some facts at the moment judged."""

    id: str
    keys: tuple[str, ...]
    table: str = attrs.field(kw_only=True)
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)
    date: str = attrs.field(default=MOMENT, kw_only=True)

    @property
    def facts(self) -> tuple[str, ...]:
        """The key facts, then the date."""
        return (*self.keys, self.date)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:
        """What the table says."""
        day: date = values[-1]  # type: ignore[assignment]  # the situation gives a date for the date fact
        return tables[self.table].lookup(values[:-1], day)


@attrs.frozen
class Function:
    """A free function of facts: the last resort, since nothing else can be read off it."""

    id: str
    reads: tuple[str, ...]
    function: Callable[..., Hashable] = attrs.field(kw_only=True)
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that the function takes."""
        return self.reads

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """What the function says."""
        return Answer(frozenset({self.function(*values)}))
