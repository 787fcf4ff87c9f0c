"""Pasal 59: which permit must a P3MI hold for this destination?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_86
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Route, Topic


@rule(
    "uu18-2017/p59-1",
    basis=UU_18_2017.pasal(59, ayat=1),
    since=date(2017, 11, 22),
    topic=Topic.PERMIT,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="no_sip2mi_for_destination",
    see=(
        UU_18_2017.pasal(59, ayat=3),
        PP_59_2021.pasal(86, ayat=3, huruf="j"),
        PP_22_2022.pasal(11, ayat=1),
        PP_22_2022.pasal(28, ayat=1),
    ),
    penalty=pasal_86("c"),
)
def agency_holds_a_recruitment_permit(
    route: Route,
    recruitment_permit: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
    recruiter: Recruiter,
    occupation: Occupation,
) -> Outcome:
    """A P3MI that is to place workers must hold a SIP2MI, and it must name the destination (ayat 3).

    Coming back to the same employer after leave is no new placement. Of manning agencies of crew PP 22/2022 speaks.
    """
    manning = recruiter is Recruiter.MANNING_AGENCY and occupation.at_sea
    if route is not Route.P2P or re_entry or manning:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(recruitment_permit)
