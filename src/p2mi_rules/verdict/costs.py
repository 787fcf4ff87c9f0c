"""What does each change cost, by the usual table and by a caller's own reckoning?"""

from __future__ import annotations

from math import inf, isnan
from typing import TYPE_CHECKING, Any, TypeAlias

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.explain.offers import Change, Condition, Remedy
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions.changes import AGE_OF_THE_PAST, CHANGES, PAST, Doer, Effort
from p2mi_rules.questions.widening import has_gone, is_planned

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from p2mi_rules.engine.remedy import Remedy as Found
    from p2mi_rules.placement import Placement

Costs: TypeAlias = "Mapping[str, float] | Mapping[tuple[str, Any], float] | Mapping[str | tuple[str, Any], float]"
"""What a change costs: of a fact, or of a fact and one value of it; ``inf`` where it is impossible."""
Prices: TypeAlias = "Mapping[str | tuple[str, Hashable], float]"
"""The same by the engine's names of facts."""

_NAMES = {"departed_on": MOMENT, **{name.partition(":")[2]: name for name in CHANGES if ":" in name}}
"""Facts that records call otherwise than the engine; each paper by its own code."""


def costs_of(costs: Costs) -> Prices:
    """The costs by the engine's names of facts; raises ``FaultyRequestError`` for those that cannot be."""
    faults: list[Fault] = []
    found: dict[str | tuple[str, Hashable], float] = {}
    for key, cost in costs.items():
        name = key if isinstance(key, str) else key[0]
        fact = _NAMES.get(name, name)
        if fact not in CHANGES:
            faults.append(Fault("costs", repr(name), expected=f"one of: {', '.join(map(str, CHANGES))}"))
        elif isnan(cost) or cost < 0:
            faults.append(Fault(f"costs: {name}", str(cost), expected="a number from 0 on, or inf"))
        else:
            found[fact if isinstance(key, str) else (fact, key[1])] = cost
    if faults:
        raise FaultyRequestError(faults)
    return found


def efforts_of(placement: Placement) -> dict[str, Effort]:
    """Who can change each fact of this placement: nobody, once it has departed."""
    if has_gone(placement):
        return dict.fromkeys(CHANGES, PAST)
    return {**CHANGES, **({} if is_planned(placement) else {"age": AGE_OF_THE_PAST})}


def priced(found: Iterable[Found], efforts: Mapping[str, Effort], prices: Prices) -> tuple[Remedy, ...]:
    """Remedies with who can bring about each change, and at which cost; cheapest first.

    What costs the same is ordered by what its changes usually cost, the number of conditions, and the facts.
    """
    order = list(CHANGES)

    def key(each: Remedy) -> tuple[float, float, int, list[int], list[list[str]]]:
        names = [order.index(change.fact) for change in each.changes]
        usual = sum(CHANGES[change.fact].cost for change in each.changes)
        return each.cost, usual, len(each.conditions), names, [list(map(str, change.values)) for change in each.changes]

    return tuple(sorted((_priced(each, efforts, prices) for each in found), key=key))


def _priced(found: Found, efforts: Mapping[str, Effort], prices: Prices) -> Remedy:
    """One of them: of the values of a change the cheapest counts."""
    changes: list[Change] = []
    for each in found.changes:
        effort = efforts[each.fact]
        usual = prices.get(each.fact, effort.cost)
        cost = min(prices.get((each.fact, value), usual) for value in each.values)
        changes.append(
            Change(
                fact=each.fact,
                stated=each.stated,
                values=each.values,
                doer=_doer(each.fact, cost),
                cost=cost,
                why=effort.reason,
                rules=each.heals,
            )
        )
    changes.sort(key=lambda each: (each.cost, each.fact))
    conditions = tuple(Condition(fact=each.fact, values=each.values) for each in found.conditions)
    return Remedy(changes=tuple(changes), conditions=conditions, cost=sum(each.cost for each in changes))


def _doer(fact: str, cost: float) -> Doer:
    """Who can do it: nobody at no price, and somebody where a caller gives one."""
    if cost == inf:
        return Doer.NOBODY
    usual = CHANGES[fact].doer
    return Doer.WORKER_OR_PLACER if usual is Doer.NOBODY else usual
