"""Pasal 72 huruf c: who may not place without a SIP2MI?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.penal_articles import pasal_86
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Topic

_NOT_ITS_MATTER = frozenset({Recruiter.SELF, Recruiter.EMPLOYER, Recruiter.REGIONAL_GOVERNMENT})


@rule(
    "uu18-2017/p72-c",
    basis=UU_18_2017.pasal(72, huruf="c"),
    since=date(2017, 11, 22),
    topic=Topic.PERMIT,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="placed_without_sip2mi",
    penalty=pasal_86("c"),
)
def is_not_placed_by_one_who_can_hold_no_permit(recruiter: Recruiter, occupation: Occupation) -> Outcome:
    """Nobody may place workers without a SIP2MI, which P3MI alone can hold (Pasal 1 angka 17).

    Whether a P3MI held one is asked by Pasal 59; the Badan, which issues it, needs none. Of manning agencies PP
    22/2022 speaks, and a regional government is no *orang* (Pasal 1 angka 19).
    """
    manning = recruiter is Recruiter.MANNING_AGENCY and occupation.at_sea
    if manning or recruiter in _NOT_ITS_MATTER:
        return Outcome.NOT_APPLICABLE
    return satisfied_if(recruiter in {Recruiter.BADAN, Recruiter.P3MI})
