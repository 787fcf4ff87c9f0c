"""How are the answers of `agency` written as records?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.agency import said
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.companies import answer_in_words
from p2mi_rules.explain.days import published
from p2mi_rules.explain.names import sentence
from p2mi_rules.policy.agencies.answers import Found, NotFound, NotSearched, Several
from p2mi_rules.policy.agencies.standing import NOT_LISTED
from p2mi_rules.policy.agencies.telling import event_evidence
from p2mi_rules.vocabulary import AgencyStatus

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.cli.agency.options import Search
    from p2mi_rules.policy.agencies.answers import Answer, KnownAgency
    from p2mi_rules.policy.agencies.events import AgencyEvent
    from p2mi_rules.policy.agencies.merging import MergedRegister
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.policy.agencies.standing import AgencyAnswer
    from p2mi_rules.policy.situations import Evidence

Record = dict[str, object]

_ANSWERS = {Found: "found", Several: "several", NotFound: "not_found", NotSearched: "not_searched"}


def answer_record(search: Search, register: MergedRegister, answer: Answer) -> Record:
    """What was looked for in which registers, and what came of it."""
    lang = search.lang
    return {
        "name": search.name,
        "licence": search.licence,
        "known_on": search.known_on.isoformat(),
        "answer": _ANSWERS[type(answer)],
        "text": sentence(answer_in_words(answer, voice(lang))),
        "why": answer.why.value if isinstance(answer, NotSearched) else None,
        "by": answer.by.value if isinstance(answer, Found) else None,
        "branch": (answer.branch or None) if isinstance(answer, (Found, Several)) else None,
        "found": [_company(agency) for agency in said.companies(answer)],
        "candidates": list(answer.candidates) if isinstance(answer, NotFound) else [],
        "registers": [stamp_record(stamp, search.known_on, lang) for stamp in register.stamps],
    }


def _company(agency: KnownAgency) -> Record:
    return {
        "name": agency.name.written,
        "other_names": [name.written for name in agency.other_names],
        "licences": [{"kind": each.kind.value, "number": each.written} for each in agency.licences],
        "province": agency.province or None,
        "listed_in": [{"source": stamp.source.id, "retrieved": stamp.retrieved.isoformat()} for stamp in agency.stamps],
    }


def stamp_record(stamp: Stamp, known_on: date, lang: str) -> Record:
    """A list with its document, its day, and whether anything may be built on it."""
    return {
        "source": source_record(stamp.source, lang),
        "retrieved": stamp.retrieved.isoformat(),
        "completeness": stamp.completeness.value,
        "reviewed": stamp.reviewed,
        "supports_answers": stamp.supports(known_on),
        "doubts": list(said.doubts(stamp, known_on)),
    }


def standing_record(answer: AgencyAnswer, day: date, lang: str) -> Record:
    """How a company stood on a day, with what that rests on."""
    return {
        "day": day.isoformat(),
        "statuses": [each.value for each in (*AgencyStatus, NOT_LISTED) if each in answer.statuses],
        "why": None if answer.why is None else answer.why.value,
        "text": said.standing(answer, lang),
        "under_watch": answer.under_watch,
        "evidence": [_evidence(each, lang) for each in answer.evidence],
    }


def _evidence(each: Evidence, lang: str) -> Record:
    return {
        "id": each.row,
        "kind": each.status,
        "decisive": each.decisive,
        "note": each.note_id if lang == "id" else each.note_en,
        "sources": [source_record(source, lang) for source in (each.source, *each.also)],
    }


def event_record(event: AgencyEvent, known_on: date, lang: str) -> Record:
    """One thing that happened to a company."""
    until, stamp = event.period(known_on).until, event.stamp
    return {
        **_evidence(event_evidence(event, decisive=said.counts(event, known_on)), lang),
        "since": str(event.since),
        "until": None if until is None else str(until),
        "decree": event.decree or None,
        "part": event.part,
        "branch": event.branch or None,
        "destination": event.destination or None,
        "voids": event.voids or None,
        "register": None if stamp is None else {"source": stamp.source.id, "retrieved": stamp.retrieved.isoformat()},
    }


def source_record(source: Source, lang: str) -> Record:
    """A document: whose word, how it was read, when it was made public."""
    return {
        "id": source.id,
        "title": source.title(lang),
        "issuer": source.issuer or None,
        "authority": source.authority.value,
        "seen": source.seen.value,
        "published": str(published(source)),
        "url": source.url or None,
    }
