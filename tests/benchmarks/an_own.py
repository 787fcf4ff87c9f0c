"""What our own side of the comparison offers, played by the hand."""

from __future__ import annotations

from benchmarks.reference.by_hand import decide as objects
from benchmarks.reference.by_hand import decide_dict as dicts
from benchmarks.reference.by_hand import letters as canonical

__all__ = ["canonical", "dicts", "objects"]
