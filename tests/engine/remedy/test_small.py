"""What do remedies of rulebooks of one rule look like?"""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings

from p2mi_rules.engine.remedy import Bounds, Remedies, remedies_of
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Band, Constraint, Effect, Outcome, Possible, Rule, Rulebook, Situation
from p2mi_rules.vocabulary import Status
from tests.engine.remedy.test_by_trying import remedies
from tests.engine.remedy.toys import DOMAINS, FULL, QUESTIONS, TOPICS, Case, applied, by_trying, cases, status_of
from tests.engine.toys import DAY, LATER, Sayings, excludes, telling

if TYPE_CHECKING:
    from collections.abc import Hashable

SAID: dict[tuple[Hashable, Hashable], frozenset[int]] = {
    (key, day): frozenset({0, 1}) for key in DOMAINS["a"] for day in (DAY, LATER)
}
EXCLUDED = (Constraint(("a", "c"), excludes, "a pair that can be"),)


def rule(parameters: tuple[str, ...], holds: set[tuple[Hashable, ...]]) -> Rule:
    """A rule that holds for these answers alone."""
    answers = {question.id: question.answers for question in (*QUESTIONS, OLD)}
    every = product(*(answers[name] for name in parameters))
    outcomes = {row: Outcome.SATISFIED if row in holds else Outcome.BREACHED for row in every}
    return Rule(
        id="-".join(("r", *parameters)),
        basis=UU_18_2017.pasal(1),
        since=date(2019, 1, 1),
        function=telling(outcomes),
        parameters=parameters,
        topic="one",
        effect=Effect.DECIDES,
        reason="breached",
    )


OLD = Band("old", "years", cuts=(18,), answers=(False, True))


def book(*rules: Rule, constraints: tuple[Constraint, ...] = ()) -> Rulebook:
    """A rulebook of some rules."""
    return Rulebook(rules, (*QUESTIONS, OLD), topics=frozenset(TOPICS), constraints=constraints, pivots=("a",))


def found(rulebook: Rulebook, **more: object) -> Remedies:
    """The remedies where everything may change, and all is stated to be 0 on the first day."""
    stated: dict[str, tuple[Hashable, ...]] = {"a": (0,), "b": (0,), "c": (0,), MOMENT: (DAY,)}
    facts = {**FULL, "d": Possible((0, 1)), "years": Possible((None,))}
    asked: dict[str, object] = {"stated": {**stated, **more.pop("stated", {})}, **more}  # type: ignore[dict-item]  # a mapping
    return remedies_of(rulebook, Situation(facts, {"sayings": Sayings(SAID)}), rulebook.full, **asked)  # type: ignore[arg-type]  # by name


def boxes(answer: Remedies) -> set[tuple[tuple[str, tuple[Hashable, ...]], ...]]:
    """The changes of each remedy."""
    return {tuple((each.fact, each.values) for each in remedy.changes) for remedy in answer.remedies}


def test_boxes_overlap_where_neither_holds_the_other() -> None:
    """Of three pairs that hold, one is in both of the largest boxes."""
    answer = found(book(rule(("a", "c"), {(1, 1), (1, 2), (2, 2)})))
    assert boxes(answer) == {(("a", (1,)), ("c", (1, 2))), (("a", (1, 2)), ("c", (2,)))}
    assert {each.heals for remedy in answer.remedies for each in remedy.changes} == {("r-a-c",)}


def test_each_box_has_its_own_condition() -> None:
    """An open fact decides which change will do."""
    answer = found(book(rule(("a", "d"), {(1, 0), (2, 1)})))
    assert {(remedy.changes[0].values, remedy.conditions[0].values) for remedy in answer.remedies} == {
        ((1,), (0,)),
        ((2,), (1,)),
    }


def test_a_constraint_alone_may_ask_for_a_change() -> None:
    """Then no rule is named for it."""
    rulebook = book(rule(("a",), {(2,)}), constraints=EXCLUDED)
    answer = found(rulebook, stated={"c": (1,)})
    assert boxes(answer) == {(("a", (2,)), ("c", (0, 2)))}
    assert [each.heals for each in answer.remedies[0].changes] == [("r-a",), ()]


