"""Which is the smallest case that shows something: the fewest variables to name, whatever the others are?"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping, Sequence

    from p2mi_rules.engine.audit.law import Law
    from p2mi_rules.engine.audit.space import Values


def smallest(variables: tuple[str, ...], rows: Mapping[Values, bool]) -> dict[str, Values]:
    """A case in which it is so in every row: as few variables named as can be, each with all values that it may have.

    ``rows`` tell of each combination of the values whether it is so there, which it is in one at least. A case of a
    value for each of its variables is looked for, then as many more values are let in as it allows.

    >>> smallest(("a", "b"), {(1, 1): True, (1, 2): True, (2, 1): True, (2, 2): False, (3, 2): False})
    {'a': (1,)}
    """
    for size in range(len(variables) + 1):
        for places in combinations(range(len(variables)), size):
            so = dict.fromkeys(tuple(row[place] for place in places) for row, held in rows.items() if held)
            for row, held in rows.items():
                if not held:
                    so.pop(tuple(row[place] for place in places), None)
            if so:
                return _widened(variables, rows, dict(zip(places, next(iter(so)), strict=True)))
    message = "nothing is so in any row"
    raise ValueError(message)


def _widened(
    variables: tuple[str, ...], rows: Mapping[Values, bool], named: Mapping[int, Hashable]
) -> dict[str, Values]:
    """The case with every value let in with which it is still so everywhere."""
    case: dict[int, Values] = {place: (value,) for place, value in named.items()}
    for place in named:
        for value in dict.fromkeys(row[place] for row in rows):
            added = [held for row, held in rows.items() if _lies(row, {**case, place: (value,)})]
            if value not in case[place] and added and all(added):
                case = {**case, place: (*case[place], value)}
    return {variables[place]: values for place, values in case.items()}


def _lies(row: Values, case: Mapping[int, Sequence[Hashable]]) -> bool:
    return all(row[place] in values for place, values in case.items())


def told(law: Law, case: Mapping[str, Values], *, exact: Collection[str] = ()) -> dict[str, Values]:
    """A case in the words of the questions; a value stands for all that are treated like it, unless it is exact."""
    whole = {name: values if name in exact else law.all_like(name, values) for name, values in case.items()}
    return dict(law.in_words(name, values) for name, values in whole.items())
