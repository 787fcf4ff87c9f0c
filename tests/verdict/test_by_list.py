"""Can a placement be judged by one list, whatever the day?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import check
from p2mi_rules.exceptions import FaultyRequestError
from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.vocabulary import DestinationStatus, EmployerKind, Occupation, Route, Status
from tests.verdict.cases import GOOD

if TYPE_CHECKING:
    from p2mi_rules.policy.rows import ListText

BOOK = PolicyBook.shipped()
L65 = "L65-2022-04"
LATE = date(2026, 6, 1)
D, L = DestinationStatus.DESIGNATED, DestinationStatus.NOT_LISTED


def standing(country: str, by_list: str = L65, **more: object) -> frozenset[DestinationStatus]:
    """How a country stands by one list on a late day."""
    asked = Situation._make({**Situation(country, LATE)._asdict(), **more}.values())
    return BOOK.standing(asked, by_list=by_list).statuses


@pytest.mark.parametrize("one", BOOK.text.lists, ids=lambda one: one.id)
def test_each_list_names_its_countries_and_no_others(one: ListText) -> None:
    """By one list every country it names without limits is designated, and if it is complete every other not listed."""
    scoped = dict(one.scopes)
    for country in one.countries:
        if country not in scoped and country not in {"JP", "SA", "MY"}:
            assert standing(country, one.id) == {D}
    complete = "complete" in one.flags
    assert (standing("BR", one.id) == {L}) == complete


def test_an_ambiguous_name_in_a_list_leaves_both_countries_open() -> None:
    """The list of April 2022 says Kongo: either of the two may be meant."""
    assert standing("CD") == standing("CG") == {D, L}


def test_a_list_is_silent_about_routes_it_does_not_speak_for() -> None:
    """Placement by the worker's own company was never limited to the countries of the list of April 2022."""
    assert standing("BR", route=Route.UKPS) == {D, L}


def test_a_statement_after_the_list_is_shown_and_does_not_decide() -> None:
    """By the list of April 2022 Thailand is designated; the statements of 2025 stand beside it."""
    answer = BOOK.standing(Situation("TH", LATE), by_list=L65)
    assert (answer.statuses, answer.why) == (frozenset({D}), None)
    assert {row.row for row in answer.evidence if not row.decisive} >= {"TH-2025-02-05"}


def test_a_country_on_no_list_is_not_listed_rather_than_not_designated() -> None:
    """By the list of April 2022 Cambodia is absent; what ministers said of it later is shown only."""
    assert standing("KH") == {L}


def test_a_stop_holds_against_any_list() -> None:
    """Listed or not, individual employers in Saudi Arabia stay closed by the decree of 2015."""
    household = {"employer": EmployerKind.INDIVIDUAL, "occupation": Occupation.DOMESTIC_WORKER}
    assert standing("SA", **household) == {DestinationStatus.CLOSED}


def test_a_list_that_the_book_does_not_have_is_refused_with_the_nearest() -> None:
    """A misspelt list is a fault that names those there are."""
    with pytest.raises(FaultyRequestError) as raised:
        check(GOOD, by_list="L65-2022")
    (fault,) = raised.value.faults
    assert (fault.field, fault.suggestion) == ("by_list", L65)
    assert L65 in fault.expected


def test_a_list_nobody_could_know_yet_is_refused() -> None:
    """Who asks what was known in 2021 cannot be judged by a list of 2022."""
    with pytest.raises(FaultyRequestError) as raised:
        check(GOOD, by_list=L65, known_on=date(2021, 6, 1))
    assert raised.value.faults[0].found == "L65-2022-04, public since 2022-04-18"
    assert BOOK.without_list(L65, date(2022, 4, 18)) == []


def test_a_list_is_asked_for_by_its_id() -> None:
    """Anything but a text is refused."""
    with pytest.raises(FaultyRequestError) as raised:
        check(GOOD, by_list=65)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - what no checker lets through
    assert [fault.field for fault in raised.value.faults] == ["by_list"]


def test_a_verdict_by_one_list_says_so() -> None:
    """The record names the list, and the explanation says what was set aside."""
    verdict = check(attrs.evolve(GOOD, destination="KH"), by_list=L65)
    assert verdict.status is Status.NONPROCEDURAL
    assert verdict.record()["by_list"] == L65
    assert L65 in verdict.explain("id")
    assert "as requested, judged by one list alone" in verdict.explain("en").lower()
