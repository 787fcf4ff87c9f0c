"""What does the law need to know of a placement, and where is it read?"""

from __future__ import annotations

from p2mi_rules.questions.answers import AgeBand, AgencyStanding, PaperList, Reading, Safeguards
from p2mi_rules.questions.catalogue import QUESTIONS
from p2mi_rules.questions.constraints import CONSTRAINTS
from p2mi_rules.questions.situate import Choices, situate

__all__ = [
    "CONSTRAINTS",
    "QUESTIONS",
    "AgeBand",
    "AgencyStanding",
    "Choices",
    "PaperList",
    "Reading",
    "Safeguards",
    "situate",
]
