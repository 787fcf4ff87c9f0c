"""Is everything that is told of a register there in both languages, with the same parts, and needed?"""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from p2mi_rules.intake import registers
from p2mi_rules.intake.registers.wording import WORDING


def _parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", sorted(WORDING))
def test_a_wording_has_both_languages_with_the_same_parts(key: str) -> None:
    """What one language fills in, the other fills in too."""
    indonesian, english = WORDING[key]
    assert indonesian
    assert english
    assert indonesian != english
    assert _parts(indonesian) == _parts(english)


def test_every_wording_is_said_somewhere() -> None:
    """None is left over from what is told no more."""
    modules = Path(registers.__file__).parent.glob("*.py")
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in modules if path.stem != "wording"]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert WORDING.keys() - texts == set()


@pytest.mark.parametrize("word", ["ilegal", "illegal", "tidak terdaftar", "not registered"])
def test_nobody_is_called_what_no_list_can_say(word: str) -> None:
    """A list has a company or does not."""
    assert [key for key, said in WORDING.items() if word in " ".join(said).lower()] == []
