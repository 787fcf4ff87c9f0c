"""In which jobs was a worker free of costs, typed from Perban BP2MI 9/2020?"""

from __future__ import annotations

from p2mi_rules.vocabulary import Occupation, Route
from tests.rules.cells import says
from tests.rules.groups import NOT_P2P, YES


def test_pasal_3_freed_ten_jobs_of_costs() -> None:
    """Pasal 3 ayat (1): household, care, farm, plantation and fishing jobs, where a P3MI places; no other work.

    Housekeeper, baby sitter, cook, family driver, gardener and cleaner work in a household; elderly and child carers
    give care.
    """
    ten_jobs = (
        Occupation.DOMESTIC_WORKER,
        Occupation.CAREGIVER,
        Occupation.PLANTATION,
        Occupation.AGRICULTURE,
        Occupation.FISHING_CREW,
    )
    other_work = tuple(job for job in Occupation if job not in ten_jobs)
    says(
        "perban-bp2mi9-2020/p3-1",
        "charged_fees occupation route",
        breached=[(YES, ten_jobs, (Route.P2P,))],
        not_applicable=[(..., ..., NOT_P2P), (..., other_work, (Route.P2P,))],
    )
