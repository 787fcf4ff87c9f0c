"""What exactly is asked of `policy`?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli.actions import Action, sorted_by_option, wrong_number
from p2mi_rules.cli.calls import FORMAT, HELP, KNOWN_ON, LANG, ON, POLICY, Choice, day_given, wrong_choices
from p2mi_rules.cli.wording import UnusableError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

_FAIL_ON = Choice(
    "difference|never",
    ("kode keluar 1 bila ada yang berbeda (never)", "exit with 1 if anything differs (never)"),
)
_KNOWN_EVER = Choice(
    "TANGGAL",
    ("hanya kebijakan yang diketahui sampai hari ini (semua)", "only policy known by this day (all of it)"),
)
_EVERYWHERE = {"--format": FORMAT, "--lang": LANG, "--help": HELP}
_CLOSED = ("--format", "--lang", "--fail-on")


ACTIONS = {
    "show": Action(
        "policy show NEGARA",
        ("kebijakan tentang satu negara, menurut tanggal", "the policy on one country, by date"),
        {"--on": ON, "--known-on": KNOWN_ON, "--policy": POLICY, **_EVERYWHERE},
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
    found = sorted_by_option(asked, arguments, lang)
    wrong = wrong_choices(found.values, asked.choices, [name for name in _CLOSED if name in asked.choices], lang)
    on = day_given(found.values, "--on", lang, wrong)
    known_on = day_given(found.values, "--known-on", lang, wrong)
    wrong += wrong_number(asked, found, lang)
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
