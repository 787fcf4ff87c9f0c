"""How is one provision written down as a two-valued function of answers?"""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from p2mi_rules.exceptions import Fault, FaultyRulebookError
from p2mi_rules.vocabulary import Party

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from p2mi_rules.citations import Citation
    from p2mi_rules.norms.outcomes import Effect, Outcome
    from p2mi_rules.norms.penalties import Penalty

R_co = TypeVar("R_co", covariant=True)
_GATHERS_ARGUMENTS = 0x04 | 0x08
"""The flags of code that takes ``*arguments`` or ``**keywords``."""


@attrs.frozen(kw_only=True)
class Provision(Generic[R_co]):
    """A function of answers with the provision it states and the period in which that is law.

    ``since`` is included, ``until`` excluded; ``parameters`` are the ids of the questions it reads.
    """

    id: str
    basis: Citation
    since: date
    until: date | None = None
    function: Callable[..., R_co] = attrs.field(repr=False)
    parameters: tuple[str, ...]

    def in_force(self, day: date) -> bool:
        """Whether the provision is law on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    def cuts(self) -> tuple[date, ...]:
        """The days on which that changes."""
        return (self.since,) if self.until is None else (self.since, self.until)

    @property
    def text(self) -> str:
        """The provision in one sentence: the first line of the function's docstring."""
        return (self.function.__doc__ or "").partition("\n")[0]

    def __reduce__(self) -> tuple[Callable[[str, str], object], tuple[str, str]]:
        """Pickle by the name under which the decorated function stands in its module, as functions do."""
        return _named, (self.function.__module__, self.function.__qualname__)


def _named(module: str, name: str) -> object:
    """The provision of that name."""
    return attrgetter(name)(import_module(module))


@attrs.frozen(kw_only=True)
class Rule(Provision["Outcome"]):
    """One provision, or one condition of it: what it is about, what a breach does, who answers for it.

    ``see`` are provisions that say the same again (for some of the placements, or in other words); ``penalty`` is
    what whoever answers for a breach is threatened with, if it is a crime.
    """

    topic: str
    effect: Effect
    reason: str
    liable: Party = Party.NOBODY
    see: tuple[Citation, ...] = ()
    penalty: Penalty | None = None


@attrs.frozen(kw_only=True)
class Gap(Provision[bool]):
    """Where a law exists that is not encoded: ``True`` of a world takes its topics from the rules that decide.

    ``rules`` are the ids of rules that it takes alone, while others of their topic still speak.
    """

    topics: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()

    def takes(self, rule: Rule) -> bool:
        """Whether it may take the word from a rule."""
        return rule.topic in self.topics or rule.id in self.rules


@attrs.frozen
class Constraint:
    """A pair of facts whose values exclude one another by definition; never by law, which a rule would say.

    ``text`` says in English what can be, ``text_id`` in Indonesian.
    """

    facts: tuple[str, str]
    possible: Callable[..., bool]
    text: str = ""
    text_id: str = attrs.field(default="", kw_only=True)


def rule(
    rule_id: str,
    *,
    basis: Citation,
    since: date,
    topic: str,
    effect: Effect,
    reason: str,
    liable: Party = Party.NOBODY,
    until: date | None = None,
    see: tuple[Citation, ...] = (),
    penalty: Penalty | None = None,
) -> Callable[[Callable[..., Outcome]], Rule]:
    """Write a provision: the decorated function takes answers, by the ids of their questions, and gives an outcome.

    ``rule_id`` is made from the citation (``uu18-2017/p59-1``); ``reason`` is the stable code of its breach. ``see``
    names provisions that say the same again, ``penalty`` what whoever answers for a breach is threatened with.
    Raises ``FaultyRulebookError`` where an annotation, the docstring or the order of the period is missing, and for
    parameters that have no place of their own.
    Parameters are bound to questions when a ``Rulebook`` is built, not here.
    """

    def declare(function: Callable[..., Outcome]) -> Rule:
        return Rule(
            id=rule_id,
            basis=basis,
            since=since,
            until=until,
            function=function,
            parameters=_parameters(rule_id, function, since, until),
            topic=topic,
            effect=effect,
            reason=reason,
            liable=liable,
            see=see,
            penalty=penalty,
        )

    return declare


def gap(
    gap_id: str,
    *,
    basis: Citation,
    since: date,
    topics: frozenset[str] = frozenset(),
    rules: frozenset[str] = frozenset(),
    until: date | None = None,
) -> Callable[[Callable[..., bool]], Gap]:
    """Declare where a law exists that is not encoded: the decorated function says of which answers that is so.

    It takes whole ``topics`` from the rules that decide, or single ``rules`` by their ids.
    """

    def declare(function: Callable[..., bool]) -> Gap:
        return Gap(
            id=gap_id,
            basis=basis,
            since=since,
            until=until,
            function=function,
            parameters=_parameters(gap_id, function, since, until),
            topics=topics,
            rules=rules,
        )

    return declare


def _parameters(provision: str, function: Callable[..., object], since: date, until: date | None) -> tuple[str, ...]:
    """The parameter names, after all that can be seen before a rulebook exists was checked."""
    code = function.__code__
    names = code.co_varnames[: code.co_argcount]
    faults = [
        Fault(f"{provision}({name})", "no annotation", expected="the type of the question's answers")
        for name in (*names, "return")
        if name not in function.__annotations__
    ]
    if code.co_kwonlyargcount or code.co_flags & _GATHERS_ARGUMENTS:
        faults.append(Fault(provision, "parameters that are not called by place", expected="plain parameters only"))
    if not function.__doc__:
        faults.append(Fault(provision, "no docstring", expected="the provision in one sentence"))
    if until is not None and until <= since:
        faults.append(Fault(provision, "a period that ends before it begins", expected="until after since"))
    if faults:
        raise FaultyRulebookError(faults)
    return names
