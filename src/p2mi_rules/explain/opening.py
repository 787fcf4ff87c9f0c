"""How does an explanation open?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.days import day_in_words, days_in_words
from p2mi_rules.explain.deciding import grounds, reading_decides, rests_on
from p2mi_rules.explain.layout import line
from p2mi_rules.explain.names import citations, country, destinations, topics
from p2mi_rules.vocabulary import Status, Why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report


def opening(report: Report, voice: Voice) -> list[str]:
    """The status in words, then what was judged: destination, days, topics, reading; and on what it rests."""
    return [text for sentence in _sentences(report, voice) for text in line(sentence)]


def _sentences(report: Report, voice: Voice) -> Iterator[str]:
    reading = voice.say(f"reading.{report.reading}")
    decides = reading_decides(report)
    named = country(report, voice) if destinations(report) else voice.label(Why.NOT_STATED)
    yield voice.say(f"headline.{report.status}", by=voice.say("headline.by", reading=reading) if decides else "")
    yield voice.say("headline.destination", country=named)
    yield voice.say("headline.day", day=days_in_words(report.judged_on, voice))
    if report.status is Status.OUT_OF_SCOPE:
        yield voice.say("headline.only_scope")
    else:
        yield voice.say("headline.profile", profile=report.profile, topics=topics(sorted(report.examined), voice))
    if report.status is Status.NO_BREACH_FOUND:
        yield voice.say("headline.not_examined", topics=topics(report.judgement.not_examined, voice))
    yield voice.say("headline.reading", reading=reading)
    if decides:
        asked = (each.rule for group in grounds(report) for each in group if "reading" in each.rule.parameters)
        yield voice.say("headline.other_reading", provisions=citations(asked))
    strength = rests_on(report)
    if strength is not None:
        yield voice.say("headline.rests_on", authority=voice.label(strength.authority), seen=voice.label(strength.seen))
    if report.known_on is not None:
        yield voice.say("headline.known_on", day=day_in_words(report.known_on, voice))
    if (report.route_word or "").strip().casefold() == "mandiri":
        yield voice.say("headline.mandiri")
