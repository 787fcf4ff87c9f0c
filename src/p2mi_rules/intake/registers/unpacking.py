"""Is a workbook safe to hand to its reader, and where do its cells hold no value?

An Excel workbook is a packed set of XML parts. A few kilobytes may unpack to gigabytes; two cells at the ends of a
sheet, or one long text to which a million cells point, may take more memory than there is, which ends the process and
not the reading. So every part is unpacked here within bounds, looked at, and packed again as it was measured.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from p2mi_rules.intake.lines import file_fault
from p2mi_rules.intake.registers.opening import MIB
from p2mi_rules.intake.registers.wording import said

if TYPE_CHECKING:
    from p2mi_rules.exceptions import FaultyFileError

MOST_UNPACKED = 64 * MIB
"""The most bytes to which the parts of a workbook may unpack."""

MOST_CELLS = 1_000_000
"""The most cells over which a sheet may reach, from its first cell to its last, empty ones included."""

MOST_TEXT = 256 * MIB
"""The most bytes that the texts of all cells may take."""

_MOST_PARTS = 1_000
_PART = b"PK\x01\x02"
_ENDINGS = (".xml", ".rels")
# Only a part with this element has cells. A cell or row that does not say first where it is matches the tag alone.
_CELLS = b"sheetData"
_TAG = rb"""<(?:[^\s<>/:"']+:)?(?:c|row)"""
_ATTRIBUTE = rb"""(?:\s+(?!r\s*=)[^\s<>=]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))"""
_TAGS = re.compile(_TAG + rb"[\s/>]")
_PLACES = re.compile(_TAG + _ATTRIBUTE + rb"""*\s+r\s*=\s*["']([A-Za-z]{0,3})([0-9]{1,7})["']""")
_TEXTS = re.compile(rb"[<:]si[\s/>]")
_TEXT_END = b"si>"
# A formula that was never calculated, and one that failed: both would be read as nothing.
_NOT_CALCULATED = re.compile(rb"<c((?:\s[^<>]*)?)>\s*<f(?:\s[^<>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_TYPE = re.compile(rb"""\st\s*=\s*["'][^"']*["']""")
_FAILED = re.compile(rb"""(<c\s[^<>]*?\bt\s*=\s*["'])e(["'])""")


def unpacked(raw: bytes) -> io.BytesIO:
    """Unpack a workbook within bounds and pack it again, failed and never calculated formulas written out as texts.

    Raises:
        FaultyFileError: if it is no workbook, or reaches beyond the bounds.

    >>> unpacked(b"PK")
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyFileError: file: found bytes that are no Excel workbook, or are locked by a password, \
expected a workbook .xlsx without a password, or its sheet saved as CSV
    """
    parts = _parts(raw)
    if any(b"\0" in part for part in parts.values()):
        raise no_workbook()  # UTF-16, which hides from what is looked for here
    _measure(list(parts.values()))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, _written_out(part))
    made.seek(0)
    return made


def no_workbook() -> FaultyFileError:
    """Make the error of bytes that are no workbook."""
    return file_fault(said("no_workbook"), said("saved_workbook"))


def _parts(raw: bytes) -> dict[str, bytes]:
    """The XML parts of a workbook by name."""
    if raw.count(_PART) > _MOST_PARTS:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            wanted = [part for part in archive.infolist() if part.filename.lower().endswith(_ENDINGS)]
            if sum(part.file_size for part in wanted) > MOST_UNPACKED:
                raise _too_large()
            # Of other methods, a few bytes may become very many before anybody can count them.
            if any(part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for part in wanted):
                raise no_workbook()
            return {part.filename: archive.read(part) for part in wanted}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError):
        raise no_workbook() from None


def _too_large() -> FaultyFileError:
    """Make the error of a workbook that unpacks to too much."""
    return file_fault(said("unpacked_workbook"), said("smaller_file"))


def _measure(parts: list[bytes]) -> None:
    """Refuse sheets that reach too far, and texts that become too long where cells repeat them."""
    reach = cells = longest = 0
    for part in parts:
        if _CELLS in part:
            places = _PLACES.findall(part)
            if len(places) < len(_TAGS.findall(part)):
                raise file_fault(said("lost_cells"), said("saved_workbook"))
            rows = max((int(row) for _, row in places), default=0)
            reach += rows * max((_column(letters) for letters, _ in places), default=0)
            cells += len(places)
        if _TEXTS.search(part):
            longest = max(longest, *map(len, part.split(_TEXT_END)))
    if reach > MOST_CELLS:
        raise file_fault(said("wide_sheet", cells=reach), said("small_sheet", most=MOST_CELLS))
    if cells * longest > MOST_TEXT:
        raise _too_large()


def _column(letters: bytes) -> int:
    """The number of a column: 1 for A, 27 for AA; 0 for no letters, as a row has none."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("@")
    return number


def _written_out(part: bytes) -> bytes:
    """A part in which formulas without a result stand as texts that no field takes."""

    def formula(found: re.Match[bytes]) -> bytes:
        return b"<c" + _TYPE.sub(b"", found[1]) + b' t="str"><v>=</v></c>'

    return _FAILED.sub(rb"\1str\2", _NOT_CALCULATED.sub(formula, part))
