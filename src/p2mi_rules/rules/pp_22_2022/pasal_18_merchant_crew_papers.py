"""Pasal 18: which papers must merchant crew hold?

The identity document of huruf g is asked for only if the employer wants it, and no record says so.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022
from p2mi_rules.norms import Effect, Outcome, rule
from p2mi_rules.questions.answers import PaperList
from p2mi_rules.questions.due import held_when_due
from p2mi_rules.vocabulary import Party, Stage, Topic, Visa


@rule(
    "pp22-2022/p18-1-a",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="a"),
    since=date(2022, 6, 8),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_passport",
    see=(PP_22_2022.pasal(13, ayat=1),),
)
def merchant_crew_holds_passport(passport: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Merchant crew must hold a passport; a seaman book does not stand in for it (Pasal 1 angka 6)."""
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(passport, stage)


@rule(
    "pp22-2022/p18-1-b",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="b"),
    since=date(2022, 6, 8),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_seaman_book",
    see=(PP_22_2022.pasal(13, ayat=1),),
)
def merchant_crew_holds_seaman_book(seaman_book: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Merchant crew must hold a seaman book."""
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(seaman_book, stage)


@rule(
    "pp22-2022/p18-1-c",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="c"),
    since=date(2022, 6, 8),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_sea_agreement",
    see=(PP_22_2022.pasal(13, ayat=1),),
)
def merchant_crew_holds_sea_agreement(sea_agreement: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Merchant crew must hold a sea agreement, the PKL, endorsed by the harbour master (Pasal 17)."""
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(sea_agreement, stage)


@rule(
    "pp22-2022/p18-1-d",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="d"),
    since=date(2022, 6, 8),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_social_security",
    see=(PP_22_2022.pasal(13, ayat=1),),
)
def merchant_crew_holds_social_security(social_security: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Merchant crew must hold proof of social security."""
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(social_security, stage)


@rule(
    "pp22-2022/p18-1-e",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="e"),
    since=date(2022, 6, 8),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_health_certificate",
    see=(PP_22_2022.pasal(13, ayat=1),),
)
def merchant_crew_holds_health_certificate(health_certificate: bool, papers_asked: PaperList, stage: Stage) -> Outcome:  # noqa: FBT001 - an answer
    """Merchant crew must hold a certificate of health, of body and mind."""
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(health_certificate, stage)


@rule(
    "pp22-2022/p18-1-f",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="f"),
    since=date(2022, 6, 8),
    topic=Topic.VISA,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="crew_work_visa",
    see=(PP_22_2022.pasal(18, ayat=3),),
)
def merchant_crew_holds_a_work_visa_where_asked(visa: Visa, papers_asked: PaperList) -> Outcome:
    """Merchant crew must hold a work visa if the destination asks for one (ayat 3).

    Whether a destination asks for one is not known as data, so what another visa or none means stays open.
    """
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return Outcome.SATISFIED if visa is Visa.WORK else Outcome.NOT_ENCODED


@rule(
    "pp22-2022/p18-1-h",
    basis=PP_22_2022.pasal(18, ayat=1, huruf="h"),
    since=date(2022, 6, 8),
    topic=Topic.DOCUMENTS,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="no_competence_certificate",
    see=(PP_22_2022.pasal(13, ayat=1),),
)
def merchant_crew_holds_a_certificate_of_competence(
    competence_certificate: bool,  # noqa: FBT001 - an answer
    papers_asked: PaperList,
    stage: Stage,
) -> Outcome:
    """Merchant crew must hold a certificate of competence or of a seafarer's skill."""
    if papers_asked is not PaperList.MERCHANT_CREW:
        return Outcome.NOT_APPLICABLE
    return held_when_due(competence_certificate, stage)
