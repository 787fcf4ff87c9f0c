"""What exactly is asked of `rules`?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules import words
from p2mi_rules.cli.actions import Action, sorted_by_option, wrong_number
from p2mi_rules.cli.calls import FORMAT, HELP, LANG, ON, Choice, day_given, wrong_choices
from p2mi_rules.cli.wording import UnusableError, nearest_hint, say
from p2mi_rules.vocabulary import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from p2mi_rules.cli.calls import Typed

SHOW = "show"
"""The word behind `rules` that asks for single provisions; without it the table of contents is asked for."""

AUDIT = "audit"
"""The word that asks what is wrong with the rulebook."""

_TOPIC = Choice("TOPIK", ("hanya pokok ini, misalnya permit atau izin", "this topic alone, such as permit"))
_ON_SHOWN = Choice(
    "TANGGAL", ("berlaku pada hari ini? dengan ancaman apa?", "in force on this day? with which penalty?")
)
_EVERYWHERE = {"--format": FORMAT, "--lang": LANG, "--help": HELP}

CONTENTS = Action(
    "rules",
    (
        "daftar isi hukum yang dirumuskan; `rules show ID` menyebut satu ketentuan selengkapnya",
        "the table of contents of the law that is encoded; `rules show ID` tells a provision in full",
    ),
    {"--on": ON, "--topic": _TOPIC, **_EVERYWHERE},
    0,
    0,
)
SHOWN = Action(
    "rules show ID...",
    (
        "satu ketentuan selengkapnya: bunyi, masa berlaku, ancaman, pertanyaan, dan semua jawabannya",
        "a provision in full: what it says, when, with which penalty, what it asks, and all it answers",
    ),
    {"--on": _ON_SHOWN, **_EVERYWHERE},
    1,
    None,
)
AUDITED = Action(
    "rules audit",
    (
        "apa yang keliru dalam hukum sebagaimana dirumuskan: lubang, aturan yang saling menutupi atau bertentangan",
        "what is wrong with the law as it is encoded: holes, rules that hide or contradict each other",
    ),
    _EVERYWHERE,
    0,
    0,
)


class Request(NamedTuple):
    """A call that can be carried out; without names it asks for the table of contents."""

    names: tuple[str, ...]
    on: date | None
    topic: Topic | None
    output: str
    lang: str


def understood(asked: Action, arguments: Sequence[str], lang: str) -> Request:
    """Look at everything typed, and raise ``UnusableError`` with a line for each thing that cannot be."""
    found = sorted_by_option(asked, arguments, lang)
    wrong = wrong_choices(found.values, asked.choices, ("--format", "--lang"), lang)
    topic = _topic(found, lang, wrong)
    on = day_given(found.values, "--on", lang, wrong)
    wrong += wrong_number(asked, found, lang)
    if wrong:
        raise UnusableError(wrong)
    return Request(tuple(dict.fromkeys(found.plain)), on, topic, found.values.get("--format", ["text"])[-1], lang)


def _topic(found: Typed, lang: str, wrong: list[str]) -> Topic | None:
    """The topic asked for, by its code or a name of it; None without it, or with a line more of what is wrong."""
    typed = found.values.get("--topic")
    topic = words.read(Topic, typed[-1]) if typed else None
    if typed and topic is None:
        known = words.codes(Topic)
        hint = nearest_hint(typed[-1], known, lang)
        wrong.append(say("bad_choice", lang, option="--topic", known=", ".join(known), hint=hint))
    return topic
