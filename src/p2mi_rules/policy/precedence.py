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
    never seen to drop it; ``recorded`` placements that the authority itself counted in the time asked about.
    """

    closed: bool = False
    suspended: bool = False
    limited: bool = False
    denied: bool = False
    named: bool = False
    carried: bool = False
    lacking: bool = False
    remembered: bool = False
    recorded: bool = False


class Step(NamedTuple):
    """One line of the order of precedence: where all these grounds are there, this is the answer."""

    grounds: tuple[str, ...]
    statuses: frozenset[DestinationStatus]
    why: Why | None = None


class Decision(NamedTuple):
    """What follows, why it is open, and the kinds of ground it rests on."""

    statuses: frozenset[DestinationStatus]
    why: Why | None
    rests_on: frozenset[str]


SILENT = frozenset({DestinationStatus.DESIGNATED, DestinationStatus.NOT_LISTED})
CONFLICT = frozenset({DestinationStatus.DESIGNATED, DestinationStatus.NOT_DESIGNATED})
_DESIGNATED = frozenset({DestinationStatus.DESIGNATED})
_NOT_LISTED = frozenset({DestinationStatus.NOT_LISTED})

PRECEDENCE = (
    Step(("closed",), frozenset({DestinationStatus.CLOSED})),
    Step(("suspended",), frozenset({DestinationStatus.SUSPENDED})),
    Step(("limited",), frozenset({DestinationStatus.OTHER_SCHEME})),
    Step(("denied", "named"), CONFLICT, Why.SOURCES_CONFLICT),
    Step(("denied", "carried"), CONFLICT, Why.SOURCES_CONFLICT),
    Step(("denied", "remembered"), CONFLICT, Why.SOURCES_CONFLICT),
    Step(("denied", "recorded"), CONFLICT, Why.SOURCES_CONFLICT),
    Step(("denied",), frozenset({DestinationStatus.NOT_DESIGNATED})),
    Step(("named",), _DESIGNATED),
    Step(("carried",), _DESIGNATED),
    Step(("lacking",), _NOT_LISTED),
    Step((), SILENT, Why.NO_INFORMATION),
)
"""The order of precedence, as data and nowhere else: the first line whose grounds are all there answers.

A stop beats everything; a statement against is believed alone and makes a conflict, which nothing here may settle,
beside a list, a listing never seen to end, or placements that the authority itself counted; a count says nothing alone.
"""


def decide(found: Circumstances, *, strict: bool = False) -> Decision:
    """Answer by the first line of the order that fits; ``strict`` reads silence as not listed.

    >>> decide(Circumstances(denied=True)).statuses
    frozenset({<DestinationStatus.NOT_DESIGNATED: 'not_designated'>})
    >>> decide(Circumstances(denied=True, named=True)).why
    <Why.SOURCES_CONFLICT: 'sources_conflict'>
    """
    step = next(step for step in PRECEDENCE if all(getattr(found, ground) for ground in step.grounds))
    if strict and not step.grounds:
        return Decision(_NOT_LISTED, None, frozenset())
    return Decision(step.statuses, step.why, frozenset(step.grounds))


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
