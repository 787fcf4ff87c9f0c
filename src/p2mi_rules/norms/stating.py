"""What may each fact be, where somebody states facts by name, and no placement?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.norms.definitions import nearest, of_kind, refuse, shown
from p2mi_rules.norms.known_values import domains, is_number
from p2mi_rules.norms.possible import Possible, Situation
from p2mi_rules.norms.questions import MOMENT, Dated
from p2mi_rules.timelines import PartialDate, moments
from p2mi_rules.vocabulary import Open, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from p2mi_rules.norms.questions import Table
    from p2mi_rules.norms.rulebook import Rulebook


def situation(
    rulebook: Rulebook,
    facts: Mapping[str, object],
    *,
    on: date | PartialDate,
    tables: Mapping[str, Table] | None = None,
) -> Situation:
    """What facts stated by name leave possible under a rulebook: what ``engine.judge`` and the other queries read.

    ``facts`` are values by the name of the fact, as questions name it (``documents:passport`` for an item of a list).
    A fact left out, and one stated as ``Open``, may have any value of its domain; a ``frozenset`` of values says that
    one of them is true. ``on`` is the day judged, or a stretch of days. ``tables`` are the dated tables that questions
    name.

    Raises ``FaultyRulebookError`` where the rulebook is not proved, a fact has no known values, or a table is missing
    or does not say when it changes; ``FaultyRecordError`` with every fact that no question reads and every value that
    its fact cannot have. No value is repeated in a message unless it is all but one that the fact can have.

    >>> from p2mi_rules.norms import Field, Rulebook
    >>> colour = Field("colour", "colour", answers=("red", "blue"))
    >>> book = Rulebook((), (colour,), topics=frozenset({"look"}))
    >>> situation(book, {}, on=date(2020, 1, 1)).facts["colour"].values
    ('red', 'blue')
    >>> situation(book, {"colour": "redd"}, on=date(2020, 1, 1))
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyRecordError: colour: found 'redd', expected 'red' or 'blue'; did you mean 'red'?
    """
    known = domains(rulebook.proved())
    given: Mapping[str, Table] = {} if tables is None else tables
    refuse([*_undeclared(rulebook, known), *_table_faults(rulebook, given), *_stretch_faults(rulebook, on, given)])
    faults = [*_day_faults(on), *_fact_faults(rulebook, facts, known)]
    if faults:
        raise FaultyRecordError(faults)
    days = on if isinstance(on, PartialDate) else PartialDate.day(on)
    judged = moments(days, rulebook.cuts.union(*(days_of_change(table) or () for table in given.values())))
    possible = {MOMENT: Possible(judged, Why.DATE_STRADDLES if len(judged) > 1 else None)}
    possible |= {
        fact: _possible(facts.get(fact), values, number=is_number(fact, rulebook)) for fact, values in known.items()
    }
    return Situation(possible, given)


def _undeclared(rulebook: Rulebook, known: Mapping[str, object]) -> Iterator[Fault]:
    """Facts of which nothing says which values they can have."""
    for fact in sorted(rulebook.facts - {MOMENT} - known.keys()):
        readers = ", ".join(question.id for question in rulebook.questions if fact in question.facts)
        expected = f"its values, read by {readers}: Rulebook(..., domains={{{fact!r}: (...)}})"
        yield Fault(fact, "no values that it can have", expected=expected)


def _table_faults(rulebook: Rulebook, tables: Mapping[str, object]) -> Iterator[Fault]:
    """Tables that questions name and that are not there, or cannot be looked up."""
    for name in sorted({each.table for each in rulebook.questions if isinstance(each, Dated)}):
        expected = f"tables={{{name!r}: ...}}, with a method lookup(keys, day) that gives an Answer"
        if name not in tables:
            yield Fault(name, "no such table", expected=expected, suggestion=nearest(name, tables))
        elif not callable(getattr(tables[name], "lookup", None)):
            yield Fault(name, of_kind(tables[name]), expected=expected)


def _stretch_faults(rulebook: Rulebook, on: object, tables: Mapping[str, Table]) -> Iterator[Fault]:
    """What does not say on which days it changes, where more than one day is judged."""
    if not isinstance(on, PartialDate) or on.is_day:
        return
    for question in rulebook.questions:
        if isinstance(question, Dated) and question.date == MOMENT:
            if question.table in tables and days_of_change(tables[question.table]) is None:
                expected = "cuts, the days on which it changes; or one day to judge"
                yield Fault(question.table, "a table without its days of change", expected=expected)
        elif MOMENT in question.facts:
            yield Fault(question.id, "a question that reads the day itself", expected="one day to judge")
    for each in rulebook.constraints:
        if MOMENT in each.facts:
            yield Fault(f"constraint {' and '.join(each.facts)}", "the day itself", expected="one day to judge")


def days_of_change(table: object, *keys: tuple[Hashable, ...]) -> frozenset[date] | None:
    """The days on which a table changes, for some keys alone if they are given, if it tells them."""
    try:
        told: object = getattr(table, "cuts_of" if keys else "cuts")
        days: tuple[object, ...] = tuple(told(*keys) if callable(told) else told)  # type: ignore[arg-type]  # looked at below
    except Exception:  # noqa: BLE001 - whatever a user's table raises
        return None
    found = [day for day in days if isinstance(day, date) and not isinstance(day, datetime)]
    return frozenset(found) if len(found) == len(days) else None


def _day_faults(on: object) -> Iterator[Fault]:
    """A day judged that is no day; a ``datetime`` is none, since its zone is not known."""
    if not isinstance(on, PartialDate) and (not isinstance(on, date) or isinstance(on, datetime)):
        yield Fault("on", of_kind(on), expected="a date, or a PartialDate for a stretch of days")


def _fact_faults(rulebook: Rulebook, facts: object, known: Mapping[str, tuple[Hashable, ...]]) -> Iterator[Fault]:
    """Facts that no question reads, and values that a fact cannot have."""
    if not isinstance(facts, Mapping):
        yield Fault("facts", of_kind(facts), expected="values by the name of the fact")
        return
    stated: Mapping[object, object] = facts  # pyright: ignore[reportUnknownVariableType] - looked at one by one
    for name, value in stated.items():
        if name == MOMENT:
            yield Fault(MOMENT, "a fact", expected="the day judged as on=")
        elif not isinstance(name, str) or name not in known:
            place = name if isinstance(name, str) else "facts"
            found = "no such fact" if isinstance(name, str) else f"{of_kind(name)} as a name"
            yield Fault(place, found, expected=f"one of: {', '.join(known)}", suggestion=nearest(name, known))
        elif _why_open(value, known[name]) is None:
            members = _members(value)
            if not members:
                yield Fault(name, "no value", expected="at least one value, or nothing said of the fact")
            number = is_number(name, rulebook)
            yield from (
                _refusal(name, each, known[name], number=number)
                for each in members
                if not _own(each, known[name], number=number)
            )


def _refusal(name: str, value: object, known: tuple[Hashable, ...], *, number: bool) -> Fault:
    """The fault of a value that is none of its fact; shown only where it is all but one of them."""
    if number:
        return Fault(name, of_kind(value), expected="a whole number")
    written = {str(getattr(each, "value", each)): _written(each) for each in known}
    near = nearest(value, written)
    expected = " or ".join(filter(None, [", ".join(map(_written, known[:-1])), _written(known[-1])]))
    if near is None:
        return Fault(name, of_kind(value), expected=expected)
    return Fault(name, shown(value), expected=expected, suggestion=written[near])


def _written(value: Hashable) -> str:
    """A value as somebody can state it: a member of an enum by its name, or by its text where that is enough."""
    if not isinstance(value, Enum):
        return shown(value)
    return repr(str(value.value)) if isinstance(value, str) else f"{type(value).__name__}.{value.name}"


def _why_open(stated: object, known: tuple[Hashable, ...]) -> Why | None:
    """Why a fact is open, if it is not stated; ``None`` is a value only where it is one of those that there are."""
    if isinstance(stated, Open):
        return Why.NOT_STATED if stated in {Open.NOT_STATED, Open.NOT_ASKED} else Why.NOT_KNOWN
    return Why.NOT_STATED if stated is None and None not in known else None


def _members(stated: object) -> tuple[object, ...]:
    """The value stated, or those of which one is true."""
    several: tuple[object, ...] = tuple(stated) if isinstance(stated, frozenset) else (stated,)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - any values
    return several


def _own(value: object, known: tuple[Hashable, ...], *, number: bool) -> tuple[Hashable, ...]:
    """The value as its domain has it, or nothing: a text is the member of an enum of texts; 1 is not True."""
    if number:
        return (value,) if isinstance(value, int) and not isinstance(value, bool) else ()
    for each in known:
        if isinstance(value, bool) is isinstance(each, bool) and _equal(value, each):
            return (each,)
    return ()


def _equal(value: object, other: object) -> bool:
    """Whether two values are equal, as a dictionary sees it, whatever their classes do when they are compared."""
    try:
        return bool(other == value) and hash(value) == hash(other)
    except Exception:  # noqa: BLE001 - whatever a caller's class raises
        return False


def _possible(stated: object, known: tuple[Hashable, ...], *, number: bool) -> Possible:
    """What a fact may be: as stated, one of several stated, or anything it can be."""
    why = _why_open(stated, known)
    if why is not None:
        return Possible(known, why if len(known) > 1 else None)
    own = [each for member in _members(stated) for each in _own(member, known, number=number)]
    order = sorted(each for each in own if isinstance(each, int)) if number else [each for each in known if each in own]
    return Possible(tuple(order), Why.SEVERAL if len(order) > 1 else None)
