"""Pasal 1: who is a worker in the sense of the act?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Category, Topic


@rule(
    "uu39-2004/p1-1",
    basis=UU_39_2004.pasal(1, angka=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.SCOPE,
    effect=Effect.SCOPES,
    reason="outside_the_act",
)
def is_employed_for_wages(category: Category, paid_work: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The act covers who is to work abroad in an employment relation for wages; study without work is none."""
    return satisfied_if(paid_work or category is Category.WORKER)
