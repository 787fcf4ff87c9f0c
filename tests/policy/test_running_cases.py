"""Does a stop let those go on whose case was running when it began, and nobody else?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Employer, Placement, check
from p2mi_rules.norms import Outcome
from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import EmployerKind, Occupation, Open, Recruiter, Route, Status, Topic
from tests.policy.toys import SILENT, C, D, L, S

if TYPE_CHECKING:
    from p2mi_rules import Verdict
    from p2mi_rules.vocabulary import DestinationStatus

BOOK = PolicyBook.shipped()
DAY = timedelta(days=1)
COVID, JULY, REOPENED, JANUARY = date(2020, 3, 20), date(2022, 7, 13), date(2022, 8, 1), date(2021, 1, 7)
DECREE = date(2015, 7, 1)
DURING = {"covid": date(2020, 5, 1), "july": date(2022, 7, 20), "january": date(2021, 1, 31)}
HOUSEHOLD = Employer(kind=EmployerKind.INDIVIDUAL, occupation=Occupation.DOMESTIC_WORKER)
COMPANY = Employer(kind=EmployerKind.LEGAL_ENTITY, occupation=Occupation.MANUFACTURING)
STOP = {"uu18-2017/p32-1", "uu39-2004/p81-1"}
NINETEEN = sorted(
    {code for row in BOOK.text.rows if row.id.startswith("kepmenaker-260-2015") for code in row.countries}
)


def standing(
    country: str, day: date, approved_on: date | None, employer: Employer = COMPANY, *, re_entry: bool = False
) -> set[DestinationStatus]:
    """How a country stands for a job of which employer and work are known, by an agency."""
    assert isinstance(employer.kind, EmployerKind)
    assert isinstance(employer.occupation, Occupation)
    asked = Situation(country, day, employer.kind, employer.occupation, approved_on=approved_on, re_entry=re_entry)
    return set(BOOK.standing(asked).statuses)


def judged(country: str, day: date | PartialDate, employer: Employer = COMPANY, **days: date | PartialDate) -> Verdict:
    """A placement by an agency of which only the days are in question."""
    return check(
        Placement(
            destination=country,
            departed_on=day,
            route=Route.P2P,
            recruiter=Recruiter.P3MI,
            employer=employer,
            approved_on=days.get("approved_on", Open.NOT_STATED),
            contracted_on=days.get("contracted_on", Open.NOT_STATED),
        )
    )


def stopped(verdict: Verdict) -> Outcome:
    """What the rule on stops says."""
    return next(each.outcome for each in verdict.findings if each.rule.id in STOP)


@pytest.mark.parametrize("country", ["HK", "MY", "SA", "BR"])
def test_covid_spared_some_of_the_approved_so_both_are_possible(country: str) -> None:
    """Kepmenaker 151/2020 spared who held visa and ticket, which an approval before 20 March 2020 does not show."""
    assert standing(country, DURING["covid"], COVID - DAY) == SILENT | {S}
    verdict = judged(country, DURING["covid"], approved_on=COVID - DAY)
    assert stopped(verdict) is Outcome.UNKNOWN
    assert verdict.status is Status.INDETERMINATE


@pytest.mark.parametrize("country", ["HK", "MY", "SA", "BR"])
def test_covid_spared_nobody_approved_from_its_first_day(country: str) -> None:
    """An approval of 20 March 2020 or later is none before the stop."""
    assert standing(country, DURING["covid"], COVID) == {S}
    verdict = judged(country, DURING["covid"], approved_on=COVID)
    assert stopped(verdict) is Outcome.BREACHED
    assert verdict.status is Status.NONPROCEDURAL


def test_covid_begins_and_ends_on_its_days() -> None:
    """Not before 20 March and no longer from 29 July 2020, whatever was approved when."""
    for day, statuses in ((COVID - DAY, SILENT), (COVID, {S}), (date(2020, 7, 28), {S}), (date(2020, 7, 29), SILENT)):
        assert standing("BR", day, None) == statuses
        assert standing("BR", day, COVID) == statuses


@pytest.mark.parametrize("day", [JULY, DURING["july"], REOPENED - DAY])
def test_malaysia_goes_on_with_what_was_approved_up_to_12_july(day: date) -> None:
    """The stop of July 2022 was about new job orders: those approved before 13 July went on."""
    assert standing("MY", day, JULY - DAY) == {D}
    assert stopped(judged("MY", day, approved_on=JULY - DAY)) is Outcome.SATISFIED


@pytest.mark.parametrize("day", [JULY, DURING["july"], REOPENED - DAY])
@pytest.mark.parametrize("approved", [JULY, None])
def test_malaysia_stopped_what_was_not_approved_by_then(day: date, approved: date | None) -> None:
    """An approval of 13 July 2022 comes too late, and none at all is none before the stop."""
    assert standing("MY", day, approved) == {S}
    assert stopped(judged("MY", day, approved_on=approved or day)) is Outcome.BREACHED


def test_malaysia_the_day_before_and_the_day_it_reopened() -> None:
    """12 July is before the stop and 1 August 2022 after it, so an approval in between is no breach any more."""
    for day in (JULY - DAY, REOPENED):
        assert standing("MY", day, None) == {D}
    assert standing("MY", REOPENED, DURING["july"]) == {D}
    assert stopped(judged("MY", REOPENED, approved_on=DURING["july"])) is Outcome.SATISFIED


@pytest.mark.parametrize("country", NINETEEN)
def test_the_decree_of_2015_spares_who_comes_back_under_a_running_contract(country: str) -> None:
    """Kepmenaker 260/2015: a contract running on 1 July 2015 could be finished and renewed, all else is closed."""
    day = date(2016, 1, 1)
    assert standing(country, day, DECREE - DAY, HOUSEHOLD, re_entry=True) == SILENT
    assert standing(country, day, DECREE, HOUSEHOLD, re_entry=True) == {C}
    assert standing(country, day, DECREE - DAY, HOUSEHOLD) == {C}
    assert standing(country, day, None, HOUSEHOLD, re_entry=True) == {C}


def test_a_new_departure_under_an_old_contract_is_not_spared() -> None:
    """Signed in June 2015 and first leaving in January 2016: closed; coming back in January 2016: no breach shown."""
    anew = judged("SA", date(2016, 1, 1), HOUSEHOLD, contracted_on=DECREE - DAY)
    assert (stopped(anew), anew.status) == (Outcome.BREACHED, Status.NONPROCEDURAL)
    again = returning(DECREE - DAY)
    assert stopped(again) is Outcome.SATISFIED
    assert again.topics[Topic.DESTINATION] is Outcome.UNKNOWN
    assert stopped(returning(DECREE)) is Outcome.BREACHED


def returning(signed: date | PartialDate) -> Verdict:
    """A household worker who comes back to the same employer in Saudi Arabia in January 2016."""
    return check(
        Placement(
            destination="SA",
            departed_on=date(2016, 1, 1),
            contracted_on=signed,
            re_entry=True,
            employer=HOUSEHOLD,
            recruiter=Recruiter.P3MI,
        )
    )


@pytest.mark.parametrize(("country", "open_before"), [("TW", {D}), ("JP", SILENT)])
def test_january_2021_processed_who_was_registered(country: str, open_before: set[DestinationStatus]) -> None:
    """Circular M/1/PK.02.03/I/2021: who was registered before goes on, the list of that day notwithstanding."""
    assert standing(country, JANUARY, JANUARY - DAY) == open_before
    assert standing(country, JANUARY, JANUARY) == {S}
    assert stopped(judged(country, JANUARY, approved_on=JANUARY - DAY)) is Outcome.SATISFIED
    assert stopped(judged(country, JANUARY, approved_on=JANUARY)) is Outcome.BREACHED


@pytest.mark.parametrize(("country", "unless"), [("TW", {D}), ("JP", SILENT)])
def test_january_2021_has_an_end_that_nobody_saw(country: str, unless: set[DestinationStatus]) -> None:
    """From 8 January 2021 to the list of 18 April 2022 the circular may have ended: both are possible for the late."""
    for day in (DURING["january"], date(2022, 4, 17)):
        assert standing(country, day, JANUARY) == {S} | unless
        assert stopped(judged(country, day, approved_on=JANUARY)) is Outcome.UNKNOWN
        assert standing(country, day, JANUARY - DAY) == unless
    assert L not in standing("TW", DURING["january"], JANUARY - DAY)
    assert standing(country, date(2022, 4, 18), JANUARY) == {D}


@pytest.mark.parametrize(
    ("country", "day", "month", "before", "after"),
    [
        ("MY", DURING["july"], "2022-07", "2022-06", "2022-07-13..2022-07-20"),
        ("BR", DURING["covid"], "2020-03", "2020-02", "2020-04"),
        ("TW", JANUARY, "2021-01-01..2021-01-07", "2020-12", "2021-01-07"),
    ],
)
def test_an_approval_known_to_the_month_of_the_stop_leaves_it_open(
    country: str, day: date, month: str, before: str, after: str
) -> None:
    """Approved in July 2022: before or after the 13th; the verdict stays open and asks for the day of approval."""
    open_ = judged(country, day, approved_on=stretch(month))
    assert stopped(open_) is Outcome.UNKNOWN
    assert open_.status is Status.INDETERMINATE
    assert "approved_on" in {each.fact for each in open_.open_facts}
    assert stopped(judged(country, day, approved_on=stretch(before))) is not Outcome.BREACHED
    assert stopped(judged(country, day, approved_on=stretch(after))) is Outcome.BREACHED


def stretch(text: str) -> PartialDate:
    """A month, or two days and those between them."""
    first, dots, last = text.partition("..")
    begins = PartialDate.parse(first)
    return PartialDate(begins.first, PartialDate.parse(last).last) if dots else begins


def test_a_contract_known_to_the_year_of_the_decree_leaves_it_open() -> None:
    """Signed some day of 2015, running on 1 July or not: whoever comes back is asked for the day."""
    verdict = returning(PartialDate.parse("2015"))
    assert stopped(verdict) is Outcome.UNKNOWN
    assert stopped(returning(PartialDate.parse("2014"))) is Outcome.SATISFIED
    assert stopped(returning(PartialDate(DECREE, date(2015, 12, 31)))) is Outcome.BREACHED


def test_where_nothing_is_said_of_an_approval_the_stop_stays_open() -> None:
    """Malaysia on 20 July 2022, no approval stated: stopped or running, and the day of approval would tell."""
    verdict = judged("MY", DURING["july"])
    assert stopped(verdict) is Outcome.UNKNOWN
    assert "approved_on" in {each.fact for each in verdict.open_facts}


def test_a_stop_without_a_rule_for_running_cases_spares_nobody() -> None:
    """Nothing says that the circular on China of February 2020 let the approved go on."""
    for approved in (None, date(2020, 1, 1)):
        assert standing("CN", date(2021, 6, 1), approved) == {S}
    assert stopped(judged("CN", date(2021, 6, 1), approved_on=date(2020, 1, 1))) is Outcome.BREACHED
