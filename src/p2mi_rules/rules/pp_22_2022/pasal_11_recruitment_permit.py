"""Pasal 11, 28: which permit must a manning agency hold that has become a P3MI?

Of P3MI that place crew UU 18/2017 Pasal 59 speaks already. Whether a manning agency needed the permit while its old
licence still held (until 7 June 2024) is said by no text.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_22_2022
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Topic


@rule(
    "pp22-2022/p11-1",
    basis=PP_22_2022.pasal(11, ayat=1),
    since=date(2024, 6, 8),
    topic=Topic.PERMIT,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="no_sip2mi_for_crew",
    see=(PP_22_2022.pasal(28, ayat=1), PP_22_2022.pasal(43, ayat=2)),
)
def manning_agency_holds_a_recruitment_permit(
    recruiter: Recruiter,
    occupation: Occupation,
    recruitment_permit: bool,  # noqa: FBT001 - an answer
    re_entry: bool,  # noqa: FBT001 - an answer
) -> Outcome:
    """A manning agency, which must be a P3MI by now, needs a SIP2MI to place crew; coming back is no new placement."""
    if recruiter is not Recruiter.MANNING_AGENCY or not occupation.at_sea or re_entry:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(recruitment_permit)
