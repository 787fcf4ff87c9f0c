"""What is asked of a policy book, and in what shape does it answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

if TYPE_CHECKING:
    from datetime import date

    from p2mi_rules.citations import Source
    from p2mi_rules.vocabulary import DestinationStatus, Why


class Situation(NamedTuple):
    """One kind of placement at one moment, every value known; who leaves one open asks for each of its values.

    ``approved_on`` is the day the job order, visa, registration or contract was approved, None if not before any stop.
    ``re_entry`` is coming back to the same employer after leave.

    >>> from datetime import date
    >>> Situation("KH", date(2025, 10, 29)).route
    <Route.P2P: 'p2p'>
    """

    country: str
    day: date
    employer: EmployerKind = EmployerKind.LEGAL_ENTITY
    occupation: Occupation = Occupation.OTHER
    route: Route = Route.P2P
    scheme: Scheme = Scheme.NO_SCHEME
    approved_on: date | None = None
    re_entry: bool = False


class Evidence(NamedTuple):
    """One row that an answer rests on (``decisive``) or that is shown beside it.

    ``status`` is the kind of the row; for a list it is ``listed``, ``not_listed``, ``carried`` or ``listed_before``.
    ``source`` is the row's source with most authority, ``also`` has the others. ``last_ground`` is the newest ground
    for counting a list after its end; ``local`` marks what a user's own text says.
    """

    row: str
    status: str
    source: Source
    decisive: bool
    note_id: str
    note_en: str
    also: tuple[Source, ...] = ()
    last_ground: date | None = None
    local: bool = False


class Standing(NamedTuple):
    """How a destination stood: one status, or the set of what could be true with the reason why it is open.

    ``carried_from`` is the date of a list that is counted after its end, where the answer needs that.
    """

    statuses: frozenset[DestinationStatus]
    why: Why | None
    evidence: tuple[Evidence, ...]
    carried_from: date | None


class Notice(NamedTuple):
    """A dated remark that is printed in every verdict it touches."""

    id: str
    since: date
    text_id: str
    text_en: str
    source: Source
