"""The Minister, 29 October 2025: Cambodia is not a placement country, and whoever works there went outside procedure.

Each test is one statement of the article, read as a question to the library.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules import Agency, Employer, Placement, Steps, Verdict, check
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import (
    Authority,
    EmployerKind,
    Occupation,
    Open,
    Party,
    Recruiter,
    Route,
    Scheme,
    Seen,
    Status,
    Topic,
    Visa,
    Why,
)

ARTICLE = date(2025, 10, 29)
FIRST_NATIONAL_STATEMENT = date(2024, 12, 5)
ON_LAND = [job for job in Occupation if job not in {Occupation.FISHING_CREW, Occupation.MERCHANT_CREW}]


def rule(verdict: Verdict, rule_id: str) -> Outcome:
    """What one rule says."""
    return next(each.outcome for each in verdict.findings if each.rule.id == rule_id)


def either(values: list[object]) -> st.SearchStrategy[object]:
    """Stated, or not."""
    return st.sampled_from([Open.NOT_STATED, *values])


def test_cambodia_is_not_a_placement_country_with_every_other_fact_open() -> None:
    """Nothing but the country and the day is needed: no act of anybody makes it procedural."""
    verdict = check(Placement(destination="KH", departed_on=ARTICLE))
    assert verdict.status is Status.NONPROCEDURAL
    assert verdict.is_procedural is False
    assert rule(verdict, "uu18-2017/p31") is Outcome.BREACHED


@pytest.mark.parametrize("route", list(Route))
def test_cambodia_is_nonprocedural_by_any_route(route: Route) -> None:
    """Government, company, own company, alone, or none: the destination decides."""
    assert check(Placement(destination="KH", departed_on=ARTICLE, route=route)).status is Status.NONPROCEDURAL


@pytest.mark.sweep
@given(
    route=either(list(Route)),
    recruiter=either([each for each in Recruiter if each is not Recruiter.BADAN]),
    scheme=either([Scheme.SSW, Scheme.SEASONAL, Scheme.NO_SCHEME]),
    employer=either(list(EmployerKind)),
    occupation=either(list(ON_LAND)),
    visa=either(list(Visa)),
    registered=either([True, False]),
    permit=either([True, False]),
    day=st.dates(FIRST_NATIONAL_STATEMENT, date(2026, 11, 24)),
)
@settings(max_examples=60, deadline=None)
def test_no_other_fact_makes_cambodia_procedural(
    *,
    route: Route,
    recruiter: Recruiter,
    scheme: Scheme,
    employer: EmployerKind,
    occupation: Occupation,
    visa: Visa,
    registered: bool,
    permit: bool,
    day: date,
) -> None:
    """Whatever else is stated, from the first national statement on."""
    placement = Placement(
        destination="KH",
        departed_on=day,
        route=route,
        recruiter=recruiter,
        scheme=scheme,
        employer=Employer(kind=employer, occupation=occupation),
        agency=Agency(registered=registered, recruitment_permit=permit),
        steps=Steps(visa=visa),
    )
    assert check(placement).status is Status.NONPROCEDURAL


def test_the_answer_names_the_ministers_statement_and_does_not_make_a_decree_of_it() -> None:
    """Source, authority, how it was read, and date stand behind the finding; and the reading is the ministry's."""
    verdict = check(Placement(destination="KH", departed_on=ARTICLE))
    finding = next(each for each in verdict.findings if each.rule.id == "uu18-2017/p31")
    decisive = [each.source for each in finding.evidence if each.decisive]
    assert {source.authority for source in decisive} == {Authority.NATIONAL_STATEMENT}
    assert ARTICLE in {source.published for source in decisive}
    assert all(source.seen is not Seen.MEMORY and source.url for source in decisive)
    assert verdict.report.reading == "ministry"
    assert rule(verdict, "uu18-2017/p72-b") is not Outcome.BREACHED, "no instrument closed the country"
    assert rule(verdict, "uu18-2017/p32-1") is Outcome.SATISFIED, "no decree stopped placement there"


def test_by_the_words_of_the_act_alone_cambodia_is_not_decided_by_the_statement() -> None:
    """The finding is the ministry's reading of Pasal 31; the statute's own and/or leaves it open."""
    verdict = check(Placement(destination="KH", departed_on=ARTICLE), reading="statute")
    assert verdict.status is Status.INDETERMINATE
    assert Why.LAW_OPEN in {each.why for each in verdict.open_policy}


