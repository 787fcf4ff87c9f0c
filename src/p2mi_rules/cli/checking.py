"""How is a call of ``check`` carried out?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from p2mi_rules import batch, intake
from p2mi_rules.cli.outputs import pieces
from p2mi_rules.cli.receipts import receipts
from p2mi_rules.cli.streams import stay_quiet, with_progress
from p2mi_rules.cli.supplies import policy_book, register_of, renaming
from p2mi_rules.cli.tally import Tally
from p2mi_rules.cli.wording import UnusableError, hint, say
from p2mi_rules.exceptions import FaultyFileError, FaultyRequestError
from p2mi_rules.verdict import Rulebook
from p2mi_rules.verdict.profiles import topics_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.batch import Answer
    from p2mi_rules.cli.request import Request
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.agencies.register import AgencyRegister


def carry_out(request: Request) -> int:
    """Judge what is asked for: answers on standard output, notes on standard error; return the exit code.

    Raises ``UnusableError`` for input that cannot be read. Whoever stops reading ends the run quietly, with the
    code of what was judged until then.
    """
    _refuse_unknown(request.profile, request.lang)
    book = policy_book(request.policies, request.lang)
    _refuse_missing_list(request, book)
    register = register_of(request.registers, request.lang) if request.registers else None
    tally = Tally(request, book.policy_date)
    try:
        with receipts(request) as sealed:
            for piece in pieces(tally.counted(sealed(_answers(request, book, register))), request, tally):
                sys.stdout.write(piece)
            sys.stdout.flush()
    except (FaultyFileError, FaultyRequestError) as error:
        raise UnusableError([f"{request.file}: {fault.said(request.lang)}" for fault in error.faults]) from None
    except BrokenPipeError:
        stay_quiet()
    except OSError:
        raise UnusableError([say("unreadable", request.lang, file=request.file)]) from None
    for note in tally.notes():
        print(f"p2mi-rules: {note}", file=sys.stderr)  # noqa: T201 - notes go beside the results
    return tally.code()


def _refuse_unknown(profile: str, lang: str) -> None:
    """Refuse a profile that does not exist before anything is read."""
    rulebook = Rulebook.shipped()
    try:
        topics_of(profile, rulebook, None)
    except FaultyRequestError as error:
        topics = ", ".join(sorted(rulebook.full))
        wrong = [say("bad_profile", lang, found=fault.found, topics=topics) for fault in error.faults]
        raise UnusableError(wrong) from None


def _refuse_missing_list(request: Request, book: PolicyBook) -> None:
    """Refuse a list that the policy does not have, or that was not public yet, before anything is read."""
    wrong = [
        say(
            "bad_list",
            request.lang,
            found=fault.found,
            expected=fault.expected,
            hint=hint(fault.suggestion, request.lang),
        )
        for fault in book.without_list(request.by_list, request.known_on)
    ]
    if wrong:
        raise UnusableError(wrong)


def _answers(request: Request, book: PolicyBook, register: AgencyRegister | None) -> Iterator[Answer]:
    """The answers to all that is asked for, in its order."""
    answers = batch.judge(
        _rows(request),
        unknown_fields="pass" if request.unknown_fields else "refuse",
        presumed_departure=request.known_on,
        policy=book,
        register=register,
        known_on=request.known_on,
        profile=request.profile,
        reading=request.reading,
        silence=request.silence,
        carry_forward=request.carry_forward,
        by_list=request.by_list,
    )
    return answers if request.file is None else with_progress(answers, say("progress", request.lang, count="{count}"))


def _rows(request: Request) -> Iterator[intake.Row]:
    """The rows of the file, or the one placement given as options."""
    if request.file is None:
        return iter([intake.Row(1, request.record)])
    source = sys.stdin.buffer if request.file == batch.STANDARD_INPUT else Path(request.file)
    return intake.records(source, request.file_format, rename=renaming(request.rename, request.lang))
