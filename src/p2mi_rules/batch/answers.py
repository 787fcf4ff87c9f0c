"""What is answered to each row of a file?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules import intake, words
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.verdict import FaultyRecord, Verdict, check
from p2mi_rules.verdict.presuming import departure_presumed
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from typing import Unpack

    from p2mi_rules.verdict.checking import UnknownFields
    from p2mi_rules.verdict.hearing import Choices


class Answer(NamedTuple):
    """What was answered to one row: the line on which it begins, with its verdict or its faults."""

    row: int
    said: Verdict | FaultyRecord


def judge(
    rows: Iterable[intake.Row],
    *,
    unknown_fields: UnknownFields = "refuse",
    presumed_departure: date | None = None,
    **choices: Unpack[Choices],
) -> Iterator[Answer]:
    r"""Judge the rows of a file lazily and in order: as many answers as rows, each with the line of its row.

    A row that cannot be read gives its faults in its place; it stops or shifts no other. ``unknown_fields`` is
    ``"refuse"`` or ``"pass"``. ``presumed_departure`` is the day presumed where a row states no departure (none:
    every day since the first act counts); the verdict lists it among what was presumed. ``choices`` are those of
    ``check``.

    Raises ``FaultyRequestError`` at the first row for a choice that does not exist.

    >>> import io
    >>> rows = intake.records(io.BytesIO(b"negara_tujuan;usia\nKamboja;24\nAtlantis;24"), "csv")
    >>> [(answer.row, answer.said.record()["status"]) for answer in judge(rows)]
    [(2, 'indeterminate'), (3, None)]
    """
    for row in rows:
        if row.record is None:
            yield Answer(row.line, FaultyRecord(id=None, faults=row.faults))
            continue
        try:
            said = _judged(row.record, unknown_fields, presumed_departure, choices)
        except FaultyRecordError as error:
            yield Answer(row.line, FaultyRecord(id=_reference(row.record), faults=error.faults))
        else:
            yield Answer(row.line, said)


def _judged(
    record: Mapping[str, object], unknown_fields: UnknownFields, presumed: date | None, choices: Choices
) -> Verdict:
    """The verdict on a record, on the day presumed if it states none."""
    placement = intake.placement(record, unknown_fields=unknown_fields)
    if presumed is None or placement.departed_on is not Open.NOT_STATED:
        return check(placement, **choices)
    # Read again with the day: before departure it is a planned one, which reading turns into any later day.
    dated = intake.placement({**record, "departed_on": presumed}, unknown_fields=unknown_fields)
    return departure_presumed(check(dated, **choices), dated)


def _reference(record: Mapping[str, object]) -> str | None:
    """The caller's own reference in a record that cannot be read, by whichever name its column has."""
    stated = (cell for name, cell in record.items() if words.field(str(name)) == "id")
    return next((str(cell) for cell in stated if isinstance(cell, str | int) and str(cell).strip()), None)
