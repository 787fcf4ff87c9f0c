"""What are the lines of a file, whatever its encoding?"""

from __future__ import annotations

import codecs
import io
from typing import IO, TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.exceptions import Both

LONGEST_LINE = 100_000
"""The most characters that a line may hold; of a longer one only so much is kept that it can be told."""

_CHUNK = 1 << 16


def file_fault(found: Both, expected: Both, *, field: str = "file") -> FaultyFileError:
    """Make the error of a file that cannot be read as records at all."""
    return FaultyFileError([Fault.of(field, found, expected=expected)])


def decoded(stream: IO[bytes]) -> Iterator[str]:
    r"""Decode a file piece by piece: UTF-8 with or without its mark, or UTF-16 with it; line ends become ``\n``.

    Bytes that are no text become U+FFFD, so that only the field in which they stand is lost.
    """
    chunk = stream.read(_CHUNK)
    marked = chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = codecs.getincrementaldecoder("utf-16" if marked else "utf-8-sig")(errors="replace")
    decoder = io.IncrementalNewlineDecoder(encoding, translate=True)
    while chunk:
        yield decoder.decode(chunk)
        chunk = stream.read(_CHUNK)
    yield decoder.decode(b"", final=True)


def lines(stream: IO[bytes]) -> Iterator[str]:
    r"""Decode a file line by line, without line ends; a line too long is cut short just beyond the limit.

    >>> list(lines(io.BytesIO(b"a,b\r\n1,2")))
    ['a,b', '1,2']
    """
    rest = ""
    for piece in decoded(stream):
        *whole, rest = (rest + piece).split("\n")
        yield from whole
        rest = rest[: LONGEST_LINE + 1]
    if rest:
        yield rest
