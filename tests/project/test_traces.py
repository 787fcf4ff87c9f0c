"""Does any file of the project name the machine it was written on?"""

from __future__ import annotations

import re

import pytest

from tests.project.tree import project_files, shown

# A path preceded by a letter is the middle of a web address or of a relative path.
_MACHINE = re.compile(r"(?<![\w.*-])/(?:work|tmp|root|home|Users|private|mnt)/\w|\b[A-Z]:\\Users\b")
_REGISTRY = re.compile(
    r"pypi\.(?:org|python)|python[h]osted\.org|registry\.npm[j]s|(?<![\w-])--(?:extra-)?index-url|--find[-]links"
)


def _lines_matching(pattern: re.Pattern[str]) -> list[str]:
    found: list[str] = []
    for path in project_files():
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        found += [f"{shown(path)}:{number}" for number, line in enumerate(lines, 1) if pattern.search(line)]
    return found


def test_no_file_names_a_path_of_the_machine() -> None:
    """A clone on any machine reads the same: no absolute path of the one it was written on."""
    assert "\n".join(_lines_matching(_MACHINE)) == ""


def test_no_file_names_a_package_registry() -> None:
    """Requirements are pinned by hash alone; where they come from is the user's own setting."""
    assert "\n".join(_lines_matching(_REGISTRY)) == ""


@pytest.mark.parametrize("text", ["see {}work{}main", "'{}tmp{}x.csv'", "{}home{}me"])
def test_the_pattern_knows_a_machine_path(text: str) -> None:
    """The patterns can fail: a machine path is recognised where one stands."""
    assert _MACHINE.search(text.format("/", "/"))


@pytest.mark.parametrize("text", ["src/work/x", "https://example.org/home/page", "a/tmp/b", "bekerja /work"])
def test_the_pattern_leaves_other_paths_alone(text: str) -> None:
    """Web addresses and relative paths are not machine paths."""
    assert not _MACHINE.search(text)
