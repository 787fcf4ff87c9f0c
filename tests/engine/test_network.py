"""Do the network of a situation, and what matters by it, say what all completions say, enumerated apart from it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from p2mi_rules.engine import judge
from p2mi_rules.engine.asking.matters import mattering, open_policy
from p2mi_rules.engine.network import Level, Network, network_of
from p2mi_rules.engine.network.tables import ASKED
from p2mi_rules.norms import Effect, Situation
from p2mi_rules.vocabulary import Status
from tests.engine.completions import HIDDEN, Oracle, Pinned, completed, narrowed
from tests.engine.puzzles import Kind, Puzzle, puzzles

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms import Question
    from p2mi_rules.norms.rulebook import Distinctions

MANY = 1500
PLAIN = Kind(gaps=False, weak=False, policy_of_scope=False)


@given(puzzles())
def test_the_oracle_says_what_the_specification_says_of_a_completion(puzzle: Puzzle) -> None:
    """Only that nothing is found in topics nobody asks for is there called by another name."""
    rulebook = narrowed(puzzle.rulebook, puzzle.topics)
    oracle = Oracle(*puzzle)
    for _, world in list(oracle.completions())[::17]:
        tables = {name: Pinned(table, world.get(HIDDEN + name)) for name, table in puzzle.situation.tables.items()}
        found = judge(rulebook, Situation(completed(puzzle.situation, world), tables), puzzle.topics)
        not_examined = found.status is Status.NO_BREACH_FOUND
        assert not_examined <= bool(rulebook.full - puzzle.topics)
        assert (Status.PROCEDURAL if not_examined else found.status) is oracle.status(world)


@given(puzzles())
def test_the_blocks_say_of_every_completion_what_it_is(puzzle: Puzzle) -> None:
    """Outside where one of scope fails, breached where another fails, fine where all hold."""
    network, oracle = network_of(*puzzle), Oracle(*puzzle)
    for _, world in oracle.completions():
        assert standing(network, oracle, world) is oracle.status(world)


def standing(network: Network, oracle: Oracle, world: Mapping[str, Hashable]) -> Status:
    """The status by the rows of all blocks to which a completion belongs."""
    row = {
        name: next((cell for cell, values in cells.items() if world.get(name) in values), None)
        for name, cells in network.cells.items()
    }
    speaking = distinctions(oracle)
    for question in oracle.questions:
        told = {
            speaking[question.id][value] for value in question.answers if value in open_values(oracle, question, world)
        }
        hidden = world.get(HIDDEN + question.id)
        row[ASKED + question.id] = speaking[question.id][hidden] if len(told) > 1 and hidden is not None else None
    scope, law = (
        min((each.levels[tuple(row[name] for name in each.variables)] for each in blocks), default=Level.HOLDS)
        for blocks in (network.scope, network.law)
    )
    if scope is not Level.HOLDS:
        return Status.OUT_OF_SCOPE if scope is Level.FAILS else Status.INDETERMINATE
    return {Level.FAILS: Status.NONPROCEDURAL, Level.OPEN: Status.INDETERMINATE, Level.HOLDS: Status.PROCEDURAL}[law]


def distinctions(oracle: Oracle) -> Distinctions:
    """Which answers the rules that count tell apart."""
    counting = (rule for rule in oracle.rules if rule.effect is not Effect.WARNS or rule.topic not in oracle.strong)
    ids = frozenset(each.id for each in (*counting, *oracle.rulebook.gaps))
    pinned = {name: values[0] for name, values in oracle.unstated.items() if len(values) == 1}
    return oracle.rulebook.distinctions(ids, pinned)


def open_values(oracle: Oracle, question: Question, world: Mapping[str, Hashable]) -> frozenset[Hashable]:
    """What is possible of a question in a completion before any fact that it asks for is stated."""
    return oracle.answer(question, world).values if set(question.facts) <= world.keys() else frozenset()


@given(puzzles())
def test_the_facts_that_matter_are_those_of_which_two_completions_differ(puzzle: Puzzle) -> None:
    """No fact is asked for in vain, and none is missed."""
    found = mattering(network_of(*puzzle))
    assert len(found) == len(set(found))
    assert set(found) == Oracle(*puzzle).mattering()


@pytest.mark.sweep
@settings(max_examples=MANY)
@given(puzzles())
def test_the_facts_that_matter_are_exact_over_many_rulebooks(puzzle: Puzzle) -> None:
    """The same, of more rulebooks than the gates have time for."""
    assert set(mattering(network_of(*puzzle))) == Oracle(*puzzle).mattering()


@given(puzzles())
def test_policy_left_open_is_told_where_its_answer_alone_tells(puzzle: Puzzle) -> None:
    """Wherever it changes the whole it is told; and never where it changes no rule that still counts."""
    whole, some = Oracle(*puzzle).swaying()
    found = open_policy(network_of(*puzzle))
    assert len(found) == len(set(found))
    assert whole <= set(found) <= some


@given(puzzles(PLAIN))
def test_policy_left_open_is_exact_where_every_rule_is_breached_or_not(puzzle: Puzzle) -> None:
    """Where nothing stays open by itself, it is told where it changes the whole, and nowhere else."""
    whole, _ = Oracle(*puzzle).swaying()
    assert set(open_policy(network_of(*puzzle))) == whole


@given(puzzles())
def test_a_profile_of_nothing_hangs_on_scope_alone(puzzle: Puzzle) -> None:
    """With no topic there is no law to break."""
    nothing: frozenset[str] = frozenset()
    network = network_of(puzzle.rulebook, puzzle.situation, nothing)
    assert network.law == ()
    assert set(mattering(network)) == Oracle(puzzle.rulebook, puzzle.situation, nothing).mattering()
