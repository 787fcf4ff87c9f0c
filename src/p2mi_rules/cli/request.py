"""What exactly is asked of ``check``?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from p2mi_rules import words
from p2mi_rules.batch import STANDARD_INPUT, file_format
from p2mi_rules.cli.calls import day_given, wrong_choices
from p2mi_rules.cli.options import CHOICES, names_of
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from p2mi_rules.cli.options import Call
    from p2mi_rules.intake.tables import FileFormat

_ONE_OF = ("--from", "--format", "--lang", "--reading", "--silence", "--fail-on")
_DEFAULTS = {
    "--format": "text",
    "--lang": "id",
    "--reading": "ministry",
    "--silence": "open",
    "--fail-on": "never",
    "--profile": "placement",
}
_FOR_FILES = ("--from", "--map", "--explain")


class Request(NamedTuple):
    """A call of ``check`` that can be carried out; ``file`` or ``record`` says what is to be judged."""

    file: str | None
    record: Mapping[str, object]
    file_format: FileFormat
    output: str
    lang: str
    reading: str
    silence: str
    fail_on: str
    profile: str
    carry_forward: bool
    by_list: str | None
    unknown_fields: bool
    known_on: date
    max_policy_age: int | None
    rename: str | None
    policies: tuple[str, ...]
    registers: tuple[str, ...]
    explained: frozenset[str]
    receipt: str | None
    personal: bool


def understood(call: Call, lang: str, today: Callable[[], date]) -> Request:
    """Look at everything typed, and raise ``UnusableError`` with a line for each thing that cannot be."""
    wrong = [*wrong_choices(call.options, CHOICES, _ONE_OF, lang), *_wrong_target(call, lang)]
    known_on = day_given(call.options, "--known-on", lang, wrong)
    most = _days(call, lang, wrong)
    source = _format(call, lang, wrong)
    if wrong:
        raise UnusableError(wrong)

    def last(name: str) -> str:
        return call.options.get(name, [_DEFAULTS[name]])[-1]

    return Request(
        file=call.files[0] if call.files else None,
        record={field: values[0] if len(values) == 1 else values for field, values in call.fields.items()},
        file_format=source,
        output=last("--format"),
        lang=last("--lang"),
        reading=last("--reading"),
        silence=last("--silence"),
        fail_on=last("--fail-on"),
        profile=last("--profile"),
        carry_forward="--no-carry-forward" not in call.flags,
        by_list=call.options.get("--list", [None])[-1],
        unknown_fields="--pass-unknown-fields" in call.flags,
        known_on=known_on or today(),
        max_policy_age=most,
        rename=call.options.get("--map", [None])[-1],
        policies=tuple(call.options.get("--policy", ())),
        registers=tuple(call.options.get("--register", ())),
        explained=frozenset(call.options.get("--explain", ())),
        receipt=call.options.get("--receipt", [None])[-1],
        personal="--receipt-personal" in call.flags,
    )


def _wrong_target(call: Call, lang: str) -> list[str]:
    """A line for each reason why it is not clear what is to be judged, or how that is to be shown."""
    wrong: list[str] = []
    if len(call.files) > 1:
        wrong.append(say("several_files", lang))
    if call.files and call.fields:
        options = ", ".join(names_of(field)[0] for field in words.FIELDS if field in call.fields)
        wrong.append(say("file_and_fields", lang, options=options))
    if not call.files and not call.fields:
        wrong.append(say("nothing", lang))
    if not call.files:
        wrong += [say("only_for_file", lang, option=name) for name in _FOR_FILES if name in call.options]
    if "--explain" in call.options and call.options.get("--format", ["text"])[-1] != "text":
        wrong.append(say("only_for_text", lang))
    return wrong


def _days(call: Call, lang: str, wrong: list[str]) -> int | None:
    """The most days that policy data may be old, if that matters."""
    given = call.options.get("--max-policy-age")
    if given is None:
        return None
    days = given[-1]
    if not (days.isascii() and days.isdigit()):
        wrong.append(say("bad_days", lang, option="--max-policy-age"))
        return None
    # More days than a calendar has are as good as no limit, and no number is too long to be read.
    return int(days[:9])


def _format(call: Call, lang: str, wrong: list[str]) -> FileFormat:
    """The format of the file: the one given, or the one that its name ends with."""
    if "--from" in call.options:
        return cast("FileFormat", call.options["--from"][-1])
    try:
        return file_format(call.files[0] if call.files else STANDARD_INPUT)
    except FaultyRequestError:
        wrong.append(say("ending", lang, file=call.files[0]))
        return "csv"