def test_claims_that_exclude_one_another_ask_for_a_change_themselves() -> None:
    """Either of the two, and no rule is named for it."""
    rulebook = book(rule(("b",), {(0,), (1,)}), constraints=EXCLUDED)
    answer = found(rulebook, stated={"a": (2,), "c": (1,)})
    assert boxes(answer) == {(("a", (0, 1)),), (("c", (0, 2)),)}
    assert {each.heals for remedy in answer.remedies for each in remedy.changes} == {()}


def test_three_boxes_of_one_fact_are_each_found_once() -> None:
    """Whichever of two values is asked for first."""
    ages = Band("old", "years", cuts=(1, 2, 3), answers=(0, 1, 2, 3))
    tree = rule(("a",), {(0,), (1,), (2,)})
    outcomes: dict[tuple[Hashable, ...], Outcome]
    outcomes = dict.fromkeys(product(range(4), DOMAINS["c"]), Outcome.BREACHED)
    outcomes |= {(1, 0): Outcome.SATISFIED, (2, 1): Outcome.SATISFIED, (3, 2): Outcome.SATISFIED}
    pairs = attrs.evolve(tree, id="pairs", function=telling(outcomes), parameters=("old", "c"))
    rulebook = Rulebook((pairs,), (*QUESTIONS, ages), topics=frozenset(TOPICS))
    facts = {**FULL, "years": Possible((0, 1, 2, 3))}
    situation = Situation(facts, {"sayings": Sayings(SAID)})
    answer = remedies_of(rulebook, situation, rulebook.full, stated={"years": (0,)})
    assert sorted(remedy.changes[0].values for remedy in answer.remedies) == [(1,), (2,), (3,)]


def test_views_are_looked_at_one_after_the_other() -> None:
    """One that no world is in is passed over, unless it is the first; one that can bring nothing new is not opened."""
    rulebook = book(rule(("a",), {(1,), (2,)}), rule(("b",), {(1,)}), constraints=EXCLUDED)
    impossible: dict[str, tuple[Hashable, ...]] = {"a": (2,), "c": (1,)}
    views = ({"a": (0,)}, impossible, {"a": (1,)}, {"a": (2,)})
    assert boxes(found(rulebook, views=views)) == {(("a", (1, 2)), ("b", (1,)))}
    with pytest.raises(FaultyRecordError):
        found(rulebook, views=(impossible,))


def test_what_is_kept_may_stand_in_the_way() -> None:
    """The rule that cannot hold while a fact is kept; nothing, where another change is enough."""
    rulebook = book(rule(("a", "b"), {(1, 0), (2, 1)}))
    (standing,) = found(rulebook, kept=("a",)).obstacles
    assert (standing.rules, standing.open, standing.questions) == (("r-a-b",), False, ())
    assert found(book(rule(("b",), {(1,)})), kept=("a",)).obstacles == ()


def test_open_policy_stands_in_the_way_by_its_question() -> None:
    """Nobody can tell what the table says."""
    (standing,) = found(book(rule(("said",), {(1,)})), kept=("a",)).obstacles
    assert (standing.rules, standing.open, standing.questions) == (("r-said",), True, ("said",))


def test_what_no_list_of_values_answers_is_not_relied_on() -> None:
    """A rule on a number that nobody stated holds in no world that can be named."""
    assert found(book(rule(("old", "b"), {(True, 0), (True, 1)}))).remedies == ()
    assert boxes(found(book(rule(("old", "b"), {(True, 0), (True, 1), (False, 1)})))) == {(("b", (1,)),)}


def test_whoever_cuts_the_search_off_is_told() -> None:
    """Too many sets at once, or too many steps."""
    rulebook = book(rule(("a", "b", "c"), {(1, 0, 0), (0, 1, 0), (0, 0, 1)}))
    assert len(boxes(found(rulebook))) == 3
    cut = found(rulebook, bounds=Bounds(sets=1))
    assert not cut.complete
    assert len(boxes(cut)) == 1
    assert not found(book(rule(("a", "c"), {(1, 1), (2, 2)})), bounds=Bounds(steps=1)).complete


@settings(max_examples=25, deadline=None)
@given(cases())
def test_some_random_rulebooks(case: Case) -> None:
    """As in the sweeps: the boxes that trying finds, each procedural by the specification."""
    answer = remedies(case)
    tried = {frozenset((name, frozenset(values)) for name, values in each) for each in boxes(answer)}
    assert tried == by_trying(case)
    assert all(status_of(case, applied(remedy)) is Status.PROCEDURAL for remedy in answer.remedies)
