"""Which days are to be judged, and which approvals before them matter?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from p2mi_rules.norms import Possible
from p2mi_rules.questions.possible import why_open
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate, moments
from p2mi_rules.vocabulary import Open, Why

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.placement.facts import Day

_BIRTHDAYS = (18, 21)
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
    return Possible(found, why if len(found) > 1 else None, presumed=days.first == ACT_BEGINS)


def approved(approved_on: Day, contracted_on: Day, cuts: frozenset[date]) -> Possible:
    """The approvals still possible, as far as a stop with a rule for running cases can tell them apart.

    An agreement signed stands in where no approval is stated. Nothing stated: before any such stop, or after all.
    """
    stated = contracted_on if isinstance(approved_on, Open) else approved_on
    if isinstance(stated, Open):
        before = tuple(sorted(cut - timedelta(days=1) for cut in cuts))
        return Possible((None, *before), why_open(stated) if before else None)
    found = moments(stated, cuts)
    return Possible(found, Why.DATE_STRADDLES if len(found) > 1 else None)


def bounds(day: Day) -> Possible:
    """A day as its first and last possibility, or nothing where it is not stated."""
    if isinstance(day, Open):
        return Possible((None,))
    values = (day.first,) if day.is_day else (day.first, day.last)
    return Possible(values, Why.DATE_STRADDLES if len(values) > 1 else None)


def births(born: Day) -> Possible:
    """The birth dates to be told apart: both ends, and one in each year between."""
    if isinstance(born, Open):
        return Possible((None,))
    years = (date(year, 1, 1) for year in range(born.first.year + 1, born.last.year + 1))
    values = tuple(dict.fromkeys((born.first, *years, born.last)))
    return Possible(values, Why.DATE_STRADDLES if len(values) > 1 else None)


def birthdays(born: Iterable[date]) -> frozenset[date]:
    """The days on which someone born on one of these days reaches an age that the acts name."""
    return frozenset(_birthday(day, age) for day in born for age in _BIRTHDAYS)


def _birthday(born: date, age: int) -> date:
    """The birthday; 1 March for someone born on 29 February, as ``whole_years`` counts."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)
