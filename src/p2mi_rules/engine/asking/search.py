"""How many questions does it take at best until nothing is left to ask?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.engine.asking.worlds import Worlds

STATES = 40_000
"""How many sets of worlds are looked at before the search is given up."""


class Effort(NamedTuple):
    """How many questions are still to be asked: on average, times the weight of the worlds, and at worst."""

    total: float
    worst: int


class TooManyError(Exception):
    """There are more states than the search may look at."""


class Search:
    """The best order of questions over worlds, found by trying every one; what was found is remembered."""

    def __init__(self, over: Worlds, states: int = STATES) -> None:
        """Search these worlds, looking at so many sets of them at most."""
        self._over = over
        self._left = states
        self._known: dict[int, Effort] = {}

    def after(self, fact: str, some: int) -> Effort:
        """The effort where this fact is asked first and the best order follows.

        Raises ``TooManyError`` where too many states would have to be looked at.
        """
        return self._asked(self._parts(fact, some), some)

    def best(self, some: int) -> Effort:
        """The least effort to settle some worlds on average; of two orders alike in that, the one less at worst."""
        if self._over.settled(some):
            return Effort(0.0, 0)
        if some not in self._known:
            self._left -= 1
            if self._left < 0:
                raise TooManyError
            self._known[some] = self._least(some)
        return self._known[some]

    def _least(self, some: int) -> Effort:
        """The effort of the best first question; the promising are tried first, and the hopeless left out."""
        over = self._over
        splits = {parts for parts in (self._parts(fact, some) for fact in over.values) if len(parts) > 1}
        weight = over.weight(some)
        hopes = sorted((weight + self._hope(parts), parts) for parts in splits)
        found: Effort | None = None
        for hope, parts in hopes:
            if found is not None and hope > found.total:
                break
            effort = self._asked(parts, some)
            found = effort if found is None else min(found, effort)
        return Effort(0.0, 0) if found is None else found  # nobody can tell these worlds apart

    def _asked(self, parts: Iterable[int], some: int) -> Effort:
        """The effort of one question and of the best order in each part that it leaves."""
        efforts = [self.best(part) for part in parts]
        total = self._over.weight(some) + sum(each.total for each in efforts)
        return Effort(round(total, 12), 1 + max(each.worst for each in efforts))

    def _parts(self, fact: str, some: int) -> tuple[int, ...]:
        """What each answer leaves of some worlds."""
        return tuple(part for value in self._over.values[fact] if (part := some & value))

    def _hope(self, parts: Iterable[int]) -> float:
        """The least that may follow: one question more wherever a part is not settled."""
        return sum(self._over.weight(part) for part in parts if not self._over.settled(part))
