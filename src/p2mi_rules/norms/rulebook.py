"""Which rules, read through which questions, are applied together?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypeAlias

import attrs

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.definitions import of_kind, refuse
from p2mi_rules.norms.digests import digest_of
from p2mi_rules.norms.distinctions import distinctions
from p2mi_rules.norms.fitting import misfits, strangers
from p2mi_rules.norms.outcomes import Effect, Outcome
from p2mi_rules.norms.questions import MOMENT
from p2mi_rules.norms.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Container, Hashable
    from datetime import date

    from p2mi_rules.norms.overlaps import Overlap
    from p2mi_rules.norms.questions import Question
    from p2mi_rules.norms.rules import Constraint, Gap, Provision

Distinctions: TypeAlias = "Mapping[str, Mapping[Hashable, Hashable]]"
"""For each question, each answer's representative."""


def _by_law(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules in the order of the law: instrument, pasal, ayat, id; what is no rule is refused."""
    listed = _listed(rules)
    refuse(
        Fault(f"rules[{number}]", of_kind(each), expected="a rule: a function under @rule(...)")
        for number, each in enumerate(listed)
        if not isinstance(each, Rule)
    )
    found = (each for each in listed if isinstance(each, Rule))
    return tuple(sorted(found, key=lambda rule: (rule.basis.order, rule.id)))


def _listed(given: object) -> tuple[object, ...]:
    """The members of what was given, each still of any type."""
    if not isinstance(given, Iterable):
        refuse([Fault("rules", of_kind(given), expected="a tuple of rules")])
    found: Iterable[object] = given  # type: ignore[assignment]  # refused above if it is none
    return tuple(found)


def _as_tuples(given: Mapping[str, Iterable[Hashable]]) -> dict[str, tuple[Hashable, ...]]:
    """The values of each fact, once and for all."""
    faults = [
        Fault(f"domains[{fact}]", of_kind(values), expected="a tuple of values")
        for fact, values in _looked_at(given).items()
        if isinstance(values, str) or not isinstance(values, Iterable)
    ]
    refuse(faults)
    return {fact: tuple(values) for fact, values in given.items()}


def _looked_at(given: object) -> Mapping[object, object]:
    """The domains given, each still of any type."""
    if not isinstance(given, Mapping):
        refuse([Fault("domains", of_kind(given), expected="values by the name of the fact")])
    found: Mapping[object, object] = given  # type: ignore[assignment]  # refused above if it is none
    return found


def _nothing_declared() -> dict[str, tuple[Hashable, ...]]:
    """No domain."""
    return {}


@attrs.frozen
class Rulebook:
    """Rules with the questions they read, checked to fit together; data, so that users may build their own.

    ``topics`` are the topics that rules may be about. ``overlaps`` are pairs of rules by which the law itself asks the
    same twice. ``pivots`` are facts that, beside the moment, are judged one value at a time, since tables turn on them
    most. ``domains`` are all the values of facts of which no question names them (those that a table or a function
    reads alone): they are needed where facts are stated without a ``Placement`` (``situation``).

    Raises ``FaultyRulebookError`` with everything that does not fit: an id used twice, a parameter that no question
    answers or whose type does not take the answers, a topic never declared, a rule, fact or value that is not there.

    >>> from datetime import date
    >>> from p2mi_rules.instruments import UU_18_2017
    >>> from p2mi_rules.norms import Effect, Field, Outcome, rule, satisfied_if
    >>> @rule("own/p5", basis=UU_18_2017.pasal(5), since=date(2020, 1, 1), topic="own", effect=Effect.DECIDES,
    ...       reason="no_permit")
    ... def holds_a_permit(permit: bool) -> Outcome:
    ...     'A permit must be held.'
    ...     return satisfied_if(permit)
    >>> permit = Field("permit", "permit", answers=(True, False))
    >>> book = Rulebook((holds_a_permit,), (permit,), topics=frozenset({"own"}))
    >>> book.full, book.facts == {"permit", "moment"}
    (frozenset({'own'}), True)
    """

    rules: tuple[Rule, ...] = attrs.field(converter=_by_law)
    questions: tuple[Question, ...]
    topics: frozenset[str] = attrs.field(kw_only=True)
    gaps: tuple[Gap, ...] = attrs.field(default=(), kw_only=True)
    constraints: tuple[Constraint, ...] = attrs.field(default=(), kw_only=True)
    overlaps: tuple[Overlap, ...] = attrs.field(default=(), kw_only=True)
    pivots: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    domains: Mapping[str, tuple[Hashable, ...]] = attrs.field(
        factory=_nothing_declared, converter=_as_tuples, hash=False, kw_only=True
    )
    by_id: Mapping[str, Question] = attrs.field(init=False, eq=False, repr=False)
    _distinctions: dict[Hashable, Distinctions] = attrs.field(init=False, eq=False, repr=False)
    _proved: set[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Bind parameters to questions, and refuse what does not fit."""
        refuse(strangers(self))
        object.__setattr__(self, "by_id", {question.id: question for question in self.questions})
        object.__setattr__(self, "_distinctions", {})
        object.__setattr__(self, "_proved", set())
        refuse(misfits(self))

    def proved(self) -> Self:
        """The same rulebook, after every table was gone through whole; once is enough.

        Every rule and gap is asked about all combinations of answers, every ``Function`` and constraint about all
        values of its facts, where these are known. Raises ``FaultyRulebookError`` with the first combination of each
        that raises, or is answered by something else than outcomes, declared answers, or yes and no.
        """
        from p2mi_rules.norms.proving import other_table_faults, provision_table_faults  # noqa: PLC0415 - for users' own

        if not self._proved:
            answers = {name: question.answers for name, question in self.by_id.items()}
            refuse([*provision_table_faults(self.provisions, answers), *other_table_faults(self)])
            self._proved.add("every table")
        return self

    @property
    def provisions(self) -> tuple[Provision[Outcome] | Provision[bool], ...]:
        """The rules and the gaps."""
        rules: tuple[Provision[Outcome], ...] = self.rules
        gaps: tuple[Provision[bool], ...] = self.gaps
        return (*rules, *gaps)

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which any of its provisions comes into force or goes out of it."""
        return frozenset(cut for part in self.provisions for cut in part.cuts())

    def distinctions(self, in_force: frozenset[str], pinned: Mapping[str, Hashable]) -> Distinctions:
        """For each question, which answers no provision in force can tell apart, where some answers are pinned.

        ``in_force`` are the ids of provisions, ``pinned`` the questions with one answer that no person states (the
        reading of the law). Remembered, since there are few such choices and every check asks.
        """
        key = (in_force, tuple(sorted(pinned.items(), key=str)))
        if key not in self._distinctions:
            answers = {name: (pinned[name],) if name in pinned else each.answers for name, each in self.by_id.items()}
            law = [part for part in self.provisions if part.id in in_force]
            self._distinctions[key] = distinctions(law, answers)
        return self._distinctions[key]

    @property
    def full(self) -> frozenset[str]:
        """All topics that have deciding rules, or law known to decide that is not encoded (gaps)."""
        deciding = frozenset(rule.topic for rule in self.rules if rule.effect is Effect.DECIDES)
        return deciding.union(*(gap.topics for gap in self.gaps))

    @property
    def facts(self) -> frozenset[str]:
        """All facts that its questions read, the moment judged included."""
        return frozenset(fact for question in self.questions for fact in question.facts) | {MOMENT}

    def with_rules(
        self,
        *rules: Rule,
        questions: tuple[Question, ...] = (),
        topics: frozenset[str] = frozenset(),
        overlaps: tuple[Overlap, ...] = (),
    ) -> Self:
        """The same rulebook with more rules, and with the questions, topics and overlaps that these need.

        The tables of the rules added are gone through whole. Raises ``FaultyRulebookError`` for what does not fit.
        """
        from p2mi_rules.norms.proving import provision_table_faults  # noqa: PLC0415 - for users' own

        more = attrs.evolve(
            self,
            rules=(*self.rules, *rules),
            questions=(*self.questions, *questions),
            topics=self.topics | topics,
            overlaps=(*self.overlaps, *overlaps),
        )
        answers = {name: question.answers for name, question in more.by_id.items()}
        refuse(provision_table_faults(rules, answers))
        return more

    def narrowed(self, ids: Container[str]) -> Self:
        """The same rulebook with the rules of these ids alone; gaps and overlaps keep what they say of them."""
        rules = tuple(rule for rule in self.rules if rule.id in ids)
        left = frozenset(rule.id for rule in rules)
        return attrs.evolve(
            self,
            rules=rules,
            gaps=tuple(attrs.evolve(gap, rules=gap.rules & left) for gap in self.gaps),
            overlaps=tuple(each for each in self.overlaps if left.issuperset(each.rules)),
        )

    @cached_property
    def digest(self) -> str:
        """A fingerprint (SHA-256, hexadecimal) of all that its rules say and answer; made when first asked for."""
        return digest_of(self)
