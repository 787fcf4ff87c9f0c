"""Pasal 51, 37: which licence must a placing company hold?

The act has two states here: until 1 November 2020 the Minister licensed, since then the Central Government does (UU
11/2020 Pasal 84). For how long a licence runs stands in the licence itself, so its end is taken from the register,
never computed.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Route, Topic


@rule(
    "uu18-2017/p51-1",
    basis=UU_18_2017.pasal(51, ayat=1),
    since=date(2017, 11, 22),
    until=date(2020, 11, 2),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="agency_without_licence",
)
def agency_holds_a_licence(
    route: Route,
    agency_standing: AgencyStanding,
    re_entry: bool,  # noqa: FBT001 - an answer
    recruiter: Recruiter,
    occupation: Occupation,
) -> Outcome:
    """A company that places workers must hold a written licence of the Minister, the SIP3MI.

    Coming back to the same employer after leave is no new placement; the company stays answerable (Pasal 58 ayat
    (2)). Manning agencies of ship crew had licences of their own (Pasal 64).
    """
    manning = recruiter is Recruiter.MANNING_AGENCY and occupation.at_sea
    if route is not Route.P2P or re_entry or manning:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(agency_standing is not AgencyStanding.NOT_LICENSED)


@rule(
    "uu18-2017/p51-1-amended",
    basis=UU_18_2017.pasal(51, ayat=1, amended="UU 11/2020 Pasal 84"),
    since=date(2020, 11, 2),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="agency_without_licence",
    see=(PP_22_2022.pasal(8, ayat=1), PP_22_2022.pasal(25, ayat=1)),
)
def agency_holds_a_business_licence(
    route: Route,
    agency_standing: AgencyStanding,
    re_entry: bool,  # noqa: FBT001 - an answer
    recruiter: Recruiter,
    occupation: Occupation,
) -> Outcome:
    """A company that places workers must hold a business licence of the Central Government, still called SIP3MI.

    Coming back to the same employer after leave is no new placement; the company stays answerable (Pasal 58 ayat
    (2)). Of manning agencies of ship crew PP 22/2022 speaks.
    """
    manning = recruiter is Recruiter.MANNING_AGENCY and occupation.at_sea
    if route is not Route.P2P or re_entry or manning:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(agency_standing is not AgencyStanding.NOT_LICENSED)


@rule(
    "uu18-2017/p37-1-b",
    basis=UU_18_2017.pasal(37, ayat=1, huruf="b"),
    since=date(2017, 11, 22),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="agency_suspended",
    see=(UU_18_2017.pasal(74, ayat=1, huruf="b"), PP_22_2022.pasal(41, ayat=1, huruf="b")),
)
def agency_is_not_suspended(route: Route, agency_standing: AgencyStanding, re_entry: bool) -> Outcome:  # noqa: FBT001 - an answer
    """A company whose activities have been suspended does not place while the suspension lasts.

    Whether a candidate who was contracted before may still leave is said nowhere: both stay possible. It holds of
    manning agencies too (PP 22/2022 Pasal 41).
    """
    if route is not Route.P2P or re_entry or agency_standing is AgencyStanding.NOT_LICENSED:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(agency_standing is AgencyStanding.LICENSED)
