"""How is a judgement said, in Indonesian or in English?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from p2mi_rules.explain.report import Report

if TYPE_CHECKING:
    from p2mi_rules.explain.columns import flat, flat_faulty
    from p2mi_rules.explain.comparison import compared
    from p2mi_rules.explain.comparison_record import compared_record
    from p2mi_rules.explain.contract import record
    from p2mi_rules.explain.deciding import reasons
    from p2mi_rules.explain.faults import faulty_record
    from p2mi_rules.explain.prose import text

__all__ = ["Report", "compared", "compared_record", "faulty_record", "flat", "flat_faulty", "reasons", "record", "text"]

_MODULES = {
    "compared": "comparison",
    "compared_record": "comparison_record",
    "faulty_record": "faults",
    "flat": "columns",
    "flat_faulty": "columns",
    "reasons": "deciding",
    "record": "contract",
    "text": "prose",
}


def __getattr__(name: str) -> object:
    """Fetch the words on their first use: a verdict of which nothing is said needs none of them."""
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found
