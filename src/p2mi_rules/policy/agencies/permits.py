"""Did a company have a permit (SIP2MI) to recruit for a destination on a day?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.agencies.answers import Found
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.telling import event_evidence
from p2mi_rules.policy.agencies.weighing import Moment, binds, known
from p2mi_rules.timelines import Period
from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from p2mi_rules.policy.agencies.answers import Answer
    from p2mi_rules.policy.agencies.events import AgencyEvent
    from p2mi_rules.policy.situations import Evidence

_YES, _NO, _EITHER = frozenset({True}), frozenset({False}), frozenset({True, False})


class PermitAnswer(NamedTuple):
    """Whether there was a permit: yes, no, or both with the reason; ``evidence`` is what it rests on."""

    held: frozenset[bool]
    why: Why | None = None
    evidence: tuple[Evidence, ...] = ()


def permit_of(answer: Answer, *, destination: str, day: date, known_on: date | None = None) -> PermitAnswer:
    """Tell whether a company had a permit for a destination; a licence is no permit, and stands without one.

    A permit is for one job order, so there may be others than a register knows: that there was none is only said where
    one was revoked. If one of several was revoked, it is not known which.

    Args:
        answer: what a register answered to a name or number; only of a company that was found anything is known.
        destination: the country, by its code of two letters.
        day: the day asked about.
        known_on: the day by which documents must have been public and lists read; None for all there are.

    >>> from datetime import date
    >>> from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
    >>> company = SanctionsRegister.shipped().find(name="PT Bidar Timur")
    >>> sorted(permit_of(company, destination="SA", day=date(2016, 1, 1)).held)
    [False, True]
    """
    if not isinstance(answer, Found):
        return PermitAnswer(_EITHER, Why.NO_INFORMATION)
    moment = Moment(day, known_on, answer.branch)
    told = [
        event
        for event in known(answer.agency.events, known_on, permits=True)
        if event.destination == destination and True in binds(event, answer.branch) and _begun(event, day) != _NO
    ]
    held, rests_on = _held(told, moment)
    evidence = tuple(event_evidence(event, decisive=True) for event in rests_on)
    if held != _EITHER:
        return PermitAnswer(held, None, evidence)
    fuzzy = any(len(event.period(known_on).covers(day)) > 1 for event in told)
    return PermitAnswer(_EITHER, Why.DATE_STRADDLES if fuzzy else Why.NO_INFORMATION, evidence)


def _held(told: Sequence[AgencyEvent], moment: Moment) -> tuple[frozenset[bool], Sequence[AgencyEvent]]:
    """Whether one of the permits is in force, or all that are known were revoked."""
    ways = [(event, _in_force(event, told, moment)) for event in told if event.kind is EventKind.PERMIT]
    sure = [event for event, holds in ways if holds == _YES]
    if sure:
        return _YES, sure
    perhaps = [event for event, holds in ways if True in holds]
    revoked = [event for event in told if event.kind is EventKind.PERMIT_REVOKED]
    gone = not perhaps and any(_binding(event, moment) == _YES for event in revoked)
    return (_NO if gone else _EITHER), (*perhaps, *revoked)


def _in_force(event: AgencyEvent, told: Sequence[AgencyEvent], moment: Moment) -> frozenset[bool]:
    """Whether a permit holds: on its days, and as long as none was revoked that may be this one."""
    place = told.index(event)
    holds = _either_way(event.period(moment.known_on).covers(moment.day), binds(event, moment.branch))
    for later in told[place + 1 :]:
        if later.kind is EventKind.PERMIT_REVOKED:
            alone = sum(one.kind is EventKind.PERMIT for one in told[: told.index(later)]) == 1
            gone = _binding(later, moment) if alone else _EITHER
            holds = _either_way(holds, (not each for each in gone))
    return holds


def _binding(event: AgencyEvent, moment: Moment) -> frozenset[bool]:
    """Whether a revocation has begun, and is about the branch asked for."""
    return _either_way(_begun(event, moment.day), binds(event, moment.branch))


def _begun(event: AgencyEvent, day: date) -> frozenset[bool]:
    return Period(event.since).covers(day)


def _either_way(ones: Iterable[bool], others: Iterable[bool]) -> frozenset[bool]:
    """Whether both, each of them taken as it may be."""
    those = tuple(others)
    return frozenset(one and other for one in ones for other in those)
