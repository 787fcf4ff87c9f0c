"""How is a judgement written as plain data, for programs to read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import __version__
from p2mi_rules.explain import companies, deciding
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.days import published
from p2mi_rules.explain.messages import joint_lead, message, said
from p2mi_rules.explain.names import code, field_of, once, papers_of, policy_question
from p2mi_rules.explain.pending import asked, both_sides, by_field, settles, waiting
from p2mi_rules.explain.remarks import conflict_in_words, presumption_in_words
from p2mi_rules.explain.sources import note, sources_of
from p2mi_rules.explain.threats import certain, threat_of
from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Evidence

VERSION = 1


def record(report: Report, lang: str) -> dict[str, object]:
    """The judgement as the record of ``docs/records.md``, version 1: plain types that JSON holds.

    Messages are in ``lang``, ``"id"`` or ``"en"``; raises ``FaultyRequestError`` for another.
    """
    spoken = voice(lang)
    judgement = report.judgement
    strength = deciding.rests_on(report)
    return {
        "version": VERSION,
        "id": report.id,
        "status": report.status.value,
        "findings": [_finding(each, report, spoken) for each in judgement.findings],
        "joint": _joint(report, spoken),
        "topics": {name: outcome.value for name, outcome in judgement.topics.items()},
        "open_facts": _open_facts(report, spoken),
        "open_policy": _open_policy(report, spoken),
        "conflicts": [
            {"fact": field_of(each.fact), "fields": list(each.fields), "text": conflict_in_words(each, spoken)}
            for each in report.conflicts
        ],
        "presumed": [_presumption(fact, report, spoken) for fact in report.presumed],
        "host_limits": [_host_limit(each, spoken) for each in report.host_limits],
        "agency_register": companies.as_data(report, spoken),
        "unread": list(report.unread),
        "remedies": [],
        "profile": report.profile,
        "not_examined": list(judgement.not_examined),
        "judged_on": str(report.judged_on),
        "known_on": _day(report.known_on),
        "policy_date": _day(report.policy_date),
        "rests_on": strength and {"authority": strength.authority.value, "seen": strength.seen.value},
        "carried_forward": _day(deciding.carried_forward(report)),
        "last_ground": _day(deciding.last_ground(report)),
        "by_list": report.by_list,
        "overlay": deciding.laid_over(report) if report.overlaid else None,
        "reading": report.reading,
        "receipt": {"library": __version__, **report.receipt},
        "language": lang,
    }


def _finding(finding: Finding, report: Report, spoken: Voice) -> dict[str, object]:
    rule = finding.rule
    return {
        "rule": rule.id,
        "outcome": finding.outcome.value,
        "effect": rule.effect.value,
        "topic": str(rule.topic),
        "reason": rule.reason,
        "message": message(finding, report, spoken),
        "citation": str(rule.basis),
        "sources": _sources(deciding.decisive(finding), spoken),
        "beside": _sources((row for row in finding.evidence if not row.decisive), spoken),
        "liable": deciding.answers_for(rule, report).value,
        "penalty": _penalty(finding, report),
        "open": once(field_of(fact) for fact in finding.open_facts),
    }


def _penalty(finding: Finding, report: Report) -> dict[str, object] | None:
    """With what whoever answers for the breach is threatened; nothing where nothing is breached, or nobody placed."""
    penalty = threat_of(finding, report) if finding.outcome is Outcome.BREACHED else None
    if penalty is None:
        return None
    return {
        "citation": str(penalty.basis),
        "offender": penalty.offender.value,
        "prison_years": penalty.years,
        "light": penalty.light,
        "fine_rupiah": penalty.rupiah,
        "joined": penalty.joined.value,
        "mind": penalty.mind.value,
        "least_months_and_rupiah": list(penalty.least) if penalty.least else None,
        "corporation_a_third_more": penalty.corporate,
        "certain": certain(penalty, report),
    }


def _host_limit(limit: Evidence, spoken: Voice) -> dict[str, object]:
    return {"row": limit.row, "note": note(limit, spoken), "sources": _sources([limit], spoken)}


def _sources(evidence: Iterable[Evidence], spoken: Voice) -> list[dict[str, object]]:
    """The sources behind some rows, each once, with what the rows say of it."""
    notes: dict[Source, list[str]] = {}
    for row in evidence:
        for source in sources_of(row):
            notes.setdefault(source, []).append(note(row, spoken))
    return [_source(source, " ".join(once(filter(None, said))), spoken) for source, said in notes.items()]


def _source(source: Source, said: str, spoken: Voice) -> dict[str, object]:
    return {
        "id": source.id,
        "title": source.title(spoken.lang),
        "issuer": source.issuer,
        "authority": source.authority.value,
        "seen": source.seen.value,
        "date": str(published(source)),
        "url": source.url,
        "note": said,
    }


def _joint(report: Report, spoken: Voice) -> dict[str, object] | None:
    joint = report.judgement.joint
    if joint is None:
        return None
    breached = [said(each.rule, Outcome.BREACHED, report, spoken) for each in deciding.jointly(report)]
    return {
        "rules": list(joint.rules),
        "facts": once(field_of(fact) for fact in joint.facts),
        "message": " ".join([joint_lead(report, spoken), *breached]),
    }


def _open_facts(report: Report, spoken: Voice) -> list[dict[str, object]]:
    return [
        {
            "fact": field,
            "text": asked(field, facts, spoken),
            "items": [paper.value for paper in papers_of(each.fact for each in facts)],
            "why": facts[0].why.value,
            "settles": settles(facts),
        }
        for field, facts in by_field(report.judgement.open_facts).items()
    ]


def _open_policy(report: Report, spoken: Voice) -> list[dict[str, object]]:
    return [
        {
            "question": each.question,
            "text": spoken.say("open.unanswered", question=policy_question(each.question, report, spoken)),
            "why": each.why.value,
            "rules": list(each.rules),
            "sources": _sources(both_sides(waiting(each, report)), spoken),
        }
        for each in report.judgement.open_policy
    ]


def _presumption(fact: str, report: Report, spoken: Voice) -> dict[str, object]:
    """What was presumed: the field, the values assumed as records write them, the sentence."""
    values = report.judgement.facts[fact].values
    special = {"moment": str(report.judged_on), "vessel_flag": "foreign"}
    written = special.get(fact, ";".join(map(code, values)))
    return {"fact": field_of(fact), "value": written, "text": presumption_in_words(fact, report, spoken)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
