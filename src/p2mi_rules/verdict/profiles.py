"""Which topics must be settled before a placement is called better than indeterminate?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.vocabulary import Route, Topic

if TYPE_CHECKING:
    from p2mi_rules.norms import Possible, Rulebook

_CHOICES = "placement, full, or topics"
_PLACEMENT = frozenset({Topic.DESTINATION, Topic.AGENCY, Topic.ROUTE, Topic.RECRUITER})
_SOMEBODY_LICENSED_ANSWERS = frozenset({Route.G2G, Route.P2P, Route.UKPS})


def as_profile(profile: object) -> str | tuple[str, ...]:
    """A profile that can be read more than once; raises ``FaultyRequestError`` for what is no profile at all."""
    if isinstance(profile, str):
        return profile
    if not isinstance(profile, Iterable):
        raise FaultyRequestError([Fault("profile", f"a value of type {type(profile).__name__}", expected=_CHOICES)])
    topics: Iterable[object] = profile  # pyright: ignore[reportUnknownVariableType] - topics are read as text
    return tuple(map(str, topics))


def profile_name(profile: str | tuple[str, ...]) -> str:
    """The name of a profile, or its topics with commas between."""
    return profile if isinstance(profile, str) else ",".join(sorted(profile))


def topics_of(profile: str | tuple[str, ...], rulebook: Rulebook, route: Possible | None) -> frozenset[str]:
    """The topics of a profile: ``placement``, ``full``, or topics of the caller's own (also with commas between).

    ``placement`` is destination, agency, route and recruiter, and visa unless somebody licensed surely answers for
    the departure. Raises ``FaultyRequestError`` for a topic on which no rule decides, and where none is left:
    whoever examines nothing has found nothing.
    """
    wanted = _wanted(profile, rulebook, route)
    if profile == "placement":
        return wanted
    faults = [
        Fault("profile", repr(name), expected=f"{_CHOICES} among {', '.join(sorted(rulebook.full))}")
        for name in sorted(wanted - rulebook.full)
    ]
    if not wanted:
        faults = [Fault("profile", "no topic on which a rule of this rulebook decides", expected=_CHOICES)]
    if faults:
        raise FaultyRequestError(faults)
    return wanted


def _wanted(profile: str | tuple[str, ...], rulebook: Rulebook, route: Possible | None) -> frozenset[str]:
    """The topics named; those of ``placement`` stay even where no rule decides on them, and are then never settled."""
    if profile == "full":
        return rulebook.full
    if profile == "placement":
        named = _PLACEMENT if _answered_for(route) else _PLACEMENT | {Topic.VISA}
        return frozenset(map(str, named))
    parts = profile.split(",") if isinstance(profile, str) else profile
    return frozenset(part.strip() for part in parts)


def _answered_for(route: Possible | None) -> bool:
    """Whether by every route still possible somebody licensed answers for the departure."""
    return route is not None and _SOMEBODY_LICENSED_ANSWERS.issuperset(route.values)
