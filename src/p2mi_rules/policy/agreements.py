"""Is there a written agreement, a basis for government placement, a limit of the host state?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.policy.wording import row_evidence
from p2mi_rules.vocabulary import Route

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from p2mi_rules.policy.situations import Evidence
    from p2mi_rules.policy.terrain import Row, Terrain

Answer = tuple[frozenset[bool], tuple["Evidence", ...]]


def agreement(ground: Terrain, day: date) -> Answer:
    """Whether a written agreement exists: yes by an agreement or a government channel, no by a national statement."""
    return _basis(ground, day, lambda row: row.kind == "agreement" or _government_channel(row))


def g2g_basis(ground: Terrain, day: date) -> Answer:
    """Whether placement by the government has a written basis (UU 18/2017 Pasal 50): an agreement alone is none."""
    return _basis(ground, day, _government_channel)


def host_limits(ground: Terrain, day: date) -> tuple[Evidence, ...]:
    """What the host state itself limits on the day; it never changes the standing under Indonesian law."""
    limits = (row for row in ground.rows if row.kind == "host_limit" and True in row.period.covers(day))
    return tuple(row_evidence(row) for row in limits)


def _government_channel(row: Row) -> bool:
    """A row that opens the country to government placement by name, or an agreement made for it."""
    if row.kind == "open":
        return row.scope.routes is not None and Route.G2G in row.scope.routes
    return row.kind == "agreement" and "government_placement" in row.flags


def _basis(ground: Terrain, day: date, grants: Callable[[Row], bool]) -> Answer:
    """Yes, no, or both where nothing is known or a boundary straddles the day."""
    deciding = [(row, row.period.covers(day)) for row in ground.rows if row.decides]
    given = [(row, covers) for row, covers in deciding if True in covers and grants(row)]
    denied = [(row, covers) for row, covers in deciding if True in covers and row.kind == "no_agreement"]
    said = {True for _ in given} | {False for _ in denied}
    sure = any(False not in covers for _, covers in (*given, *denied))
    evidence = tuple(row_evidence(row)._replace(decisive=True) for row, _ in (*given, *denied))
    return frozenset(said if sure else {True, False}), evidence
