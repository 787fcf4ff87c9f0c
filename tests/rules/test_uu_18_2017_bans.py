"""Where to and by whom does UU 18/2017 forbid placing, for every combination of answers, typed from the act?"""

from __future__ import annotations

from p2mi_rules.questions import Reading, Safeguards
from p2mi_rules.vocabulary import DestinationStatus, Recruiter, Route
from tests.rules.cells import Row, says
from tests.rules.groups import ASHORE, CREW, NEVER_NAMED, NO_PLACER, NOT_UKPS, STOPPED, THIRD_PARTIES

CLOSED = (DestinationStatus.CLOSED,)
SILENT = (
    DestinationStatus.CLOSED,
    DestinationStatus.SUSPENDED,
    DestinationStatus.OTHER_SCHEME,
    DestinationStatus.NOT_LISTED,
)
"""What the ministry says neither designated nor never designated."""

LACKING: tuple[Row, ...] = (
    ((Reading.MINISTRY,), (DestinationStatus.NOT_DESIGNATED,), ...),
    ((Reading.LENIENT,), ..., (Safeguards.NONE,)),
    ((Reading.STRICT,), ..., (Safeguards.SOME, Safeguards.NONE)),
)
"""By each reading, where law, agreement and/or insurance is missing."""

SOMEBODY_PLACES: tuple[Row, ...] = ((THIRD_PARTIES, ...), ((Recruiter.EMPLOYER,), (Route.UKPS,)))
"""Recruiter and route: somebody else's worker, or the company its own."""

NOBODY_PLACES: tuple[Row, ...] = (((Recruiter.SELF,), ...), ((Recruiter.EMPLOYER,), NOT_UKPS))
"""Recruiter and route: whoever goes alone, or is hired by an employer directly."""


def test_pasal_31_asks_for_safeguards_by_one_of_three_readings() -> None:
    """Pasal 31: protective law, agreement and/or insurance: any one, all three, or what the ministry has designated.

    What the ministry closed or stopped is the matter of Pasal 32.
    """
    says(
        "uu18-2017/p31",
        "reading destination_status safeguards",
        breached=[
            ((Reading.MINISTRY,), NEVER_NAMED, ...),
            ((Reading.LENIENT,), ..., (Safeguards.NONE,)),
            ((Reading.STRICT,), ..., (Safeguards.SOME, Safeguards.NONE)),
        ],
        not_applicable=[((Reading.MINISTRY,), STOPPED, ...)],
    )


def test_pasal_32_lets_the_government_stop_or_forbid() -> None:
    """Pasal 32 ayat (1): a stop and a prohibition bind alike, for a country or a position, whoever arranges it."""
    says("uu18-2017/p32-1", "destination_status", breached=[(STOPPED,)])


def test_pasal_69_forbids_natural_persons_to_place() -> None:
    """Pasal 69: no natural person may place anybody; the elucidation names brokers and others without authority."""
    says("uu18-2017/p69", "recruiter", breached=[((Recruiter.INDIVIDUAL,),)])


def test_pasal_72_forbids_placing_in_a_closed_country() -> None:
    """Pasal 72 huruf b: whoever places, in a country declared closed; one who goes alone places nobody."""
    says(
        "uu18-2017/p72-b",
        "destination_status recruiter route",
        breached=[(CLOSED, *placing) for placing in SOMEBODY_PLACES],
        not_applicable=[(..., *alone) for alone in NOBODY_PLACES],
    )


def test_pasal_72_forbids_placing_without_sip2mi() -> None:
    """Pasal 72 huruf c: whoever places and can hold no SIP2MI; a P3MI can, and the Badan issues it.

    One who goes alone or is hired directly is placed by nobody, a regional government is no *orang* (Pasal 1 angka
    19), and of manning agencies of crew PP 22/2022 speaks.
    """
    can_hold_none = (
        Recruiter.INDIVIDUAL,
        Recruiter.UNLICENSED_COMPANY,
        Recruiter.TRAINING_CENTRE,
        Recruiter.TRAVEL_AGENT,
    )
    says(
        "uu18-2017/p72-c",
        "recruiter occupation",
        breached=[(can_hold_none, ...), ((Recruiter.MANNING_AGENCY,), ASHORE)],
        not_applicable=[((*NO_PLACER, Recruiter.REGIONAL_GOVERNMENT), ...), ((Recruiter.MANNING_AGENCY,), CREW)],
    )


def test_pasal_72_forbids_placing_where_safeguards_lack() -> None:
    """Pasal 72 huruf d: whoever places where law, agreement and/or insurance is missing, without any closure."""
    silent: Row = ((Reading.MINISTRY,), SILENT, ...)
    says(
        "uu18-2017/p72-d",
        "reading destination_status safeguards recruiter route",
        breached=[(*lacking, *placing) for placing in SOMEBODY_PLACES for lacking in LACKING],
        not_applicable=[
            *((..., ..., ..., *alone) for alone in NOBODY_PLACES),
            *((*silent, *placing) for placing in SOMEBODY_PLACES),
        ],
    )
