"""Are rules that only together cannot hold found by constants as by the specification, on one day and over several?"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import attrs
import pytest

from p2mi_rules import Agency, Employer, Placement
from p2mi_rules.norms import MOMENT
from p2mi_rules.shipped.judging import core_of
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import EmployerKind, Occupation, Open, Scheme
from tests.shipped.drawn import FIELDS, any_placement, moved, seeded
from tests.shipped.specified import as_core, heard
from tests.verdict.cases import COMPLETE

NOBODY_MAY = attrs.evolve(
    COMPLETE,
    route=Open.NOT_STATED,
    recruiter=Open.NOT_STATED,
    scheme=Scheme.SPSK,
    agency=Agency(registered=False, recruitment_permit=False),
    employer=Employer(
        kind=EmployerKind.INDIVIDUAL, occupation=Occupation.HOSPITALITY, ukps_permit=False, own_employee=False
    ),
)
"""By the one route that the scheme has, the company has no licence; by none, there is no route."""

ABOUT = (date(2017, 11, 22), date(2020, 11, 2), date(2022, 6, 8), date(2023, 7, 17))
"""Days on which the law changes."""
COUNTRIES = ("SG", "HK", "SA", "TW")


def near(seed: int) -> Placement:
    """The same with a few facts of another one, on a day or about one on which the law changes."""
    random = seeded(seed)
    found = attrs.evolve(NOBODY_MAY, destination=random.choice(COUNTRIES))
    other = any_placement(random)
    for field in random.sample([each for each in FIELDS if each[1] != "destination"], random.choice((0, 1, 2, 4, 8))):
        found = moved(found, other, field)
    day = random.choice(ABOUT)
    days = PartialDate(day - timedelta(days=10), day + timedelta(days=random.choice((-1, 10, 60))))
    return found if random.random() < 0.3 else attrs.evolve(found, departed_on=days)


def compared(seeds: range) -> Counter[str]:
    """Hold each against the specification; how many there were of which kind."""
    seen: Counter[str] = Counter()
    for seed in seeds:
        drawn = near(seed)
        core, report = core_of(drawn, "full"), heard(drawn, "full")
        if core is None or report is None:
            seen["left"] += 1
            assert core is None
            continue
        assert as_core(report) == core, seed
        joint = report.judgement.joint is not None
        seen["joint"] += joint
        seen["joint over several moments"] += joint and report.judgement.facts[MOMENT].is_open
        seen["not joint"] += not joint
    return seen


@pytest.mark.parametrize("begin", [0, 60])
def test_rules_that_cannot_hold_together_are_found_alike(begin: int) -> None:
    """Some dozens of them, most over a change of law, and near ones in which all rules can hold."""
    seen = compared(range(begin, begin + 60))
    assert seen["joint"] > 20
    assert seen["joint over several moments"] > 10
    assert seen["not joint"] > 1


@pytest.mark.long
def test_many_rules_that_cannot_hold_together_are_found_alike() -> None:
    """Hundreds of them."""
    assert compared(range(1_000, 1_600))["joint"] > 200
