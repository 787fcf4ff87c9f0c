"""What did each rule in force say, by its id?"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from p2mi_rules.compiled.shapes import BITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.explain import Report
    from p2mi_rules.norms import Outcome


def outcomes_of(report: Report) -> Mapping[str, Outcome]:
    """The outcomes of the findings of a report."""
    return MappingProxyType({finding.rule.id: finding.outcome for finding in report.judgement.findings})


@lru_cache(maxsize=4096)
def outcomes_in(outcomes: bytes) -> Mapping[str, Outcome]:
    """The outcomes written in a core."""
    from p2mi_rules.norms import Outcome, settle  # noqa: PLC0415 - for who asks for more than the status
    from p2mi_rules.shipped.law import RULES  # noqa: PLC0415 - as above

    known = tuple(Outcome)[: len(BITS)]
    said = {
        rule: settle(frozenset(each for each, bit in zip(known, BITS, strict=True) if bits & bit))
        for rule, bits in zip(RULES, outcomes, strict=True)
        if bits
    }
    return MappingProxyType(said)
