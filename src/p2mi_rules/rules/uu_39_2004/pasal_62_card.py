"""Pasal 62: is there the card, the KTKLN?

The act lists it among the papers of Pasal 51 and forbids placing without it (Pasal 64). Like the cards of later acts
it is reported and never decides: it is given once all other papers are there (Pasal 63), so it adds no requirement of
its own.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.penal_articles import pasal_104_1
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic


@rule(
    "uu39-2004/p62-1",
    basis=UU_39_2004.pasal(62, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.PLACER,
    reason="no_ktkln",
    see=(UU_39_2004.pasal(51, huruf="j"), UU_39_2004.pasal(64), UU_39_2004.pasal(105, ayat=2)),
    penalty=pasal_104_1("d"),
)
def holds_the_card(e_pmi: bool, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Every worker who is placed abroad must hold the card, the KTKLN, also one who goes alone."""
    return held_when_due(e_pmi, stage)
