"""Are values put into one cell only where no rule can tell them apart?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs
from hypothesis import given

from p2mi_rules.engine import judge
from p2mi_rules.engine.branches import branches
from p2mi_rules.engine.network import network_of
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Effect, Situation
from tests.engine.completions import Oracle, narrowed
from tests.engine.puzzles import UNSTATED, Puzzle, puzzles

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.engine.worlds import Branch
    from p2mi_rules.norms import Outcome, Table


def cells_of(facts: Mapping[str, Mapping[Hashable, tuple[Hashable, ...]]]) -> Iterator[tuple[str, Hashable, Hashable]]:
    """Each fact with a value and the one that speaks for it."""
    for name, cells in facts.items():
        for cell, values in cells.items():
            for value in values:
                yield name, cell, value


@given(puzzles())
def test_cells_part_the_values_of_a_fact(puzzle: Puzzle) -> None:
    """Each value that the constraints leave is in one cell, and the first of a cell speaks for it."""
    network = network_of(*puzzle)
    assert network.cells.keys() == {name for name, fact in network.facts.items() if fact.is_open}
    for name, cells in network.cells.items():
        assert Counter(value for values in cells.values() for value in values) == Counter(network.facts[name].values)
        assert all(values[0] == cell for cell, values in cells.items())


@given(puzzles())
def test_two_values_of_one_cell_are_never_told_apart(puzzle: Puzzle) -> None:
    """In no completion does it change what any rule may say, nor whether it can be at all."""
    oracle = Oracle(*puzzle)
    counting = [rule for rule in oracle.rules if rule.topic not in oracle.strong or rule.effect is not Effect.WARNS]
    worlds = [world for _, world in oracle.completions()]
    said: dict[tuple[Hashable, ...], set[Hashable]] = {}
    for world in worlds:
        facts = tuple(world[name] for name in oracle.names)
        outcomes = tuple(frozenset(outcome for _, outcome in oracle.outcomes(rule, world)) for rule in counting)
        said.setdefault(facts, set()).add(outcomes)
    for name, cell, value in cells_of(network_of(*puzzle).cells):
        if name != UNSTATED:
            place = oracle.names.index(name)
            for facts, heard in said.items():
                if facts[place] == value:
                    assert said.get((*facts[:place], cell, *facts[place + 1 :])) == heard


@given(puzzles())
def test_a_value_merged_by_the_judge_is_judged_as_the_one_that_speaks_for_it(puzzle: Puzzle) -> None:
    """Stated alone, it has the findings of one of those that are kept."""
    rulebook = attrs.evolve(narrowed(puzzle.rulebook, puzzle.topics), pivots=())
    for _, branch in branches(rulebook, puzzle.situation).each:
        for name, fact in branch.facts.items():
            left = branch.told_apart[name].values
            kept = [found(branch, name, value, tables=puzzle.situation.tables) for value in left]
            merged = (
                found(branch, name, value, tables=puzzle.situation.tables) for value in fact.values if value not in left
            )
            assert all(each in kept for each in merged)


def found(
    branch: Branch, name: str, value: Hashable, *, tables: Mapping[str, Table]
) -> list[tuple[str, frozenset[Outcome]]] | None:
    """What the judge finds with one value stated, on one day; nothing, if it cannot be."""
    facts = {**branch.facts, name: attrs.evolve(branch.facts[name], values=(value,))}
    try:
        judgement = judge(branch.rulebook, Situation(facts, tables), branch.rulebook.topics)
    except FaultyRecordError:
        return None
    return [(each.rule.id, each.outcomes) for each in judgement.findings]
