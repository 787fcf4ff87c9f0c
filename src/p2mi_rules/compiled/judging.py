"""What is found of a placement whose facts are sets of values, in one stretch of days or over several?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.compiled.clashes import can_all_hold
from p2mi_rules.compiled.cores import core_of, surely_breached, undecided
from p2mi_rules.compiled.groups import Grouped
from p2mi_rules.compiled.shapes import NOT_APPLICABLE
from p2mi_rules.compiled.worlds import Made, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from p2mi_rules.compiled.cores import Core
    from p2mi_rules.compiled.shapes import Book, Regime

    Possible = tuple[int, Sequence[int]]

_MOST_KEPT = 8_192


class Judge:
    """Judges by one rulebook in numbers; ``regimes`` is what policy answers, by number, and may grow."""

    def __init__(self, book: Book, regimes: Mapping[int, Regime]) -> None:
        """Make the groups of each stretch of law when it is first asked for."""
        self.book = book
        self._regimes = Made(regimes)
        self._laws: dict[int, Grouped] = {}
        self._fewest = 1 if book.exclusions else 2  # that can clash: one may do so with exclusions in a row

    def law(self, number: int) -> Grouped:
        """The groups of one stretch of law."""
        found = self._laws.get(number)
        return self._laws.setdefault(number, Grouped(self.book, self.book.laws[number])) if found is None else found

    def core(self, stretches: Sequence[Possible], examined: int) -> Core:
        """What is found of one placement.

        Args:
            stretches: For each stretch of days still possible the number of its law, and of each variable the set of
                its values.
            examined: The set of topics that must be settled for a status better than indeterminate.
        """
        if len(stretches) == 1:
            return self._core_of_one(*stretches[0], examined)
        asked = [(self.law(law), Stretch(self.book, self._regimes, possible)) for law, possible in stretches]
        size = len(self.book.rules)
        found = [law.outcomes(law.numbered(stretch), size) for law, stretch in asked]
        united = bytes(map(_over, zip(*found, strict=True)))
        uncovered = 0
        for law, _ in asked:
            uncovered |= law.uncovered
        clash = self._clash(asked, united)
        return core_of(self.book, united, examined, uncovered=uncovered, clash=clash)

    def _core_of_one(self, number: int, possible: Sequence[int], examined: int) -> Core:
        """The same for one stretch: what its groups find is looked up, and what is made of that by the sum."""
        law, stretch = self.law(number), Stretch(self.book, self._regimes, possible)
        numbers = law.numbered(stretch)
        key = (*numbers, examined)
        known = law.cores.get(key)
        if known is not None:
            return known
        outcomes = bytes(law.outcomes(numbers, len(self.book.rules)))
        hanging = undecided(self.book, outcomes)
        clash = self._clash([(law, stretch)], outcomes)
        core = core_of(self.book, outcomes, examined, uncovered=law.uncovered, clash=clash)
        if len(hanging) < self._fewest:
            if len(law.cores) >= _MOST_KEPT:
                law.cores.clear()
            law.cores[key] = core
        return core

    def _clash(self, asked: Iterable[tuple[Grouped, Stretch]], outcomes: bytes) -> bool:
        """Whether rules, none of which is surely breached, can hold together in no world of any stretch."""
        hanging = undecided(self.book, outcomes)
        if len(hanging) < self._fewest or surely_breached(self.book, outcomes):
            return False
        return not any(
            can_all_hold(self.book, [law.by_number[place] for place in hanging if place in law.by_number], stretch)
            for law, stretch in asked
        )


def _over(column: Sequence[int]) -> int:
    """The outcomes of one rule over all stretches: where it is law in some alone, it does not apply in the others."""
    found = 0
    for bits in column:
        found |= bits or NOT_APPLICABLE
    return found if any(column) else 0
