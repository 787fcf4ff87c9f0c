"""Which records are in a file?"""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from p2mi_rules import words
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.intake.comma_rows import comma_rows
from p2mi_rules.intake.json_rows import array_rows, line_rows
from p2mi_rules.intake.lines import file_fault
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

__all__ = ["FileFormat", "Row", "records"]

FileFormat = Literal["csv", "jsonl", "json"]

_READERS = {"csv": comma_rows, "jsonl": line_rows, "json": array_rows}


def records(
    source: IO[bytes] | Path | str, file_format: FileFormat, *, rename: Mapping[str, str] | None = None
) -> Iterator[Row]:
    r"""Take the records out of a file one by one, in their order, without reading them as placements.

    ``source`` is a path, or a stream of bytes (which stays open). The encoding is UTF-8, with or without its
    mark, or UTF-16 with it. ``rename`` says which of a record's fields a column of another name holds.
    A row that cannot be taken out comes in its place with its faults; the others are not affected. CSV and
    JSONL are read lazily, a JSON array as a whole.

    Raises ``FaultyFileError`` at the first step if the file cannot be used at all, and ``FaultyRequestError``
    for another format or for renaming to what is no field.

    >>> import io
    >>> [row.record for row in records(io.BytesIO(b"Tujuan;Jalur\nKH;mandiri"), "csv")]
    [{'Tujuan': 'KH', 'Jalur': 'mandiri'}]
    """
    if file_format not in _READERS:
        raise FaultyRequestError([Fault.of("file_format", phrase("other_format"), expected=phrase("formats"))])
    renamed = _renamed(rename or {})
    with _opened(source) as stream:
        yield from _READERS[file_format](stream, renamed)


def _opened(source: IO[bytes] | Path | str) -> AbstractContextManager[IO[bytes]]:
    """Open a file; a stream is the caller's to close."""
    if not isinstance(source, Path | str):
        return nullcontext(source)
    try:
        return Path(source).open("rb")
    except (OSError, ValueError):
        raise file_fault(phrase("no_file"), phrase("some_file")) from None


def _renamed(rename: Mapping[str, str]) -> dict[str, str]:
    """The fields of renamed columns by the columns' names in normal form."""
    faults = [
        Fault.of(
            "rename",
            phrase("renamed_to_nothing"),
            expected=phrase("field_names"),
            suggestion=words.nearest_field(name),
        )
        for name in rename.values()
        if words.field(name) is None
    ]
    if faults:
        raise FaultyRequestError(faults)
    return {words.normal(column): field for column, field in rename.items()}
