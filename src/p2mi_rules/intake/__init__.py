"""How do records from outside become placements?"""

from __future__ import annotations

from p2mi_rules.intake.reading import placement
from p2mi_rules.intake.tables import Row, records
from p2mi_rules.intake.writing import mapping_of

__all__ = ["Row", "mapping_of", "placement", "records"]
