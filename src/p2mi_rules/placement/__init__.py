"""What is claimed about one worker's move to one job?"""

from __future__ import annotations

from p2mi_rules.placement.claim import Placement
from p2mi_rules.placement.parts import Agency, Employer, Steps, Worker

__all__ = ["Agency", "Employer", "Placement", "Steps", "Worker"]
