"""Which questions are still to be asked about a placement, and in which order?"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from p2mi_rules.engine.asking import inquire, replies
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.explain.agenda import Agenda, Entry
from p2mi_rules.explain.names import field_of, papers_of
from p2mi_rules.intake.contract import PLACES
from p2mi_rules.norms import MOMENT
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict.answering import PLANNED
from p2mi_rules.verdict.checking import check
from p2mi_rules.verdict.hearing import heard_by
from p2mi_rules.verdict.interviews import Interview, OpenQuestion
from p2mi_rules.vocabulary import Open, Status, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from typing import Unpack

    from p2mi_rules.engine.asking import Inquiry
    from p2mi_rules.norms import Possible
    from p2mi_rules.placement import Placement
    from p2mi_rules.verdict.hearing import Choices
    from p2mi_rules.verdict.verdicts import Verdict

_FINAL = frozenset({Status.PROCEDURAL, Status.NONPROCEDURAL, Status.OUT_OF_SCOPE})
_SURELY_NOT = frozenset({Open.NOT_KNOWN, Open.NOT_APPLICABLE})


def ask(
    placement: Placement,
    *,
    weights: Mapping[str, Mapping[Any, float]] | None = None,
    **choices: Unpack[Choices],
) -> Interview:
    """Which open facts still matter to a placement, best first, and what would each answer do?

    A fact matters if in some possible world the status changes when that fact alone changes; the set is exact. It is
    the status as far as the topics of the profile go: what matters to other topics alone is ``outside``. The order is
    by the expected number of questions until nothing is left to ask, then by the worst case. ``weights`` say how
    likely the values of a fact are (``{"route": {"p2p": 8, "none": 1}}``: a value not named is impossible); of a fact
    without weights every value is as likely as every other. ``choices`` are those of ``check``.

    Raises as ``check`` does, and ``FaultyRequestError`` for weights of what is no open fact or value.

    >>> from p2mi_rules import Placement
    >>> from datetime import date
    >>> from p2mi_rules.vocabulary import Route
    >>> placement = Placement(destination="MY", route=Route.P2P, departed_on=date(2024, 5, 1))
    >>> [question.fact for question in ask(placement).questions]
    ['recruiter', 'agency_registered', 'occupation', 'scheme']
    >>> while (question := ask(placement).next) is not None:
    ...     placement = question.answered({"recruiter": "P3MI", "agency_registered": "ya"}.get(question.fact, "?"))
    >>> ask(placement).verdict.status
    <Status.NO_BREACH_FOUND: 'no_breach_found'>
    """
    verdict = check(placement, **choices)
    heard = heard_by(placement, **choices)
    situation = heard.situation(placement)
    found = inquire(
        heard.rules,
        situation,
        heard.topics(situation),
        in_vain=_refused(placement, situation.facts),
        weights=_checked(weights or {}, situation.facts),
    )
    agenda = _agenda(verdict, found, placement, over=verdict.status in _FINAL)
    return Interview(verdict, tuple(OpenQuestion(each, agenda, placement) for each in agenda.entries), agenda)


def _agenda(verdict: Verdict, found: Inquiry, placement: Placement, *, over: bool) -> Agenda:
    """Everything open, sorted; where the status is final nothing of it matters any more."""
    open_facts = tuple(each.fact for each in verdict.open_facts)
    matter = {*found.in_vain, *(each.fact for each in found.turns)}
    if over:
        return Agenda(verdict.report, (), (), (), tuple(dict.fromkeys((*open_facts, *found.idle, *matter))), (), ())
    void = tuple(fact for fact in found.in_vain if _openness(placement, fact) is Open.NOT_APPLICABLE)
    outside = tuple(fact for fact in open_facts if fact not in matter)
    return Agenda(
        verdict.report,
        tuple(_entry(turn.fact, found, verdict) for turn in found.turns),
        tuple(fact for fact in found.in_vain if fact not in void),
        void,
        tuple(fact for fact in found.idle if fact not in outside),
        outside,
        tuple(each for each in verdict.open_policy if each.question in found.policy),
    )


def _entry(fact: str, found: Inquiry, verdict: Verdict) -> Entry:
    """A fact to ask, with the rules that hang on it and what its values would do."""
    network = found.network
    marks = {mark for mark, (facts, _) in network.asks.items() if fact in facts}
    tables = (table for block in network.blocks for table in block.tables if {fact, *marks} & {*table.variables})
    ids = {table.rule.id for table in tables}
    possible: Possible | None = network.facts.get(fact)
    return Entry(
        next(turn for turn in found.turns if turn.fact == fact),
        (possible and possible.why) or Why.NOT_STATED,
        tuple(each.rule for each in verdict.findings if each.rule.id in ids),
        possible,
        replies(network, fact),
    )


def _openness(placement: Placement, fact: str) -> object:
    """What a placement holds of a fact: a value, several, or why there is none."""
    papers = papers_of([fact])
    if papers:
        return Open.NOT_KNOWN if papers[0] in placement.steps.unknown else Open.NOT_STATED
    part, attribute = PLACES[field_of(fact)]
    return getattr(getattr(placement, part) if part else placement, attribute)


def _refused(placement: Placement, facts: Mapping[str, Possible]) -> frozenset[str]:
    """The facts that nobody can state, or state any better: asked in vain, not applicable, planned, stated exactly."""
    known = {fact for fact in facts if field_of(fact) in PLACES}
    planned = placement.stage in PLANNED and isinstance(placement.departed_on, PartialDate)
    return frozenset({MOMENT} if planned else ()) | {
        fact for fact in known if _said(_openness(placement, fact), facts[fact])
    }


def _said(held: object, possible: Possible) -> bool:
    """Whether asking for a fact again is of no use."""
    if isinstance(held, Open):
        return held in _SURELY_NOT
    return held.is_day if isinstance(held, PartialDate) else not possible.is_open


def _usable(numbers: Iterable[object]) -> bool:
    """Whether numbers can be weights: finite, none below 0, not all 0."""
    given = list(numbers)
    fit = all(isinstance(each, int | float) and isfinite(each) and each >= 0 for each in given)
    return fit and any(given)


def _checked(
    weights: Mapping[str, Mapping[Any, float]], facts: Mapping[str, Possible]
) -> dict[str, dict[Hashable, float]]:
    """The weights, if each is of a value that an open fact may have; raises ``FaultyRequestError`` with what is not."""
    faults: list[Fault] = []
    for fact, by_value in weights.items():
        domain = facts[fact].values if fact in facts else ()
        if not domain:
            faults.append(Fault(f"weights: {fact}", "no such fact", expected=", ".join(sorted(facts))))
        unknown = [value for value in by_value if value not in domain]
        if domain and unknown:
            named = ", ".join(map(str, domain))
            faults += [Fault(f"weights: {fact}", repr(value), expected=f"one of: {named}") for value in unknown]
        if not _usable(by_value.values()):
            faults.append(
                Fault(f"weights: {fact}", "no usable numbers", expected="numbers from 0 on, not all of them 0")
            )
    if faults:
        raise FaultyRequestError(faults)
    return {fact: dict(by_value) for fact, by_value in weights.items()}