@pytest.mark.parametrize(
    "placement",
    [
        Placement(destination="JP", departed_on=ARTICLE, route=Route.P2P, agency=Agency(registered=False)),
        Placement(destination="JP", departed_on=ARTICLE, recruiter=Recruiter.UNLICENSED_COMPANY),
    ],
    ids=["a company without licence", "a company that is no P3MI"],
)
def test_sent_by_a_company_that_is_not_registered(placement: Placement) -> None:
    """Even to an open country: a company without licence makes the placement nonprocedural, and it answers for it."""
    verdict = check(placement)
    assert verdict.status is Status.NONPROCEDURAL
    breached = [each.rule for each in verdict.findings if each.outcome is Outcome.BREACHED]
    assert {each.topic for each in breached} & {Topic.AGENCY, Topic.RECRUITER}
    assert {each.liable for each in breached} <= {Party.AGENCY, Party.PLACER}


def test_left_on_ones_own_to_cambodia() -> None:
    """Mandiri to Cambodia: nonprocedural for the destination, not because somebody left alone."""
    placement = Placement(
        destination="KH",
        departed_on=ARTICLE,
        route=Route.PERSEORANGAN,
        recruiter=Recruiter.SELF,
        route_word="mandiri",
        employer=Employer(kind=EmployerKind.LEGAL_ENTITY),
    )
    verdict = check(placement)
    assert verdict.status is Status.NONPROCEDURAL
    assert {each.rule.topic for each in verdict.findings if each.outcome is Outcome.BREACHED} == {Topic.DESTINATION}


def test_the_same_mandiri_to_japan_with_a_legal_entity_breaches_no_rule_of_route() -> None:
    """Mandiri is a lawful route where the employer is a legal entity (Pasal 63): the word is not a breach."""
    placement = Placement(
        destination="JP",
        departed_on=ARTICLE,
        route=Route.PERSEORANGAN,
        recruiter=Recruiter.SELF,
        route_word="mandiri",
        employer=Employer(kind=EmployerKind.LEGAL_ENTITY),
    )
    verdict = check(placement)
    assert verdict.topics[Topic.ROUTE] is Outcome.SATISFIED
    assert Outcome.BREACHED not in verdict.topics.values()
    assert verdict.topics[Topic.DESTINATION] in {Outcome.SATISFIED, Outcome.NOT_BREACHED}


def test_outside_every_scheme_is_a_breach_in_itself() -> None:
    """Leaving outside every channel is what the article calls on ones own, hence nonprosedural: Pasal 49."""
    verdict = check(Placement(destination="JP", departed_on=ARTICLE, route=Route.NONE))
    assert rule(verdict, "uu18-2017/p49-channel") is Outcome.BREACHED


def test_before_the_first_national_statement_nothing_is_backdated() -> None:
    """The day before, the answer is what could be known then: no list, no statement that decides."""
    verdict = check(Placement(destination="KH", departed_on=date(2024, 12, 4)))
    assert verdict.status is Status.INDETERMINATE
    finding = next(each for each in verdict.findings if each.rule.id == "uu18-2017/p31")
    assert finding.open_policy["destination_status"] is Why.NO_INFORMATION
    assert not [each for each in finding.evidence if each.decisive]


def test_known_on_an_earlier_day_the_same_departure_is_not_decided() -> None:
    """Two clocks: judged with what could be known before any minister spoke, the departure is open."""
    placement = Placement(destination="KH", departed_on=ARTICLE)
    assert check(placement, known_on=date(2024, 12, 1)).status is Status.INDETERMINATE
    assert check(placement, known_on=date(2024, 12, 5)).status is Status.NONPROCEDURAL


def test_a_regional_offices_word_is_shown_and_does_not_decide() -> None:
    """An immigration office said so in August 2023: beside the answer, never behind it."""
    verdict = check(Placement(destination="KH", departed_on=date(2023, 10, 1)))
    finding = next(each for each in verdict.findings if each.rule.id == "uu18-2017/p31")
    regional = [each for each in finding.evidence if each.source.authority is Authority.REGIONAL_STATEMENT]
    assert regional
    assert not any(each.decisive for each in regional)
    assert verdict.status is Status.INDETERMINATE


def test_while_a_complete_list_held_an_absent_cambodia_was_not_listed() -> None:
    """The list of 18 April 2022 is complete and lacks Cambodia: until its first amendment that decides."""
    verdict = check(Placement(destination="KH", departed_on=date(2022, 4, 20), route=Route.P2P))
    assert rule(verdict, "uu18-2017/p31") is Outcome.BREACHED
    finding = next(each for each in verdict.findings if each.rule.id == "uu18-2017/p31")
    assert "L65-2022-04" in {each.row for each in finding.evidence if each.decisive}
