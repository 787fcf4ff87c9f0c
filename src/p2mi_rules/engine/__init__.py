"""What follows when every rule is asked about every world that is still possible?"""

from __future__ import annotations

from p2mi_rules.engine.findings import Finding
from p2mi_rules.engine.joint import JointFinding
from p2mi_rules.engine.judgement import Judgement, OpenFact, OpenPolicy, judge

__all__ = ["Finding", "JointFinding", "Judgement", "OpenFact", "OpenPolicy", "judge"]
