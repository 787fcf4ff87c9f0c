"""What may stand in a field of a placement: a value, several of which one is true, or why there is none?"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

Fact: TypeAlias = T | frozenset[T] | Open
"""A value; several values of which one is true, not said which; or why there is none."""

Day: TypeAlias = PartialDate | Open
"""A day, a stretch of days of which one is true, or why there is none."""


def as_day(value: date | PartialDate | Open) -> Day:
    """Let a plain date stand for exactly that day; a ``datetime`` is no day (its zone is not known)."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return PartialDate.day(value)
    return value  # type: ignore[return-value]  # a datetime is refused by the check that follows


def as_set(value: Fact[T]) -> frozenset[T] | Open:
    """The values that a stated fact may have, or why it is open.

    >>> as_set(True)
    frozenset({True})
    >>> as_set(Open.NOT_KNOWN)
    NOT_KNOWN
    """
    if isinstance(value, Open):
        return value
    several: frozenset[T] = value if isinstance(value, frozenset) else frozenset({value})  # pyright: ignore[reportUnknownVariableType] - T
    return several


def refuse(part: object, kinds: Mapping[str, type]) -> None:
    """Raise ``FaultyRecordError`` with every field of a part whose value is not of its kind.

    A kind is an enum or a type; ``bool`` admits ``True`` and ``False`` alone (never 1 and 0).
    """
    faults = [
        Fault(name, f"a value of type {type(getattr(part, name)).__name__}", expected=_expected(kind))
        for name, kind in kinds.items()
        if not _fits(getattr(part, name), kind)
    ]
    if faults:
        raise FaultyRecordError(faults)


def refuse_other_parts(whole: object, kinds: Mapping[str, type]) -> None:
    """Raise ``FaultyRecordError`` with every part that is of another type than it must be: a part is never open."""
    faults = [
        Fault(name, f"a value of type {type(getattr(whole, name)).__name__}", expected=kind.__name__)
        for name, kind in kinds.items()
        if type(getattr(whole, name)) is not kind
    ]
    if faults:
        raise FaultyRecordError(faults)


def _fits(value: object, kind: type) -> bool:
    """Whether a value, or each of several, is of the kind, or says why there is none."""
    if type(value) is Open:
        return True
    if isinstance(value, frozenset):
        members: frozenset[object] = value  # pyright: ignore[reportUnknownVariableType] - asked member by member
        return bool(members) and kind is not PartialDate and all(type(member) is kind for member in members)
    return type(value) is kind


def _expected(kind: type) -> str:
    """The kind in words: the members of an enum, or the name of the type."""
    if issubclass(kind, Enum):
        return f"{kind.__name__}: {', '.join(str(member.value) for member in kind)}"
    return f"{kind.__name__}, a frozenset of them where the field allows several, or Open"
