"""To which values may some facts be changed, any of them with any other, and what must be so of the open facts?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from p2mi_rules.engine.relations import Relation, consistent
from p2mi_rules.engine.remedy.claims import for_all, missing, restricted

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.engine.remedy.claims import Cells, Claims

Box: TypeAlias = "dict[str, Cells]"
"""For each of some facts the cells it may have; every combination of them."""


class Boxes(NamedTuple):
    """The largest boxes; ``complete`` unless the search for them was broken off."""

    boxes: tuple[Box, ...]
    complete: bool


class Room:
    """The worlds that are left where some facts are changed and all others are as claimed."""

    def __init__(self, claims: Claims, changed: tuple[str, ...]) -> None:
        """Keep what still hangs on a changed or open fact; all of it is consistent, as the facts were chosen so.

        A changed fact that constraints leave one value is no variable any more.
        """
        self.claimed = claims.claimed
        self.cells = claims.within(changed)
        self.changed = tuple(name for name in changed if name in self.cells)
        self.fixed = [restricted(each, self.cells) for each in claims.fixed]
        self.law = [restricted(each, self.cells) for each in claims.law]
        self.relations = [each for each in (*self.fixed, *self.law) if each.variables]
        named = {name for each in self.relations for name in each.variables}
        self.open = tuple(name for name in self.cells if name in named and name not in changed)

    def stands(self, sets: Mapping[str, Cells]) -> bool:
        """Whether, with every combination of these cells of these facts, one choice of all others is procedural."""
        return consistent(for_all(each, sets) for each in self.relations)

    def largest_boxes(self, most: int) -> Boxes:
        """The boxes of the changed facts that stand and that none contains; at most so many steps are taken."""
        found: list[Box] = []
        waiting: list[Box] = [{}]
        seen: set[frozenset[tuple[str, Hashable]]] = set()
        steps = 0
        while waiting and steps < most:
            forced = waiting.pop()
            key = frozenset((name, cell) for name, cells in forced.items() for cell in cells)
            if key in seen:
                continue
            seen.add(key)
            box = next((box for box in found if all(cells <= box[name] for name, cells in forced.items())), None)
            if box is None:
                steps += 1
                if not self.stands(forced):
                    continue
                box = self.grown(forced, self.changed)
                found.append(box)
            waiting += [with_cell(forced, name, cell) for name, cell in self._outside(box)]
        return Boxes(tuple(found), not waiting)

    def _outside(self, box: Box) -> Iterator[tuple[str, Hashable]]:
        """The cells of the changed facts that a box leaves out."""
        for name in self.changed:
            for cell in sorted(self.cells[name] - box[name], key=repr):
                yield name, cell

    def grown(self, sets: Box, names: tuple[str, ...]) -> Box:
        """The sets with all cells of some facts that can be added and still stand: all at once, or one by one."""
        found = dict(sets)
        for name in names:
            whole = {**found, name: self.cells[name]}
            if self.stands(whole):
                found = whole
        for name in names:
            for cell in sorted(self.cells[name] - found.get(name, frozenset()), key=repr):
                wider = with_cell(found, name, cell)
                if self.stands(wider):
                    found = wider
        return found

    def conditions(self, box: Box) -> Box:
        """Of the open facts that matter the cells they may have: all that is possible then is procedural."""
        found = self.grown(box, self.open)
        bound = {name for each in self.fixed for name in each.variables}
        for name in self.open:
            for cell in sorted(self.cells[name] - found[name], key=repr) if name in bound else ():
                if self._safe({**found, name: frozenset({cell})}):
                    found = with_cell(found, name, cell)
        return {
            name: frozenset(cell for cell in found[name] if self._can_be({**found, name: frozenset({cell})}))
            for name in self.open
            if found[name] != self.cells[name]
        }

    def _safe(self, sets: Mapping[str, Cells]) -> bool:
        """Whether every world that is possible within these cells is procedural."""
        own = _unary(sets)
        return not any(consistent([missing(each, sets), *self.fixed, *own]) for each in self.law)

    def _can_be(self, sets: Mapping[str, Cells]) -> bool:
        """Whether any world is possible within these cells."""
        return consistent([*self.fixed, *_unary(sets)])


def _unary(sets: Mapping[str, Cells]) -> list[Relation]:
    """Of each fact that it has one of its cells."""
    return [Relation((name,), frozenset((cell,) for cell in cells)) for name, cells in sets.items()]


def with_cell(sets: Box, name: str, cell: Hashable) -> Box:
    """The sets with one cell of one fact more."""
    return {**sets, name: sets.get(name, frozenset()) | {cell}}
