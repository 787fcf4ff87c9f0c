"""How is a call of ``replay`` carried out?"""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from contextlib import nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from p2mi_rules.batch import STANDARD_INPUT
from p2mi_rules.cli.actions import Action, help_text, sorted_by_option, wrong_number
from p2mi_rules.cli.calls import FORMAT, HELP, LANG, POLICY, REGISTER, wrong_choices
from p2mi_rules.cli.streams import printable, stay_quiet, tell
from p2mi_rules.cli.supplies import policy_book, register_of
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyReceiptError
from p2mi_rules.explain.differences import Result
from p2mi_rules.verdict.replaying import replay
from p2mi_rules.verdict.replays import Replay
from p2mi_rules.verdict.unsealing import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.agencies.register import AgencyRegister

_REPRODUCED, _DIFFERS, _UNUSABLE = 0, 1, 2
_CODES = {Result.REPRODUCED: _REPRODUCED, Result.NOT_REPLAYED: _UNUSABLE}
_FAULTY = "faulty"

REPLAY = Action(
    "replay FILE",
    (
        "nilai ulang tanda terima yang disimpan `check --receipt`, dan sebut apa yang berbeda",
        "judge again the receipts that `check --receipt` kept, and tell what differs",
    ),
    {"--policy": POLICY, "--register": REGISTER, "--format": FORMAT, "--lang": LANG, "--help": HELP},
    1,
    1,
)


class Answered(NamedTuple):
    """What was answered to one receipt: the line on which it stands, with its replay or what is wrong with it."""

    line: int
    said: Replay | FaultyReceiptError

    @property
    def code(self) -> int:
        """The exit code that it asks for."""
        return _CODES.get(self.said.result, _DIFFERS) if isinstance(self.said, Replay) else _UNUSABLE

    @property
    def result(self) -> str:
        """The result in a word."""
        return self.said.result.value if isinstance(self.said, Replay) else _FAULTY

    def text(self, lang: str) -> str:
        """What is told of it."""
        if isinstance(self.said, Replay):
            return self.said.text(lang)
        return "\n".join([say("replay_faulty", lang), *(f"  - {fault.said(lang)}" for fault in self.said.faults)])

    def record(self, lang: str) -> dict[str, object]:
        """The same as plain data."""
        if isinstance(self.said, Replay):
            return {"line": self.line, **self.said.record(lang)}
        errors = [fault.said(lang) for fault in self.said.faults]
        return {"line": self.line, "result": _FAULTY, "text": say("replay_faulty", lang), "errors": errors}


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:  # noqa: ARG001 - as every command
    """Judge the receipts of a file again: 0 if all were reproduced, 1 if anything differs, 2 if one cannot be used.

    Raises ``UnusableError`` for what cannot be understood or read.
    """
    if not {"--help", "-h"}.isdisjoint(arguments):
        return tell(help_text(REPLAY, lang))
    typed = sorted_by_option(REPLAY, arguments, lang)
    wrong = wrong_choices(typed.values, REPLAY.choices, ("--format", "--lang"), lang)
    wrong += wrong_number(REPLAY, typed, lang)
    if wrong:
        raise UnusableError(wrong)
    policies, registers = typed.values.get("--policy"), typed.values.get("--register")
    book = policy_book(tuple(policies), lang) if policies else None
    register = register_of(registers, lang) if registers else None
    write = _as_json if typed.values.get("--format", ["text"])[-1] == "json" else _as_text
    answers = _counted(_answers(typed.plain[0], book, register, lang), codes := set[int]())
    try:
        for piece in write(answers, lang):
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        stay_quiet()  # whoever read has read enough; the code is that of what was judged until then
    return max(codes)


def _answers(file: str, book: PolicyBook | None, register: AgencyRegister | None, lang: str) -> Iterator[Answered]:
    """What is answered to each receipt of a file, in order; a file without any is unusable."""
    found = False
    try:
        with _opened(file, lang) as stream:
            for line, document in _documents(stream):
                found = True
                try:
                    yield Answered(line, replay(document, policy=book, register=register))
                except FaultyReceiptError as error:
                    yield Answered(line, error)
    except OSError:
        raise UnusableError([say("unreadable", lang, file=file)]) from None
    if not found:
        raise UnusableError([say("no_receipts", lang, file=file)])


def _opened(file: str, lang: str) -> AbstractContextManager[IO[bytes]]:
    """Standard input, or the file; one that cannot be opened is unusable."""
    try:
        return nullcontext(sys.stdin.buffer) if file == STANDARD_INPUT else Path(file).open("rb")
    except (OSError, ValueError):
        raise UnusableError([say("unreadable", lang, file=file)]) from None


def _documents(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Each line that is not blank; but all of it at once where the first has a bracket alone: one that was laid out."""
    for line, text in enumerate(iter(lambda: stream.readline(LONGEST * 4), b""), 1):
        if text.removeprefix(BOM_UTF8).strip() == b"{":
            yield line, text + stream.read(LONGEST * 4)
            return
        if text.strip():
            yield line, text


def _counted(answers: Iterable[Answered], codes: set[int]) -> Iterator[Answered]:
    """Pass answers on, and gather their exit codes."""
    for answer in answers:
        codes.add(answer.code)
        yield answer


def _as_text(answers: Iterable[Answered], lang: str) -> Iterator[str]:
    """Each answer under its line, and how many there were of each result."""
    counts: dict[str, int] = {}
    for answer in answers:
        counts[answer.result] = counts.get(answer.result, 0) + 1
        yield printable(f"{say('replay_line', lang, line=answer.line)}: {answer.text(lang)}\n")
    told = ", ".join(f"{count} {say(f'replay_{result}', lang)}" for result, count in counts.items())
    yield f"\n{say('replay_total', lang, count=sum(counts.values()), told=told)}\n{say('not_advice', lang)}\n"


def _as_json(answers: Iterable[Answered], lang: str) -> Iterator[str]:
    """An array of records."""
    mark = "["
    for answer in answers:
        yield f"{mark}\n{json.dumps(answer.record(lang), ensure_ascii=False, indent=2)}"
        mark = ","
    yield "\n]\n"
