"""Pasal 43: what of manning agencies with a licence of the Ministry of Transport?

They kept it when the regulation came, and had two years to obtain a SIP3MI. That both licences are asked for in
practice is reported; that the older one alone is enough is said by no text.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.questions.answers import AgencyStanding
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Topic


@rule(
    "pp22-2022/p43-1",
    basis=PP_22_2022.pasal(43, ayat=1),
    since=date(2022, 6, 8),
    until=date(2024, 6, 8),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="manning_agency_without_licence",
    see=(PP_22_2022.pasal(45, ayat=1),),
)
def manning_agency_holds_either_licence(
    recruiter: Recruiter,
    occupation: Occupation,
    manning_licence: bool,  # noqa: FBT001 - an answer
    agency_standing: AgencyStanding,
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A manning agency that held the licence of the Ministry of Transport, the SIUPPAK, may go on placing crew.

    A SIP3MI does as well; of one that is suspended UU 18/2017 Pasal 37 speaks. Coming back is no new placement.
    """
    if recruiter is not Recruiter.MANNING_AGENCY or not occupation.at_sea or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(manning_licence or agency_standing is not AgencyStanding.NOT_LICENSED)


@rule(
    "pp22-2022/p43-2",
    basis=PP_22_2022.pasal(43, ayat=2),
    since=date(2024, 6, 8),
    topic=Topic.AGENCY,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="manning_agency_not_adapted",
    see=(PP_22_2022.pasal(45, ayat=2),),
)
def manning_agency_has_become_a_p3mi(
    recruiter: Recruiter,
    occupation: Occupation,
    agency_standing: AgencyStanding,
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A manning agency must have obtained a SIP3MI within two years of the regulation.

    Of one that is suspended UU 18/2017 Pasal 37 speaks. Coming back is no new placement.
    """
    if recruiter is not Recruiter.MANNING_AGENCY or not occupation.at_sea or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(agency_standing is not AgencyStanding.NOT_LICENSED)
