"""How are tables and lists written in Markdown?"""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


WIDTH = 120
ITEM, QUOTE = "- ", "> "


def wrapped(text: str, mark: str = "") -> str:
    """A paragraph, or an item with its mark, in lines that can be read without being rendered."""
    indent = mark if mark == QUOTE else " " * len(mark)
    return fill(
        text, WIDTH, initial_indent=mark, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def cells(*texts: str) -> str:
    """One line of a table."""
    return f"| {' | '.join(text.replace('|', '/') for text in texts)} |"


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table with its header, and a blank line behind it; nothing where there are no rows."""
    names, body = tuple(header), [cells(*row) for row in rows]
    if body:
        yield from (cells(*names), f"|{'---|' * len(names)}", *body, "")


def bulleted(heading: str, texts: Iterable[str]) -> Iterator[str]:
    """A list under a heading; nothing where the list is empty."""
    lines = [f"- {text}" for text in texts]
    if lines:
        yield f"{heading}:\n"
        yield from (*lines, "")
