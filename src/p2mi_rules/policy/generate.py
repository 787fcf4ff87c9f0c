"""What constants does the wheel load in place of the reviewed policy texts, and of the decrees about companies?"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from p2mi_rules.policy.agencies import sanction_texts
from p2mi_rules.policy.rows import BookText
from p2mi_rules.policy.texts.overlays import laid
from p2mi_rules.policy.texts.text import PolicyText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from p2mi_rules.policy.agencies.sanction_rows import SanctionsText

DATA = Path(__file__).parent / "data"
SHIPPED = DATA / "shipped.py"
AGENCIES = DATA / "agencies"
SHIPPED_SANCTIONS = AGENCIES / "shipped.py"
_HEAD = '''"""Which policy does the library ship? Written by ``python -m p2mi_rules.policy.generate``; do not edit."""

# ruff: noqa: E501 - one row of the tables on one line, however long its notes
# fmt: off
from __future__ import annotations

from p2mi_rules.policy.rows import BookText, ContributionText, ListText, NoticeText, RowText, SourceText

'''
_HEAD_OF_SANCTIONS = '''"""Which decrees are shipped? Made by ``python -m p2mi_rules.policy.generate``; do not edit."""

# ruff: noqa: E501 - one decree on one line, however long its notes
# fmt: off
from __future__ import annotations

from p2mi_rules.policy.agencies.sanction_rows import SanctionsText, SanctionText
from p2mi_rules.policy.rows import SourceText

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
    paths = texts_of_policy(folder)
    texts = [PolicyText(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")) for path in paths]
    return laid(BookText(""), texts)._replace(local=())


def texts_of_policy(folder: Path = DATA) -> list[Path]:
    """The policy texts of a folder: every TOML file but those about companies, which have a grammar of their own."""
    return [path for path in sorted(folder.rglob("*.toml")) if folder / AGENCIES.name not in path.parents]


def reviewed_sanctions(path: Path = AGENCIES / "sanctions.toml") -> SanctionsText:
    """The decrees about companies, read and checked whole."""
    return sanction_texts.read(path.read_text(encoding="utf-8"), path.name)


def written(book: BookText) -> str:
    """The book as a Python module of plain tuples.

    >>> "BOOK" in written(BookText("2026"))
    True
    """
    parts = [f"{part.upper()} = (\n{_lines(name, getattr(book, part))})\n" for part, name in _PARTS.items()]
    made = ", ".join(part.upper() for part in _PARTS)
    end = f'BOOK = BookText("{book.version}", {made})\nDIGEST = "{book.digest}"\n'
    return _HEAD + "\n".join([*parts, end])


def written_sanctions(text: SanctionsText) -> str:
    """The decrees about companies as a Python module of plain tuples."""
    sources = f"SOURCES = (\n{_lines('SourceText', text.sources)})\n"
    sanctions = f"ROWS = (\n{_lines('SanctionText', text.sanctions)})\n"
    end = f'SANCTIONS = SanctionsText("{text.register}", "{text.retrieved}", SOURCES, ROWS)\nDIGEST = "{text.digest}"\n'
    return f"{_HEAD_OF_SANCTIONS}{sources}\n{sanctions}\n{end}"


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
    texts = {SHIPPED: written(reviewed()), SHIPPED_SANCTIONS: written_sanctions(reviewed_sanctions())}
    old = {path: text for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text}
    if "--check" in arguments:
        return int(bool(old))
    for path, text in old.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
