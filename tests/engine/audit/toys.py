"""Small rulebooks written by hand, to be spoilt one thing at a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Constraint, Effect, Field, Gap, Outcome, Question, Rule, Rulebook, satisfied_if

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from p2mi_rules.engine.audit import Defect
    from p2mi_rules.norms import DefectKind
    from p2mi_rules.verdict.auditing import Audit

FIRST = date(2020, 1, 1)
PERMIT = Field("permit", "permit", answers=("held", "none"))
ROUTE = Field("route", "route", answers=("company", "alone", "other"))


def rule_of(
    name: str,
    parameters: tuple[str, ...],
    says: Callable[..., Outcome],
    *,
    topic: str = "papers",
    since: date = FIRST,
    until: date | None = None,
    effect: Effect = Effect.DECIDES,
    pasal: int = 1,
    reason: str | None = None,
) -> Rule:
    """A rule whose function takes answers by place."""
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(pasal),
        since=since,
        until=until,
        function=says,
        parameters=parameters,
        topic=topic,
        effect=effect,
        reason=reason or name,
    )


def gap_of(name: str, parameters: tuple[str, ...], opens: Callable[..., bool], *, topic: str = "papers") -> Gap:
    """A gap over a topic."""
    return Gap(
        id=name,
        basis=UU_18_2017.pasal(90),
        since=FIRST,
        function=opens,
        parameters=parameters,
        topics=frozenset({topic}),
    )


def book_of(
    *rules: Rule,
    questions: tuple[Question, ...],
    gaps: tuple[Gap, ...] = (),
    constraints: tuple[Constraint, ...] = (),
) -> Rulebook:
    """A rulebook that declares the topics its rules have."""
    topics = {rule.topic for rule in rules}.union(*(gap.topics for gap in gaps))
    return Rulebook(rules, questions, topics=frozenset(topics), gaps=gaps, constraints=constraints)


def needs_permit(permit: str) -> Outcome:
    """Whoever goes needs a permit."""
    return satisfied_if(permit == "held")


def by_route(said: Mapping[str, Outcome]) -> Callable[[str], Outcome]:
    """A rule that reads the route alone; the others it does not speak of."""

    def says(route: str) -> Outcome:
        return said.get(route, Outcome.NOT_APPLICABLE)

    return says


def kinds(found: Audit) -> list[DefectKind]:
    """The kinds of what was found."""
    return [each.kind for each in found.findings]


def cases(found: Audit, kind: DefectKind) -> list[dict[str, tuple[Hashable, ...]]]:
    """The cases of what was found of a kind."""
    return [dict(each.case) for each in found.findings if each.kind is kind]


def only(found: Audit) -> Defect:
    """The one thing that was found."""
    (one,) = found.findings
    return one
