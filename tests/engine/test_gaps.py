"""Does a gap take the word from the rules it names, where it opens, and change nothing where it cannot?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from p2mi_rules.engine import judge
from p2mi_rules.engine.branches import branches
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Effect, Gap, Outcome, Possible, Rule, Rulebook, Situation
from p2mi_rules.vocabulary import Status, Why
from tests.engine.test_specification import PROFILE, has_a_world
from tests.engine.toys import DAY, LATER, QUESTIONS, TOPICS, VALUES, Sayings, Toy, told_worlds, toys

if TYPE_CHECKING:
    from collections.abc import Hashable

NOTHING_SAID = Sayings({(key, day): frozenset({0}) for key in VALUES["a"] for day in (DAY, LATER)})


def zero_is_fine(a: int) -> Outcome:
    """Breached by every number but zero."""
    return Outcome.BREACHED if a else Outcome.SATISFIED


def on_one(b: int) -> bool:
    """Opens where b is one."""
    return b == 1


ONE, OTHER = (
    Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=DAY,
        function=zero_is_fine,
        parameters=("a",),
        topic="one",
        effect=Effect.DECIDES,
        reason=name,
    )
    for name in ("one", "other")
)
GAP = Gap(
    id="gap",
    basis=UU_18_2017.pasal(2),
    since=DAY,
    until=LATER,
    function=on_one,
    parameters=("b",),
    rules=frozenset({"one"}),
)


def outcomes(gap: Gap, *, a: int = 1, b: tuple[int, ...] = (1,), day: object = DAY) -> dict[str, set[Outcome]]:
    """All that two rules of one topic say under a gap."""
    rulebook = Rulebook((ONE, OTHER), QUESTIONS, topics=frozenset(TOPICS), gaps=(gap,))
    facts: dict[str, tuple[Hashable, ...]] = {"a": (a,), "b": b, "c": (0,), MOMENT: (day,)}
    possible = {name: Possible(values, Why.NOT_STATED if len(values) > 1 else None) for name, values in facts.items()}
    judgement = judge(rulebook, Situation(possible, {"sayings": NOTHING_SAID}), frozenset({"one"}))
    return {finding.rule.id: set(finding.outcomes) for finding in judgement.findings}


def test_a_rule_named_is_taken_and_another_of_its_topic_still_speaks() -> None:
    """Where the gap opens the one is not encoded, whatever it would say; the other is breached."""
    assert outcomes(GAP) == {"one": {Outcome.NOT_ENCODED}, "other": {Outcome.BREACHED}}
    assert outcomes(GAP, a=0) == {"one": {Outcome.NOT_ENCODED}, "other": {Outcome.SATISFIED}}


def test_a_topic_takes_every_rule_of_it() -> None:
    """Named too or not."""
    whole = attrs.evolve(GAP, topics=frozenset({"one"}))
    assert outcomes(whole) == {"one": {Outcome.NOT_ENCODED}, "other": {Outcome.NOT_ENCODED}}


def test_a_gap_that_may_open_leaves_both() -> None:
    """In one world the rule speaks, in the other it does not, and the fact of the gap is what it hangs on."""
    assert outcomes(GAP, b=(0, 1)) == {"one": {Outcome.BREACHED, Outcome.NOT_ENCODED}, "other": {Outcome.BREACHED}}


def test_a_gap_is_open_in_its_own_time_alone() -> None:
    """From the day after its last on the rule speaks again."""
    assert outcomes(GAP, day=LATER) == {"one": {Outcome.BREACHED}, "other": {Outcome.BREACHED}}


def test_a_rule_that_only_warns_is_never_taken() -> None:
    """A gap is about what decides."""
    warning = attrs.evolve(ONE, effect=Effect.WARNS)
    rulebook = Rulebook((warning, OTHER), QUESTIONS, topics=frozenset(TOPICS), gaps=(GAP,))
    facts = {"a": Possible((1,)), "b": Possible((1,)), "c": Possible((0,)), MOMENT: Possible((DAY,))}
    judgement = judge(rulebook, Situation(facts, {"sayings": NOTHING_SAID}), frozenset({"one"}))
    assert [finding.outcome for finding in judgement.findings] == [Outcome.BREACHED, Outcome.BREACHED]
    assert judgement.status is Status.NONPROCEDURAL


@given(toys())
def test_a_gap_stands_beside_a_rule_wherever_it_opens(toy: Toy) -> None:
    """Of no world in which it opens is it left out; where it is left out it opens in none."""
    assume(has_a_world(toy))
    opened = {
        (world[MOMENT], gap.id)
        for world in told_worlds(toy)
        for gap in toy.rulebook.gaps
        if gap.function(*(world[name] for name in gap.parameters))
    }
    for _, branch in branches(toy.rulebook, toy.situation).each:
        for rule in toy.rulebook.rules:
            law = [gap for gap in toy.rulebook.gaps if gap.in_force(branch.moment) and gap.takes(rule)]
            takes = {gap.id for gap in law if rule.effect is Effect.DECIDES and rule.in_force(branch.moment)}
            beside = set(branch.law_of(rule)[1:])
            assert {name for name in takes if (branch.moment, name) in opened} <= beside <= takes


@st.composite
def with_a_gap_that_cannot_open(draw: st.DrawFn) -> tuple[Toy, Toy]:
    """A toy, and the same with a gap more, that opens for answers alone that the situation excludes."""
    toy = draw(toys())
    name = draw(st.sampled_from("abc"))
    possible = set(toy.situation.facts[name].values)

    def on_an_answer_that_cannot_be(answer: Hashable) -> bool:
        """Opens where the situation is not."""
        return answer not in possible

    more = Gap(
        id="never",
        basis=UU_18_2017.pasal(3),
        since=DAY,
        function=on_an_answer_that_cannot_be,
        parameters=(name,),
        rules=frozenset(rule.id for rule in toy.rulebook.rules),
    )
    return toy, Toy(attrs.evolve(toy.rulebook, gaps=(*toy.rulebook.gaps, more)), toy.situation)


@given(with_a_gap_that_cannot_open())
def test_a_gap_that_nothing_can_open_changes_nothing(pair: tuple[Toy, Toy]) -> None:
    """Status, topics, findings, what to ask and what stays open: all as without it."""
    without, with_it = pair
    assume(has_a_world(without))
    assert judge(with_it.rulebook, with_it.situation, PROFILE) == judge(without.rulebook, without.situation, PROFILE)


@given(with_a_gap_that_cannot_open())
def test_a_gap_that_nothing_can_open_adds_no_question(pair: tuple[Toy, Toy]) -> None:
    """No rule is told anything for its sake, so that fewer worlds are looked at."""
    without, with_it = pair
    assume(has_a_world(without))
    alone = branches(without.rulebook, without.situation).each
    beside = branches(with_it.rulebook, with_it.situation).each
    for (_, one), (_, other) in zip(alone, beside, strict=True):
        for rule in without.rulebook.rules:
            assert one.facts_of(rule) == other.facts_of(rule)
            assert one.law_of(rule) == other.law_of(rule)


def test_facts_and_law_of_a_rule_are_those_of_its_gaps_too() -> None:
    """The facts that the rule reads, then those of each gap that may open; its id, then theirs; none while no law."""
    rulebook = Rulebook((ONE, OTHER), QUESTIONS, topics=frozenset(TOPICS), gaps=(GAP,))
    facts = {"a": Possible((0, 1)), "b": Possible((0, 1)), "c": Possible((0,)), MOMENT: Possible((DAY, LATER))}
    apart = branches(rulebook, Situation(facts, {"sayings": NOTHING_SAID}))
    (_, first), (_, later) = apart.each
    assert (first.facts_of(ONE), first.law_of(ONE)) == (("a", "b"), ("one", "gap"))
    assert (first.facts_of(OTHER), first.law_of(OTHER)) == (("a",), ("other",))
    assert (later.facts_of(ONE), later.law_of(ONE)) == (("a",), ("one",))
    ended = attrs.evolve(ONE, until=LATER)
    assert later.law_of(ended) == ()


@pytest.mark.parametrize(("b", "law"), [((0,), ("one",)), ((1,), ("one", "gap")), ((0, 1), ("one", "gap"))])
def test_a_gap_is_part_of_the_law_only_where_an_answer_opens_it(b: tuple[int, ...], law: tuple[str, ...]) -> None:
    """Closed by what is stated, it is left out; open, or perhaps open, it stands beside the rule."""
    rulebook = Rulebook((ONE, OTHER), QUESTIONS, topics=frozenset(TOPICS), gaps=(GAP,))
    facts = {"a": Possible((0,)), "b": Possible(b), "c": Possible((0,)), MOMENT: Possible((DAY,))}
    ((_, branch),) = branches(rulebook, Situation(facts, {"sayings": NOTHING_SAID})).each
    assert branch.law_of(ONE) == law
