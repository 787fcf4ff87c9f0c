"""How is one thing that an audit found said in a sentence, in Indonesian and in English?"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from p2mi_rules.norms import DefectKind

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.engine.audit.defects import Defect
    from p2mi_rules.exceptions import Both

Answers: TypeAlias = "Mapping[str, tuple[Hashable, ...]]"

TEXTS: dict[DefectKind, Both] = {
    DefectKind.NOT_ENCODED: (
        "pokok {topic} tidak punya aturan yang menentukan, padahal pokok lain punya",
        "the topic {topic} has no deciding rule, while others have",
    ),
    DefectKind.SILENT: (
        "tidak satu pun aturan yang menentukan tentang pokok {topic} berlaku di sini",
        "of the topic {topic} no deciding rule applies here",
    ),
    DefectKind.LAPSE: (
        "{first} sudah berakhir, {others} baru mulai kemudian, dan di antaranya tidak ada yang menggantikan",
        "{first} had ended, {others} began only later, and nothing stood in between",
    ),
    DefectKind.TWICE: ("{first} dan {others} sama-sama berlaku dan sama isinya", "{first} and {others} say the same"),
    DefectKind.SHADOWED: (
        "{first} tidak pernah menentukan sendiri: setiap kali dilanggar, {others} dilanggar juga",
        "{first} never decides by itself: whenever it is breached, so is {others}",
    ),
    DefectKind.CONTRADICTION: (
        "{first} dan {others} masing-masing dapat dipenuhi, tetapi tidak keduanya",
        "{first} and {others} can each be kept, and not both",
    ),
    DefectKind.ALIKE: (
        "jawaban-jawaban {question} ini tidak dibedakan oleh apa pun",
        "these answers to {question} are told apart by nothing",
    ),
    DefectKind.NEVER_GIVEN: (
        "jawaban {question} ini tidak pernah dapat diberikan",
        "these answers to {question} can never be given",
    ),
    DefectKind.NEVER_APPLIES: ("{first} tidak pernah berlaku bagi siapa pun", "{first} never applies to anything"),
    DefectKind.NEVER_BREACHED: ("{first} tidak pernah dapat dilanggar", "{first} can never be breached"),
    DefectKind.ALWAYS_BREACHED: ("{first} selalu dilanggar", "{first} is always breached"),
    DefectKind.UNREAD: ("{question} tidak dibaca oleh aturan mana pun", "no rule and no gap reads {question}"),
    DefectKind.TAKES_NOTHING: (
        "celah {first} tidak mengambil alih apa pun",
        "the gap {first} takes the word from nothing",
    ),
    DefectKind.NO_WAY: (
        "dengan jawaban ini atas {question} tidak ada jalan untuk memenuhi semua aturan, karena {rules}",
        "with this answer to {question} there is no way to keep every rule, because of {rules}",
    ),
    DefectKind.NOT_FOUND: (
        "ada pernyataan bahwa {rules} memang dimaksudkan demikian, tetapi hal itu tidak lagi ditemukan",
        "that {rules} is so on purpose is declared, and is not found any more",
    ),
}
_AND: Both = (" dan ", " and ")
_IF: Both = (" bila {case}", " where {case}")
_PERIODS: dict[str, Both] = {
    "since": ("sejak {since}", "from {since}"),
    "between": ("dari {since} sampai {last}", "from {since} to {last}"),
}
_YES_NO: dict[bool, Both] = {True: ("ya", "yes"), False: ("tidak", "no")}
_OTHER_THAN: Both = ("selain {answers}", "other than {answers}")
_PARTED = " / "
_DAY = timedelta(days=1)


def sentence(defect: Defect, lang: str) -> str:
    """What was found, in which case and on which days: ``"id"`` in Indonesian, anything else in English."""
    said = _in(TEXTS[defect.kind], lang).format(
        topic=defect.topic,
        question=defect.question,
        first=defect.rules[0] if defect.rules else "",
        others=_in(_AND, lang).join(defect.rules[1:]),
        rules=_in(_AND, lang).join(defect.rules),
    )
    where = _in(_IF, lang).format(case=case_in_words(defect.case, defect.answers, lang=lang)) if defect.case else ""
    when = f" ({_period(defect.since, defect.until, lang)})" if defect.since else ""
    return f"{said}{where}{when}"


def case_in_words(case: Answers, every: Answers, *, lang: str) -> str:
    """Each question named, with its answers; of more than half of them those that it leaves out.

    >>> case_in_words({"route": ("p2p", "g2g"), "passport": (True,)}, {"route": ("p2p", "g2g", "ukps")}, lang="en")
    'route: other than ukps; passport: yes'
    """
    return "; ".join(f"{name}: {_answers(held, every.get(name, ()), lang)}" for name, held in case.items())


def _answers(held: tuple[Hashable, ...], every: tuple[Hashable, ...], lang: str) -> str:
    left = [answer for answer in every if answer not in held]
    said = _PARTED.join(answer_in_words(each, lang) for each in (left if 0 < len(left) < len(held) else held))
    return _in(_OTHER_THAN, lang).format(answers=said) if 0 < len(left) < len(held) else said


def answer_in_words(answer: Hashable, lang: str) -> str:
    """An answer as rules and records write it; yes and no as they are said."""
    if isinstance(answer, bool):
        return _in(_YES_NO[answer], lang)
    return str(answer.value if isinstance(answer, Enum) else answer)


def _period(since: date, until: date | None, lang: str) -> str:
    if until is None:
        return _in(_PERIODS["since"], lang).format(since=since)
    return _in(_PERIODS["between"], lang).format(since=since, last=until - _DAY)


def _in(both: Both, lang: str) -> str:
    """The Indonesian for ``"id"``, else the English."""
    return both[0] if lang == "id" else both[1]
