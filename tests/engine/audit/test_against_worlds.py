"""Is what an audit says of rulebooks full of defects what looking at whole worlds one by one says?"""

from __future__ import annotations

from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import audit
from p2mi_rules.norms import DefectKind, Outcome
from tests.engine.audit.worlds import (
    SIZES,
    boxes,
    breaches,
    contradict,
    lies,
    says,
    tangled,
    worlds,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from p2mi_rules.engine.audit import Defect
    from p2mi_rules.norms import Rulebook
    from tests.engine.audit.worlds import World

SEEDS = range(60)


def found(book: Rulebook, kind: DefectKind) -> list[Defect]:
    """What an audit finds of a kind, every answer to the first question being asked for a way."""
    return [each for each in audit(book, passable=("a",)).findings if each.kind is kind]


def is_smallest(case: Mapping[str, Sequence[object]], every: Sequence[World], so: Callable[[World], bool]) -> bool:
    """Whether it is so in every world of the case and of none that names fewer questions, and nothing can be let in."""
    inside = [world for world in every if lies(world, case)]
    if not inside or not all(map(so, inside)):
        return False
    for size in range(len(case)):
        for names in combinations(SIZES, size):
            for values in product(*(range(SIZES[name]) for name in names)):
                fewer = [world for world in every if all(world[n] == v for n, v in zip(names, values, strict=True))]
                if fewer and all(map(so, fewer)):
                    return False
    for name, held in case.items():
        for value in {*range(SIZES[name])} - {*held}:
            added = [world for world in every if lies(world, {**case, name: (value,)})]
            if added and all(map(so, added)):
                return False
    return True


@pytest.mark.parametrize("seed", SEEDS)
def test_shadows(seed: int) -> None:
    """A rule is under each other that is breached in every world in which it is; two under each other are told once."""
    book = tangled(seed)
    breached = breaches(book)
    same = {frozenset(each.rules) for each in found(book, DefectKind.TWICE)}
    expected = {
        (one, other)
        for one, other in permutations(breached, 2)
        if breached[one] <= breached[other] and frozenset({one, other}) not in same
    }
    expected -= {(other, one) for one, other in expected if (other, one) in expected and one < other}
    pairs = [each for each in found(book, DefectKind.SHADOWED) if len(each.rules) == 2]
    assert sorted(each.rules for each in pairs) == sorted(expected)
    by_id = {rule.id: rule for rule in book.rules}
    for each in pairs:
        rule = by_id[each.rules[0]]
        assert is_smallest(each.case, worlds(book), lambda world: says(book, rule, world) is Outcome.BREACHED)  # noqa: B023 - called at once


@pytest.mark.parametrize("seed", SEEDS)
def test_shadows_of_several(seed: int) -> None:
    """A rule is under several where in every box of worlds that breaches it one of them is breached throughout."""
    _several(seed)


@pytest.mark.sweep
def test_shadows_of_several_in_many_more() -> None:
    """They are rare: a dozen among these."""
    for seed in range(60, 400):
        _several(seed)


def _several(seed: int) -> None:
    """Compare them in one rulebook."""
    book = tangled(seed)
    breached = breaches(book)
    every = list(boxes(book))
    for name, rows in breached.items():
        others = {other: held for other, held in breached.items() if other != name}
        if any(rows <= held for held in others.values()):
            continue
        under = all(any(box <= held for held in others.values()) for box in every if box <= rows)
        defects = [each for each in found(book, DefectKind.SHADOWED) if each.rules[0] == name]
        assert bool(defects) == under
        for rules in (each.rules[1:] for each in defects):
            assert _cover(rows, every, [breached[other] for other in rules])
            assert not any(
                _cover(rows, every, [breached[other] for other in rules if other != spared]) for spared in rules
            )


def _cover(rows: frozenset[int], every: Sequence[frozenset[int]], over: Sequence[frozenset[int]]) -> bool:
    """Whether each box within the rows lies within one of some sets."""
    return all(any(box <= held for held in over) for box in every if box <= rows)


@pytest.mark.parametrize("seed", SEEDS)
def test_contradictions(seed: int) -> None:
    """Exactly the pairs with circumstances in which each can be kept and not both, shown by fewest of these."""
    book = tangled(seed)
    defects = {each.rules: each for each in found(book, DefectKind.CONTRADICTION)}
    for one, other in combinations(book.rules, 2):
        circumstances = contradict(book, one, other)
        assert ((one.id, other.id) in defects) == bool(circumstances)
        if circumstances:
            so = _some_of(circumstances)
            assert is_smallest(defects[one.id, other.id].case, worlds(book), so)


def _some_of(circumstances: Sequence[Mapping[str, int]]) -> Callable[[World], bool]:
    """Whether a world has any of some circumstances."""
    return lambda world: any(given.items() <= world.items() for given in circumstances)


@pytest.mark.parametrize("seed", SEEDS)
def test_silences(seed: int) -> None:
    """A topic is silent where every rule of it does not apply in some world, and the smallest case of that is shown."""
    book = tangled(seed)
    defects = {each.topic: each for each in found(book, DefectKind.SILENT)}
    for topic in {rule.topic for rule in book.rules}:
        rules = [rule for rule in book.rules if rule.topic == topic]

        def silent(world: World) -> bool:
            return all(says(book, rule, world) is Outcome.NOT_APPLICABLE for rule in rules)  # noqa: B023 - called at once

        assert (topic in defects) == any(map(silent, worlds(book)))
        assert topic not in defects or is_smallest(defects[topic].case, worlds(book), silent)


@pytest.mark.parametrize("seed", SEEDS)
def test_rules_that_never_decide(seed: int) -> None:
    """Of each rule it is told whether all its outcomes are of one sort."""
    book = tangled(seed)
    for rule in book.rules:
        said = {says(book, rule, world) for world in worlds(book)}
        expected = {
            DefectKind.NEVER_APPLIES: not said & {Outcome.SATISFIED, Outcome.BREACHED},
            DefectKind.NEVER_BREACHED: Outcome.SATISFIED in said and Outcome.BREACHED not in said,
            DefectKind.ALWAYS_BREACHED: Outcome.BREACHED in said
            and not said & {Outcome.SATISFIED, Outcome.NOT_APPLICABLE},
        }
        for kind, so in expected.items():
            assert ((rule.id,) in {each.rules for each in found(book, kind)}) == so


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_without_a_way(seed: int) -> None:
    """An answer leaves none where every world with it breaches a rule or is taken by a gap; the rules named suffice."""
    book = tangled(seed)
    passed = {Outcome.SATISFIED, Outcome.NOT_APPLICABLE}
    by_id = {rule.id: rule for rule in book.rules}
    defects = {each.case["a"]: each.rules for each in found(book, DefectKind.NO_WAY)}
    for answer in range(SIZES["a"]):
        inside = [world for world in worlds(book) if world["a"] == answer]
        stuck = not any(all(says(book, rule, world) in passed for rule in book.rules) for world in inside)
        assert ((answer,) in defects) == stuck
        if stuck:
            rules = [by_id[name] for name in defects[answer,]]
            for left in (rules[:place] + rules[place + 1 :] for place in range(len(rules))):
                assert any(all(says(book, rule, world) in passed for rule in left) for world in inside)
            assert not any(all(says(book, rule, world) in passed for rule in rules) for world in inside)
