"""What exactly is asked of `policy`?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli.calls import (
    HELP,
    KNOWN_ON,
    LANG,
    POLICY,
    Choice,
    add_choices,
    day_given,
    parser_of,
    typed,
    wrong_choices,
)
from p2mi_rules.cli.policy.wording import told
from p2mi_rules.cli.wording import UnusableError, filled, nearest_hint, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from p2mi_rules.exceptions import Both

_FORMAT = Choice("text|json", ("bentuk keluaran (text)", "form of the output (text)"))
_ON = Choice("TANGGAL", ("hanya hari ini, misalnya 2025-10-01", "this day alone, such as 2025-10-01"))
_FAIL_ON = Choice(
    "difference|never",
    ("kode keluar 1 bila ada yang berbeda (never)", "exit with 1 if anything differs (never)"),
)
_KNOWN_EVER = Choice(
    "TANGGAL",
    ("hanya kebijakan yang diketahui sampai hari ini (semua)", "only policy known by this day (all of it)"),
)
_EVERYWHERE = {"--format": _FORMAT, "--lang": LANG, "--help": HELP}
_CLOSED = ("--format", "--lang", "--fail-on")


class Action(NamedTuple):
    """One thing that may be asked of policy: how to call it, what it does, its options, how much it is about."""

    usage: str
    does: Both
    choices: Mapping[str, Choice]
    least: int
    most: int | None


ACTIONS = {
    "show": Action(
        "policy show NEGARA",
        ("kebijakan tentang satu negara, menurut tanggal", "the policy on one country, by date"),
        {"--on": _ON, "--known-on": KNOWN_ON, "--policy": POLICY, **_EVERYWHERE},
        1,
        None,
    ),
    "list": Action(
        "policy list [ID]",
        (
            "daftar dan keputusan yang menyebut banyak negara, atau negara dalam satu daftar",
            "the lists and decrees that name many countries, or the countries of one of them",
        ),
        {"--known-on": KNOWN_ON, "--policy": POLICY, **_EVERYWHERE},
        0,
        1,
    ),
    "lint": Action(
        "policy lint FILE...",
        (
            "periksa berkas kebijakan tambahan, dan sebut apa yang diubahnya",
            "check policy files of your own, and tell what they change",
        ),
        _EVERYWHERE,
        1,
        None,
    ),
    "diff": Action(
        "policy diff A B",
        (
            "beda dua kebijakan: berkas, shipped, atau tanggal pengetahuan seperti 2025-01-01",
            "what differs between two policies: a file, shipped, or a day of knowledge such as 2025-01-01",
        ),
        {"--fail-on": _FAIL_ON, "--known-on": _KNOWN_EVER, "--policy": POLICY, **_EVERYWHERE},
        2,
        2,
    ),
}


class Request(NamedTuple):
    """A call that can be carried out; ``known_on`` is None where everything counts."""

    action: str
    names: tuple[str, ...]
    on: date | None
    known_on: date | None
    policies: tuple[str, ...]
    output: str
    lang: str
    fails: bool


def understood(action: str, arguments: Sequence[str], lang: str, today: Callable[[], date]) -> Request:
    """Look at everything typed, and raise ``UnusableError`` with a line for each thing that cannot be."""
    asked = ACTIONS[action]
    found = typed(_parser(asked, lang), arguments, lang, lambda option: nearest_hint(option, asked.choices, lang))
    wrong = wrong_choices(found.values, asked.choices, [name for name in _CLOSED if name in asked.choices], lang)
    on = day_given(found.values, "--on", lang, wrong)
    known_on = day_given(found.values, "--known-on", lang, wrong)
    if not asked.least <= len(found.plain) <= (len(found.plain) if asked.most is None else asked.most):
        wrong.append(told("bad_number", lang, usage=f"p2mi-rules {asked.usage}"))
    if wrong:
        raise UnusableError(wrong)
    if known_on is None and asked.choices.get("--known-on") is KNOWN_ON:
        known_on = today()
    return Request(
        action,
        tuple(found.plain),
        on,
        known_on,
        tuple(found.values.get("--policy", ())),
        found.values.get("--format", ["text"])[-1],
        lang,
        found.values.get("--fail-on", ["never"])[-1] != "never",
    )


def help_text(action: str, lang: str) -> str:
    """How to call one action, and its options."""
    asked = ACTIONS[action]
    return f"{_parser(asked, lang).format_help().rstrip()}\n\n{say('not_advice', lang)}"


def overview(lang: str) -> str:
    """How to call each action."""
    width = max(len(action.usage) for action in ACTIONS.values())
    lines = [f"  p2mi-rules {each.usage:<{width}}  {filled(each.does, lang)}" for each in ACTIONS.values()]
    return "\n".join([told("usage", lang), *lines, "", told("more_help", lang), say("not_advice", lang)])


def _parser(asked: Action, lang: str) -> argparse.ArgumentParser:
    usage = f"{told('usage', lang)} p2mi-rules {asked.usage} [{told('options', lang)}]"
    parser = parser_of(f"{usage} - {filled(asked.does, lang)}")
    add_choices(parser, told("options", lang), asked.choices, lang)
    return parser
