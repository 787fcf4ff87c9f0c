"""How is a judgement said by a rulebook of a user's own, of which the catalogue knows no rule?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import __version__
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.days import days_in_words
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.names import citations, once, sentence, spaced
from p2mi_rules.explain.sources import Bibliography
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.vocabulary import Party, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.engine import Finding, Judgement
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.timelines import PartialDate

_PASSED = (Outcome.SATISFIED, Outcome.NOT_BREACHED)


def own_text(judgement: Judgement, lang: str, *, profile: str, examined: Iterable[str], days: PartialDate) -> str:
    """A judgement in plain text: status, day and topics, breaches, what is open, what passed, and what it is not.

    The frame is in Indonesian (``"id"``) or English (``"en"``), rules speak with the first line of their docstrings,
    facts, topics and questions with their names. Raises ``FaultyRequestError`` for another language.
    """
    spoken = voice(lang)
    topics = ", ".join(map(spaced, sorted(examined)))
    opening = (
        spoken.say(f"own.status.{judgement.status}"),
        spoken.say("headline.day", day=days_in_words(days, spoken)),
        spoken.say("headline.profile", profile=profile, topics=topics),
    )
    shown = Bibliography(spoken)
    lines = [text for each in opening for text in line(each)]
    for heading, body in _sections(judgement, spoken, shown):
        lines += section(spoken.say(heading), body)
    closing = (spoken.say("own.closing", version=__version__), spoken.say("own.closing.is_not"))
    return "\n".join(
        [*lines, *section(spoken.say("own.section.closing"), [text for each in closing for text in line(each)])]
    )


def _sections(judgement: Judgement, spoken: Voice, shown: Bibliography) -> Iterable[tuple[str, list[str]]]:
    """Each part with its heading; outside the scope of the law nothing but that counts."""
    if judgement.status is Status.OUT_OF_SCOPE:
        yield "section.why", _each(_with(judgement, Effect.SCOPES, Outcome.BREACHED), spoken, shown)
        return
    breached = _each(_with(judgement, Effect.DECIDES, Outcome.BREACHED), spoken, shown)
    unsure = line(spoken.say("own.if_in_scope")) if _with(judgement, Effect.SCOPES, Outcome.UNKNOWN) else []
    yield "section.why", [*unsure, *breached] if breached else []
    yield "section.joint", _joint(judgement, spoken, shown)
    yield "section.open", [*_facts(judgement, spoken), *_policy(judgement, spoken)]
    yield "section.passed", _passed(judgement, spoken)
    yield "section.unjudged", _unjudged(judgement, spoken)
    yield "section.warnings", _each(_with(judgement, Effect.WARNS, Outcome.BREACHED), spoken, shown)


def _with(judgement: Judgement, effect: Effect | None, *outcomes: Outcome) -> list[Finding]:
    """The findings of an effect, or of any, with some outcomes."""
    found = judgement.findings
    return [each for each in found if effect in {None, each.rule.effect} and each.outcome in outcomes]


def _each(found: Iterable[Finding], spoken: Voice, shown: Bibliography) -> list[str]:
    """Each breach: what is not met, by which provision, who answers for it, and on whose word."""
    lines: list[str] = []
    for each in found:
        rule = each.rule
        lines += item(sentence(spoken.say("own.breached", text=rule.text.rstrip("."))))
        lines += line(spoken.say("line.provision", citation=str(rule.basis), seen=spoken.label(rule.basis.seen)), 1)
        if rule.liable is not Party.NOBODY:
            lines += line(spoken.say("own.liable", party=spoken.label(rule.liable)), 1)
        lines += shown.lines(row for row in each.evidence if row.decisive)
    return lines


def _joint(judgement: Judgement, spoken: Voice, shown: Bibliography) -> list[str]:
    """The rules of which one is breached whatever is still open."""
    joint = judgement.joint
    if joint is None:
        return []
    facts = ", ".join(map(spaced, joint.facts))
    lead = spoken.say("joint.facts", facts=facts) if facts else spoken.say("joint.open")
    return [*line(lead), *_each((each for each in judgement.findings if each.rule.id in joint.rules), spoken, shown)]


def _facts(judgement: Judgement, spoken: Voice) -> list[str]:
    """The facts still open, the one that matters most first, each with what it would settle."""
    lines = line(spoken.say("open.ask")) if judgement.open_facts else []
    for number, fact in enumerate(judgement.open_facts, 1):
        lines += item(sentence(f"{spaced(fact.fact)}."), f"{number}.")
        lines += line(_why(judgement, spoken, spoken.label(fact.why), fact.settles), 1)
    return lines


def _policy(judgement: Judgement, spoken: Voice) -> list[str]:
    """What no stated fact settles."""
    lines = line(spoken.say("own.policy")) if judgement.open_policy else []
    for each in judgement.open_policy:
        lines += item(sentence(f"{spaced(each.question)}."))
        lines += line(_why(judgement, spoken, spoken.label(each.why), each.rules), 1)
    return lines


def _why(judgement: Judgement, spoken: Voice, why: str, rules: Iterable[str]) -> str:
    """Why something is open, and the provisions it would help to settle."""
    ids = frozenset(rules)
    provisions = citations(each.rule for each in judgement.findings if each.rule.id in ids)
    return spoken.say("open.why", why=why, provisions=provisions)


def _passed(judgement: Judgement, spoken: Voice) -> list[str]:
    """What is met, with its provision; what does not apply in one line."""
    lines: list[str] = []
    for each in _with(judgement, None, *_PASSED):
        met = spoken.say("own.satisfied", text=each.rule.text.rstrip(".")).rstrip(".")
        lines += item(sentence(f"{met} ({each.rule.basis})."))
    skipped = citations(each.rule for each in _with(judgement, None, Outcome.NOT_APPLICABLE))
    return [*lines, *(item(spoken.say("own.not_applicable", provisions=skipped)) if skipped else [])]


def _unjudged(judgement: Judgement, spoken: Voice) -> list[str]:
    """Topics on which nothing is encoded, and those outside the profile that stay open."""
    without = [name for name, outcome in judgement.topics.items() if outcome is Outcome.NOT_ENCODED]
    outside = [name for name in judgement.not_examined if name not in without]
    said = (("passed.not_encoded", without), ("passed.not_examined", outside))
    return [
        text
        for key, names in said
        if names
        for text in line(spoken.say(key, topics=", ".join(map(spaced, once(names)))))
    ]
