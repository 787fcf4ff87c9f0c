"""What does a verdict cost beside the twin, met before and met for the first time, and what do its words cost?

Placements of which the shipped rules find the same share a key, and what is found is kept by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.rounds import beside, by_turns, run, settle, spread
from benchmarks.shipped.records import records
from benchmarks.shipped.twin import decide
from p2mi_rules import check
from p2mi_rules.shipped.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.rounds import Ratio
    from p2mi_rules import Placement

FRESH = 1000
"""The first seed of placements that nothing else has judged."""


def judged(placement: Placement) -> object:
    """A fresh verdict, its status read."""
    return check(placement).status


def in_brief(placement: Placement) -> object:
    """A fresh verdict, what is breached said in one language."""
    return check(placement).breaches("id")


def reported(placement: Placement) -> object:
    """A fresh verdict, all of its findings with their evidence, by the specification."""
    return check(placement).report


def met_before(placements: Sequence[Placement], *, rounds: int) -> Ratio:
    """Ours beside the twin, over placements of which each was judged before."""
    return by_turns(run(judged, placements), run(decide, placements), rounds=rounds)


def never_repeated(kind: str, number: int, *, rounds: int) -> tuple[Ratio, float]:
    """Ours beside the twin, over so many new placements in each round; and of what share of them the key was new."""
    keys: set[object] = set()
    found: list[float] = []
    for each in range(rounds):
        placements = records(kind, number, seed=FRESH + each)
        settle()
        found.append(beside(run(judged, placements), run(decide, placements))[0])
        keys.update(map(_key, placements))
    return spread(found), len(keys) / (number * rounds)


def _key(placement: Placement) -> object:
    """The key of a placement that was judged; one that has none is like no other."""
    try:
        return key_of(placement)
    except (AttributeError, KeyError, TypeError):
        return placement


def said_before(placements: Sequence[Placement], *, rounds: int) -> Ratio:
    """A verdict with its breaches in words beside the verdict alone, where the same was said before."""
    return by_turns(run(in_brief, placements), run(judged, placements), rounds=rounds)


def said_first(kind: str, number: int, *, rounds: int, words: Callable[[Placement], object]) -> Ratio:
    """The same over so many placements a round that nothing was said of yet, the verdict alone known by then."""
    found: list[float] = []
    for each in range(rounds):
        placements = records(kind, number, seed=2 * FRESH + each)
        alone = run(judged, placements)
        alone.seconds()
        settle()
        found.append(beside(run(words, placements), alone)[0])
    return spread(found)
