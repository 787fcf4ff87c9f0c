"""How do sentences become short lines?"""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 100
_INDENT = "  "
# "UU 18/2017 Pasal 63 ayat (1)" is easier to find when no line ends inside a pair of these words.
_PAIR = re.compile(r"\b(UU|PP|Pasal|ayat|huruf|angka) (?=[\w(])")


def line(text: str, depth: int = 0) -> list[str]:
    """A sentence, wrapped at 100 columns and indented by its depth; a web address is never broken.

    >>> line("Ketentuan: UU 18/2017 Pasal 31.", 1)
    ['  Ketentuan: UU 18/2017 Pasal 31.']
    """
    indent = _INDENT * depth
    return _wrapped(text, indent, indent)


def item(text: str, mark: str = "-") -> list[str]:
    """A sentence of a list, with its mark before it and the rest of it indented.

    >>> item("Ke negara mana?", "1.")
    ['1. Ke negara mana?']
    """
    return _wrapped(text, f"{mark} ", " " * (len(mark) + 1))


def section(heading: str, lines: Iterable[str]) -> list[str]:
    """Lines under their heading, with a blank line before; nothing at all where there are no lines."""
    body = list(lines)
    return ["", heading, *body] if body else []


def _wrapped(text: str, first: str, following: str) -> list[str]:
    glued = _PAIR.sub("\\1\N{NO-BREAK SPACE}", text)
    lines = wrap(
        glued,
        WIDTH,
        initial_indent=first,
        subsequent_indent=following,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [each.replace("\N{NO-BREAK SPACE}", " ") for each in lines]
