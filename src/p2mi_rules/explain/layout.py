"""How do sentences become short lines?"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 100
_INDENT = "  "


def line(text: str, depth: int = 0) -> list[str]:
    """A sentence, wrapped at 100 columns and indented by its depth; a web address is never broken.

    >>> line("Ketentuan: UU 18/2017 Pasal 31.", 1)
    ['  Ketentuan: UU 18/2017 Pasal 31.']
    """
    indent = _INDENT * depth
    return wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def item(text: str, mark: str = "-") -> list[str]:
    """A sentence of a list, with its mark before it and the rest of it indented.

    >>> item("Ke negara mana?", "1.")
    ['1. Ke negara mana?']
    """
    return wrap(
        text,
        WIDTH,
        initial_indent=f"{mark} ",
        subsequent_indent=" " * (len(mark) + 1),
        break_long_words=False,
        break_on_hyphens=False,
    )


def section(heading: str, lines: Iterable[str]) -> list[str]:
    """Lines under their heading, with a blank line before; nothing at all where there are no lines."""
    body = list(lines)
    return ["", heading, *body] if body else []
