"""Can anybody leave lawfully: is there, by every route and on every day, a world that keeps the whole law?"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import attrs
import pytest

from p2mi_rules.engine import judge
from p2mi_rules.norms import MOMENT, Field, Possible, Rulebook, Situation
from p2mi_rules.questions import AgencyStanding, Reading
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.verdict import Rulebook as Shipped
from p2mi_rules.vocabulary import Occupation, Recruiter, Route, Status, Topic
from tests.rules.cells import ANSWERS
from tests.rules.groups import ASHORE, CREW
from tests.rules.stretches import STRETCHES
from tests.rules.worlds import World, found

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

UU_18_2017, PP_22_2022, ADAPTED = date(2017, 11, 22), date(2022, 6, 8), date(2024, 6, 8)
ROUTES = (Route.G2G, Route.P2P, Route.UKPS, Route.PERSEORANGAN)
FULL = frozenset(Topic(topic) for topic in Shipped.shipped().full)

REGIME = {
    Topic.AGENCY,
    Topic.DESTINATION,
    Topic.DOCUMENTS,
    Topic.PERMIT,
    Topic.REGISTRATION,
    Topic.ROUTE,
    Topic.VISA,
}
"""All that a regime of its own may say otherwise."""


class Dead(NamedTuple):
    """The topics that no world settles, and why."""

    topics: set[Topic]
    why: str


AT_SEA = {
    ("UU 39/2004", "foreign"): Dead(REGIME, "Pasal 28 leaves crew to ministerial rules that are not encoded"),
    ("UU 39/2004", "Indonesian"): Dead(REGIME, "Pasal 28 leaves crew to ministerial rules that are not encoded"),
    ("UU 18/2017 alone", "foreign"): Dead(REGIME, "Pasal 64 leaves crew to a regulation that was not there yet"),
    ("UU 18/2017 alone", "Indonesian"): Dead(REGIME, "Pasal 64 leaves crew to a regulation that was not there yet"),
    ("PP 22/2022", "foreign"): Dead({Topic.DESTINATION}, "which safeguards a ship has is said nowhere"),
    ("PP 22/2022", "Indonesian"): Dead(REGIME, "PP 22/2022 is about foreign flags, and safeguards are said nowhere"),
}
"""Of crew, by the law and by the flag, what stays open by whatever route."""

OUTSIDE = {Topic.ROUTE}
"""What no world settles of whoever leaves outside every channel: Pasal 10 and Pasal 49 know no other."""

every_stretch = pytest.mark.parametrize("day", STRETCHES)
every_route = pytest.mark.parametrize("route", ROUTES)
every_job_at_sea = pytest.mark.parametrize("job", CREW)


@cache
def plain() -> Rulebook:
    """The law, with every question a fact of its own."""
    questions = tuple(Field(name, name, answers=answers) for name, answers in ANSWERS.items())
    return Rulebook(RULES, questions, topics=frozenset(map(str, Topic)), gaps=GAPS)


def status(rulebook: Rulebook, day: date, world: World) -> Status:
    """What the engine says of a world, whatever else is answered."""
    stated = {name: Possible((world.get(name, answers[0]),)) for name, answers in ANSWERS.items()}
    return judge(rulebook, Situation({MOMENT: Possible((day,)), **stated}, {}), rulebook.full).status


def dead(day: date, told: Mapping[str, Hashable]) -> set[Topic]:
    """The topics that no world settles."""
    return {topic for topic in FULL if found(day, {topic}, told) is None}


@pytest.mark.sweep
@every_stretch
@every_route
@pytest.mark.parametrize("reading", Reading)
def test_on_land_some_world_keeps_the_whole_law(day: date, route: Route, reading: Reading) -> None:
    """By each of the four routes, by each reading, and the engine calls it procedural."""
    world = found(day, FULL, {"route": route, "reading": reading, "occupation": Occupation.OTHER})
    assert world is not None
    assert status(plain(), day, world) is Status.PROCEDURAL


@pytest.mark.sweep
@every_route
@pytest.mark.parametrize("job", ASHORE)
@pytest.mark.parametrize("day", [STRETCHES[0], STRETCHES[-1]])
def test_no_work_on_land_is_shut_out_by_itself(day: date, job: Occupation, route: Route) -> None:
    """The acts close no kind of work: that a position is closed is policy, and online fraud is warned of."""
    assert found(day, FULL, {"route": route, "reading": Reading.MINISTRY, "occupation": job}) is not None


@pytest.mark.sweep
@every_stretch
def test_outside_every_channel_no_world_keeps_the_law(day: date) -> None:
    """Route none is dead by the article on channels alone; all else about it could be in order."""
    told: dict[str, Hashable] = {"route": Route.NONE, "occupation": Occupation.OTHER, "reading": Reading.MINISTRY}
    assert dead(day, told) == OUTSIDE
    assert found(day, FULL - OUTSIDE, told) is not None


@pytest.mark.sweep
@every_stretch
@every_job_at_sea
@pytest.mark.parametrize("flag", ["foreign", "Indonesian"])
@pytest.mark.parametrize("route", Route)
def test_of_crew_some_topics_stay_open(day: date, job: Occupation, flag: str, route: Route) -> None:
    """Those written down with a reason, by whatever route, and no other; all others can be in order at once."""
    told: dict[str, Hashable] = {"route": route, "occupation": job, "foreign_flag": flag == "foreign"}
    law = "UU 39/2004" if day < UU_18_2017 else "UU 18/2017 alone" if day < PP_22_2022 else "PP 22/2022"
    expected = AT_SEA[law, flag].topics | (OUTSIDE if route is Route.NONE else set[Topic]())
    assert dead(day, told) == expected
    world = found(day, FULL - expected, told)
    assert world is not None
    assert status(plain(), day, world) is not Status.PROCEDURAL


@pytest.mark.sweep
@every_job_at_sea
@every_route
def test_were_the_safeguards_of_ships_known_crew_could_leave_lawfully(job: Occupation, route: Route) -> None:
    """One gap is all that keeps crew under a foreign flag from a placement that is called procedural."""
    gaps = tuple(gap for gap in GAPS if gap.id != "uu18-2017/p64-destination")
    told: dict[str, Hashable] = {"route": route, "occupation": job, "foreign_flag": True}
    world = found(PP_22_2022, FULL - {Topic.DESTINATION}, told)
    assert world is not None
    assert status(attrs.evolve(plain(), gaps=gaps), PP_22_2022, world) is Status.PROCEDURAL
    assert status(plain(), PP_22_2022, world) is Status.INDETERMINATE


@pytest.mark.sweep
@pytest.mark.parametrize("day", [PP_22_2022, ADAPTED])
@every_job_at_sea
def test_crew_of_a_manning_agency_can_leave_lawfully(day: date, job: Occupation) -> None:
    """With the licence of the Ministry of Transport while it lasted, since then with licence and permit of a P3MI."""
    told: dict[str, Hashable] = {
        "route": Route.P2P,
        "recruiter": Recruiter.MANNING_AGENCY,
        "occupation": job,
        "foreign_flag": True,
        "manning_licence": True,
    }
    assert found(day, FULL - {Topic.DESTINATION}, told) is not None
    without = {"re_entry": False, "recruitment_permit": False, "agency_standing": AgencyStanding.NOT_LICENSED}
    by_the_old_licence_alone = found(day, {Topic.AGENCY, Topic.PERMIT}, {**told, **without})
    assert (by_the_old_licence_alone is None) == (day >= ADAPTED)
