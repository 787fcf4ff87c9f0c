"""From when on must a paper be there?"""

from __future__ import annotations

from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Stage


def held_when_due(held: bool, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Satisfied by a paper that is there; who has only been recruited need not hold it yet, so that says nothing.

    >>> held_when_due(False, Stage.STOPPED)
    <Outcome.BREACHED: 'breached'>
    """
    if held:
        return Outcome.SATISFIED
    return Outcome.NOT_ENCODED if stage is Stage.RECRUITED else Outcome.BREACHED
