"""In which format is a file?"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRequestError

if TYPE_CHECKING:
    from p2mi_rules.intake.tables import FileFormat

STANDARD_INPUT = "-"
"""The name that stands for standard input."""

_BY_SUFFIX: dict[str, FileFormat] = {".csv": "csv", ".jsonl": "jsonl", ".json": "json"}


def file_format(name: str) -> FileFormat:
    """Tell the format of a file from the end of its name; standard input counts as CSV.

    Raises ``FaultyRequestError`` for another ending.

    >>> file_format("kasus.CSV"), file_format("kasus.jsonl"), file_format("-")
    ('csv', 'jsonl', 'csv')
    """
    if name == STANDARD_INPUT:
        return "csv"
    found = _BY_SUFFIX.get(PurePath(name).suffix.lower())
    if found is None:
        raise FaultyRequestError([Fault("file", "a name with another ending", expected=", ".join(_BY_SUFFIX))])
    return found
