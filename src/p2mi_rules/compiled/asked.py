"""What is a user's record, and what is asked of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.timelines import PartialDate


class Asked(NamedTuple):
    """What a record is and what is asked of it.

    ``day`` is the field of the day judged, ``days`` those of which one is meant where a record has none, ``unknown``
    are by field the words that stand for an open fact, ``examined`` the topics that must be settled.
    """

    day: str
    days: PartialDate
    unknown: Mapping[str, tuple[Hashable, ...]]
    examined: frozenset[str]
