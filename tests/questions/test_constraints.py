"""Do only definitions exclude, and never what the law would call a breach?"""

from __future__ import annotations

from datetime import date

import pytest

from p2mi_rules import Placement, check
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions import CONSTRAINTS
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Recruiter, Route, Scheme, Status
from tests.questions.situations import facts_of

LEFT = date(2024, 5, 1)


@pytest.mark.parametrize("route", Route)
def test_the_badan_places_between_governments(route: Route) -> None:
    """With any other route it is a fault of the record, save outside every channel, which is a breach."""
    placement = Placement(departed_on=LEFT, route=route, recruiter=Recruiter.BADAN)
    if route in {Route.G2G, Route.NONE}:
        assert check(placement).status in set(Status)
        return
    with pytest.raises(FaultyRecordError, match="route, recruiter: found values that exclude one another"):
        check(placement)


def test_direct_hiring_has_no_placing_company() -> None:
    """A P3MI with it is a fault; another recruiter, or another scheme, is not."""
    direct = Placement(departed_on=LEFT, scheme=Scheme.DIRECT_HIRING, recruiter=Recruiter.P3MI)
    with pytest.raises(FaultyRecordError, match="scheme, recruiter"):
        check(direct)
    assert check(Placement(departed_on=LEFT, scheme=Scheme.DIRECT_HIRING, recruiter=Recruiter.EMPLOYER)).status
    assert check(Placement(departed_on=LEFT, scheme=Scheme.SPSK, recruiter=Recruiter.P3MI)).status


@pytest.mark.parametrize("route", Route)
@pytest.mark.parametrize(
    ("scheme", "its_own"),
    [(Scheme.EPS, Route.G2G), (Scheme.IJEPA, Route.G2G), (Scheme.TRIPLE_WIN, Route.G2G), (Scheme.SPSK, Route.P2P)],
)
def test_a_programme_has_the_route_it_was_agreed_for(scheme: Scheme, its_own: Route, route: Route) -> None:
    """Another route is a fault of the record; outside every channel it was a false promise, which is a breach."""
    placement = Placement(departed_on=LEFT, scheme=scheme, route=route)
    if route in {its_own, Route.NONE}:
        assert check(placement).status in set(Status)
        return
    with pytest.raises(FaultyRecordError, match="scheme, route: found values that exclude one another"):
        check(placement)


def test_an_approval_comes_before_the_departure() -> None:
    """Or on its day; a later one is a fault, an agreement signed later is none."""
    assert check(Placement(departed_on=LEFT, approved_on=LEFT)).status
    assert check(Placement(departed_on=LEFT, contracted_on=date(2024, 5, 2))).status
    with pytest.raises(FaultyRecordError, match="approved_on, moment"):
        check(Placement(departed_on=LEFT, approved_on=date(2024, 5, 2)))


def test_a_departure_is_cut_where_an_approval_may_begin() -> None:
    """Approved in the middle of the time in which the departure lies: only the days from then on remain."""
    may = PartialDate.parse("2024-05")
    placement = Placement(destination="KR", departed_on=may, approved_on=date(2024, 5, 20))
    assert date(2024, 5, 20) in facts_of(placement)[MOMENT].values
    assert check(placement).status in set(Status)


def test_a_broker_with_a_route_for_companies_is_a_breach_and_no_fault() -> None:
    """What the law forbids can be claimed, or it could not be found."""
    placement = Placement(departed_on=LEFT, route=Route.P2P, recruiter=Recruiter.INDIVIDUAL)
    assert check(placement).status is Status.NONPROCEDURAL


def test_every_exclusion_says_what_can_be() -> None:
    """The text is the repair that the fault shows, in either language."""
    assert all(constraint.text and constraint.text_id for constraint in CONSTRAINTS)
