"""On which line of a TOML text does a table or key stand?"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]
"""The keys and the places in arrays that lead to a value: ``("row", 0, "since")``."""

# What a valid text is made of. A text in three quotes may end in up to two more, which belong to it.
_TOKEN = re.compile(
    r"""
      (?P<end>\n)
    | (?P<nothing>[ \t\r]+|\#[^\n]*)
    | (?P<word>\"\"\"(?:\\.|[^\\])*?\"\"\"\"{0,2}|'''.*?''''{0,2}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s"'\#\[\]{},=.]+)
    | (?P<mark>[\[\]{},=])
    """,
    re.VERBOSE | re.DOTALL,
)


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of what stands at the path, or of the nearest table or key around it; 1 where there is none.

    >>> line_of({("row",): 3, ("row", 0): 3}, ("row", 0, "since"))
    3
    """
    around = (path[:length] for length in range(len(path), 0, -1))
    return next((lines[each] for each in around if each in lines), 1)


def lines_of(text: str) -> dict[Path, int]:
    r"""The line of every table, key and item of an array.

    ``tomllib`` gives no positions, so the text is read a second time. Only what ``tomllib`` has accepted is read
    here: of any other text the answer means nothing.

    >>> lines_of('a = 1\n[[row]]\nid = "x"')
    {('a',): 1, ('row',): 2, ('row', 0): 2, ('row', 0, 'id'): 3}
    """
    scan = _Scan()
    line = 1
    for token in _TOKEN.finditer(text):
        scan.take(str(token.lastgroup), token.group(), line)
        line += token.group().count("\n")
    return scan.lines


class _Open(NamedTuple):
    """An array or an inline table not yet closed: where it stands, and in an array at which item it is."""

    path: Path
    item: int | None

    def following(self) -> _Open:
        """The same behind a comma."""
        return self if self.item is None else self._replace(item=self.item + 1)


class _Scan:
    """What is known after each token: the table of the last header, what is open, the keys of the line."""

    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self._table: Path = ()
        self._items: dict[Path, int] = {}
        self._open: list[_Open] = []
        self._keys: list[str] = []
        self._value: Path | None = None
        self._brackets = 0

    def take(self, kind: str, token: str, line: int) -> None:
        """Take the next token, which begins on this line."""
        if kind == "end" and not self._open:
            self._keys, self._value = [], None
        elif kind == "word" and self._is_value():
            self._begins(line)
        elif kind == "word":
            self._keys.append(_key(token))
        elif kind == "mark":
            self._mark(token, line)

    def _is_value(self) -> bool:
        """Whether a value is expected, rather than a key."""
        return self._value is not None or (bool(self._open) and self._open[-1].item is not None)

    def _begins(self, line: int) -> Path:
        """A value begins on this line; where it stands."""
        inner = self._open[-1] if self._open else None
        path = (*inner.path, inner.item) if inner is not None and inner.item is not None else (self._value or ())
        self.lines.setdefault(path, line)
        return path

    def _mark(self, mark: str, line: int) -> None:
        """Take a sign that is part of no word."""
        if mark == "=":
            self._value = self._noted(self._open[-1].path if self._open else self._table, line)
        elif mark in "[{":
            self._opens(mark, line)
        elif mark == ",":
            self._open[-1] = self._open[-1].following()
            self._value = None
        elif self._open:
            self._open.pop()
            self._value = None
        elif self._brackets:
            self._header(line)

    def _opens(self, mark: str, line: int) -> None:
        """A header, an array or an inline table opens."""
        if not self._open and self._value is None:
            self._brackets += 1
            return
        self._open.append(_Open(self._begins(line), 0 if mark == "[" else None))
        self._value = None

    def _noted(self, path: Path, line: int) -> Path:
        """Put down the line of the keys read, each inside the one before; where the last of them stands."""
        for key in self._keys:
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._keys = []
        return path

    def _header(self, line: int) -> None:
        """A header closes: the keys from here on stand in its table."""
        path: Path = ()
        *outer, last = self._keys
        for key in outer:
            path = self._inside((*path, key), line)
        path = (*path, last)
        if self._brackets > 1:
            self._items[path] = self._items.get(path, -1) + 1
        self._table = self._inside(path, line)
        self._keys, self._brackets = [], 0

    def _inside(self, path: Path, line: int) -> Path:
        """The table at a path, or the newest of the tables there."""
        self.lines.setdefault(path, line)
        if path in self._items:
            path = (*path, self._items[path])
            self.lines.setdefault(path, line)
        return path


def _key(token: str) -> str:
    """A key as it is meant; one in quotes may have signs written otherwise."""
    return cast("str", tomllib.loads(f"key = {token}")["key"]) if token[0] in "\"'" else token
