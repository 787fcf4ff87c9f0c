"""What had the State decided about a destination, by date, and on whose word?"""

from __future__ import annotations

from p2mi_rules.policy.book import PolicyBook
from p2mi_rules.policy.contributions import Contribution, NoAmount, WhyNoAmount
from p2mi_rules.policy.situations import Evidence, Notice, Situation, Standing

__all__ = [
    "Contribution",
    "Evidence",
    "NoAmount",
    "Notice",
    "PolicyBook",
    "Situation",
    "Standing",
    "WhyNoAmount",
]
