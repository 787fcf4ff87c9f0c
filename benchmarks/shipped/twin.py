"""Which status, and which outcome of every rule in force, would a hand-written program give?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.shipped import law, uu_18_2017, uu_39_2004
from benchmarks.shipped.facts import COMPANY, DAYS, NotCovered
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from p2mi_rules import Placement
    from p2mi_rules.norms import Outcome
    from p2mi_rules.vocabulary import Status

NOT_STATED = Open.NOT_STATED


def decide(placement: Placement) -> tuple[Status, list[Outcome]]:
    """The status, and an outcome for each rule in force on the day of departure, in the order of the rulebook.

    For placements whose facts are each stated with one value or not at all, the day of departure and the destination
    stated, without a company by name, an approval or an agreement by day; raises ``NotCovered`` for all others (a
    yes or no, an employer or the job of a visa stated with several values counts as not stated). What is not stated
    and matters makes a rule unknown; no two rules are weighed together.
    """
    departed, agency = placement.departed_on, placement.agency
    if type(departed) is not PartialDate or departed.first != departed.last:
        raise NotCovered(DAYS)
    approved, contracted, name, licence = placement.approved_on, placement.contracted_on, agency.name, agency.licence
    if (approved is not NOT_STATED and type(approved) is not Open) or (
        contracted is not NOT_STATED and type(contracted) is not Open
    ):
        raise NotCovered(DAYS)
    if (name is not NOT_STATED and type(name) is not Open) or (licence is not NOT_STATED and type(licence) is not Open):
        raise NotCovered(COMPANY)
    day = departed.first
    number = day.toordinal()
    if number >= law.UU_18:
        return uu_18_2017.judge(placement, day, number)
    if number >= law.UU_39:
        return uu_39_2004.judge(placement, day, number)
    raise NotCovered(DAYS)
