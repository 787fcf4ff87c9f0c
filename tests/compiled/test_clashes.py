"""Can rules hold together: is that found as by the specification?"""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Rulebook
from p2mi_rules.compiled import readings
from p2mi_rules.compiled.narrowing import leave_a_world, narrow
from p2mi_rules.compiled.shapes import Exclusion
from p2mi_rules.exceptions import FaultyRecordError, P2MIRulesError
from p2mi_rules.norms import Constraint, Dated, DatedRows, Field, Outcome, satisfied_if
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open
from tests.compiled.small import DAY, RING, Unsure, unlike
from tests.own.books import YES_NO, as_rule
from tests.own.refused import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.norms import Question, Rule

FACTS = ("one", "two", "three")
FIELDS: tuple[Question, ...] = tuple(Field(fact, fact, answers=YES_NO) for fact in FACTS)
TABLES = {"policy": Unsure()}


def both(one: bool, two: bool) -> Outcome:  # noqa: FBT001 - answers
    """The first or the second."""
    return satisfied_if(one or two)


def neither(one: bool, two: bool) -> Outcome:  # noqa: FBT001 - answers
    """Not the first, and not the second."""
    return satisfied_if(not one and not two)


def alike(one: bool, two: bool) -> Outcome:  # noqa: FBT001 - answers
    """The first as the second."""
    return satisfied_if(one is two)


def as_policy(policy: bool, one: bool) -> Outcome:  # noqa: FBT001 - answers
    """As policy has it."""
    return satisfied_if(policy is one)


def unlike_policy(policy: bool, one: bool) -> Outcome:  # noqa: FBT001 - answers
    """Otherwise than policy has it."""
    return satisfied_if(policy is not one)


def first_is_third(one: bool, three: bool) -> Outcome:  # noqa: FBT001 - answers
    """The first as the third."""
    return satisfied_if(one is three)


def first_is_not_third(one: bool, three: bool) -> Outcome:  # noqa: FBT001 - answers
    """The first otherwise than the third."""
    return satisfied_if(one is not three)


def rules(*functions: Callable[..., Outcome]) -> tuple[Rule, ...]:
    """Functions as rules."""
    return tuple(as_rule(each, f"own/p{place}") for place, each in enumerate(functions))


def same(first: object, second: object) -> bool:
    """Two that are alike."""
    return not unlike(first, second)


def implied(first: bool, second: bool) -> bool:  # noqa: FBT001 - facts
    """The second with the first."""
    return second or not first


POLICY = Dated("policy", (), table="policy", answers=YES_NO)
CHAIN = RING[:2]
CASES: dict[str, tuple[tuple[Rule, ...], tuple[Constraint, ...]]] = {
    "two rules": (rules(both, neither), ()),
    "rules and an exclusion": (rules(alike), RING[:1]),
    "one rule and exclusions in a row": (rules(first_is_not_third), CHAIN),
    "a rule that can hold with exclusions in a row": (rules(first_is_third), CHAIN),
    "what policy leaves open": (rules(as_policy, unlike_policy), ()),
    "three, of which any two can hold": (rules(both, alike, first_is_not_third), (RING[1],)),
    "exclusions in a ring": (rules(both), RING),
}


@pytest.mark.parametrize("pivots", [(), ("one",), ("two",)], ids=str)
@pytest.mark.parametrize("name", CASES)
def test_joint_findings_are_those_of_the_specification(name: str, pivots: tuple[str, ...]) -> None:
    """For every choice of values and blanks: the same status, and the same rules where they cannot all hold."""
    chosen, constraints = CASES[name]
    questions = (*FIELDS, POLICY)
    book = Rulebook(chosen, questions, topics=frozenset({"own"}), constraints=constraints, pivots=pivots)
    fast = book.compiled(day="on", tables=TABLES)
    for values in product((True, False, Open.NOT_KNOWN), repeat=3):
        facts: dict[str, object] = dict(zip(FACTS, values, strict=True))
        try:
            ruling = book.judge(facts, on=DAY, tables=TABLES)
        except FaultyRecordError as error:
            with pytest.raises(FaultyRecordError, match=str(error)):
                fast.judge_mapping({**facts, "on": DAY})
            continue
        found = fast.judge_mapping({**facts, "on": DAY})
        assert (found.status, found.outcomes, found.joint) == (ruling.status, ruling.outcomes, ruling.joint)


def test_one_rule_that_exclusions_in_a_row_do_not_let_hold() -> None:
    """Through a fact that no rule reads: it is breached in some worlds that a rule sees, and holds in none that is."""
    chosen, constraints = CASES["one rule and exclusions in a row"]
    book = Rulebook(chosen, FIELDS, topics=frozenset({"own"}), constraints=constraints)
    ruling = book.compiled(day="on").judge_mapping({"on": DAY})
    assert ruling.status == "nonprocedural"
    assert ruling.outcomes == {"own/p0": Outcome.UNKNOWN}
    assert ruling.joint is not None
    assert ruling.joint.rules == ("own/p0",)


