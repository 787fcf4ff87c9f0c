"""Does docs/records.md tell the contract that is in force?"""

from __future__ import annotations

from p2mi_rules import words
from tests.intake.records_page import PAGE, regenerated

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_tables_of_the_page_are_those_of_the_library() -> None:
    """A field or word that changes must change the page (`python -m tests.intake.records_page` does it)."""
    assert regenerated(TEXT) == TEXT


def test_every_field_is_on_the_page() -> None:
    """The marks between which the tables stand are where the generator looks for them."""
    assert all(f"| `{field}` | `{said.indonesian}` |" in TEXT for field, said in words.FIELDS.items())


def test_a_stale_table_is_noticed() -> None:
    """The comparison can fail: a line taken out of a table comes back."""
    assert regenerated(TEXT.replace("| `route` |", "| `rute` |")) == TEXT
