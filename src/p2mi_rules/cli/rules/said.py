"""In which words does `rules` speak of periods, instruments, cases and penalties?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.cli.rules.wording import told
from p2mi_rules.explain import asked
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.days import day_in_words, days_in_words
from p2mi_rules.explain.threats import threat
from p2mi_rules.norms import Effect, Gap, Outcome
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Topic

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from p2mi_rules.citations import Instrument
    from p2mi_rules.cli.rules.cases import Case
    from p2mi_rules.norms import Penalty, Question, Rule, Rulebook

_PARTED = " / "
"""Between answers of which each may be; some have commas of their own."""


def paraphrase(provision: Rule | Gap, lang: str) -> str:
    """The provision in one sentence, in Indonesian by the catalogue where it has it."""
    key = f"law.{provision.id}"
    return voice(lang).say(key) if voice(lang).has(key) else provision.text


def day(one: date, lang: str) -> str:
    """One day.

    >>> from datetime import date
    >>> day(date(2025, 10, 29), "id")
    '29 Oktober 2025'
    """
    return day_in_words(one, voice(lang))


def begin(instrument: Instrument) -> PartialDate:
    """The day from which an instrument is law; the year, where only that was found.

    >>> from p2mi_rules.instruments import PERKA_BNP2TKI_21_2015
    >>> begin(PERKA_BNP2TKI_21_2015)
    PartialDate(2015-01-01..2015-12-31)
    """
    if not instrument.day_found and instrument.since == instrument.enacted:
        return PartialDate.parse(f"{instrument.since.year}")
    return PartialDate.day(instrument.since)


def period(since: date, until: date | None, lang: str) -> str:
    """From when and up to which day something was law.

    >>> from datetime import date
    >>> period(date(2017, 11, 22), date(2020, 11, 2), "en")
    '22 November 2017 to 1 November 2020'
    """
    return _period(day(since, lang), until, lang)


def in_force(instrument: Instrument, lang: str) -> str:
    """From when and up to which day an instrument was law.

    >>> from p2mi_rules.instruments import PERKA_BNP2TKI_21_2015
    >>> in_force(PERKA_BNP2TKI_21_2015, "en")
    'a day in 2015 to 2 December 2025'
    """
    return _period(days_in_words(begin(instrument), voice(lang)), instrument.until, lang)


def _period(first: str, until: date | None, lang: str) -> str:
    if until is None:
        return told("since", lang, first=first)
    return told("between", lang, first=first, last=day(until - timedelta(days=1), lang))


def standing(instrument: Instrument, lang: str) -> str:
    """When an instrument was law, whose word it is, and how that was read."""
    return told(
        "standing",
        lang,
        period=in_force(instrument, lang),
        authority=words.label(instrument.authority, lang),
        seen=words.label(instrument.seen, lang),
    )


def topics(names: Iterable[str], lang: str) -> str:
    """Several topics, in the order of the vocabulary."""
    found = set(names)
    return ", ".join(words.label(topic, lang) for topic in Topic if topic in found)


def taken(gap: Gap, lang: str) -> str:
    """From which topics, or which single rules, a gap takes the word."""
    named = [told("topics", lang, topics=topics(gap.topics, lang))] if gap.topics else []
    return "; ".join([*named, *sorted(gap.rules)])


def short(provision: Rule | Gap, lang: str) -> str:
    """What a rule is about and what its breach does; of a gap, that it is one."""
    if isinstance(provision, Gap):
        return told("short_gap", lang)
    return f"{topics([provision.topic], lang)}, {told(f'short_{provision.effect}', lang)}"


def says(case: Case, provision: Rule | Gap, lang: str) -> str:
    """What a provision says in a case."""
    if not isinstance(case.says, Outcome):
        return told("says_takes" if case.says else "says_leaves", lang)
    scopes = isinstance(provision, Gap) or provision.effect is not Effect.SCOPES
    ending = "" if scopes or case.says not in {Outcome.BREACHED, Outcome.SATISFIED} else "_scopes"
    return told(f"says_{case.says}{ending}", lang)


def conditions(case: Case, rulebook: Rulebook, lang: str) -> str:
    """When a case is given: each question that it names with the answers that may stand."""
    parts = (
        told("case", lang, label=asked.name(question, lang), answers=answers(held, question, lang))
        for question, held in ((rulebook.by_id[name], held) for name, held in case.when.items())
    )
    return "; ".join(parts) or told("always", lang)


def answers(held: Sequence[Hashable], question: Question, lang: str) -> str:
    """Some answers to a question, or all but those that are fewer.

    >>> from p2mi_rules.norms import Field
    >>> from p2mi_rules.vocabulary import Route
    >>> answers(tuple(Route)[1:], Field("route", "route", answers=tuple(Route)), "id")
    'selain penempatan oleh Badan (G to G atau G to P)'
    """
    left = [each for each in question.answers if each not in held]
    if left and len(left) < len(held):
        return told("all_but", lang, answers=_PARTED.join(asked.answer(each, lang) for each in left))
    return _PARTED.join(asked.answer(each, lang) for each in held)


def penalty(threatened: Penalty, on: date | None, lang: str) -> list[str]:
    """With what the act threatens whom, in sentences; without a day the figures are certain if they always are."""
    return threat(threatened, voice(lang), certain=threatened.certain(on or date.max))
