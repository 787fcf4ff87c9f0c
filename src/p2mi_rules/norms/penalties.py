"""With what does the law threaten whoever answers for a breach?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.citations import Citation


class Joined(StrEnum):
    """How prison and fine stand to each other in the words of the act: both, one of them, or one or both."""

    AND = "and"
    OR = "or"
    AND_OR = "and_or"


class Mind(StrEnum):
    """What the act asks of the mind of the offender: intent, that they knew or should have known, or nothing."""

    INTENT = "intent"
    KNEW_OR_SHOULD_HAVE = "knew_or_should_have"
    NOT_ASKED = "not_asked"


class Offender(StrEnum):
    """Whom the act threatens; ``ANYBODY`` is said of false data alone, and may be the one whose papers they are."""

    WHOEVER_PLACES = "whoever_places"
    NATURAL_PERSON = "natural_person"
    ANYBODY = "anybody"


@attrs.frozen(kw_only=True)
class Penalty:
    """The most that may be imposed on whoever placed, never on the worker who merely left.

    ``years`` of prison at most (``light`` where the act says *kurungan*), ``rupiah`` of fine at most; ``least`` are
    the least months and the least rupiah, where the act names them. ``corporate``: a corporation is fined up to a
    third more (UU 18/2017 Pasal 87). The figures are certain for acts before ``certain_until``.

    >>> from p2mi_rules.instruments import UU_18_2017
    >>> Penalty(basis=UU_18_2017.pasal(81), years=10, rupiah=15_000_000_000, joined=Joined.AND).mind
    <Mind.NOT_ASKED: 'not_asked'>
    """

    basis: Citation
    years: int
    rupiah: int
    joined: Joined
    mind: Mind = Mind.NOT_ASKED
    offender: Offender = Offender.WHOEVER_PLACES
    light: bool = False
    least: tuple[int, int] | None = None
    corporate: bool = False
    certain_until: date | None = None

    def certain(self, day: date) -> bool:
        """Whether the figures are those of the day on which the deed was done."""
        return self.certain_until is None or day < self.certain_until
