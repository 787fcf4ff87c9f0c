"""What does `p2mi-rules rules` answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.actions import help_text
from p2mi_rules.cli.rules.options import AUDIT, AUDITED, CONTENTS, SHOW, SHOWN, understood
from p2mi_rules.cli.streams import tell
from p2mi_rules.cli.wording import UnusableError, unknown_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

__all__ = ["carry_out"]


def carry_out(arguments: Sequence[str], lang: str, today: Callable[[], date]) -> int:  # noqa: ARG001 - as every command
    """Do what is asked of the rules, and return the exit code.

    Raises ``UnusableError`` for what cannot be understood, and for rules that there are not.
    """
    first = arguments[0] if arguments else None
    asked = {SHOW: SHOWN, AUDIT: AUDITED}.get(first or "", CONTENTS)
    if not {"--help", "-h"}.isdisjoint(arguments):
        return tell(help_text(asked, lang))
    if asked is AUDITED:
        request = understood(AUDITED, arguments[1:], lang)
        from p2mi_rules.cli.rules.auditing import tell_audit  # noqa: PLC0415 - needed by this action alone

        return tell_audit(request)
    if asked is SHOWN:
        request = understood(SHOWN, arguments[1:], lang)
        from p2mi_rules.cli.rules.showing import show  # noqa: PLC0415 - as above

        return show(request)
    if first is not None and not first.startswith("-"):
        raise UnusableError([unknown_command(first, (SHOW, AUDIT), lang)])
    request = understood(CONTENTS, arguments, lang)
    from p2mi_rules.cli.rules.contents import contents  # noqa: PLC0415 - as above

    return contents(request)
