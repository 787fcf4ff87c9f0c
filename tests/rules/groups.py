"""Answers that provisions treat alike, named once so that tables of many rules can be typed from the law's words."""

from __future__ import annotations

from p2mi_rules.questions import PaperList
from p2mi_rules.vocabulary import DestinationStatus, Occupation, Recruiter, Route, Stage

YES, NO = (True,), (False,)
HELD, MISSING = YES, NO

CREW = (Occupation.FISHING_CREW, Occupation.MERCHANT_CREW)
ASHORE = tuple(job for job in Occupation if job not in CREW)

NO_PLACER = (Recruiter.SELF, Recruiter.EMPLOYER)
"""Whoever goes alone, or is hired by the employer directly: nobody offers a service of placement."""

THIRD_PARTIES = (
    Recruiter.BADAN,
    Recruiter.P3MI,
    Recruiter.REGIONAL_GOVERNMENT,
    Recruiter.INDIVIDUAL,
    Recruiter.UNLICENSED_COMPANY,
    Recruiter.TRAINING_CENTRE,
    Recruiter.TRAVEL_AGENT,
    Recruiter.MANNING_AGENCY,
)
"""Whoever places somebody else's worker."""

NOT_P2P = (Route.G2G, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
NOT_UKPS = (Route.G2G, Route.P2P, Route.PERSEORANGAN, Route.NONE)
NOT_G2G = (Route.P2P, Route.UKPS, Route.PERSEORANGAN, Route.NONE)
NOT_PERSEORANGAN = (Route.G2G, Route.P2P, Route.UKPS, Route.NONE)
BY_AN_IMPLEMENTER = (Route.G2G, Route.P2P, Route.UKPS)
BY_NONE = (Route.PERSEORANGAN, Route.NONE)

BEGUN = (Stage.RECRUITED,)
"""Of whom nothing needs to be complete yet."""

UNDER_WAY = (Stage.STOPPED, Stage.DEPARTED, Stage.RETURNED)
"""Whoever was about to leave, or has left."""

ABROAD = (Stage.DEPARTED, Stage.RETURNED)

FISHERS = (PaperList.FISHING_CREW, PaperList.FISHING_CREW_UNPLACED)
SAILORS = (PaperList.MERCHANT_CREW,)

STOPPED = (DestinationStatus.CLOSED, DestinationStatus.SUSPENDED)
NEVER_NAMED = (DestinationStatus.NOT_DESIGNATED, DestinationStatus.NOT_LISTED, DestinationStatus.OTHER_SCHEME)
