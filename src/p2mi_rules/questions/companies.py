"""How did the placing company stand on a day: by the caller's word, by a status, by a register?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, cast

import attrs

from p2mi_rules.norms import Answer
from p2mi_rules.placement.facts import as_set
from p2mi_rules.policy.agencies.answers import Found
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.standing import NOT_LISTED, cuts_of, standing_of
from p2mi_rules.policy.agencies.weighing import known
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.timelines import Period
from p2mi_rules.vocabulary import AgencyStatus, Open, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from datetime import date

    from p2mi_rules.placement import Placement
    from p2mi_rules.policy.agencies.answers import Answer as Reply
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.policy.agencies.standing import Standing
    from p2mi_rules.timelines import PartialDate

UNSAID = "unsaid"
"""In place of the caller's word where there is none, and a register was asked instead."""

_OPEN = frozenset(AgencyStanding)
_BY_WORD: Mapping[Hashable, AgencyStanding] = {
    True: AgencyStanding.LICENSED,
    False: AgencyStanding.NOT_LICENSED,
    None: AgencyStanding.SUSPENDED,
}
_STANDING: Mapping[Standing, AgencyStanding] = {
    AgencyStatus.LICENSED: AgencyStanding.LICENSED,
    AgencyStatus.WARNED: AgencyStanding.LICENSED,
    AgencyStatus.SUSPENDED: AgencyStanding.SUSPENDED,
    AgencyStatus.REVOKED: AgencyStanding.NOT_LICENSED,
    AgencyStatus.ENDED: AgencyStanding.NOT_LICENSED,
    NOT_LISTED: AgencyStanding.NOT_LICENSED,
}


class Company(NamedTuple):
    """One company that may be meant, by its name as stated, its licence number, or both."""

    name: str | None
    licence: str | None


def named(placement: Placement) -> tuple[Company, ...]:
    """The companies that may be meant; none where neither a name nor a licence number is given."""
    names, licences = as_set(placement.agency.name), as_set(placement.agency.licence)
    if isinstance(names, Open) and isinstance(licences, Open):
        return ()
    by_name = (None,) if isinstance(names, Open) else sorted(names)
    by_licence = (None,) if isinstance(licences, Open) else sorted(licences)
    return tuple(Company(*pair) for pair in product(by_name, by_licence))


@attrs.frozen
class Consultation:
    """What a register said of each company that may be meant; of the register its lists and its digest are kept."""

    stamps: tuple[Stamp, ...]
    digest: str
    replies: Mapping[Company, Reply]

    @classmethod
    def of(cls, placement: Placement, register: AgencyRegister) -> Consultation:
        """Ask the register for every company that may be meant."""
        asked = {each: register.find(name=each.name, licence=each.licence) for each in named(placement)}
        return cls(register.stamps, register.digest, asked)


class Word(NamedTuple):
    """The caller's word of the company: licensed or not, a status from some day on, when the agreement was signed."""

    registered: Hashable
    status: AgencyStatus | None
    since: PartialDate | None
    contracted_on: date | None


@attrs.frozen
class Agencies:
    """How a company stood on a day; words that differ are all kept, and none overrules another."""

    consultation: Consultation | None = None
    known_on: date | None = None

    @property
    def suspensions(self) -> tuple[PartialDate, ...]:
        """From when any of the companies named was suspended, by the register, each time."""
        replies = () if self.consultation is None else self.consultation.replies.values()
        return tuple(since for reply in replies for since in _suspensions(reply, self.known_on))

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which what the register says may change."""
        if self.consultation is None:
            return frozenset()
        asked = self.consultation
        return frozenset(day for reply in asked.replies.values() for day in cuts_of(asked, reply, self.known_on))

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The standings possible: by what the caller says, and by what the register says of the company named."""
        registered, status, since, contracted_on, company = keys
        contracted = cast("date | None", contracted_on)
        word = Word(registered, cast("AgencyStatus | None", status), cast("PartialDate | None", since), contracted)
        told = _told(word, day)
        if self.consultation is None or company is None:
            return told
        found = self._found(self.consultation, cast("Company", company), contracted, day)
        return _both(told, found, said=registered is not UNSAID or status is not None)

    def _found(self, asked: Consultation, company: Company, contracted_on: date | None, day: date) -> Answer:
        """By the register: everything is possible where it is silent."""
        reply = asked.replies[company]
        answer = standing_of(asked, reply, day=day, known_on=self.known_on)
        standings = frozenset(_STANDING[status] for status in answer.statuses)
        if standings == _OPEN:
            return Answer(_OPEN, answer.why, evidence=tuple(row._replace(decisive=False) for row in answer.evidence))
        why = answer.why if len(standings) > 1 else None
        if standings == frozenset({AgencyStanding.SUSPENDED}) and _contracted_before(
            reply, contracted_on, day, self.known_on
        ):
            return Answer(frozenset({*standings, AgencyStanding.LICENSED}), Why.LAW_OPEN, evidence=answer.evidence)
        return Answer(standings, why, evidence=answer.evidence)


