"""Which company is meant, and how did it stand on a day by the caller's word and a status?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, cast

from p2mi_rules.norms import Answer
from p2mi_rules.placement.facts import as_set
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.timelines import Period
from p2mi_rules.vocabulary import AgencyStatus, Open, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from datetime import date

    from p2mi_rules.placement import Placement
    from p2mi_rules.timelines import PartialDate

UNSAID = "unsaid"
"""In place of the caller's word where there is none, and a register was asked instead."""

OPEN = frozenset(AgencyStanding)
"""What is possible of a company of which nothing is known."""
_BY_WORD: Mapping[Hashable, AgencyStanding] = {
    True: AgencyStanding.LICENSED,
    False: AgencyStanding.NOT_LICENSED,
    None: AgencyStanding.SUSPENDED,
}
STANDING: Mapping[AgencyStatus, AgencyStanding] = {
    AgencyStatus.LICENSED: AgencyStanding.LICENSED,
    AgencyStatus.WARNED: AgencyStanding.LICENSED,
    AgencyStatus.SUSPENDED: AgencyStanding.SUSPENDED,
    AgencyStatus.REVOKED: AgencyStanding.NOT_LICENSED,
    AgencyStatus.ENDED: AgencyStanding.NOT_LICENSED,
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


class Word(NamedTuple):
    """The caller's word of the company: licensed or not, a status from some day on, when the agreement was signed."""

    registered: Hashable
    status: AgencyStatus | None
    since: PartialDate | None
    contracted_on: date | None


class Agencies:
    """How a company stood on a day, by the caller's words alone."""

    @property
    def suspensions(self) -> tuple[PartialDate, ...]:
        """From when the company was suspended, by more than the caller's words: no word is kept here."""
        return ()

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which more than the caller's words changes."""
        return frozenset()

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """The standings possible on a day; words that differ are all kept, and none overrules another."""
        registered, status, since, contracted_on, _ = keys
        return told(
            Word(
                registered,
                cast("AgencyStatus | None", status),
                cast("PartialDate | None", since),
                cast("date | None", contracted_on),
            ),
            day,
        )


def told(word: Word, day: date) -> Answer:
    """By the caller's words; a word that agrees with the status settles what the status leaves open."""
    if word.status is None:
        if word.registered is UNSAID:
            return Answer(OPEN, Why.NOT_STATED, asks="agency_registered")
        return Answer(frozenset({_BY_WORD[word.registered]}))
    found, why = _by_status(word.status, word.since, word.contracted_on, day)
    unsaid = word.registered in {None, UNSAID}
    if unsaid and word.since is None and AgencyStanding.LICENSED not in found:
        # a licence lost on a day nobody named may have been lost after the departure
        return Answer(OPEN, Why.NOT_STATED, asks="agency_registered")
    if unsaid:
        return Answer(found, why, asks="agency_registered" if why is Why.DATE_STRADDLES else None)
    said = _BY_WORD[word.registered]
    if said in found and why is not Why.LAW_OPEN:
        return Answer(frozenset({said}))
    return Answer(found | {said}, why if said in found else Why.SOURCES_CONFLICT)


def _by_status(
    status: AgencyStatus, since: PartialDate | None, contracted_on: date | None, day: date
) -> tuple[frozenset[AgencyStanding], Why | None]:
    """What a status from some day on says of the day judged; before that day it says nothing.

    Whether a candidate contracted before a suspension may still leave was found in no text: both stay possible.
    """
    if since is not None and False in Period(since).covers(day):
        return OPEN, Why.DATE_STRADDLES
    earlier = contracted_on is not None and since is not None and contracted_on < since.last
    if status is AgencyStatus.SUSPENDED and earlier:
        return frozenset({AgencyStanding.SUSPENDED, AgencyStanding.LICENSED}), Why.LAW_OPEN
    return frozenset({STANDING[status]}), None
