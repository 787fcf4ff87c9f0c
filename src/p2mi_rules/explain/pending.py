"""What is still open, who could answer it, and what nobody in the room can?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.grounds import provision
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.messages import message
from p2mi_rules.explain.names import citations, field_of, label_of, once, papers_of, policy_question, question_of
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.vocabulary import Status, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from p2mi_rules.engine import Finding, OpenFact, OpenPolicy
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.explain.sources import Bibliography
    from p2mi_rules.norms import Evidence

_FINAL = frozenset({Status.NONPROCEDURAL, Status.PROCEDURAL, Status.OUT_OF_SCOPE})
"""The statuses that stand whatever the open facts turn out to be."""


def pending(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """Questions to ask, best first; what was asked in vain; what only policy or law could settle.

    Where no answer would change the status, the facts are named in one line.
    """
    facts = _named(report, voice) if report.status in _FINAL else _facts(report, voice)
    lines = facts
    if report.status is not Status.OUT_OF_SCOPE:
        lines = [*facts, *_policy(report, voice, shown), *_neither(report, voice)]
    return section(voice.say("section.open"), lines)


def by_field(facts: Iterable[OpenFact]) -> dict[str, list[OpenFact]]:
    """Open facts by the field in which they would be stated, in their order."""
    fields: dict[str, list[OpenFact]] = {}
    for each in facts:
        fields.setdefault(field_of(each.fact), []).append(each)
    return fields


def settles(facts: Iterable[OpenFact]) -> list[str]:
    """The ids of the rules that these facts would help to settle."""
    return once(rule for each in facts for rule in each.settles)


def waiting(policy: OpenPolicy, report: Report) -> list[Finding]:
    """The findings that wait for an answer of policy."""
    return [each for each in report.judgement.findings if each.rule.id in policy.rules]


def both_sides(findings: Iterable[Finding]) -> list[Evidence]:
    """Every row that speaks of these findings, decisive or not."""
    return once(row for each in findings for row in each.evidence)


def asked(field: str, facts: Sequence[OpenFact], voice: Voice) -> str:
    """The question for a field; of papers, which of those still open are there."""
    papers = papers_of(each.fact for each in facts)
    if not papers:
        return question_of(field, voice)
    return voice.say("ask.papers", papers=", ".join(voice.label(paper) for paper in papers))


def _named(report: Report, voice: Voice) -> list[str]:
    """The open facts by their short names, which change nothing about the status."""
    names = [label_of(name, voice) for name in by_field(report.judgement.open_facts)]
    return line(voice.say("open.changes_nothing", facts=", ".join(names))) if names else []


def examined(facts: Iterable[OpenFact], report: Report) -> list[OpenFact]:
    """The open facts by which a rule on a topic of the profile still flips."""
    rules = {each.rule.id for each in report.judgement.findings if each.rule.topic in report.examined}
    return [fact for fact in facts if rules.intersection(fact.settles)]


def _facts(report: Report, voice: Voice) -> list[str]:
    """Questions to ask for the topics of the profile; what else is open is named in one line."""
    inside = examined(report.judgement.open_facts, report)
    outside = by_field(fact for fact in report.judgement.open_facts if fact not in inside)
    fields = by_field(inside)
    to_ask = {name: each for name, each in fields.items() if each[0].why is not Why.NOT_KNOWN}
    in_vain = {name: each for name, each in fields.items() if name not in to_ask}
    lines = line(voice.say("open.ask")) if to_ask else []
    for number, (name, facts) in enumerate(to_ask.items(), 1):
        lines += item(asked(name, facts, voice), f"{number}.")
        lines += line(_why(facts, report, voice), 1)
    lines += line(voice.say("open.in_vain")) if in_vain else []
    for name, facts in in_vain.items():
        lines += item(asked(name, facts, voice))
        lines += line(_why(facts, report, voice), 1)
    named = ", ".join(label_of(name, voice) for name in outside)
    return [*lines, *line(voice.say("open.outside", facts=named))] if named else lines


def _why(facts: Sequence[OpenFact], report: Report, voice: Voice) -> str:
    """Why the fact is open, and which provisions it would help to settle."""
    names = settles(facts)
    rules = [each.rule for each in report.judgement.findings if each.rule.id in names]
    return voice.say("open.why", why=voice.label(facts[0].why), provisions=citations(rules))


def _policy(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    lines = line(voice.say("open.policy")) if report.judgement.open_policy else []
    for each in report.judgement.open_policy:
        findings = waiting(each, report)
        provisions = citations(found.rule for found in findings)
        lines += item(voice.say("open.unanswered", question=policy_question(each.question, report, voice)))
        lines += line(voice.say("open.why", why=voice.label(each.why), provisions=provisions), 1)
        rows = both_sides(findings)
        if report.status in _FINAL:
            lines += shown.short(rows)
        else:
            lines += shown.lines(rows, each_side=True)
        lines += [] if rows else line(voice.say("open.no_source"), 1)
    return lines


def _neither(report: Report, voice: Voice) -> list[str]:
    """Unknown findings that hang on nothing named above."""
    found = report.judgement.findings
    left = [
        each
        for each in found
        if each.outcome is Outcome.UNKNOWN
        and each.rule.effect is not Effect.WARNS
        and not each.open_facts
        and not each.open_policy
    ]
    return [
        text for each in left for text in (*item(message(each, report, voice)), *line(provision(each.rule, voice), 1))
    ]
