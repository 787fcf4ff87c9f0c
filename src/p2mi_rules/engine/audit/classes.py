"""Which values of a fact, and which answers, does nothing in a rulebook tell apart?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.engine.audit.space import Space, Values

Classes: TypeAlias = "Mapping[Hashable, Hashable]"
"""Of each value the first one that is treated like it."""


def classes_of(space: Space, representatives: Mapping[str, Classes]) -> dict[str, Classes]:
    """For each variable, which of its values every question, every constraint and every provision treats alike.

    ``representatives`` are, for each question, the first of the answers that every provision treats alike.
    """
    found: dict[str, Classes] = {}
    for variable, values in space.domains.items():
        first: dict[Values, Hashable] = {}
        signed = {value: _signature(space, variable, value, representatives) for value in values}
        found[variable] = {value: first.setdefault(signature, value) for value, signature in signed.items()}
    return found


def _signature(space: Space, variable: str, value: Hashable, representatives: Mapping[str, Classes]) -> Values:
    """Everything by which this value of a variable could be told from another."""
    parts: list[Hashable] = []
    for name in space.rulebook.by_id:
        variables = space.variables(name)
        if variable in variables:
            choices = product(*((value,) if each == variable else space.domains[each] for each in variables))
            worlds = (dict(zip(variables, choice, strict=True)) for choice in choices)
            parts.append(tuple(representatives[name][space.told(name, world)] for world in worlds))
    for tie in space.ties:
        if variable in tie.variables:
            place = tie.variables.index(variable)
            rows = (row for row in tie.rows if row[place] == value)
            parts.append(frozenset((*row[:place], *row[place + 1 :]) for row in rows))
    return tuple(parts)
