"""Was, or would be, this placement lawful procedure, by which provision, on whose word?"""

from __future__ import annotations

from p2mi_rules.verdict.checking import check, check_many, check_record
from p2mi_rules.verdict.rulebooks import Rulebook
from p2mi_rules.verdict.verdicts import FaultyRecord, Verdict

__all__ = ["FaultyRecord", "Rulebook", "Verdict", "check", "check_many", "check_record"]
