"""How is one provision written down as a two-valued function of answers?"""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

import attrs

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.definitions import of_kind, pair_faults, place_of, provision_faults, refuse, rule_faults
from p2mi_rules.norms.outcomes import Outcome
from p2mi_rules.vocabulary import Party

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator
    from datetime import date

    from p2mi_rules.citations import Citation
    from p2mi_rules.norms.outcomes import Effect
    from p2mi_rules.norms.penalties import Penalty

R_co = TypeVar("R_co", covariant=True)
_GATHERS_ARGUMENTS = 0x04 | 0x08
"""The flags of code that takes ``*arguments`` or ``**keywords``."""


@attrs.frozen(kw_only=True)
class Provision(Generic[R_co]):
    """A function of answers with the provision it states and the period in which that is law.

    ``since`` is included, ``until`` excluded; ``parameters`` are the ids of the questions it reads; ``sayable`` is all
    that it may say of one combination of answers.
    """

    sayable: ClassVar[tuple[Hashable, ...]] = ()

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

    sayable: ClassVar[tuple[Hashable, ...]] = (
        Outcome.SATISFIED,
        Outcome.BREACHED,
        Outcome.NOT_APPLICABLE,
        Outcome.NOT_ENCODED,
    )

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

    sayable: ClassVar[tuple[Hashable, ...]] = (True, False)

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

    def __attrs_post_init__(self) -> None:
        """Refuse what names no two facts, or cannot be asked."""
        refuse(_constraint_faults(self.facts, self.possible))


def _constraint_faults(facts: object, possible: object) -> Iterator[Fault]:
    """What a constraint must have: two facts, and a function of their values."""
    yield from pair_faults("constraint.facts", facts, of="facts")
    if not callable(possible):
        yield Fault("constraint.possible", of_kind(possible), expected="a function of the values of both facts")


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

    ``rule_id`` is made from the citation (``uu18-2017/p59-1``), ``since`` is the first day on which it is law and
    ``until`` the first on which it no longer is; ``reason`` is the stable code of its breach, in snake_case. ``see``
    names provisions that say the same again, ``penalty`` what whoever answers for a breach is threatened with.

    Raises ``FaultyRulebookError`` with everything that can be seen before there is a rulebook: an id, topic or reason
    that is none, no citation, a period reversed, an effect or party of another type, a missing annotation or docstring,
    and parameters that have no place of their own. Parameters are bound to questions when a ``Rulebook`` is built.

    >>> from datetime import date
    >>> from p2mi_rules.instruments import UU_18_2017
    >>> from p2mi_rules.norms import Effect, Outcome, satisfied_if
    >>> @rule("own/p5", basis=UU_18_2017.pasal(5), since=date(2020, 1, 1), topic="own", effect=Effect.DECIDES,
    ...       reason="no_permit")
    ... def holds_a_permit(permit: bool) -> Outcome:
    ...     'A permit must be held.'
    ...     return satisfied_if(permit)
    >>> holds_a_permit.parameters, holds_a_permit.function(False)
    (('permit',), <Outcome.BREACHED: 'breached'>)
    """

    def declare(function: Callable[..., Outcome]) -> Rule:
        return Rule(
            id=rule_id,
            basis=basis,
            since=since,
            until=until,
            function=function,
            parameters=_parameters(rule_id, function, faults),
            topic=topic,
            effect=effect,
            reason=reason,
            liable=liable,
            see=see,
            penalty=penalty,
        )

    faults = [
        *provision_faults(rule_id, basis, since=since, until=until),
        *rule_faults(rule_id, topic=topic, effect=effect, reason=reason, liable=liable, see=see),
    ]
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

    It takes whole ``topics`` from the rules that decide, or single ``rules`` by their ids. Raises
    ``FaultyRulebookError`` as ``rule`` does.
    """

    def declare(function: Callable[..., bool]) -> Gap:
        return Gap(
            id=gap_id,
            basis=basis,
            since=since,
            until=until,
            function=function,
            parameters=_parameters(gap_id, function, faults),
            topics=topics,
            rules=rules,
        )

    faults = list(provision_faults(gap_id, basis, since=since, until=until))
    for part, names in (("topics", topics), ("rules", rules)):
        if not isinstance(names, frozenset):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller checks types
            faults.append(Fault(f"{place_of(gap_id)}.{part}", of_kind(names), expected="a frozenset of names"))
    return declare


def _parameters(provision: str, function: Callable[..., object], declared: list[Fault]) -> tuple[str, ...]:
    """The parameter names, after all that can be seen before a rulebook exists was checked."""
    code = getattr(function, "__code__", None)
    if code is None:
        refuse([*declared, Fault(place_of(provision), of_kind(function), expected="a function under the decorator")])
    names: tuple[str, ...] = function.__code__.co_varnames[: function.__code__.co_argcount]
    refuse([*_signature_faults(place_of(provision), function, names), *declared])
    return names


def _signature_faults(place: str, function: Callable[..., object], names: tuple[str, ...]) -> Iterator[Fault]:
    """What is missing of a function that is to be called with answers, by place."""
    for name in (*names, "return"):
        if name not in function.__annotations__:
            yield Fault(f"{place}({name})", "no annotation", expected="the type of the question's answers")
    if function.__code__.co_kwonlyargcount or function.__code__.co_flags & _GATHERS_ARGUMENTS:
        yield Fault(place, "parameters that are not called by place", expected="plain parameters only")
    if not function.__doc__:
        yield Fault(place, "no docstring", expected="the provision in one sentence")
