"""What was typed behind a command, and which of it cannot be?"""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli.wording import LANGUAGES, UnusableError, nearest_hint, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Choice(NamedTuple):
    """An option that is no field of a record: its values (none: a flag) and what it means, in both languages."""

    metavar: str | None
    help: tuple[str, str]


HELP = Choice(None, ("tampilkan ini", "show this"))
LANG = Choice("id|en", ("bahasa keluaran (id)", "language of the output (id)"))
FORMAT = Choice("text|json", ("bentuk keluaran (text)", "form of the output (text)"))
ON = Choice("TANGGAL", ("hanya hari ini, misalnya 2025-10-01", "this day alone, such as 2025-10-01"))
POLICY = Choice(
    "FILE",
    ("data kebijakan tambahan atau koreksi (TOML atau CSV)", "policy data added or corrected (TOML or CSV)"),
)
REGISTER = Choice(
    "FILE",
    (
        "register perusahaan yang disimpan `agency import`; boleh diulang",
        "a register of companies that `agency import` kept; may be repeated",
    ),
)
KNOWN_ON = Choice(
    "TANGGAL",
    ("hanya kebijakan yang diketahui sampai hari ini (hari ini)", "only policy known by this day (today)"),
)


class Typed(NamedTuple):
    """What was typed, not yet looked at: what belongs to no option, the values of each option, and flags."""

    plain: list[str]
    values: dict[str, list[str]]
    flags: frozenset[str]


def parser_of(usage: str) -> argparse.ArgumentParser:
    """A parser that checks no value: what is wrong with one is told in the language asked for."""
    parser = argparse.ArgumentParser(
        usage=argparse.SUPPRESS, description=usage, add_help=False, allow_abbrev=False, exit_on_error=False
    )
    parser.add_argument("plain", nargs="*", help=argparse.SUPPRESS)
    return parser


def add_choices(parser: argparse.ArgumentParser, title: str, choices: Mapping[str, Choice], lang: str) -> None:
    """Add the options to a parser, under a title."""
    group = parser.add_argument_group(title)
    for name, choice in choices.items():
        meaning = choice.help[LANGUAGES.index(lang)]
        if choice.metavar is None:
            names = ("-h", name) if name == "--help" else (name,)
            group.add_argument(*names, dest=name, action="store_true", help=meaning)
        else:
            group.add_argument(name, dest=name, action="append", metavar=choice.metavar, help=meaning)


def typed(parser: argparse.ArgumentParser, arguments: Sequence[str], lang: str, hint: Callable[[str], str]) -> Typed:
    """Sort arguments by option, the last of each value last.

    Raises ``UnusableError`` with a line for each option that does not exist (``hint`` says what it may mean), or the
    one whose value is missing.
    """
    try:
        found, rest = parser.parse_known_args(list(arguments))
    except argparse.ArgumentError as error:
        missing = "expected" in error.message
        option = str(error.argument_name).split("/", maxsplit=1)[0]
        raise UnusableError([say("needs_value" if missing else "takes_no_value", lang, option=option)]) from None
    unknown = dict.fromkeys(argument.partition("=")[0] for argument in rest if argument.startswith("-"))
    if unknown:
        raise UnusableError([say("unknown_option", lang, found=name, hint=hint(name)) for name in unknown])
    given: dict[str, list[str] | bool] = {name: value for name, value in vars(found).items() if value}
    lists = {name: value for name, value in given.items() if isinstance(value, list)}
    flags = frozenset(given.keys() - lists.keys())
    return Typed([*lists.pop("plain", []), *rest], lists, flags)


def wrong_choices(
    values: Mapping[str, list[str]], choices: Mapping[str, Choice], names: Iterable[str], lang: str
) -> list[str]:
    """A line for each of these options whose value is not among those it has."""
    wrong: list[str] = []
    for name in names:
        known = str(choices[name].metavar).split("|")
        wrong += [
            say("bad_choice", lang, option=name, known=", ".join(known), hint=nearest_hint(value, known, lang))
            for value in values.get(name, [])
            if value not in known
        ]
    return wrong


def day_given(values: Mapping[str, list[str]], option: str, lang: str, wrong: list[str]) -> date | None:
    """The day that an option gives, the last one; None without it, or with a line more of what is wrong."""
    given = values.get(option)
    try:
        return date.fromisoformat(given[-1]) if given else None
    except ValueError:
        wrong.append(say("bad_day", lang, option=option))
        return None
