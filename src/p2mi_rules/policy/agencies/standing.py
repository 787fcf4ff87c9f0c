"""How did a company stand on a day, and on whose word?

>>> from datetime import date
>>> from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
>>> register = SanctionsRegister.shipped()
>>> company = register.find(name="PT Multi Intan Amanah Internasional")
>>> [sorted(standing_of(register, company, day=date(2026, 1, day)).statuses)[:1] for day in (29, 31)]
[[<AgencyStatus.REVOKED: 'revoked'>], [<AgencyStatus.REVOKED: 'revoked'>]]
>>> standing_of(register, company, day=date(2026, 1, 28)).why
<Why.NO_INFORMATION: 'no_information'>
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

import attrs

from p2mi_rules.policy.agencies.answers import Found, NotFound, Several
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.policy.agencies.telling import absence_evidence, event_evidence
from p2mi_rules.policy.agencies.weighing import Moment, known, weigh
from p2mi_rules.timelines import END_OF_TIME
from p2mi_rules.vocabulary import AgencyStatus, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from p2mi_rules.policy.agencies.answers import Answer, KnownAgency
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.policy.agencies.weighing import Weighed
    from p2mi_rules.policy.situations import Evidence


class NotListed(StrEnum):
    """That the company was not found in a complete list of the very day; an answer of its own, and no status."""

    NOT_LISTED = "not_listed"


NOT_LISTED = NotListed.NOT_LISTED
Standing: TypeAlias = AgencyStatus | NotListed
EVERYTHING: frozenset[Standing] = frozenset({*AgencyStatus, *NotListed})
"""What may be true of a company of which nothing is known."""


class Stamped(Protocol):
    """A register, or what is kept of one: the stamps of its lists."""

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """What is to be known of each list it consulted."""
        ...


_LOST = frozenset({AgencyStatus.REVOKED, AgencyStatus.ENDED})


@attrs.frozen
class AgencyAnswer:
    """How a company stood: one status, or everything that may be true and why it is open.

    Attributes:
        statuses: what may be true: each a status, or that it was not found in a complete list of that day.
        why: the reason, where more than one may be true.
        evidence: the events and lists that it rests on (``decisive``), and those that are shown beside it.
        under_watch: whether a suspension was lifted, and the company is watched for the time that the decree names.
    """

    statuses: frozenset[Standing]
    why: Why | None = None
    evidence: tuple[Evidence, ...] = ()
    under_watch: bool = False


def standing_of(register: Stamped, answer: Answer, *, day: date, known_on: date | None = None) -> AgencyAnswer:
    """Tell how a company stood on a day, as far as a register knew it by another.

    Args:
        register: the register that was asked, or what is kept of it: its stamps are looked at.
        answer: what it answered to a name or number.
        day: the day asked about.
        known_on: the day by which documents must have been public and lists read; None for all there are.

    Returns:
        What may be true, with the evidence. Where nothing is known, that is everything.
    """
    if isinstance(answer, Found):
        return _of_company(answer.agency, register.stamps, Moment(day, known_on, answer.branch))
    if isinstance(answer, Several):
        moment = Moment(day, known_on, answer.branch)
        return _of_several([_of_company(agency, register.stamps, moment) for agency in answer.agencies])
    complete = answer.complete if isinstance(answer, NotFound) else ()
    speaking = [stamp for stamp in complete if stamp.speaks_for_all(day, known_on)]
    if not speaking:
        return AgencyAnswer(EVERYTHING, Why.NO_INFORMATION)
    # Whoever is listed under a name that is nearly the same may be the company that was meant.
    named = isinstance(answer, NotFound) and not answer.candidates
    evidence = tuple(absence_evidence(stamp, decisive=named) for stamp in speaking)
    if not named:
        return AgencyAnswer(EVERYTHING, Why.NO_INFORMATION, evidence)
    return AgencyAnswer(frozenset({NOT_LISTED}), None, evidence)


def cuts_of(register: Stamped, answer: Answer, known_on: date | None = None) -> frozenset[date]:
    """The days on which what ``standing_of`` answers may change: between two of them it does not.

    Args:
        register: the register that was asked, or what is kept of it: its stamps are looked at.
        answer: what it answered to a name or number.
        known_on: as for ``standing_of``.
    """
    days = {stamp.retrieved for stamp in register.stamps if stamp.completeness is Completeness.COMPLETE}
    agencies: Iterable[KnownAgency] = ()
    if isinstance(answer, Found):
        agencies = (answer.agency,)
    if isinstance(answer, Several):
        agencies = answer.agencies
    for agency in agencies:
        for event in agency.events:
            days.update(event.period(known_on).cuts())
            if event.stamp is not None:
                days.add(event.stamp.retrieved)
    return frozenset(days | {day + _DAY for day in days if day != END_OF_TIME})


_DAY = timedelta(days=1)


def _of_company(agency: KnownAgency, stamps: Iterable[Stamp], moment: Moment) -> AgencyAnswer:
    """The standing of one company: what was decided, and the complete lists of the day that do not have it."""
    found = weigh(known(agency.events, moment.known_on), moment)
    absent = [
        stamp for stamp in stamps if stamp.speaks_for_all(moment.day, moment.known_on) and stamp not in agency.stamps
    ]
    statuses, why = _with_absence(found, absent)
    settled = why in {None, Why.SOURCES_CONFLICT}
    evidence = (
        *(event_evidence(event, decisive=True) for event in found.rests_on),
        *(absence_evidence(stamp, decisive=settled) for stamp in absent),
        *_beside(agency, moment),
    )
    return AgencyAnswer(statuses, why, evidence, found.under_watch and not absent)


def _with_absence(found: Weighed, absent: Sequence[Stamp]) -> tuple[frozenset[Standing], Why | None]:
    """What may be true, the lists that lack the company counted in.

    Who has lost the licence is rightly not listed; who has one and is not listed is where sources disagree.
    """
    if not absent:
        if not found.silent:
            return frozenset(found.statuses), found.why
        return EVERYTHING, found.why if found.statuses else Why.NO_INFORMATION
    if not found.statuses:
        return frozenset({NOT_LISTED}), None
    if found.statuses <= _LOST and not found.silent:
        return frozenset(found.statuses), found.why
    missing = frozenset[Standing]({NOT_LISTED})
    if found.statuses <= _LOST:
        return found.statuses | missing, found.why
    return found.statuses | missing, Why.SOURCES_CONFLICT


def _beside(agency: KnownAgency, moment: Moment) -> Iterator[Evidence]:
    """What others say of the day, whose word settles nothing."""
    for event in agency.events:
        public = event.known(moment.known_on) and not event.source.decides
        if public and True in event.period(moment.known_on).covers(moment.day):
            yield event_evidence(event, decisive=False)


def _of_several(answers: Sequence[AgencyAnswer]) -> AgencyAnswer:
    """What may be true of any of the companies."""
    statuses = frozenset[Standing]().union(*(answer.statuses for answer in answers))
    evidence = tuple(dict.fromkeys(row for answer in answers for row in answer.evidence))
    watched = all(answer.under_watch for answer in answers)
    return AgencyAnswer(statuses, Why.SEVERAL if len(statuses) > 1 else None, evidence, watched)
