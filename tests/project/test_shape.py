"""Is every file and function small, and named for what it does?"""

from __future__ import annotations

import ast
from statistics import median
from typing import TYPE_CHECKING

from tests.project.tree import PACKAGE, ROOT, python_files, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_LINES = 300
FUNCTION_LINES = 40
MEDIAN_FUNCTION_LINES = 12
# Tables written by a program from reviewed text; nobody edits them.
GENERATED = {"shipped.py", "law.py", "courses.py"}
# Written straight on purpose: neither the key of a placement nor the bound that it is timed against calls what need not
# be called.
STRAIGHT = {
    *(f"benchmarks/shipped/{name}" for name in ("uu_18_2017.py", "uu_39_2004.py", "crew.py")),
    "src/p2mi_rules/shipped/keys.py",
}
# Names that say nothing about what is inside.
NOTHING_SAID = {"base", "bases", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function with its length in lines, the docstring left out: words about it are not it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            words = first if ast.get_docstring(node) is not None else None
            described = 0 if words is None else (words.end_lineno or 0) - words.lineno + 1
            yield f"{shown(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1 - described


def _written() -> list[Path]:
    return [path for path in python_files() if path.name not in GENERATED]


def test_no_file_is_long() -> None:
    """A file that passes 300 lines holds more than one idea."""
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _written()}
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_no_function_is_long() -> None:
    """A function fits on a screen: 40 lines without its docstring."""
    lengths = dict(found for path in _written() if shown(path) not in STRAIGHT for found in _functions(path))
    assert {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES} == {}


def test_most_functions_are_short() -> None:
    """Half of the library's functions stay under 12 lines."""
    lengths = [lines for path in _written() if PACKAGE in path.parents for _, lines in _functions(path)]
    assert median([0, *lengths]) < MEDIAN_FUNCTION_LINES


def test_every_module_is_named_for_what_it_answers() -> None:
    """No module or folder is called utils, helpers, common, base, manager or misc."""
    parts = {
        shown(path): {part.removesuffix(".py").strip("_") for part in path.relative_to(ROOT).parts}
        for path in python_files()
    }
    assert [name for name, words in parts.items() if words & NOTHING_SAID] == []
