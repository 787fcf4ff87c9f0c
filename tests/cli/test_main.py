"""Does the command answer what it is called for, and say in one line what it cannot do?"""

from __future__ import annotations

import importlib
import runpy
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import __version__, cli

if TYPE_CHECKING:
    from datetime import date

    from tests.cli.calling import Command

HEAVY = ("p2mi_rules.engine", "p2mi_rules.policy", "p2mi_rules.verdict", "p2mi_rules.rules", "pycountry", "rich")


def test_version(command: Command) -> None:
    """The version, on standard output, and nothing else."""
    assert command("--version") == (0, f"p2mi-rules {__version__}\n", [])


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--lang", "id", "--help"], ["--help", "--lang", "id"]])
def test_help_in_indonesian(command: Command, arguments: list[str]) -> None:
    """Help comes in Indonesian unless another language is asked for."""
    said = command(*arguments)
    assert said.code == 0
    assert said.out.startswith("Pemakaian: p2mi-rules check FILE")


def test_help_in_english(command: Command) -> None:
    """Help speaks English when asked to."""
    assert command("--lang", "en", "--help").out.startswith("Usage: p2mi-rules check FILE")


@pytest.mark.parametrize(("lang", "begin"), [("id", "Pemakaian"), ("en", "Usage")])
def test_help_of_check_names_every_option(command: Command, lang: str, begin: str) -> None:
    """Choices of the call and fields of the record stand in the help of ``check``."""
    said = command("check", "--help", "--lang", lang)
    assert said.code == 0
    assert said.out.startswith(begin)
    assert all(option in said.out for option in ("--fail-on", "--destination", "--negara-tujuan", "-h"))


@pytest.mark.parametrize("arguments", [[], ["--lang", "en"]])
def test_no_command_is_told(command: Command, arguments: list[str]) -> None:
    """Without a command there is nothing to do."""
    said = command(*arguments)
    assert (said.code, said.out, len(said.errors)) == (2, "", 1)


@pytest.mark.parametrize(("typed", "hint"), [("chek", "; did you mean check?"), ("summary", "")])
def test_an_unknown_command_is_told_with_the_nearest(command: Command, typed: str, hint: str) -> None:
    """What is not built does not exist; a slip of the finger is asked back."""
    said = command(typed, "--lang", "en")
    assert said == (
        2,
        "",
        [f"p2mi-rules: there is no command {typed!r}; there are: {', '.join(cli.COMMANDS)}{hint}"],
    )


@pytest.mark.parametrize("call", [["--version"], ["--help"], ["check", "--help"]])
def test_help_and_version_open_neither_engine_nor_policy(call: list[str]) -> None:
    """They answer before anything heavy is read."""
    programme = (
        "import sys; from p2mi_rules.cli import main; main(sys.argv[1:]); "
        f"sys.exit(','.join(name for name in {HEAVY} if name in sys.modules))"
    )
    # The interpreter of the tests with a programme written here.
    done = subprocess.run([sys.executable, "-c", programme, *call], check=False, capture_output=True, text=True)  # noqa: S603 - as said above
    assert done.stderr.strip() == ""


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``python -m p2mi_rules`` is the same command, with the arguments of the call."""
    monkeypatch.setattr("sys.argv", ["p2mi-rules", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("p2mi_rules", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"p2mi-rules {__version__}\n"


def test_importing_the_module_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Only a call runs the command."""
    importlib.import_module("p2mi_rules.__main__")
    assert capsys.readouterr().out == ""


def test_today_is_the_day_of_the_call(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """Without ``--known-on`` the command looks at the clock, and tells which day it saw."""
    path = command.file("one.csv", "destination\nKH\n")
    assert cli.main(["check", path, "--format", "csv"]) == 0
    assert "(--known-on)" in capsys.readouterr().err


def test_the_clock_is_left_alone_where_the_day_is_given(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """With ``--known-on`` nothing depends on when the call is made."""

    def no_clock() -> date:
        raise AssertionError

    path = command.file("one.csv", "destination\nKH\n")
    assert cli.main(["check", path, "--known-on", "2025-10-01", "--format", "csv"], today=no_clock) == 0
    assert "2025-10-01" in capsys.readouterr().err
