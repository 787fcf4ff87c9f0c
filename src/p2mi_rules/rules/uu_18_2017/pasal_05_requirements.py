"""Pasal 5: what must a worker be, and hold, before leaving?

Huruf b and c, competence and health, are shown by the certificates of Pasal 13 huruf c and d; huruf e is Pasal 13.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import PASAL_80, PASAL_83
from p2mi_rules.questions.answers import AgeBand, PaperList
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic


@rule(
    "uu18-2017/p5-a",
    basis=UU_18_2017.pasal(5, huruf="a"),
    since=date(2017, 11, 22),
    topic=Topic.AGE,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="under_18",
    see=(UU_18_2017.pasal(66), PP_22_2022.pasal(15, huruf="a"), PP_22_2022.pasal(31, huruf="a")),
    penalty=PASAL_80,
)
def is_at_least_18(age_band: AgeBand) -> Outcome:
    """A worker who goes abroad must be at least 18 years old; who places a younger one answers for it (Pasal 66)."""
    return satisfied_if(age_band is not AgeBand.UNDER_18)


@rule(
    "uu18-2017/p5-d",
    basis=UU_18_2017.pasal(5, huruf="d"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_social_security",
    see=(UU_18_2017.pasal(68),),
    penalty=PASAL_83,
)
def is_insured(social_security: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """A worker must be registered in social security and hold a number of it.

    Coming back from leave is no new departure to work; ship crew have a list of their own.
    """
    if papers_asked not in {PaperList.PLACED, PaperList.ALONE}:
        return Outcome.NOT_APPLICABLE
    return held_when_due(social_security, stage)
