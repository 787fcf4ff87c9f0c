"""Which values does a stated, blank or twofold fact leave possible?"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from p2mi_rules.norms import Possible
from p2mi_rules.placement.facts import Fact, as_set
from p2mi_rules.vocabulary import Open, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

T = TypeVar("T")

_WHY = {
    Open.NOT_STATED: Why.NOT_STATED,
    Open.NOT_ASKED: Why.NOT_STATED,
    Open.NOT_KNOWN: Why.NOT_KNOWN,
    Open.NOT_APPLICABLE: Why.NOT_KNOWN,
}


def why_open(reason: Open) -> Why:
    """Why the answer is open, from why the fact is: what does not apply can no longer be asked either."""
    return _WHY[reason]


def possible(fact: Fact[T], domain: Iterable[T]) -> Possible:
    """The values a fact may have, in the order of its domain: those stated, or all where none is.

    >>> possible(Open.NOT_STATED, (True, False))
    Possible(values=(True, False), why=<Why.NOT_STATED: 'not_stated'>, presumed=False, askable=True)
    """
    stated = as_set(fact)
    if isinstance(stated, Open):
        return Possible(tuple(domain), why_open(stated))
    values = tuple(value for value in domain if value in stated)
    return Possible(values, Why.SEVERAL if len(values) > 1 else None)


def presumed(fact: Fact[T], domain: Iterable[T], value: T) -> Possible:
    """As ``possible``, but a fact left blank is presumed to have one value; asked and not known is not presumed."""
    if fact is Open.NOT_STATED:
        return Possible((value,), presumed=True)
    return possible(fact, domain)


def settled(value: Hashable) -> Possible:
    """A fact that the library itself knows."""
    return Possible((value,))


def united(stated: Possible, contradicting: tuple[Hashable, ...]) -> Possible:
    """Both what was stated and what contradicts it."""
    return Possible(tuple(dict.fromkeys((*stated.values, *contradicting))), Why.SOURCES_CONFLICT)
