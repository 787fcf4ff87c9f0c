"""What must truly be so for a remedy to work, in words?

Never *state that*: a paper must be there, an age must be reached, a company must hold its licence.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.explain.days import days_in_words
from p2mi_rules.explain.names import code, label_of, papers_of, value
from p2mi_rules.norms import MOMENT
from p2mi_rules.placement.parts import whole_years
from p2mi_rules.timelines import END_OF_TIME, PartialDate

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.offers import Change, Condition, Offers

_MOST_NAMED = 6


def musts(parts: Iterable[Change | Condition], offers: Offers, voice: Voice) -> list[str]:
    """What must be so of several facts, the papers that must be there in one clause."""
    each = list(parts)
    papers = [part for part in each if papers_of([part.fact]) and part.values == (True,)]
    others = [must(part.fact, part.values, offers, voice) for part in each if part not in papers]
    return [*([papers_must(papers, voice)] if papers else []), *others]


def papers_must(parts: Iterable[Change | Condition], voice: Voice) -> str:
    """The papers that must be there."""
    return voice.say("remedy.papers", papers=", ".join(label_of(part.fact, voice) for part in parts))


def must(fact: str, values: tuple[Hashable, ...], offers: Offers, voice: Voice) -> str:
    """What must be so of one fact."""
    if papers_of([fact]) and values == (True,):
        return voice.say("remedy.papers", papers=label_of(fact, voice))
    named = {"label": label_of(fact, voice), "values": _named(fact, values, offers, voice)}
    special = f"remedy.must.{fact}.{code(values[0])}" if len(values) == 1 else f"remedy.must.{fact}"
    key = next((key for key in (special, f"remedy.must.{fact}") if voice.has(key)), "")
    if papers_of([fact]) or not key:
        key = f"remedy.must.{code(values[0])}" if values in {(True,), (False,)} else "remedy.must"
    return voice.say(key, **named)


def _named(fact: str, values: tuple[Hashable, ...], offers: Offers, voice: Voice) -> str:
    """The values in words: those that are excluded, where they are fewer; of many the first ones."""
    if fact == MOMENT:
        return ", ".join(days_in_words(days, voice) for days in stretches(values, offers))
    if fact in {"age", "birth_date"}:
        return _age(values, offers, voice)
    if fact == "destination":
        return _countries([each for each in values if isinstance(each, str)], voice)
    excluded = [each for each in offers.facts[fact].values if each not in values]
    if len(values) > 3 and len(excluded) < len(values):  # noqa: PLR2004 - up to three are easier read than what they are not
        return voice.say("remedy.other_than", values=voice.either([value(each, voice) for each in excluded]))
    return voice.either([value(each, voice) for each in values])


def _countries(codes: Sequence[str], voice: Voice) -> str:
    """Some countries: the first ones by name, and how many they are."""
    names = sorted(countries.name(each, voice.lang) for each in codes)
    if len(names) <= _MOST_NAMED:
        return voice.either(names)
    return voice.say("remedy.many", number=str(len(names)), names=", ".join(names[:_MOST_NAMED]))


def _age(values: Iterable[Hashable], offers: Offers, voice: Voice) -> str:
    """From which age on, by ages or by births; a birth date is never shown."""
    first = offers.report.judged_on.first
    years = [whole_years(each.first, first) for each in values if isinstance(each, PartialDate)]
    years += [each for each in values if isinstance(each, int)]
    return voice.say("remedy.age", years=str(min(years)))


def stretches(values: Iterable[Hashable], offers: Offers) -> list[PartialDate]:
    """The days for which each day judged stands; days that follow each other as one stretch."""
    days: list[date] = sorted(each for each in offers.facts[MOMENT].values if isinstance(each, date))
    found: list[PartialDate] = []
    for first in sorted(each for each in values if isinstance(each, date)):
        later = [day for day in days if day > first]
        last = later[0] - timedelta(days=1) if later else max(first, offers.last_day)
        if found and found[-1].last != END_OF_TIME and found[-1].last + timedelta(days=1) == first:
            found[-1] = PartialDate(found[-1].first, last)
        else:
            found.append(PartialDate(first, last))
    return found
