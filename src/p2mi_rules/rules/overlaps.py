"""Where does the law ask the same thing twice, and why?"""

from __future__ import annotations

from p2mi_rules.norms import Overlap

OVERLAPS: tuple[Overlap, ...] = ()
