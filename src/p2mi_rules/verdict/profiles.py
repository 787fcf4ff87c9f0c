"""Which topics must be settled before a placement is called better than indeterminate?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.vocabulary import Route, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.norms import Possible, Rulebook

_PLACEMENT = frozenset({Topic.DESTINATION, Topic.AGENCY, Topic.ROUTE, Topic.RECRUITER})
_SOMEBODY_LICENSED_ANSWERS = frozenset({Route.G2G, Route.P2P, Route.UKPS})


def profile_name(profile: str | Iterable[str]) -> str:
    """The name of a profile, or its topics with commas between."""
    return profile if isinstance(profile, str) else ",".join(sorted(map(str, profile)))


def topics_of(profile: str | Iterable[str], rulebook: Rulebook, route: Possible | None) -> frozenset[str]:
    """The topics of a profile: ``placement``, ``full``, or topics of the caller's own (also with commas between).

    ``placement`` is destination, agency, route and recruiter, and visa unless somebody licensed surely answers for
    the departure. Raises ``FaultyRequestError`` for a topic on which no rule decides.
    """
    if profile == "full":
        return rulebook.full
    if profile == "placement":
        named = _PLACEMENT if _answered_for(route) else _PLACEMENT | {Topic.VISA}
        return frozenset(map(str, named)) & rulebook.full
    parts = profile.split(",") if isinstance(profile, str) else profile
    wanted = {str(part).strip() for part in parts}
    faults = [
        Fault("profile", f"{name!r}", expected=f"placement, full, or topics among {', '.join(sorted(rulebook.full))}")
        for name in sorted(wanted - rulebook.full)
    ]
    if faults:
        raise FaultyRequestError(faults)
    return frozenset(wanted)


def _answered_for(route: Possible | None) -> bool:
    """Whether by every route still possible somebody licensed answers for the departure."""
    return route is not None and _SOMEBODY_LICENSED_ANSWERS.issuperset(route.values)
