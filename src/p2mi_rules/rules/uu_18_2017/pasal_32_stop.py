"""Pasal 32: may the Government have stopped or forbidden this placement?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import DestinationStatus, Party, Topic


@rule(
    "uu18-2017/p32-1",
    basis=UU_18_2017.pasal(32, ayat=1),
    since=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="placement_stopped_or_forbidden",
    see=(PP_59_2021.pasal(44, ayat=1), PP_59_2021.pasal(86, ayat=3, huruf="h")),
)
def placement_is_not_stopped(destination_status: DestinationStatus) -> Outcome:
    """The Government may stop or forbid placement to a country or in a position; while it does, none may go."""
    return satisfied_if(destination_status not in {DestinationStatus.CLOSED, DestinationStatus.SUSPENDED})
