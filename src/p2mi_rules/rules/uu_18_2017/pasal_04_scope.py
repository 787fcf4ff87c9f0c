"""Pasal 4: who is not a migrant worker in the sense of the act?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Category, Topic

_MAY_BE_A_DISGUISE = frozenset({Category.STUDENT, Category.TRAINEE, Category.INVESTOR, Category.OWN_BUSINESS})


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

    Who goes as a student, trainee, investor or for a business of the own, and in fact works for wages, is covered
    (Pasal 1 angka 2). A worker who was never paid is a worker all the same: the act covers who *will* work for wages.
    """
    if category in _MAY_BE_A_DISGUISE:
        return satisfied_if(paid_work)
    return satisfied_if(category is Category.WORKER)
