"""What do the shipped rules find of a placement under the shipped policy and the usual choices?"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from p2mi_rules.compiled.judging import Judge
from p2mi_rules.compiled.shapes import Book, Exclusion, Law, Told
from p2mi_rules.placement import Placement
from p2mi_rules.shipped import law
from p2mi_rules.shipped.keys import key_of, meet
from p2mi_rules.shipped.policy import REGIMES, course_of
from p2mi_rules.shipped.possible import at, is_answered_for, possible
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import Open, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.compiled.cores import Core

BOOK = Book(
    rules=law.RULES,
    effects=law.EFFECTS,
    topics=law.TOPICS,
    counted=law.COUNTED,
    full=law.FULL,
    variables=law.VARIABLES,
    sizes=law.SIZES,
    told=tuple(Told(*parts) for parts in law.TOLD),
    exclusions=tuple(Exclusion(*parts) for parts in law.EXCLUSIONS),
    laws=tuple(map(Law._make, law.LAWS)),  # their tables are made of parts when a law is first asked for
)
JUDGE = Judge(BOOK, REGIMES)
_PLACEMENT = sum(
    1 << BOOK.topics.index(topic) for topic in (Topic.DESTINATION, Topic.AGENCY, Topic.ROUTE, Topic.RECRUITER)
)
_VISA = 1 << BOOK.topics.index(Topic.VISA)
_FOUND: Mapping[str, dict[int, Core]] = {"placement": {}, "full": {}}
_MOST_KEPT = 16_384
_ANY_DAY = PartialDate(ACT_BEGINS, END_OF_TIME)


def core_of(placement: Placement, profile: str) -> Core | None:
    """What is found of a placement; ``None`` where the specification must be asked.

    That is where something is rarer than these numbers tell: several values of which one is true, a company by name,
    an approval or an agreement with its day, facts that exclude one another, another profile than the two by name; and
    for what is no placement, which is refused there.
    """
    if not isinstance(placement, Placement):  # pyright: ignore[reportUnnecessaryIsInstance] - what has all the fields looks like one
        return None
    try:
        return _FOUND[profile][key_of(placement)]
    except (AttributeError, KeyError, TypeError):
        return _looked_up(placement, profile)


def _looked_up(placement: Placement, profile: str) -> Core | None:
    """The same, the long way; it is kept if the placement has a key."""
    kept = _FOUND.get(profile)
    course = course_of(placement.destination) if isinstance(placement.destination, str) else None
    if kept is None or course is None:
        return None
    days = _ANY_DAY if isinstance(placement.departed_on, Open) else placement.departed_on
    places = range(bisect_right(course.days, days.first), bisect_right(course.days, days.last) + 1)
    try:
        found = possible(placement, course, days)
    except KeyError:
        return None
    if found is None:
        return None
    asked = {(course.laws[place], at(found, course.regimes[place])): None for place in places}
    examined = BOOK.full if profile == "full" else _PLACEMENT | (0 if is_answered_for(placement) else _VISA)
    core = JUDGE.core(tuple(asked), examined)
    meet(placement, course, places)
    _keep(kept, placement, core)
    return core


def _keep(kept: dict[int, Core], placement: Placement, core: Core) -> None:
    """Keep what was found under the key of a placement, if it has one."""
    try:
        key = key_of(placement)
    except (AttributeError, KeyError):
        return
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = core
