"""Which facts must change, looked for in one view of a situation after the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from p2mi_rules.engine.network import network_of
from p2mi_rules.engine.remedy.claims import claims
from p2mi_rules.engine.remedy.minimal import minimal_sets
from p2mi_rules.engine.remedy.standing import obstacles
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Possible
from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from p2mi_rules.engine.network import Network
    from p2mi_rules.engine.remedy.standing import Obstacle
    from p2mi_rules.norms import Rulebook, Situation

View: TypeAlias = "Mapping[str, tuple[Hashable, ...]]"
"""Some facts, each with fewer values."""


class Search:
    """Looks for the minimal sets of changes; ``complete`` turns false where some were not kept."""

    def __init__(
        self,
        rulebook: Rulebook,
        situation: Situation,
        topics: frozenset[str],
        *,
        stated: Mapping[str, tuple[Hashable, ...]],
        most: int,
    ) -> None:
        """Keep what is asked."""
        self.complete = True
        self._asked = (rulebook, situation, topics)
        self._stated = stated
        self._most = most
        self._first: Network | None = None

    def over(self, views: Sequence[View]) -> list[tuple[str, ...]]:
        """The minimal sets of all views together, the smallest first.

        A view is passed over where each set that even the rules without a pivot ask for is no smaller, with what the
        view itself changes, than a set found before. Raises ``FaultyRecordError`` if no world is in the first view.
        """
        rulebook, situation, topics = self._asked
        found: set[frozenset[str]] = set()
        least: list[frozenset[str]] | None = None
        for place, view in enumerate(views):
            moved = self._moved(view)
            if moved and least is None:
                least = self._of(_without_pivots(rulebook, situation, topics))
            if moved and all(any(one <= each | moved for one in found) for each in least or ()):
                continue
            try:
                network = network_of(rulebook, narrower(situation, view), topics)
            except FaultyRecordError:
                if not place:
                    raise
                continue
            self._first = self._first or network
            found.update(moved | each for each in self._of(network))
        minimal = [each for each in found if not any(other < each for other in found)]
        named = (tuple(name for name in self._stated if name in each) for each in minimal)
        return sorted(named, key=lambda each: (len(each), each))

    def standing_in_the_way(self, kept: Iterable[str]) -> tuple[Obstacle, ...]:
        """What holds in no world of the first view in which some facts are as claimed."""
        network = self._first
        return () if network is None else obstacles(network, claims(network, self._stated), kept)

    def _of(self, network: Network) -> list[frozenset[str]]:
        """The minimal sets of one network."""
        chosen = minimal_sets(claims(network, self._stated), self._most)
        self.complete = self.complete and chosen.complete
        return [frozenset(each) for each in chosen.sets]

    def _moved(self, view: View) -> frozenset[str]:
        """The facts of which no value claimed is in a view."""
        return frozenset(name for name, values in view.items() if {*self._stated.get(name, values)}.isdisjoint(values))


def _without_pivots(rulebook: Rulebook, situation: Situation, topics: frozenset[str]) -> Network:
    """What the rules that read no pivot ask for; that a topic has no others left says nothing."""
    pivoted = {each.id for each in rulebook.questions if not {*rulebook.pivots}.isdisjoint(each.facts)}
    lean = rulebook.narrowed({rule.id for rule in rulebook.rules if pivoted.isdisjoint(rule.parameters)})
    network = network_of(lean, situation, topics & lean.full)
    return network._replace(law=tuple(block for block in network.law if block.tables))


def narrower(situation: Situation, facts: View) -> Situation:
    """The situation with some facts narrowed to these values."""
    own = {name: Possible(values, Why.NOT_STATED if len(values) > 1 else None) for name, values in facts.items()}
    return attrs.evolve(situation, facts={**situation.facts, **own})
