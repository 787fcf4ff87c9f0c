"""Which source is written by a program, does it hold nothing but constants, and who runs source that was made?"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.project.tree import PACKAGE, python_files, shown

if TYPE_CHECKING:
    from pathlib import Path

CONSTANTS = {
    "src/p2mi_rules/shipped/law.py": "p2mi_rules.shipped.generate",
    "src/p2mi_rules/shipped/courses.py": "p2mi_rules.shipped.generate",
}
"""The modules of plain tuples, by the program that writes them."""

ROWS = {
    "src/p2mi_rules/policy/data/shipped.py": "p2mi_rules.policy.generate",
    "src/p2mi_rules/policy/data/agencies/shipped.py": "p2mi_rules.policy.generate",
}
"""The modules of policy, which call the classes of its rows and no more."""

MAKES_SOURCE = {"src/p2mi_rules/compiled/function.py"}
"""The one module that turns text into code: of a user's rules, from declared names."""

PLAIN = (
    ast.Module,
    ast.Expr,
    ast.ImportFrom,
    ast.alias,
    ast.Assign,
    ast.Name,
    ast.Store,
    ast.Load,
    ast.Tuple,
    ast.Starred,
    ast.Constant,
)
"""All that a module of constants is made of."""
RUNS_TEXT = {"exec", "eval", "compile", "__import__"}


def _library() -> list[Path]:
    return [path for path in python_files() if PACKAGE in path.parents]


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_each_generated_module_is_listed() -> None:
    """Whatever says of itself that it is not to be edited is known here, with the program that writes it."""
    said = {shown(path): ast.get_docstring(_tree(path)) or "" for path in _library()}
    generated = {name: text for name, text in said.items() if "do not edit" in text}
    by = {**CONSTANTS, **ROWS}
    assert generated.keys() == by.keys()
    assert all(f"python -m {by[name]}" in text for name, text in generated.items())


@pytest.mark.parametrize("name", sorted(CONSTANTS))
def test_a_generated_module_holds_nothing_but_constants(name: str) -> None:
    """Names in capitals given tuples, texts, bytes and numbers: nothing is called, and nothing imported."""
    (path,) = (each for each in _library() if shown(each) == name)
    tree = _tree(path)
    strange = {type(node).__name__ for node in ast.walk(tree) if not isinstance(node, PLAIN)}
    assert strange == set()
    imports = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert imports == ["__future__"]
    names = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    assert all(each.isupper() for each in names)
    expressions = [node.value for node in tree.body if isinstance(node, ast.Expr)]
    assert len(expressions) == 1, "the docstring alone"


def test_one_module_alone_turns_text_into_code() -> None:
    """Nothing else in the library calls exec, eval or compile, by whatever way to the built-in name."""
    calling = {
        shown(path)
        for path in _library()
        for node in ast.walk(_tree(path))
        if (isinstance(node, ast.Name) and node.id in RUNS_TEXT)
        or (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "builtins")
    }
    assert calling == MAKES_SOURCE
