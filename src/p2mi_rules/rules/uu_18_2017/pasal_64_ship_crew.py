"""Pasal 64: where does the act leave ship crew to a regime that is not encoded?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.citations import UU_18_2017
from p2mi_rules.norms import gap
from p2mi_rules.vocabulary import Occupation, Topic


@gap(
    "uu18-2017/p64",
    basis=UU_18_2017.pasal(64),
    since=date(2017, 11, 22),
    topics=frozenset(
        {Topic.AGENCY, Topic.DESTINATION, Topic.DOCUMENTS, Topic.PERMIT, Topic.REGISTRATION, Topic.ROUTE, Topic.VISA}
    ),
)
def ship_crew_has_a_regime_of_its_own(occupation: Occupation) -> bool:
    """Placement of ship and fishing crew is left to a Government Regulation, with licences and papers of its own."""
    return occupation.at_sea
