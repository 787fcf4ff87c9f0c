"""How do figures get onto a page, and with them the day, the machine and the version that they are from?

A page has a place for each part between ``<!-- part: NAME -->`` and ``<!-- end: NAME -->``.
"""

from __future__ import annotations

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence


def written_to(parser: argparse.ArgumentParser) -> None:
    """The option that names a page to write a part to."""
    parser.add_argument("--write", type=Path, metavar="PAGE", help="a page with a place for these figures")


def given_out(text: str, *, part: str, page: Path | None) -> None:
    """Print a part, and put it into its place on a page if there is one; raises ``ValueError`` for one without it."""
    sys.stdout.write(text)
    if page is None:
        return
    begin, end = f"<!-- part: {part} -->\n", f"<!-- end: {part} -->"
    before, begins, rest = page.read_text(encoding="utf-8").partition(begin)
    _, ends, after = rest.partition(end)
    if not begins or not ends:
        raise ValueError(f"no place for the part {part} on {page.name}")
    page.write_text(f"{before}{begin}\n{text.rstrip()}\n\n{end}{after}", encoding="utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, words: int) -> Iterator[str]:
    """A table in Markdown, so many of its first columns words and the others numbers."""
    yield _row(head)
    yield _row([*["---"] * words, *["---:"] * (len(head) - words)])
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def measured_on() -> str:
    """The day, the class of the machine and the version of Python."""
    return (
        f"Measured on {datetime.now(tz=UTC).date()} on {processor()} with {platform.python_implementation()} "
        f"{platform.python_version()}"
    )


def processor() -> str:
    """The class of the machine: the name of its processor's model and how many there are."""
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    named = {key.strip(): value.strip() for key, colon, value in (line.partition(":") for line in lines) if colon}
    family = f", family {named['cpu family']}" if "cpu family" in named else ""
    return (
        f"{named.get('model name') or platform.processor() or platform.machine()}{family}, {os.cpu_count()} processors"
    )
