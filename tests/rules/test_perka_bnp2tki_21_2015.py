"""Whom did the card of Perka BNP2TKI 21/2015 concern, typed from what is reported of it?"""

from __future__ import annotations

from tests.rules.cells import says
from tests.rules.groups import BEGUN, MISSING, UNDER_WAY


def test_every_worker_was_given_a_card() -> None:
    """Perka BNP2TKI 21/2015: the E-KTKLN, later ID PMI and E-PMI, of every worker by every route.

    Whoever has only been recruited need not have it yet.
    """
    says("perka-bnp2tki21-2015", "e_pmi stage", breached=[(MISSING, UNDER_WAY)], not_encoded=[(MISSING, BEGUN)])
