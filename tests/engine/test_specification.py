"""Does the interpreter say what whole worlds, enumerated apart from it, say?"""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, given

from p2mi_rules.engine import judge
from p2mi_rules.exceptions import FaultyRecordError, FaultyRulebookError
from p2mi_rules.norms import Constraint, Effect, Outcome, Possible, Situation, settle
from p2mi_rules.vocabulary import Status
from tests.engine.toys import Toy, excludes, surely_breached, toys, whole_worlds

PROFILE = frozenset({"one", "two"})


def has_a_world(toy: Toy) -> bool:
    """Whether the constraints leave any world."""
    return next(iter(whole_worlds(toy)), None) is not None


@given(toys())
def test_a_finding_is_the_set_of_outcomes_over_all_worlds(toy: Toy) -> None:
    """No outcome is lost and none invented, whatever is open."""
    assume(has_a_world(toy))
    judgement = judge(toy.rulebook, toy.situation, PROFILE)
    worlds = list(whole_worlds(toy))
    for finding in judgement.findings:
        seen = frozenset(world[finding.rule.id] for world in worlds)
        assert finding.outcomes == seen
        assert finding.outcome is settle(seen)


@given(toys())
def test_nonprocedural_is_that_no_world_satisfies_all_deciding_rules(toy: Toy) -> None:
    """The verdict is lifted jointly: breached in every world, by whichever rule."""
    assume(has_a_world(toy))
    judgement = judge(toy.rulebook, toy.situation, PROFILE)
    deciding = frozenset(rule.id for rule in toy.rulebook.rules if rule.effect is Effect.DECIDES)
    assert (judgement.status is Status.NONPROCEDURAL) == surely_breached(toy, deciding)


@given(toys())
def test_a_joint_finding_has_no_rule_to_spare(toy: Toy) -> None:
    """Its rules cannot hold together, and without any one of them the others can."""
    assume(has_a_world(toy))
    judgement = judge(toy.rulebook, toy.situation, PROFILE)
    alone = any(each.outcome is Outcome.BREACHED and each.rule.effect is Effect.DECIDES for each in judgement.findings)
    if judgement.joint is None:
        return
    core = frozenset(judgement.joint.rules)
    assert surely_breached(toy, core)
    assert len(core) > 1
    assert all(not surely_breached(toy, core - {each}) for each in core)
    assert not alone or len(core) > 1


@given(toys())
def test_procedural_is_never_the_empty_conjunction(toy: Toy) -> None:
    """A placement is procedural only where every deciding topic has a rule in force at every possible moment."""
    assume(has_a_world(toy))
    judgement = judge(toy.rulebook, toy.situation, PROFILE)
    if judgement.status is not Status.PROCEDURAL:
        return
    moments = toy.situation.facts["moment"].values
    for topic in toy.rulebook.full:
        rules = [each for each in toy.rulebook.rules if each.topic == topic and each.effect is Effect.DECIDES]
        assert all(any(each.in_force(day) for each in rules) for day in moments)  # type: ignore[arg-type]  # moments are dates
    for world in whole_worlds(toy):
        for rule in toy.rulebook.rules:
            if rule.effect is Effect.DECIDES:
                assert world[rule.id] not in {Outcome.BREACHED, Outcome.NOT_ENCODED}


@given(toys(scoped=True))
def test_outside_the_act_is_said_only_where_it_is_certain(toy: Toy) -> None:
    """A breach of scope in every world is out of scope; in some, nothing is decided."""
    assume(has_a_world(toy))
    judgement = judge(toy.rulebook, toy.situation, PROFILE)
    outside = {world["scope"] is Outcome.BREACHED for world in whole_worlds(toy)}
    if outside == {True}:
        assert judgement.status is Status.OUT_OF_SCOPE
    elif outside == {True, False}:
        assert judgement.status is Status.INDETERMINATE
    else:
        assert judgement.status is not Status.OUT_OF_SCOPE


@given(toys())
def test_facts_that_exclude_one_another_are_a_fault(toy: Toy) -> None:
    """Where the constraints leave no value, the fault names the fields and what can be."""
    rulebook = attrs.evolve(toy.rulebook, constraints=(Constraint(("a", "c"), excludes, "a pair that can be"),))
    facts = {**toy.situation.facts, "a": Possible((2,)), "c": Possible((1,))}
    with pytest.raises(FaultyRecordError, match=r"a, c: found .*, expected a pair that can be"):
        judge(rulebook, Situation(facts, toy.situation.tables), PROFILE)


@given(toys())
def test_a_fact_that_the_situation_does_not_know_is_a_fault_of_the_rulebook(toy: Toy) -> None:
    """Every fact that no question can be told is named at once."""
    facts = {name: fact for name, fact in toy.situation.facts.items() if name in {"a", "moment"}}
    with pytest.raises(FaultyRulebookError) as raised:
        judge(toy.rulebook, Situation(facts, toy.situation.tables), PROFILE)
    assert [fault.field for fault in raised.value.faults] == ["b", "c"]


@given(toys())
def test_an_open_fact_flips_some_world_by_itself(toy: Toy) -> None:
    """Each fact asked for matters: two worlds that differ in it alone differ in breach."""
    assume(has_a_world(toy))
    judgement = judge(toy.rulebook, toy.situation, PROFILE)
    for fact in judgement.open_facts:
        assert len(toy.situation.facts[fact.fact].values) > 1
        assert fact.settles
