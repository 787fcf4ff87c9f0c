"""Do constants and specification find the same of a placement, status and every outcome of every rule?"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import Agency, Employer, Placement, Steps, Worker, check
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import MOMENT
from p2mi_rules.shipped.judging import core_of
from p2mi_rules.timelines import PartialDate
from p2mi_rules.verdict.checking import read
from p2mi_rules.vocabulary import AgencyStatus, Document, Occupation, Open, Recruiter, Route, Scheme, Visa
from tests.shipped.drawn import placement
from tests.shipped.specified import as_core, heard
from tests.verdict.cases import CAMBODIA, COMPLETE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PROFILES = ("placement", "full")
MONTH = PartialDate.parse("2024-02")
CASES = Path(__file__).parents[2] / "examples" / "real_cases.jsonl"


def compared(seeds: Iterable[int]) -> Counter[str]:
    """Compare the placements of some seeds, each under one of the profiles; how many there were of which kind."""
    seen: Counter[str] = Counter()
    for seed in seeds:
        drawn, profile = placement(seed), PROFILES[seed % 2]
        core, report = core_of(drawn, profile), heard(drawn, profile)
        if core is None:
            seen["asked" if report else "refused"] += 1
            continue
        assert report is not None, seed
        assert as_core(report) == core, seed
        assert core_of(drawn, profile) == core, seed
        seen[report.status] += 1
        seen["joint"] += report.judgement.joint is not None
        seen["several moments"] += report.judgement.facts[MOMENT].is_open
    return seen


@pytest.mark.parametrize("begin", range(0, 240, 60))
def test_placements_drawn_are_found_alike(begin: int) -> None:
    """Whatever is stated, whatever is open and why, on one day or over a change of law or of policy."""
    seen = compared(range(begin, begin + 60))
    assert seen["asked"] < 12
    assert min(seen["nonprocedural"], seen["indeterminate"]) > 3
    assert seen["several moments"]


@pytest.mark.long
@pytest.mark.parametrize("begin", range(10_000, 13_000, 500))
def test_thousands_of_placements_are_found_alike(begin: int) -> None:
    """The same of many more, of every status, many with rules that only together cannot hold."""
    seen = compared(range(begin, begin + 500))
    assert min(seen[kind] for kind in ("joint", "no_breach_found")) > 2
    assert min(seen[kind] for kind in ("procedural", "out_of_scope", "several moments")) > 20


@pytest.mark.sweep
@pytest.mark.parametrize("profile", PROFILES)
def test_real_cases_are_found_alike(profile: str) -> None:
    """Each of the real cases, some of them without asking the specification."""
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    found = 0
    for case in cases:
        each = read(case["record"], "refuse")
        core = core_of(each, profile)
        report = heard(each, profile)
        assert report is not None
        found += core is not None
        assert core in {None, as_core(report)}
    assert len(cases) == 40
    assert found > 5


ASKED: Mapping[str, Mapping[str, object]] = {
    "no destination": {"destination": Open.NOT_STATED},
    "several destinations": {"destination": frozenset({"KH", "TH"})},
    "one of one": {"route": frozenset({Route.P2P})},
    "several recruiters": {"recruiter": frozenset({Recruiter.SELF, Recruiter.P3MI})},
    "a company by name": {"agency": Agency(name="PT Contoh")},
    "a company by licence": {"agency": Agency(licence="1/2020")},
    "an approval": {"approved_on": PartialDate.parse("2020-03")},
    "an agreement": {"contracted_on": PartialDate.parse("2020-03")},
    "a visa in a list": {"steps": Steps(held=frozenset({Document.WORK_VISA}))},
    "a permit in a list": {"steps": Steps(missing=frozenset({Document.RECRUITMENT_PERMIT}))},
    "several visas": {"steps": Steps(visa=frozenset({Visa.WORK, Visa.VISIT}))},
    "several ages": {"worker": Worker(age=frozenset({17, 30}))},
    "a birth date, a departure in a month": {"departed_on": MONTH, "worker": Worker(birth_date=date(2000, 1, 1))},
    "a birth date in a month": {"worker": Worker(birth_date=PartialDate.parse("2000-01"))},
    "several flags": {"employer": Employer(vessel_flag=frozenset({"ID", "PA"}))},
    "several jobs": {"employer": Employer(occupation=frozenset({Occupation.NURSE, Occupation.OTHER}))},
    "several jobs on the visa": {"employer": Employer(visa_occupation=frozenset({Occupation.NURSE, Occupation.OTHER}))},
    "several statuses": {"agency": Agency(status=frozenset({AgencyStatus.REVOKED, AgencyStatus.ENDED}))},
    "a status, several words": {"agency": Agency(status=AgencyStatus.REVOKED, registered=frozenset({True, False}))},
    "a status from a day, a departure in a month": {
        "departed_on": MONTH,
        "agency": Agency(status=AgencyStatus.REVOKED, status_since=date(2020, 3, 1)),
    },
}


@pytest.mark.parametrize("case", sorted(ASKED))
@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_rare_is_left_to_the_specification(case: str, profile: str) -> None:
    """Nothing is read off for it, however often it is asked, and the verdict is that of the specification."""
    rare = attrs.evolve(CAMBODIA, **ASKED[case])  # type: ignore[arg-type]  # each case states fields of a placement
    assert core_of(rare, profile) is core_of(rare, profile) is None
    report = heard(rare, profile)
    assert report is not None
    assert check(rare, profile=profile).status is report.status


def test_what_hangs_on_a_day_that_is_open_is_left_to_the_specification() -> None:
    """A birth date, and a status from some day on."""
    for worker, agency in (
        (Worker(birth_date=date(2000, 1, 1)), Agency()),
        (Worker(), Agency(status=AgencyStatus.WARNED, status_since=date(2020, 3, 1))),
    ):
        assert core_of(Placement(destination="KH", worker=worker, agency=agency), "full") is None


EXCLUDING = {
    "the Badan by p2p": {"route": Route.P2P, "recruiter": Recruiter.BADAN},
    "eps by p2p": {"route": Route.P2P, "scheme": Scheme.EPS},
    "direct hiring by a P3MI": {"scheme": Scheme.DIRECT_HIRING, "recruiter": Recruiter.P3MI},
}


@pytest.mark.parametrize("case", sorted(EXCLUDING))
def test_facts_that_exclude_one_another_are_refused_as_ever(case: str) -> None:
    """Twice over, for the second time might find what the first one kept."""
    faulty = Placement(destination="KH", **EXCLUDING[case])  # type: ignore[arg-type]  # each case states fields of a placement
    for _ in range(2):
        assert core_of(faulty, "full") is None
        with pytest.raises(FaultyRecordError, match="exclude one another"):
            check(faulty, profile="full")


@pytest.mark.parametrize("profile", ["", "Full", "destination", "placement,visa"])
def test_another_profile_is_left_to_the_specification(profile: str) -> None:
    """Only the two by name are kept."""
    assert core_of(COMPLETE, profile) is None


@pytest.mark.parametrize("route", [*Route, *Open], ids=str)
def test_the_visa_is_examined_where_nobody_licensed_answers(route: Route | Open) -> None:
    """Where no visa is stated and everything else is in order, by every route and by none."""
    steps = attrs.evolve(COMPLETE.steps, visa=Open.NOT_STATED)
    placed = attrs.evolve(COMPLETE, route=route, steps=steps)
    for without in (placed, attrs.evolve(placed, recruiter=Recruiter.SELF, agency=Agency())):
        report = heard(without, "placement")
        assert report is not None
        assert core_of(without, "placement") == as_core(report)


def test_days_before_the_first_act_and_at_both_ends_of_time_are_found_alike() -> None:
    """The first and the last day that can be named, a stretch of all of them, and an end that is open."""
    ends = [PartialDate.parse(text) for text in ("0001-01-01", "2004-10-17", "2004-10-18", "9999-12-31")]
    ends += [PartialDate(ends[0].first, ends[-1].last), PartialDate(ends[2].first, ends[-1].last)]
    for days in (*ends, *Open):
        moved = attrs.evolve(COMPLETE, departed_on=days)
        report = heard(moved, "full")
        assert report is not None
        assert core_of(moved, "full") == as_core(report)
