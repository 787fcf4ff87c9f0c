"""What is wrong with the law as it is encoded?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.streams import tell_in
from p2mi_rules.cli.wording import say
from p2mi_rules.verdict.auditing import audit

if TYPE_CHECKING:
    from p2mi_rules.cli.rules.options import Request


def tell_audit(request: Request) -> int:
    """Tell what an audit of the shipped rulebook finds; the exit code is 1 if that is anything not meant to be so."""
    found = audit()
    lang = request.lang
    tell_in(request.output, lambda: [found.text(lang), "", say("not_advice", lang)], lambda: found.record(lang))
    return 1 if found.findings else 0
