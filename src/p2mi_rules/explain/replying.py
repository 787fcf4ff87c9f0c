"""How are the values of a fact said, as answers to the question that asks for it?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.explain.days import day_in_words, days_in_words
from p2mi_rules.explain.names import value
from p2mi_rules.norms import MOMENT
from p2mi_rules.timelines import END_OF_TIME, PartialDate

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.norms import Possible

_FEW = 4
_DAY = timedelta(days=1)


def reply_in_words(fact: str, values: Sequence[Hashable], possible: Possible | None, voice: Voice) -> str:
    """Some values of a fact that would do the same; of very many, those that would not."""
    domain = values if possible is None else possible.values
    if any(isinstance(each, date) for each in domain):
        return _days(fact, values, domain, voice)
    others = [each for each in domain if each not in values]
    if len(values) > _FEW and 0 < len(others) <= len(values):
        return voice.say("ask.other_than", values=_listed(fact, others, domain, voice))
    return _listed(fact, values, domain, voice)


def _listed(fact: str, values: Sequence[Hashable], domain: Sequence[Hashable], voice: Voice) -> str:
    return ", ".join(_one(fact, each, domain, voice) for each in values)


def _one(fact: str, each: Hashable, domain: Sequence[Hashable], voice: Voice) -> str:
    """One value: by the catalogue where the fact has words of its own, a number as the stretch it stands for."""
    key = f"ask.value.{fact}.{each}".casefold()
    if voice.has(key):
        return voice.say(key)
    if isinstance(each, int) and not isinstance(each, bool):
        return _numbers(each, [other for other in domain if isinstance(other, int)], voice)
    if fact == "destination" and isinstance(each, str):
        return countries.name(each, voice.lang)
    return value(each, voice)


def _numbers(least: int, domain: Sequence[int], voice: Voice) -> str:
    """A number that stands for all up to the next one."""
    following = min((other for other in domain if other > least), default=None)
    if following is None:
        return voice.say("ask.number.from", least=str(least))
    if least == min(domain):
        return voice.say("ask.number.below", most=str(following))
    return voice.say("ask.number.between", least=str(least), most=str(following - 1))


def _days(fact: str, values: Sequence[Hashable], domain: Sequence[Hashable], voice: Voice) -> str:
    """Stretches of days, neighbours as one; of an approval or agreement, those up to a day."""
    days = sorted(each for each in domain if isinstance(each, date))
    chosen = sorted(each for each in values if isinstance(each, date))
    if fact != MOMENT and None in domain:
        parts = [voice.say("date.until", last=day_in_words(each, voice)) for each in chosen]
        later = voice.say("ask.later", day=day_in_words(days[-1], voice))
        return ", ".join([*parts, *([later] if None in values else [])])
    return ", ".join(days_in_words(each, voice) for each in _stretches(chosen, days))


def _stretches(chosen: Sequence[date], days: Sequence[date]) -> list[PartialDate]:
    """Each day up to the one before the next; those that touch united."""
    ends = dict(zip(days, [*(each - _DAY for each in days[1:]), END_OF_TIME], strict=True))
    found: list[PartialDate] = []
    for each in chosen:
        if found and found[-1].last + _DAY == each:
            found[-1] = PartialDate(found[-1].first, ends[each])
        else:
            found.append(PartialDate(each, ends[each]))
    return found
