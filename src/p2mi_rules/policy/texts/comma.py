"""Which tables does a policy text in CSV hold?"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault
from p2mi_rules.policy.texts.tables import Cell, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.policy.texts.positions import Path

TABLES = ("row", "source", "end", "list", "notice", "continuity", "contribution")
"""What a line may be, as its column ``table`` says; without that column or in an empty cell it is a row."""

_SEPARATORS = ",;\t"
Tables = dict[str, list[dict[str, Cell]]]


class _Record(NamedTuple):
    """The cells of one record, the line on which it begins, and the line of each cell."""

    line: int
    cells: list[str]

    @property
    def lines(self) -> list[int]:
        """The line of each cell: a cell in quotes may go on over several."""
        ends = [cell.count("\n") for cell in self.cells]
        return [self.line + sum(ends[:place]) for place in range(len(ends))]


def comma_tables(text: str, name: str, faults: list[Fault]) -> tuple[Tables, dict[Path, int]]:
    r"""The tables as TOML would give them, and the line of each table and key; what is wrong is added to the faults.

    A header line names the keys, each further line is one table. An empty cell is a key left out. Cells are separated
    by commas, semicolons or tabs, whichever the header line has most of.

    >>> tables, lines = comma_tables("id,kind,since\na,open,2027-01-01\nb,open,\n", "own.csv", [])
    >>> tables["row"][1], lines["row", 0, "since"], lines["row", 1]
    ({'id': 'b', 'kind': 'open'}, 2, 3)
    """
    tables: Tables = {}
    lines: dict[Path, int] = {}
    records = _records(text.replace("\r\n", "\n").replace("\r", "\n"), name, faults)
    header = next(records, None)
    if header is None:
        faults.append(Fault(f"{name}:1", "no header line", expected="the names of the keys, with commas between"))
        return tables, lines
    keys = [key.strip() for key in header.cells]
    if not _usable(keys, f"{name}:{header.line}", faults):
        return tables, lines
    for record in records:
        place = f"{name}:{record.line}"
        if len(record.cells) != len(keys):
            expected = f"{len(keys)}, one for each column of the header line"
            faults.append(Fault(place, f"{len(record.cells)} cells", expected=expected))
            continue
        _add(record, keys, place, (tables, lines), faults)
    return tables, lines


def _usable(keys: list[str], place: str, faults: list[Fault]) -> bool:
    """Whether each column has a name of its own."""
    twofold = {key for key in keys if key and keys.count(key) > 1}
    faults += [Fault(place, f"the column {key!r} twice", expected="one column a key") for key in sorted(twofold)]
    if "" in keys:
        faults.append(Fault(place, "a column without a name", expected="a key over each column"))
    return not twofold and "" not in keys


def _add(
    record: _Record, keys: list[str], place: str, found: tuple[Tables, dict[Path, int]], faults: list[Fault]
) -> None:
    """Put the record among the tables of its kind."""
    tables, lines = found
    cells = {key: Cell(cell.strip()) for key, cell in zip(keys, record.cells, strict=True) if cell.strip()}
    table = str(cells.pop("table", TABLES[0]))
    if table not in TABLES:
        faults.append(
            Fault(f"{place}: table", repr(table), expected=", ".join(TABLES), suggestion=nearest(table, TABLES))
        )
        return
    alike = tables.setdefault(table, [])
    path = (table, len(alike))
    lines[path] = record.line
    lines.update({(*path, key): line for key, line in zip(keys, record.lines, strict=True)})
    alike.append(cells)


def _records(text: str, name: str, faults: list[Fault]) -> Iterator[_Record]:
    """The records that hold anything, up to the first that cannot be read."""
    separator = max(_SEPARATORS, key=text.lstrip().partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            faults.append(Fault(f"{name}:{line}", f"a line that is not CSV: {error}", expected="quotes in pairs"))
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield _Record(line, cells)
