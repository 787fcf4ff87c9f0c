"""What the specification says, written as the constants write it, so that the two can be compared whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.compiled.cores import STATUSES, Core
from p2mi_rules.compiled.shapes import BITS
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import Outcome
from p2mi_rules.shipped.judging import BOOK
from p2mi_rules.verdict.reports import heard_report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules import Placement
    from p2mi_rules.explain import Report

BIT = dict(zip(tuple(Outcome)[: len(BITS)], BITS, strict=True))


def as_set(outcomes: Iterable[Outcome]) -> int:
    """Some outcomes as the constants write them."""
    return sum(BIT[each] for each in outcomes)


def as_core(report: Report) -> Core:
    """What a report finds: the status, and of each rule everything that it may say."""
    said = {finding.rule.id: as_set(finding.outcomes) for finding in report.judgement.findings}
    assert said.keys() <= {*BOOK.rules}
    return Core(STATUSES.index(report.status), bytes(said.get(rule, 0) for rule in BOOK.rules))


def heard(placement: Placement, profile: str) -> Report | None:
    """The report of the specification; nothing where facts exclude one another."""
    try:
        return heard_report(placement, profile=profile)
    except FaultyRecordError:
        return None
