"""What is a verdict on a placement whose day of departure was presumed, not stated?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.norms import Possible
from p2mi_rules.verdict.verdicts import Verdict

if TYPE_CHECKING:
    from p2mi_rules.placement import Placement

DEPARTURE = "departed_on"


def departure_presumed(verdict: Verdict, placement: Placement) -> Verdict:
    """The verdict on a placement, with its day of departure among what was presumed."""
    report = verdict.report
    day = Possible((placement.departed_on,), presumed=True)
    return Verdict(
        attrs.evolve(
            report,
            judgement=attrs.evolve(report.judgement, facts={**report.judgement.facts, DEPARTURE: day}),
            presumed={**report.presumed, DEPARTURE: placement.departed_on},
        )
    )
