"""What do dated tables answer: the policy book under one set of choices, and an age?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import attrs

from p2mi_rules import policy
from p2mi_rules.norms import Answer, Kinds
from p2mi_rules.placement.parts import whole_years
from p2mi_rules.questions.answers import AgeBand, Safeguards
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Route, Scheme, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import date

    from p2mi_rules.policy import PolicyBook

MAJORITY = 18
OLD_ACT_AGE = 21


@attrs.frozen(kw_only=True)
class Choices:
    """How the caller wants policy to be read: as known on which day, silence open or strict, lists carried or not.

    ``by_list`` is the one list to judge by, if any.
    """

    known_on: date | None = None
    silence: str = "open"
    carry_forward: bool = True
    by_list: str | None = None


@attrs.frozen
class Destinations:
    """How a destination stood for one kind of placement on a day; nowhere stated is everywhere possible."""

    book: PolicyBook
    choices: Choices

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The statuses possible, on whose word."""
        country, employer, occupation, route, scheme, approved_on, re_entry = keys
        if country is None:
            return Answer(frozenset(DestinationStatus), Why.NOT_STATED, asks="destination")
        standing = self.book.standing(
            policy.Situation(
                cast("str", country),
                day,
                employer=cast("EmployerKind", employer),
                occupation=cast("Occupation", occupation),
                route=cast("Route", route),
                scheme=cast("Scheme", scheme),
                approved_on=cast("date | None", approved_on),
                re_entry=cast("bool", re_entry),
            ),
            known_on=self.choices.known_on,
            silence=self.choices.silence,
            carry_forward=self.choices.carry_forward,
            by_list=self.choices.by_list,
        )
        return Answer(standing.statuses, standing.why, evidence=standing.evidence, carried_from=standing.carried_from)

    def kinds(self, first: Hashable, day: date) -> Kinds:
        """The kinds of placement that policy tells apart for a destination on a day."""
        regime = self.book.regime(cast("str", first), day, self.choices.known_on, self.choices.by_list)
        return Kinds(
            (regime, self.choices.silence, self.choices.carry_forward),
            (
                _by(regime.employers),
                _by(regime.occupations),
                _by(regime.routes),
                _by(regime.schemes),
                _itself if regime.spares_approved else _nothing,
                _itself if regime.spares_returning else _nothing,
            ),
        )


def _by(alike: Mapping[Any, Hashable]) -> Callable[[Hashable], Hashable]:
    """The value that is answered as one is."""
    return alike.__getitem__


def _itself(value: Hashable) -> Hashable:
    """The value: each may be answered otherwise."""
    return value


def _nothing(value: Hashable) -> Hashable:  # noqa: ARG001 - whatever it is
    """The same for every value: it makes no difference."""
    return None


@attrs.frozen
class GovernmentBasis:
    """Whether a written agreement for placement by the Badan was in force (UU 18/2017 Pasal 50 ayat (1))."""

    book: PolicyBook
    choices: Choices

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Yes, no, or both where nothing is known."""
        (country,) = keys
        if country is None:
            return Answer(frozenset({True, False}), Why.NOT_STATED, asks="destination")
        known, evidence = self.book.g2g_basis(cast("str", country), day, self.choices.known_on)
        return Answer(known, Why.NO_INFORMATION if len(known) > 1 else None, evidence=evidence)

    def kinds(self, first: Hashable, day: date) -> Kinds:
        """Nothing but the answer: the basis is the same for every kind of placement."""
        return Kinds(self.book.g2g_basis(cast("str", first), day, self.choices.known_on)[0])


@attrs.frozen
class SafeguardsOf:
    """Which of the three safeguards of Pasal 31 a destination had; only the agreement is known as data."""

    book: PolicyBook
    choices: Choices

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """With an agreement all or some, without one some or none."""
        (country,) = keys
        if country is None:
            return Answer(frozenset(Safeguards), Why.NOT_STATED, asks="destination")
        known, evidence = self.book.agreement(cast("str", country), day, self.choices.known_on)
        found = {Safeguards.SOME}
        if True in known:
            found.add(Safeguards.ALL)
        if False in known:
            found.add(Safeguards.NONE)
        return Answer(frozenset(found), Why.NO_INFORMATION, evidence=evidence)

    def kinds(self, first: Hashable, day: date) -> Kinds:
        """Nothing but what is known of an agreement: it is the same for every kind of placement."""
        return Kinds(self.book.agreement(cast("str", first), day, self.choices.known_on)[0])


@attrs.frozen
class Ages:
    """In which band an age falls on the day; an age that contradicts the birth date is kept beside it."""

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The bands possible: of the age stated, and of every birth date possible."""
        age, born = keys
        stated: set[AgeBand] = {band(age)} if isinstance(age, int) else set()
        by_birth: set[AgeBand] = _bands(born, day) if isinstance(born, PartialDate) else set()
        if stated and by_birth and not stated & by_birth:
            return Answer(frozenset(stated | by_birth), Why.SOURCES_CONFLICT)
        bands = stated & by_birth or stated | by_birth
        why = Why.DATE_STRADDLES if len(bands) > 1 else None
        return Answer(frozenset(bands), why, asks="birth_date")


def _bands(born: PartialDate, day: date) -> set[AgeBand]:
    """The bands from that of the youngest possible to that of the oldest."""
    order = tuple(AgeBand)
    youngest, oldest = (order.index(band(whole_years(each, day))) for each in (born.last, born.first))
    return set(order[youngest : oldest + 1])


def band(age: int) -> AgeBand:
    """The band of an age in whole years.

    >>> band(20)
    <AgeBand.FROM_18: 'from_18'>
    """
    if age < MAJORITY:
        return AgeBand.UNDER_18
    return AgeBand.FROM_18 if age < OLD_ACT_AGE else AgeBand.FROM_21
