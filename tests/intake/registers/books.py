"""What is in the smallest Excel workbook that holds some rows?"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FORMATS = '<xf numFmtId="0"/><xf numFmtId="14"/>'
_DATE = 1

Written = str | int | float | bytes | None
"""A text, a number, XML to stand inside the cell's element as it is (with its type before ``>``), or no cell."""


Rows = list[list[Written]]


def book(
    *sheets: Sequence[Sequence[Written]], merged: Sequence[str] = (), hidden: frozenset[int] = frozenset()
) -> bytes:
    """Make a workbook of these sheets, called Lembar 1 and so on; the ranges are merged on each."""
    made = [sheet_xml(rows, merged) for rows in sheets]
    return zipped(parts(made, hidden))


def parts(sheets: Sequence[str], hidden: frozenset[int] = frozenset()) -> dict[str, bytes | str]:
    """The parts of a workbook with these sheets."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(_listed(number, "hidden" if number in hidden else "visible") for number in numbers)
    links = "".join(_link(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in numbers)
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _links(_link("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _links(links + _link("rIdS", "styles", "styles.xml")),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs>{_FORMATS}</cellXfs></styleSheet>',
        **{f"xl/worksheets/sheet{number}.xml": xml for number, xml in zip(numbers, sheets, strict=True)},
    }


def _listed(number: int, state: str) -> str:
    return f'<sheet name="Lembar {number}" sheetId="{number}" state="{state}" r:id="rId{number}"/>'


def _links(links: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>'


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def sheet_xml(rows: Sequence[Sequence[Written]], merged: Sequence[str] = ()) -> str:
    """The XML of a sheet with these rows."""
    written = "".join(f'<row r="{at}">{_cells(row, at)}</row>' for at, row in enumerate(rows, 1))
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    return sheet_of(written, f"<mergeCells>{ranges}</mergeCells>" if merged else "")


def _cells(row: Sequence[Written], at: int) -> str:
    return "".join(_cell(f"{letter}{at}", cell) for letter, cell in zip("ABCDEFGHIJ", row, strict=False))


def sheet_of(rows: str, after: str = "") -> str:
    """The XML of a sheet with these rows in XML."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def _cell(place: str, cell: Written) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bytes):
        return f'<c r="{place}"{cell.decode()}</c>'
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'


def dated(serial: int) -> bytes:
    """A cell that holds the number of a day, shown as a date."""
    return f' s="{_DATE}"><v>{serial}</v>'.encode()


def zipped(named: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into one file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, part in named.items():
            archive.writestr(name, part)
    return packed.getvalue()
