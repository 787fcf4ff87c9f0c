"""Which few rules cannot hold together, however many it takes, and who is not among them?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from p2mi_rules.engine import judge
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Effect, Field, Outcome, Possible, Rule, Rulebook, Situation
from p2mi_rules.vocabulary import Status, Why
from tests.engine.toys import DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

NUMBERS = (0, 1, 2, 3)


def refuses(number: int) -> Callable[[Hashable], Outcome]:
    """Breached by one number alone."""

    def told(answer: Hashable) -> Outcome:
        """Breached or not."""
        return Outcome.BREACHED if answer == number else Outcome.SATISFIED

    return told


def a_rule(name: str, number: int, question: str = "d") -> Rule:
    """A deciding rule that one answer breaches."""
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(number + 1),
        since=DAY,
        function=refuses(number),
        parameters=(question,),
        topic="one",
        effect=Effect.DECIDES,
        reason=name,
    )


def judged(rules: tuple[Rule, ...], numbers: tuple[int, ...]) -> tuple[Status, tuple[str, ...]]:
    """The status, and the rules of the joint finding, where a fact may be any of some numbers, another any at all."""
    questions = (Field("d", "d", answers=NUMBERS), Field("e", "e", answers=NUMBERS))
    facts = {
        "d": Possible(numbers, Why.NOT_STATED),
        "e": Possible(NUMBERS, Why.NOT_STATED),
        MOMENT: Possible((DAY,)),
    }
    rulebook = Rulebook(rules, questions, topics=frozenset({"one"}))
    judgement = judge(rulebook, Situation(facts, {}), frozenset({"one"}))
    return judgement.status, judgement.joint.rules if judgement.joint else ()


@pytest.mark.parametrize("count", [2, 3, 4])
def test_as_many_rules_are_named_as_it_takes(count: int) -> None:
    """Each refuses one number; all that is possible is refused by all of them together, and by no fewer."""
    rules = tuple(a_rule(f"r{number}", number) for number in NUMBERS[:count])
    assert judged(rules, NUMBERS[:count]) == (Status.NONPROCEDURAL, tuple(f"r{number}" for number in NUMBERS[:count]))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_with_one_number_left_all_can_hold(count: int) -> None:
    """One possible answer that nobody refuses is enough."""
    rules = tuple(a_rule(f"r{number}", number) for number in NUMBERS[: count - 1])
    assert judged(rules, NUMBERS[:count]) == (Status.INDETERMINATE, ())


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_rule_on_a_fact_of_its_own_is_never_named(count: int) -> None:
    """It may be breached as well, but can hold whatever the others ask, so that it is to spare."""
    rules = tuple(a_rule(f"r{number}", number) for number in NUMBERS[:count])
    _, named = judged((*rules, a_rule("aside", 0, "e"), a_rule("aside too", 1, "e")), NUMBERS[:count])
    assert named == tuple(f"r{number}" for number in NUMBERS[:count])
