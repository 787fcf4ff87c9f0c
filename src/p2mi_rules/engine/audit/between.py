"""Is a rule that no single other covers still never breached alone, since several others have it between them?

What is not known may be any of several answers, so a placement is a box of worlds. A rule is needed where in some box
it is surely breached and no single other is, though in each world of it one of the others may be.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

Rows: TypeAlias = "frozenset[tuple[Hashable, ...]]"


def between(breached: Rows, there_are: Rows, *, covered: Mapping[str, Rows], most: int) -> tuple[str, ...] | None:
    """Rules of which one is surely breached in each box of worlds in which another rule is; none to spare.

    ``breached`` are the rows that breach that rule, of all that ``there_are``, and ``covered`` those of them that each
    other rule covers. Empty where some box has no such rule; ``None`` where more than ``most`` rows had to be looked at
    to know.
    """
    search = _Search(breached, there_are, most)
    if search.escapes(covered):
        return None if search.spent > most else ()
    needed = dict(covered)
    for name in covered:
        fewer = {other: rows for other, rows in needed.items() if other != name}
        if not _Search(breached, there_are, most).escapes(fewer):
            needed = fewer
    return tuple(needed)


class _Search:
    """Looks for a box in which the rule is breached and which no single other rule covers."""

    def __init__(self, breached: Rows, there_are: Rows, most: int) -> None:
        """Begin with nothing seen."""
        self._breached = breached
        self._there_are = there_are
        self._most = most
        self._seen: set[Rows] = set()
        self.spent = 0

    def escapes(self, covered: Mapping[str, Rows]) -> bool:
        """Whether there is one, or it took too long to know."""
        return any(self._grows(frozenset({row}), covered) for row in self._breached)

    def _grows(self, box: Rows, covered: Mapping[str, Rows]) -> bool:
        """Whether the box, or one around it, escapes: it must hold a row that the rule over it does not cover."""
        over = next((rows for rows in covered.values() if box <= rows), None)
        if over is None or self.spent > self._most:
            return True
        for row in self._breached - over:
            wider = self._around({*box, row})
            if wider is not None and wider not in self._seen:
                self._seen.add(wider)
                if self._grows(wider, covered):
                    return True
        return False

    def _around(self, rows: Iterable[tuple[Hashable, ...]]) -> Rows | None:
        """The rows of the smallest box around some, if the rule is breached in all of them."""
        cells = product(*map(set, zip(*rows, strict=True)))
        inside = frozenset(cell for cell in cells if cell in self._there_are)
        self.spent += len(inside)
        return inside if inside <= self._breached else None
