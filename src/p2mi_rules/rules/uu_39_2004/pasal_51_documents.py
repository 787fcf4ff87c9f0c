"""Pasal 51: which papers must whoever is to be placed hold?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, gap, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Stage, Topic, Visa


@rule(
    "uu39-2004/p51-g",
    basis=UU_39_2004.pasal(51, huruf="g"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.VISA,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_work_visa",
)
def holds_a_work_visa(visa: Visa, stage: Stage) -> Outcome:
    """Whoever is to be placed must hold a work visa, which permits entry and work alike (Pasal 1 angka 12).

    A visa of another kind may permit work where it was issued, and who has only been recruited need not hold one yet.
    """
    if visa is Visa.OTHER or (visa is Visa.NONE and stage is Stage.RECRUITED):
        return Outcome.NOT_ENCODED
    return satisfied_if(visa is Visa.WORK)


@gap(
    "uu39-2004/p51-others",
    basis=UU_39_2004.pasal(51),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topics=frozenset({Topic.DOCUMENTS}),
)
def other_papers_are_not_encoded() -> bool:
    """Papers of Pasal 51 beside the work visa are not encoded."""
    return True
