"""Does every exception from a gate say why it was made?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.project.tree import PACKAGE, ROOT, python_files, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_IGNORED_RULE = re.compile(r'^\s*"(?P<code>[A-Z]+\d*)",(?P<rest>.*)$')
_REASON = re.compile(r"#\s*\S+\s+\S+")
_SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore|pyright:\s*ignore)(?P<rest>.*)$")
_CODES = re.compile(r"^(?:\[[\w\s,-]*\]|:\s*[A-Z]+\d+(?:,?\s*[A-Z]+\d+)*)?\s*")
_PRAGMA = re.compile(r"#\s*pragma:")


def _ignored_rules() -> Iterator[tuple[str, str]]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    ruff = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.flake8-bugbear]")]
    for line in ruff.splitlines():
        if found := _IGNORED_RULE.match(line):
            yield found["code"], found["rest"]


def _says_why(line: str, above: str) -> bool:
    silenced = _SILENCED.search(line)
    if silenced is None:
        return True
    return bool(_CODES.sub("", silenced["rest"]).strip("-# ")) or above.lstrip().startswith("#")


def test_every_ruff_rule_left_out_has_a_reason() -> None:
    """Each code ignored in pyproject.toml is followed by a comment that says why."""
    rules = list(_ignored_rules())
    assert [code for code, rest in rules if not _REASON.search(rest)] == []
    assert "S101" in dict(rules), "the reader no longer finds the lists in pyproject.toml"


def test_every_silenced_line_has_a_reason() -> None:
    """A line that silences ruff, mypy or pyright says why, behind the code or in a comment above."""
    silent: list[str] = []
    for path in python_files():
        lines = path.read_text(encoding="utf-8").splitlines()
        pairs = enumerate(zip(lines, ["", *lines], strict=False), 1)
        silent += [f"{shown(path)}:{number}" for number, (line, above) in pairs if not _says_why(line, above)]
    assert "\n".join(silent) == ""


@pytest.mark.parametrize(("rest", "says_why"), [(": S102", False), (": S102 - our own code", True), ("", False)])
def test_the_reader_tells_a_reason_from_a_code(*, rest: str, says_why: bool) -> None:
    """A bare code is no reason; words behind it are."""
    assert _says_why(f"exec(code)  # {'noqa'}{rest}", "") is says_why


def test_no_pragma_hides_a_line_from_coverage() -> None:
    """What is not tested is deleted or tested, never hidden."""
    library = [path for path in python_files() if PACKAGE in path.parents]
    assert [shown(path) for path in library if _PRAGMA.search(path.read_text(encoding="utf-8"))] == []
