"""What exactly is asked of `compare`?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from p2mi_rules.batch import STANDARD_INPUT, file_format
from p2mi_rules.cli.actions import Action, help_text, sorted_by_option, wrong_number
from p2mi_rules.cli.calls import HELP, LANG, POLICY, REGISTER, Choice, day_given, wrong_choices
from p2mi_rules.cli.options import CHOICES
from p2mi_rules.cli.streams import tell
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from p2mi_rules.cli.calls import Typed
    from p2mi_rules.intake.tables import FileFormat

_KNOWN_ON = Choice("TANGGAL", ("hanya kebijakan yang diketahui sampai hari ini", "only policy known by this day"))
_ON = Choice("TANGGAL", ("semua berangkat pada hari ini", "everybody departs on this day"))
_OF_A_SIDE = {
    "--policy": POLICY,
    "--known-on": _KNOWN_ON,
    "--on": _ON,
    "--reading": CHOICES["--reading"],
    "--silence": CHOICES["--silence"],
    "--list": CHOICES["--list"],
}
_SIDES = {"a": ("sisi pertama", "the first side"), "b": ("sisi kedua", "the second side")}
_FORMAT = Choice("text|json|csv", ("bentuk keluaran (text)", "form of the output (text)"))
_DESTINATION = Choice(
    "NEGARA",
    ("hanya negara tujuan ini; boleh diulang (semua)", "this destination alone; may be repeated (all)"),
)


def _of_side(side: str) -> dict[str, Choice]:
    """The options of one side, each with what it means there."""
    return {
        f"{name}-{side}": Choice(
            choice.metavar, (f"{_SIDES[side][0]}: {choice.help[0]}", f"{_SIDES[side][1]}: {choice.help[1]}")
        )
        for name, choice in _OF_A_SIDE.items()
    }


COMPARE = Action(
    "compare [FILE]",
    (
        "situasi dan penempatan mana yang dinilai lain di antara dua kebijakan, tanggal, atau tafsir",
        "which situations and placements are judged otherwise between two policies, days or readings",
    ),
    {
        **_of_side("a"),
        **_of_side("b"),
        "--destination": _DESTINATION,
        "--profile": CHOICES["--profile"],
        "--register": REGISTER,
        "--from": CHOICES["--from"],
        "--map": CHOICES["--map"],
        "--pass-unknown-fields": CHOICES["--pass-unknown-fields"],
        "--format": _FORMAT,
        "--lang": LANG,
        "--help": HELP,
    },
    0,
    1,
)
_CLOSED = ("--reading-a", "--reading-b", "--silence-a", "--silence-b", "--from", "--format", "--lang")


class OneSide(NamedTuple):
    """What is asked of one side."""

    policies: tuple[str, ...]
    known_on: date | None
    on: date | None
    reading: str
    silence: str
    by_list: str | None


class Request(NamedTuple):
    """A call of ``compare`` that can be carried out; without a file it asks about situations alone."""

    a: OneSide
    b: OneSide
    file: str | None
    file_format: FileFormat
    destinations: tuple[str, ...]
    profile: str
    registers: tuple[str, ...]
    rename: str | None
    unknown_fields: bool
    output: str
    lang: str


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:  # noqa: ARG001 - as every command
    """Do what is asked, and return the exit code.

    Raises ``UnusableError`` for what cannot be understood or read.
    """
    if not {"--help", "-h"}.isdisjoint(arguments):
        return tell(help_text(COMPARE, lang))
    request = understood(arguments, lang)
    from p2mi_rules.cli import comparing  # noqa: PLC0415 - help stays light without the engine

    return comparing.carry_out(request)


def understood(arguments: Sequence[str], lang: str) -> Request:
    """Look at everything typed, and raise ``UnusableError`` with a line for each thing that cannot be."""
    found = sorted_by_option(COMPARE, arguments, lang)
    wrong = wrong_choices(found.values, COMPARE.choices, _CLOSED, lang)
    a, b = (_one_side(found, side, lang=lang, wrong=wrong) for side in _SIDES)
    wrong += wrong_number(COMPARE, found, lang)
    file = found.plain[0] if found.plain else None
    source = _format(found, file, lang=lang, wrong=wrong)
    useless = [name for name in ("--from", "--map") if file is None and name in found.values]
    wrong += [say("only_for_file", lang, option=name) for name in useless]
    if wrong:
        raise UnusableError(wrong)
    return Request(
        a,
        b,
        file=file,
        file_format=source,
        destinations=tuple(found.values.get("--destination", ())),
        profile=_last(found, "--profile", "placement"),
        registers=tuple(found.values.get("--register", ())),
        rename=_last(found, "--map", "") or None,
        unknown_fields="--pass-unknown-fields" in found.flags,
        output=_last(found, "--format", "text"),
        lang=lang,
    )


def _one_side(found: Typed, side: str, *, lang: str, wrong: list[str]) -> OneSide:
    """What is asked of one side; a line more of what is wrong for each day that is none."""
    return OneSide(
        tuple(found.values.get(f"--policy-{side}", ())),
        day_given(found.values, f"--known-on-{side}", lang, wrong),
        day_given(found.values, f"--on-{side}", lang, wrong),
        _last(found, f"--reading-{side}", "ministry"),
        _last(found, f"--silence-{side}", "open"),
        _last(found, f"--list-{side}", "") or None,
    )


def _last(found: Typed, option: str, usual: str) -> str:
    """The last value of an option, or what is usual."""
    return found.values.get(option, [usual])[-1]


def _format(found: Typed, file: str | None, *, lang: str, wrong: list[str]) -> FileFormat:
    """The format of the file: the one given, or the one that its name ends with."""
    if "--from" in found.values:
        return cast("FileFormat", found.values["--from"][-1])
    try:
        return file_format(file or STANDARD_INPUT)
    except FaultyRequestError:
        wrong.append(say("ending", lang, file=file))
        return "csv"
