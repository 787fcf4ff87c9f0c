"""Which records do the lines of a CSV file hold?"""

from __future__ import annotations

import csv
from collections import deque
from typing import IO, TYPE_CHECKING, NamedTuple

from p2mi_rules import words
from p2mi_rules.exceptions import Fault
from p2mi_rules.intake.lines import LONGEST_LINE, file_fault, lines
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_LINES = 20
"""The most lines that one quoted cell may span: beyond them the quote is taken to be a stray one."""

_SEPARATORS = ",;\t"


class _Header(NamedTuple):
    """The names of the columns (blank for a nameless one) with what separates them."""

    names: list[str]
    separator: str


def comma_rows(stream: IO[bytes], rename: Mapping[str, str]) -> Iterator[Row]:
    """Take the records out of a CSV file: a header line, then a row for each record.

    Cells are separated by commas, semicolons or tabs, whichever the header line has. Blank lines are passed
    over. A column without a name must be empty. Raises ``FaultyFileError`` if the header cannot be used.
    """
    numbered = enumerate(lines(stream), 1)
    header = _header(numbered, rename)
    yield from rows_under(header.names, numbered, header.separator)


def rows_under(names: list[str], numbered: Iterator[tuple[int, str]], separator: str) -> Iterator[Row]:
    """Take a record out of each of the lines below a header with these names, or the faults that stand there instead.

    >>> [row.record for row in rows_under(["1", "2"], iter([(5, "PT Satu;aktif")]), ";")]
    [{'1': 'PT Satu', '2': 'aktif'}]
    """
    header = _Header(names, separator)
    for taken, cells in split_lines(numbered, separator):
        yield from _rows(taken, cells, header)


def _rows(taken: list[int], cells: list[str] | Fault, header: _Header) -> Iterator[Row]:
    """The row on these lines; if quotes went astray in it, every line that they swallowed is a fault of its own."""
    first, *others = taken
    if isinstance(cells, Fault):
        row, astray = Row(first, faults=(cells,)), True
    else:
        row = _row(first, cells, header.names)
        astray = row.record is None or _swallows(cells, header)
    if not (others and astray):
        yield row
        return
    found = (
        phrase("unpaired_over", first=others[0], last=others[-1])
        if len(others) > 1
        else phrase("unpaired_over_one", line=others[0])
    )
    yield Row(first, faults=(Fault.of("row", found, expected=phrase("paired_quotes")),))
    inside = Fault.of("row", phrase("swallowed", line=first), expected=phrase("paired_quotes"))
    for line in others:
        yield Row(line, faults=(inside,))


def _swallows(cells: list[str], header: _Header) -> bool:
    """Whether the lines of a cell look like rows of the table: each would have as many cells as the header.

    A stray quote may happen to be closed by another some rows later, which makes one row of several.
    """
    width = len(header.names)
    for place, cell in enumerate(cells):
        start, *others = cell.split("\n")
        counts = [text.count(header.separator) + 1 for text in others]
        if counts and width > 1:
            before, after = place + start.count(header.separator) + 1, width - place - 1
            counts[-1] += after
            if {before, *counts} == {width}:
                return True
    return False


def _row(line: int, cells: list[str], names: list[str]) -> Row:
    """The record of a row, if it has a cell for each column."""
    if len(cells) != len(names):
        expected = phrase("cell_a_column", count=len(names))
        fault = Fault.of("row", phrase("cells", count=len(cells)), expected=expected)
        return Row(line, faults=(fault,))
    pairs = list(zip(names, cells, strict=True))
    if any(cell.strip() for name, cell in pairs if not name):
        fault = Fault.of("row", phrase("nameless_column"), expected=phrase("column_name"))
        return Row(line, faults=(fault,))
    return Row(line, {name: cell for name, cell in pairs if name})


def _header(numbered: Iterator[tuple[int, str]], rename: Mapping[str, str]) -> _Header:
    """Read the first line that is not blank as the header."""
    text = next((text for _, text in numbered if text.strip()), None)
    if text is None:
        raise file_fault(phrase("nothing"), phrase("header_and_rows"))
    if "\0" in text or "\ufffd" in text or len(text) > LONGEST_LINE:
        raise file_fault(phrase("no_header_line"), phrase("csv_text"))
    separators = [mark for mark in _SEPARATORS if mark in "".join(text.split('"')[::2])]
    if len(separators) > 1:
        raise file_fault(phrase("several_separators"), phrase("one_separator"), field="header")
    separator = separators[0] if separators else ","
    cells, is_open = _parsed([text], separator)
    if is_open or isinstance(cells, Fault):
        raise file_fault(phrase("unpaired_quotes"), phrase("paired_quotes"), field="header")
    names = [rename.get(words.normal(name), name.strip()) for name in cells]
    _check(names)
    return _Header(names, separator)


def _check(names: list[str]) -> None:
    """Refuse a header that names no field, or one column twice."""
    if not any(words.field(name) for name in names):
        raise file_fault(phrase("header_without_fields"), phrase("header_with_fields"), field="header")
    seen: dict[str, int] = {}
    for position, name in enumerate(names, 1):
        first = seen.setdefault(words.normal(name) if name else f" {position}", position)
        if first != position:
            twofold = phrase("twofold_column", first=first, second=position)
            raise file_fault(twofold, phrase("one_column_a_name"), field="header")


def split_lines(numbered: Iterator[tuple[int, str]], separator: str) -> Iterator[tuple[list[int], list[str] | Fault]]:
    """The cells of each row with the lines it takes, or the fault that stands there instead.

    A quote that is not closed within some lines spoils its own line alone: the lines after it are read again.

    >>> list(split_lines(iter([(1, '"PT Satu, Tbk'), (2, '",aktif'), (3, "PT Dua,aktif")]), ","))[1]
    ([3], ['PT Dua', 'aktif'])
    """
    again: deque[tuple[int, str]] = deque()

    def following() -> tuple[int, str] | None:
        return again.popleft() if again else next(numbered, None)

    while (first := following()) is not None:
        if not first[1].strip():
            continue
        taken = [first]
        cells, is_open = _parsed([first[1]], separator)
        while is_open and len(taken) < MOST_LINES and (more := following()) is not None:
            taken.append(more)
            cells, is_open = _parsed([text for _, text in taken], separator)
        if is_open:
            again.extendleft(reversed(taken[1:]))
            taken = [first]
            cells = Fault.of("row", phrase("open_quote"), expected=phrase("paired_quotes"))
        yield [line for line, _ in taken], cells


def _parsed(texts: list[str], separator: str) -> tuple[list[str] | Fault, bool]:
    """The cells of a row on these lines, and whether a quote is still open at their end."""
    if max(map(len, texts)) > LONGEST_LINE:
        found = phrase("long_line", most=LONGEST_LINE)
        return Fault.of("row", found, expected=phrase("shorter_lines")), False
    # A line with one quote closes what is open; whether it was needed tells whether anything was.
    reader = csv.reader([*(f"{text}\n" for text in texts), '"'], delimiter=separator, strict=True)
    try:
        cells = next(reader)
    except csv.Error:
        return Fault.of("row", phrase("unpaired_or_long"), expected=phrase("paired_quotes")), False
    return cells, reader.line_num > len(texts)
