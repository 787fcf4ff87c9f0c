"""Which few situations must a network not lose, each of which an earlier one did?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules.engine.asking.matters import mattering
from p2mi_rules.engine.network import Level, network_of
from p2mi_rules.exceptions import FaultyRecordError, FaultyRulebookError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import (
    MOMENT,
    Answer,
    Constraint,
    Dated,
    Effect,
    Field,
    Outcome,
    Possible,
    Question,
    Rule,
    Rulebook,
    Situation,
)
from p2mi_rules.vocabulary import Why
from tests.engine.completions import Oracle
from tests.engine.puzzles import DAYS, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

DAY = DAYS[0]
QUESTIONS: tuple[Question, ...] = (
    *(Field(name, name, answers=(0, 1)) for name in ("a", "b")),
    Dated("told", ("b",), table="told", answers=(0, 1, 2)),
)
DECIDES, SCOPES, WARNS = Effect.DECIDES, Effect.SCOPES, Effect.WARNS


def breached_by(*answers: Hashable, besides: Outcome = Outcome.SATISFIED) -> Callable[..., Outcome]:
    """Breached by some answers; satisfied by nought, and by all others something else."""

    def told(answer: Hashable) -> Outcome:
        """Breached or not."""
        if answer in answers:
            return Outcome.BREACHED
        return Outcome.SATISFIED if answer == 0 else besides

    return told


def a_rule(
    name: str, parameter: str, function: Callable[..., Outcome], *, effect: Effect = DECIDES, topic: str = "one"
) -> Rule:
    """A rule of one question."""
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=DAY,
        function=function,
        parameters=(parameter,),
        topic=topic,
        effect=effect,
        reason=name,
    )


def situation(told: dict[int, Answer] | None = None, facts: dict[str, tuple[Hashable, ...]] | None = None) -> Situation:
    """Facts that are open where nothing else is said; and what a table tells for each ``b``."""
    values = {"a": (0, 1), "b": (0, 1), MOMENT: (DAY,), **(facts or {})}
    possible = {name: Possible(each, Why.NOT_STATED if len(each) > 1 else None) for name, each in values.items()}
    answers = told or dict.fromkeys((0, 1), Answer(frozenset({0})))
    return Situation(possible, {"told": Told({(b, day): answer for b, answer in answers.items() for day in DAYS})})


def matter(rules: tuple[Rule, ...], where: Situation, *constraints: Constraint) -> set[str]:
    """What matters, by the network and by enumeration."""
    rulebook = Rulebook(rules, QUESTIONS, topics=frozenset({"one", "two"}), constraints=constraints)
    topics = frozenset({"one"})
    found = set(mattering(network_of(rulebook, where, topics)))
    assert found == Oracle(rulebook, where, topics).mattering()
    return found


def same(first: object, second: object) -> bool:
    """Two values that are the same."""
    return first == second


def one_with_one(a: int, b: int) -> bool:
    """One goes with one alone."""
    return a == 1 or b == 0


def one_and_one(a: int, b: int) -> Outcome:
    """Breached by one and one."""
    return Outcome.BREACHED if a and b else Outcome.SATISFIED


def test_of_two_facts_that_always_go_together_one_is_kept() -> None:
    """Neither makes a difference while the other is there; left out both, the rule would say the same of all."""
    both = Rule(
        id="both",
        basis=UU_18_2017.pasal(1),
        since=DAY,
        function=one_and_one,
        parameters=("a", "b"),
        topic="one",
        effect=DECIDES,
        reason="both",
    )
    together = Constraint(("a", "b"), same, "two that are the same")
    rulebook = Rulebook((both,), QUESTIONS, topics=frozenset({"one"}), constraints=(together,))
    (block,) = network_of(rulebook, situation(), frozenset({"one"})).law
    assert len(block.variables) == 1
    assert set(block.levels.values()) == {Level.FAILS, Level.HOLDS}
    assert matter((both,), situation(), together) == set()
    assert matter((both,), situation()) == {"a", "b"}


def test_a_fact_matters_on_which_only_an_unsettled_answer_hangs() -> None:
    """With one ``b`` a fact is asked for that changes nothing, with the other the answer is a breach."""
    rule = a_rule("r", "told", breached_by(2, besides=Outcome.NOT_APPLICABLE))
    asking = Answer(frozenset({0, 1}), Why.NOT_STATED, asks="x")
    assert matter((rule,), situation({0: asking, 1: Answer(frozenset({2}))})) == {"b"}


def test_a_fact_that_cannot_change_does_not_matter_for_what_another_would_tell() -> None:
    """Where the constraint leaves ``b`` one value, ``x`` alone tells; where both are left, either may."""
    asking = Answer(frozenset({0, 1}), Why.NOT_STATED, asks="x")
    law = (a_rule("r1", "told", breached_by(1)), a_rule("r2", "a", breached_by(1)))
    one_of_two = Constraint(("a", "b"), one_with_one, "one with one")
    assert matter(law, situation({0: asking, 1: asking}), one_of_two) == {"a", "x"}
    assert matter(law, situation({0: asking, 1: asking})) == {"a", "b", "x"}


def test_no_scope_is_left_by_two_rules_together() -> None:
    """The one puts it outside by this answer of policy, the other by that: it is open whether it is outside."""
    rules = (
        a_rule("s1", "told", breached_by(0), effect=SCOPES),
        a_rule("s2", "told", breached_by(1), effect=SCOPES),
        a_rule("r", "a", breached_by()),
    )
    unknown = Answer(frozenset({0, 1}), Why.NO_INFORMATION)
    outside = Answer(frozenset({0}))
    assert matter(rules, situation(dict.fromkeys((0, 1), unknown))) == set()
    assert matter(rules, situation({0: unknown, 1: outside})) == {"b"}


def test_a_rule_of_scope_speaks_for_a_topic_on_which_none_decides() -> None:
    """While it is in force the topic is settled where it holds; before, nobody speaks of it."""
    scope = attrs.evolve(a_rule("s", "a", breached_by(1), effect=SCOPES), since=DAYS[1])
    days: dict[str, tuple[Hashable, ...]] = {MOMENT: (DAY, DAYS[1])}
    assert matter((attrs.evolve(scope, function=breached_by()),), situation(facts=days)) == {MOMENT}
    assert matter((scope,), situation(facts=days)) == {"a", MOMENT}
    assert matter((scope, a_rule("w", "b", breached_by(1), effect=WARNS)), situation(facts=days)) == {"a", "b", MOMENT}


def test_a_breach_on_which_nothing_decides_leaves_the_topic_open() -> None:
    """Of a topic with warnings alone a breach is no breach of the placement."""
    weak = a_rule("w", "a", breached_by(1), effect=WARNS)
    rulebook = Rulebook((weak,), QUESTIONS, topics=frozenset({"one"}))
    (block,) = network_of(rulebook, situation(), frozenset({"one"})).law
    assert block.levels == {(0,): Level.HOLDS, (1,): Level.OPEN}


def test_values_that_exclude_one_another_are_a_fault_as_for_the_judge() -> None:
    """And so is a fact that nobody told."""
    together = Constraint(("a", "b"), same, "two that are the same")
    rulebook = Rulebook((), QUESTIONS, topics=frozenset({"one"}), constraints=(together,))
    with pytest.raises(FaultyRecordError, match="two that are the same"):
        network_of(rulebook, situation(facts={"a": (0,), "b": (1,)}), frozenset({"one"}))
    with pytest.raises(FaultyRulebookError, match="a: found no such fact"):
        network_of(rulebook, Situation({}, {}), frozenset({"one"}))
