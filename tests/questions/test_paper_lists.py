"""By which list are papers asked for, of every route, kind of work and return, typed from the law?"""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import Employer, Placement
from p2mi_rules.questions import PaperList
from p2mi_rules.questions.paper_lists import list_of_papers
from p2mi_rules.vocabulary import Occupation, Open, Route
from tests.questions.situations import BY_ID, answers

PLACED_BY_SOMEBODY = (Route.G2G, Route.P2P, Route.UKPS)
ALONE = (Route.PERSEORANGAN, Route.NONE)
FISHING, MERCHANT = (Occupation.FISHING_CREW,), (Occupation.MERCHANT_CREW,)
ON_LAND = tuple(job for job in Occupation if job not in {*FISHING, *MERCHANT})
NEW, BACK, EITHER = (False,), (True,), (False, True)

TABLE = (
    # UU 18/2017 Pasal 13: whoever is to be placed
    (PLACED_BY_SOMEBODY, ON_LAND, NEW, PaperList.PLACED),
    # Pasal 63 and 5 huruf e: whoever goes alone, by the individual route or outside all of them
    (ALONE, ON_LAND, NEW, PaperList.ALONE),
    # letter of the agency head, 16 August 2023: back from leave, by whichever route
    ((*PLACED_BY_SOMEBODY, *ALONE), ON_LAND, BACK, PaperList.BACK),
    # PP 22/2022 Pasal 18: one list for merchant crew, placed or alone, new or back
    ((*PLACED_BY_SOMEBODY, *ALONE), MERCHANT, EITHER, PaperList.MERCHANT_CREW),
    # Pasal 34: fishing crew, with whom an implementer signs a placement agreement, or nobody does
    (PLACED_BY_SOMEBODY, FISHING, NEW, PaperList.FISHING_CREW),
    (PLACED_BY_SOMEBODY, FISHING, BACK, PaperList.FISHING_CREW_UNPLACED),
    (ALONE, FISHING, EITHER, PaperList.FISHING_CREW_UNPLACED),
)


def test_the_whole_table_is_typed() -> None:
    """Every route, every kind of work, new or back: one list each, and each list is some placement's."""
    typed = {cell: expected for *axes, expected in TABLE for cell in product(*axes)}
    assert len(typed) == sum(len(routes) * len(jobs) * len(back) for routes, jobs, back, _ in TABLE)
    assert typed == {cell: list_of_papers(*cell) for cell in product(Route, Occupation, (True, False))}
    assert set(typed.values()) == set(PaperList)


def test_the_question_is_that_function_of_three_facts() -> None:
    """Its answers are the lists, in their order."""
    question = BY_ID["papers_asked"]
    assert question.facts == ("route", "occupation", "re_entry")
    assert question.answers == tuple(PaperList)
    assert question.answer((Route.P2P, Occupation.NURSE, False), {}).values == {PaperList.PLACED}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, {PaperList.PLACED, PaperList.ALONE}),
        ({"re_entry": True}, {PaperList.BACK}),
        ({"re_entry": Open.NOT_KNOWN}, {PaperList.PLACED, PaperList.ALONE, PaperList.BACK}),
        ({"route": Route.UKPS}, {PaperList.PLACED}),
        ({"route": frozenset({Route.P2P, Route.PERSEORANGAN})}, {PaperList.PLACED, PaperList.ALONE}),
        (
            {"employer": Employer(vessel_flag="PA"), "route": Route.P2P},
            {PaperList.PLACED, PaperList.MERCHANT_CREW, PaperList.FISHING_CREW},
        ),
    ],
)
def test_what_is_open_leaves_several_lists(said: dict[str, object], expected: set[PaperList]) -> None:
    """Of a blank placement those for a new job on land: a return and a ship must be stated, or at least not known."""
    assert answers(Placement(**said), "papers_asked") == expected  # type: ignore[arg-type]  # fields are named at run time


@given(st.sampled_from(Route), st.sampled_from(Occupation), st.booleans())
def test_a_list_for_crew_is_for_crew_alone(route: Route, occupation: Occupation, re_entry: bool) -> None:  # noqa: FBT001 - an answer
    """Work on land has no list of theirs, and they have none of its."""
    on_land = {PaperList.PLACED, PaperList.ALONE, PaperList.BACK}
    assert (list_of_papers(route, occupation, re_entry) in on_land) == (not occupation.at_sea)
