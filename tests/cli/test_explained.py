"""Is every row that was asked about explained after the table, and no other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules import check_record
from tests.cli.calling import CAMBODIA, HEADER, NOWHERE, OPEN_COUNTRY, TODAY

if TYPE_CHECKING:
    from tests.cli.calling import Command

THREE = HEADER + CAMBODIA + NOWHERE + OPEN_COUNTRY
NAMELESS = "destination,departed_on\nKH,2025-10-01\n"


def test_by_reference(command: Command) -> None:
    """The explanation is the library's own, under its row and reference."""
    out = command.check(THREE, "--explain", "a").out
    record = {"id": "a", "destination": "KH", "departed_on": "2025-10-01"}
    expected = check_record(record, known_on=TODAY).explain("en")
    assert out.count("\n== ") == 1
    assert out.endswith(f"\n== row 2 (a) ==\n{expected}\n")


def test_by_row_with_its_faults(command: Command) -> None:
    """A row that cannot be read is explained by its faults."""
    out = command.check(THREE, "--explain", "3").out
    assert out.split("== row 3 (b) ==\n")[1].startswith("destination: found ")


def test_all_in_the_order_of_the_file(command: Command) -> None:
    """Every row, once, whatever else was named."""
    out = command.check(THREE, "--explain", "all", "--explain", "c").out
    assert [line for line in out.splitlines() if line.startswith("== ")] == [
        "== row 2 (a) ==",
        "== row 3 (b) ==",
        "== row 4 (c) ==",
    ]


def test_a_row_without_reference(command: Command) -> None:
    """It is named by its line alone."""
    assert "== row 2 ==\n" in command.check(NAMELESS, "--explain", "all").out


def test_nothing_more_unless_asked(command: Command) -> None:
    """The table alone is the default."""
    assert "== " not in command.check(THREE).out
