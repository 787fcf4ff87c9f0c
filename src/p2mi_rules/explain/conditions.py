"""How is a class of situations described: which facts and days, in few words?"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.explain import asked
from p2mi_rules.explain.days import day_in_words
from p2mi_rules.explain.names import label_of
from p2mi_rules.norms import MOMENT
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.vocabulary import Document

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from p2mi_rules.engine.comparing.classes import Condition
    from p2mi_rules.explain.catalogue import Voice

_PARTED = " / "
_APPROVED = "approved_on"
_DAY = timedelta(days=1)


def label(condition: Condition, voice: Voice) -> str:
    """What a condition is about."""
    if condition.question in asked.NAMES:
        return asked.NAMES[condition.question][0][voice.lang == "en"]
    papers = {paper.value: paper for paper in Document}
    return voice.label(papers[condition.name]) if condition.name in papers else label_of(condition.name, voice)


def values(condition: Condition, voice: Voice) -> str:
    """The values that may stand, or all but those that are fewer; days as stretches."""
    if condition.name in {MOMENT, _APPROVED}:
        return _PARTED.join(_stretches(condition, voice))
    left = [each for each in condition.every if each not in condition.values]
    if len(left) < len(condition.values):
        return voice.say("compare.all_but", values=_listed(left, voice))
    return _listed(condition.values, voice)


def stretches(condition: Condition) -> list[tuple[Hashable, date | None]]:
    """The stretches of days among values that each stand for the days until the next: first day, last day if any."""
    found: list[tuple[Hashable, date | None]] = []
    days = [each for each in condition.every if isinstance(each, date)]
    chosen = {*condition.values}
    for first, following in zip(days, [*days[1:], None], strict=True):
        if first not in chosen:
            continue
        last = None if following is None else following - _DAY
        if found and found[-1][1] == first - _DAY if first != date.min else False:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found


def _stretches(condition: Condition, voice: Voice) -> Iterator[str]:
    begin = next(each for each in condition.every if isinstance(each, date))
    for first, last in stretches(condition):
        yield _stretch(None if first == begin else first, last, voice)
    if None in condition.values:
        yield voice.say("compare.no_approval")


def _stretch(first: Hashable, last: date | None, voice: Voice) -> str:
    """Some days; an open end is not named."""
    begins, ends = (day_in_words(each, voice) if isinstance(each, date) else "" for each in (first, last))
    if not begins and not ends:
        return voice.say("compare.any_day")
    if not begins:
        return voice.say("compare.until", last=ends)
    if not ends:
        return voice.say("compare.since", first=begins)
    return begins if first == last else voice.say("compare.between", first=begins, last=ends)


def _listed(each: Sequence[Hashable], voice: Voice) -> str:
    return _PARTED.join(_value(one, voice) for one in each)


def _value(value: Hashable, voice: Voice) -> str:
    """A value in words: a country with its code, an answer by its name."""
    if value == EVERY_COUNTRY:
        return voice.say("compare.other_countries")
    if isinstance(value, (Enum, bool)):
        return asked.answer(value, voice.lang)
    if isinstance(value, str) and countries.exists(value):
        return f"{countries.name(value, voice.lang)} ({value})"
    return voice.say("value.unsaid") if value is None else str(value)


def code(value: Hashable) -> str | bool | int | None:
    """A value as records have it."""
    if isinstance(value, Enum):
        return str(value.value)
    return value if value is None or isinstance(value, (bool, int)) else str(value)
