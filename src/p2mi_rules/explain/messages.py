"""What does one finding say, in one sentence?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.deciding import answers_for
from p2mi_rules.explain.names import country, label_of, once, sentence, slug
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Party, Stage

if TYPE_CHECKING:
    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Rule


def message(finding: Finding, report: Report, voice: Voice) -> str:
    """What the rule found, in one sentence.

    Breached and satisfied have sentences of their own for each reason; the other outcomes name the rule's question.
    A rule whose reason the catalogue does not know speaks with its own text.
    """
    return said(finding.rule, finding.outcome, report, voice, ground=_ground(finding))


def _ground(finding: Finding) -> str:
    """On what a finding about the company rests: a register that does not have it, one that tells of it, or nothing."""
    kinds: set[object] = {getattr(row, "status", None) for row in finding.evidence if row.decisive}
    if "agency_standing" not in finding.rule.parameters or not kinds:
        return ""
    return ".not_listed" if kinds == {"not_listed"} else ".by_register"


def said(rule: Rule, outcome: Outcome, report: Report, voice: Voice, *, ground: str = "") -> str:
    """What it means that this rule has this outcome; ``ground`` chooses the sentence that tells on what it rests."""
    named = {"country": country(report, voice)}
    if outcome in {Outcome.BREACHED, Outcome.SATISFIED}:
        key = _with_reading(f"reason.{rule.reason}.{outcome}", rule, report, voice)
        key = key + ground if voice.has(key + ground) else key
        text = voice.say(key, **named) if voice.has(key) else voice.say(f"own.{outcome}", text=_own(rule))
    else:
        key = "finding.not_due" if _not_due(rule, outcome, report) else f"finding.{outcome}"
        text = voice.say(key, question=question(rule, report, voice))
    return sentence(text)


def _not_due(rule: Rule, outcome: Outcome, report: Report) -> bool:
    """Whether a rule says nothing only because the worker has merely been recruited."""
    stage = report.judgement.facts.get("stage")
    recruited = stage is not None and stage.values == (Stage.RECRUITED,)
    return outcome is Outcome.NOT_ENCODED and recruited and "stage" in rule.parameters


def question(rule: Rule, report: Report, voice: Voice) -> str:
    """What the rule asks, as a clause that begins with *whether*."""
    key = f"reason.{rule.reason}.question"
    if voice.has(key):
        return voice.say(key, country=country(report, voice))
    return voice.say("own.question", text=_own(rule))


def liable(rule: Rule, report: Report, voice: Voice) -> str:
    """Who answers for a breach; the worker is never pointed at."""
    key = f"liable.{rule.reason}"
    if voice.has(key):
        return voice.say(key)
    party = answers_for(rule, report)
    if party is Party.NOBODY:
        return voice.say("line.liable_nobody" if rule.liable is party else "line.nobody_placed")
    return voice.say("line.liable", party=voice.label(party))


def joint_lead(report: Report, voice: Voice) -> str:
    """The opening of a joint finding: whichever way, one of the following is breached."""
    joint = report.judgement.joint
    facts = () if joint is None else joint.facts
    if "route" in facts:
        return voice.say("joint.route")
    labels = once(label_of(fact, voice) for fact in facts)
    return voice.say("joint.facts", facts=", ".join(labels)) if labels else voice.say("joint.open")


def _with_reading(key: str, rule: Rule, report: Report, voice: Voice) -> str:
    """The sentence for a rule that asks for the reading, where another than the ministry's was chosen.

    What the words ask is not the same in every act, so an instrument may have a sentence of its own.
    """
    if "reading" not in rule.parameters or report.reading == "ministry":
        return key
    others = (f"{key}.by_words.{slug(rule.basis.instrument)}", f"{key}.by_words", key)
    return next(each for each in others if voice.has(each) or each == key)


def _own(rule: Rule) -> str:
    """The rule's own text, to stand inside a sentence."""
    return rule.text.rstrip(".")
