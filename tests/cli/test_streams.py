"""Does the command behave among terminals, pipes and locales?"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.cli.calling import CAMBODIA, HEADER, NOWHERE
from tests.verdict.sealed import parts, sealed_again

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.calling import Command

FORGED = sealed_again({**parts(), "outcome": {**parts()["outcome"], "status": "procedural"}})
MODULE = (sys.executable, "-m", "p2mi_rules")


class _Closed(io.StringIO):
    """A pipe whose reader has gone after some writes."""

    def __init__(self, descriptor: int, after: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._left = after

    def write(self, text: str) -> int:
        self._left -= 1
        if self._left < 0:
            raise BrokenPipeError
        return len(text)

    def fileno(self) -> int:
        return self._descriptor


def _pipe_that_breaks(monkeypatch: pytest.MonkeyPatch, folder: Path, after: int) -> int:
    """Let standard output break after some writes; the descriptor that stands for it."""
    descriptor = os.open(folder / "out", os.O_WRONLY | os.O_CREAT)
    monkeypatch.setattr("sys.stdout", _Closed(descriptor, after))
    return descriptor


def test_a_reader_that_goes_ends_the_run_quietly(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No complaint, and the code of what was judged until then."""
    path = command.file("cases.csv", HEADER + CAMBODIA * 3)
    descriptor = _pipe_that_breaks(monkeypatch, tmp_path, after=2)
    said = command("check", path, "--format", "jsonl", "--fail-on", "nonprocedural")
    os.close(descriptor)
    assert (said.code, said.errors) == (1, [])


def test_a_reader_of_replays_that_goes_leaves_the_code_of_what_was_judged(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A receipt that differs is no success because nobody read on."""
    path = command.file("receipts.jsonl", f"{FORGED}\n{FORGED}")
    descriptor = _pipe_that_breaks(monkeypatch, tmp_path, after=1)
    said = command("replay", path)
    os.close(descriptor)
    assert (said.code, said.errors) == (1, [])


def test_a_reader_that_wants_no_help_is_left_alone(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Help and version end as quietly."""
    descriptor = _pipe_that_breaks(monkeypatch, tmp_path, after=0)
    said = command("--help")
    os.close(descriptor)
    assert (said.code, said.errors) == (0, [])


def test_a_real_pipe_that_breaks(tmp_path: Path) -> None:
    """As a shell sees it: nothing on standard error, whatever the buffers held."""
    cases = tmp_path / "cases.csv"
    cases.write_text(HEADER + CAMBODIA * 500)
    # The interpreter of the tests with a file written here.
    with subprocess.Popen(  # noqa: S603 - as said above
        [*MODULE, "check", str(cases), "--format", "csv"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    """A locale that knows ASCII alone changes no letter."""
    cases = tmp_path / "cases.csv"
    cases.write_bytes(f"{HEADER}\u674e,KH,2025-10-01,\n".encode())
    # The interpreter of the tests with a file written here.
    done = subprocess.run(  # noqa: S603 - as said above
        [*MODULE, "check", str(cases), "--format", "csv"],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )
    assert "\n2,\u674e,".encode() in done.stdout


def test_half_a_character_stops_nothing(command: Command) -> None:
    """A reference with a lone surrogate, which has no bytes, is written as its escape."""
    said = command.check('[{"id": "\\ud800", "destination": "Atlantis"}]', "--format", "jsonl", name="a.json")
    assert said.code == 2
    assert '"\\ud800"' in said.out


def test_progress_is_shown_on_a_terminal_alone(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts on standard error while results go elsewhere, and no trace of them at the end."""
    monkeypatch.setattr("p2mi_rules.cli.streams.EACH", 2)
    content = HEADER + CAMBODIA + NOWHERE * 4
    assert command.check(content, "--format", "csv").errors == []
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert command.check(content, "--format", "csv").errors == ["", "2 rows", "4 rows", "\x1b[K"]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert command.check(content, "--format", "csv").errors == []


def test_a_run_where_nothing_can_be_reconfigured(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever puts another stream in place of standard output gets plain text."""
    held = io.StringIO()
    monkeypatch.setattr("sys.stdout", held)
    assert command("--version").code == 0
    assert held.getvalue().startswith("p2mi-rules ")
