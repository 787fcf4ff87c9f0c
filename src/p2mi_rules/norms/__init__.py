"""What is a rule, what does it read, and what can it say?"""

from __future__ import annotations

from p2mi_rules.norms.intended import DefectKind, Intended
from p2mi_rules.norms.outcomes import Effect, Outcome, satisfied_if, settle
from p2mi_rules.norms.overlaps import Overlap
from p2mi_rules.norms.penalties import Joined, Mind, Offender, Penalty
from p2mi_rules.norms.questions import (
    MOMENT,
    Answer,
    Band,
    Dated,
    Evidence,
    Field,
    Function,
    Holds,
    Question,
    Table,
)
from p2mi_rules.norms.rulebook import Rulebook
from p2mi_rules.norms.rules import Constraint, Gap, Provision, Rule, gap, rule
from p2mi_rules.norms.situation import Conflict, Possible, Situation

__all__ = [
    "MOMENT",
    "Answer",
    "Band",
    "Conflict",
    "Constraint",
    "Dated",
    "DefectKind",
    "Effect",
    "Evidence",
    "Field",
    "Function",
    "Gap",
    "Holds",
    "Intended",
    "Joined",
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
    "gap",
    "rule",
    "satisfied_if",
    "settle",
]
