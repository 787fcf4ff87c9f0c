"""Which facts matter by the shipped law: the same as over all completions of placements with up to eight facts open?"""

from __future__ import annotations

from itertools import islice
from random import Random
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.engine import judge
from p2mi_rules.engine.asking.matters import mattering, open_policy
from p2mi_rules.engine.network import network_of
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Dated, Situation
from p2mi_rules.vocabulary import Status
from tests.engine.completions import HIDDEN, Oracle, Pinned, completed, narrowed
from tests.verdict.partial import asked

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from tests.verdict.partial import Asked

pytestmark = pytest.mark.sweep

MOST_COMPLETIONS = 4000
SEEDS = range(100)


def partial_ones(seeds: range) -> Iterator[tuple[Asked, Oracle]]:
    """The placements of some seeds that some completion can be of, and of which not too many can."""
    for seed in seeds:
        try:
            one = asked(Random(seed))  # noqa: S311 - no secret
        except FaultyRecordError:
            continue
        oracle = Oracle(one.rulebook, one.situation, one.topics)
        if 0 < len(list(islice(oracle.completions(), MOST_COMPLETIONS + 1))) <= MOST_COMPLETIONS:
            yield one, oracle


def test_the_facts_that_matter_are_those_of_which_two_completions_differ() -> None:
    """None missed and none in vain; and enough of them to tell."""
    found: list[set[str]] = []
    for one, oracle in partial_ones(SEEDS):
        found.append(set(mattering(network_of(one.rulebook, one.situation, one.topics))))
        assert found[-1] == oracle.mattering()
    assert len(found) > 0.8 * len(SEEDS)
    assert len([each for each in found if each]) > 0.2 * len(SEEDS)


def test_policy_left_open_is_told_where_its_answer_alone_tells() -> None:
    """Wherever it changes the whole it is told; and never where it changes no rule that still counts."""
    told = 0
    for one, oracle in partial_ones(SEEDS[:15]):
        whole, some = oracle.swaying()
        found = set(open_policy(network_of(one.rulebook, one.situation, one.topics)))
        assert whole <= found <= some
        told += bool(found)
    assert told


def test_the_oracle_says_what_the_specification_says_of_a_completion() -> None:
    """Of some completion of each, whatever would be told of what is not stated."""
    for one, oracle in partial_ones(SEEDS[:60]):
        worlds = [world for _, world in oracle.completions()]
        world = worlds[len(worlds) // 2]
        situation = Situation(completed(one.situation, world), pinned(one, world))
        found = judge(narrowed(one.rulebook, one.topics), situation, one.topics).status
        assert oracle.status(world) is (Status.PROCEDURAL if found is Status.NO_BREACH_FOUND else found)


def pinned(one: Asked, world: Mapping[str, Hashable]) -> dict[str, Pinned]:
    """The tables, as if what they ask for were stated."""
    hidden = {each.table: world.get(HIDDEN + each.id) for each in one.rulebook.questions if isinstance(each, Dated)}
    return {name: Pinned(table, hidden[name]) for name, table in one.situation.tables.items()}
