"""Does what the documents show still happen?"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.fences import Command, Fence, commands, fences
from tests.project.tree import ROOT, documents, shown

PAGES = {shown(page): fences(page.read_text(encoding="utf-8")) for page in documents()}
LANGUAGES = {"python", "console", "csv", "json", "jsonl", "toml", "text"}
OURS = ("p2mi-rules", "python -m p2mi_rules")
FINDINGS_OR_NONE = {0, 1}
LOOSE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

every_page = pytest.mark.parametrize("page", sorted(PAGES))


def _of(page: str, language: str) -> list[Fence]:
    return [fence for fence in PAGES[page] if fence.language == language]


def _typed(page: str) -> list[Command]:
    return [command for fence in _of(page, "console") for command in commands(fence.code)]


def _run_python(page: str, fence: Fence, names: dict[str, object]) -> list[str]:
    """Run a block with what the blocks above it defined; return what differs from what is shown."""
    if ">>>" not in fence.code:
        # The empty lines make a traceback point at the line of the page.
        exec(compile("\n" * (fence.line - 1) + fence.code, page, "exec"), names)
        return []
    told: list[str] = []
    example = doctest.DocTestParser().get_doctest(fence.code, names, page, page, fence.line - 1)
    doctest.DocTestRunner(optionflags=LOOSE).run(example, out=told.append, clear_globs=False)
    names.update(example.globs)
    return told


def _run_console(command: Command, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a reader would: in a shell, with this environment's programs first."""
    bash = shutil.which("bash")
    assert bash is not None, "bash is needed to run the documented commands"
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [bash, "-c", command.typed],
        cwd=folder,
        env={**os.environ, "PATH": programs, "NO_COLOR": "1", "COLUMNS": "120", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


@every_page
def test_every_block_says_what_it_is(page: str) -> None:
    """Each block names a language this test knows; commands stand in console blocks, never in bash ones."""
    assert {fence.language for fence in PAGES[page]} <= LANGUAGES


@every_page
def test_every_python_block_runs(page: str) -> None:
    """The Python of a page runs from top to bottom and prints what is shown."""
    names: dict[str, object] = {"__name__": "__main__"}
    told = [line for fence in _of(page, "python") for line in _run_python(page, fence, names)]
    assert "".join(told) == ""


@every_page
def test_every_command_shown_runs(page: str, tmp_path: Path) -> None:
    """The commands of a page run beside the examples, end with 0 or 1, and print what is shown below them."""
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for command in _typed(page):
        if command.typed.startswith(OURS):
            done = _run_console(command, tmp_path)
            assert done.returncode in FINDINGS_OR_NONE, f"$ {command.typed}\n{done.stderr}"
            shown_or_any = command.output.strip() or "..."
            agrees = doctest.OutputChecker().check_output(f"{shown_or_any}\n", f"{done.stdout.strip()}\n", LOOSE)
            assert agrees, f"$ {command.typed}\n{done.stdout}"


@every_page
def test_every_make_target_shown_exists(page: str) -> None:
    """`make X` in a page names a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = {words[1] for words in (command.typed.split() for command in _typed(page)) if words[0] == "make"}
    assert asked <= targets


def test_a_wrong_output_is_noticed() -> None:
    """The reader of documents can fail: a result that differs from what is shown is told."""
    assert _run_python("page", Fence("python", ">>> 1 + 1\n3\n", 1), {})


@every_page
def test_every_link_into_the_project_leads_somewhere(page: str) -> None:
    """A relative link names a file that is there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)", text)
    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []
