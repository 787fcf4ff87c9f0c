"""In which words does `agency` speak of companies, registers, days and documents?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.cli.agency.wording import told
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.companies import answer_in_words
from p2mi_rules.explain.days import day_in_words, days_in_words, published
from p2mi_rules.explain.names import sentence
from p2mi_rules.policy.agencies.answers import Found, NotSearched, Several
from p2mi_rules.policy.agencies.standing import EVERYTHING, NOT_LISTED
from p2mi_rules.policy.agencies.telling import after, event_evidence
from p2mi_rules.vocabulary import AgencyStatus

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.cli.agency.options import Search
    from p2mi_rules.policy.agencies.answers import Answer, KnownAgency
    from p2mi_rules.policy.agencies.events import AgencyEvent
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.policy.agencies.standing import AgencyAnswer, Standing


def day(one: date, lang: str) -> str:
    """One day.

    >>> from datetime import date
    >>> day(date(2025, 10, 29), "id")
    '29 Oktober 2025'
    """
    return day_in_words(one, voice(lang))


def asked(search: Search) -> str:
    """What is looked for: a name, a number, or both, as they were given."""
    parts = (("by_name", search.name), ("by_licence", search.licence))
    return ", ".join(told(key, search.lang, text=text) for key, text in parts if text is not None)


def reply(answer: Answer, lang: str) -> str:
    """What the registers answered."""
    if isinstance(answer, NotSearched):
        return told("not_searched", lang, why=answer_in_words(answer, voice(lang)))
    return told("answer", lang, answer=answer_in_words(answer, voice(lang)))


def companies(answer: Answer) -> tuple[KnownAgency, ...]:
    """The companies that may be meant; none where none was found."""
    if isinstance(answer, Found):
        return (answer.agency,)
    return answer.agencies if isinstance(answer, Several) else ()


def company(agency: KnownAgency, lang: str) -> str:
    """A company by its name, with what lists print beside it."""
    numbers = ", ".join(number.written for number in agency.licences)
    others = "; ".join(name.written for name in agency.other_names)
    parts = (
        agency.name.written,
        told("other_names", lang, names=others) if others else "",
        told("licences", lang, numbers=numbers) if numbers else "",
        told("province", lang, province=agency.province) if agency.province else "",
    )
    return "; ".join(filter(None, parts))


def standing(answer: AgencyAnswer, lang: str) -> str:
    """How a company stood: one status, several with the reason, or that nothing is known."""
    watched = told("under_watch", lang) if answer.under_watch else ""
    labels = [status(each, lang) for each in (*AgencyStatus, NOT_LISTED) if each in answer.statuses]
    if answer.why is None:
        return f"{told('or', lang).join(labels)}{watched}"
    reason = words.label(answer.why, lang)
    if answer.statuses == EVERYTHING:
        return reason
    return f"{told('one_of', lang, reason=reason, statuses=told('or', lang).join(labels))}{watched}"


def status(one: Standing, lang: str) -> str:
    """One status in words.

    >>> status(NOT_LISTED, "id")
    'tidak ditemukan dalam register lengkap hari itu'
    """
    return words.label(one, lang) if isinstance(one, AgencyStatus) else told("not_listed", lang)


def doubts(stamp: Stamp, known_on: date | None) -> tuple[str, ...]:
    """Why nothing may be built on a list, each reason in a word; none exactly where ``stamp.supports`` it."""
    source = stamp.source
    reasons = {
        "not_reviewed": not stamp.reviewed,
        "weak_source": not source.decides,
        "later": known_on is not None and max(stamp.retrieved, source.published) > known_on,
        "too_early": (source.not_before or source.published) > stamp.retrieved,
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def reasons(stamp: Stamp, known_on: date, lang: str) -> str:
    """The same in words; empty where it may be built on."""
    found = (told(f"why_{reason}", lang, day=day(known_on, lang)) for reason in doubts(stamp, known_on))
    return "; ".join(found)


def register(stamp: Stamp, known_on: date, lang: str) -> str:
    """A list by its title and its day, how much of it there is, and why it supports nothing if it does not."""
    title, amount = stamp.source.title(lang), told(stamp.completeness.value, lang)
    known = told("stamp", lang, title=title, day=day(stamp.retrieved, lang), amount=amount)
    against = reasons(stamp, known_on, lang)
    return f"{known} {sentence(told('supports_nothing', lang, reasons=against))}" if against else known


def source(document: Source, lang: str) -> str:
    """A document in one phrase: title, whose word, how it was read, its day, its address."""
    title = ", ".join(filter(None, (document.title(lang), document.issuer)))
    phrase = told(
        "source",
        lang,
        title=title,
        authority=words.label(document.authority, lang),
        seen=words.label(document.seen, lang),
        date=days_in_words(published(document), voice(lang)),
    )
    return f"{phrase}; {document.url}" if document.url else phrase


def days(event: AgencyEvent, known_on: date, lang: str) -> str:
    """When an event holds: from a day, and before which it is over where that is printed; or on one day alone."""
    first, until = days_in_words(event.since, voice(lang)), event.period(known_on).until
    if until is None or until == after(event.since.first):
        return told("from_day", lang, first=first)
    return told("from_until", lang, first=first, last=days_in_words(until, voice(lang)))


def note(event: AgencyEvent, lang: str) -> str:
    """What happened, in one sentence.

    >>> from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
    >>> note(SanctionsRegister.shipped().find(name="PT El Karim Makmur Sentosa").agency.events[0], "id")
    'SIPPTKI dicabut; diumumkan pada 21 November 2014.'
    """
    evidence = event_evidence(event, decisive=True)
    return evidence.note_id if lang == "id" else evidence.note_en


def counts(event: AgencyEvent, known_on: date) -> bool:
    """Whether an answer may be built on an event."""
    return event.known(known_on) and event.source.decides


def fits(event: AgencyEvent, known_on: date) -> bool:
    """Whether an event was public by a day, and read by then where it stands in a list."""
    read = event.source.published if event.stamp is None else max(event.source.published, event.stamp.retrieved)
    return read <= known_on
