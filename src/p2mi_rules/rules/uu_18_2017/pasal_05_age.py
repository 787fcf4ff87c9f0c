"""Pasal 5 huruf a: how old must a worker be?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.questions.answers import AgeBand
from p2mi_rules.vocabulary import Party, Topic


@rule(
    "uu18-2017/p5-a",
    basis=UU_18_2017.pasal(5, huruf="a"),
    since=date(2017, 11, 22),
    topic=Topic.AGE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="under_18",
)
def is_at_least_18(age_band: AgeBand) -> Outcome:
    """A worker who goes abroad must be at least 18 years old; who places a younger one answers for it (Pasal 66)."""
    return satisfied_if(age_band is not AgeBand.UNDER_18)
