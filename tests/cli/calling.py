"""How do the tests call the command, and read what it said?"""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TODAY = date(2026, 11, 24)
HEADER = "id,destination,departed_on,route\n"
CAMBODIA = "a,KH,2025-10-01,\n"
NOWHERE = "b,Atlantis,2025-10-01,\n"
OPEN_COUNTRY = "c,MY,2018-07-20,\n"


class Said(NamedTuple):
    """What a call gave: exit code, standard output, and the lines of standard error."""

    code: int
    out: str
    errors: list[str]


class Command:
    """The command in this process, on a day that does not pass."""

    def __init__(self, capture: pytest.CaptureFixture[str], folder: Path, patch: pytest.MonkeyPatch) -> None:
        """Keep what captures its words, a folder for its files, and what replaces its standard input."""
        self._capture = capture
        self._folder = folder
        self._patch = patch

    def __call__(self, *arguments: str) -> Said:
        """Call the command with these arguments."""
        code = main(arguments, today=lambda: TODAY)
        out, errors = self._capture.readouterr()
        return Said(code, out, errors.splitlines())

    def file(self, name: str, content: str | bytes) -> str:
        """Write a file for the command; its name."""
        path = self._folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def check(self, content: str | bytes, *arguments: str, name: str = "cases.csv") -> Said:
        """Let it check a file of this content, in English unless the arguments say otherwise."""
        return self("check", self.file(name, content), "--lang", "en", *arguments)

    def typed(self, content: bytes) -> None:
        """Let standard input hold this."""
        self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
