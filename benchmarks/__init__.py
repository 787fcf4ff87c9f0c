"""What do judgements cost, as ratios to something else measured beside them?"""

from __future__ import annotations
