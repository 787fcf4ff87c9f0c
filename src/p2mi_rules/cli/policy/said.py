"""In which words does `policy` speak of placements, answers, days and sources?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from p2mi_rules import countries, words
from p2mi_rules.cli.policy.wording import told
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.days import day_in_words, days_in_words, published
from p2mi_rules.policy.overview.kinds import Approval, Limit, Who
from p2mi_rules.policy.scope import SCOPE_WORDS
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.vocabulary import DestinationStatus, Why

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from enum import StrEnum

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.overview.portrait import Answer
    from p2mi_rules.policy.rows import Pairs
    from p2mi_rules.timelines import Period

_OPEN = frozenset({DestinationStatus.DESIGNATED, DestinationStatus.NOT_LISTED})
_FIELD = {"occupations": "occupation", "routes": "route", "schemes": "scheme"}


def who(group: Who, lang: str) -> str:
    """Which placements a group holds; empty for all of them.

    >>> from p2mi_rules.vocabulary import EmployerKind
    >>> who(Who(employer=Limit((EmployerKind.INDIVIDUAL,))), "en")
    'kind of employer: individual or household'
    """
    named = zip(Who._fields, group, strict=True)
    return "; ".join(f"{_field(name, lang)}: {_values(limit, lang)}" for name, limit in named if limit is not None)


def scope(pairs: Pairs, lang: str) -> str:
    """Of which placements a row or an entry of a list speaks; empty for all of them.

    >>> scope((("occupations", ("hospitality",)),), "en")
    'occupation: hospitality worker'
    """
    parts: list[str] = []
    for name, admitted in pairs:
        field = name.removeprefix("except_").removeprefix("within_")
        limit = Limit(tuple(SCOPE_WORDS[name](word) for word in admitted), all_but=name.startswith("except_"))
        parts.append(f"{_field(_FIELD.get(field, field), lang)}: {_values(limit, lang)}")
    return "; ".join(parts)


def _field(name: str, lang: str) -> str:
    return told("approval", lang) if name == "approval" else words.FIELDS[name].label(lang)


def _values(limit: Limit, lang: str) -> str:
    values = listed(limit.values, lang)
    return told("all_but", lang, values=values) if limit.all_but else values


def listed(values: Iterable[StrEnum], lang: str) -> str:
    """Several values with commas between."""
    return ", ".join(_label(value, lang) for value in values)


def _label(value: StrEnum, lang: str) -> str:
    return told(f"approval_{value}", lang) if isinstance(value, Approval) else words.label(value, lang)


def answer(given: Answer, lang: str) -> str:
    """What is answered; silence is said as such, never as open or closed.

    >>> from p2mi_rules.policy.overview.portrait import Answer
    >>> answer(Answer((DestinationStatus.DESIGNATED, DestinationStatus.NOT_LISTED), Why.NO_INFORMATION), "id")
    'tidak ada informasi'
    """
    labels = [words.label(status, lang) for status in given.statuses]
    if given.why is None:
        return labels[0]
    reason = words.label(given.why, lang)
    if given.why is not Why.NO_INFORMATION:
        return told("one_of", lang, reason=reason, statuses=told("or", lang).join(labels))
    others = listed((status for status in given.statuses if status not in _OPEN), lang)
    return f"{reason}{told('perhaps', lang, statuses=others) if others else ''}"


def country(code: str, lang: str) -> str:
    """The name of a country with its code."""
    return f"{countries.name(code, 'en' if lang == 'en' else 'id')} ({code})"


def day(one: date, lang: str) -> str:
    """One day.

    >>> from datetime import date
    >>> day(date(2025, 10, 29), "id")
    '29 Oktober 2025'
    """
    return day_in_words(one, voice(lang))


def span(since: date, until: date | None, lang: str) -> str:
    """The days from one until before the other; the first day of the law is not said.

    >>> from datetime import date
    >>> span(date(2024, 12, 5), None, "en"), span(date(2021, 1, 7), date(2021, 1, 8), "en")
    ('From 5 December 2024', '7 January 2021')
    """
    first = day(since, lang)
    if until is None:
        return told("always" if since == ACT_BEGINS else "since", lang, first=first)
    end = until - timedelta(days=1)
    if end == since:
        return told("one_day", lang, first=first)
    return told("until" if since == ACT_BEGINS else "between", lang, first=first, last=day(end, lang))


def source(document: Source, lang: str) -> str:
    """A document in one phrase: title, issuer, whose word, how it was read, its day."""
    return told(
        "source",
        lang,
        title=document.title(lang),
        issuer=document.issuer,
        authority=words.label(document.authority, lang),
        seen=words.label(document.seen, lang),
        date=days_in_words(published(document), voice(lang)),
    )


def period(days: Period, lang: str) -> str:
    """When a row holds: from a day, up to before a day; an end or start that is not known exactly by what is known.

    >>> from p2mi_rules.timelines import PartialDate, Period
    >>> period(Period(PartialDate.parse("2023"), PartialDate.parse("2024-01-01")), "en")
    'from a day in 2023 until before 1 January 2024'
    """
    first = "" if days.since is None else told("from_day", lang, day=days_in_words(days.since, voice(lang)))
    last = "" if days.until is None else told("before_day", lang, day=days_in_words(days.until, voice(lang)))
    return " ".join(filter(None, (first, last))) or told("always", lang).casefold()
