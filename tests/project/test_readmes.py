"""Do the READMEs still tell what is encoded?"""

from __future__ import annotations

import re

import pytest

from p2mi_rules import PolicyBook, Rulebook
from tests.project.tree import PACKAGE, ROOT

every_readme = pytest.mark.parametrize("name", ["README.md", "README.id.md"])


def _line_of(name: str, instrument: str) -> str:
    """The line of a README that lists what is encoded of an instrument."""
    return next(line for line in _text(name).splitlines() if line.startswith(f"- **{instrument}**"))


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@every_readme
@pytest.mark.parametrize("instrument", ["UU 39/2004", "UU 18/2017"])
def test_every_pasal_with_a_rule_is_listed_and_no_other(name: str, instrument: str) -> None:
    """The list of a README is the list of the rulebook."""
    encoded = {rule.basis.article for rule in Rulebook.shipped().rules if rule.basis.instrument == instrument}
    listed = re.sub(r"\(.*?\)|angka \d+", "", _line_of(name, instrument).split("Pasal")[1])
    assert {int(number) for number in re.findall(r"\d+", listed)} == encoded


@every_readme
def test_the_countries_are_counted(name: str) -> None:
    """The number told is the number of country files."""
    count = len(list((PACKAGE / "policy" / "data" / "countries").glob("*.toml")))
    assert re.search(rf"\b{count} (?:countries|negara)", _text(name))


def test_the_indonesian_readme_names_the_newest_source() -> None:
    """The day told in words is the date of the policy data."""
    newest = PolicyBook.shipped().policy_date
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    assert f"{newest.day} {months.split()[newest.month - 1]} {newest.year}" in _text("README.id.md")