def test_exclusions_in_a_ring_that_leave_no_world_are_a_fault() -> None:
    """Not a breach: each value has its partners, and no three go together; all that bind are told."""
    book = Rulebook(rules(both), FIELDS, topics=frozenset({"own"}), constraints=RING)
    told = [
        f"{first}, {second}: found values that exclude one another, expected two that differ"
        for first, second in (("one", "two"), ("two", "three"), ("one", "three"))
    ]
    assert refusal(book.judge, {}, on=DAY, kind=FaultyRecordError) == told
    assert refusal(book.compiled(day="on").judge_mapping, {"on": DAY}, kind=FaultyRecordError) == told


def test_two_exclusions_of_the_same_facts_hold_together() -> None:
    """Neither rules a value out; both leave no pair."""
    again = Constraint(("two", "one"), same, "two that are alike")
    book = Rulebook(rules(both), FIELDS, topics=frozenset({"own"}), constraints=(RING[0], again))
    with pytest.raises(FaultyRecordError, match="two, one: found values that exclude one another"):
        book.judge({}, on=DAY)
    with pytest.raises(FaultyRecordError, match="one, two: found values that exclude one another"):
        book.compiled(day="on").judge_mapping({"on": DAY})


def test_a_pivot_that_leaves_no_world_for_a_value_is_left_out() -> None:
    """One value of it goes with nothing; what the others say is what is found."""
    bound = (Constraint(("one", "two"), implied, "the second with the first"), *RING[1:])
    book = Rulebook(rules(both, first_is_third), FIELDS, topics=frozenset({"own"}), constraints=bound, pivots=("one",))
    found = book.compiled(day="on").judge_mapping({"on": DAY})
    ruling = book.judge({}, on=DAY)
    assert (found.status, found.outcomes) == (ruling.status, ruling.outcomes)


def test_narrowing_in_numbers() -> None:
    """Values without a partner go; a ring is seen through only when worlds are looked for."""
    differ = (0b10, 0b01)
    ring = [Exclusion(0, 1, differ), Exclusion(1, 2, differ), Exclusion(0, 2, differ)]
    possible = [0b11, 0b11, 0b11]
    assert narrow(ring, possible)
    assert possible == [0b11, 0b11, 0b11]
    assert not leave_a_world(ring, possible)
    assert leave_a_world(ring[:2], possible)
    assert not leave_a_world([Exclusion(0, 1, (0, 0))], [0b11, 0b11])
    first = [0b01, 0b11, 0b11]
    assert narrow(ring[:2], first)
    assert first == [0b01, 0b10, 0b01]
    assert not narrow(ring, first)


def test_no_world_in_numbers_and_one_by_the_specification_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be a fault of the library; nothing is made up instead."""

    def never(*_: object) -> bool:
        return False

    monkeypatch.setattr(readings, "leave_a_world", never)
    fast = Rulebook(rules(both), FIELDS, topics=frozenset({"own"})).compiled(day="on")
    with pytest.raises(P2MIRulesError, match="though the specification finds a world for them"):
        fast.judge_mapping({"on": DAY})


def is_policy(policy: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The one is so."""
    return satisfied_if(policy)


def is_other(other: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The other is so."""
    return satisfied_if(other)


def test_rules_of_which_one_is_breached_before_and_one_after() -> None:
    """They share nothing, and hold together on no day, whichever of a stretch is meant."""
    questions = (POLICY, Dated("other", (), table="other", answers=YES_NO))
    tables = {
        "policy": DatedRows({(): [(DAY, None, True)]}, otherwise=False),
        "other": DatedRows({(): [(DAY, None, False)]}, otherwise=True),
    }
    book = Rulebook(rules(is_policy, is_other), questions, topics=frozenset({"own"}))
    days = PartialDate(DAY - timedelta(9), DAY + timedelta(9))
    ruling = book.judge({}, on=days, tables=tables)
    found = book.compiled(day="on", tables=tables).judge_mapping({"on": days})
    assert found.status == ruling.status == "nonprocedural"
    assert found.joint == ruling.joint


def test_two_tables_read_by_facts_that_rules_read_too() -> None:
    """Neither has a fact of its own; each is a place by itself."""
    known = {"policy": ("one",), "other": ("two",)}
    questions = (*FIELDS, *(Dated(name, keys, table=name, answers=YES_NO) for name, keys in known.items()))
    tables = {
        "policy": DatedRows({(True,): [(DAY, None, True)]}, otherwise=False),
        "other": DatedRows({(False,): [(DAY, None, True)]}, otherwise=False),
    }
    book = Rulebook(rules(is_policy, is_other, both), questions, topics=frozenset({"own"}))
    fast = book.compiled(day="on", tables=tables)
    for one, two, day in [*product((True, False, None), (True, False, None), (DAY, DAY - timedelta(1)))] * 2:
        ruling = book.judge({"one": one, "two": two}, on=day, tables=tables)
        found = fast.judge_mapping({"one": one, "two": two, "three": True, "on": day})
        assert (found.status, found.outcomes) == (ruling.status, ruling.outcomes)
