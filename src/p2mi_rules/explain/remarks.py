"""What else must a reader know: conflicts, presumptions, carried lists, notices, limits of the host state, warnings?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.days import day_in_words
from p2mi_rules.explain.deciding import carried_forward, deciding_rows, is_stale, laid_over, last_ground, with_effect
from p2mi_rules.explain.grounds import breach_lines
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.names import citations, label_of, value
from p2mi_rules.explain.sources import sources_of
from p2mi_rules.institutions import offices
from p2mi_rules.norms import MOMENT, Effect, Outcome
from p2mi_rules.vocabulary import Party, Recruiter, Status, Why

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.explain.sources import Bibliography
    from p2mi_rules.norms import Conflict


def remarks(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """Everything that is said beside the findings."""
    lines: list[str] = []
    for conflict in report.conflicts:
        lines += item(conflict_in_words(conflict, voice))
    for fact in report.presumed:
        lines += item(presumption_in_words(fact, report, voice))
    carried = carried_forward(report)
    if carried is not None:
        lines += item(voice.say("remark.carried", day=day_in_words(carried, voice)))
    lines += _stale(report, voice)
    lines += _choices(report, voice)
    lines += _notices(report, voice, shown)
    lines += _reminders(report, voice)
    lines += _offices(report, voice)
    lines += _beside(report, voice, shown)
    return section(voice.say("section.remarks"), lines)


def warnings(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """What is wrong and never decides; nothing of it is judged outside the scope of the act."""
    lines: list[str] = []
    if report.status is Status.OUT_OF_SCOPE:
        return lines
    for each in with_effect(report, Effect.WARNS, Outcome.BREACHED):
        lines += breach_lines(each, report, voice, shown)
    return section(voice.say("section.warnings"), lines)


def conflict_in_words(conflict: Conflict, voice: Voice) -> str:
    """Which fact is stated twice with different values, by which fields."""
    fields = ", ".join(label_of(field, voice) for field in conflict.fields)
    return voice.say("remark.conflict", fact=label_of(conflict.fact, voice), fields=fields)


def presumption_in_words(fact: str, report: Report, voice: Voice) -> str:
    """What was assumed for a blank fact."""
    key = f"presumed.{fact}"
    if voice.has(key):
        return voice.say(key)
    values = [value(each, voice) for each in report.judgement.facts[fact].values]
    return voice.say("presumed.other", fact=label_of(fact, voice), value=voice.either(values))


def _reminders(report: Report, voice: Voice) -> list[str]:
    """What holds in general, said where a departure outside the act was brokered, or something is amiss with it."""
    if report.status is not Status.OUT_OF_SCOPE:
        return []
    brokered = [each.rule for each in report.judgement.findings if _is_brokered(each, report)]
    warned = with_effect(report, Effect.WARNS, Outcome.BREACHED)
    lines = item(voice.say("remark.broker", provisions=citations(brokered))) if brokered else []
    return [*lines, *item(voice.say("remark.exploitation"))] if brokered or warned else lines


def _is_brokered(finding: Finding, report: Report) -> bool:
    """Whether a rule against natural persons who place is in force, and such a person was stated."""
    recruiter = report.judgement.facts["recruiter"]
    stated = recruiter.why not in {Why.NOT_STATED, Why.NOT_KNOWN} and Recruiter.INDIVIDUAL in recruiter.values
    return stated and finding.rule.liable is Party.NATURAL_PERSON


def _choices(report: Report, voice: Voice) -> list[str]:
    """The choices of the caller that change what silence and lists mean, and what was laid over the policy."""
    lines = item(voice.say("remark.strict")) if report.silence == "strict" else []
    if not report.carry_forward:
        lines += item(voice.say("remark.no_carry"))
    if report.by_list is not None:
        lines += item(voice.say("remark.by_list", list=report.by_list))
    if report.overlaid:
        rows = ", ".join(laid_over(report))
        lines += item(voice.say("remark.overlay", rows=rows) if rows else voice.say("remark.overlay_beside"))
    return lines


def _stale(report: Report, voice: Voice) -> list[str]:
    """That the ground for counting a list is old."""
    ground = last_ground(report) if is_stale(report) else None
    return [] if ground is None else item(voice.say("remark.stale", day=day_in_words(ground, voice)))


def _notices(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    lines: list[str] = []
    for notice in report.notices:
        lines += item(notice.text_id if voice.lang == "id" else notice.text_en)
        lines += shown.notice(notice.source)
    return lines


def _offices(report: Report, voice: Voice) -> list[str]:
    """Who licensed, issued permits and kept the records in those days; nothing where they changed in between."""
    moments: list[date] = [*report.judgement.facts[MOMENT].values]  # type: ignore[list-item]  # moments are dates
    held = {offices(day) for day in (*moments, report.judged_on.last)}
    if report.status is Status.OUT_OF_SCOPE or len(held) > 1:
        return []
    (one,) = held
    named = {
        "licensing": voice.say(f"authorities.{one.licensing}"),
        "agency": voice.say(f"authorities.{one.permits}"),
        "system": voice.say(f"system.{one.system}"),
    }
    return item(voice.say("remark.authorities", **named))


def _beside(report: Report, voice: Voice, shown: Bibliography) -> list[str]:
    """Limits of the host state, then what is shown and did not decide."""
    lines: list[str] = []
    for limit in report.host_limits:
        lines += [*item(voice.say("remark.host_limit")), *shown.lines([limit])]
    decided = {source.id for row in deciding_rows(report) for source in sources_of(row)}
    rows = [row for each in report.judgement.findings for row in each.evidence if row.source.id not in decided]
    named = shown.beside(rows)
    return [*lines, *line(voice.say("remark.shown")), *named] if named else lines
