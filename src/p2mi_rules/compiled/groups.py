"""Which rules are looked up together, and what do they find?

Rules that read the same variables form a group. What the rules of a group find hangs on the sets of values of its
variables alone, its cell; each cell is found once and has a number of its own ever after.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.compiled.shapes import RuleTable
from p2mi_rules.compiled.worlds import made_ready, outcomes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from p2mi_rules.compiled.cores import Core
    from p2mi_rules.compiled.shapes import Book, Law
    from p2mi_rules.compiled.worlds import Ruled, Stretch

    Cell = tuple[int, ...]

_MOST_KEPT = 1_024
"""How many cells of a group are kept; whoever brings more lets it begin anew."""


class Group:
    """Some rules that are looked up together, with the cells found so far."""

    __slots__ = ("_cells", "_findings", "_key", "rules", "variables")

    def __init__(self, rules: Sequence[Ruled]) -> None:
        """Begin with no cell."""
        self.rules = tuple(rules)
        self.variables = tuple(dict.fromkeys(name for rule in rules for name in hangs_on(rule)))
        self._key: Callable[[Sequence[int]], Cell] = _reader(self.variables)
        self._cells: dict[Cell, int] = {}
        self._findings: Numbering[bytes] = Numbering()

    def number(self, stretch: Stretch) -> int:
        """The number of what its rules find in a stretch: ``findings`` has for it the set of outcomes of each."""
        key = self._key(stretch.possible)
        found = self._cells.get(key)
        return self._made(key, stretch) if found is None else found

    def _made(self, key: Cell, stretch: Stretch) -> int:
        """The number of a cell that was not looked up before."""
        if len(self._cells) >= _MOST_KEPT:
            self._cells.clear()
        number = self._findings.number(bytes(outcomes(rule, stretch) for rule in self.rules))
        return self._cells.setdefault(key, number)

    @property
    def findings(self) -> dict[int, bytes]:
        """For each number the set of outcomes of each of its rules."""
        return self._findings.values

    @property
    def size(self) -> int:
        """The number of cells kept."""
        return len(self._cells)


class Grouped:
    """The rules of one stretch of law in groups.

    ``rules`` are their numbers in the order in which the groups give their outcomes, ``cores`` what was made of the
    numbers that the groups found.
    """

    __slots__ = ("by_number", "cores", "groups", "rules", "uncovered")

    def __init__(self, book: Book, law: Law) -> None:
        """Make the rules ready, group by group."""
        ready = [made_ready(book, RuleTable._make(parts)) for parts in law.rules]
        self.groups = tuple(Group([ready[place] for place in places]) for places in law.groups)
        self.rules = tuple(rule.table.rule for group in self.groups for rule in group.rules)
        self.by_number = {rule.table.rule: rule for rule in ready}
        self.uncovered = law.uncovered
        self.cores: dict[tuple[int, ...], Core] = {}

    def numbered(self, stretch: Stretch) -> list[int]:
        """What each group finds in a stretch, by its number."""
        return [group.number(stretch) for group in self.groups]

    def outcomes(self, numbers: Sequence[int], size: int) -> bytearray:
        """The set of outcomes of each of so many rules, 0 where one is not in force."""
        found = bytearray(size)
        cells = (bit for group, number in zip(self.groups, numbers, strict=True) for bit in group.findings[number])
        for place, bits in zip(self.rules, cells, strict=True):
            found[place] = bits
        return found


def hangs_on(rule: Ruled) -> tuple[int, ...]:
    """All variables on whose values the outcomes of a rule hang: its scope, and the places that it is told of."""
    return tuple(dict.fromkeys((*rule.scope, *(each.regime for each in rule.told))))


def _reader(variables: Sequence[int]) -> Callable[[Sequence[int]], tuple[int, ...]]:
    """What reads the sets of values of some variables."""
    if len(variables) == 1:
        (only,) = variables
        return lambda possible: (possible[only],)
    return itemgetter(*variables)
