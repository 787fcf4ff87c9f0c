"""Pasal 13: which papers must whoever is to be placed hold?

By Pasal 5 huruf e they are asked of every worker who leaves, so of those who go alone too (the ministry's list for
them of November 2025 names all but the placement agreement). Who comes back to the same employer after leave needs
passport, visa and work agreement alone (letter of the agency head of 16 August 2023, known from a report).
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import PASAL_83
from p2mi_rules.questions.answers import PaperList
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Occupation, Party, Stage, Topic, Visa

_NEW = frozenset({PaperList.PLACED, PaperList.ALONE})
_ANY = frozenset({PaperList.PLACED, PaperList.ALONE, PaperList.BACK})


@rule(
    "uu18-2017/p13-a",
    basis=UU_18_2017.pasal(13, huruf="a"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_marital_status_paper",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="a")),
    penalty=PASAL_83,
)
def holds_a_paper_on_marital_status(marital_status: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold a paper on marital status, with a copy of the marriage book if married."""
    if papers_asked not in _NEW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(marital_status, stage)


@rule(
    "uu18-2017/p13-b",
    basis=UU_18_2017.pasal(13, huruf="b"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_family_consent",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="b")),
    penalty=PASAL_83,
)
def holds_the_consent_of_the_family(family_consent: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold the consent of spouse, parent or guardian, known to the village head."""
    if papers_asked not in _NEW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(family_consent, stage)


@rule(
    "uu18-2017/p13-c",
    basis=UU_18_2017.pasal(13, huruf="c"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_competence_certificate",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="c")),
    penalty=PASAL_83,
)
def holds_a_certificate_of_competence(competence_certificate: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold a certificate of competence, which also shows Pasal 5 huruf b."""
    if papers_asked not in _NEW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(competence_certificate, stage)


@rule(
    "uu18-2017/p13-d",
    basis=UU_18_2017.pasal(13, huruf="d"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_health_certificate",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="d")),
    penalty=PASAL_83,
)
def holds_a_certificate_of_health(health_certificate: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold a certificate of health, of body and mind, which also shows Pasal 5 huruf c."""
    if papers_asked not in _NEW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(health_certificate, stage)


@rule(
    "uu18-2017/p13-e",
    basis=UU_18_2017.pasal(13, huruf="e"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_passport",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="e")),
    penalty=PASAL_83,
)
def holds_a_passport(passport: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold a passport issued by the immigration office."""
    if papers_asked not in _ANY:
        return Outcome.NOT_APPLICABLE
    return held_when_due(passport, stage)


@rule(
    "uu18-2017/p13-f",
    basis=UU_18_2017.pasal(13, huruf="f"),
    since=date(2017, 11, 22),
    topic=Topic.VISA,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_work_visa",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="f")),
    penalty=PASAL_83,
)
def holds_a_work_visa(visa: Visa, stage: Stage, occupation: Occupation) -> Outcome:
    """Whoever is to be placed must hold a work visa, which permits entry and work alike (Pasal 1 angka 15).

    A visa of another kind may permit work where it was issued, and who has only been recruited need not hold one yet.
    Ship crew need one only where the destination asks for it (PP 22/2022).
    """
    if occupation.at_sea:
        return Outcome.NOT_APPLICABLE
    if visa is Visa.OTHER or (visa is Visa.NONE and stage is Stage.RECRUITED):
        return Outcome.NOT_ENCODED
    return satisfied_if(visa is Visa.WORK)


@rule(
    "uu18-2017/p13-g",
    basis=UU_18_2017.pasal(13, huruf="g"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_placement_agreement",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="g")),
    penalty=PASAL_83,
)
def holds_a_placement_agreement(placement_agreement: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold a placement agreement with the implementer (Pasal 1 angka 13).

    Who goes alone has no implementer, and who comes back from leave signs none anew.
    """
    if papers_asked is not PaperList.PLACED:
        return Outcome.NOT_APPLICABLE
    return held_when_due(placement_agreement, stage)


@rule(
    "uu18-2017/p13-h",
    basis=UU_18_2017.pasal(13, huruf="h"),
    since=date(2017, 11, 22),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_work_agreement",
    see=(UU_18_2017.pasal(68), PP_59_2021.pasal(5, ayat=1, huruf="h")),
    penalty=PASAL_83,
)
def holds_a_work_agreement(work_agreement: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever is to be placed must hold a work agreement with the employer (Pasal 1 angka 14)."""
    if papers_asked not in _ANY:
        return Outcome.NOT_APPLICABLE
    return held_when_due(work_agreement, stage)
