"""Which moments, and which destinations, are to be judged one by one?

Rules are lifted over all worlds. The facts on which tables turn most (the day, and whatever the rulebook names as its
pivots) are taken apart first: inside one branch nearly everything else is alike, and the branches are united.
"""

from __future__ import annotations

from itertools import groupby, pairwise, product
from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.engine.narrowing import narrowed, refuse_unknown, refuse_without_world
from p2mi_rules.engine.worlds import Branch
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import MOMENT

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping
    from datetime import date

    from p2mi_rules.engine.worlds import RuleWorlds
    from p2mi_rules.norms import Possible, Rulebook, Situation


class Branches(NamedTuple):
    """The branches that are possible, each beside the values of its pivots, and the facts over all of them."""

    pivots: tuple[str, ...]
    facts: Mapping[str, Possible]
    each: tuple[tuple[tuple[Hashable, ...], Branch], ...]

    @property
    def moments(self) -> tuple[date, ...]:
        """The moments judged."""
        return tuple(dict.fromkeys(branch.moment for _, branch in self.each))

    def along(self, pivot: str) -> Iterator[tuple[Branch, Branch]]:
        """The pairs of neighbours that differ in the value of one pivot alone."""
        place = self.pivots.index(pivot)

        def others(one: tuple[tuple[Hashable, ...], Branch]) -> tuple[int, ...]:
            rest = (*one[0][:place], *one[0][place + 1 :])
            names = (*self.pivots[:place], *self.pivots[place + 1 :])
            return tuple(self.facts[name].values.index(value) for name, value in zip(names, rest, strict=True))

        for _, group in groupby(sorted(self.each, key=others), key=others):
            yield from pairwise(branch for _, branch in group)


def branches(rulebook: Rulebook, situation: Situation) -> Branches:
    """Take the worlds apart by the pivots of the rulebook.

    Raises ``FaultyRulebookError`` for a fact or a table that is not known, ``FaultyRecordError`` where the constraints
    leave no world at all.
    """
    refuse_unknown(rulebook, situation)
    facts = narrowed(rulebook, situation.facts)
    pivots = (*rulebook.pivots, MOMENT)
    found: list[tuple[tuple[Hashable, ...], Branch]] = []
    worlds: dict[Hashable, RuleWorlds] = {}
    stand: set[Hashable] = set()
    refused: FaultyRecordError | None = None
    for values in product(*(facts[name].values for name in pivots)):
        if not all(values[-1] in situation.stretches.get(pair, values) for pair in zip(pivots, values, strict=True)):
            continue
        pinned = {name: attrs.evolve(facts[name], values=(value,)) for name, value in zip(pivots, values, strict=True)}
        try:
            branch = Branch(rulebook, {**facts, **pinned}, situation.tables, worlds)
            bound = tuple(branch.facts[name].values for each in rulebook.constraints for name in each.facts)
            if bound not in stand:
                refuse_without_world(rulebook, branch.facts)
                stand.add(bound)
            found.append((values, branch))
        except FaultyRecordError as error:
            refused = error
    if refused is not None and not found:
        raise refused
    return Branches(pivots, facts, tuple(found))
