"""Pasal 69: who is told of law and contract before leaving?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Route, Stage, Topic


@rule(
    "uu39-2004/p69-1",
    basis=UU_39_2004.pasal(69, ayat=1),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.AGENCY,
    reason="no_orientation",
)
def candidate_attends_the_briefing(
    route: Route,
    opp: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """A private company enrols its candidates in the briefing before departure, the PAP.

    The duty is the company's, with administrative sanctions (Pasal 100): a breach warns and does not turn on the
    worker.
    """
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return held_when_due(opp, stage)
