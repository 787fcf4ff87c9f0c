"""Which registers do the tests of `agency` and of `--register` keep?

The companies are made up, but for those that the shipped decrees name.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.calling import Command

DAY = "2026-03-01"
LIST = """Nama P3MI,NIB,Provinsi,Status,Tanggal Status,Cabang
PT Contoh Bahari,8120114190761,Bali,,,
PT Contoh Samudra,,,,,
PT Rekaan Sentosa,,,skorsing,2026-02-10,
PT Rekaan Sentosa,,,,,Dompu
"""
REVOKED = "PT Bidar Timur"
"""A company whose licence was revoked by a decree that is shipped."""


def kept(command: Command, content: str, *options: str, name: str = "daftar", reviewed: bool = True) -> str:
    """Import a list of this content and keep it; the path of the register. It is reviewed, unless said otherwise."""
    listed = command.file(f"{name}.csv", content)
    out = str(Path(listed).with_suffix(".json"))
    about = ["--title", f"Daftar {name}", "--title-en", f"List {name}", "--retrieved", DAY, "--out", out]
    said = command("agency", "import", listed, *about, *(["--reviewed"] if reviewed else []), *options)
    assert (said.code, said.errors) == (0, [])
    return out


def complete(command: Command, content: str = LIST, *, name: str = "daftar", reviewed: bool = True) -> str:
    """The same of a list that has every company of its day."""
    return kept(command, content, "--complete", name=name, reviewed=reviewed)
