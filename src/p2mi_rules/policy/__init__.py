"""What had the State decided about a destination, by date, and on whose word?"""

from __future__ import annotations

from p2mi_rules.policy.book import PolicyBook
from p2mi_rules.policy.situations import Evidence, Notice, Situation, Standing

__all__ = ["Evidence", "Notice", "PolicyBook", "Situation", "Standing"]
