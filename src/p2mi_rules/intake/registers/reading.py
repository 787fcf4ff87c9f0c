"""Which lines does a register hold, and which of them is its header?"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeVar

import attrs

from p2mi_rules.intake.comma_rows import rows_under, split_lines
from p2mi_rules.intake.json_rows import array_rows, line_rows
from p2mi_rules.intake.lines import file_fault, lines
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.registers.headers import known
from p2mi_rules.intake.registers.opening import LARGEST, MIB, content, readable
from p2mi_rules.intake.registers.wording import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from os import PathLike

    from p2mi_rules.exceptions import Fault
    from p2mi_rules.intake.row import Row

Item = TypeVar("Item")

MOST_LINES = 100_000
"""The most lines that are read: far more than there ever were agencies."""

MOST_COLUMNS = 200
"""The most columns that are read."""

ENDINGS = (".csv", ".tsv", ".json", ".jsonl", ".xlsx", ".xlsm")

_LARGEST_JSON = 16 * MIB  # an array is read as a whole, and takes many times its size in memory
_HEAD = 30
_SEPARATORS = ",;\t"


class Line(NamedTuple):
    """One line below the header: its number, its cells, or the faults for which it has none.

    The number counts from 1; of a JSON array it is the place in it.
    """

    number: int
    cells: tuple[object, ...] = ()
    faults: tuple[Fault, ...] = ()


class Listing(NamedTuple):
    """What a register holds: the header with the number of its line, the titles above it, and the lines below."""

    number: int
    headers: tuple[str, ...]
    titles: tuple[int, ...]
    lines: Iterator[Line]


def listing(path: str | PathLike[str], mapping: Mapping[str, str] | None = None) -> Listing:
    """Open a register: CSV (separated by commas, semicolons or tabs), JSON, JSONL or an Excel workbook.

    The header is the line that has most of the known columns among the first thirty; titles may stand above it. Of
    JSON it is the keys of all the objects, in the order in which they first come.

    Args:
        path: The file; its ending tells the format.
        mapping: The headers that the caller knows, as ``headers.guess`` takes them.

    Raises:
        FaultyFileError: if the file cannot be used at all, or is a workbook that nothing is there to read. Taking the
            lines raises it too, where there are too many.

    >>> listing("daftar.pdf")
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyFileError: file: found a name with another ending, expected .csv, .tsv, .json, .jsonl, \
.xlsx, .xlsm
    """
    ending = Path(path).suffix.lower()
    if ending == ".xls":
        raise file_fault(said("old_workbook"), said("saved_workbook"))
    if ending not in ENDINGS:
        raise file_fault(said("other_ending"), (", ".join(ENDINGS), ", ".join(ENDINGS)))
    raw = content(path, most=_LARGEST_JSON if ending == ".json" else LARGEST)
    chosen = mapping or {}
    if ending in {".csv", ".tsv"}:
        found = _from_text(raw, chosen)
    elif ending in {".json", ".jsonl"}:
        found = _from_objects(array_rows if ending == ".json" else line_rows, raw)
    else:
        found = _from_sheet(_workbook(raw), chosen)
    if len(found.headers) > MOST_COLUMNS:
        raise file_fault(said("many_columns", most=MOST_COLUMNS), said("fewer", most=MOST_COLUMNS), field="header")
    return found


class _Header(NamedTuple):
    """A line that may be the header: how many of its columns are known, on which lines it stands, what is above."""

    known: int
    first: int
    last: int
    cells: tuple[str, ...]
    titles: tuple[int, ...]


def _from_text(raw: bytes, mapping: Mapping[str, str]) -> Listing:
    """The lines of a CSV file, with the separator by which most columns are known."""
    heads = [_header(_head(raw, separator), mapping) for separator in _SEPARATORS]
    header = _there(max(heads, key=lambda head: head.known))
    separator = _SEPARATORS[heads.index(header)]
    numbered = islice(_numbered(raw), header.last, None)
    names = [str(place) for place, _ in enumerate(header.cells, 1)]
    found = (_line(row, names) for row in rows_under(names, numbered, separator))
    return Listing(header.first, header.cells, header.titles, found)


def _head(raw: bytes, separator: str) -> Iterator[tuple[int, int, Sequence[object]]]:
    """The first lines that hold anything, with the lines they take."""
    split = split_lines(_numbered(raw), separator)
    filled = ((taken, cells) for taken, cells in split if isinstance(cells, list) and any(map(str.strip, cells)))
    return ((taken[0], taken[-1], cells) for taken, cells in islice(filled, _HEAD))


def _numbered(raw: bytes) -> Iterator[tuple[int, str]]:
    return enumerate(_bounded(lines(readable(raw))), 1)


def _line(row: Row, names: Iterable[str]) -> Line:
    """A row as it came out of a file, its cells in the order of the columns."""
    if row.record is None:
        return Line(row.line, faults=tuple(attrs.evolve(fault, field="row") for fault in row.faults))
    return Line(row.line, tuple(row.record.get(name) for name in names))


def _workbook(raw: bytes) -> list[list[object]]:
    """The rows of a workbook, if the extra that reads one is installed."""
    try:
        from p2mi_rules.intake.registers.workbooks import sheet_rows  # noqa: PLC0415 - where a workbook is read
    except ImportError:
        raise file_fault(said("no_reader"), said("reader")) from None
    return sheet_rows(raw)


def _from_sheet(rows: list[list[object]], mapping: Mapping[str, str]) -> Listing:
    """The lines of a sheet."""
    filled = ((number, number, cells) for number, cells in enumerate(rows, 1) if any(map(str, cells)))
    header = _there(_header(islice(filled, _HEAD), mapping))
    below = (Line(number, tuple(cells)) for number, cells in enumerate(rows[header.last :], header.last + 1))
    return Listing(header.first, header.cells, header.titles, _bounded(below))


def _from_objects(read: Callable[[IO[bytes], Mapping[str, str]], Iterator[Row]], raw: bytes) -> Listing:
    """The lines of a JSON file: each object is one, each key a column."""
    rows = list(_bounded(read(readable(raw), {})))
    names = tuple({name: None for row in rows for name in row.record or ()})
    return Listing(1, names, (), (_line(row, names) for row in rows))


def _header(head: Iterable[tuple[int, int, Sequence[object]]], mapping: Mapping[str, str]) -> _Header:
    """The line that has most of the known columns, the first of them if several have."""
    found = _Header(0, 0, 0, (), ())
    before: list[int] = []
    for first, last, cells in head:
        texts = tuple(map(str, cells))
        count = known(texts, mapping)
        if count > found.known:
            found = _Header(count, first, last, texts, tuple(before))
        before.append(first)
    return found if found.known else found._replace(titles=tuple(before))


def _there(header: _Header) -> _Header:
    """The header, if any line was found to be one."""
    if header.known:
        return header
    if not header.titles:
        raise file_fault(phrase("nothing"), phrase("header_and_rows"))
    raise file_fault(said("no_header", most=_HEAD), said("known_header"))


def _bounded(items: Iterable[Item]) -> Iterator[Item]:
    """Each of them, up to the most that are read."""
    for count, item in enumerate(items):
        if count == MOST_LINES:
            raise file_fault(said("many_lines", most=MOST_LINES), said("fewer", most=MOST_LINES))
        yield item
