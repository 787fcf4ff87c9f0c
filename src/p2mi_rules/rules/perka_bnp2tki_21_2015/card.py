"""Is there the card of its time, the E-KTKLN, later ID PMI and E-PMI?

UU 18/2017 does not name it, and the agency head said in July 2023 that it records and is none of the papers of Pasal
13: a missing card warns and is nobody's breach.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PERKA_BNP2TKI_21_2015
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic


@rule(
    "perka-bnp2tki21-2015",
    basis=PERKA_BNP2TKI_21_2015.whole(),
    since=date(2017, 11, 22),
    until=date(2025, 12, 3),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_card",
)
def holds_the_card(e_pmi: bool, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """A worker is given a card, the E-KTKLN, later called ID PMI and E-PMI."""
    return held_when_due(e_pmi, stage)
