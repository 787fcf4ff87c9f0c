"""Which days are to be judged, and which approvals before them matter?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from p2mi_rules.norms import Possible
from p2mi_rules.questions.possible import why_open
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate, moments
from p2mi_rules.vocabulary import Open, Why

if TYPE_CHECKING:
    from p2mi_rules.placement.facts import Day

_BIRTHDAYS = (18, 21)
_DAY = timedelta(days=1)
_ANY_DAY = PartialDate(ACT_BEGINS, END_OF_TIME)


def days_of(day: Day) -> PartialDate:
    """The days stated; every day since the first act where none is."""
    return _ANY_DAY if isinstance(day, Open) else day


def judged(departed_on: Day, cuts: frozenset[date]) -> Possible:
    """The moments still possible: the first day of each stretch in which nothing changes.

    A departure without a day, or with an open start, is presumed not to lie before the first act.
    """
    days = days_of(departed_on)
    why = why_open(departed_on) if isinstance(departed_on, Open) else Why.DATE_STRADDLES
    found = moments(days, cuts)
    return Possible(found, why if len(found) > 1 else None, presumed=days.first == ACT_BEGINS and not days.is_day)


def approved(approved_on: Day, contracted_on: Day, departed_on: Day, cuts: frozenset[date]) -> Possible:
    """The approvals still possible, as far as a stop with a rule for running cases can tell them apart.

    Where no approval is stated it is presumed to be as old as the agreement signed, unless that was signed abroad.
    Nothing stated: before any such stop, or after all.
    """
    stated = approved_on
    if isinstance(approved_on, Open):
        stated = contracted_on
        if isinstance(stated, Open) or stated.first > days_of(departed_on).last:
            before = tuple(sorted(cut - _DAY for cut in cuts))
            return Possible((None, *before), why_open(approved_on) if before else None)
    found = moments(days_of(stated), cuts)
    presumed = isinstance(approved_on, Open) and bool(cuts)
    return Possible(found, Why.DATE_STRADDLES if len(found) > 1 else None, presumed=presumed)


def contracted(day: Day, suspended_since: PartialDate | None) -> Possible:
    """The signatures to be told apart: both ends of the days stated; else before a suspension, or not before it."""
    if isinstance(day, Open):
        before = () if suspended_since is None or suspended_since.last == date.min else (suspended_since.last - _DAY,)
        return Possible((None, *before), why_open(day) if before else None)
    values = (day.first,) if day.is_day else (day.first, day.last)
    return Possible(values, Why.DATE_STRADDLES if len(values) > 1 else None)


def birthdays(born: PartialDate | None) -> frozenset[date]:
    """The days, as far as they can be named, on which the oldest or youngest possible reaches an age of the acts."""
    ends = () if born is None else (born.first, born.last)
    reached = ((day, day.year + age) for day in ends for age in _BIRTHDAYS)
    return frozenset(_birthday(day, year) for day, year in reached if year <= END_OF_TIME.year)


def _birthday(born: date, year: int) -> date:
    """The birthday in a year; 1 March of a common year for 29 February, as ``whole_years`` counts."""
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
