"""What is there to be asked, what not any more, and what would each answer do, in words?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.names import citations, label_of, once, papers_of, policy_question, question_of
from p2mi_rules.explain.opening import opening
from p2mi_rules.explain.replying import reply_in_words
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from p2mi_rules.engine import OpenPolicy
    from p2mi_rules.engine.asking import Reply, Turn
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Possible, Rule
    from p2mi_rules.vocabulary import Why


class Entry(NamedTuple):
    """One fact to ask: its turn, why it is open, the rules it helps to settle, what its values are and would do."""

    turn: Turn
    why: Why
    rules: tuple[Rule, ...]
    fact: Possible | None
    replies: tuple[Reply, ...]


class Agenda(NamedTuple):
    """A judgement with everything open sorted: to ask, asked in vain, not applicable, idle, outside, for policy."""

    report: Report
    entries: tuple[Entry, ...]
    in_vain: tuple[str, ...]
    not_applicable: tuple[str, ...]
    idle: tuple[str, ...]
    outside: tuple[str, ...]
    policy: tuple[OpenPolicy, ...]


def text(agenda: Agenda, lang: str) -> str:
    """The whole agenda; raises ``FaultyRequestError`` for another language than ``id`` and ``en``."""
    spoken = voice(lang)
    lines = opening(agenda.report, spoken)
    asked = [
        each for number, entry in enumerate(agenda.entries, 1) for each in _numbered(number, entry, agenda, spoken)
    ]
    lines += section(spoken.say("section.ask"), asked or line(spoken.say("ask.nothing")))
    lines += section(spoken.say("section.not_asked"), _not_asked(agenda, spoken))
    return "\n".join([*lines, "", *line(spoken.say("closing.is_not"))])


def question(entry: Entry, agenda: Agenda, lang: str) -> str:
    """One question with what its answers would do, as it stands in an interview."""
    spoken = voice(lang)
    return "\n".join([*item(asks(entry.turn.fact, spoken), "?"), *_below(entry, agenda, spoken)])


def asks(fact: str, spoken: Voice) -> str:
    """The question that asks for one fact; of a paper or step, whether it is there."""
    papers = papers_of([fact])
    return spoken.say("ask.paper", paper=spoken.label(papers[0])) if papers else question_of(fact, spoken)


def does(reply: Reply, agenda: Agenda, spoken: Voice) -> str:
    """What an answer would do."""
    status = reply.status
    if status is Status.PROCEDURAL and agenda.report.profile != "full":
        status = Status.NO_BREACH_FOUND
    says = spoken.say("ask.does.open" if status is None else f"ask.does.{status}")
    rules = [each.rule for each in agenda.report.judgement.findings if each.rule.id in reply.breaches]
    return f"{says} ({citations(rules)})" if rules else says


def _numbered(number: int, entry: Entry, agenda: Agenda, spoken: Voice) -> list[str]:
    return [*item(asks(entry.turn.fact, spoken), f"{number}."), *_below(entry, agenda, spoken)]


def _below(entry: Entry, agenda: Agenda, spoken: Voice) -> list[str]:
    """Why a fact is asked for, how far it leads, and what its answers would do."""
    turn = entry.turn
    lines = line(spoken.say("open.why", why=spoken.label(entry.why), provisions=citations(entry.rules)), 1)
    expected = f"{turn.expected:.1f}".replace(".", "," if spoken.lang == "id" else ".")
    key = "ask.effort" if turn.exact else "ask.effort.about"
    lines += line(spoken.say(key, expected=expected, worst=str(turn.worst)), 1)
    for reply in entry.replies:
        values = reply_in_words(turn.fact, reply.values, entry.fact, spoken)
        lines += item(spoken.say("ask.reply", values=values, does=does(reply, agenda, spoken)), "  -")
    return lines if entry.replies else [*lines, *item(spoken.say("ask.any"), "  -")]


def _not_asked(agenda: Agenda, spoken: Voice) -> list[str]:
    """What is open and need not, or cannot, be asked."""
    lines: list[str] = []
    for key, facts in (
        ("ask.in_vain", agenda.in_vain),
        ("ask.not_applicable", agenda.not_applicable),
        ("open.outside", agenda.outside),
        ("ask.idle", agenda.idle),
    ):
        lines += line(spoken.say(key, facts=_named(facts, spoken))) if facts else []
    return [*lines, *_policy(agenda.policy, agenda.report, spoken)]


def _policy(policy: Sequence[OpenPolicy], report: Report, spoken: Voice) -> list[str]:
    """What nobody in the room can answer."""
    lines = line(spoken.say("open.policy")) if policy else []
    for each in policy:
        rules = [finding.rule for finding in report.judgement.findings if finding.rule.id in each.rules]
        lines += item(spoken.say("open.unanswered", question=policy_question(each.question, report, spoken)))
        lines += line(spoken.say("open.why", why=spoken.label(each.why), provisions=citations(rules)), 1)
    return lines


def _named(facts: Iterable[str], spoken: Voice) -> str:
    """Facts by their short names, each once."""
    return ", ".join(once(label_of(fact, spoken) for fact in facts))
