"""What is there to be said of one judgement?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from datetime import date

    from p2mi_rules.engine import Judgement
    from p2mi_rules.norms import Conflict
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import Evidence, Notice
    from p2mi_rules.questions.listed import Consultation
    from p2mi_rules.timelines import PartialDate
    from p2mi_rules.vocabulary import Status


@attrs.frozen(kw_only=True)
class Report:
    """A judgement with everything that its explanation, its record and its receipt need; no word of it is said yet.

    ``judged_on`` are the days judged, ``known_on`` the day up to which policy counted as known (none: all of it),
    ``by_list`` the one list judged by (none: all of policy), ``overlaid`` whether a user's text lay over the policy,
    ``presumed`` the values assumed for blank facts, ``host_limits`` what the host state is known to limit,
    ``notices`` the dated remarks in force, ``receipt`` the digests of rules, policy and inputs, ``placement`` what was
    judged (no part of what is said, so equal reports may differ in it), ``unread`` the fields that were stated and that
    no rule in force reads, ``consultation`` what a register said of the company.
    """

    judgement: Judgement
    id: str | None
    judged_on: PartialDate
    known_on: date | None
    policy_date: date
    profile: str
    examined: frozenset[str]
    reading: str
    silence: str
    carry_forward: bool
    by_list: str | None
    route_word: str | None
    conflicts: tuple[Conflict, ...]
    presumed: Mapping[str, Hashable]
    host_limits: tuple[Evidence, ...]
    notices: tuple[Notice, ...]
    receipt: Mapping[str, str]
    placement: Placement = attrs.field(eq=False, repr=False)
    unread: tuple[str, ...] = ()
    overlaid: bool = False
    consultation: Consultation | None = None

    @property
    def status(self) -> Status:
        """The status found."""
        return self.judgement.status
