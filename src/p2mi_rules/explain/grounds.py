"""Why is the status what it is?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.deciding import breaches, by_words, decisive, jointly, with_effect
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.messages import joint_lead, liable, message, said
from p2mi_rules.explain.names import country, once, slug
from p2mi_rules.explain.sources import status_of
from p2mi_rules.explain.threats import certain, threat, threat_of
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.vocabulary import Authority, Status, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.explain.sources import Bibliography
    from p2mi_rules.norms import Rule

# What a statement may say of a destination where the act has an instrument in mind, and how that is explained.
_SAID = {"not_designated": "not_designated", "suspended": "stopped", "closed": "stopped"}


def grounds(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """What puts the placement outside the act; or each breach with provision, liable party and sources."""
    if report.status is Status.OUT_OF_SCOPE:
        outside = with_effect(report, Effect.SCOPES, Outcome.BREACHED)
        lines = [text for each in outside for text in finding_lines(each, report, voice, shown)]
        return section(voice.say("section.why"), lines)
    found = breaches(report)
    if not found:
        return []
    unsure = with_effect(report, Effect.SCOPES, Outcome.UNKNOWN)
    lead = line(voice.say("why.if_in_scope")) if unsure else []
    lines = [text for each in found for text in breach_lines(each, report, voice, shown)]
    return section(voice.say("section.why"), [*lead, *lines, *_legal_position(found, report, voice)])


def joint(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """The rules of which one is breached, whichever way the open facts turn out."""
    found = [] if report.status is Status.OUT_OF_SCOPE else jointly(report)
    if not found:
        return []
    lines = line(joint_lead(report, voice))
    for each in found:
        lines += item(said(each.rule, Outcome.BREACHED, report, voice))
        lines += _answers_for(each, report, voice)
        lines += shown.lines(decisive(each))
    return section(voice.say("section.joint"), lines)


def breach_lines(finding: Finding, report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """A breach: what was found, by which provision, who answers for it and is threatened with what, on whose word."""
    head = item(message(finding, report, voice))
    penalty = threat_of(finding, report)
    threatened = [] if penalty is None else threat(penalty, voice, certain=certain(penalty, report))
    said = " ".join(each for each in threatened if shown.first(each))
    lines = line(said, 1) if said else []
    return [*head, *_answers_for(finding, report, voice), *lines, *shown.lines(decisive(finding))]


def finding_lines(finding: Finding, report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """A finding for which nobody answers: what was found, by which provision, on whose word."""
    head = item(message(finding, report, voice))
    return [*head, *line(provision(finding.rule, voice), 1), *shown.lines(decisive(finding))]


def provision(rule: Rule, voice: Voice) -> str:
    """The provision as a lawyer writes it."""
    return voice.say("line.provision", citation=str(rule.basis), seen=voice.label(rule.basis.seen))


def _answers_for(finding: Finding, report: Report, voice: Voice) -> list[str]:
    return [*line(provision(finding.rule, voice), 1), *line(liable(finding.rule, report, voice), 1)]


def _legal_position(found: Iterable[Finding], report: Report, voice: Voice) -> list[str]:
    """What it means that only a statement, and no instrument, says where workers may not go."""
    about = [each for each in found if each.rule.topic == Topic.DESTINATION]
    rows = [(each.rule.basis.instrument, row) for each in about for row in decisive(each)]
    if {row.source.authority for _, row in rows} != {Authority.NATIONAL_STATEMENT}:
        return []
    said = once((_SAID.get(status_of(row)), slug(law)) for law, row in rows)
    keys = [f"legal.{what}.{law}" for what, law in said if not (what == "not_designated" and by_words(report))]
    named = country(report, voice)
    return [text for key in keys if voice.has(key) for text in line(voice.say(key, country=named))]
