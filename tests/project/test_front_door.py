"""Does the front door open no room before somebody asks, and does no room go out by it?"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.project.tree import PACKAGE, python_files, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOMS = {path.stem for path in PACKAGE.iterdir()}
FRONT_DOOR = PACKAGE / "__init__.py"


def _taken_from_the_front_door(source: str) -> Iterator[str]:
    """Yield what a module takes from the package itself: names that are neither rooms nor the version."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "p2mi_rules":
            yield from (alias.name for alias in node.names if alias.name not in {*ROOMS, "__version__"})
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name == "p2mi_rules")


def _opened_at_once(source: str) -> list[str]:
    """Return the rooms that importing a module opens: imports at its top, outside any `if` or function."""
    imports = [node for node in ast.parse(source).body if isinstance(node, ast.ImportFrom)]
    return [node.module for node in imports if node.module is not None and node.module.startswith("p2mi_rules")]


def test_no_room_goes_out_by_the_front_door() -> None:
    """A room takes names from the rooms below it, so that the layers see every import."""
    library = [path for path in python_files() if PACKAGE in path.parents and path != FRONT_DOOR]
    taken = {shown(path): list(_taken_from_the_front_door(path.read_text(encoding="utf-8"))) for path in library}
    assert {name: names for name, names in taken.items() if names} == {}


def test_the_front_door_opens_no_room_by_itself() -> None:
    """Importing the library costs next to nothing: its rooms are named for type checkers alone."""
    assert _opened_at_once(FRONT_DOOR.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line", ["from p2mi_rules import check", "import p2mi_rules", "from p2mi_rules import words, rule"]
)
def test_a_way_out_is_seen(line: str) -> None:
    """The reader can fail: a name of the front door, or the front door itself, is recognised."""
    assert list(_taken_from_the_front_door(line))


def test_an_opened_room_is_seen() -> None:
    """The reader can fail: an import at the top of a module is recognised."""
    assert _opened_at_once("from p2mi_rules.verdict import check\n") == ["p2mi_rules.verdict"]
