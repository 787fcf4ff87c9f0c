"""What do all findings together say of a placement?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.branches import branches
from p2mi_rules.engine.findings import Finding, finding_of
from p2mi_rules.engine.joint import JointFinding, cases, clash, joint_finding
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.vocabulary import Status, Why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from p2mi_rules.engine.branches import Branches
    from p2mi_rules.engine.joint import Case
    from p2mi_rules.norms import Possible, Rule, Rulebook, Situation

_WORST_FIRST = (
    Outcome.BREACHED,
    Outcome.UNKNOWN,
    Outcome.SATISFIED,
    Outcome.NOT_BREACHED,
    Outcome.NOT_APPLICABLE,
)
_PASSES = frozenset({Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE})


@attrs.frozen
class OpenFact:
    """A fact by which some finding still flips: why it is open, and the ids of the rules it would help to settle."""

    fact: str
    why: Why
    settles: tuple[str, ...]


@attrs.frozen
class OpenPolicy:
    """A question that no fact of the placement settles: why, and the ids of the rules that wait for it."""

    question: str
    why: Why
    rules: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Judgement:
    """The status with everything it follows from, before any word of it is said."""

    status: Status
    findings: tuple[Finding, ...]
    joint: JointFinding | None
    topics: Mapping[str, Outcome]
    not_examined: tuple[str, ...]
    open_facts: tuple[OpenFact, ...]
    open_policy: tuple[OpenPolicy, ...]
    facts: Mapping[str, Possible] = attrs.field(repr=False)


def judge(rulebook: Rulebook, situation: Situation, profile: frozenset[str]) -> Judgement:
    """Judge one situation: every rule over every possible world, then all deciding rules over the same world.

    ``profile`` names the topics that must be settled for a status better than indeterminate. Raises
    ``FaultyRecordError`` where facts exclude one another, ``FaultyRulebookError`` where a fact is not known.
    """
    apart = branches(rulebook, situation)
    law = [rule for rule in rulebook.rules if any(map(rule.in_force, apart.moments))]
    seen = {rule.id: [branch.worlds_of(rule) for _, branch in apart.each] for rule in law}
    findings = tuple(finding_of(rule, seen[rule.id], apart) for rule in law)
    undecided = [each.rule for each in findings if _hangs(each)]
    over = cases(undecided, apart, seen)
    joint = joint_finding(undecided, over)
    topics = {topic: _topic(topic, rulebook, apart, findings) for topic in sorted(rulebook.topics)}
    if joint is not None:
        topics |= _surely_breached(undecided, over)
    unsettled = {topic for topic in rulebook.full | profile if topics.get(topic) not in _PASSES}
    return Judgement(
        status=_status(findings, joint, unsettled, profile),
        findings=findings,
        joint=joint,
        topics=topics,
        not_examined=tuple(sorted(unsettled - profile)),
        open_facts=_open_facts(findings, apart.facts, profile),
        open_policy=_open_policy(findings),
        facts=apart.facts,
    )


def _hangs(finding: Finding) -> bool:
    """Whether a deciding rule is breached in some worlds and not in others."""
    breached = Outcome.BREACHED in finding.outcomes
    return finding.rule.effect is Effect.DECIDES and breached and len(finding.outcomes) > 1


def _status(
    findings: Sequence[Finding], joint: JointFinding | None, unsettled: set[str], profile: frozenset[str]
) -> Status:
    """The status: scope first, then a breach, single or joint, then what has been settled."""
    scopes = [each.outcomes for each in findings if each.rule.effect is Effect.SCOPES]
    if any(outcomes == frozenset({Outcome.BREACHED}) for outcomes in scopes):
        return Status.OUT_OF_SCOPE
    if any(Outcome.BREACHED in outcomes for outcomes in scopes):
        return Status.INDETERMINATE
    breached = any(each.outcome is Outcome.BREACHED and each.rule.effect is Effect.DECIDES for each in findings)
    if breached or joint is not None:
        return Status.NONPROCEDURAL
    if not unsettled:
        return Status.PROCEDURAL
    return Status.INDETERMINATE if unsettled & profile else Status.NO_BREACH_FOUND


def _surely_breached(undecided: Sequence[Rule], over: Sequence[Case]) -> dict[str, Outcome]:
    """The topics whose own rules cannot all hold: under whichever of two acts, say, the same thing is breached."""
    own = {topic: [rule for rule in undecided if rule.topic == topic] for topic in {rule.topic for rule in undecided}}
    return {topic: Outcome.BREACHED for topic, rules in own.items() if clash(rules, over)}


def _topic(topic: str, rulebook: Rulebook, apart: Branches, findings: Sequence[Finding]) -> Outcome:
    """The worst of one topic's findings; where rules of the topic decide, the others do not count."""
    effect = Effect.DECIDES if topic in rulebook.full else None
    said = {each.outcome for each in findings if each.rule.topic == topic and effect in {None, each.rule.effect}}
    if Outcome.BREACHED in said:
        return Outcome.BREACHED
    deciding = [rule for rule in rulebook.rules if rule.topic == topic and effect in {None, rule.effect}]
    covered = all(any(rule.in_force(day) for rule in deciding) for day in apart.moments)
    if not covered or Outcome.NOT_ENCODED in said:
        return Outcome.NOT_ENCODED
    return next(outcome for outcome in _WORST_FIRST if outcome in said)


def _open_facts(
    findings: Sequence[Finding], facts: Mapping[str, Possible], profile: frozenset[str]
) -> tuple[OpenFact, ...]:
    """The facts that still matter to deciding rules, those of the profile and of most rules first."""
    settles: dict[str, list[str]] = {}
    weight: dict[str, int] = {}
    for each in findings:
        if each.rule.effect is Effect.WARNS:
            continue
        for fact in each.open_facts:
            settles.setdefault(fact, []).append(each.rule.id)
            weight[fact] = weight.get(fact, 0) + (100 if each.rule.topic in profile else 1)
    order = sorted(settles, key=lambda fact: (-weight[fact], fact))
    return tuple(OpenFact(fact, facts[fact].why or Why.NOT_STATED, tuple(settles[fact])) for fact in order)


def _open_policy(findings: Sequence[Finding]) -> tuple[OpenPolicy, ...]:
    """What nobody in the room can answer."""
    waiting: dict[tuple[str, Why], list[str]] = {}
    for each in findings:
        if each.rule.effect is not Effect.WARNS:
            for question, why in each.open_policy.items():
                waiting.setdefault((question, why), []).append(each.rule.id)
    return tuple(OpenPolicy(question, why, tuple(rules)) for (question, why), rules in waiting.items())
