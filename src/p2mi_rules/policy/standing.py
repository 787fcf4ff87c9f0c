"""How did the destination stand for this placement, on whose word?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.precedence import Circumstances, decide, unite
from p2mi_rules.policy.situations import Evidence, Standing
from p2mi_rules.policy.wording import carried_evidence, list_evidence, row_evidence
from p2mi_rules.timelines import Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from p2mi_rules.policy.situations import Situation
    from p2mi_rules.policy.terrain import Listing, Row, Terrain

_YES, _NO, _EITHER = frozenset({True}), frozenset({False}), frozenset({True, False})
_GROUND_OF_KIND = {"closed": "closed", "suspended": "suspended", "not_designated": "denied", "open": "named"}
_STATEMENTS = frozenset({*_GROUND_OF_KIND, "limited"})
_NEVER_DECIDE = frozenset({"announced", "recorded"})


class Found(NamedTuple):
    """One ground for the answer: what kind it is, whether it may also not hold, and the evidence of it."""

    ground: str
    holds: frozenset[bool]
    evidence: Evidence


def standing(ground: Terrain, situation: Situation, *, strict: bool, carry_forward: bool) -> Standing:
    """Weigh everything that speaks of the placement; boundaries not known exactly are taken both ways."""
    last = _last_list(ground, situation)
    found = [*_rows(ground, situation), *_lists(ground, situation), *_remembered(last)]
    if carry_forward:
        found += _carried(ground, situation, last)
    choices = [_possible(found, name) for name in Circumstances._fields]
    decisions = frozenset(decide(Circumstances(*choice), strict=strict) for choice in product(*choices))
    decision = unite(decisions)
    evidence = _ordered(found, _beside(ground, situation), decision.rests_on)
    return Standing(decision.statuses, decision.why, evidence, _carried_from(last, decision.rests_on))


def _possible(found: list[Found], name: str) -> frozenset[bool]:
    """Whether any ground of this kind holds: surely, surely not, or either."""
    holds = [one.holds for one in found if one.ground == name]
    if _YES in holds:
        return _YES
    return _EITHER if holds else _NO


def _in_force(row: Row, situation: Situation) -> frozenset[bool]:
    """Whether the row holds on the day for this placement, a stop that lets the approved go on taken into account."""
    covers = row.period.covers(situation.day)
    exempt = _exempt(row, situation)
    return frozenset(covered and not spared for covered in covers for spared in exempt)


def _exempt(row: Row, situation: Situation) -> frozenset[bool]:
    """Whether the stop lets this placement go on: approved before it began, or back under a contract that ran then.

    A stop that spared only some of the approved leaves it open for all of them.
    """
    perhaps = "approved_may_continue" in row.flags
    spares = perhaps or "approved_continue" in row.flags or ("contracts_continue" in row.flags and situation.re_entry)
    if not spares or situation.approved_on is None:
        return _NO
    before = frozenset(not after for after in _begun(row.period, situation.approved_on))
    return before | _NO if perhaps else before


def _begun(period: Period, day: date) -> frozenset[bool]:
    return Period(period.since).covers(day)


def _rows(ground: Terrain, situation: Situation) -> Iterator[Found]:
    """The rows whose sources may decide and whose scope fits."""
    for row in ground.rows:
        name = _ground(row, situation)
        holds = _in_force(row, situation)
        if name is not None and True in holds:
            yield Found(name, holds, row_evidence(row))


def _ground(row: Row, situation: Situation) -> str | None:
    """What kind of ground the row is for this placement, if any."""
    if row.kind == "recorded":
        return "recorded" if row.counts and row.scope.matches(situation) else None
    if not row.decides:
        return None
    if row.kind == "limited":
        return "limited" if row.scope.concerns(situation) and not row.scope.admits(situation) else None
    return _GROUND_OF_KIND.get(row.kind) if row.scope.matches(situation) else None


def _lists(ground: Terrain, situation: Situation) -> Iterator[Found]:
    """Lists in force: naming the placement, or complete without it; never against one that a stop spared."""
    spared = any(True in row.period.covers(situation.day) and True in _exempt(row, situation) for row in ground.rows)
    for listing in ground.lists:
        holds = listing.period.covers(situation.day)
        if True not in holds:
            continue
        if listing.names(situation):
            yield Found("named", _named_on(listing, ground, situation), list_evidence(listing, "listed"))
        elif listing.lacks(situation) and not spared:
            yield Found("lacking", holds, list_evidence(listing, "not_listed"))


def _named_on(listing: Listing, ground: Terrain, situation: Situation) -> frozenset[bool]:
    """Whether the list holds, or the one it took the place of: one day that nobody knows is the boundary of both."""
    since = listing.period.since
    for before in ground.lists:
        if since is not None and before.period.until == since and before.names(situation):
            return Period(before.period.since, listing.period.until).covers(situation.day)
    return listing.period.covers(situation.day)


class LastList(NamedTuple):
    """The last list that named the placement, and whether it has surely not been replaced by one without it."""

    listing: Listing
    holds: frozenset[bool]


def _last_list(ground: Terrain, situation: Situation) -> LastList | None:
    """The last list begun by the day that named the placement, unless a later complete list leaves it out."""
    last: LastList | None = None
    for listing in ground.lists:
        begun = _begun(listing.period, situation.day)
        if True not in begun:
            continue
        if listing.names(situation):
            last = LastList(listing, begun)
        elif listing.lacks(situation) and last is not None:
            last = None if begun == _YES else LastList(last.listing, _EITHER)
    return last


def _remembered(last: LastList | None) -> Iterator[Found]:
    """The listing that was never seen to end."""
    if last is not None:
        yield Found("remembered", last.holds, list_evidence(last.listing, "listed_before"))


def _carried(ground: Terrain, situation: Situation, last: LastList | None) -> Iterator[Found]:
    """The listing counted after its end, where the country's continuity gives grounds."""
    for row in ground.rows:
        covers = row.period.covers(situation.day)
        if last is not None and row.kind == "carried" and row.scope.matches(situation) and True in covers:
            holds = frozenset(covered and held for covered in covers for held in last.holds)
            yield Found("carried", holds, carried_evidence(row, last.listing))


def _carried_from(last: LastList | None, rests_on: frozenset[str]) -> date | None:
    if last is None or "carried" not in rests_on or last.listing.period.since is None:
        return None
    return last.listing.period.since.first


def _beside(ground: Terrain, situation: Situation) -> Iterator[Evidence]:
    """What is shown and never decides: announcements, records of placements, the word of regional offices."""
    for row in ground.rows:
        shown = row.kind in _NEVER_DECIDE or (row.kind in _STATEMENTS and not row.decides)
        past = Period(row.period.since) if row.kind == "recorded" else row.period
        if shown and row.scope.matches(situation) and True in past.covers(situation.day):
            yield row_evidence(row)


def _ordered(found: list[Found], beside: Iterator[Evidence], rests_on: frozenset[str]) -> tuple[Evidence, ...]:
    """Each row once: what decides first, then by authority, then the newest."""
    weighed = [one.evidence._replace(decisive=one.ground in rests_on) for one in found]
    kept: dict[str, Evidence] = {}
    for evidence in sorted([*weighed, *beside], key=_order):
        kept.setdefault(evidence.row, evidence)
    return tuple(kept.values())


def _order(evidence: Evidence) -> tuple[bool, int, int]:
    source = evidence.source
    return (not evidence.decisive, source.authority.rank, -source.published.toordinal())
