"""What does the command ``p2mi-rules`` answer?"""

from __future__ import annotations

import sys
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

from p2mi_rules import __version__
from p2mi_rules.cli.streams import speak_utf8, stay_quiet, tell
from p2mi_rules.cli.wording import UnusableError, language_of, say, unknown_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

__all__ = ["main"]

COMMANDS = ("check", "ask", "remedy", "compare", "policy", "rules", "agency", "replay")
_ROOMS = {"check": "judging", "ask": "asking", "remedy": "remedying", "compare": "comparison", "replay": "replaying"}
"""The rooms of commands that are called otherwise than their room."""

UNUSABLE = 2
"""The exit code of a call that cannot be understood, and of input that cannot be read."""


def _today() -> date:
    """The day of the call where it is made: the only clock of the library, and only the command looks at it."""
    return datetime.now().astimezone().date()


def main(argv: Sequence[str] | None = None, *, today: Callable[[], date] = _today) -> int:
    """Run the command with its arguments (those of the call by default) and return its exit code.

    ``today`` is asked only where ``--known-on`` is not given. Nothing is raised: what cannot be understood or read
    is told on standard error, and the code is 2.

    >>> main(["--help", "--lang", "en"])  # doctest: +ELLIPSIS
    Usage: p2mi-rules check FILE [options]
    ...
    0
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    speak_utf8(sys.stdout, sys.stderr)
    try:
        return _run(arguments, today)
    except UnusableError as error:
        for line in error.lines:
            print(f"p2mi-rules: {line}", file=sys.stderr)  # noqa: T201 - standard error is where a command complains
        return UNUSABLE
    except BrokenPipeError:
        # Whoever read has read enough; closing must not complain either.
        stay_quiet()
        return 0


def _run(arguments: list[str], today: Callable[[], date]) -> int:
    """Do what the first argument asks for."""
    lang = language_of(arguments)
    first = arguments[0] if arguments else None
    if first in {"--version", "-V"}:
        return tell(f"p2mi-rules {__version__}")
    if first in COMMANDS:
        # Each command is opened by itself: help and version stay light.
        room = import_module(f"p2mi_rules.cli.{_ROOMS.get(first, first)}")
        carry_out: Callable[[list[str], str, Callable[[], date]], int] = room.carry_out
        return carry_out(arguments[1:], lang, today)
    if {"--help", "-h"}.intersection(arguments):
        return tell(f"{say('help', lang)}\n{say('not_advice', lang)}")
    if first is None or first.startswith("--lang"):
        raise UnusableError([say("no_command", lang, known=", ".join(COMMANDS), help="p2mi-rules --help")])
    raise UnusableError([unknown_command(first, COMMANDS, lang)])
