"""Which files do the tests lay over which book?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.policy.toys import book

if TYPE_CHECKING:
    from pathlib import Path

    from p2mi_rules.policy import PolicyBook
    from tests.policy.laying import Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file, and tell its name."""

    def written(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return written


@pytest.fixture
def base() -> PolicyBook:
    """A book of a few documents."""
    return book("")
