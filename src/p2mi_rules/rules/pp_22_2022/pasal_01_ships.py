"""Pasal 1 angka 11: of which ships does the regulation speak?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022
from p2mi_rules.norms import gap
from p2mi_rules.vocabulary import Occupation, Topic


@gap(
    "pp22-2022/p1-11",
    basis=PP_22_2022.pasal(1, angka=11),
    since=date(2022, 6, 8),
    topics=frozenset({Topic.AGENCY, Topic.DOCUMENTS, Topic.PERMIT, Topic.REGISTRATION, Topic.ROUTE, Topic.VISA}),
)
def ships_under_the_indonesian_flag_are_not_its_matter(occupation: Occupation, foreign_flag: bool) -> bool:  # noqa: FBT001 - an answer
    """Migrant crew serve under foreign flags; which rules hold for crew under the Indonesian flag was not read."""
    return occupation.at_sea and not foreign_flag
