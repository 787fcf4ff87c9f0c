"""Pasal 65: may the papers hold false data?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import PASAL_79
from p2mi_rules.vocabulary import Party, Topic


@rule(
    "uu18-2017/p65",
    basis=UU_18_2017.pasal(65),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="false_data_in_documents",
    penalty=PASAL_79,
)
def papers_hold_no_false_data(false_documents: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Nobody may give false data in the papers of Pasal 13; whose data they were is not asked here."""
    return satisfied_if(not false_documents)
