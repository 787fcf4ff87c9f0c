"""Which values of the facts do the constraints leave?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.relations import Relation, consistent
from p2mi_rules.exceptions import Fault, FaultyRecordError, FaultyRulebookError
from p2mi_rules.norms import Dated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.norms import Constraint, Possible, Rulebook, Situation


def refuse_unknown(rulebook: Rulebook, situation: Situation) -> None:
    """Raise ``FaultyRulebookError`` for every fact or table that the rulebook reads and the situation does not know.

    A fact without any value is one too: of no world at all every rule would hold.
    """
    unknown = sorted(rulebook.facts - situation.facts.keys())
    tables = {each.table for each in rulebook.questions if isinstance(each, Dated)} - situation.tables.keys()
    faults = [
        *(Fault(name, "no such fact", expected="a fact of a placement") for name in unknown),
        *(Fault(name, "no such table", expected="a table of the policy book") for name in sorted(tables)),
    ]
    empty = (name for name in sorted(rulebook.facts & situation.facts.keys()) if not situation.facts[name].values)
    faults += [Fault(name, "no value", expected="at least one value that it may have") for name in empty]
    if faults:
        raise FaultyRulebookError(faults)


def narrowed(rulebook: Rulebook, facts: Mapping[str, Possible]) -> dict[str, Possible]:
    """The facts without the values that the constraints rule out.

    Raises ``FaultyRecordError`` where none is left: the fields named exclude one another by definition.
    """
    left = dict(facts)
    while any(_narrow(constraint, left) for constraint in rulebook.constraints):
        pass
    return left


def _narrow(constraint: Constraint, facts: dict[str, Possible]) -> bool:
    """Drop the values that have no partner left; whether any was dropped."""
    first, second = constraint.facts
    pairs = [pair for pair in product(facts[first].values, facts[second].values) if constraint.possible(*pair)]
    if not pairs:
        raise FaultyRecordError([_excluded(constraint)])
    changed = False
    for name, seen in ((first, {pair[0] for pair in pairs}), (second, {pair[1] for pair in pairs})):
        left = tuple(value for value in facts[name].values if value in seen)
        changed = changed or len(left) < len(facts[name].values)
        facts[name] = attrs.evolve(facts[name], values=left)
    return changed


def refuse_without_world(rulebook: Rulebook, facts: Mapping[str, Possible]) -> None:
    """Raise ``FaultyRecordError`` where constraints in a ring leave no world, though each value has its partners.

    ``facts`` are narrowed. The fields of all constraints that still bind open facts are named.
    """
    binding = [each for each in rulebook.constraints if any(facts[name].is_open for name in each.facts)]
    pairs = [
        frozenset(pair for pair in product(*(facts[name].values for name in each.facts)) if each.possible(*pair))
        for each in binding
    ]
    if not consistent(Relation(each.facts, rows) for each, rows in zip(binding, pairs, strict=True)):
        raise FaultyRecordError(map(_excluded, binding))


def _excluded(constraint: Constraint) -> Fault:
    """The fault of two facts whose values exclude one another."""
    found = ("isi yang saling meniadakan", "values that exclude one another")
    return Fault.of(", ".join(constraint.facts), found, expected=(constraint.text_id, constraint.text))
