"""What does a rule read: which facts, which dated table, which answers?

The same few declarations serve every use: one placement is answered from them now, and columns, interviews and
reference pages can be. ``facts`` names what may be asked of a person, ``answers`` what a rule may be told.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

import attrs

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.definitions import cut_faults, members, of_kind, question_faults, refuse, word_faults
from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping
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
    """Any dated table: it answers for the values of its key facts on one day.

    A table that also has ``cuts``, the days on which an answer of it may change, can be judged over a stretch of days;
    without them it answers for one day at a time (see ``situation``).
    """

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
    """What a rule reads: an id that is the rule's parameter name, the facts it depends on, its possible answers.

    ``Field``, ``Band``, ``Holds``, ``Dated`` and ``Function`` are the kinds there are; each refuses with
    ``FaultyRulebookError`` what is no question when it is made. A kind of a user's own is looked at when a
    ``Rulebook`` is built.
    """

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
    """The fact itself: ``answers`` are all the values it can have.

    Raises ``FaultyRulebookError`` where the names are no names, and for answers that are none, equal or unhashable.

    >>> Field("colour", "colour", answers=("red", "blue")).answer(("red",), {}).values
    frozenset({'red'})
    """

    id: str
    fact: str
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no question."""
        refuse(question_faults(self.id, self.facts, self.answers))

    @property
    def facts(self) -> tuple[str, ...]:
        """The one fact."""
        return (self.fact,)

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """The value."""
        return Answer(frozenset(values))


@attrs.frozen
class Band:
    """Into which band a whole number falls: ``cuts`` are the first numbers of the second and later bands.

    Where the fact has no number (the age of one whose birth date is stated), any band is possible. Raises
    ``FaultyRulebookError`` for cuts that do not ascend, and where there is not one answer more than there are cuts.

    >>> Band("age", "age", cuts=(18, 21), answers=("child", "young", "adult")).answer((18,), {}).values
    frozenset({'young'})
    """

    id: str
    fact: str
    cuts: tuple[int, ...] = attrs.field(kw_only=True)
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no question."""
        faults = question_faults(self.id, self.facts, self.answers)
        refuse([*faults, *cut_faults(self.id, self.cuts, self.answers)])

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
    """Whether a list holds an item; each item of a list is a fact of its own, called ``list:item``.

    Raises ``FaultyRulebookError`` where a name is no name, the item's too.

    >>> Holds("has_passport", "documents", item="passport").facts
    ('documents:passport',)
    """

    id: str
    fact: str
    item: str = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no question."""
        names = word_faults(self.id, {"fact": self.fact, "item": self.item})
        refuse([*question_faults(self.id, ("list:item",), self.answers), *names])

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
    """What a dated table says for some facts on a day: the moment judged, or the value of the fact that ``date`` names.

    ``table`` is the name under which a judgement is given the table. Raises ``FaultyRulebookError`` as ``Field`` does.

    >>> Dated("port_open", ("port",), table="ports", answers=(True, False)).facts
    ('port', 'moment')
    """

    id: str
    keys: tuple[str, ...]
    table: str = attrs.field(kw_only=True)
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)
    date: str = attrs.field(default=MOMENT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no question."""
        keys = members(self.keys)
        facts = self.keys if keys is None else (*keys, self.date)
        refuse([*question_faults(self.id, facts, self.answers), *word_faults(self.id, {"table": self.table})])

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
    """A free function of facts: the last resort, since nothing else can be read off it.

    Raises ``FaultyRulebookError`` as ``Field`` does, and where the function does not take as many values as it reads.

    >>> both = Function("both", ("left", "right"), function=lambda a, b: a and b, answers=(True, False))
    >>> both.answer((True, False), {}).values
    frozenset({False})
    """

    id: str
    reads: tuple[str, ...]
    function: Callable[..., Hashable] = attrs.field(kw_only=True)
    answers: tuple[Hashable, ...] = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no question."""
        faults = question_faults(self.id, self.reads, self.answers)
        refuse([*faults, *_uncallable(self.id, self.function, self.reads)])

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that the function takes."""
        return self.reads

    def answer(self, values: tuple[Hashable, ...], tables: Mapping[str, Table]) -> Answer:  # noqa: ARG002 - Question
        """What the function says."""
        return Answer(frozenset({self.function(*values)}))


CHECKED = frozenset[type]({Field, Band, Holds, Dated, Function})
"""The kinds of question that refuse what is none when they are defined."""


def _uncallable(place: str, function: object, reads: object) -> Iterator[Fault]:
    """Why a function cannot be called with the values of the facts that it reads."""
    if not callable(function):
        yield Fault(f"{place}.function", of_kind(function), expected="a function")
        return
    from inspect import signature  # noqa: PLC0415 - for the few that bring a function

    try:
        signature(function).bind(*reads)  # type: ignore[misc]  # what is no tuple is a fault of its own
    except TypeError:
        expected = "one that takes the values of the facts it reads, by place"
        yield Fault(f"{place}.function", "a function of other parameters", expected=expected)
    except ValueError:
        return  # some functions written in C do not tell what they take
