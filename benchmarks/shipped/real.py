"""Which placements of real cases are there to be judged, and which of them was the twin written for?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.shipped.facts import NotCovered
from benchmarks.shipped.twin import decide
from p2mi_rules import intake

if TYPE_CHECKING:
    from p2mi_rules import Placement

CASES = Path(__file__).parents[2] / "examples" / "real_cases.jsonl"


def real() -> list[Placement]:
    """Every case, as far as its facts are known."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [intake.placement(json.loads(line)["record"]) for line in lines]


def covered(placement: Placement) -> bool:
    """Whether the twin answers for a placement."""
    try:
        decide(placement)
    except NotCovered:
        return False
    return True
