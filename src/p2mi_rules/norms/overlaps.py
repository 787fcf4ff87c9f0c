"""Where does the law itself ask the same thing twice?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.definitions import pair_faults, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class Overlap:
    """Two rules of which one is breached whenever the other is, or both by the same deed, and why that is so.

    ``why`` says it in English, ``why_id`` in Indonesian.
    Declared, so that whoever looks for overlaps in a rulebook finds those alone that nobody meant.
    """

    rules: tuple[str, str]
    why: str
    why_id: str

    def __attrs_post_init__(self) -> None:
        """Refuse what names no two rules, or gives no reason."""
        refuse(_faults(self.rules, self.why))


def _faults(rules: object, why: object) -> Iterator[Fault]:
    """What an overlap must have: two rules by their ids, and a reason."""
    yield from pair_faults("overlap.rules", rules, of="rules")
    if not isinstance(why, str) or not why.strip():
        yield Fault("overlap.why", "no reason", expected="why the law asks the same twice")
