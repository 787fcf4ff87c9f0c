"""What would have to be otherwise, for one placement given as options?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import intake, words
from p2mi_rules.cli.calls import Choice
from p2mi_rules.cli.one_placement import SHARED
from p2mi_rules.cli.one_placement import understood as understood_alike
from p2mi_rules.cli.options import Offer, help_text, parsed
from p2mi_rules.cli.streams import printable, tell, tell_in
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyInputError
from p2mi_rules.verdict.remedying import remedy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

_USAGE = (
    "Pemakaian: p2mi-rules remedy --destination ... --departed-on ... --route ... [pilihan]",
    "Usage: p2mi-rules remedy --destination ... --departed-on ... --route ... [options]",
)
_COST = Choice(
    "FAKTA=ANGKA",
    (
        "beratnya mengubah satu hal, misalnya route=2; inf berarti tidak mungkin; boleh diulang",
        "what it costs to change a fact, such as route=2; inf is impossible; may be repeated",
    ),
)
OFFER = Offer(_USAGE, {**{name: each for name, each in SHARED.items() if name != "--profile"}, "--cost": _COST})


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:
    """Tell the remedies of a placement; raises ``UnusableError`` for what cannot be understood.

    Where no day of departure is given, it is presumed to be the day of ``--known-on``.
    """
    call = parsed(arguments, lang, OFFER)
    if "--help" in call.flags:
        return tell(f"{help_text(lang, OFFER).rstrip()}\n\n{say('not_advice', lang)}")
    costs = _costs(call.options.pop("--cost", []), lang)
    request = understood_alike(call, lang, today)
    asked = request.choices
    try:
        found = remedy(
            intake.placement({"departed_on": request.known_on, **request.record}),
            costs=costs,
            policy=asked.get("policy"),
            register=asked.get("register"),
            known_on=request.known_on,
            reading=asked.get("reading", "ministry"),
            silence=asked.get("silence", "open"),
            carry_forward=asked.get("carry_forward", True),
            by_list=asked.get("by_list"),
        )
    except FaultyInputError as error:
        raise UnusableError([printable(fault.said(lang)) for fault in error.faults]) from None
    return tell_in(request.output, lambda: [found.text(request.lang)], lambda: found.record(request.lang))


def _costs(given: Iterable[str], lang: str) -> dict[str, float]:
    """The costs typed; raises ``UnusableError`` with a line for each that is none."""
    found: dict[str, float] = {}
    wrong: list[str] = []
    for each in given:
        name, _, number = each.partition("=")
        try:
            found[words.field(name) or name] = float(number)
        except ValueError:
            wrong.append(say("bad_cost", lang, found=printable(each)))
    if wrong:
        raise UnusableError(wrong)
    return found
