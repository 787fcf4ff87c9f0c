"""Pasal 69: may a natural person place workers?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import PASAL_81
from p2mi_rules.vocabulary import Party, Recruiter, Topic


@rule(
    "uu18-2017/p69",
    basis=UU_18_2017.pasal(69),
    since=date(2017, 11, 22),
    topic=Topic.RECRUITER,
    effect=Effect.DECIDES,
    liable=Party.NATURAL_PERSON,
    reason="placed_by_a_natural_person",
    penalty=PASAL_81,
)
def is_not_placed_by_a_natural_person(recruiter: Recruiter) -> Outcome:
    """No natural person may place migrant workers, whatever papers there are."""
    return satisfied_if(recruiter is not Recruiter.INDIVIDUAL)
