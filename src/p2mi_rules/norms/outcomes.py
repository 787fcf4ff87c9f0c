"""What can a rule say of one world, and a finding of all worlds still possible?"""

from __future__ import annotations

from enum import StrEnum


class Effect(StrEnum):
    """What a breach does.

    ``SCOPES`` puts the placement outside the act, ``DECIDES`` makes it nonprocedural, ``WARNS`` is reported only.
    """

    SCOPES = "scopes"
    DECIDES = "decides"
    WARNS = "warns"


class Outcome(StrEnum):
    """A rule answers one world with one of the first three.

    ``NOT_ENCODED`` comes from a gap, or from a rule where its provision leaves to others what was not read; the last
    two are findings only.
    """

    SATISFIED = "satisfied"
    BREACHED = "breached"
    NOT_APPLICABLE = "not_applicable"
    NOT_ENCODED = "not_encoded"
    UNKNOWN = "unknown"
    NOT_BREACHED = "not_breached"


def satisfied_if(condition: bool) -> Outcome:  # noqa: FBT001 - reads as the provision: satisfied if so
    """Satisfied if the condition holds, breached if not.

    >>> satisfied_if(False)
    <Outcome.BREACHED: 'breached'>
    """
    return Outcome.SATISFIED if condition else Outcome.BREACHED


def settle(outcomes: frozenset[Outcome]) -> Outcome:
    """What a set of outcomes over all possible worlds amounts to; sets only shrink, so what is settled stays.

    >>> settle(frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE}))
    <Outcome.NOT_BREACHED: 'not_breached'>
    >>> settle(frozenset({Outcome.SATISFIED, Outcome.BREACHED}))
    <Outcome.UNKNOWN: 'unknown'>
    """
    if len(outcomes) == 1:
        return next(iter(outcomes))
    if outcomes == frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE}):
        return Outcome.NOT_BREACHED
    return Outcome.UNKNOWN
