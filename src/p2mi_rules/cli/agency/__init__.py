"""What does `p2mi-rules agency` answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.actions import help_text, overview
from p2mi_rules.cli.agency.options import ACTIONS, IMPORT, import_of, search_of
from p2mi_rules.cli.streams import tell
from p2mi_rules.cli.wording import UnusableError, say, unknown_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

__all__ = ["carry_out"]


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:
    """Do what is asked of registers of companies, and return the exit code.

    Raises ``UnusableError`` for what cannot be understood or read.
    """
    action = arguments[0] if arguments else None
    helping = not {"--help", "-h"}.isdisjoint(arguments)
    if action in ACTIONS:
        if helping:
            return tell(help_text(ACTIONS[action], lang))
        return _done(action, arguments[1:], lang, today)
    if helping:
        return tell(overview(ACTIONS.values(), lang))
    if action is None or action.startswith("--lang"):
        raise UnusableError([say("no_command", lang, known=", ".join(ACTIONS), help="p2mi-rules agency --help")])
    raise UnusableError([unknown_command(action, tuple(ACTIONS), lang)])


def _done(action: str, arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:
    """Carry out an action; each opens only what it needs."""
    if action == IMPORT:
        request = import_of(arguments, lang, today)
        from p2mi_rules.cli.agency.importing import import_list  # noqa: PLC0415 - needed by this action alone

        return import_list(request)
    search = search_of(action, arguments, lang, today)
    if action == "find":
        from p2mi_rules.cli.agency.finding import find  # noqa: PLC0415 - as above

        return find(search)
    from p2mi_rules.cli.agency.history import history  # noqa: PLC0415 - as above

    return history(search)
