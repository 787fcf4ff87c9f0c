"""What does PP 59/2021 ask of a P3MI, for every combination of answers, typed from the regulation?"""

from __future__ import annotations

from p2mi_rules.vocabulary import Route
from tests.rules.cells import says
from tests.rules.groups import BEGUN, MISSING, NO, NOT_P2P, UNDER_WAY, YES


def test_pasal_47_recruits_through_the_district_office() -> None:
    """Pasal 47 ayat (2): a P3MI recruits through the district office or one-stop service; after leave nobody is."""
    says(
        "pp59-2021/p47-2",
        "route registered_manpower_office re_entry",
        breached=[((Route.P2P,), NO, NO)],
        not_applicable=[(NOT_P2P, ..., ...), ((Route.P2P,), ..., YES)],
    )


def test_pasal_86_has_a_selection_reported() -> None:
    """Pasal 86 ayat (3) huruf a: a P3MI reports the outcome of its selection, which must then have taken place.

    Whoever has only been recruited may still be selected, and whoever comes back from leave is not selected anew.
    """
    says(
        "pp59-2021/p86-3-a",
        "route selection re_entry stage",
        breached=[((Route.P2P,), MISSING, NO, UNDER_WAY)],
        not_applicable=[(NOT_P2P, ..., ..., ...), ((Route.P2P,), ..., YES, ...)],
        not_encoded=[((Route.P2P,), MISSING, NO, BEGUN)],
    )


def test_pasal_86_has_candidates_attend_the_orientation() -> None:
    """Pasal 86 ayat (3) huruf k: a P3MI enrols its candidates in the OPP and has them attend it, before they leave."""
    says(
        "pp59-2021/p86-3-k",
        "route opp re_entry stage",
        breached=[((Route.P2P,), MISSING, NO, UNDER_WAY)],
        not_applicable=[(NOT_P2P, ..., ..., ...), ((Route.P2P,), ..., YES, ...)],
        not_encoded=[((Route.P2P,), MISSING, NO, BEGUN)],
    )
