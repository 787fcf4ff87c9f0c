"""Which fenced code blocks does a Markdown page hold?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(
    r"^(?P<indent> *)(?P<ticks>`{3,})(?P<language>[\w+-]*)[^\n`]*\n(?P<code>.*?)^(?P=indent)(?P=ticks)$",
    re.MULTILINE | re.DOTALL,
)


@frozen
class Fence:
    """One fenced block: its language, its code, and the line of the page where the code starts (from 1)."""

    language: str
    code: str
    line: int


@frozen
class Command:
    """One command of a console block: what is typed after `$`, and the output shown below it."""

    typed: str
    output: str


def fences(page: str) -> list[Fence]:
    """Return the fenced blocks of a page, in order."""
    return [
        Fence(found["language"], found["code"], page.count("\n", 0, found.start("code")) + 1)
        for found in _FENCE.finditer(page)
    ]


def commands(console: str) -> Iterator[Command]:
    r"""Yield the commands of a console block; a line that ends in `\` goes on in the next."""
    joined = console.replace("\\\n", "")
    for part in re.split(r"^\$ ", joined, flags=re.MULTILINE)[1:]:
        typed, _, output = part.partition("\n")
        yield Command(" ".join(typed.split()), output)
