"""What is one side told of a question for some facts, each thing asked once?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.norms import MOMENT, Dated, Grouped

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.comparing.views import View
    from p2mi_rules.norms import Kinds, Question

    World = Mapping[str, Hashable]
    Ways = tuple[tuple[tuple[str, Hashable], ...], ...]


class Told(NamedTuple):
    """What one side is told of one question: for each choice of its facts, the answers for each settled way."""

    question: str
    facts: tuple[str, ...]
    by_values: Mapping[tuple[Hashable, ...], tuple[frozenset[Hashable], ...]]


class Asking:
    """One side of a comparison, asked about cells: pivots and moment of the outer cell, then the other facts."""

    def __init__(self, view: View, regimes: dict[Hashable, Hashable]) -> None:
        """Remember nothing yet; ``regimes`` has each regime once, for both sides."""
        self.view = view
        self._regimes = regimes
        self._grouped: dict[str, Grouped | None] = {}
        self._kinds: dict[Hashable, Kinds | None] = {}
        self._told: dict[Hashable, Told] = {}

    def day(self, outer: World) -> date:
        """The day of an outer cell: the side's own, if it is a day."""
        settled = self.view.settled.get(MOMENT)
        return settled[0] if settled else outer[MOMENT]  # type: ignore[return-value]  # the moments are dates

    def regime(self, question: Question, outer: World) -> Hashable:
        """Where this is the same for two outer cells, a question is answered alike whatever the other facts are."""
        kinds = self.kinds(question, outer)
        if kinds is not None:
            return kinds.regime
        return tuple(self.day(outer) if fact == MOMENT else outer.get(fact) for fact in question.facts)

    def kinds(self, question: Question, outer: World) -> Kinds | None:
        """What the table of a question tells apart in an outer cell, if the table says so."""
        if question.id not in self._grouped:
            self._grouped[question.id] = self._table(question, outer)
        table = self._grouped[question.id]
        if table is None:
            return None
        first, day = outer[question.facts[0]], self.day(outer)
        key = (question.id, first, day)
        if key not in self._kinds:
            kinds = table.kinds(first, day)
            self._kinds[key] = kinds._replace(regime=self._regimes.setdefault(kinds.regime, kinds.regime))
        return self._kinds[key]

    def _table(self, question: Question, outer: World) -> Grouped | None:
        """The table of a question, if it knows what it tells apart by its first key, and cells have no other key."""
        named = [fact for fact in question.facts if fact in outer and fact != MOMENT]
        if not isinstance(question, Dated) or question.date != MOMENT or named != [question.keys[0]]:
            return None
        table = self.view.tables[question.table]
        return table if isinstance(table, Grouped) else None

    def told(self, question: Question, outer: World, over: Mapping[str, Sequence[Hashable]], ways: Ways) -> Told:
        """What is told of a question in an outer cell, for all choices of values of its other facts.

        ``over`` are the values of those facts, ``ways`` the values of those that the side settles.
        """
        facts = tuple(fact for fact in over if fact in question.facts)
        key = (question.id, self.regime(question, outer), ways, *(tuple(over[fact]) for fact in facts))
        if key not in self._told:
            world = {**outer, MOMENT: self.day(outer)}
            self._told[key] = Told(
                question.id,
                facts,
                {
                    chosen: tuple(
                        self._answer(question, {**world, **dict(zip(facts, chosen, strict=True)), **dict(way)})
                        for way in ways
                    )
                    for chosen in product(*(over[fact] for fact in facts))
                },
            )
        return self._told[key]

    def _answer(self, question: Question, world: World) -> frozenset[Hashable]:
        """The answers in one world."""
        return question.answer(tuple(world[fact] for fact in question.facts), self.view.tables).values
