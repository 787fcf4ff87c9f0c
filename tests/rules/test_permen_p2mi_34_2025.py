"""Whom does the card of Permen P2MI 34/2025 concern, typed from its words?"""

from __future__ import annotations

from tests.rules.cells import says
from tests.rules.groups import BEGUN, MISSING, UNDER_WAY


def test_every_worker_holds_a_card() -> None:
    """Permen P2MI 34/2025: the E-KPMI, or an older card not expired, of every worker by every route.

    Whoever has only been recruited need not have it yet.
    """
    says("permen-p2mi34-2025", "e_pmi stage", breached=[(MISSING, UNDER_WAY)], not_encoded=[(MISSING, BEGUN)])
