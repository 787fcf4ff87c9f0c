"""How did a company stand, by the words of the caller?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Agency, Placement
from p2mi_rules.questions import AgencyStanding
from p2mi_rules.questions.companies import Agencies
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import AgencyStatus, Open, Why
from tests.questions.situations import answers, conflicts, facts_of

LICENSED, SUSPENDED, NONE = AgencyStanding.LICENSED, AgencyStanding.SUSPENDED, AgencyStanding.NOT_LICENSED
ANY = {LICENSED, SUSPENDED, NONE}
DEPARTED = date(2024, 6, 15)
BEFORE, AFTER = date(2024, 1, 31), date(2024, 9, 1)
JUNE = PartialDate.parse("2024-06")


def company(contracted_on: date | PartialDate | Open = Open.NOT_STATED, **said: object) -> Placement:
    """A placement of which only the company is known."""
    return Placement(departed_on=DEPARTED, contracted_on=contracted_on, agency=Agency(**said))  # type: ignore[arg-type]  # words are named at run time


def standing(contracted_on: date | PartialDate | Open = Open.NOT_STATED, **said: object) -> set[object]:
    """The standings possible."""
    return set(answers(company(contracted_on, **said), "agency_standing"))


def test_of_a_company_nothing_said_anything_is_possible() -> None:
    """Licensed, not licensed, or suspended, and the caller may say which."""
    assert standing() == ANY
    assert facts_of(company())["agency_registered"].why is Why.NOT_STATED


def test_asked_and_not_known_is_as_open_and_says_so() -> None:
    """It will not be asked again."""
    assert standing(registered=Open.NOT_KNOWN) == ANY
    assert facts_of(company(registered=Open.NOT_KNOWN))["agency_registered"].why is Why.NOT_KNOWN


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (AgencyStatus.LICENSED, LICENSED),
        (AgencyStatus.WARNED, LICENSED),
        (AgencyStatus.SUSPENDED, SUSPENDED),
        (AgencyStatus.REVOKED, NONE),
        (AgencyStatus.ENDED, NONE),
    ],
)
def test_a_status_is_a_standing_from_its_day_on(status: AgencyStatus, expected: AgencyStanding) -> None:
    """A warning leaves the licence; before its day a status says nothing, undated, a loss may have come later."""
    assert standing(status=status) == ({LICENSED} if expected is LICENSED else ANY)
    assert standing(status=status, status_since=BEFORE, contracted_on=DEPARTED) == {expected}
    assert standing(status=status, status_since=DEPARTED, contracted_on=DEPARTED) == {expected}
    assert standing(status=status, status_since=AFTER) == ANY
    assert standing(status=status, status_since=JUNE) == ANY


def test_two_words_that_agree_settle_what_the_status_leaves_open() -> None:
    """Whoever knows that the company was licensed on the day knows more than a later revocation says."""
    assert standing(registered=True, status=AgencyStatus.REVOKED, status_since=AFTER) == {LICENSED}
    assert standing(registered=False, status=AgencyStatus.REVOKED, status_since=JUNE) == {NONE}
    assert conflicts(company(registered=True, status=AgencyStatus.REVOKED, status_since=AFTER)) == []


def test_only_what_a_word_would_settle_is_asked_for() -> None:
    """A day that straddles asks for the word; an open question of law asks nobody."""
    table = Agencies()
    straddling = table.lookup((None, AgencyStatus.REVOKED, JUNE, None, None), DEPARTED)
    assert (straddling.why, straddling.asks) == (Why.DATE_STRADDLES, "agency_registered")
    undated = table.lookup((None, AgencyStatus.REVOKED, None, None, None), DEPARTED)
    assert (undated.why, undated.asks) == (Why.NOT_STATED, "agency_registered")
    since = PartialDate.day(BEFORE)
    earlier = table.lookup((None, AgencyStatus.SUSPENDED, since, BEFORE - timedelta(days=1), None), DEPARTED)
    assert (earlier.why, earlier.asks) == (Why.LAW_OPEN, None)


@pytest.mark.parametrize(
    ("registered", "status", "both"),
    [
        (True, AgencyStatus.REVOKED, {LICENSED, NONE}),
        (True, AgencyStatus.SUSPENDED, {LICENSED, SUSPENDED}),
        (False, AgencyStatus.LICENSED, {NONE, LICENSED}),
        (False, AgencyStatus.SUSPENDED, {NONE, SUSPENDED}),
    ],
)
def test_two_words_that_differ_are_both_kept_and_listed(
    registered: bool,  # noqa: FBT001 - a parameter
    status: AgencyStatus,
    both: set[AgencyStanding],
) -> None:
    """Nothing wins silently."""
    said = {"registered": registered, "status": status, "contracted_on": DEPARTED}
    assert standing(**said) == both  # type: ignore[arg-type]  # words are named at run time
    assert conflicts(company(**said)) == [("agency_registered", ("agency_registered", "agency_status"))]  # type: ignore[arg-type]  # words are named at run time


def test_words_that_may_agree_are_no_conflict() -> None:
    """Where one of several values said agrees, nothing contradicts."""
    several = frozenset({AgencyStatus.REVOKED, AgencyStatus.LICENSED})
    assert conflicts(company(registered=True, status=several)) == []


def test_contracted_before_a_suspension_leaves_the_law_open() -> None:
    """No text says whether such a candidate may leave: both stay possible, and the word does not settle the law."""
    signed = BEFORE - timedelta(days=1)
    said = {"status": AgencyStatus.SUSPENDED, "status_since": BEFORE}
    assert standing(signed, **said) == {SUSPENDED, LICENSED}
    assert standing(BEFORE, **said) == {SUSPENDED}
    assert standing(PartialDate(signed, AFTER), **said) == {SUSPENDED, LICENSED}
    assert standing(signed, registered=True, **said) == {SUSPENDED, LICENSED}
    assert standing(signed, registered=False, **said) == ANY


def test_when_it_was_signed_is_open_where_a_suspension_hangs_on_it() -> None:
    """Signature before the suspension or not: both are possible, so the day is asked for; else it does not matter."""
    suspended = company(status=AgencyStatus.SUSPENDED, status_since=BEFORE)
    assert answers(suspended, "agency_standing") == {SUSPENDED, LICENSED}
    assert facts_of(suspended)["contracted_on"].why is Why.NOT_STATED
    assert not facts_of(company(status=AgencyStatus.REVOKED, status_since=BEFORE))["contracted_on"].is_open
    assert not facts_of(company(status=AgencyStatus.SUSPENDED, status_since=date.min))["contracted_on"].is_open


said_of_companies = st.fixed_dictionaries(
    {},
    optional={
        "registered": st.booleans(),
        "status": st.sampled_from(AgencyStatus),
        "status_since": st.dates(date(2024, 6, 1), date(2024, 6, 30)).map(PartialDate.day) | st.just(JUNE),
        "contracted_on": st.dates(date(2024, 5, 25), date(2024, 7, 5)).map(PartialDate.day),
    },
)


@given(said_of_companies, st.dates(date(2024, 6, 1), date(2024, 6, 30)))
def test_some_standing_is_always_possible_and_more_than_one_says_why(said: dict[str, object], day: date) -> None:
    """In every world the table answers, and an open answer has a reason."""
    facts = facts_of(company(**said))  # type: ignore[arg-type]  # words are named at run time
    keys = ("agency_registered", "agency_status", "agency_status_since", "contracted_on", "agency")
    for values in product(*(facts[key].values for key in keys)):
        answer = Agencies().lookup(values, day)
        assert answer.values
        assert (answer.why is None) == (len(answer.values) == 1)
