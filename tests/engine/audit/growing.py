"""Small rulebooks made at random that are clean because of how they are made.

Every question has a good answer and a bad one, some a middle one. A deciding rule *asks* one question: the bad answer
breaches it, the good one never does, the middle one where another question has its bad answer. So with all answers
good every rule holds (no contradiction), and with one bad answer one rule alone is breached (no shadow, none that never
decides); of each topic the first rule applies to everything (no silence). Some questions are *quiet*: a rule that only
warns reads them, a function is made of them, or a gap opens by them.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from random import Random
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    Band,
    Constraint,
    Dated,
    Effect,
    Field,
    Function,
    Gap,
    Holds,
    Outcome,
    Question,
    Rule,
    Rulebook,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

BEGIN, AMENDED = date(2010, 1, 1), date(2015, 1, 1)
NOTES = "notes"
"""The topic of the rules that only warn."""


class Rank(IntEnum):
    """How good an answer is."""

    GOOD = 0
    MIDDLE = 1
    BAD = 2


@attrs.define
class Sketch:
    """A rulebook that is still being made: what is asked, what is quiet, and the rank of every answer."""

    random: Random
    questions: dict[str, Question] = attrs.field(factory=dict[str, Question])
    ranks: dict[str, dict[Hashable, Rank]] = attrs.field(factory=dict[str, dict["Hashable", Rank]])
    asked: dict[str, str] = attrs.field(factory=dict[str, str])
    """The topic of each question that a deciding rule asks."""
    quiet: list[str] = attrs.field(factory=list[str])
    made_of: dict[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    """The questions of which a function is made."""
    rules: dict[str, Rule] = attrs.field(factory=dict[str, Rule])
    gaps: list[Gap] = attrs.field(factory=list[Gap])
    opening: str | None = None
    """The question by which the gap opens."""
    constraints: list[Constraint] = attrs.field(factory=list[Constraint])

    @property
    def topics(self) -> list[str]:
        """The topics that are decided."""
        return sorted({*self.asked.values()})

    def rulebook(self) -> Rulebook:
        """The rulebook, its rules and questions in whatever order."""
        rules, questions = [*self.rules.values()], [*self.questions.values()]
        self.random.shuffle(rules)
        self.random.shuffle(questions)
        return Rulebook(
            tuple(rules),
            tuple(questions),
            topics=frozenset({*self.topics, NOTES}),
            gaps=tuple(self.gaps),
            constraints=tuple(self.constraints),
        )

    def versions(self, name: str) -> list[Rule]:
        """The rules that ask a question, the older first."""
        return sorted((rule for rule in self.rules.values() if rule.parameters[0] == name), key=lambda rule: rule.since)

    def add(
        self,
        rule_id: str,
        parameters: tuple[str, ...],
        says: Callable[[dict[str, Rank]], Outcome],
        *,
        topic: str,
        since: date = BEGIN,
        until: date | None = None,
        effect: Effect = Effect.DECIDES,
        reason: str | None = None,
        pasal: int | None = None,
    ) -> Rule:
        """A rule that is told the ranks of answers, under a provision and for a reason of its own."""
        rule = Rule(
            id=rule_id,
            basis=UU_18_2017.pasal(len(self.rules) + 1 if pasal is None else pasal),
            since=since,
            until=until,
            function=self.by_rank(parameters, says),
            parameters=parameters,
            topic=topic,
            effect=effect,
            reason=reason or f"{rule_id}_breached",
        )
        self.rules[rule_id] = rule
        return rule

    def by_rank(
        self, parameters: tuple[str, ...], says: Callable[[dict[str, Rank]], Outcome]
    ) -> Callable[..., Outcome]:
        """A function of answers that looks at their ranks alone."""

        def told(*answers: Hashable) -> Outcome:
            """Look at the ranks."""
            return says({name: self.ranks[name][answer] for name, answer in zip(parameters, answers, strict=True)})

        return told


def asking(name: str, *, worse: str | None = None, outside: str | None = None) -> Callable[[dict[str, Rank]], Outcome]:
    """What a deciding rule says that asks one question.

    ``worse`` is the question by which the middle answer becomes a breach, ``outside`` the one by whose bad answer the
    rule does not apply.
    """

    def says(rank: dict[str, Rank]) -> Outcome:
        if outside is not None and rank[outside] is Rank.BAD:
            return Outcome.NOT_APPLICABLE
        worsened = worse is not None and rank[worse] is Rank.BAD
        breached = rank[name] is Rank.BAD or (rank[name] is Rank.MIDDLE and worsened)
        return Outcome.BREACHED if breached else Outcome.SATISFIED

    return says


def grown(seed: int) -> Sketch:
    """A clean rulebook of two to six questions."""
    sketch = Sketch(Random(f"rulebook {seed}"))  # noqa: S311 - the same rulebooks every time, nothing to keep secret
    random, count = sketch.random, 2 + seed % 5
    if count >= 5 and random.random() < 0.7:
        _function(sketch)
        count -= 3
    if count >= 3 and random.random() < 0.6:
        sketch.opening = _question(sketch, "opening", random.choice(("field", "holds")), 2)
        sketch.quiet.append("opening")
        count -= 1
    if count >= 3 and random.random() < 0.6:
        sketch.quiet.append(_question(sketch, "quiet", random.choice(("field", "band", "holds", "dated")), 2))
        count -= 1
    names = [f"q{number}" for number in range(count)]
    for name in names:
        _question(
            sketch, name, random.choice(("field", "field", "field", "band", "holds", "dated")), random.choice((2, 3))
        )
    asked = [*names, *(name for name in sketch.made_of)]
    random.shuffle(asked)
    many = random.randint(2, min(3, len(asked)))
    sketch.asked = {name: f"topic{place % many}" for place, name in enumerate(asked)}
    _exclude(sketch)
    for place, name in enumerate(asked):
        _ask(sketch, name, first=place < many)
    for name in sketch.quiet:
        if name != sketch.opening:
            sketch.add(f"warns-{name}", (name,), asking(name), topic=NOTES, effect=Effect.WARNS)
    if sketch.opening is not None:
        _gap(sketch, sketch.opening)
    return sketch


def _question(sketch: Sketch, name: str, kind: str, size: int) -> str:
    """A question of a kind, with two or three answers; a list is held or not."""
    answers: tuple[Hashable, ...] = (f"{name}-good", f"{name}-middle", f"{name}-bad")
    ranks = [Rank.GOOD, Rank.MIDDLE, Rank.BAD]
    if size == 2 or kind == "holds":
        answers, ranks = (answers[0], answers[2]), [Rank.GOOD, Rank.BAD]
    if kind == "holds":
        answers = (True, False)
        sketch.questions[name] = Holds(name, "list", item=name)
    elif kind == "band":
        sketch.questions[name] = Band(name, name, cuts=(10, 20)[: len(answers) - 1], answers=answers)
    elif kind == "dated":
        sketch.questions[name] = Dated(name, (f"{name}-key",), table="sayings", answers=answers)
    else:
        sketch.questions[name] = Field(name, name, answers=answers)
    sketch.ranks[name] = dict(zip(answers, ranks, strict=True))
    return name


def _function(sketch: Sketch) -> None:
    """A question that is a function of two quiet ones: bad where both are, and asked by a rule of its own."""
    _question(sketch, "made_a", "field", 2)
    _question(sketch, "made_b", "holds", 2)
    sketch.quiet += ["made_a", "made_b"]

    def both_bad(left: str, right: bool) -> str:  # noqa: FBT001 - an answer
        return "made-bad" if left == "made_a-bad" and not right else "made-good"

    answers = ("made-good", "made-bad")
    sketch.questions["made"] = Function("made", ("made_a", "list:made_b"), function=both_bad, answers=answers)
    sketch.ranks["made"] = {"made-good": Rank.GOOD, "made-bad": Rank.BAD}
    sketch.made_of["made"] = ("made_a", "made_b")


def _exclude(sketch: Sketch) -> None:
    """Perhaps a constraint: the bad answers of two fields exclude one another."""
    fields = [name for name in sketch.asked if isinstance(sketch.questions[name], Field)]
    if len(fields) >= 2 and sketch.random.random() < 0.9:
        one, other = sketch.random.sample(fields, 2)

        def possible(left: Hashable, right: Hashable) -> bool:
            return not (sketch.ranks[one][left] is sketch.ranks[other][right] is Rank.BAD)

        sketch.constraints.append(Constraint((one, other), possible, "not both bad"))


def _ask(sketch: Sketch, name: str, *, first: bool) -> None:
    """One rule that asks a question, or an older and an amended one; the first of a topic applies to everything."""
    split = sketch.random.random() < 0.4
    since = sketch.random.choice((BEGIN, AMENDED)) if not (first or split) else BEGIN
    pasal = len(sketch.rules) + 1
    spans = [(since, AMENDED), (AMENDED, None)] if split else [(since, None)]
    for place, (begin, end) in enumerate(spans):
        apart = {name, sketch.opening, *sketch.made_of.get(name, ()), *sketch.made_of}
        others = [each for each in sketch.questions if each not in apart]
        worse = sketch.random.choice(others) if Rank.MIDDLE in sketch.ranks[name].values() else None
        left = [each for each in others if each != worse]
        outside = sketch.random.choice(left) if left and not first and sketch.random.random() < 0.5 else None
        sketch.add(
            f"{name}-{'ab'[place]}",
            tuple(dict.fromkeys(each for each in (name, worse, outside) if each is not None)),
            asking(name, worse=worse, outside=outside),
            topic=sketch.asked[name],
            since=begin,
            until=end,
            reason=f"{name}_bad",
            pasal=pasal,
        )


def _gap(sketch: Sketch, opening: str) -> None:
    """Law that is not encoded, of one topic, where the opening question has its bad answer."""

    def opens(answer: Hashable) -> bool:
        """It opens by the bad answer."""
        return sketch.ranks[opening][answer] is Rank.BAD

    topic = sketch.random.choice(sketch.topics)
    sketch.gaps.append(
        Gap(
            id="gap",
            basis=UU_18_2017.pasal(90),
            since=BEGIN,
            function=opens,
            parameters=(opening,),
            topics=frozenset({topic}),
        )
    )
