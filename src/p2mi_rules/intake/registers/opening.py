"""What is in a file that somebody names, if it is one and not too large?"""

from __future__ import annotations

import codecs
import io
from itertools import islice
from pathlib import Path
from stat import S_ISREG
from typing import IO, TYPE_CHECKING

from p2mi_rules.intake.lines import file_fault
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.registers.wording import said

if TYPE_CHECKING:
    from os import PathLike

MIB = 1 << 20
LARGEST = 64 * MIB
"""The most bytes that a register may have."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def content(path: str | PathLike[str], *, most: int = LARGEST) -> bytes:
    """Read a regular file of at most so many bytes; a pipe or a device is not waited for.

    Raises:
        FaultyFileError: if there is none, if it is something else, or if it is larger.

    >>> content(".")
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyFileError: file: found something that is no regular file, expected a file that exists \
and may be read
    """
    place = Path(path)
    try:
        if not S_ISREG(place.stat().st_mode):
            raise file_fault(said("no_regular_file"), phrase("some_file"))
        with place.open("rb") as stream:
            # Piece by piece, since a read of so many bytes would take their room at once.
            found = b"".join(islice(iter(lambda: stream.read(MIB), b""), most // MIB + 1))
    except (OSError, ValueError):
        raise file_fault(phrase("no_file"), phrase("some_file")) from None
    if len(found) > most:
        raise file_fault(said("large_file", most=most // MIB), said("smaller_file"))
    return found


def readable(raw: bytes) -> IO[bytes]:
    r"""Make a stream that the readers of lines understand: UTF-8, UTF-16 with its mark, else Windows-1252.

    Spreadsheets on Windows write the last. A file in which some letters are UTF-8 is UTF-8 with broken places.

    >>> readable("PT É".encode("cp1252")).read().decode(), readable(b"\xc3\x89 \xe9").read()
    ('PT É', b'\xc3\x89 \xe9')
    """
    if raw.startswith(_MARKS) or not _is_windows(raw):
        return io.BytesIO(raw)
    return codecs.EncodedFile(io.BytesIO(raw), "utf-8", "cp1252", errors="replace")


def _is_windows(raw: bytes) -> bool:
    """Whether bytes above ASCII are there, and none of them are UTF-8."""
    return not raw.isascii() and raw.decode(errors="ignore").isascii()
