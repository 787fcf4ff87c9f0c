"""Are the constants that ship those that rules and policy give today?"""

from __future__ import annotations

import ast
import runpy
import sys
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import PolicyBook
from p2mi_rules.shipped import courses, generate, law, policy
from p2mi_rules.shipped.generate import Courses, main, rulebook, texts

if TYPE_CHECKING:
    from pathlib import Path

    from p2mi_rules.compiled.shapes import Regime

CHANGED = ("AQ", "DE", "JP", "KH", "SA", "TW")
FEW = ("uu39-2004/p1-1", "uu39-2004/p27-1", "uu18-2017/p31", "uu18-2017/p51-1-amended")
MOST_BYTES = 100_000
MOST_REGIMES = 256


@pytest.mark.sweep
def test_the_constants_are_written_by_the_generator_and_by_nobody_else() -> None:
    """Character by character, so that whoever changes a rule or a row writes them anew."""
    assert {path.name: path.read_text(encoding="utf-8") == text for path, text in texts().items()} == {
        "law.py": True,
        "courses.py": True,
    }


def test_courses_of_some_countries_are_what_policy_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """The days of change, the regimes by value, and what a blank may be: asked of policy anew."""
    monkeypatch.setattr(generate, "names", lambda: CHANGED)
    made = Courses(PolicyBook.shipped())
    assert set(made.of) == {*CHANGED}
    written = {country: course for codes, course in courses.COURSES for country in codes.split() if country in CHANGED}
    assert len(written) == len(CHANGED)
    for country, (days, sets, *blank) in made.of.items():
        assert (days, tuple(blank)) == (written[country][0], written[country][2:])
        expected = [_by_value(each, policy.REGIMES) for each in written[country][1]]
        assert [_by_value(each, dict(enumerate(made.regimes))) for each in sets] == expected


def _by_value(regimes: int, numbered: dict[int, Regime]) -> set[Regime]:
    return {regime for number, regime in numbered.items() if regimes >> number & 1}


def test_few_rules_are_written_as_they_are_among_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A book of four rules and a policy of one country: their tables are those that ship; the command writes them."""
    few(monkeypatch, "p2mi_rules.shipped.generate", "p2mi_rules.shipped.generate.names")
    monkeypatch.setattr(generate, "LAW", tmp_path / "law.py")
    monkeypatch.setattr(generate, "POLICY", tmp_path / "courses.py")
    book = generate.law()
    assert book.rules == FEW
    assert len(book.laws) > 2
    assert main(["--check"]) == 1
    assert list(tmp_path.iterdir()) == []
    assert main([]) == 0
    assert main(["--check"]) == 0
    (tmp_path / "law.py").write_text("", encoding="utf-8")
    assert main(["--check"]) == 1
    assert main([]) == 0
    names: dict[str, object] = {}
    exec((tmp_path / "law.py").read_text(encoding="utf-8"), names)  # noqa: S102 - what was written by the line before
    for name in ("rules", "effects", "topics", "counted", "full", "variables", "sizes"):
        assert names[name.upper()] == getattr(book, name)
    assert names["LAWS"] == tuple(
        (each.since, tuple(map(tuple, each.rules)), each.uncovered, each.groups) for each in book.laws
    )
    assert names["TOLD"] == tuple(map(tuple, book.told))
    assert '("AQ", (' in (tmp_path / "courses.py").read_text(encoding="utf-8")


def test_the_command_compares(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as a command with --check, it exits with the result of the comparison: few rules are not all."""
    few(monkeypatch, "p2mi_rules.rules", "p2mi_rules.countries.tables.names")
    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(generate.__file__, run_name="__main__")
    assert left.value.code == 1


def few(monkeypatch: pytest.MonkeyPatch, rules: str, names: str) -> None:
    """Let there be four rules, no gaps, and one country."""
    monkeypatch.setattr(f"{rules}.RULES", tuple(rule for rule in rulebook().rules if rule.id in FEW))
    monkeypatch.setattr(f"{rules}.GAPS", ())
    monkeypatch.setattr(f"{rules}.OVERLAPS", ())
    monkeypatch.setattr(names, lambda: ["AQ"])


def test_what_is_written_is_as_the_formatter_leaves_it() -> None:
    """Double quotes throughout: to look after the project must not look like a change of law."""
    for path in (generate.LAW, generate.POLICY):
        text = path.read_text(encoding="utf-8")
        assert "'" not in text
        assert ast.parse(text).body


def test_the_constants_stay_small() -> None:
    """What everybody loads is counted: regimes, tables, groups, characters."""
    tables = {parts[1:] for stretch in law.LAWS for parts in stretch[1]}
    assert len(courses.REGIMES) <= MOST_REGIMES
    assert len(tables) <= 150
    assert len(law.VARIABLES) <= 64
    assert max(len(stretch[3]) for stretch in law.LAWS) <= 40
    for path in (generate.LAW, generate.POLICY):
        assert len(path.read_bytes()) <= MOST_BYTES
