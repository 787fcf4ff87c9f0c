"""Pasal 30: may a worker be charged the cost of placement?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Topic


@rule(
    "uu18-2017/p30-1",
    basis=UU_18_2017.pasal(30, ayat=1),
    since=date(2017, 11, 22),
    topic=Topic.COST,
    effect=Effect.WARNS,
    liable=Party.PLACER,
    reason="placement_cost_charged",
)
def worker_bears_no_placement_cost(charged_fees: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A worker cannot be charged the cost of placement; a breach is the placer's and does not turn on the worker."""
    return satisfied_if(not charged_fees)
