"""Has every rule one test in which its whole table is typed, under the name of its provision?"""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.norms import Rule

HERE = Path(__file__).parent
IDS = {rule.id for rule in RULES}


def tables() -> Iterator[tuple[str, str]]:
    """Each rule named in a test of this folder that types tables, with the docstring of that test."""
    for path in sorted(HERE.glob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for test in tree.body:
            if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
                yield from ((rule_id, ast.get_docstring(test) or "") for rule_id in typed_in(test))


def typed_in(test: ast.FunctionDef) -> Iterator[str]:
    """The rules whose tables a test types: ids that are the first thing a call is told."""
    for node in ast.walk(test):
        if isinstance(node, ast.Call) and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and first.value in IDS:
                yield str(first.value)


@cache
def typed() -> tuple[tuple[str, str], ...]:
    """The same, read once."""
    return tuple(tables())


def provision_of(rule: Rule) -> str:
    """The provision as a docstring begins with it: without instrument and amendment, the whole instrument by name."""
    cited = str(rule.basis).partition(" jo. ")[0]
    return cited if rule.basis.article is None else cited.removeprefix(f"{rule.basis.instrument} ")


def test_every_rule_has_its_table_typed_out_once() -> None:
    """No rule is shipped whose whole table was not typed from its provision, and none is typed twice."""
    assert Counter(rule_id for rule_id, _ in typed()) == Counter(IDS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_test_of_a_rule_names_its_provision(rule: Rule) -> None:
    """The docstring begins with the pasal, so that whoever reads the table can open the law beside it."""
    (docstring,) = (words for rule_id, words in typed() if rule_id == rule.id)
    assert docstring.startswith(provision_of(rule))
