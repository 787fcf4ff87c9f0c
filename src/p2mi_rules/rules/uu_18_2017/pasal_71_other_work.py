"""Pasal 71 huruf a: in which work may a worker be placed?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import PASAL_85_A
from p2mi_rules.vocabulary import Party, Topic


@rule(
    "uu18-2017/p71-a",
    basis=UU_18_2017.pasal(71, huruf="a"),
    since=date(2017, 11, 22),
    topic=Topic.OCCUPATION,
    effect=Effect.WARNS,
    liable=Party.PLACER,
    reason="other_work_than_on_the_visa",
    see=(UU_18_2017.pasal(19, ayat=1), UU_18_2017.pasal(67, huruf="a")),
    penalty=PASAL_85_A,
)
def works_in_the_job_of_the_papers(visa_for_this_job: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Nobody may place workers in other work than was agreed and signed.

    It warns and never decides: the visa names a job, and what the work agreement says is not stated.
    """
    return satisfied_if(visa_for_this_job)
