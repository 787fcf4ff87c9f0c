"""Pasal 51: which papers must whoever is to be placed hold?

Of huruf a, papers on identity, no record speaks; the card of huruf j is Pasal 62. What "the documents needed to work
abroad" are of one who goes alone (Pasal 105 ayat (2)) the act does not say, and of coming back from leave it says
nothing.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_103_1
from p2mi_rules.questions.answers import PaperList
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Route, Stage, Topic, Visa


@rule(
    "uu39-2004/p51-b",
    basis=UU_39_2004.pasal(51, huruf="b"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_marital_status_paper",
    penalty=pasal_103_1("f"),
)
def holds_a_paper_on_marital_status(marital_status: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed holds a paper on marital status, with a copy of the marriage book if married."""
    if papers_asked is PaperList.ALONE and not marital_status:
        return Outcome.NOT_ENCODED
    if papers_asked is PaperList.BACK:
        return Outcome.NOT_APPLICABLE
    return held_when_due(marital_status, stage)


@rule(
    "uu39-2004/p51-c",
    basis=UU_39_2004.pasal(51, huruf="c"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_family_consent",
    penalty=pasal_103_1("f"),
)
def holds_the_consent_of_the_family(family_consent: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed holds the consent of spouse, parent or guardian."""
    if papers_asked is PaperList.ALONE and not family_consent:
        return Outcome.NOT_ENCODED
    if papers_asked is PaperList.BACK:
        return Outcome.NOT_APPLICABLE
    return held_when_due(family_consent, stage)


@rule(
    "uu39-2004/p51-d",
    basis=UU_39_2004.pasal(51, huruf="d"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_competence_certificate",
    penalty=pasal_103_1("f"),
)
def holds_a_certificate_of_competence(competence_certificate: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed holds a certificate of competence (Pasal 41, 45)."""
    if papers_asked is PaperList.ALONE and not competence_certificate:
        return Outcome.NOT_ENCODED
    if papers_asked is PaperList.BACK:
        return Outcome.NOT_APPLICABLE
    return held_when_due(competence_certificate, stage)


@rule(
    "uu39-2004/p51-e",
    basis=UU_39_2004.pasal(51, huruf="e"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_health_certificate",
    penalty=pasal_103_1("f"),
)
def holds_a_certificate_of_health(health_certificate: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed holds a certificate of health, of body and mind (Pasal 49, 50)."""
    if papers_asked is PaperList.ALONE and not health_certificate:
        return Outcome.NOT_ENCODED
    if papers_asked is PaperList.BACK:
        return Outcome.NOT_APPLICABLE
    return held_when_due(health_certificate, stage)


@rule(
    "uu39-2004/p51-f",
    basis=UU_39_2004.pasal(51, huruf="f"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_passport",
    penalty=pasal_103_1("f"),
)
def holds_a_passport(passport: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed holds a passport issued by the immigration office."""
    if papers_asked is PaperList.ALONE and not passport:
        return Outcome.NOT_ENCODED
    if papers_asked is PaperList.BACK:
        return Outcome.NOT_APPLICABLE
    return held_when_due(passport, stage)


@rule(
    "uu39-2004/p51-g",
    basis=UU_39_2004.pasal(51, huruf="g"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.VISA,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_work_visa",
    penalty=pasal_103_1("f"),
)
def holds_a_work_visa(visa: Visa, stage: Stage) -> Outcome:
    """Whoever is to be placed must hold a work visa, which permits entry and work alike (Pasal 1 angka 12).

    A visa of another kind may permit work where it was issued, and who has only been recruited need not hold one yet.
    """
    if visa is Visa.OTHER or (visa is Visa.NONE and stage is Stage.RECRUITED):
        return Outcome.NOT_ENCODED
    return satisfied_if(visa is Visa.WORK)


@rule(
    "uu39-2004/p51-h",
    basis=UU_39_2004.pasal(51, huruf="h"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_placement_agreement",
    penalty=pasal_103_1("f"),
)
def holds_a_placement_agreement(
    placement_agreement: bool,  # noqa: FBT001 - an answer
    route: Route,
    re_entry: bool,  # noqa: FBT001 - an answer
    stage: Stage,
) -> Outcome:
    """Whoever a private company is to place holds a placement agreement with it (Pasal 1 angka 9, 52 ayat (1))."""
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return held_when_due(placement_agreement, stage)


@rule(
    "uu39-2004/p51-i",
    basis=UU_39_2004.pasal(51, huruf="i"),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_work_agreement",
    penalty=pasal_103_1("f"),
)
def holds_a_work_agreement(work_agreement: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed holds a work agreement, signed before departure (Pasal 55)."""
    if papers_asked is PaperList.ALONE and not work_agreement:
        return Outcome.NOT_ENCODED
    if papers_asked is PaperList.BACK:
        return Outcome.NOT_APPLICABLE
    return held_when_due(work_agreement, stage)
