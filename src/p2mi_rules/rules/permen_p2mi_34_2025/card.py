"""Is there the E-KPMI, or an E-PMI that has not expired?

It is defined as proof that requirements and procedure were followed (Permen P2MI 27/2025 Pasal 1 angka 7), so it
tells much; nothing read so far makes a placement nonprosedural by its absence alone. Cards of before stay valid until
they expire, and whoever is abroad with an expired one has until 3 December 2026 to register for the new one (Pasal
14).
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PERMEN_P2MI_34_2025
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic


@rule(
    "permen-p2mi34-2025",
    basis=PERMEN_P2MI_34_2025.whole(),
    since=date(2025, 12, 3),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_card",
)
def holds_the_card(e_pmi: bool, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """A worker holds a card, the E-KPMI, which shows that requirements and procedure were followed."""
    return held_when_due(e_pmi, stage)
