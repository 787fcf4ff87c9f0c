"""What constants does the wheel load in place of the reviewed policy texts?"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from p2mi_rules.policy.rows import BookText
from p2mi_rules.policy.texts.overlays import laid
from p2mi_rules.policy.texts.text import PolicyText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DATA = Path(__file__).parent / "data"
SHIPPED = DATA / "shipped.py"
_HEAD = '''"""Which policy does the library ship? Written by ``python -m p2mi_rules.policy.generate``; do not edit."""

# ruff: noqa: E501 - one row of the tables on one line, however long its notes
# fmt: off
from __future__ import annotations

from p2mi_rules.policy.rows import BookText, ContributionText, ListText, NoticeText, RowText, SourceText

'''
_PARTS = {
    "sources": "SourceText",
    "rows": "RowText",
    "lists": "ListText",
    "notices": "NoticeText",
    "contributions": "ContributionText",
}


def reviewed(folder: Path = DATA) -> BookText:
    """The policy texts of a folder (that beside this module, if no other is named), read and checked whole."""
    paths = sorted(folder.rglob("*.toml"))
    texts = [PolicyText(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")) for path in paths]
    return laid(BookText(""), texts)._replace(local=())


def written(book: BookText) -> str:
    """The book as a Python module of plain tuples.

    >>> "BOOK" in written(BookText("2026"))
    True
    """
    parts = [f"{part.upper()} = (\n{_lines(name, getattr(book, part))})\n" for part, name in _PARTS.items()]
    made = ", ".join(part.upper() for part in _PARTS)
    end = f'BOOK = BookText("{book.version}", {made})\nDIGEST = "{book.digest}"\n'
    return _HEAD + "\n".join([*parts, end])


def _lines(name: str, entries: Iterable[tuple[object, ...]]) -> str:
    return "".join(f"    {name}{_constant(tuple(entry))},\n" for entry in entries)


def _constant(value: object) -> str:
    """The value as source text: words in double quotes, tuples, true and false."""
    if isinstance(value, tuple):
        parts = [_constant(part) for part in cast("tuple[object, ...]", value)]
        return f"({', '.join(parts)}{',' * (len(parts) == 1)})"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def main(arguments: Sequence[str]) -> int:
    """Write the constants; with ``--check`` only compare, and answer 1 if they differ."""
    text = written(reviewed())
    if "--check" in arguments:
        return int(not SHIPPED.exists() or SHIPPED.read_text(encoding="utf-8") != text)
    SHIPPED.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
