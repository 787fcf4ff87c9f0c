"""Is a new decree that names thirty countries one new file of data, and nothing else?"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.generate import DATA, reviewed, written
from p2mi_rules.policy.overview.changes import changes, differences
from tests.policy.test_overlays import examples
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DECREE = ROOT / "examples" / "decree.toml"
SHIPPED = PolicyBook.shipped()


@pytest.fixture(name="grown")
def with_one_more_file(tmp_path: Path) -> PolicyBook:
    """The book of the shipped texts with the example beside them."""
    shutil.copytree(DATA, tmp_path / "data")
    shutil.copy(DECREE, tmp_path / "data" / "decrees" / DECREE.name)
    return PolicyBook(reviewed(tmp_path / "data"))


def test_one_file_more_is_thirty_countries_more(grown: PolicyBook) -> None:
    """The answers change for the thirty countries from the day of the decree, and for nobody else."""
    (row,) = (row for row in grown.text.rows if row.id == "contoh-decree-2027")
    assert len(row.countries) == 30
    found = differences(SHIPPED, grown)
    assert {each.country for each in found} == set(row.countries)
    assert {(str(each.since), each.until) for each in found} == {("2027-02-01", None)}


def test_nothing_else_changes_in_the_data(grown: PolicyBook) -> None:
    """One document and one row are added; the wheel would load them like all others."""
    assert [(each.what, each.how) for each in changes(SHIPPED, grown)] == [("source", "added"), ("row", "added")]
    assert "contoh-decree-2027" in written(grown.text)
    assert "contoh-decree-2027" not in written(SHIPPED.text)


def test_the_same_file_is_an_overlay(grown: PolicyBook) -> None:
    """Read at run time it answers as it would if it were shipped."""
    assert differences(grown, SHIPPED.overlay(DECREE.read_text(encoding="utf-8"))) == ()


def test_the_document_shows_the_file_as_it_is() -> None:
    """Whoever copies it from the page has the file of the example."""
    assert DECREE.read_text(encoding="utf-8").strip() in [code.strip() for code in examples()]
