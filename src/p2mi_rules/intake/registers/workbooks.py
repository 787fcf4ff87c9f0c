"""Which rows stand on the one sheet of an Excel workbook?

``python-calamine`` is an extra, so this module is loaded where a workbook is read, and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from p2mi_rules.exceptions import FaultyFileError
from p2mi_rules.intake.lines import file_fault
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.registers.unpacking import MOST_CELLS, no_workbook, unpacked
from p2mi_rules.intake.registers.wording import said

if TYPE_CHECKING:
    import io

    from python_calamine import CalamineSheet

MOST_SHEETS = 50
"""The most visible sheets that are looked at."""

_LONGEST_SHOWN = 40
_PANIC = "PanicException"  # the reader's own bug; it is no Exception, and no name is given to it


def sheet_rows(raw: bytes) -> list[list[object]]:
    """Read the sheet of a workbook: its rows from the first on, each from the first column on.

    A cell merged over several rows counts in each of them; one merged over several columns counts in its first alone.
    Of a formula the result counts that the spreadsheet stored.

    Args:
        raw: The bytes of the workbook.

    Raises:
        FaultyFileError: if it is no workbook or one beyond the bounds of ``unpacking``, or if not exactly one visible
            sheet has anything on it.
    """
    packed = unpacked(raw)
    try:
        return _rows(packed)
    except FaultyFileError:
        raise
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == _PANIC:
            raise no_workbook() from None
        raise


def _rows(packed: io.BytesIO) -> list[list[object]]:
    """The rows of the one filled sheet."""
    sheets = _filled(packed)
    if not sheets:
        raise file_fault(phrase("nothing"), phrase("header_and_rows"))
    if len(sheets) > 1:
        names = ", ".join(repr(sheet.name[:_LONGEST_SHOWN]) for sheet in sheets)
        raise file_fault(said("several_sheets", names=names), said("one_sheet"))
    rows: list[list[object]] = [list(row) for row in sheets[0].to_python(skip_empty_area=False)]
    merged = [
        (top, min(bottom, len(rows) - 1), column)
        for (top, column), (bottom, _) in sheets[0].merged_cell_ranges or ()
        if top < len(rows) and column < len(rows[top])
    ]
    if sum(bottom - top for top, bottom, _ in merged) > MOST_CELLS:
        raise no_workbook()
    for top, bottom, column in merged:
        for row in rows[top + 1 : bottom + 1]:
            row[column] = rows[top][column]
    return rows


def _filled(packed: io.BytesIO) -> list[CalamineSheet]:
    """The visible sheets with anything on them; no more than two are looked for."""
    book = CalamineWorkbook.from_filelike(packed)
    names = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ]
    if len(names) > MOST_SHEETS:
        raise file_fault(said("many_sheets", most=MOST_SHEETS), said("one_sheet"))
    found: list[CalamineSheet] = []
    for name in names:
        sheet = book.get_sheet_by_name(name)
        if sheet.start is not None:
            found.append(sheet)
        if len(found) > 1:
            break
    return found
