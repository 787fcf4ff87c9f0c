"""Can some rules all hold in one and the same world?"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.compiled.shapes import BREACHED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from p2mi_rules.compiled.shapes import Book
    from p2mi_rules.compiled.worlds import Regimes, Ruled, Stretch


class Held(NamedTuple):
    """The combinations of some variables, in the order in which these are chosen, with which a rule holds.

    ``beginnings`` are the combinations of the first variable, of the first two, and so on.
    """

    variables: tuple[int, ...]
    beginnings: tuple[frozenset[tuple[int, ...]], ...]


def can_all_hold(book: Book, rules: Sequence[Ruled], stretch: Stretch) -> bool:
    """Whether in some world of a stretch none of these rules is breached."""
    return any(_hold_under(book, rules, stretch, regimes) for regimes in stretch.pinned(rules))


def _hold_under(book: Book, rules: Sequence[Ruled], stretch: Stretch, regimes: Regimes) -> bool:
    """The same where policy is settled: variables are chosen one after the other, those read most first."""
    bound = book.exclusions
    values = stretch.told_apart(rules, regimes, bound)
    read = Counter(variable for rule in rules for variable in rule.row)
    shared = {variable for variable, times in read.items() if times > 1}
    shared |= {name for rule in rules for each in rule.told if each.variable in shared for name in each.reads}
    shared |= {variable for each in bound for variable in each[:2]}
    order = sorted(shared, key=lambda variable: (-read[variable], len(values.get(variable, ())), variable))
    held = [_held(rule, stretch, regimes, values, order) for rule in rules]
    for first, second, partners in bound:
        pairs = product(values[first], values[second])
        stand: set[tuple[int, ...]] = {pair for pair in pairs if partners[pair[0]] >> pair[1] & 1}
        held.append(_in_order([first, second], stand, order))
    return all(each.beginnings[-1] for each in held) and _chosen(order, held, {})


def _held(
    rule: Ruled,
    stretch: Stretch,
    regimes: Regimes,
    values: Mapping[int, Sequence[int]],
    order: Sequence[int],
) -> Held:
    """What holds of a rule, seen through the variables that others read too."""
    variables = [name for name in rule.row if name in order]
    seen = [place for place, name in enumerate(rule.row) if name in order]
    rows = {
        tuple([row[place] for place in seen])
        for row in stretch.rows(rule, regimes, values)
        if rule.outcome(row) != BREACHED
    }
    return _in_order(variables, rows, order)


def _in_order(variables: Sequence[int], rows: set[tuple[int, ...]], order: Sequence[int]) -> Held:
    """Combinations with their variables in the order of choice."""
    places = sorted(range(len(variables)), key=lambda place: order.index(variables[place]))
    whole = {tuple(row[place] for place in places) for row in rows}
    beginnings = tuple(frozenset(row[:length] for row in whole) for length in range(1, len(places) + 1))
    return Held(tuple(variables[place] for place in places), beginnings or (frozenset(whole),))


def _chosen(order: Sequence[int], held: Sequence[Held], taken: dict[int, int]) -> bool:
    """Whether the variables not yet chosen can be chosen so that everything holds."""
    if not order:
        return True
    variable, rest = order[0], order[1:]
    reading = [(each, each.variables.index(variable)) for each in held if variable in each.variables]
    begun = [(each.beginnings[place], [taken[name] for name in each.variables[:place]]) for each, place in reading]
    for value in _offered(begun):
        if all((*before, value) in beginnings for beginnings, before in begun):
            taken[variable] = value
            if _chosen(rest, held, taken):
                return True
    return False


def _offered(begun: Sequence[tuple[frozenset[tuple[int, ...]], list[int]]]) -> list[int]:
    """The values with which the first of the combinations begun goes on."""
    beginnings, before = min(begun, key=lambda each: len(each[0]))
    return sorted({row[-1] for row in beginnings if list(row[:-1]) == before})
