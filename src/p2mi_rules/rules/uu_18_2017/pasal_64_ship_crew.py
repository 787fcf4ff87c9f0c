"""Pasal 64: where does the act leave ship crew to rules that are not encoded?

PP 22/2022, in force since 8 June 2022, is the regulation that the act foresees. Before it nothing of the kind was
read; since then the destination of a ship stays open.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import gap
from p2mi_rules.vocabulary import Occupation, Recruiter, Topic


@gap(
    "uu18-2017/p64",
    basis=UU_18_2017.pasal(64),
    since=date(2017, 11, 22),
    until=date(2022, 6, 8),
    topics=frozenset(
        {Topic.AGENCY, Topic.DESTINATION, Topic.DOCUMENTS, Topic.PERMIT, Topic.REGISTRATION, Topic.ROUTE, Topic.VISA}
    ),
)
def ship_crew_has_a_regime_of_its_own(occupation: Occupation) -> bool:
    """Placement of ship and fishing crew is left to a Government Regulation, which did not exist yet."""
    return occupation.at_sea


@gap(
    "uu18-2017/p64-manning",
    basis=UU_18_2017.pasal(64),
    since=date(2017, 11, 22),
    until=date(2022, 6, 8),
    rules=frozenset({"uu18-2017/p49"}),
)
def manning_agencies_had_licences_of_their_own(occupation: Occupation, recruiter: Recruiter) -> bool:
    """Manning agencies of ship crew held licences of the Ministry of Transport (PM 84/2013), which are not encoded."""
    return occupation.at_sea and recruiter is Recruiter.MANNING_AGENCY


@gap(
    "uu18-2017/p64-destination",
    basis=UU_18_2017.pasal(64),
    since=date(2022, 6, 8),
    rules=frozenset({"uu18-2017/p31", "uu18-2017/p72-d"}),
)
def destinations_of_ships_are_not_encoded(occupation: Occupation) -> bool:
    """How the safeguards of a destination are to be read for a ship is said nowhere; stops bind crew as well."""
    return occupation.at_sea
