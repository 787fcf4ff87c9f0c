"""Which worlds can some rules tell apart, where of each variable a set of values is possible?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.compiled.shapes import Regime, RuleTable, Told, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from p2mi_rules.compiled.shapes import Book, Exclusion


class Ruled(NamedTuple):
    """One rule made ready: its table, what policy tells it, and the variables that it hangs on."""

    table: RuleTable
    told: tuple[Told, ...]
    scope: tuple[int, ...]


class World(NamedTuple):
    """One choice of the values in a rule's scope, and the sets of values that regimes answer in it."""

    values: Mapping[int, int]
    answers: Mapping[int, int]


def made_ready(book: Book, table: RuleTable) -> Ruled:
    """The rule with what policy tells it, and its scope: what it reads, and what the answers told to it read."""
    told = tuple(each for each in book.told if each.variable in table.variables)
    answered = {each.variable for each in told}
    plain = [variable for variable in table.variables if variable not in answered]
    return Ruled(table, told, tuple(dict.fromkeys((*plain, *(name for each in told for name in each.reads)))))


class Stretch:
    """What is possible in one stretch of days: of each variable the set of its values, of each place its regimes."""

    def __init__(self, book: Book, regimes: Mapping[int, Regime], possible: Sequence[int]) -> None:
        """``possible`` has for each variable the set of its values, for a place the set of regimes by number."""
        self.possible = possible
        self._regimes = regimes
        self._exclusions = book.exclusions

    def pinned(self, rules: Sequence[Ruled]) -> Iterator[dict[int, Regime]]:
        """Each choice of regimes of the places that some rules hang on."""
        places = sorted({each.regime for rule in rules for each in rule.told})
        for choice in product(*(members(self.possible[place]) for place in places)):
            yield {place: self._regimes[number] for place, number in zip(places, choice, strict=True)}

    def worlds(
        self, rule: Ruled, regimes: Mapping[int, Regime], values: Mapping[int, Sequence[int]]
    ) -> Iterator[World]:
        """The worlds of a rule under some regimes, made of these values of its variables."""
        within = [each for each in self._exclusions if each.first in rule.scope and each.second in rule.scope]
        for choice in product(*(values[variable] for variable in rule.scope)):
            world = dict(zip(rule.scope, choice, strict=True))
            if all(each.partners[world[each.first]] >> world[each.second] & 1 for each in within):
                yield World(world, {each.variable: _answer(each, regimes[each.regime], world) for each in rule.told})

    def told_apart(
        self, rules: Sequence[Ruled], regimes: Mapping[int, Regime], exclusions: Sequence[Exclusion] = ()
    ) -> dict[int, list[int]]:
        """Of each variable in scope, and in some exclusions, one possible value for all that are treated alike."""
        scope = {variable for rule in rules for variable in rule.scope}
        scope |= {variable for each in exclusions for variable in each[:2]}
        return {variable: self._representatives(variable, rules, regimes) for variable in scope}

    def _representatives(self, variable: int, rules: Sequence[Ruled], regimes: Mapping[int, Regime]) -> list[int]:
        possible = members(self.possible[variable])
        if len(possible) == 1:
            return possible
        classes = [
            rule.table.classes[rule.table.variables.index(variable)]
            for rule in rules
            if variable in rule.table.variables
        ]
        told = {each for rule in rules for each in rule.told if variable in each.reads}
        classes += [regimes[each.regime].classes[each.place][each.reads.index(variable)] for each in told]
        partners = [self._partners(each, variable) for each in self._exclusions if variable in each[:2]]
        first: dict[tuple[int, ...], int] = {}
        for value in possible:
            alike = (*(each[value] for each in classes), *(each[value] for each in partners))
            first.setdefault(alike, value)
        return list(first.values())

    def _partners(self, exclusion: Exclusion, variable: int) -> Sequence[int]:
        """Of each value of a variable the possible values of the other one beside which it can stand."""
        first, second, partners = exclusion
        if variable == first:
            return [each & self.possible[second] for each in partners]
        others = members(self.possible[first])
        size = max((each.bit_length() for each in partners), default=0)
        return [sum(1 << each for each in others if partners[each] >> value & 1) for value in range(size)]


def _answer(told: Told, regime: Regime, world: Mapping[int, int]) -> int:
    """What a regime answers in a world."""
    index = 0
    for variable, classes in zip(told.reads, regime.classes[told.place], strict=True):
        index = index * (max(classes) + 1) + classes[world[variable]]
    return regime.answers[told.place][index]


def outcome(rule: Ruled, world: World, chosen: Mapping[int, int]) -> int:
    """The bit of what a rule says in a world, of the answers of regimes the ones chosen."""
    index = 0
    for variable, classes in zip(rule.table.variables, rule.table.classes, strict=True):
        value = chosen[variable] if variable in chosen else world.values[variable]
        index = index * (max(classes) + 1) + classes[value]
    return rule.table.outcomes[index]


def choices(world: World) -> Iterator[dict[int, int]]:
    """Each choice of one value from every set that a regime answers in a world."""
    for chosen in product(*(members(answer) for answer in world.answers.values())):
        yield dict(zip(world.answers, chosen, strict=True))


def outcomes(rule: Ruled, stretch: Stretch) -> int:
    """The set of all that a rule may say in a stretch."""
    return sum(
        {
            outcome(rule, world, chosen)
            for regimes in stretch.pinned([rule])
            for world in stretch.worlds(rule, regimes, stretch.told_apart([rule], regimes))
            for chosen in choices(world)
        }
    )
