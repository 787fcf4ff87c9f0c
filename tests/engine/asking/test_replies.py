"""Does each answer do what is said that it would?"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from operator import ne
from random import Random
from typing import TYPE_CHECKING

import attrs
from hypothesis import given

from p2mi_rules.engine.asking import inquire, replies
from p2mi_rules.engine.network import network_of
from p2mi_rules.norms import Constraint, Field, Outcome, Possible, Rulebook, satisfied_if
from p2mi_rules.vocabulary import Why
from tests.engine.asking.books import TOPIC, book
from tests.engine.completions import Oracle
from tests.engine.puzzles import Puzzle, has_a_world, puzzle, puzzles

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.vocabulary import Status


def statuses(of: Puzzle, fact: str) -> dict[Hashable, set[Status]]:
    """Every status that some completion with a value has."""
    oracle = Oracle(*of)
    found: defaultdict[Hashable, set[Status]] = defaultdict(set)
    for _, world in oracle.completions():
        found[world[fact]].add(oracle.status(world))
    return found


def check_against_completions(one: Puzzle) -> set[Status | None]:
    """A status where all completions with the value have it, none where they differ, nothing of impossible values."""
    network = network_of(*one)
    told: set[Status | None] = set()
    for fact, possible in network.facts.items():
        if fact not in network.cells or not possible.askable:
            continue
        by_value = statuses(one, fact)
        found = {value: reply.status for reply in replies(network, fact) for value in reply.values}
        assert found.keys() == by_value.keys()
        for value, status in found.items():
            assert status == (by_value[value].copy().pop() if len(by_value[value]) == 1 else None)
        told |= set(found.values())
    return told


@given(puzzles())
def test_an_answer_has_the_status_that_all_its_completions_have(one: Puzzle) -> None:
    """Whatever rules, gaps, policy, scope and constraints there are."""
    check_against_completions(one)


def test_answers_of_every_status_occur() -> None:
    """Out of scope, breached, clear, open by policy, and open by facts."""
    some = (each for each in (puzzle(Random(seed)) for seed in range(60)) if has_a_world(each))  # noqa: S311 - no secret
    found = {str(status) for each in some for status in check_against_completions(each)}
    assert found == {"None", "out_of_scope", "nonprocedural", "procedural", "indeterminate"}


def test_the_rules_named_are_those_breached_wherever_the_value_is_so() -> None:
    """Each deciding rule over all of its rows, and no other."""
    for seed in range(20):
        over = book(seed)
        network = inquire(over.rulebook, over.situation, frozenset({TOPIC})).network
        for fact in over.facts:
            for reply in replies(network, fact):
                for rule in over.rulebook.rules:
                    if rule.id in reply.breaches:
                        assert fact in rule.parameters


def test_a_fact_without_a_list_of_values_has_no_list_of_answers() -> None:
    """Each of its answers is judged by itself."""
    over = book(1)
    network = inquire(over.rulebook, over.situation, frozenset({TOPIC})).network
    assert replies(network, "a country") == ()


def test_a_value_that_no_world_has_is_no_answer() -> None:
    """Three facts that all differ: of three values of the first, two leave the others nothing to be."""
    over = book(1)
    names = ("f0", "f1", "f2")
    domains = {"f0": (0, 1, 2), "f1": (0, 1), "f2": (0, 1)}
    situation = attrs.evolve(
        over.situation,
        facts={**over.situation.facts, **{name: Possible(domains[name], Why.NOT_STATED) for name in names}},
    )
    told = {**{name: over.situation.facts[name].values for name in over.facts}, **domains}
    questions = tuple(Field(name, name, answers=told[name]) for name in over.facts)
    ties = tuple(Constraint(pair, ne, "different") for pair in combinations(names, 2))
    first = attrs.evolve(over.rulebook.rules[0], function=is_two, parameters=("f0",))
    rulebook = Rulebook((first,), questions, topics=frozenset({TOPIC}), constraints=ties)
    found = replies(network_of(rulebook, situation, frozenset({TOPIC})), "f0")
    assert [reply.values for reply in found] == [(2,)]


def is_two(f0: int) -> Outcome:
    """It must be two."""
    return satisfied_if(f0 == 2)
