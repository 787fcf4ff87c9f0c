"""How are many records judged, one after the other, so that none is lost?"""

from __future__ import annotations

from p2mi_rules.batch.answers import Answer, judge
from p2mi_rules.batch.files import STANDARD_INPUT, file_format

__all__ = ["STANDARD_INPUT", "Answer", "file_format", "judge"]
