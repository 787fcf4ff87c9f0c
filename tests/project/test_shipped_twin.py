"""Does the hand-written twin, the bound for timing, say what the library says, and refuse what it is not for?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
import pytest
from benchmarks.shipped import law
from benchmarks.shipped.agreement import agreement
from benchmarks.shipped.facts import NotCovered
from benchmarks.shipped.records import KINDS, records
from benchmarks.shipped.twin import decide

from p2mi_rules import Agency, Employer, Placement, Rulebook, Steps, Worker
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import AgencyStatus, Document, Occupation, Recruiter, Route, Scheme, Visa

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = date(2024, 5, 1)
NOT_COVERED: Mapping[str, Mapping[str, object]] = {
    "no destination": {"destination": frozenset({"KH", "TH"})},
    "no day": {"departed_on": PartialDate.parse("2024-05")},
    "before the law": {"departed_on": date(2004, 10, 17)},
    "an approval": {"approved_on": DAY},
    "an agreement": {"contracted_on": DAY},
    "a company": {"agency": Agency(name="PT Contoh")},
    "a licence": {"agency": Agency(licence="1/2020")},
    "several routes": {"route": frozenset({Route.P2P, Route.G2G})},
    "several occupations": {"employer": Employer(occupation=frozenset({Occupation.NURSE, Occupation.FISHING_CREW}))},
    "several recruiters": {"recruiter": frozenset({Recruiter.SELF, Recruiter.P3MI})},
    "several visas": {"steps": Steps(visa=frozenset({Visa.WORK, Visa.VISIT}))},
    "several statuses": {
        "route": Route.P2P,
        "agency": Agency(status=frozenset({AgencyStatus.WARNED, AgencyStatus.ENDED})),
    },
    "a route without this recruiter": {"route": Route.P2P, "recruiter": Recruiter.BADAN},
    "a scheme without this route": {"route": Route.P2P, "scheme": Scheme.EPS},
    "a scheme without this recruiter": {"recruiter": Recruiter.P3MI, "scheme": Scheme.DIRECT_HIRING},
    "a birth date in a month": {"worker": Worker(birth_date=PartialDate.parse("2000-05"))},
    "age and birth date": {"worker": Worker(birth_date=date(2000, 5, 1), age=30)},
    "a visa and none": {"steps": Steps(visa=Visa.VISIT, held=frozenset({Document.WORK_VISA}))},
    "a permit and none": {
        "route": Route.P2P,
        "agency": Agency(recruitment_permit=False),
        "steps": Steps(held=frozenset({Document.RECRUITMENT_PERMIT})),
    },
    "a paper held and missing": {
        "steps": Steps(held=frozenset({Document.PASSPORT}), missing=frozenset({Document.PASSPORT}))
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_twin_says_what_the_library_says(kind: str) -> None:
    """Wherever the twin settles an outcome or a status, the library says the same."""
    found = agreement(records(kind, 20))
    assert found.differences == ()
    assert found.statuses["same"] > found.statuses["settled"]


def test_the_twin_follows_the_law_from_the_day_it_changes() -> None:
    """On each day on which a rule begins or ends, and on the day before, the same rules are answered alike."""
    days = [day for cut in sorted(Rulebook.shipped().cuts) for day in (cut - timedelta(days=1), cut)][1:]
    drawn = [record for kind in KINDS for record in records(kind, 9, seed=1)]
    moved = (attrs.evolve(record, departed_on=day) for day, record in zip(days, drawn, strict=True))
    assert agreement(moved).differences == ()


@pytest.mark.parametrize("case", sorted(NOT_COVERED))
def test_the_twin_refuses_what_it_was_not_written_for(case: str) -> None:
    """Several values of a fact, companies, approvals and contradictions are refused, never answered wrongly."""
    facts: Mapping[str, object] = {"destination": "TW", "departed_on": DAY, **NOT_COVERED[case]}
    with pytest.raises(NotCovered):
        decide(Placement(**facts))  # type: ignore[arg-type]  # each case states fields of a placement


def test_a_twin_that_errs_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """A difference names the record, the rule, and what both say."""
    monkeypatch.setattr(law, "OF_AGE", 60)
    worker = Worker(age=30)
    found = agreement([Placement(destination="TW", departed_on=DAY, worker=worker)])
    assert (0, "uu18-2017/p5-a", "breached", "satisfied") in found.differences
    assert (0, "status", "nonprocedural", "indeterminate") in found.differences


def test_records_are_the_same_for_the_same_seed() -> None:
    """What was measured can be measured again."""
    assert records("form", 5) == records("form", 5)
    assert records("form", 5) != records("form", 5, seed=1)
