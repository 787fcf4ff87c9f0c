"""Which placements run through SISKOP2MI, typed from Perban BP2MI 7/2023?"""

from __future__ import annotations

from tests.rules.cells import says
from tests.rules.groups import BY_AN_IMPLEMENTER, BY_NONE, NO, YES


def test_pasal_4_runs_placements_through_the_system() -> None:
    """Pasal 4 ayat (3): permit, steps and departure of whoever an implementer places; a return is no placement."""
    says(
        "perban-bp2mi7-2023/p4-3",
        "route registered re_entry",
        breached=[(BY_AN_IMPLEMENTER, NO, NO)],
        not_applicable=[(BY_NONE, ..., ...), (BY_AN_IMPLEMENTER, ..., YES)],
    )
