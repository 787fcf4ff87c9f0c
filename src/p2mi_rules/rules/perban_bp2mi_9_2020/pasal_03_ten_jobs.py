"""Pasal 3: in which jobs was a worker free of all listed costs?

Housekeeper, baby sitter, elderly carer, cook, family driver, gardener, child carer, cleaner, farm or plantation
worker, and fishing crew; set on 15 July 2020, applied from 15 July 2021, replaced by Permen P2MI 17/2025 on 26 August
2025.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PERBAN_BP2MI_9_2020
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Route, Topic

_TEN_JOBS = frozenset(
    {
        Occupation.DOMESTIC_WORKER,
        Occupation.CAREGIVER,
        Occupation.PLANTATION,
        Occupation.AGRICULTURE,
        Occupation.FISHING_CREW,
    }
)
"""The kinds of work into which the ten jobs fall."""


@rule(
    "perban-bp2mi9-2020/p3-1",
    basis=PERBAN_BP2MI_9_2020.pasal(3, ayat=1),
    since=date(2021, 7, 15),
    until=date(2025, 8, 26),
    topic=Topic.COST,
    effect=Effect.WARNS,
    liable=Party.AGENCY,
    reason="cost_charged_in_a_free_job",
    see=(PERBAN_BP2MI_9_2020.pasal(6), PERBAN_BP2MI_9_2020.pasal(7)),
)
def worker_in_a_free_job_bears_no_cost(charged_fees: bool, occupation: Occupation, route: Route) -> Outcome:  # noqa: FBT001 - an answer
    """In ten jobs at risk a P3MI may charge none of the listed costs, from ticket and visa to training and lodging."""
    if route is not Route.P2P or occupation not in _TEN_JOBS:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(not charged_fees)
