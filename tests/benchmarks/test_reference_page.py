"""Is everything on the page that was measured, and everything that was not?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from benchmarks.reference import __main__ as command
from benchmarks.reference import peers

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.reference.peers import Found

    Run = Callable[..., tuple[int, str]]

HERE = "tests.benchmarks"
REAL = Path(peers.__file__).parent


def found_here(name: str) -> Found:
    """The entrant of that name among the tests."""
    return peers.found(name, HERE)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command with the entrants of the tests for peers, and our own side in the module named first."""
    monkeypatch.setattr(command, "PEERS", ("entrants", "uninstalled"))
    monkeypatch.setattr(command, "found", found_here)

    def called(own: str, *arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(command, "OWN_MODULE", f"{HERE}.{own}")
        code = command.main(["--records", "40", "--rows", "40", "--rounds", "2", *arguments])
        return code, capsys.readouterr().out

    return called


def cells(page: str) -> list[list[str]]:
    """The lines of the table below its head."""
    lines = [line for line in page.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_our_own_stands_beside_the_peers(run: Run, tmp_path: Path) -> None:
    """Each way with a figure of its own, how much faster ours is, and the conditions; it can go on a page."""
    kept = tmp_path / "page.md"
    kept.write_text("before\n<!-- part: reference -->\nold\n<!-- end: reference -->\nafter\n", encoding="utf-8")
    _, page = run("an_own", "--write", str(kept))
    table = cells(page)
    assert [(line[0], line[1]) for line in table] == [
        ("p2mi-rules", "objects"),
        ("p2mi-rules", "dicts"),
        ("an entrant", "objects"),
        ("an entrant", "dicts"),
        ("an entrant", "dicts"),
        ("an entrant", "batch"),
        ("uninstalled", ""),
    ]
    assert float(table[2][4].removesuffix(" times").replace(",", "")) > 1, "how much faster our own is"
    assert table[0][4] == "", "than itself"
    assert all(words in page for words in ("Measured on 2", "interleaved rounds", "byte code", "collector", "attrs "))
    begin, end = "<!-- part: reference -->", "<!-- end: reference -->"
    assert kept.read_text(encoding="utf-8") == f"before\n{begin}\n\n{page}\n{end}\nafter\n"


def test_a_disagreement_stands_where_the_figure_would(run: Run) -> None:
    """And the command fails."""
    code, page = run("an_own")
    assert code == 1
    assert cells(page)[3][2:] == ["wrong in 40: 2 letters, not 13", "", "", "", "40", "", ""]


def test_what_is_not_installed_is_said_by_name(run: Run) -> None:
    """Our own too where it is not there; nothing is wrong with that."""
    code, page = run("no_such_module", "--only", "uninstalled")
    assert code == 0
    assert [line[:3] for line in cells(page)] == [
        ["p2mi-rules", "", "not there: no rulebook of the reference decision yet"],
        ["uninstalled", "", "not installed: no-such-distribution-for-tests"],
    ]


def test_no_peer_is_run_if_none_is_asked_for(run: Run) -> None:
    """And that is said, since a reader would miss them."""
    code, page = run("an_own", "--only", "none")
    assert code == 0
    assert [line[0] for line in cells(page)] == ["p2mi-rules"] * 2
    assert "- No peer was asked for." in page
    assert "asked for" not in run("an_own", "--only", "uninstalled")[1]


def test_what_is_settled_is_counted_and_said_to_be_proved(run: Run) -> None:
    """Our own here settles what the hand leaves open wherever all completions agree."""
    _, page = run("settling", "--only", "uninstalled", "--records", "300")
    assert int(cells(page)[0][7]) > 0
    assert "p2mi-rules, dicts: " in page
    assert "outcomes of rules settled, all proved." in page


def test_an_unknown_peer_is_refused_with_those_there_are(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything runs."""
    with pytest.raises(SystemExit):
        run("an_own", "--only", "drools")
    assert "no such peer: drools; there are entrants, uninstalled" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--records", "--rows", "--rounds"])
def test_nothing_cannot_be_measured(run: Run, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One of each at least."""
    with pytest.raises(SystemExit):
        run("an_own", option, "0")
    assert "at least" in capsys.readouterr().err


def test_every_peer_is_a_module_that_says_what_it_needs() -> None:
    """Those that are named are there, and those that are there are named."""
    modules = {path.stem for path in REAL.glob("*.py") if "\nNEEDS" in path.read_text(encoding="utf-8")}
    assert modules == set(peers.PEERS)
