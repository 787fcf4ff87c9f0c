"""Are interpreters started as it is said: with byte code, from this checkout, their first verdict looked at?"""

from __future__ import annotations

from subprocess import CalledProcessError
from typing import TYPE_CHECKING

import pytest
from benchmarks.cold import BESIDE, CASES, EMPTY, LIBRARY, STATEMENTS, Told, environment, told

from benchmarks import cold

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_run_finds_the_byte_code_of_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the surroundings say about writing any; and it finds this checkout."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    given = environment(str(tmp_path))
    without = told(LIBRARY, {**given, "PYTHONDONTWRITEBYTECODE": "1"})
    assert "p2mi_rules" in without.without
    told(LIBRARY, given)
    found = told(LIBRARY, given)
    assert found.without == []
    assert found.status is None
    assert [path.name for path in tmp_path.rglob("p2mi_rules/__init__.*.pyc")] != []


def test_the_page_tells_each_statement_beside_attrs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """How long, what memory, how many modules and which; no interpreter is started here."""
    of_library = [*"ab", "p2mi_rules"]
    loaded = {EMPTY: ["a"], BESIDE: ["a", "b"], LIBRARY: of_library, **{key: [*of_library, "bisect"] for key in CASES}}
    names = {statement: name for name, statement in STATEMENTS.items()}
    status = {"KH": "nonprocedural", "MY": "indeterminate"}

    def as_told(statement: str, given: object) -> Told:
        name = names[statement]
        assert given is not None
        return Told(loaded[name], [], 2048 * len(loaded[name]), status.get(CASES.get(name, ("",))[0]))

    def by_modules(statement: str, given: object) -> float:
        assert given is not None
        return len(loaded[names[statement]]) / 100

    monkeypatch.setattr(cold, "told", as_told)
    monkeypatch.setattr(cold, "seconds", by_modules)
    assert cold.main(["--rounds", "3"]) == 0
    page = capsys.readouterr().out
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:2] == "| "]
    assert [(line[1], line[2], line[5], line[7]) for line in cells[2:]] == [
        ("10.0", "0.50", "0.0", "1"),
        ("20.0", "1.00", "2.0", "2"),
        ("30.0", "1.50", "4.0", "3"),
        *[("40.0", "2.00", "6.0", "4")] * 2,
    ]
    assert "present for every module" in page
    assert "2 modules that `import attrs` does not load: `p2mi_rules`, `bisect`." in page
    status["MY"] = "procedural"
    assert cold.main(["--rounds", "3"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "first verdict: Malaysia, 1 May 2024: procedural, by the specification indeterminate\n"


def test_an_interpreter_takes_time(tmp_path: Path) -> None:
    """On the clock of the processor, and one that fails is no figure."""
    assert cold.seconds(EMPTY, environment(str(tmp_path))) > 0
    with pytest.raises(CalledProcessError):
        cold.seconds("raise SystemExit(1)", environment(str(tmp_path)))


def test_nothing_cannot_be_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """One round at least."""
    with pytest.raises(SystemExit):
        cold.main(["--rounds", "0"])
    assert "at least" in capsys.readouterr().err
