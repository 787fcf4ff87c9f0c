"""The Governor, 29 October 2025: placements to safe destinations, Korea, Japan, Europe, China, the Middle East.

What the facts support for each, on the day of the article; what is weak is seen to be weak.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Agency, Employer, Placement, check
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Authority, EmployerKind, Occupation, Recruiter, Route, Scheme, Status, Topic, Why

if TYPE_CHECKING:
    from p2mi_rules import Verdict
    from p2mi_rules.engine import Finding

ARTICLE = date(2025, 10, 29)
SETTLED = {Outcome.SATISFIED, Outcome.NOT_BREACHED}


def judged(
    country: str,
    occupation: Occupation,
    *,
    route: Route = Route.P2P,
    employer: EmployerKind = EmployerKind.LEGAL_ENTITY,
    scheme: Scheme = Scheme.NO_SCHEME,
) -> Verdict:
    """A placement of which all is known that the destination could hang on."""
    return check(
        Placement(
            destination=country,
            departed_on=ARTICLE,
            route=route,
            scheme=scheme,
            recruiter=Recruiter.BADAN if route is Route.G2G else Recruiter.P3MI,
            agency=Agency(registered=True),
            employer=Employer(kind=employer, occupation=occupation),
        )
    )


def eligibility(verdict: Verdict) -> Finding:
    """What Pasal 31 says."""
    return next(each for each in verdict.findings if each.rule.id == "uu18-2017/p31")


@pytest.mark.parametrize(
    ("country", "occupation", "route", "scheme"),
    [
        ("KR", Occupation.MANUFACTURING, Route.G2G, Scheme.EPS),
        ("JP", Occupation.NURSE, Route.G2G, Scheme.IJEPA),
        ("JP", Occupation.MANUFACTURING, Route.P2P, Scheme.SSW),
        ("DE", Occupation.NURSE, Route.G2G, Scheme.TRIPLE_WIN),
        ("TR", Occupation.HOSPITALITY, Route.P2P, Scheme.NO_SCHEME),
    ],
)
def test_strong_destinations_are_open_by_a_document_of_their_own(
    country: str, occupation: Occupation, route: Route, scheme: Scheme
) -> None:
    """Korea, Japan and Germany by their programmes, Türkiye by its memorandum: no breach found."""
    verdict = judged(country, occupation, route=route, scheme=scheme)
    assert verdict.topics[Topic.DESTINATION] in SETTLED
    assert verdict.status is Status.NO_BREACH_FOUND
    assert [each for each in eligibility(verdict).evidence if each.decisive]


@pytest.mark.parametrize("country", ["PL", "HU"])
def test_eastern_europe_rests_on_a_list_carried_forward_and_says_so(country: str) -> None:
    """Poland and Hungary were on the list of April 2022 and placements went on: open, carried from that day."""
    verdict = judged(country, Occupation.MANUFACTURING)
    assert verdict.topics[Topic.DESTINATION] in SETTLED
    assert eligibility(verdict).carried_from == date(2022, 4, 18)
    closed = check(verdict_placement(country), carry_forward=False)
    assert closed.topics[Topic.DESTINATION] is Outcome.UNKNOWN


def verdict_placement(country: str) -> Placement:
    """A factory job with a company, by a licensed agency."""
    return Placement(
        destination=country,
        departed_on=ARTICLE,
        route=Route.P2P,
        recruiter=Recruiter.P3MI,
        employer=Employer(kind=EmployerKind.LEGAL_ENTITY, occupation=Occupation.MANUFACTURING),
    )


@pytest.mark.parametrize("country", ["FR", "GB", "NL", "CN"])
def test_where_nothing_later_than_the_old_list_is_known_the_answer_is_open(country: str) -> None:
    """Much of western Europe, and China: an old listing, or none, and nothing after; neither open nor closed."""
    verdict = judged(country, Occupation.MANUFACTURING)
    assert verdict.topics[Topic.DESTINATION] is Outcome.UNKNOWN
    assert eligibility(verdict).open_policy["destination_status"] is Why.NO_INFORMATION
    assert verdict.status is Status.INDETERMINATE


def test_italy_is_a_conflict_from_the_day_a_minister_called_it_a_country_yet_to_be_opened() -> None:
    """Listed in 2022, thousands placed in 2024, and in November 2025 a minister says 'if': both are kept."""
    nurse = Employer(kind=EmployerKind.LEGAL_ENTITY, occupation=Occupation.NURSE)
    for day, outcome in ((date(2025, 11, 16), Outcome.SATISFIED), (date(2025, 11, 17), Outcome.UNKNOWN)):
        verdict = check(Placement(destination="IT", departed_on=day, route=Route.P2P, employer=nurse))
        assert eligibility(verdict).outcome is outcome
    assert eligibility(verdict).open_policy["destination_status"] is Why.SOURCES_CONFLICT


@pytest.mark.parametrize("country", ["SA", "AE", "QA", "KW"])
def test_household_work_in_the_gulf_is_closed_and_work_for_a_company_open(country: str) -> None:
    """Kepmenaker 260/2015 closes individual employers there; it says nothing of companies."""
    household = judged(country, Occupation.DOMESTIC_WORKER, employer=EmployerKind.INDIVIDUAL)
    assert household.status is Status.NONPROCEDURAL
    finding = next(each for each in household.findings if each.rule.id == "uu18-2017/p72-b")
    assert finding.outcome is Outcome.BREACHED
    assert Authority.DECREE in {each.source.authority for each in finding.evidence if each.decisive}
    company = judged(country, Occupation.CONSTRUCTION)
    assert company.topics[Topic.DESTINATION] in SETTLED
    assert company.status is Status.NO_BREACH_FOUND


def test_an_announced_lifting_that_did_not_happen_is_shown_and_decides_nothing() -> None:
    """In March 2025 the reopening of Saudi Arabia was announced for June: household work stays closed."""
    verdict = judged("SA", Occupation.DOMESTIC_WORKER, employer=EmployerKind.INDIVIDUAL)
    shown = [each for each in eligibility(verdict).evidence if each.source.published == date(2025, 3, 14)]
    assert shown
    assert not any(each.decisive for each in shown)
