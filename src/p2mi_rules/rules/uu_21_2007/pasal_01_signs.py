"""Pasal 1 angka 1: which signs of trafficking are there?

Trafficking is an act (to recruit, to send), a means (deceit, debt, abuse of a position) and exploitation. Of these a
record shows signs at most, so this warns, never decides, and is no finding of a crime: placement outside procedure is
none by itself.
"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import UU_21_2007
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Occupation, Party, Recruiter, Topic, Visa

_NOT_FOR_WORK = frozenset({Visa.VISIT, Visa.PILGRIMAGE, Visa.STUDENT})
_MANY = 2


@rule(
    "uu21-2007/p1-1",
    basis=UU_21_2007.pasal(1, angka=1),
    since=date(2007, 4, 19),
    topic=Topic.RECRUITER,
    effect=Effect.WARNS,
    liable=Party.NOBODY,
    reason="signs_of_trafficking",
    see=(UU_21_2007.pasal(4), UU_21_2007.pasal(10)),
)
def shows_no_two_signs_of_trafficking(visa: Visa, recruiter: Recruiter, occupation: Occupation) -> Outcome:
    """Two signs together are a reason to ask for help: a visa that is not for work, a broker as sender, online fraud.

    The choice of the signs follows what ministers name as such, and the elements of the act.
    """
    signs = (visa in _NOT_FOR_WORK, recruiter is Recruiter.INDIVIDUAL, occupation is Occupation.ONLINE_SCAM)
    return satisfied_if(sum(signs) < _MANY)
