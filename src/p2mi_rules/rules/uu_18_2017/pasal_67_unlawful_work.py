"""Pasal 67: in which work may nobody be placed?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import PASAL_82_B
from p2mi_rules.vocabulary import Occupation, Party, Topic


@rule(
    "uu18-2017/p67-b",
    basis=UU_18_2017.pasal(67, huruf="b"),
    since=date(2017, 11, 22),
    topic=Topic.OCCUPATION,
    effect=Effect.WARNS,
    liable=Party.PLACER,
    reason="work_against_the_law",
    see=(PP_59_2021.pasal(86, ayat=3, huruf="g"),),
    penalty=PASAL_82_B,
)
def work_is_not_against_the_law(occupation: Occupation) -> Outcome:
    """Nobody may place workers in work contrary to legislation, such as online fraud.

    It is a sign of trafficking and reported as such; it never decides, since the work is only what was stated of it.
    """
    return satisfied_if(occupation is not Occupation.ONLINE_SCAM)
