"""Pasal 86 ayat (3): what must a P3MI do before the worker leaves?

Each is the agency's duty, with administrative sanctions (ayat (4)); a breach warns, and does not turn on the worker.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Route, Stage, Topic


@rule(
    "pp59-2021/p86-3-a",
    basis=PP_59_2021.pasal(86, ayat=3, huruf="a"),
    since=date(2021, 4, 7),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.AGENCY,
    reason="selection_not_reported",
)
def selection_is_reported(
    route: Route,
    selection: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """A P3MI reports to the office whom it selected; a selection that is missing cannot have been reported."""
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return held_when_due(selection, stage)


@rule(
    "pp59-2021/p86-3-k",
    basis=PP_59_2021.pasal(86, ayat=3, huruf="k"),
    since=date(2021, 4, 7),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.AGENCY,
    reason="no_orientation",
)
def candidate_attends_the_orientation(
    route: Route,
    opp: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """A P3MI enrols its candidates in the orientation before departure, the OPP, and sees that they attend it."""
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return held_when_due(opp, stage)
