"""Which worlds can some rules tell apart, where of each variable a set of values is possible?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.compiled.shapes import Regime, RuleTable, Told, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.compiled.shapes import Book, Exclusion

    Row = tuple[int, ...]
    Steps = tuple[tuple[int, ...], ...]
    Regimes = Mapping[int, "RegimeReady"]


class Ruled(NamedTuple):
    """One rule made ready: its table, what policy tells it, and the variables that it hangs on.

    A row of its worlds has the values of its ``scope`` and then those that it is told; ``places`` are where in a row
    the variables of its table stand, ``steps`` by how much each of their values moves the place of the outcome.
    ``reads`` are, for each answer told, where in a row the variables stand that it hangs on.
    """

    table: RuleTable
    told: tuple[Told, ...]
    scope: tuple[int, ...]
    places: tuple[int, ...]
    steps: Steps
    reads: tuple[tuple[int, ...], ...]

    @property
    def row(self) -> tuple[int, ...]:
        """The variables of a row."""
        return (*self.scope, *(each.variable for each in self.told))

    def outcome(self, row: Row) -> int:
        """The bit of what the rule says in a world."""
        moves = [steps[row[place]] for steps, place in zip(self.steps, self.places, strict=True)]
        return self.table.outcomes[sum(moves)]


class RegimeReady(NamedTuple):
    """A regime made ready: for each answer the steps of the values that it hangs on, and its values in each cell."""

    regime: Regime
    steps: tuple[Steps, ...]
    answers: tuple[tuple[list[int], ...], ...]


class Made(dict[int, RegimeReady]):
    """Regimes made ready when they are first asked for, by number."""

    def __init__(self, regimes: Mapping[int, Regime]) -> None:
        """``regimes`` may grow."""
        super().__init__()
        self._regimes = regimes

    def __missing__(self, number: int) -> RegimeReady:
        """Make one ready."""
        regime = self._regimes[number]
        answers = tuple(tuple([members(each) for each in cells]) for cells in regime.answers)
        return self.setdefault(number, RegimeReady(regime, tuple(map(_steps, regime.classes)), answers))


def made_ready(book: Book, table: RuleTable) -> Ruled:
    """The rule with what policy tells it, and its scope: what it reads, and what the answers told to it read."""
    told = tuple(each for each in book.told if each.variable in table.variables)
    answered = {each.variable for each in told}
    plain = [variable for variable in table.variables if variable not in answered]
    scope = tuple(dict.fromkeys((*plain, *(name for each in told for name in each.reads))))
    row = (*scope, *(each.variable for each in told))
    return Ruled(
        table,
        told,
        scope,
        tuple(map(row.index, table.variables)),
        _steps(table.classes),
        tuple(tuple(map(row.index, each.reads)) for each in told),
    )


def _steps(classes: Sequence[bytes]) -> Steps:
    """By how much each value of each variable moves the place in a table, the last variable fastest."""
    stride = 1
    steps: list[tuple[int, ...]] = []
    for each in reversed(classes):
        steps.append(tuple([number * stride for number in each]))
        stride *= max(each) + 1
    return tuple(reversed(steps))


class Stretch:
    """What is possible in one stretch of days: of each variable the set of its values, of each place its regimes."""

    def __init__(self, book: Book, regimes: Regimes, possible: Sequence[int]) -> None:
        """``possible`` has for each variable the set of its values, for a place the set of regimes by number."""
        self.possible = possible
        self._regimes = regimes
        self._exclusions = book.exclusions

    def pinned(self, rules: Sequence[Ruled]) -> Iterator[Regimes]:
        """Each choice of regimes of the places that some rules hang on."""
        places = sorted({each.regime for rule in rules for each in rule.told})
        for choice in product(*(members(self.possible[place]) for place in places)):
            yield {place: self._regimes[number] for place, number in zip(places, choice, strict=True)}

    def rows(self, rule: Ruled, regimes: Regimes, values: Mapping[int, Sequence[int]]) -> Iterator[Row]:
        """The worlds of a rule under some regimes, made of these values of its variables."""
        chosen: Iterable[Row] = product(*[values[variable] for variable in rule.scope])
        for first, second, partners in self._bound(rule):
            chosen = [row for row in chosen if partners[row[first]] >> row[second] & 1]
        for told, reads in zip(rule.told, rule.reads, strict=True):
            _, steps, answers = regimes[told.regime]
            chosen = _answered(chosen, tuple(zip(steps[told.place], reads, strict=True)), answers[told.place])
        return iter(chosen)

    def _bound(self, rule: Ruled) -> list[tuple[int, int, tuple[int, ...]]]:
        """What excludes values of two variables of a rule, by where in a row they stand."""
        scope = rule.scope
        return [
            (scope.index(first), scope.index(second), partners)
            for first, second, partners in self._exclusions
            if first in scope and second in scope
        ]

    def told_apart(
        self, rules: Sequence[Ruled], regimes: Regimes, exclusions: Sequence[Exclusion] = ()
    ) -> dict[int, list[int]]:
        """Of each variable in scope, and in some exclusions, one possible value for all that are treated alike."""
        scope = dict.fromkeys(variable for rule in rules for variable in rule.scope)
        scope |= dict.fromkeys(variable for each in exclusions for variable in each[:2])
        alike: dict[int, list[Sequence[int]]] = {variable: [] for variable in scope}
        for rule in rules:
            for variable, steps in zip(rule.table.variables, rule.steps, strict=True):
                if variable in alike:
                    alike[variable].append(steps)
        for told in {each for rule in rules for each in rule.told}:
            for variable, steps in zip(told.reads, regimes[told.regime].steps[told.place], strict=True):
                alike[variable].append(steps)
        for each in self._exclusions:
            if each.first in alike and each.second in alike:
                alike[each.first].append(self._partners(each, each.first))
                alike[each.second].append(self._partners(each, each.second))
        return {variable: self._representatives(variable, told_apart) for variable, told_apart in alike.items()}

    def _representatives(self, variable: int, told_apart: Sequence[Sequence[int]]) -> list[int]:
        """One possible value for all to which these give the same."""
        possible = members(self.possible[variable])
        if len(possible) == 1:
            return possible
        first: dict[tuple[int, ...], int] = {}
        for value in possible:
            first.setdefault(tuple([each[value] for each in told_apart]), value)
        return list(first.values())

    def _partners(self, exclusion: Exclusion, variable: int) -> Sequence[int]:
        """Of each value of a variable the possible values of the other one beside which it can stand."""
        first, second, partners = exclusion
        if variable == first:
            return [each & self.possible[second] for each in partners]
        others = members(self.possible[first])
        size = max((each.bit_length() for each in partners), default=0)
        return [sum(1 << each for each in others if partners[each] >> value & 1) for value in range(size)]


def _answered(
    rows: Iterable[Row], reads: Sequence[tuple[tuple[int, ...], int]], answers: Sequence[list[int]]
) -> Iterator[Row]:
    """The rows with each of the values that a regime answers in them."""
    for row in rows:
        for value in answers[sum([steps[row[place]] for steps, place in reads])]:
            yield (*row, value)


def outcomes(rule: Ruled, stretch: Stretch) -> int:
    """The set of all that a rule may say in a stretch."""
    said = {
        rule.outcome(row)
        for regimes in stretch.pinned([rule])
        for row in stretch.rows(rule, regimes, stretch.told_apart([rule], regimes))
    }
    return sum(said)
