"""What was settled without breach, and what was not judged at all?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.deciding import decisive, with_effect
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.messages import message
from p2mi_rules.explain.names import citations, label_of, once, topics
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.explain.sources import Bibliography

_ONE_BY_ONE = frozenset({Outcome.SATISFIED, Outcome.NOT_BREACHED})


def passed(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """One line for each settled finding; the provisions that do not apply; topics without rules, or not examined."""
    if report.status is Status.OUT_OF_SCOPE:
        return []
    found = report.judgement.findings
    lines: list[str] = []
    for each in found:
        if each.outcome in _ONE_BY_ONE:
            lines += [*item(_with_provision(each, report, voice)), *shown.short(decisive(each))]
    skipped = citations(each.rule for each in found if each.outcome is Outcome.NOT_APPLICABLE)
    if skipped:
        lines += item(voice.say("passed.not_applicable", provisions=skipped))
    return [
        *section(voice.say("section.passed"), lines),
        *section(voice.say("section.unjudged"), _unjudged(report, voice)),
    ]


def _with_provision(finding: Finding, report: Report, voice: Voice) -> str:
    return f"{message(finding, report, voice).rstrip('.')} ({finding.rule.basis})."


def _unjudged(report: Report, voice: Voice) -> list[str]:
    """What no rule says anything about at this date, and what the profile leaves out."""
    judgement = report.judgement
    lines = [
        text
        for each in judgement.findings
        if each.outcome is Outcome.NOT_ENCODED
        for text in item(_with_provision(each, report, voice))
    ]
    without = [name for name, outcome in judgement.topics.items() if outcome is Outcome.NOT_ENCODED]
    if without:
        lines += line(voice.say("passed.not_encoded", topics=topics(without, voice)))
    outside = [name for name in judgement.not_examined if name not in without]
    if outside and report.status is not Status.NO_BREACH_FOUND:
        lines += line(voice.say("passed.not_examined", topics=topics(outside, voice)))
    if report.unread:
        fields = ", ".join(label_of(field, voice) for field in report.unread)
        lines += line(voice.say("passed.unread", fields=fields))
    unwarned = with_effect(report, Effect.WARNS, Outcome.UNKNOWN)
    if unwarned:
        lines += line(voice.say("passed.no_warning_yet", open=_open(unwarned, voice)))
    return lines


def _open(findings: Sequence[Finding], voice: Voice) -> str:
    """What nobody stated, in words, with the provisions that ask for it; these alone where only policy could tell."""
    provisions = citations(each.rule for each in findings)
    facts = ", ".join(once(label_of(fact, voice) for each in findings for fact in each.open_facts))
    return f"{facts} ({provisions})" if facts else provisions
