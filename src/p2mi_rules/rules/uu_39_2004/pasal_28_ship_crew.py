"""Pasal 28: where does the act leave ship crew to rules that are not encoded?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_39_2004
from p2mi_rules.norms import gap
from p2mi_rules.vocabulary import Occupation, Topic


@gap(
    "uu39-2004/p28",
    basis=UU_39_2004.pasal(28),
    since=date(2004, 10, 18),
    until=date(2017, 11, 22),
    topics=frozenset(
        {Topic.AGENCY, Topic.DESTINATION, Topic.DOCUMENTS, Topic.PERMIT, Topic.REGISTRATION, Topic.ROUTE, Topic.VISA}
    ),
)
def ship_crew_has_rules_of_its_own(occupation: Occupation) -> bool:
    """Placement in certain kinds of work is left to ministerial rules; those for ship crew are not encoded."""
    return occupation.at_sea
