"""How does the library judge fifteen invented placements, and how does it explain two of them?"""

from __future__ import annotations

import sys
from pathlib import Path

from p2mi_rules.cli import main

PLACEMENTS = Path(__file__).with_name("placements.csv")

# The day is fixed, so that the demonstration says the same on every day.
sys.exit(
    main(["check", str(PLACEMENTS), "--known-on", "2026-11-24", "--explain", "contoh-01", "--explain", "contoh-08"])
)
