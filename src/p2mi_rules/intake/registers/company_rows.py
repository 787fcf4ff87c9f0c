"""What does one line of a register say of one company?"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault, FaultyRecordError
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.registers.company_cells import DASHES, DAYS, day_of, number_of, period_of, text_of
from p2mi_rules.intake.registers.headers import Use
from p2mi_rules.intake.registers.leftovers import is_count, is_other_header
from p2mi_rules.intake.registers.wording import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from p2mi_rules.intake.registers.headers import Column

_LONGEST_COMPARED = 200
_START = "start of the period"
# What makes a note more than a remark, if the status does not say it too.
_SANCTION = re.compile(
    r"sanksi|cabut|skors|henti|beku|segel|mengundurkan|tidak memperpanjang|peringat|tegur"
    r"|revo[kc]|suspen|sanction|frozen|warn",
    re.IGNORECASE,
)
_NO_SANCTION = re.compile(
    r"(?:tidak|belum|tanpa) (?:ada |pernah |dikenai |dikenakan |mendapat |terkena )*sanksi|no sanctions?", re.IGNORECASE
)


class Said(NamedTuple):
    """What a line says, field by field, and the faults for which it cannot be taken."""

    fields: dict[str, str]
    faults: tuple[Fault, ...] = ()


def said_of(cells: Sequence[object], columns: Sequence[Column]) -> Said:
    """Read the cells of a line that is about a company: texts without the spaces around them, dates as policy has them.

    A note is looked at, in case it speaks of a sanction, and not kept: it may hold anybody's name.

    Args:
        cells: The cells, as many as there are columns.
        columns: What each column is.

    >>> from p2mi_rules.intake.registers.headers import guess
    >>> columns = guess(["Nama P3MI", "Berlaku s/d", "Telepon", "Ket"]).columns
    >>> said_of([" PT  Contoh ", "31/12/2026", "021-7654321", "Ibu S."], columns).fields
    {'name': 'PT Contoh', 'licence_until': '2026-12-31'}
    >>> print(*said_of(["", "31/12/2026", "", ""], columns).faults)
    name: found something without the name of a company, expected the name of the company on every line; merged cells \
hold it on the first alone
    """
    fields: dict[str, str] = {}
    faults: list[Fault] = []
    for column, cell in zip(columns, cells, strict=True):
        if column.field is None:
            faults.extend(_out_of_place(column, cell))
            continue
        try:
            fields.update(_read(column.field, cell, column.header))
        except FaultyRecordError as error:
            faults.extend(error.faults)
    faults.extend(_whole(fields, faults))
    start = fields.pop(_START, "")
    if start and not fields.get("licence_from"):
        fields["licence_from"] = start
    fields.pop("note", None)
    return Said(fields, tuple(faults))


def bare(cell: object) -> str:
    """Write a cell as it is compared with headers, totals and numbers of order; a dash alone is nothing.

    >>> bare(12.0), bare(" PT  Contoh "), bare(None), bare("-")
    ('12', 'PT Contoh', '', '')
    """
    if cell is None:
        return ""
    if not isinstance(cell, str | int | float | date):
        return type(cell).__name__
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)[:_LONGEST_COMPARED]
    return " ".join(text.split()).strip(DASHES)


def _read(field: str, cell: object, header: str) -> dict[str, str]:
    """What a cell says: of the period of a licence, both ends."""
    text = text_of(field, cell)
    if field == "licence":
        return {field: number_of(text, header)}
    if field == "licence_period":
        start, end = period_of(text)
        return {_START: start, "licence_until": end}
    return {field: day_of(field, text) if field in DAYS else text}


def _out_of_place(column: Column, cell: object) -> Iterator[Fault]:
    """What stands in a column that is not read and should hold nothing of the kind."""
    text = bare(cell)
    if not text or is_count(text):
        return
    if column.use is Use.NUMBERING:
        found = said("no_number_of_order", header=repr(column.header))
        yield Fault.of(f"#{column.position}", found, expected=said("number_of_order"))
    elif column.use is Use.UNKNOWN and not column.header:
        yield Fault.of("row", phrase("nameless_column"), expected=phrase("column_name"))


def _whole(fields: Mapping[str, str], faults: Sequence[Fault]) -> list[Fault]:
    """What is wrong with a line as a whole."""
    found: list[Fault] = []
    name, note = fields.get("name", ""), _NO_SANCTION.sub("", fields.get("note", ""))
    if not name and not any(fault.field == "name" for fault in faults):
        found.append(Fault.of("name", said("no_company"), expected=said("name_on_each")))
    if is_other_header(name):
        found.append(Fault.of("name", said("other_header"), expected=said("same_header")))
    if _SANCTION.search(note) and not _SANCTION.search(fields.get("status", "")):
        found.append(Fault.of("note", said("note_of_sanction"), expected=said("status_of_sanction")))
    starts = {fields.get(_START), fields.get("licence_from")} - {"", None}
    if len(starts) > 1:
        found.append(Fault.of("licence_from", said("differing_starts"), expected=said("one_start")))
    return found