def _told(word: Word, day: date) -> Answer:
    """By the caller's words; a word that agrees with the status settles what the status leaves open."""
    if word.status is None:
        if word.registered is UNSAID:
            return Answer(_OPEN, Why.NOT_STATED, asks="agency_registered")
        return Answer(frozenset({_BY_WORD[word.registered]}))
    found, why = _by_status(word.status, word.since, word.contracted_on, day)
    unsaid = word.registered in {None, UNSAID}
    if unsaid and word.since is None and AgencyStanding.LICENSED not in found:
        # a licence lost on a day nobody named may have been lost after the departure
        return Answer(_OPEN, Why.NOT_STATED, asks="agency_registered")
    if unsaid:
        return Answer(found, why, asks="agency_registered" if why is Why.DATE_STRADDLES else None)
    said = _BY_WORD[word.registered]
    if said in found and why is not Why.LAW_OPEN:
        return Answer(frozenset({said}))
    return Answer(found | {said}, why if said in found else Why.SOURCES_CONFLICT)


def _both(told: Answer, found: Answer, *, said: bool) -> Answer:
    """What was told beside what was found: one that leaves all open gives way, two that differ are both kept."""
    if found.values == _OPEN:
        return attrs.evolve(told, evidence=found.evidence)
    if not said or told.values == _OPEN:
        asks = "agency_registered" if found.why in {Why.DATE_STRADDLES, Why.NO_INFORMATION} else None
        return attrs.evolve(found, asks=asks)
    shared = told.values & found.values
    if not shared:
        return Answer(told.values | found.values, Why.SOURCES_CONFLICT, evidence=found.evidence)
    if found.why in {Why.LAW_OPEN, Why.SOURCES_CONFLICT}:
        return attrs.evolve(found, values=found.values | told.values)
    why = (told.why or found.why) if len(shared) > 1 else None
    return Answer(shared, why, asks=told.asks if why else None, evidence=found.evidence)


def _by_status(
    status: AgencyStatus, since: PartialDate | None, contracted_on: date | None, day: date
) -> tuple[frozenset[AgencyStanding], Why | None]:
    """What a status from some day on says of the day judged; before that day it says nothing.

    Whether a candidate contracted before a suspension may still leave was found in no text: both stay possible.
    """
    if since is not None and False in Period(since).covers(day):
        return _OPEN, Why.DATE_STRADDLES
    earlier = contracted_on is not None and since is not None and contracted_on < since.last
    if status is AgencyStatus.SUSPENDED and earlier:
        return frozenset({AgencyStanding.SUSPENDED, AgencyStanding.LICENSED}), Why.LAW_OPEN
    return frozenset({_STANDING[status]}), None


def _suspensions(reply: Reply, known_on: date | None) -> tuple[PartialDate, ...]:
    """From when the company was suspended, by the register, each time."""
    events = known(reply.agency.events, known_on) if isinstance(reply, Found) else ()
    return tuple(event.since for event in events if event.kind is EventKind.SUSPENDED)


def _contracted_before(reply: Reply, contracted_on: date | None, day: date, known_on: date | None) -> bool:
    """Whether the agreement was signed before the suspension in which the day lies began."""
    begun = [since for since in _suspensions(reply, known_on) if since.first <= day]
    return contracted_on is not None and bool(begun) and contracted_on < max(begun, key=lambda since: since.last).last
