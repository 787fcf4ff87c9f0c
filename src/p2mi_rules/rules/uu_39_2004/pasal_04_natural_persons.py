"""Pasal 4: may a natural person place workers?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_102_1
from p2mi_rules.vocabulary import Party, Recruiter, Topic


@rule(
    "uu39-2004/p4",
    basis=UU_39_2004.pasal(4),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.RECRUITER,
    effect=Effect.DECIDES,
    liable=Party.NATURAL_PERSON,
    reason="placed_by_a_natural_person",
    penalty=pasal_102_1("a"),
)
def is_not_placed_by_a_natural_person(recruiter: Recruiter) -> Outcome:
    """No natural person may place Indonesian citizens for work abroad."""
    return satisfied_if(recruiter is not Recruiter.INDIVIDUAL)
