"""What is asked about one placement that is given as options?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli.calls import FORMAT, HELP, KNOWN_ON, LANG, POLICY, REGISTER, Choice, day_given, wrong_choices
from p2mi_rules.cli.options import CHOICES, Offer
from p2mi_rules.cli.wording import UnusableError, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from p2mi_rules.cli.options import Call
    from p2mi_rules.verdict.hearing import Choices

SHARED: Mapping[str, Choice] = {
    "--format": FORMAT,
    "--lang": LANG,
    "--policy": POLICY,
    "--register": REGISTER,
    "--known-on": KNOWN_ON,
    **{name: CHOICES[name] for name in ("--reading", "--profile", "--silence", "--list", "--no-carry-forward")},
    "--help": HELP,
}
"""The choices of every command about one placement."""

_ONE_OF = ("--format", "--lang", "--reading", "--silence")


class Request(NamedTuple):
    """A call about one placement that can be carried out: its record, and the choices of the judgement."""

    record: Mapping[str, object]
    output: str
    lang: str
    choices: Choices
    known_on: date


def offer(usage: tuple[str, str], more: Mapping[str, Choice]) -> Offer:
    """The shared choices and those of one command."""
    return Offer(usage, {**SHARED, **more})


def understood(call: Call, lang: str, today: Callable[[], date]) -> Request:
    """Look at everything typed; raises ``UnusableError`` with a line for each thing that cannot be."""
    from p2mi_rules.cli.supplies import policy_book, register_of  # noqa: PLC0415 - help stays light without policy

    wrong = [*wrong_choices(call.options, SHARED, _ONE_OF, lang)]
    wrong += [say("no_file", lang, file=file) for file in call.files]
    known_on = day_given(call.options, "--known-on", lang, wrong) or today()
    if wrong:
        raise UnusableError(wrong)
    options = {name: values[-1] for name, values in call.options.items()}
    registers = call.options.get("--register", [])
    choices: Choices = {
        "policy": policy_book(tuple(call.options.get("--policy", ())), lang),
        "register": register_of(registers, lang) if registers else None,
        "known_on": known_on,
        "profile": options.get("--profile", "placement"),
        "reading": options.get("--reading", "ministry"),
        "silence": options.get("--silence", "open"),
        "carry_forward": "--no-carry-forward" not in call.flags,
        "by_list": options.get("--list"),
    }
    record = {field: values[0] if len(values) == 1 else values for field, values in call.fields.items()}
    return Request(record, options.get("--format", "text"), options.get("--lang", lang), choices, known_on)
