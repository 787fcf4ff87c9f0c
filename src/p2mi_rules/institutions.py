"""Which offices licensed, issued permits and kept the records, on a given day?

Known second-hand: BNP2TKI from Perpres 81/2006, BP2MI from Perpres 90/2019, the ministry from Perpres 164 to
166/2024; that the older system was closed on 17 July 2023 from the head of BP2MI on that day.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Office(StrEnum):
    """An office of the time."""

    MINISTRY_OF_MANPOWER = "ministry_of_manpower"
    MINISTRY_P2MI = "ministry_p2mi"
    BNP2TKI = "bnp2tki"
    BP2MI = "bp2mi"
    KP2MI = "kp2mi"


class System(StrEnum):
    """The system in which placements were recorded."""

    SISKOTKLN = "siskotkln"
    SISKOP2MI = "siskop2mi"


class Offices(NamedTuple):
    """Who licensed companies, who issued permits to recruit, and where placements were recorded."""

    licensing: Office
    permits: Office
    system: System


_LICENSING = (
    (date(2004, 10, 18), Office.MINISTRY_OF_MANPOWER),
    (date(2024, 11, 5), Office.MINISTRY_P2MI),
)
_PERMITS = (
    (date(2004, 10, 18), Office.MINISTRY_OF_MANPOWER),  # UU 39/2004 Pasal 32
    (date(2017, 11, 22), Office.BNP2TKI),  # UU 18/2017 Pasal 88: it goes on until the Badan is formed
    (date(2019, 12, 31), Office.BP2MI),
    (date(2024, 11, 5), Office.KP2MI),
)
_SYSTEMS = ((date(2004, 10, 18), System.SISKOTKLN), (date(2023, 7, 17), System.SISKOP2MI))


def offices(day: date) -> Offices:
    """The offices of a day; before 18 October 2004, those of that day.

    >>> offices(date(2024, 11, 4)).permits
    <Office.BP2MI: 'bp2mi'>
    """
    return Offices(
        licensing=[office for since, office in _LICENSING if since <= max(day, _LICENSING[0][0])][-1],
        permits=[office for since, office in _PERMITS if since <= max(day, _PERMITS[0][0])][-1],
        system=[system for since, system in _SYSTEMS if since <= max(day, _SYSTEMS[0][0])][-1],
    )
