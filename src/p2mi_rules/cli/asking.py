"""How are the questions that are still open asked, all at once or one after the other?"""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from p2mi_rules import intake
from p2mi_rules.cli.calls import Choice
from p2mi_rules.cli.one_placement import offer, understood
from p2mi_rules.cli.options import help_text, parsed
from p2mi_rules.cli.streams import printable, tell, tell_in
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyInputError
from p2mi_rules.verdict.asking import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from p2mi_rules.cli.one_placement import Request
    from p2mi_rules.exceptions import Fault
    from p2mi_rules.placement import Placement
    from p2mi_rules.verdict.interviews import Interview

OFFER = offer(
    (
        "Pemakaian: p2mi-rules ask [--destination ... --route ...] [pilihan]",
        "Usage: p2mi-rules ask [--destination ... --route ...] [options]",
    ),
    {
        "--interview": Choice(
            None,
            (
                "tanyakan satu demi satu dari masukan standar (di terminal selalu begitu)",
                "ask one after the other, from standard input (on a terminal always so)",
            ),
        )
    },
)
_ENOUGH = frozenset({"selesai", "done"})


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:
    """List what is still to be asked, or ask it; raises ``UnusableError`` for what cannot be understood."""
    call = parsed(arguments, lang, OFFER)
    if "--help" in call.flags:
        return tell(f"{help_text(lang, OFFER).rstrip()}\n\n{say('not_advice', lang)}")
    request = understood(call, lang, today)
    try:
        placement = intake.placement(request.record)
        interview = ask(placement, **request.choices)
    except FaultyInputError as error:
        raise UnusableError(_lines(error.faults, lang)) from None
    on_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if request.output == "text" and ("--interview" in call.flags or on_terminal):
        return _asked_in_turn(placement, interview, request)
    return tell_in(request.output, lambda: [interview.explain(lang)], lambda: interview.record(lang))


def _asked_in_turn(placement: Placement, interview: Interview, request: Request) -> int:
    """Ask one question after the other, each of what was answered before, and tell what it comes to."""
    tell(say("ask_how", request.lang))
    done: set[str] = set()
    while (question := next((each for each in interview.questions if each.fact not in done), None)) is not None:
        tell(f"\n{printable(question.explain(request.lang))}")
        reply = _reply()
        if reply is None or reply.casefold() in _ENOUGH:
            break
        if not reply:
            done.add(question.fact)
            continue
        try:
            found = question.answered(reply)
            interview = ask(found, **request.choices)
        except FaultyInputError as error:
            tell("\n".join(_lines(error.faults, request.lang)))
            continue
        placement = found
        done.add(question.fact)
    tell(f"\n{printable(interview.verdict.explain(request.lang))}")
    gathered = intake.mapping_of(placement)
    options = shlex.join(f"--{name.replace('_', '-')}={text}" for name, text in gathered.items())
    return tell(f"\n{printable(say('ask_again', request.lang, options=options))}") if gathered else 0


def _reply() -> str | None:
    """The next line of standard input; none where there is no more."""
    sys.stdout.write("> ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line.strip() if line else None


def _lines(faults: Iterable[Fault], lang: str) -> list[str]:
    """One line for each fault."""
    return [printable(fault.said(lang)) for fault in faults]
