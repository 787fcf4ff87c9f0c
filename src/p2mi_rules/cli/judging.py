"""How is the command ``check`` carried out?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.options import help_text, parsed
from p2mi_rules.cli.streams import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:
    """Judge what the arguments name; the engine and the policy are opened only when all of them are known."""
    call = parsed(arguments, lang)
    if "--help" in call.flags:
        return tell(help_text(lang).rstrip())
    from p2mi_rules.cli import checking  # noqa: PLC0415 - help stays light without the engine
    from p2mi_rules.cli.request import understood  # noqa: PLC0415 - as above

    return checking.carry_out(understood(call, lang, today))
