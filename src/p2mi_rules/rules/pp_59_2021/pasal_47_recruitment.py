"""Pasal 47: through whom does a P3MI recruit?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Party, Route, Topic


@rule(
    "pp59-2021/p47-2",
    basis=PP_59_2021.pasal(47, ayat=2),
    since=date(2021, 4, 7),
    topic=Topic.REGISTRATION,
    effect=Effect.WARNS,
    liable=Party.AGENCY,
    reason="not_recruited_through_the_district_office",
    see=(UU_18_2017.pasal(1, angka=1),),
)
def is_recruited_through_the_district_office(
    route: Route,
    registered_manpower_office: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A P3MI recruits through the district office or the one-stop service, where a candidate is registered.

    It warns and never decides: the duty is the agency's, with an administrative sanction.
    """
    if route is not Route.P2P or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(registered_manpower_office)
