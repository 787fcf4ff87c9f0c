"""Which of the grounds at hand decides how a destination stands?"""

from __future__ import annotations

from typing import NamedTuple

from p2mi_rules.vocabulary import DestinationStatus, Why


class Circumstances(NamedTuple):
    """Which kinds of ground are in force for the placement asked about.

    ``closed`` and ``suspended`` leave out stops that the placement is exempt from; ``limited`` is a row that opens
    this work for other routes or schemes only; ``denied`` a national official's statement that the country is not a
    destination; ``named`` a list in force or an open row; ``carried`` a list counted after its end; ``lacking`` a
    complete list in force that leaves the placement out; ``remembered`` a list that once named the country and was
    never seen to drop it.
    """

    closed: bool = False
    suspended: bool = False
    limited: bool = False
    denied: bool = False
    named: bool = False
    carried: bool = False
    lacking: bool = False
    remembered: bool = False


class Decision(NamedTuple):
    """What follows, why it is open, and the kinds of ground it rests on."""

    statuses: frozenset[DestinationStatus]
    why: Why | None
    rests_on: frozenset[str]


SILENT = frozenset({DestinationStatus.DESIGNATED, DestinationStatus.NOT_LISTED})
CONFLICT = frozenset({DestinationStatus.DESIGNATED, DestinationStatus.NOT_DESIGNATED})


def decide(found: Circumstances, *, strict: bool = False) -> Decision:
    """The order of precedence: closed, suspended, limited, statement against list, list, absence, silence.

    ``strict`` reads silence as not listed; otherwise it is what a list could have said.

    >>> decide(Circumstances(denied=True)).statuses
    frozenset({<DestinationStatus.NOT_DESIGNATED: 'not_designated'>})
    >>> decide(Circumstances(denied=True, named=True)).why
    <Why.SOURCES_CONFLICT: 'sources_conflict'>
    """
    for ground, status in _STOPS:
        if getattr(found, ground):
            return Decision(frozenset({status}), None, frozenset({ground}))
    positive = _positive(found)
    if found.denied:
        return _statement(positive or _if("remembered", found.remembered))
    if positive:
        return Decision(frozenset({DestinationStatus.DESIGNATED}), None, positive)
    if found.lacking or strict:
        return Decision(frozenset({DestinationStatus.NOT_LISTED}), None, _if("lacking", found.lacking))
    return Decision(SILENT, Why.NO_INFORMATION, frozenset())


_STOPS = (
    ("closed", DestinationStatus.CLOSED),
    ("suspended", DestinationStatus.SUSPENDED),
    ("limited", DestinationStatus.OTHER_SCHEME),
)


def _positive(found: Circumstances) -> frozenset[str]:
    """What speaks for the destination; a list in force needs no carrying."""
    return _if("named", found.named) or _if("carried", found.carried)


def _statement(against: frozenset[str]) -> Decision:
    """A statement alone decides; against a list it makes a conflict that nothing here may settle."""
    if against:
        return Decision(CONFLICT, Why.SOURCES_CONFLICT, against | {"denied"})
    return Decision(frozenset({DestinationStatus.NOT_DESIGNATED}), None, frozenset({"denied"}))


def _if(ground: str, holds: object) -> frozenset[str]:
    return frozenset({ground} if holds else ())


def unite(decisions: frozenset[Decision]) -> Decision:
    """The union over boundaries that may lie on either side of the day.

    >>> one, other = decide(Circumstances(closed=True)), decide(Circumstances(named=True))
    >>> unite(frozenset({one, other})).why
    <Why.DATE_STRADDLES: 'date_straddles'>
    """
    statuses = frozenset[DestinationStatus]().union(*(decision.statuses for decision in decisions))
    reasons = {decision.why for decision in decisions}
    rests_on = frozenset[str]().union(*(decision.rests_on for decision in decisions))
    return Decision(statuses, _why(statuses, reasons), rests_on)


def _why(statuses: frozenset[DestinationStatus], reasons: set[Why | None]) -> Why | None:
    if len(statuses) == 1:
        return None
    for reason in (Why.SOURCES_CONFLICT, Why.NO_INFORMATION):
        if reason in reasons:
            return reason
    return Why.DATE_STRADDLES
