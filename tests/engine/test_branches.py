"""Are the worlds taken apart by day and destination, and put together again, without losing one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given

from p2mi_rules.engine import judge
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import MOMENT, Constraint, Outcome, Possible, Situation
from tests.engine.test_specification import PROFILE, has_a_world
from tests.engine.toys import DAY, LATER, Toy, toys

if TYPE_CHECKING:
    from collections.abc import Hashable


def differ(first: object, second: object) -> bool:
    """Two values that must not be the same."""
    return first != second


def one_comes_later(first: object, day: object) -> bool:
    """One is possible from the later day on."""
    return first != 1 or day == LATER


@given(toys(scoped=True))
def test_pivots_change_nothing(toy: Toy) -> None:
    """Judged in one piece or one value of a fact at a time, findings and status are the same."""
    assume(has_a_world(toy))
    whole = judge(toy.rulebook, toy.situation, PROFILE)
    apart = judge(attrs.evolve(toy.rulebook, pivots=("a", "c")), toy.situation, PROFILE)
    assert (whole.status, whole.topics) == (apart.status, apart.topics)
    assert [each.outcomes for each in whole.findings] == [each.outcomes for each in apart.findings]
    assert (whole.joint is None) == (apart.joint is None)


@given(toys())
def test_a_branch_that_cannot_be_is_left_out(toy: Toy) -> None:
    """A value that the constraints allow, though not on every day, is judged on the days that it can have."""
    only_later = Constraint(("a", MOMENT), one_comes_later, "one comes later")
    rulebook = attrs.evolve(toy.rulebook, constraints=(only_later,), pivots=("a",))
    facts = {**toy.situation.facts, "a": Possible((0, 1)), MOMENT: Possible((DAY, LATER))}
    situation = Situation(facts, toy.situation.tables)
    judgement = judge(rulebook, situation, PROFILE)
    alone = [
        judge(
            rulebook, Situation({**facts, "a": Possible((a,)), MOMENT: Possible((day,))}, toy.situation.tables), PROFILE
        )
        for a, day in ((0, DAY), (0, LATER), (1, LATER))
    ]
    for finding in judgement.findings:
        united = {each.outcomes for one in alone for each in one.findings if each.rule.id == finding.rule.id}
        assert finding.outcomes >= frozenset().union(*united)


@given(toys())
def test_a_value_is_judged_on_the_days_that_differ_for_it(toy: Toy) -> None:
    """A day outside the stretches of a value is left out for that value, and for no other."""
    assume(has_a_world(toy))
    rulebook = attrs.evolve(toy.rulebook, constraints=(), pivots=("a",))
    facts = {**toy.situation.facts, "a": Possible((0, 1)), MOMENT: Possible((DAY, LATER))}
    stretches: dict[tuple[str, Hashable], frozenset[Hashable]] = {("a", 1): frozenset({DAY})}
    judgement = judge(rulebook, Situation(facts, toy.situation.tables, stretches=stretches), PROFILE)
    alone = [
        judge(
            rulebook, Situation({**facts, "a": Possible((a,)), MOMENT: Possible((day,))}, toy.situation.tables), PROFILE
        )
        for a, day in ((0, DAY), (0, LATER), (1, DAY))
    ]
    for finding in judgement.findings:
        each = {each.outcomes for one in alone for each in one.findings if each.rule.id == finding.rule.id}
        # a rule that is no law on the only day judged is not in the list, so that it does not apply is not told alone
        assert finding.outcomes - {Outcome.NOT_APPLICABLE} == frozenset().union(*each) - {Outcome.NOT_APPLICABLE}


@given(toys())
def test_three_facts_that_cannot_all_differ_leave_no_world(toy: Toy) -> None:
    """Each pair of values can be, the three together cannot: a fault, not a verdict over nothing."""
    pairs = (("a", "b"), ("b", "c"), ("a", "c"))
    constraints = tuple(Constraint(pair, differ, "two that differ") for pair in pairs)
    rulebook = attrs.evolve(toy.rulebook, constraints=constraints, pivots=("a",))
    facts = {**toy.situation.facts, **dict.fromkeys("abc", Possible((0, 1)))}
    with pytest.raises(FaultyRecordError, match="two that differ"):
        judge(rulebook, Situation(facts, toy.situation.tables), PROFILE)
