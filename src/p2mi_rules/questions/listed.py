"""How did the company that is named stand by a register, and by register and caller together?"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from p2mi_rules.norms import Answer
from p2mi_rules.policy.agencies.answers import Found
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.standing import cuts_of, standing_of
from p2mi_rules.policy.agencies.weighing import known
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.questions.companies import OPEN, STANDING, UNSAID, Agencies, Company, named
from p2mi_rules.vocabulary import AgencyStatus, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from datetime import date

    from p2mi_rules.placement import Placement
    from p2mi_rules.policy.agencies.answers import Answer as Reply
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.policy.agencies.standing import Standing
    from p2mi_rules.timelines import PartialDate


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


@attrs.frozen
class ListedAgencies(Agencies):
    """How a company stood on a day, by the caller's words and by a register; neither overrules the other."""

    consultation: Consultation
    known_on: date | None = None

    @property
    def suspensions(self) -> tuple[PartialDate, ...]:
        """From when any of the companies named was suspended, by the register, each time."""
        replies = self.consultation.replies.values()
        return tuple(since for reply in replies for since in _suspensions(reply, self.known_on))

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which what the register says may change."""
        asked = self.consultation
        return frozenset(day for reply in asked.replies.values() for day in cuts_of(asked, reply, self.known_on))

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The standings possible: by what the caller says, and by what the register says of the company named."""
        by_word = super().lookup(keys, day)
        registered, status, _, contracted_on, company = keys
        if company is None:
            return by_word
        found = self._found(cast("Company", company), cast("date | None", contracted_on), day)
        return _both(by_word, found, said=registered is not UNSAID or status is not None)

    def _found(self, company: Company, contracted_on: date | None, day: date) -> Answer:
        """By the register: everything is possible where it is silent."""
        reply = self.consultation.replies[company]
        answer = standing_of(self.consultation, reply, day=day, known_on=self.known_on)
        standings = frozenset(map(_as_standing, answer.statuses))
        if standings == OPEN:
            return Answer(OPEN, answer.why, evidence=tuple(row._replace(decisive=False) for row in answer.evidence))
        why = answer.why if len(standings) > 1 else None
        if standings == frozenset({AgencyStanding.SUSPENDED}) and _contracted_before(
            reply, contracted_on, day, self.known_on
        ):
            return Answer(frozenset({*standings, AgencyStanding.LICENSED}), Why.LAW_OPEN, evidence=answer.evidence)
        return Answer(standings, why, evidence=answer.evidence)


def _both(told: Answer, found: Answer, *, said: bool) -> Answer:
    """What was told beside what was found: one that leaves all open gives way, two that differ are both kept."""
    if found.values == OPEN:
        return attrs.evolve(told, evidence=found.evidence)
    if not said or told.values == OPEN:
        asks = "agency_registered" if found.why in {Why.DATE_STRADDLES, Why.NO_INFORMATION} else None
        return attrs.evolve(found, asks=asks)
    shared = told.values & found.values
    if not shared:
        return Answer(told.values | found.values, Why.SOURCES_CONFLICT, evidence=found.evidence)
    if found.why in {Why.LAW_OPEN, Why.SOURCES_CONFLICT}:
        return attrs.evolve(found, values=found.values | told.values)
    why = (told.why or found.why) if len(shared) > 1 else None
    return Answer(shared, why, asks=told.asks if why else None, evidence=found.evidence)


def _as_standing(status: Standing) -> AgencyStanding:
    """A status as rules ask for it; who is not in a complete list of the day has no licence by it."""
    return STANDING[status] if isinstance(status, AgencyStatus) else AgencyStanding.NOT_LICENSED


def _suspensions(reply: Reply, known_on: date | None) -> tuple[PartialDate, ...]:
    """From when the company was suspended, by the register, each time."""
    events = known(reply.agency.events, known_on) if isinstance(reply, Found) else ()
    return tuple(event.since for event in events if event.kind is EventKind.SUSPENDED)


def _contracted_before(reply: Reply, contracted_on: date | None, day: date, known_on: date | None) -> bool:
    """Whether the agreement was signed before the suspension in which the day lies began."""
    begun = [since for since in _suspensions(reply, known_on) if since.first <= day]
    return contracted_on is not None and bool(begun) and contracted_on < max(begun, key=lambda since: since.last).last
