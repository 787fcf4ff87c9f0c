"""What is a rule, what does it read, and what can it say?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms.answering import told_by
from p2mi_rules.norms.dated_rows import DatedRows
from p2mi_rules.norms.intended import DefectKind, Intended
from p2mi_rules.norms.outcomes import Effect, Outcome, satisfied_if, settle
from p2mi_rules.norms.overlaps import Overlap
from p2mi_rules.norms.penalties import Joined, Mind, Offender, Penalty
from p2mi_rules.norms.possible import Conflict, Possible, Situation
from p2mi_rules.norms.questions import (
    MOMENT,
    Answer,
    Band,
    Dated,
    Evidence,
    Field,
    Function,
    Grouped,
    Holds,
    Kinds,
    Question,
    Table,
)
from p2mi_rules.norms.rulebook import Rulebook
from p2mi_rules.norms.rules import Constraint, Gap, Provision, Rule, gap, rule

if TYPE_CHECKING:
    from p2mi_rules.norms.known_values import domains
    from p2mi_rules.norms.stating import situation

__all__ = [
    "MOMENT",
    "Answer",
    "Band",
    "Conflict",
    "Constraint",
    "Dated",
    "DatedRows",
    "DefectKind",
    "Effect",
    "Evidence",
    "Field",
    "Function",
    "Gap",
    "Grouped",
    "Holds",
    "Intended",
    "Joined",
    "Kinds",
    "Mind",
    "Offender",
    "Outcome",
    "Overlap",
    "Penalty",
    "Possible",
    "Provision",
    "Question",
    "Rule",
    "Rulebook",
    "Situation",
    "Table",
    "domains",
    "gap",
    "rule",
    "satisfied_if",
    "settle",
    "situation",
    "told_by",
]

_OWN = {"domains": "known_values", "situation": "stating"}


def __getattr__(name: str) -> object:
    """Fetch what only a rulebook of one's own needs on its first use."""
    from importlib import import_module  # noqa: PLC0415 - only when a name is asked for

    if name not in _OWN:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"{__name__}.{_OWN[name]}"), name)
    globals()[name] = found
    return found
