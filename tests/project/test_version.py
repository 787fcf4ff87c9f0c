"""Is the version written once?"""

from __future__ import annotations

import re
from importlib.metadata import version

import p2mi_rules
from tests.project.tree import PACKAGE, ROOT, python_files


def test_the_installed_version_is_the_written_one() -> None:
    """What pip reports is what the package says."""
    assert version("p2mi-rules") == p2mi_rules.__version__


def test_the_version_is_written_in_one_place() -> None:
    """Neither pyproject.toml nor another module repeats the version."""
    library = [path for path in python_files() if PACKAGE in path.parents]
    texts = [path.read_text(encoding="utf-8") for path in [ROOT / "pyproject.toml", *library]]
    written = re.compile(rf"(?<![\w.]){re.escape(p2mi_rules.__version__)}(?![\w.])")
    assert sum(len(written.findall(text)) for text in texts) == 1
