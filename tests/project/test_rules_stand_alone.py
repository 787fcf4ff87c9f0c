"""Can each provision be read, and struck out, without another?"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.project.tree import PACKAGE, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RULES = PACKAGE / "rules"


def _imported(source: str) -> Iterator[str]:
    """Yield the names a module imports; a relative import keeps its dots."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def _other_rules(source: str) -> list[str]:
    return [name for name in _imported(source) if name.startswith((".", "p2mi_rules.rules"))]


def _provisions() -> list[Path]:
    return [path for path in sorted(RULES.rglob("*.py")) if path.name != "__init__.py"]


def test_no_provision_imports_another() -> None:
    """One rule module imports no other; only the folder's `__init__` gathers them."""
    faults = {shown(path): _other_rules(path.read_text(encoding="utf-8")) for path in _provisions()}
    assert {name: others for name, others in faults.items() if others} == {}


@pytest.mark.parametrize(
    "line",
    [
        "from p2mi_rules.rules.uu_18_2017 import pasal_59",
        "from p2mi_rules import rules",
        "import p2mi_rules.rules.uu_18_2017.pasal_59",
        "from . import pasal_59",
        "from .pasal_59 import agency_holds_recruitment_permit",
    ],
)
def test_every_way_to_import_a_rule_is_seen(line: str) -> None:
    """Absolute or relative, whole or by name: an import of a rule is recognised."""
    assert _other_rules(line)
