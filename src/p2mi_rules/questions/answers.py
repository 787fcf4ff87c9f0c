"""Which answers may a rule be told that no field of a placement states as such?"""

from __future__ import annotations

from enum import StrEnum


class AgeBand(StrEnum):
    """Age on departure, cut where the acts cut it: 18 (UU 18/2017 Pasal 5), 21 (UU 39/2004 Pasal 35)."""

    UNDER_18 = "under_18"
    FROM_18 = "from_18"
    FROM_21 = "from_21"


class AgencyStanding(StrEnum):
    """How the placing company stood on the day: licence held, held but suspended, or none."""

    LICENSED = "licensed"
    SUSPENDED = "suspended"
    NOT_LICENSED = "not_licensed"


class Safeguards(StrEnum):
    """How many of the three safeguards of UU 18/2017 Pasal 31 a destination has: law, agreement, insurance."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class Reading(StrEnum):
    """How the "and/or" of Pasal 31 and 72 huruf d is read.

    ``MINISTRY`` is what the ministry holds and enforces (a country must have been designated), ``LENIENT``
    lets one safeguard suffice, ``STRICT`` asks for all three.
    """

    MINISTRY = "ministry"
    LENIENT = "lenient"
    STRICT = "strict"


class PaperList(StrEnum):
    """By which list papers are asked for: whoever is placed, goes alone, comes back from leave, or is ship crew.

    Crew have lists of their own (PP 22/2022 Pasal 18 and 34); ``FISHING_CREW_UNPLACED`` is fishing crew with whom
    nobody has a placement agreement to sign, since they go alone or come back.
    """

    PLACED = "placed"
    ALONE = "alone"
    BACK = "back"
    MERCHANT_CREW = "merchant_crew"
    FISHING_CREW = "fishing_crew"
    FISHING_CREW_UNPLACED = "fishing_crew_unplaced"
