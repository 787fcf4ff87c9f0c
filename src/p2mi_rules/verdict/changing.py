"""Which placements are judged otherwise on one side than on the other, each kind of them judged once?"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.engine import judge
from p2mi_rules.engine.comparing.classes import Shift
from p2mi_rules.engine.comparing.views import Seen
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.intake.row import Row
from p2mi_rules.norms import MOMENT, Dated, Effect, Grouped, Outcome
from p2mi_rules.placement import Placement
from p2mi_rules.questions import situate
from p2mi_rules.verdict.checking import id_of, read
from p2mi_rules.verdict.faulty import FaultyRecord
from p2mi_rules.verdict.hearing import asked
from p2mi_rules.verdict.profiles import topics_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from datetime import date

    from p2mi_rules.engine import Finding, Judgement
    from p2mi_rules.norms import Rulebook, Situation
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict.checking import UnknownFields
    from p2mi_rules.verdict.sides import Side
    from p2mi_rules.vocabulary import Status

_FINE = frozenset({Outcome.SATISFIED, Outcome.NOT_BREACHED, Outcome.NOT_APPLICABLE})


@attrs.frozen
class Compared:
    """What becomes of a placement: its status on either side, and the rules that find otherwise.

    ``shifts`` are the rules whose finding the status can see to differ, and topics that are encoded on one side alone;
    ``joint`` are for either side the rules of its joint finding, none if it has none.
    """

    before: Status
    after: Status
    shifts: tuple[Shift, ...]
    joint: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def differ(self) -> bool:
        """Whether anything became another."""
        return self.before is not self.after or bool(self.shifts) or self.joint[0] != self.joint[1]


class Placed(NamedTuple):
    """One placement: its place among those given (the line of a row of a file), its id, and what becomes of it."""

    place: int
    id: str | None
    said: Compared | FaultyRecord


class Judges:
    """Two sides that judge placements; of placements that neither can tell apart they judge one."""

    def __init__(
        self,
        sides: tuple[Side, Side],
        profile: str | tuple[str, ...],
        *,
        register: AgencyRegister | None,
        unknown_fields: UnknownFields,
    ) -> None:
        """Remember nothing yet; raises ``FaultyRequestError`` for a profile that a side does not have."""
        self._sides = [_Judge(side, profile, register) for side in sides]
        self._unknown_fields: UnknownFields = unknown_fields
        self._by_facts: dict[Placement, Compared | FaultyRecordError] = {}
        self._by_answers: dict[Hashable, Compared] = {}

    @property
    def judged(self) -> int:
        """How many kinds of placement were judged."""
        return len(self._by_answers)

    def each(self, given: Iterable[Placement | Mapping[str, object] | Row]) -> Iterator[Placed]:
        """What becomes of each placement, lazily and in order; a faulty one stops or shifts no other."""
        for place, item in enumerate(given, 1):
            if isinstance(item, Row):
                yield self._of_row(item)
            else:
                yield Placed(place, id_of(item), self._said(item))

    def _of_row(self, row: Row) -> Placed:
        """The same of a row of a file, by its line."""
        if row.record is None:
            return Placed(row.line, None, FaultyRecord(id=None, faults=row.faults))
        return Placed(row.line, id_of(row.record), self._said(row.record))

    def _said(self, item: Placement | Mapping[str, object]) -> Compared | FaultyRecord:
        """What becomes of one placement or record, or its faults."""
        try:
            placement = item if isinstance(item, Placement) else read(item, self._unknown_fields)
        except FaultyRecordError as error:
            return FaultyRecord(id=id_of(item), faults=error.faults)
        bare = attrs.evolve(placement, id=None, route_word=None)
        if bare not in self._by_facts:
            try:
                self._by_facts[bare] = self._of_placement(bare)
            except FaultyRecordError as error:
                self._by_facts[bare] = error
        found = self._by_facts[bare]
        return FaultyRecord(id=placement.id, faults=found.faults) if isinstance(found, FaultyRecordError) else found

    def _of_placement(self, placement: Placement) -> Compared:
        """What becomes of one placement; judged only if none with the same answers on both sides was."""
        told = [side.situation(placement) for side in self._sides]
        key = tuple(side.key(situation) for side, situation in zip(self._sides, told, strict=True))
        if key not in self._by_answers:
            before, after = (side.judged(situation) for side, situation in zip(self._sides, told, strict=True))
            self._by_answers[key] = _compared(before, after)
        return self._by_answers[key]


class _Judged(NamedTuple):
    """A judgement, and the topics to be settled on which no rule is in force."""

    judgement: Judgement
    uncovered: frozenset[str]


class _Judge:
    """One side as a judge."""

    def __init__(self, side: Side, profile: str | tuple[str, ...], register: AgencyRegister | None) -> None:
        self._side, self._register = side, register
        self._request = side.request(profile)
        self._rules: Rulebook = side.rules
        topics_of(self._request.profile, self._rules, None)
        self._law: dict[date, frozenset[str]] = {}
        self._dated = _on_the_day(self._rules)
        others = [each for each in self._rules.questions if each not in self._dated]
        self._reads_day = any(MOMENT in each.facts for each in others)
        self._stated: tuple[str, ...] | None = None

    def situation(self, placement: Placement) -> Situation:
        """The placement as this side sees it."""
        day = self._side.departed_on
        seen = placement if day is None else attrs.evolve(placement, departed_on=day)
        return situate(
            seen,
            self._side.book,
            consultation=asked(seen, self._register),
            choices=self._request.choices,
            reading=self._request.reading,
            cuts=self._rules.cuts,
        )

    def judged(self, situation: Situation) -> _Judged:
        """The judgement, and the topics that it must settle and on which no rule is in force."""
        examined = self._examined(situation)
        judgement = judge(self._rules, situation, examined)
        open_topics = {topic for topic in self._rules.full | examined if _not_encoded(judgement.topics, topic)}
        told = {each.rule.topic for each in judgement.findings if each.outcome is Outcome.NOT_ENCODED}
        return _Judged(judgement, frozenset(open_topics - told))

    def _examined(self, situation: Situation) -> frozenset[str]:
        return topics_of(self._request.profile, self._rules, situation.facts.get("route"))

    def key(self, situation: Situation) -> Hashable:
        """Where this is the same for two situations, every rule is told the same, and finds the same."""
        if self._stated is None:
            self._stated = _stated(self._rules, situation)
        stated = tuple(situation.facts[name].values for name in self._stated)
        moments: dict[Hashable, None] = {}
        for day in situation.facts[MOMENT].values:
            moments[self._on(day, situation)] = None  # type: ignore[arg-type]  # the moments are dates
        return self._examined(situation), stated, tuple(moments)

    def _on(self, day: date, situation: Situation) -> Hashable:
        """What a day makes of the situation: the law in force, what tables say, what constraints leave."""
        if day not in self._law:
            self._law[day] = frozenset(part.id for part in self._rules.provisions if part.in_force(day))
        told = tuple(_told(question, day, situation) for question in self._dated)
        left = tuple(
            each.possible(*pair)
            for each in self._rules.constraints
            if MOMENT in each.facts
            for pair in product(*((day,) if name == MOMENT else situation.facts[name].values for name in each.facts))
        )
        return self._law[day], told, left, day if self._reads_day else None


def _not_encoded(topics: Mapping[str, Outcome], topic: str) -> bool:
    """Whether a topic has no rule in force; one that no rule of the rulebook is about has none."""
    return topics.get(topic, Outcome.NOT_ENCODED) is Outcome.NOT_ENCODED


def _told(question: Dated, day: date, situation: Situation) -> Hashable:
    """What the table of a question says on a day: its regime for each first key, or every answer."""
    table = situation.tables[question.table]
    values = [situation.facts[name].values for name in question.keys]
    if isinstance(table, Grouped) and None not in values[0]:
        return tuple(table.kinds(first, day).regime for first in values[0])
    return tuple(table.lookup(keys, day).values for keys in product(*values))


def _on_the_day(rules: Rulebook) -> list[Dated]:
    """The questions answered by tables for the moment judged."""
    return [each for each in rules.questions if isinstance(each, Dated) and each.date == MOMENT]


def _stated(rules: Rulebook, situation: Situation) -> tuple[str, ...]:
    """The facts for which no answers of dated tables can stand: all that are read, but for the moment and table keys.

    The answers stand for the first key of tables that know what they tell apart, and for the keys of one table alone.
    """
    counts = Counter(fact for question in rules.questions for fact in dict.fromkeys(question.facts))
    counts += Counter(name for each in rules.constraints for name in each.facts)
    told: Counter[str] = Counter()
    for question in _on_the_day(rules):
        if isinstance(situation.tables[question.table], Grouped):
            told[question.keys[0]] += 1
        else:
            told += Counter(name for name in dict.fromkeys(question.keys) if counts[name] == 1)
    return tuple(name for name in situation.facts if name != MOMENT and counts[name] > told[name])


def _compared(before: _Judged, after: _Judged) -> Compared:
    """What became of a placement, from the judgements of both sides."""
    sides = (before, after)
    a, b = ({each.rule.id: each for each in side.judgement.findings} for side in sides)
    shifts = tuple(shift for rule_id in {**a, **b} if (shift := _shift(a.get(rule_id), b.get(rule_id))) is not None)
    topics = sorted(before.uncovered ^ after.uncovered)
    uncovered = tuple(Shift(None, None, topic, *(_of_topic(topic, side) for side in sides)) for topic in topics)
    joint = tuple(() if side.judgement.joint is None else side.judgement.joint.rules for side in sides)
    return Compared(before.judgement.status, after.judgement.status, (*shifts, *uncovered), (joint[0], joint[1]))


def _of_topic(topic: str, side: _Judged) -> Seen | None:
    """What the status can see of a topic on which no rule decides."""
    return Seen(Effect.DECIDES, Outcome.NOT_ENCODED) if topic in side.uncovered else None


def _shift(a: Finding | None, b: Finding | None) -> Shift | None:
    """One rule, if the status can see that it finds otherwise."""
    before, after = (None if each is None else _seen(each) for each in (a, b))
    rule = b or a
    if before == after or rule is None:
        return None
    return Shift(a.rule if a else None, b.rule if b else None, str(rule.rule.topic), before, after)


def _seen(finding: Finding) -> Seen | None:
    return None if finding.outcome in _FINE else Seen(finding.rule.effect, finding.outcome)
