"""What do two sides find differently, in which smallest classes of situations, and by which rules?"""

from __future__ import annotations

from p2mi_rules.engine.comparing.classes import Condition, DifferenceClass, Shift
from p2mi_rules.engine.comparing.differing import Space, differing
from p2mi_rules.engine.comparing.views import Seen, View

__all__ = ["Condition", "DifferenceClass", "Seen", "Shift", "Space", "View", "differing"]
