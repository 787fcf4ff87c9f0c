"""Pasal 16, 32: where must a candidate for a ship be registered?

The regulation says *harus*, of every candidate, and gives no sanction: it decides, since who is not registered has
not been a candidate at all. Who comes back is no candidate any more, and who goes alone reports the plan of departure
instead (Pasal 4, encoded with UU 18/2017 Pasal 63).
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Route, Topic

_ALONE = frozenset({Route.PERSEORANGAN, Route.NONE})


@rule(
    "pp22-2022/p16",
    basis=PP_22_2022.pasal(16),
    since=date(2022, 6, 8),
    topic=Topic.REGISTRATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="crew_not_registered",
)
def merchant_crew_is_registered(
    route: Route,
    occupation: Occupation,
    registered_manpower_office: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A candidate for a merchant ship registers at the district office or the one-stop service."""
    if occupation is not Occupation.MERCHANT_CREW or route in _ALONE or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(registered_manpower_office)


@rule(
    "pp22-2022/p32",
    basis=PP_22_2022.pasal(32),
    since=date(2022, 6, 8),
    topic=Topic.REGISTRATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="crew_not_registered",
)
def fishing_crew_is_registered(
    route: Route,
    occupation: Occupation,
    registered_manpower_office: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A candidate for a fishing vessel registers at the district office or the one-stop service."""
    if occupation is not Occupation.FISHING_CREW or route in _ALONE or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(registered_manpower_office)
