"""What must change, and what must be so besides, for every rule to hold?"""

from __future__ import annotations

from p2mi_rules.engine.remedy.remedies import Bounds, Change, Condition, Remedies, Remedy, remedies_of
from p2mi_rules.engine.remedy.standing import Obstacle

__all__ = ["Bounds", "Change", "Condition", "Obstacle", "Remedies", "Remedy", "remedies_of"]
