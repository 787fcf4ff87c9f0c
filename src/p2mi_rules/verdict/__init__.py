"""Was, or would be, this placement lawful procedure, by which provision, on whose word?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.verdict.checking import check, check_many, check_record
from p2mi_rules.verdict.faulty import FaultyRecord
from p2mi_rules.verdict.verdicts import Verdict

if TYPE_CHECKING:
    from p2mi_rules.verdict.rulebooks import Rulebook

__all__ = ["FaultyRecord", "Rulebook", "Verdict", "check", "check_many", "check_record"]


def __getattr__(name: str) -> object:
    """Fetch the rules themselves on their first use: what most verdicts need of them stands in tables."""
    if name != "Rulebook":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from p2mi_rules.verdict.rulebooks import Rulebook  # noqa: PLC0415 - see above

    globals()[name] = Rulebook
    return Rulebook
