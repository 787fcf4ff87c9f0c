"""Pasal 27, 30, 81: to which destinations may workers be placed, and which are closed?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.questions.answers import Reading, Safeguards
from p2mi_rules.vocabulary import DestinationStatus, Party, Recruiter, Topic

_NOT_A_PLACEMENT_COUNTRY = frozenset(
    {DestinationStatus.NOT_DESIGNATED, DestinationStatus.NOT_LISTED, DestinationStatus.OTHER_SCHEME}
)
_STOPPED = frozenset({DestinationStatus.CLOSED, DestinationStatus.SUSPENDED})
_NOBODY_PLACES = frozenset({Recruiter.SELF, Recruiter.EMPLOYER})


@rule(
    "uu39-2004/p27-1",
    basis=UU_39_2004.pasal(27, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="destination_not_eligible",
)
def destination_is_eligible(
    reading: Reading, destination_status: DestinationStatus, safeguards: Safeguards, recruiter: Recruiter
) -> Outcome:
    """Workers are placed only where a written agreement with Indonesia or law that protects foreign workers exists.

    The ministry's reading is its designation. By the words, insurance alone is not enough, and whether the one
    safeguard of a country is that alone is not known.
    """
    if reading is Reading.MINISTRY:
        if destination_status in _STOPPED:
            return Outcome.NOT_APPLICABLE
        return _where_somebody_places(satisfied_if(destination_status not in _NOT_A_PLACEMENT_COUNTRY), recruiter)
    if safeguards is Safeguards.SOME:
        return Outcome.NOT_ENCODED
    return _where_somebody_places(satisfied_if(safeguards is Safeguards.ALL), recruiter)


def _where_somebody_places(outcome: Outcome, recruiter: Recruiter) -> Outcome:
    """The act binds placing, a service (Pasal 1 angka 3); whether it reaches who goes alone (Pasal 105) is open."""
    alone = outcome is Outcome.BREACHED and recruiter in _NOBODY_PLACES
    return Outcome.NOT_ENCODED if alone else outcome


@rule(
    "uu39-2004/p30",
    basis=UU_39_2004.pasal(30),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="placed_in_a_closed_country",
)
def is_not_placed_in_a_closed_country(destination_status: DestinationStatus, recruiter: Recruiter) -> Outcome:
    """Nobody may place workers in a destination declared closed under Pasal 27 ayat (2)."""
    if recruiter in _NOBODY_PLACES:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(destination_status is not DestinationStatus.CLOSED)


@rule(
    "uu39-2004/p81-1",
    basis=UU_39_2004.pasal(81, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="placement_stopped_or_forbidden",
)
def placement_is_not_stopped(destination_status: DestinationStatus, recruiter: Recruiter) -> Outcome:
    """The Government may stop or forbid placement to a country or in a position; while it does, nobody is placed."""
    return _where_somebody_places(satisfied_if(destination_status not in _STOPPED), recruiter)
