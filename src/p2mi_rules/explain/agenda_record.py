"""How is an agenda written as plain data, for forms and chat to read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.agenda import asks, does
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.contract import record as verdict_record
from p2mi_rules.explain.names import code, field_of, label_of, papers_of, policy_question
from p2mi_rules.explain.replying import reply_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.engine.asking import Reply
    from p2mi_rules.explain.agenda import Agenda, Entry
    from p2mi_rules.explain.catalogue import Voice

VERSION = 1


def record(agenda: Agenda, lang: str) -> dict[str, object]:
    """The agenda as plain types that JSON holds; raises ``FaultyRequestError`` for another language."""
    spoken = voice(lang)
    return {
        "version": VERSION,
        "status": agenda.report.status.value,
        "settled": not agenda.entries,
        "profile": agenda.report.profile,
        "questions": [_question(each, agenda, spoken) for each in agenda.entries],
        "in_vain": _facts(agenda.in_vain, spoken),
        "not_applicable": _facts(agenda.not_applicable, spoken),
        "outside": _facts(agenda.outside, spoken),
        "idle": _facts(agenda.idle, spoken),
        "policy": [
            {
                "question": each.question,
                "text": policy_question(each.question, agenda.report, spoken),
                "why": each.why.value,
                "rules": list(each.rules),
            }
            for each in agenda.policy
        ],
        "verdict": verdict_record(agenda.report, lang),
        "language": lang,
    }


def _question(entry: Entry, agenda: Agenda, spoken: Voice) -> dict[str, object]:
    turn = entry.turn
    return {
        **_fact(turn.fact, spoken),
        "text": asks(turn.fact, spoken),
        "why": entry.why.value,
        "expected": round(turn.expected, 4),
        "worst": turn.worst,
        "exact": turn.exact,
        "rules": [rule.id for rule in entry.rules],
        "answers": [_answer(each, entry, agenda, spoken) for each in entry.replies],
    }


def _answer(reply: Reply, entry: Entry, agenda: Agenda, spoken: Voice) -> dict[str, object]:
    return {
        "values": [None if each is None else code(each) for each in reply.values],
        "text": reply_in_words(entry.turn.fact, reply.values, entry.fact, spoken),
        "status": None if reply.status is None else reply.status.value,
        "breaches": list(reply.breaches),
        "does": does(reply, agenda, spoken),
    }


def _facts(facts: Iterable[str], spoken: Voice) -> list[dict[str, object]]:
    return [_fact(fact, spoken) for fact in facts]


def _fact(fact: str, spoken: Voice) -> dict[str, object]:
    """A fact by its name, the field in which it is stated, the paper meant, and its label."""
    papers = papers_of([fact])
    return {
        "fact": fact,
        "field": field_of(fact),
        "item": papers[0].value if papers else None,
        "label": label_of(fact, spoken),
    }
