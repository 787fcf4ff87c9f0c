"""Pasal 4: who is not a migrant worker in the sense of the act?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Category, Topic


@rule(
    "uu18-2017/p4-2",
    basis=UU_18_2017.pasal(4, ayat=2),
    since=date(2017, 11, 22),
    topic=Topic.SCOPE,
    effect=Effect.SCOPES,
    reason="outside_the_act",
)
def is_a_migrant_worker(category: Category, paid_work: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The act does not cover official duty, study, training, refuge, investment, state service or own business abroad.

    A migrant worker works for wages (Pasal 1 angka 2), and so may one who goes as a student or trainee: only genuine
    study and training are left out.
    """
    return satisfied_if(paid_work and category in {Category.WORKER, Category.STUDENT, Category.TRAINEE})
