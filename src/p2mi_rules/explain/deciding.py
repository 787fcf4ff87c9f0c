"""Which findings carry the status, and how strong is what they rest on?"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.timelines import years_after
from p2mi_rules.vocabulary import Authority, Party, Recruiter, Route, Seen, Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Evidence, Rule

_SETTLED = frozenset({Outcome.SATISFIED, Outcome.NOT_BREACHED})
_PASSES = frozenset({Status.PROCEDURAL, Status.NO_BREACH_FOUND})
_NOBODY_PLACES = frozenset({Recruiter.SELF, Recruiter.EMPLOYER})


class Strength(NamedTuple):
    """Whose word something rests on, and how that was read."""

    authority: Authority
    seen: Seen

    @property
    def rank(self) -> tuple[int, int]:
        """Larger is weaker: authority first, then how it was read."""
        return (self.authority.rank, self.seen.rank)


def with_effect(report: Report, effect: Effect, *outcomes: Outcome) -> list[Finding]:
    """The findings of one effect and some outcomes, in the order of the law."""
    found = report.judgement.findings
    return [each for each in found if each.rule.effect is effect and each.outcome in outcomes]


def breaches(report: Report) -> list[Finding]:
    """The deciding findings that are breached."""
    return with_effect(report, Effect.DECIDES, Outcome.BREACHED)


def jointly(report: Report) -> list[Finding]:
    """The findings of which the joint finding says that one is breached; none if there is no joint finding."""
    joint = report.judgement.joint
    names = frozenset[str]() if joint is None else frozenset(joint.rules)
    return [each for each in report.judgement.findings if each.rule.id in names]


def reasons(report: Report) -> list[str]:
    """The reason codes of breached deciding findings, then those of the joint finding joined by ``|``.

    Outside the scope of the act nothing else counts: there it is the reason of the scope.
    """
    if report.status is Status.OUT_OF_SCOPE:
        return _codes(with_effect(report, Effect.SCOPES, Outcome.BREACHED))
    joint = "|".join(_codes(jointly(report)))
    return [*_codes(breaches(report)), *filter(None, [joint])]


def _codes(findings: Iterable[Finding]) -> list[str]:
    """The reason codes, each once."""
    return list(dict.fromkeys(each.rule.reason for each in findings))


def grounds(report: Report) -> list[list[Finding]]:
    """The groups of findings that carry the status: it stands as long as one group stands whole.

    Each breach carries *nonprocedural* alone, a joint finding only with all its rules; a pass needs every settled
    finding of the topics examined. Nothing carries *indeterminate*.
    """
    if report.status is Status.OUT_OF_SCOPE:
        return [[each] for each in with_effect(report, Effect.SCOPES, Outcome.BREACHED)]
    if report.status is Status.NONPROCEDURAL:
        return [*([each] for each in breaches(report)), *filter(None, [jointly(report)])]
    if report.status in _PASSES:
        settled = with_effect(report, Effect.DECIDES, *_SETTLED)
        return [[each for each in settled if each.rule.topic in report.examined]]
    return []


def rests_on(report: Report) -> Strength | None:
    """The weakest provision or source of all findings that carry the status; ``None`` where nothing carries it.

    The lowest counts even where another says the same, and beside a breach that stands by the act alone: whoever
    reads the status reads all of its grounds.
    """
    found = [
        strength
        for each in chain.from_iterable(grounds(report))
        for strength in (
            Strength(each.rule.basis.authority, each.rule.basis.seen),
            *(Strength(row.source.authority, row.source.seen) for row in decisive(each)),
        )
    ]
    return max(found, key=lambda strength: strength.rank, default=None)


def nobody_placed(report: Report) -> bool:
    """Whether the worker alone, or with the employer, arranged the work; a company that places its own does place."""
    facts = report.judgement.facts
    if "recruiter" not in facts or not _NOBODY_PLACES.issuperset(facts["recruiter"].values):
        return False
    return Recruiter.EMPLOYER not in facts["recruiter"].values or facts["route"].values != (Route.UKPS,)


def answers_for(rule: Rule, report: Report) -> Party:
    """Who answers for a breach: the rule's party, but nobody where that is a placer and nobody placed."""
    return Party.NOBODY if rule.liable is Party.PLACER and nobody_placed(report) else rule.liable


def reading_decides(report: Report) -> bool:
    """Whether every ground of the status asks how the disputed words are read."""
    carrying = grounds(report)
    return bool(carrying) and all(any("reading" in each.rule.parameters for each in group) for group in carrying)


def by_words(report: Report) -> bool:
    """Whether the disputed words are read by what they say alone, so that no designation counts."""
    return report.reading == "statute"


def decisive(finding: Finding) -> list[Evidence]:
    """The rows that settled the answers of a finding."""
    return [each for each in finding.evidence if each.decisive]


def deciding_rows(report: Report) -> list[Evidence]:
    """The rows that settled any answer, each once."""
    return list(dict.fromkeys(row for each in report.judgement.findings for row in decisive(each)))


def laid_over(report: Report) -> list[str]:
    """The ids of the rows of a user's own text among those that settled an answer."""
    return list(dict.fromkeys(row.row for row in deciding_rows(report) if getattr(row, "local", False)))


def last_ground(report: Report) -> date | None:
    """The newest ground for counting a list after its end: the oldest of them, where several lists are counted."""
    found: list[date | None] = [getattr(row, "last_ground", None) for row in deciding_rows(report)]
    return min((day for day in found if day is not None), default=None)


def is_stale(report: Report) -> bool:
    """Whether the last day judged lies more than twelve months after the newest ground for counting a list."""
    ground = last_ground(report)
    if ground is None:
        return False
    return report.judged_on.last > years_after(ground, 1)


def carried_forward(report: Report) -> date | None:
    """The oldest list that is counted after its end."""
    return min((each.carried_from for each in report.judgement.findings if each.carried_from), default=None)
