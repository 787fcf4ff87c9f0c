"""Which days are judged, and which approvals before them matter?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules import Placement, PolicyBook
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions.situate import READINGS
from p2mi_rules.questions.when import approved, contracted, days_of, judged
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import DestinationStatus, Open, Route, Why
from tests.questions.situations import answers, facts_of, situated

CUTS = frozenset({date(2017, 11, 22), date(2020, 3, 20), date(2022, 6, 1)})
NEVER = Open.NOT_STATED


def test_no_departure_is_every_day_since_the_first_act() -> None:
    """Presumed not to lie before it, and open because it was not stated, or is not known."""
    everything = judged(NEVER, CUTS)
    assert everything.values == (ACT_BEGINS, *sorted(CUTS))
    assert (everything.why, everything.presumed) == (Why.NOT_STATED, True)
    assert judged(Open.NOT_KNOWN, CUTS).why is Why.NOT_KNOWN
    assert days_of(NEVER) == PartialDate(ACT_BEGINS, END_OF_TIME)


def test_an_open_start_is_presumed_and_a_stated_day_is_not() -> None:
    """Whoever states the first day of the first act has stated it."""
    assert judged(PartialDate(ACT_BEGINS, date(2018, 1, 1)), CUTS).presumed
    assert not judged(PartialDate.day(ACT_BEGINS), CUTS).presumed
    assert not judged(PartialDate.parse("2019"), CUTS).presumed


def test_a_departure_with_one_moment_is_settled() -> None:
    """A day, or a stretch in which nothing changes."""
    assert judged(PartialDate.parse("2019"), CUTS).why is None
    straddling = judged(PartialDate.parse("2020"), CUTS)
    assert (straddling.values, straddling.why) == ((date(2020, 1, 1), date(2020, 3, 20)), Why.DATE_STRADDLES)


@pytest.mark.sweep
@pytest.mark.parametrize("country", ["KH", "SA", "KR", "TW", "SG", "AQ"])
@settings(max_examples=20)
@given(first=st.dates(date(2004, 1, 1), date(2026, 6, 1)), length=st.integers(0, 40))
def test_each_day_of_a_departure_is_answered_like_its_moment(country: str, first: date, length: int) -> None:
    """No day of the interval stated has a policy that none of the moments has."""
    days = PartialDate(first, first + timedelta(days=length))
    placement = Placement(destination=country, departed_on=days, route=Route.P2P)
    moments = [day for day in facts_of(placement)[MOMENT].values if isinstance(day, date)]
    for question in ("destination_status", "government_basis", "safeguards"):
        of_moment = {moment: answers(placement, question, moment) for moment in moments}
        for day in (first + timedelta(days=number) for number in range(length + 1)):
            assert answers(placement, question, day) == of_moment[max(each for each in moments if each <= day)]


def test_no_approval_is_before_any_stop_or_after_all() -> None:
    """One approval before each stop that lets running cases go on, and none at all."""
    blank = approved(NEVER, NEVER, NEVER, frozenset({date(2020, 3, 20)}))
    assert (blank.values, blank.why) == ((None, date(2020, 3, 19)), Why.NOT_STATED)
    assert approved(Open.NOT_KNOWN, NEVER, NEVER, frozenset({date(2020, 3, 20)})).why is Why.NOT_KNOWN
    assert not approved(NEVER, NEVER, NEVER, frozenset()).is_open


def test_an_approval_stated_is_told_apart_by_the_stops_alone() -> None:
    """Its first day, and the day of each stop within it; an agreement beside it does not count."""
    year = PartialDate.parse("2020")
    stated = approved(year, PartialDate.parse("2010"), NEVER, frozenset({date(2020, 3, 20)}))
    assert stated.values == (date(2020, 1, 1), date(2020, 3, 20))
    assert (stated.why, stated.presumed) == (Why.DATE_STRADDLES, False)


def test_an_agreement_signed_stands_in_for_the_approval_and_is_presumed() -> None:
    """Presumed only where a stop could ask for it; whoever asked and does not know is presumed the same."""
    signed, stop = PartialDate.parse("2020-01-15"), frozenset({date(2020, 3, 20)})
    assert approved(NEVER, signed, NEVER, stop).values == (date(2020, 1, 15),)
    assert approved(NEVER, signed, NEVER, stop).presumed
    assert not approved(NEVER, signed, NEVER, frozenset()).presumed


def test_an_agreement_signed_abroad_stands_in_for_nothing() -> None:
    """Signed after the departure, it says nothing of an approval before."""
    signed, left = PartialDate.parse("2020-06"), PartialDate.parse("2020-05-01")
    assert approved(NEVER, signed, left, frozenset({date(2020, 3, 20)})).values == (None, date(2020, 3, 19))


@given(st.dates(), st.dates())
def test_a_signature_is_its_first_and_its_last_day(one: date, other: date) -> None:
    """A suspension only asks whether it came before."""
    signed = contracted(PartialDate(min(one, other), max(one, other)), None)
    assert set(signed.values) == {one, other}
    assert (signed.why is Why.DATE_STRADDLES) == (one != other)


@pytest.mark.parametrize("reading", READINGS)
def test_a_reading_is_nobody_s_fact(reading: str) -> None:
    """The ministry's is pinned, the words leave two, everything three; nobody can be asked for it."""
    possible = situated(Placement(), reading).facts["reading"]
    assert possible.values == READINGS[reading]
    assert not possible.askable
    assert possible.why is (Why.LAW_OPEN if possible.is_open else None)


def test_nowhere_stated_is_everywhere_possible() -> None:
    """Every status, any safeguards, with or without an agreement; and it is the destination that is asked for."""
    assert facts_of(Placement())["destination"].values == (None,)
    assert answers(Placement(), "destination_status") == set(DestinationStatus)
    assert len(answers(Placement(), "safeguards")) == 3
    assert answers(Placement(), "government_basis") == {True, False}


def test_several_destinations_are_in_order_and_open() -> None:
    """Each is a world of its own."""
    several = facts_of(Placement(destination=frozenset({"SA", "KH"})))["destination"]
    assert (several.values, several.why) == (("KH", "SA"), Why.SEVERAL)


def test_each_destination_is_judged_on_its_own_days() -> None:
    """Where policy changed in one of two countries only, the other one is not judged twice."""
    both = situated(Placement(destination=frozenset({"KH", "SA"})))
    alone = {land: facts_of(Placement(destination=land))[MOMENT].values for land in ("KH", "SA")}
    for land, days in alone.items():
        assert both.stretches["destination", land] >= set(days)
        assert both.stretches["destination", land] - set(days) <= set(both.facts["approved_on"].values)
    assert set(both.facts[MOMENT].values) == set(alone["KH"]) | set(alone["SA"])
    assert len(alone["KH"]) < len(both.facts[MOMENT].values)


def test_a_table_of_the_caller_stands_beside_the_shipped_ones() -> None:
    """And in place of one that it is named after."""
    book = PolicyBook.shipped()
    shipped = set(situated(Placement()).tables)
    assert shipped == {"agencies", "ages", "destinations", "government_basis", "safeguards"}
    assert book.with_table("wages", {}).tables.keys() == {"wages"}
