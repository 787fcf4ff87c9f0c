"""Of which age, kind and work may the worker be?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Agency, Employer, Placement, PolicyBook, Worker
from p2mi_rules.norms import MOMENT, Outcome
from p2mi_rules.placement.parts import whole_years
from p2mi_rules.questions import AgeBand
from p2mi_rules.questions.tables import Ages, band
from p2mi_rules.questions.when import birthdays
from p2mi_rules.rules import RULES
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Category, Occupation, Open, Scheme, Why
from tests.questions.situations import answers, conflicts, facts_of
from tests.rules.cells import cells

if TYPE_CHECKING:
    from p2mi_rules.norms import Possible
    from p2mi_rules.placement.facts import Fact

DEPARTED = date(2024, 2, 29)
AT_SEA = {Occupation.FISHING_CREW, Occupation.MERCHANT_CREW}


def of_age(**said: object) -> Placement:
    """A placement of which only the age is known."""
    return Placement(departed_on=DEPARTED, worker=Worker(**said))  # type: ignore[arg-type]  # fields are named at run time


@given(st.integers(0, 120))
def test_bands_are_cut_where_the_acts_cut(age: int) -> None:
    """Below 18; from 18; from 21."""
    expected = [AgeBand.UNDER_18, AgeBand.FROM_18, AgeBand.FROM_21][(age >= 18) + (age >= 21)]
    assert band(age) is expected
    assert answers(of_age(age=age), "age_band") == {expected}


def test_of_an_age_not_stated_every_band_is_possible() -> None:
    """One age stands for each."""
    assert answers(of_age(), "age_band") == set(AgeBand)
    assert facts_of(of_age())["age"].why is Why.NOT_STATED
    assert facts_of(of_age(age=Open.NOT_KNOWN))["age"].why is Why.NOT_KNOWN


@given(
    st.dates(date(1995, 1, 1), date(2009, 12, 31)),
    st.integers(0, 2500),
    st.dates(date(2015, 1, 1), date(2028, 12, 31)),
)
def test_a_birth_known_in_part_is_every_age_it_may_be(first: date, length: int, departed: date) -> None:
    """The few births told apart give the bands that all its days give, on any day of departure."""
    born = PartialDate(first, first + timedelta(days=length))
    every = {band(whole_years(first + timedelta(days=number), departed)) for number in range(length + 1)}
    assert answers(Placement(departed_on=departed, worker=Worker(birth_date=born)), "age_band") == every
    assert not facts_of(Placement(worker=Worker(birth_date=born)))["age"].is_open


@given(st.dates(date(2000, 1, 1), date(2004, 12, 31)), st.dates(date(2018, 1, 1), date(2025, 12, 31)))
def test_the_moments_of_a_departure_know_the_birthdays(born: date, departed: date) -> None:
    """Every day of a year of departure is of the age of its moment, also for one born on 29 February."""
    placement = Placement(
        departed_on=PartialDate(departed, departed + timedelta(days=365)), worker=Worker(birth_date=born)
    )
    moments = [day for day in facts_of(placement)[MOMENT].values if isinstance(day, date)]
    for number in range(366):
        day = departed + timedelta(days=number)
        moment = max(each for each in moments if each <= day)
        assert band(whole_years(born, day)) is band(whole_years(born, moment))


def test_a_birthday_on_29_february_is_reached_on_1_march_of_a_common_year() -> None:
    """In a leap year on the day itself."""
    assert birthdays(PartialDate.day(date(2004, 2, 29))) == {date(2022, 3, 1), date(2025, 3, 1)}
    assert birthdays(PartialDate.day(date(2003, 2, 28))) == {date(2021, 2, 28), date(2024, 2, 28)}
    assert birthdays(PartialDate.parse("2000-02")) == {
        date(2018, 2, 1),
        date(2021, 2, 1),
        date(2018, 3, 1),
        date(2021, 3, 1),
    }


def test_birthdays_that_cannot_be_named_are_left_out() -> None:
    """A birth in the year 9981 has its eighteenth in 9999, and no other; a later one, or none, has none."""
    assert birthdays(PartialDate.day(date(9981, 5, 1))) == {date(9999, 5, 1)}
    assert birthdays(PartialDate.day(date(9999, 12, 31))) == frozenset()
    assert birthdays(None) == frozenset()


@pytest.mark.parametrize("text", ["9999", "9982-02", "0001", "2004-02-29"])
def test_a_birth_that_cannot_be_is_judged_all_the_same(text: str) -> None:
    """Sentinels of other systems raise nothing."""
    assert answers(of_age(birth_date=PartialDate.parse(text)), "age_band") <= set(AgeBand)


def test_an_age_that_contradicts_the_birth_date_is_kept_beside_it_and_listed() -> None:
    """Said to be 25, born 17 years ago: both bands, and a line that says so."""
    lied = of_age(age=25, birth_date=date(2007, 1, 1))
    assert answers(lied, "age_band") == {AgeBand.UNDER_18, AgeBand.FROM_21}
    assert conflicts(lied) == [("age", ("age", "birth_date"))]
    assert Ages().lookup((25, PartialDate.parse("2007")), DEPARTED).why is Why.SOURCES_CONFLICT


def test_an_age_that_may_agree_with_the_birth_date_is_no_conflict() -> None:
    """Of a birth known to the year, or of several ages, one that agrees is enough."""
    assert conflicts(of_age(age=25, birth_date=date(1999, 1, 1))) == []
    assert conflicts(of_age(age=frozenset({17, 25}), birth_date=date(1999, 1, 1))) == []
    assert conflicts(of_age(age=18, birth_date=PartialDate.parse("2006"))) == []


def test_an_age_settles_what_a_birth_known_in_part_leaves_open() -> None:
    """Born in 2006, so 17 or 18 on the last of February 2024; said to be 18."""
    assert answers(of_age(birth_date=PartialDate.parse("2006")), "age_band") == {AgeBand.UNDER_18, AgeBand.FROM_18}
    assert answers(of_age(age=18, birth_date=PartialDate.parse("2006")), "age_band") == {AgeBand.FROM_18}


def test_a_blank_category_is_presumed_and_an_unknown_one_is_not() -> None:
    """Whoever asks is a worker, until somebody was asked and did not know."""
    assert facts_of(of_age())["category"].values == (Category.WORKER,)
    assert facts_of(of_age())["category"].presumed
    unknown = facts_of(of_age(category=Open.NOT_KNOWN))["category"]
    assert set(unknown.values) == set(Category)
    assert not unknown.presumed


def working(
    occupation: Fact[Occupation] = Open.NOT_STATED,
    flag: Fact[str] = Open.NOT_STATED,
    licence: Fact[bool] = Open.NOT_STATED,
) -> Possible:
    """What the occupation may be, of a placement in Saudi Arabia."""
    employer, agency = Employer(occupation=occupation, vessel_flag=flag), Agency(manning_licence=licence)
    return facts_of(Placement(destination="SA", employer=employer, agency=agency))["occupation"]


def test_a_blank_occupation_is_presumed_ashore() -> None:
    """The jobs that policy names there or a rule treats apart, and one for all others; no crew."""
    blank = working()
    assert blank.presumed
    assert set(blank.values) == {*PolicyBook.shipped().occupations("SA"), *_treated_apart(), Occupation.OTHER} - AT_SEA


def _treated_apart() -> set[Occupation]:
    """The jobs that some rule treats otherwise than work of which no rule speaks."""
    found: set[Occupation] = set()
    for rule in RULES:
        if "occupation" in rule.parameters:
            said: dict[object, list[Outcome]] = {job: [] for job in Occupation}
            place = rule.parameters.index("occupation")
            for cell, outcome in cells(rule).items():
                said[cell[place]].append(outcome)
            found |= {job for job in Occupation if said[job] != said[Occupation.OTHER]}
    return found


@pytest.mark.parametrize(
    "sign", [{"flag": "PA"}, {"licence": True}, {"licence": Open.NOT_KNOWN}, {"occupation": Open.NOT_KNOWN}]
)
def test_any_sign_of_a_ship_ends_the_presumption(sign: dict[str, Any]) -> None:
    """A flag, a manning licence, or an occupation that nobody knows: it may be crew."""
    possible = working(**sign)
    asked = sign != {"licence": Open.NOT_KNOWN}
    assert possible.presumed != asked
    assert (set(possible.values) >= AT_SEA) == asked


def test_an_occupation_stated_is_that_occupation() -> None:
    """Named by policy or not, ashore or not, one or several."""
    assert working(Occupation.NURSE).values == (Occupation.NURSE,)
    assert set(working(frozenset({*AT_SEA, Occupation.NURSE})).values) == {*AT_SEA, Occupation.NURSE}


def test_a_scheme_that_does_not_exist_is_none() -> None:
    """Not applicable is an answer; blank is any that policy names there, or none."""
    none = Placement(destination="SA", scheme=Open.NOT_APPLICABLE)
    assert facts_of(none)["scheme"].values == (Scheme.NO_SCHEME,)
    blank = facts_of(Placement(destination="SA"))["scheme"]
    assert set(blank.values) == {*PolicyBook.shipped().schemes("SA"), Scheme.NO_SCHEME}
    assert facts_of(Placement(scheme=Scheme.EPS))["scheme"].values == (Scheme.EPS,)
