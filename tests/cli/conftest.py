"""Which command do the tests of the command call?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.calling import Command

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command, with nobody saying how wide the terminal is."""
    monkeypatch.delenv("COLUMNS", raising=False)
    return Command(capsys, tmp_path, monkeypatch)
