"""Pasal 4: is the placement known to SISKOP2MI?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PERBAN_BP2MI_7_2023, PP_59_2021
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "perban-bp2mi7-2023/p4-3",
    basis=PERBAN_BP2MI_7_2023.pasal(4, ayat=3),
    since=date(2023, 7, 17),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.PLACER,
    reason="not_in_the_system",
    see=(PERBAN_BP2MI_7_2023.pasal(4, ayat=4), PP_59_2021.pasal(67, ayat=1)),
)
def is_in_siskop2mi(route: Route, registered: bool, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Placements by implementers go through SISKOP2MI: the permit, the steps before work, the departure.

    It warns and never decides: the system serves the implementers, and no provision read makes an entry a condition
    of a lawful placement. On the individual route registration is a report (UU 18/2017 Pasal 63 ayat (3)).
    """
    if route not in {Route.G2G, Route.P2P, Route.UKPS} or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(registered)
