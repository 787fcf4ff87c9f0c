"""Placements whose verdicts are read off tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.shipped.judging import core_of
from tests.shipped.drawn import placement
from tests.verdict.cases import CAMBODIA, COMPLETE, GOOD, OPEN, STUDENT

if TYPE_CHECKING:
    from p2mi_rules import Placement

PROFILES = ("placement", "full")
READ_OFF = (COMPLETE, GOOD, CAMBODIA, attrs.evolve(STUDENT, destination="JP"), OPEN)
"""One of each status."""


def drawn(seeds: range) -> list[tuple[Placement, str]]:
    """Placements drawn by some seeds, each with a profile."""
    found = ((placement(seed), PROFILES[seed % 2]) for seed in seeds)
    return [each for each in found if core_of(*each) is not None]
