"""How would a person draw the time line of one country?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.policy.overview.kinds import Domain, Kind, Who
from p2mi_rules.policy.terrain import terrain
from p2mi_rules.policy.wording import row_evidence
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate, Period, moments
from p2mi_rules.vocabulary import DestinationStatus, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from p2mi_rules.policy.book import PolicyBook
    from p2mi_rules.policy.situations import Evidence, Standing
    from p2mi_rules.policy.terrain import Row

_SAYS = {
    "closed": DestinationStatus.CLOSED,
    "suspended": DestinationStatus.SUSPENDED,
    "limited": DestinationStatus.OTHER_SCHEME,
    "not_designated": DestinationStatus.NOT_DESIGNATED,
    "not_listed": DestinationStatus.NOT_LISTED,
}
_DOUBTS = frozenset({Why.NO_INFORMATION, Why.DATE_STRADDLES})
_BESIDE = frozenset({"announced", "recorded"})
_AGREED = frozenset({"agreement", "no_agreement"})
_ELSEWHERE = _AGREED | {"host_limit", "carried"}


class Answer(NamedTuple):
    """What is answered: one status, or the set of what could be true with the reason why it is open."""

    statuses: tuple[DestinationStatus, ...]
    why: Why | None

    @classmethod
    def of(cls, standing: Standing) -> Answer:
        """The answer of a standing, without what it rests on."""
        return cls(tuple(status for status in DestinationStatus if status in standing.statuses), standing.why)


class Side(NamedTuple):
    """One status with the ids of the rows and lists that speak for it."""

    status: DestinationStatus
    rows: tuple[str, ...]


class Line(NamedTuple):
    """One answer for some kinds of placement; of a conflict every side."""

    who: Who
    answer: Answer
    sides: tuple[Side, ...]


class Stretch(NamedTuple):
    """The days from ``since`` until before ``until`` (None: no change is known) on which every answer is the same.

    The first line is the ordinary placement's and holds for all that no other line names; its sides are those of the
    ordinary placement. Whom a stop spares is told by the flags of its row. ``deciding`` is the evidence that any
    answer rests on, ``outweighed`` what spoke in these days and decided nothing.
    """

    since: date
    until: date | None
    lines: tuple[Line, ...]
    deciding: tuple[Evidence, ...]
    outweighed: tuple[Evidence, ...]


class Dated(NamedTuple):
    """A row that stands beside the answers, and when it holds."""

    evidence: Evidence
    period: Period


class Basis(NamedTuple):
    """Whether there was something: ``{True}``, ``{False}``, or both, which without rows means that nobody says."""

    exists: frozenset[bool]
    rows: tuple[str, ...]


class Agreed(NamedTuple):
    """Whether in these days a written agreement existed, and a written basis for placement by the government."""

    since: date
    until: date | None
    written: Basis
    government: Basis


class Portrait(NamedTuple):
    """What the State had decided about one country, the oldest days first."""

    country: str
    stretches: tuple[Stretch, ...]
    agreed: tuple[Agreed, ...]
    agreements: tuple[Dated, ...]
    host_limits: tuple[Dated, ...]
    beside: tuple[Dated, ...]

    def on(self, day: date) -> Portrait:
        """The same for one day: its stretch, and what holds on it."""
        return Portrait(
            self.country,
            tuple(each for each in self.stretches if _holds(each, day)),
            tuple(each for each in self.agreed if _holds(each, day)),
            *(tuple(each for each in part if True in each.period.covers(day)) for part in self[3:]),
        )


def portrait(book: PolicyBook, country: str) -> Portrait:
    """Everything the book says of a country, as few stretches of days and groups of placements as tell it.

    Args:
        book: The policy; ``p2mi_rules.policy.overview.known.known`` gives what of it was public by a day.
        country: The alpha-2 code.

    >>> from p2mi_rules.policy import PolicyBook
    >>> last = portrait(PolicyBook.shipped(), "KH").stretches[-1]
    >>> str(last.since), last.until, last.lines[0].answer.statuses
    ('2024-12-05', None, (<DestinationStatus.NOT_DESIGNATED: 'not_designated'>,))
    """
    domain = Domain.of(country, book)
    starts = moments(PartialDate(ACT_BEGINS, END_OF_TIME), book.cuts(country))
    drawn: list[Stretch] = []
    agreed: list[Agreed] = []
    for since, until in zip(starts, (*starts[1:], None), strict=True):
        _append(drawn, _stretch(book, country, domain, since)._replace(until=until))
        bases = (_basis(*book.agreement(country, since)), _basis(*book.g2g_basis(country, since)))
        _append_agreed(agreed, Agreed(since, until, *bases))
    rows = terrain(book.text, book.sources, country, None).rows
    return Portrait(
        country,
        tuple(drawn),
        tuple(each for each in agreed if each.written.rows or each.government.rows),
        _dated(row for row in rows if row.kind in _AGREED),
        _dated(row for row in rows if row.kind == "host_limit"),
        _dated(row for row in rows if row.kind in _BESIDE or not (row.decides or row.kind in _ELSEWHERE)),
    )


def portrait_of_day(book: PolicyBook, country: str, day: date) -> Portrait:
    """The same for one day: its stretch with the rows of this day alone, and what holds on it.

    >>> from datetime import date
    >>> from p2mi_rules.policy import PolicyBook
    >>> (stretch,) = portrait_of_day(PolicyBook.shipped(), "KH", date(2024, 12, 5)).stretches
    >>> [each.row for each in stretch.deciding]
    ['KH-2024-12-05']
    """
    drawn = portrait(book, country).on(day)
    (around,) = drawn.stretches
    stretch = _stretch(book, country, Domain.of(country, book), day)
    return drawn._replace(stretches=(stretch._replace(since=around.since, until=around.until),))


def _holds(each: Stretch | Agreed, day: date) -> bool:
    return each.since <= day and (each.until is None or day < each.until)


def _dated(rows: Iterable[Row]) -> tuple[Dated, ...]:
    return tuple(Dated(row_evidence(row), row.period) for row in rows)


def _append(drawn: list[Stretch], new: Stretch) -> None:
    """Add a stretch, or lengthen the last one if nobody is answered otherwise."""
    last = drawn[-1] if drawn else None
    if last is None or _told(last) != _told(new):
        drawn.append(new)
        return
    lines = (
        one._replace(sides=_joined(one.sides, other.sides)) for one, other in zip(last.lines, new.lines, strict=True)
    )
    deciding = _once([*last.deciding, *new.deciding])
    drawn[-1] = Stretch(
        last.since,
        new.until,
        tuple(lines),
        deciding,
        _other(deciding, [*last.outweighed, *new.outweighed]),
    )


def _told(stretch: Stretch) -> list[tuple[Who, Answer, tuple[Side, ...]]]:
    """What a stretch says; where it is open, what may have held is part of it."""
    return [(who, answer, sides if answer.why in _DOUBTS else ()) for who, answer, sides in stretch.lines]


def _basis(exists: frozenset[bool], evidence: Iterable[Evidence]) -> Basis:
    return Basis(exists, tuple(each.row for each in evidence))


def _append_agreed(agreed: list[Agreed], new: Agreed) -> None:
    """Add an answer about agreements, or lengthen the last one if it is the same."""
    if agreed and agreed[-1][2:] == new[2:]:
        agreed[-1] = agreed[-1]._replace(until=new.until)
    else:
        agreed.append(new)


def _stretch(book: PolicyBook, country: str, domain: Domain, day: date) -> Stretch:
    """What is answered on a day, for every kind of placement."""
    regime = book.regime(country, day)
    standings = {kind: regime.standing(kind.situation(country, day)) for kind in domain.kinds()}
    ordinary = Answer.of(standings[Kind()])
    answers = {kind: Answer.of(standing) for kind, standing in standings.items()}
    others = {kind: answer for kind, answer in answers.items() if answer != ordinary}
    lines = [_line(Who(), ordinary, [Kind()], standings)]
    lines += [_line(who, answer, kinds, standings) for who, answer, kinds in domain.groups(others)]
    evidence = [each for standing in standings.values() for each in standing.evidence]
    named = {name: None for line in lines for side in line.sides for name in side.rows}
    places = {name: place for place, name in enumerate(named)}
    deciding = sorted(
        _once(each for each in evidence if each.decisive), key=lambda each: places.get(each.row, len(places))
    )
    weighed = (each for each in evidence if each.status not in _BESIDE and each.source.decides)
    return Stretch(day, None, tuple(lines), tuple(deciding), _other(deciding, weighed))


def _line(who: Who, answer: Answer, kinds: Iterable[Kind], standings: Mapping[Kind, Standing]) -> Line:
    """One line with its sides: what every deciding row of it says."""
    rows = _once(each for kind in kinds for each in standings[kind].evidence if each.decisive)
    said = (Side(_SAYS.get(row.status, DestinationStatus.DESIGNATED), (row.row,)) for row in rows)
    return Line(who, answer, _joined((), said))


def _joined(sides: Iterable[Side], more: Iterable[Side]) -> tuple[Side, ...]:
    """Each status once, with every row that speaks for it."""
    rows: dict[DestinationStatus, dict[str, None]] = {}
    for side in (*sides, *more):
        rows.setdefault(side.status, {}).update(dict.fromkeys(side.rows))
    return tuple(Side(status, tuple(names)) for status, names in rows.items())


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each row once for each thing that it says."""
    return tuple({(each.row, each.status): each for each in evidence}.values())


def _other(deciding: Iterable[Evidence], evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence of rows that decide nothing here."""
    named = {each.row for each in deciding}
    return _once(each for each in evidence if each.row not in named)
