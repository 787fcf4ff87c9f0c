"""Pasal 39 huruf d: is the placement known to the system in which the Government keeps placements?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "uu18-2017/p39-d",
    basis=UU_18_2017.pasal(39, huruf="d"),
    since=date(2017, 11, 22),
    until=date(2023, 7, 17),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.PLACER,
    reason="not_in_the_system",
)
def is_in_the_older_system(route: Route, registered: bool, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """The Government keeps a system of placements, the SISKOTKLN until it was closed on 17 July 2023.

    It warns and never decides: the act binds the Government to keep the system and attaches nothing to a missing
    entry. On the individual route registration is a report (Pasal 63 ayat (3)).
    """
    if route not in {Route.G2G, Route.P2P, Route.UKPS} or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(registered)
