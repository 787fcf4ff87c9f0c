"""Pasal 34: which papers of its own has the individual route?

Known second-hand, from a hearing in parliament on 27 January 2026, and from the ministry's own list of November 2025,
which names the same. So a paper that is missing warns. That the route is closed to the lowest position of a sector,
as the same hearing had it, no record can tell.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PERMENAKER_9_2019
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.answers import PaperList
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic


@rule(
    "permenaker9-2019/p34-call",
    basis=PERMENAKER_9_2019.pasal(34),
    since=date(2019, 7, 2),
    until=date(2026, 1, 19),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_call_letter",
)
def holds_a_call_letter(call_letter: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Who goes alone holds a letter of the employer that calls them to work."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(call_letter, stage)


@rule(
    "permenaker9-2019/p34-profile",
    basis=PERMENAKER_9_2019.pasal(34),
    since=date(2019, 7, 2),
    until=date(2026, 1, 19),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_employer_profile",
)
def holds_a_profile_of_the_employer(employer_profile: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Who goes alone holds a profile of the employer."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(employer_profile, stage)


@rule(
    "permenaker9-2019/p34-risk",
    basis=PERMENAKER_9_2019.pasal(34),
    since=date(2019, 7, 2),
    until=date(2026, 1, 19),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_own_risk_statement",
)
def holds_a_statement_of_own_risk(own_risk_statement: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Who goes alone holds a statement of bearing the risks of employment (UU 18/2017 Pasal 63 ayat (2))."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(own_risk_statement, stage)
