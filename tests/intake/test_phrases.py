"""Is every phrase there in both languages, with the same parts, and needed?"""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from p2mi_rules import intake
from p2mi_rules.intake.phrases import PHRASES


def _parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_a_phrase_has_both_languages_with_the_same_parts(key: str) -> None:
    """What one language fills in, the other fills in too."""
    indonesian, english = PHRASES[key]
    assert indonesian
    assert english
    assert _parts(indonesian) == _parts(english)


def test_every_phrase_is_said_somewhere() -> None:
    """No phrase is left over from a fault that is told no more."""
    modules = Path(intake.__file__).parent.glob("*.py")
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in modules if path.stem != "phrases"]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert PHRASES.keys() - texts == set()
