"""Is what one branch takes over from another, or does not look at, what it would have found itself?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs
from hypothesis import assume, given

from p2mi_rules.engine import judge
from p2mi_rules.engine.branches import branches
from p2mi_rules.engine.worlds import Branch
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Effect, Gap, Outcome, Possible, Rule, Rulebook, Situation
from tests.engine.test_specification import PROFILE, has_a_world
from tests.engine.toys import DAY, LATER, QUESTIONS, TOPICS, VALUES, Sayings, Toy, says, told_worlds, toys

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import date

    from p2mi_rules.engine.branches import Branches

BY_TWO = ("a", "c")


def pivoted(toy: Toy) -> Rulebook:
    """The rulebook of a toy, taken apart by two facts beside the day."""
    return attrs.evolve(toy.rulebook, pivots=BY_TWO)


@given(toys())
def test_worlds_shared_between_branches_equal_worlds_found_anew(toy: Toy) -> None:
    """Of every rule in every branch: the facts and questions they range over, each world, and what they rest on."""
    assume(has_a_world(toy))
    rulebook = pivoted(toy)
    for _, branch in branches(rulebook, toy.situation).each:
        alone = Branch(rulebook, branch.facts, toy.situation.tables, {})
        for rule in rulebook.rules:
            assert branch.worlds_of(rule) == alone.worlds_of(rule)


def on_two(a: int) -> bool:
    """Opens where a is two."""
    return a == 2


def unless_two(a: int) -> Outcome:
    """Breached by two alone."""
    return Outcome.BREACHED if a == 2 else Outcome.SATISFIED


def unless_zero(a: int) -> Outcome:
    """Breached by all but zero."""
    return Outcome.BREACHED if a else Outcome.SATISFIED


def a_rule(name: str, function: Callable[[int], Outcome], since: date = DAY) -> Rule:
    """A deciding rule of one question."""
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=since,
        function=function,
        parameters=("a",),
        topic="one",
        effect=Effect.DECIDES,
        reason=name,
    )


def two_days(rulebook: Rulebook, a: tuple[int, ...]) -> list[Branch]:
    """The branches of two days on which the same facts are possible."""
    facts = {"a": Possible(a), "b": Possible((0,)), "c": Possible((0,)), MOMENT: Possible((DAY, LATER))}
    said = Sayings({(key, day): frozenset({0}) for key in VALUES["a"] for day in (DAY, LATER)})
    return [branch for _, branch in branches(rulebook, Situation(facts, {"sayings": said})).each]


def test_a_gap_that_reads_what_the_rule_reads_parts_two_days() -> None:
    """Facts and answers are the same on both; the gap of the first alone makes another law of the rule."""
    rule = a_rule("rule", unless_two)
    gap = Gap(
        id="gap",
        basis=UU_18_2017.pasal(2),
        since=DAY,
        until=LATER,
        function=on_two,
        parameters=("a",),
        rules=frozenset({"rule"}),
    )
    first, later = two_days(Rulebook((rule,), QUESTIONS, topics=frozenset(TOPICS), gaps=(gap,)), (0, 2))
    assert [world.outcome for world in first.worlds_of(rule).worlds] == [Outcome.SATISFIED, Outcome.NOT_ENCODED]
    assert [world.outcome for world in later.worlds_of(rule).worlds] == [Outcome.SATISFIED, Outcome.BREACHED]


def test_answers_that_another_rule_tells_apart_part_two_days() -> None:
    """On the first day zero speaks for one, since no rule tells them apart; on the later day another rule does.

    Were the worlds of the first taken over, the two rules would seem to be told different things of one fact.
    """
    rule, finer = a_rule("rule", unless_two), a_rule("finer", unless_zero, since=LATER)
    first, later = two_days(Rulebook((rule, finer), QUESTIONS, topics=frozenset(TOPICS)), (1,))
    assert [world.answers for world in first.worlds_of(rule).worlds] == [(0,)]
    assert [world.answers for world in later.worlds_of(rule).worlds] == [(1,)]
    assert [world.answers for world in later.worlds_of(finer).worlds] == [(1,)]


def test_two_days_that_no_rule_can_tell_apart_share_their_worlds() -> None:
    """The same law, facts and answers: one object, asked about once."""
    rule = a_rule("rule", unless_two)
    first, later = two_days(Rulebook((rule,), QUESTIONS, topics=frozenset(TOPICS)), (0, 1, 2))
    assert first.worlds_of(rule) is later.worlds_of(rule)


@given(toys())
def test_branches_share_only_what_is_the_same_in_each(toy: Toy) -> None:
    """One object for two branches means the same law, the same facts and the same outcomes in both."""
    assume(has_a_world(toy))
    rulebook = pivoted(toy)
    apart = branches(rulebook, toy.situation).each
    for rule in rulebook.rules:
        each = [(branch.worlds_of(rule), branch) for _, branch in apart if rule.in_force(branch.moment)]
        for (worlds, one), (others, other) in product(each, each):
            if worlds is others:
                assert one.law_of(rule) == other.law_of(rule)
                assert one.facts_of(rule) == other.facts_of(rule)
                assert MOMENT not in one.facts_of(rule) or one.moment == other.moment


def seen(rule: Rule, branch: Branch, world: Mapping[str, Hashable]) -> set[Outcome]:
    """Breached, not encoded, or fine: all that the status can see of a rule in a world of facts."""
    grave = {Outcome.BREACHED, Outcome.NOT_ENCODED}
    return {outcome if outcome in grave else Outcome.SATISFIED for outcome in branch.outcomes(rule, world)}


def flips(rule: Rule, pivot: str, apart: Branches) -> bool:
    """The long way: whether any world of facts that two neighbours have is seen differently, each asked about it."""
    for one, other in apart.along(pivot):
        names = sorted(name for name in one.facts if name not in {*apart.pivots, MOMENT})
        common = ([value for value in one.facts[name].values if value in other.facts[name].values] for name in names)
        for values in product(*common):
            world = dict(zip(names, values, strict=True))
            here, there = (
                {**world, **{name: branch.facts[name].values[0] for name in {*apart.pivots, MOMENT}}}
                for branch in (one, other)
            )
            if _can_be(here, one) and _can_be(there, other) and seen(rule, one, here) != seen(rule, other, there):
                return True
    return False


def _can_be(world: Mapping[str, Hashable], branch: Branch) -> bool:
    """Whether no constraint excludes the world."""
    return all(each.possible(*(world[name] for name in each.facts)) for each in branch.rulebook.constraints)


@given(toys())
def test_a_pivot_is_asked_for_where_neighbours_differ_and_nowhere_else(toy: Toy) -> None:
    """What is not looked at, since the rule reads nothing of the pivot under the same law, differs in no world."""
    assume(has_a_world(toy))
    rulebook = pivoted(toy)
    apart = branches(rulebook, toy.situation)
    for finding in judge(rulebook, toy.situation, PROFILE).findings:
        if finding.outcome is Outcome.UNKNOWN:
            asked = {pivot for pivot in apart.pivots if pivot in finding.open_facts}
            assert asked == {pivot for pivot in apart.pivots if flips(finding.rule, pivot, apart)}


@given(toys())
def test_a_rule_is_told_in_a_branch_what_it_is_told_in_whole_worlds(toy: Toy) -> None:
    """Its outcomes in the branches of one day are those of the worlds of that day, none lost by sharing."""
    assume(has_a_world(toy))
    rulebook = pivoted(toy)
    shared = branches(rulebook, toy.situation).each
    for rule in rulebook.rules:
        for day in toy.situation.facts[MOMENT].values:
            here = [branch for _, branch in shared if branch.moment == day]
            found = {world.outcome for branch in here for world in branch.worlds_of(rule).worlds}
            told = (world for world in told_worlds(toy) if world[MOMENT] == day)
            assert found == {says(toy, rule, world) for world in told}
