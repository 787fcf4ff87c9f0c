"""How are answers made that make no difference, and rules that decide nothing?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Band, Constraint, Dated, DefectKind, Effect, Field, Function, Gap, Outcome
from tests.engine.audit.growing import BEGIN, Rank, Sketch
from tests.engine.audit.planting import Planted, planted_in

if TYPE_CHECKING:
    from collections.abc import Hashable


def one_answer_more(sketch: Sketch) -> Planted | None:
    """An answer that is treated like another by everything."""
    name = sketch.random.choice(sorted(name for name in sketch.asked if name not in sketch.made_of))
    question, more = sketch.questions[name], f"{name}-more"
    if not isinstance(question, Field | Band | Dated):
        return None
    sketch.ranks[name][more] = sketch.ranks[name][sketch.random.choice(question.answers)]
    if isinstance(question, Band):
        cuts = (*question.cuts, question.cuts[-1] + 10)
        sketch.questions[name] = attrs.evolve(question, answers=(*question.answers, more), cuts=cuts)
    else:
        sketch.questions[name] = attrs.evolve(question, answers=(*question.answers, more))
    return planted_in(sketch, DefectKind.ALIKE, name)


def never_returned(sketch: Sketch) -> Planted | None:
    """An answer that a function never gives."""
    question = sketch.questions.get("made")
    if not isinstance(question, Function):
        return None
    sketch.ranks["made"]["made-worst"] = Rank.MIDDLE
    sketch.questions["made"] = attrs.evolve(question, answers=(*question.answers, "made-worst"))
    return planted_in(sketch, DefectKind.NEVER_GIVEN, "made")


def ruled_out(sketch: Sketch) -> Planted | None:
    """An answer of a field that a constraint excludes with every value of another fact."""
    fields = [name for name in sorted(sketch.questions) if isinstance(sketch.questions[name], Field)]
    if len(fields) < 2:
        return None
    one, other = sketch.random.sample(fields, 2)
    question, never = sketch.questions[one], f"{one}-never"
    if one in {"made_a", sketch.opening} or not isinstance(question, Field):
        return None

    def possible(_: Hashable, right: Hashable) -> bool:
        return right != never

    sketch.ranks[one][never] = Rank.BAD
    sketch.questions[one] = attrs.evolve(question, answers=(*question.answers, never))
    sketch.constraints.append(Constraint((other, one), possible, "never"))
    return planted_in(sketch, DefectKind.NEVER_GIVEN, one)


def always_satisfied(sketch: Sketch) -> Planted | None:
    """A rule that everything satisfies."""
    name = sketch.random.choice(sorted(sketch.questions))
    effect = sketch.random.choice((Effect.DECIDES, Effect.WARNS))
    topic = sketch.asked.get(name, sketch.topics[0])
    sketch.add("idle", (name,), lambda _: Outcome.SATISFIED, topic=topic, effect=effect)
    return planted_in(sketch, DefectKind.NEVER_BREACHED, "idle")


def applies_to_nothing(sketch: Sketch) -> Planted | None:
    """A rule that applies to nothing."""
    name = sketch.random.choice(sorted(sketch.questions))
    sketch.add("idle", (name,), lambda _: Outcome.NOT_APPLICABLE, topic=sketch.topics[0])
    return planted_in(sketch, DefectKind.NEVER_APPLIES, "idle")


def breached_nowhere(sketch: Sketch) -> Planted | None:
    """A rule that is breached in worlds alone that a constraint excludes."""
    if not sketch.constraints:
        return None
    one, other = sketch.constraints[0].facts

    def says(rank: dict[str, Rank]) -> Outcome:
        return Outcome.BREACHED if rank[one] is rank[other] is Rank.BAD else Outcome.SATISFIED

    sketch.add("idle", (one, other), says, topic=sketch.asked[one])
    return planted_in(sketch, DefectKind.NEVER_BREACHED, "idle")


def breached_everywhere(sketch: Sketch) -> Planted | None:
    """A rule that nothing passes."""
    name = sketch.random.choice(sorted(sketch.questions))
    topics = [topic for topic in sketch.topics if not any(topic in gap.topics for gap in sketch.gaps)]
    sketch.add("idle", (name,), lambda _: Outcome.BREACHED, topic=topics[0])
    return planted_in(sketch, DefectKind.ALWAYS_BREACHED, "idle")


def unread(sketch: Sketch) -> Planted | None:
    """A question that nobody reads."""
    sketch.questions["unread"] = Field("unread", "unread", answers=("yes", "no"))
    return planted_in(sketch, DefectKind.UNREAD, "unread")


def never_opens(sketch: Sketch) -> Planted | None:
    """A gap that opens nowhere."""
    name = sketch.random.choice(sorted(sketch.questions))

    def opens(_: Hashable) -> bool:
        return False

    gap = Gap(
        id="idle",
        basis=UU_18_2017.pasal(91),
        since=BEGIN,
        function=opens,
        parameters=(name,),
        topics=frozenset(sketch.topics[:1]),
    )
    sketch.gaps.append(gap)
    return planted_in(sketch, DefectKind.TAKES_NOTHING, "idle")
