"""What does the ministry ask for its card of those who go alone, by the list published in November 2025?

Eleven items: seven stand in UU 18/2017 Pasal 5 and 13, three stood in Permenaker 9/2019 Pasal 34 until it was
repealed on 19 January 2026 and rest on this list alone since then, the eleventh is JKN. The passport is not on it, as
the card comes after. A missing item keeps the card away, and the card does not decide: it warns.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import SYARAT_E_PMI
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.answers import PaperList
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic


@rule(
    "syarat-e-pmi/jkn",
    basis=SYARAT_E_PMI.whole(),
    since=date(2025, 11, 15),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_health_insurance",
)
def is_in_the_health_insurance(jkn: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """For its card the ministry asks whoever goes alone for proof of the national health insurance, JKN."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(jkn, stage)


@rule(
    "syarat-e-pmi/call",
    basis=SYARAT_E_PMI.whole(),
    since=date(2026, 1, 19),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_call_letter",
)
def still_holds_a_call_letter(call_letter: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """For its card the ministry asks whoever goes alone for the call letter of a legal-entity employer."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(call_letter, stage)


@rule(
    "syarat-e-pmi/profile",
    basis=SYARAT_E_PMI.whole(),
    since=date(2026, 1, 19),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_employer_profile",
)
def still_holds_a_profile_of_the_employer(employer_profile: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """For its card the ministry asks whoever goes alone for a profile of the employer."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(employer_profile, stage)


@rule(
    "syarat-e-pmi/risk",
    basis=SYARAT_E_PMI.whole(),
    since=date(2026, 1, 19),
    topic=Topic.DOCUMENTS,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="no_own_risk_statement",
)
def still_holds_a_statement_of_own_risk(own_risk_statement: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """For its card the ministry asks whoever goes alone for a statement of bearing all risk."""
    if papers_asked is not PaperList.ALONE:
        return Outcome.NOT_APPLICABLE
    return held_when_due(own_risk_statement, stage)
