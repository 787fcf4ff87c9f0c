"""What comes out of a file with a given content?"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import intake
from p2mi_rules.exceptions import FaultyFileError
from tests.intake.refusals import speaks_both

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.intake.tables import FileFormat

HEADER = "id,destination,departed_on\n"


def rows(
    content: str | bytes, file_format: FileFormat = "csv", rename: Mapping[str, str] | None = None
) -> list[intake.Row]:
    """Every row of a file with this content."""
    data = content.encode() if isinstance(content, str) else content
    return list(intake.records(io.BytesIO(data), file_format, rename=rename))


def records(content: str | bytes, file_format: FileFormat = "csv") -> list[Mapping[str, object] | None]:
    """Every record of a file with this content; ``None`` for a row with faults."""
    return [row.record for row in rows(content, file_format)]


def told(row: intake.Row) -> str:
    """The one fault of a row, worded in both languages."""
    (fault,) = row.faults
    assert row.record is None
    assert speaks_both(fault)
    return str(fault)


def refused(content: str | bytes, file_format: FileFormat = "csv") -> str:
    """The one fault of a file, worded in both languages."""
    with pytest.raises(FaultyFileError) as caught:
        rows(content, file_format)
    (fault,) = caught.value.faults
    assert speaks_both(fault)
    return str(fault)
