"""Which company was looked for in which register, as it stood when, and what came of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.days import day_in_words
from p2mi_rules.explain.layout import item, section
from p2mi_rules.explain.names import sentence
from p2mi_rules.policy.agencies.answers import Found, NotFound, NotSearched, Several

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.explain.sources import Bibliography
    from p2mi_rules.policy.agencies.answers import Answer
    from p2mi_rules.policy.agencies.stamps import Stamp
    from p2mi_rules.questions.companies import Company
    from p2mi_rules.questions.listed import Consultation

_ANSWERS: dict[type, str] = {
    Found: "found",
    Several: "several",
    NotFound: "not_found",
    NotSearched: "not_searched",
}


def companies(report: Report, voice: Voice, _: Bibliography) -> list[str]:
    """What was looked for, what came of it, and each list that was consulted; nothing where no company is named."""
    consultation = report.consultation
    if consultation is None:
        return []
    lines = [each for company in consultation.replies for each in item(in_words(company, consultation, voice))]
    for stamp in consultation.stamps:
        lines += item(_consulted(stamp, report.known_on, voice))
    return section(voice.say("section.companies"), lines)


def as_data(report: Report, voice: Voice) -> dict[str, object] | None:
    """The same as plain data; nothing where no company is named."""
    consultation = report.consultation
    if consultation is None:
        return None
    return {
        "asked": [_answer(company, reply, voice) for company, reply in consultation.replies.items()],
        "registers": [_register(stamp, voice) for stamp in consultation.stamps],
    }


def _answer(company: Company, reply: Answer, voice: Voice) -> dict[str, object]:
    found = (reply.agency,) if isinstance(reply, Found) else reply.agencies if isinstance(reply, Several) else ()
    return {
        "name": company.name,
        "licence": company.licence,
        "answer": _ANSWERS[type(reply)],
        "found": [agency.name.written for agency in found],
        "by": reply.by.value if isinstance(reply, Found) else None,
        "branch": (reply.branch or None) if isinstance(reply, (Found, Several)) else None,
        "candidates": list(reply.candidates) if isinstance(reply, NotFound) else [],
        "text": sentence(answer_in_words(reply, voice)),
    }


def _register(stamp: Stamp, voice: Voice) -> dict[str, object]:
    return {
        "source": stamp.source.id,
        "title": stamp.source.title(voice.lang),
        "retrieved": stamp.retrieved.isoformat(),
        "completeness": stamp.completeness.value,
        "reviewed": stamp.reviewed,
        "url": stamp.source.url,
    }


def in_words(company: Company, consultation: Consultation, voice: Voice) -> str:
    """What was looked for, and what the register said to it."""
    return voice.say(
        "company.asked", asked=_asked(company, voice), answer=answer_in_words(consultation.replies[company], voice)
    )


def answer_in_words(reply: Answer, voice: Voice) -> str:
    """What a register said: found as whom, several, not found with the names that are nearest, or not looked for."""
    if isinstance(reply, Found):
        place = voice.say("company.branch", branch=reply.branch) if reply.branch else ""
        return voice.say(f"company.found.{reply.by.value}", name=reply.agency.name.written, branch=place)
    if isinstance(reply, Several):
        return voice.say("company.several", names="; ".join(agency.name.written for agency in reply.agencies))
    if isinstance(reply, NotSearched):
        return reply.note_id if voice.lang == "id" else reply.note_en
    return " ".join([voice.say("company.not_found"), *_nearest(reply, voice)])


def _nearest(reply: NotFound, voice: Voice) -> list[str]:
    """Who is perhaps meant: asked, never taken for the answer."""
    owners = [agency.name.written for agency in reply.belongs]
    near = [name for name in reply.candidates if name not in owners]
    told = [voice.say("company.belongs", names="; ".join(owners))] if owners else []
    return [*told, voice.say("company.candidates", names="; ".join(near))] if near else told


def _asked(company: Company, voice: Voice) -> str:
    """The name, the number, or both, as they were given."""
    parts = (("company.by_name", company.name), ("company.by_licence", company.licence))
    return ", ".join(voice.say(key, text=text) for key, text in parts if text is not None)


def _consulted(stamp: Stamp, known_on: date | None, voice: Voice) -> str:
    """A list by its title and its day, and how much of it there is."""
    usable = stamp.completeness.value if stamp.supports(known_on) else "unusable"
    return voice.say(
        f"company.consulted.{usable}", title=stamp.source.title(voice.lang), day=day_in_words(stamp.retrieved, voice)
    )
