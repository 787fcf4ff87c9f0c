"""Pasal 6: what of a child that is sent abroad?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_21_2007
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.questions.answers import AgeBand
from p2mi_rules.vocabulary import Party, Topic


@rule(
    "uu21-2007/p6",
    basis=UU_21_2007.pasal(6),
    since=date(2007, 4, 19),
    topic=Topic.AGE,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="child_sent_abroad",
)
def is_no_child(age_band: AgeBand) -> Outcome:
    """Sending a child abroad so that it is exploited is a crime of its own, in whatever way it is sent.

    Whether there is exploitation no record says: it warns, and is no finding of a crime.
    """
    return satisfied_if(age_band is not AgeBand.UNDER_18)
