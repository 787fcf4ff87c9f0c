"""Which questions are still to be asked about a placement, and in which order?"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.asking import inquire, replies
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.explain.agenda import Agenda, Entry, asks, question, text
from p2mi_rules.explain.agenda_record import record
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.names import field_of, papers_of
from p2mi_rules.intake.contract import PLACES
from p2mi_rules.norms import MOMENT
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict.answering import PLANNED, answered
from p2mi_rules.verdict.checking import check
from p2mi_rules.verdict.hearing import heard_by
from p2mi_rules.vocabulary import Open, Status, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from typing import Unpack

    from p2mi_rules.engine import OpenPolicy
    from p2mi_rules.engine.asking import Inquiry, Reply
    from p2mi_rules.norms import Possible
    from p2mi_rules.placement import Placement
    from p2mi_rules.verdict.hearing import Choices
    from p2mi_rules.verdict.verdicts import Verdict

_FINAL = frozenset({Status.PROCEDURAL, Status.NONPROCEDURAL, Status.OUT_OF_SCOPE})
_SURELY_NOT = frozenset({Open.NOT_KNOWN, Open.NOT_APPLICABLE})


@attrs.frozen(eq=False, repr=False)
class OpenQuestion:
    """One fact that still matters, as a question; made by ``ask``, never by hand.

    ``expected`` is how many questions it takes on average until nothing is left to ask, this one included, if it is
    asked first and the best order follows; ``worst`` how many at most; ``exact`` whether every order was tried, or
    both are estimates. ``replies`` are the values with what each would do: none where the fact has no list of values.
    """

    _entry: Entry
    _agenda: Agenda
    _placement: Placement

    @property
    def fact(self) -> str:
        """The name of the fact; ``documents:passport`` of a paper, ``moment`` of the day of departure."""
        return self._entry.turn.fact

    @property
    def field(self) -> str:
        """The field of a record in which the fact is stated."""
        return field_of(self.fact)

    @property
    def why(self) -> Why:
        """Why it is open."""
        return self._entry.why

    @property
    def expected(self) -> float:
        """How many questions it takes on average if this one comes first."""
        return self._entry.turn.expected

    @property
    def worst(self) -> int:
        """How many it takes at most."""
        return self._entry.turn.worst

    @property
    def exact(self) -> bool:
        """Whether every order was tried."""
        return self._entry.turn.exact

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that it helps to settle."""
        return tuple(rule.id for rule in self._entry.rules)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What each value would do, those that would do the same together."""
        return self._entry.replies

    def asks(self, lang: str = "id") -> str:
        """The question in words; ``lang`` is ``id`` or ``en``."""
        return asks(self.fact, voice(lang))

    def explain(self, lang: str = "id") -> str:
        """The question with why it is asked and what each answer would do."""
        return question(self._entry, self._agenda, lang)

    def answered(self, reply: object) -> Placement:
        """The placement with this fact stated: a text or value as records take it, ``?`` where nobody knows.

        Raises ``FaultyRecordError`` where the reply cannot be read.
        """
        return answered(self._placement, self.fact, reply)

    def __repr__(self) -> str:
        """The fact and how far it leads; nothing of the person."""
        return f"<OpenQuestion {self.fact}: {self.expected:.2f} questions>"


@attrs.frozen(eq=False, repr=False)
class Interview:
    """What is still to be asked about a placement; made by ``ask``, never by hand.

    ``verdict`` is what the rules say so far, ``questions`` the facts that still matter, best first. Facts are kept
    apart that matter and were asked about in vain, that do not apply, that no longer matter (``idle``), that matter
    to topics outside the profile alone (``outside``), and what only policy could settle (``policy``).
    """

    verdict: Verdict
    questions: tuple[OpenQuestion, ...]
    _agenda: Agenda

    @property
    def settled(self) -> bool:
        """Whether no answer can change the status any more, as far as the profile goes."""
        return not self.questions

    @property
    def next(self) -> OpenQuestion | None:
        """The question to ask next; none where the interview is over."""
        return self.questions[0] if self.questions else None

    @property
    def in_vain(self) -> tuple[str, ...]:
        """Facts that matter and about which nobody could say."""
        return self._agenda.in_vain

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """Facts that matter and do not apply to this placement."""
        return self._agenda.not_applicable

    @property
    def idle(self) -> tuple[str, ...]:
        """Open facts that no longer matter."""
        return self._agenda.idle

    @property
    def outside(self) -> tuple[str, ...]:
        """Open facts that matter to topics outside the profile alone."""
        return self._agenda.outside

    @property
    def policy(self) -> tuple[OpenPolicy, ...]:
        """What nobody in the room can answer, and still matters."""
        return self._agenda.policy

    def explain(self, lang: str = "id") -> str:
        """The whole of it in words; ``lang`` is ``id`` or ``en``."""
        return text(self._agenda, lang)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The same as plain data (JSON); messages in ``lang``."""
        return record(self._agenda, lang)

    def __repr__(self) -> str:
        """The status and the facts to ask, in order."""
        facts = ", ".join(each.fact for each in self.questions)
        return f"<Interview {self.verdict.status}{': ' if facts else ''}{facts}>"


def ask(
    placement: Placement,
    *,
    weights: Mapping[str, Mapping[Hashable, float]] | None = None,
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
    weights: Mapping[str, Mapping[Hashable, float]], facts: Mapping[str, Possible]
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
