"""What comes of a register with a given content?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from p2mi_rules.citations import Source
from p2mi_rules.intake.registers import read_register
from p2mi_rules.policy.agencies.stamps import Completeness
from p2mi_rules.vocabulary import Authority, Seen
from tests.intake.refusals import speaks_both

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.intake.registers import ReadRegister

DAY = date(2026, 3, 1)
SOURCE = Source(
    "daftar",
    "Sebuah daftar",
    title_en="A list",
    authority=Authority.OFFICIAL_LIST,
    seen=Seen.COPY,
    published=DAY,
)


def read(
    content: str | bytes, name: str = "daftar.csv", mapping: Mapping[str, str] | str | Path | None = None
) -> ReadRegister:
    """Read a register with this content; each of its faults is worded in both languages and says where it is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = read_path(path, mapping)
    assert all(fault.field.startswith(name) for fault in found.faults)
    return found


def read_path(path: str | Path, mapping: Mapping[str, str] | str | Path | None = None) -> ReadRegister:
    """Read a register from this place; it has either a register or faults."""
    found = read_register(
        path, source=SOURCE, retrieved=DAY, completeness=Completeness.COMPLETE, reviewed=True, mapping=mapping
    )
    assert all(map(speaks_both, found.faults))
    assert (found.register is None) == bool(found.faults) == (not found.supports_answers)
    return found


def names(found: ReadRegister) -> list[str]:
    """The companies that were read, in their order; there is no fault."""
    assert [str(fault) for fault in found.faults] == []
    return [row.name for row in found.rows]


def faults(found: ReadRegister) -> list[str]:
    """Each fault in English."""
    return [str(fault) for fault in found.faults]


def fault(found: ReadRegister) -> str:
    """The one fault in English."""
    (only,) = found.faults
    return str(only)


def passed(found: ReadRegister) -> list[tuple[int, str]]:
    """The lines that were passed over, and why, in English."""
    return [(line, what[1]) for line, what in found.passed_over]
