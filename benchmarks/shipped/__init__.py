"""What would the shipped rules be if a programmer without a rule engine had written them?

``twin.decide`` answers for one placement the status and one outcome for each rule in force; ``agreement`` holds it
against ``check``; ``records`` draws the placements, ``real`` has those of real cases; ``costs`` times the library
beside the twin, and ``python -m benchmarks.shipped`` tells all of it.
"""

from __future__ import annotations
