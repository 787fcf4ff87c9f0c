"""How is a day, a month or a stretch of days said in words?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.explain.catalogue import Voice


def day_in_words(day: date, voice: Voice) -> str:
    """One day.

    >>> from datetime import date
    >>> from p2mi_rules.explain.catalogue import voice
    >>> day_in_words(date(2025, 10, 29), voice("id")), day_in_words(date(2025, 10, 29), voice("en"))
    ('29 Oktober 2025', '29 October 2025')
    """
    return f"{day.day} {_month(day, voice)}"


def days_in_words(days: PartialDate, voice: Voice) -> str:
    """A day, a whole month or year, or a stretch of days with one end open or none.

    >>> from p2mi_rules.explain.catalogue import voice
    >>> days_in_words(PartialDate.parse("2025-10"), voice("en"))
    'a day in October 2025'
    >>> days_in_words(PartialDate(ACT_BEGINS, PartialDate.parse("2015-07-01").first), voice("id"))
    'paling lambat 1 Juli 2015'
    """
    if days.is_day:
        return day_in_words(days.first, voice)
    first, last = day_in_words(days.first, voice), day_in_words(days.last, voice)
    if days.last == END_OF_TIME:
        return voice.say("date.any" if days.first == ACT_BEGINS else "date.since", first=first)
    if days.first == ACT_BEGINS:
        return voice.say("date.until", last=last)
    span = _whole(days, voice)
    return voice.say("date.within", span=span) if span else voice.say("date.between", first=first, last=last)


def published(source: Source) -> PartialDate:
    """The days on which a document may have been made public: one, where it was found."""
    return PartialDate(source.not_before or source.published, source.published)


def _month(day: date, voice: Voice) -> str:
    """The month with its year."""
    return f"{voice.say(f'date.month.{day.month}')} {day.year}"


def _whole(days: PartialDate, voice: Voice) -> str:
    """The month or the year that a stretch of days is all of; nothing if it is neither."""
    following = days.last + timedelta(days=1)
    if days.first.day > 1 or following.day > 1:
        return ""
    if (days.first.month, following.month) == (1, 1) and following.year == days.first.year + 1:
        return str(days.first.year)
    same = (days.first.year, days.first.month) == (days.last.year, days.last.month)
    return _month(days.first, voice) if same else ""
