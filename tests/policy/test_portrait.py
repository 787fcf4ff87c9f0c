"""Is a country drawn as the book answers, with few strokes?"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.overview.kinds import Domain, Kind, Limit, Who
from p2mi_rules.policy.overview.portrait import Answer, Basis, Line, portrait
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Route, Scheme, Why
from tests.policy.toys import N, S, book, listing, row

SHIPPED = PolicyBook.shipped()
DOUBTS = (Why.NO_INFORMATION, Why.DATE_STRADDLES)
COUNTRIES = sorted({country for one in SHIPPED.text.rows for country in one.countries} - {"*"})


def _speaks_of(line: Line, kind: Kind) -> bool:
    limits = zip(line.who, kind, strict=True)
    return all(limit is None or (value in limit.values) is not limit.all_but for limit, value in limits)


@pytest.mark.parametrize("country", [*COUNTRIES, "BR"])
def test_every_kind_is_drawn_as_it_is_answered(country: str) -> None:
    """On the first and the last day of each stretch, each kind of placement has the answer of its line."""
    drawn = portrait(SHIPPED, country)
    kinds = list(Domain.of(country, SHIPPED).kinds())
    for stretch in drawn.stretches:
        last = stretch.since if stretch.until is None else stretch.until - timedelta(days=1)
        for day in {stretch.since, last}:
            for kind in kinds:
                named = [line for line in stretch.lines[1:] if _speaks_of(line, kind)] or [stretch.lines[0]]
                answer = Answer.of(SHIPPED.standing(kind.situation(country, day)))
                assert {line.answer for line in named} == {answer}, (day, kind)


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_stretches_follow_one_another_and_differ(country: str) -> None:
    """From the first day of the law without a gap, and no two neighbours are answered alike."""
    stretches = portrait(SHIPPED, country).stretches
    assert stretches[0].since == ACT_BEGINS
    assert [each.until for each in stretches] == [*(each.since for each in stretches[1:]), None]
    told = [[line if line.answer.why in DOUBTS else line[:2] for line in each.lines] for each in stretches]
    assert all(one != other for one, other in pairwise(told))


def test_saudi_arabia_is_drawn_in_four_lines() -> None:
    """Ordinary work goes on; individual employers are closed; household work goes by one channel, which is disputed."""
    last = portrait(SHIPPED, "SA").stretches[-1]
    company, home = Limit((EmployerKind.LEGAL_ENTITY,)), Limit((Occupation.DOMESTIC_WORKER,))
    assert {line.who: line.answer.statuses for line in last.lines} == {
        Who(): (DestinationStatus.DESIGNATED,),
        Who(employer=Limit((EmployerKind.INDIVIDUAL,))): (DestinationStatus.CLOSED,),
        Who(employer=company, occupation=home, scheme=Limit((Scheme.SPSK,))): (
            DestinationStatus.DESIGNATED,
            DestinationStatus.NOT_DESIGNATED,
        ),
        Who(employer=company, occupation=home, scheme=Limit((Scheme.SPSK,), all_but=True)): (
            DestinationStatus.OTHER_SCHEME,
        ),
    }


def test_of_a_conflict_each_side_has_its_rows() -> None:
    """Who says yes and who says no are told apart."""
    lines = portrait(SHIPPED, "TH").stretches[-1].lines
    assert lines[0].answer.why is Why.SOURCES_CONFLICT
    assert {side.status for side in lines[0].sides} == {DestinationStatus.DESIGNATED, DestinationStatus.NOT_DESIGNATED}
    assert all(side.rows for side in lines[0].sides)


def test_statements_that_say_the_same_are_one_stretch() -> None:
    """A second statement adds a row, and its day is no new stretch."""
    drawn = portrait(
        book(row("a", "not_designated", "minister", since="2020-01-01") + row("b", "not_designated", since="2021")),
        "TH",
    )
    assert [(str(each.since), each.lines[0].answer.statuses) for each in drawn.stretches][1:] == [("2020-01-01", (N,))]
    assert [each.row for each in drawn.stretches[-1].deciding] == ["a", "b"]
    assert drawn.stretches[-1].lines[0].sides[0].rows == ("a", "b")


def test_what_may_have_held_is_told_for_the_days_on_which_it_may() -> None:
    """A list whose end is known to the month is in doubt inside the month, and silence after it is plain."""
    drawn = portrait(book(listing("L", ["KH"], since="2020-01-01", until="2020-06")), "TH")
    told = [(str(each.since), [side.rows for side in each.lines[0].sides]) for each in drawn.stretches]
    assert told[1:] == [("2020-01-01", [("L",)]), ("2020-06-01", [("L",)]), ("2020-06-30", [])]


def test_what_decides_is_told_in_the_order_of_the_lines() -> None:
    """The rows of the ordinary placement come first."""
    drawn = portrait(
        book(
            row("a", "closed", employer=["individual"], since="2020-01-01"),
            row("b", "open", employer=["legal_entity"], since="2020-01-01"),
        ),
        "TH",
    )
    assert [each.row for each in drawn.stretches[-1].deciding] == ["b", "a"]


def test_what_is_outweighed_is_told_and_what_never_decides_stands_beside() -> None:
    """A list under a stop decides nothing; an announcement, a count, an office stand beside with their days."""
    drawn = portrait(
        book(
            listing("L", ["TH"], since="2020-01-01")
            + row("s", "suspended", since="2020-06-01")
            + row("n", "announced", since="2020-07-01", until="2020-08-01")
            + row("c", "recorded", "record", since="2020-02-01")
            + row("o", "not_designated", "office", since="2020-03-01")
            + row("h", "host_limit", "office", since="2020-04-01")
            + row("g", "agreement", since="2020-05-01")
            + row("m", "no_agreement", "minister", since="2020-09-01")
        ),
        "TH",
    )
    assert [each.row for each in drawn.stretches[-1].outweighed] == ["L"]
    assert [each.evidence.row for each in drawn.beside] == ["n", "c", "o"]
    assert [each.evidence.row for each in drawn.host_limits] == ["h"]
    assert [each.evidence.row for each in drawn.agreements] == ["g", "m"]
    assert [(str(each.since), each.until and str(each.until), each.written) for each in drawn.agreed] == [
        ("2020-05-01", "2020-09-01", Basis(frozenset({True}), ("g",))),
        ("2020-09-01", None, Basis(frozenset({True, False}), ("g", "m"))),
    ]


def test_one_day_has_its_stretch_and_what_holds_on_it() -> None:
    """What is over, or has not begun, is left out."""
    whole = portrait(
        book(
            row("s", "suspended", since="2020-01-01", until="2021-01-01")
            + row("n", "announced", since="2020-07-01", until="2020-08-01")
            + row("g", "agreement", since="2020-07-15")
        ),
        "TH",
    )
    inside, after = whole.on(date(2020, 7, 20)), whole.on(date(2021, 1, 1))
    assert inside.stretches[0].lines[0].answer.statuses == (S,)
    assert len(inside.stretches) == len(after.stretches) == 1
    assert ([len(part) for part in inside[2:]], [len(part) for part in after[2:]]) == ([1, 1, 0, 1], [1, 1, 0, 0])
    assert whole.on(date(2020, 7, 1)).agreed == ()


@given(st.dates(ACT_BEGINS, date(2030, 1, 1)), st.sampled_from(COUNTRIES))
def test_every_day_lies_in_one_stretch(day: date, country: str) -> None:
    """No day of the law is left out or told twice."""
    assert len(portrait(SHIPPED, country).on(day).stretches) == 1


def test_leaving_by_no_route_is_not_drawn() -> None:
    """Policy speaks of lawful routes; what lies outside is judged by the law."""
    assert Route.NONE not in Domain.of("SA", SHIPPED).values[2]
