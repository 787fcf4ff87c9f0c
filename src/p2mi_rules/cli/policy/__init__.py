"""What does `p2mi-rules policy` answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.actions import help_text, overview
from p2mi_rules.cli.policy.options import ACTIONS, understood
from p2mi_rules.cli.streams import tell
from p2mi_rules.cli.wording import UnusableError, say, unknown_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from p2mi_rules.cli.policy.options import Request

__all__ = ["carry_out"]


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:
    """Do what is asked of policy, and return the exit code.

    Raises ``UnusableError`` for what cannot be understood or read.
    """
    action = arguments[0] if arguments else None
    helping = not {"--help", "-h"}.isdisjoint(arguments)
    if action in ACTIONS:
        if helping:
            return tell(help_text(ACTIONS[action], lang))
        return _done(understood(action, arguments[1:], lang, today))
    if helping:
        return tell(overview(ACTIONS.values(), lang))
    if action is None or action.startswith("--lang"):
        raise UnusableError([say("no_command", lang, known=", ".join(ACTIONS), help="p2mi-rules policy --help")])
    raise UnusableError([unknown_command(action, tuple(ACTIONS), lang)])


def _done(request: Request) -> int:
    """Carry out a request; each action opens only what it needs."""
    if request.action == "show":
        from p2mi_rules.cli.policy.showing import show  # noqa: PLC0415 - needed by this action alone

        return show(request)
    if request.action == "list":
        from p2mi_rules.cli.policy.listing import list_all  # noqa: PLC0415 - as above

        return list_all(request)
    from p2mi_rules.cli.policy.comparing import diff, lint  # noqa: PLC0415 - as above

    return lint(request) if request.action == "lint" else diff(request)
