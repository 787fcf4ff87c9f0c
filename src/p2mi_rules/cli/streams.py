"""How does the command speak to terminals, pipes and files alike?"""

from __future__ import annotations

import io
import json
import os
import sys
from typing import TYPE_CHECKING, TextIO, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

T = TypeVar("T")

EACH = 200
"""After so many items their number is told."""


def speak_utf8(*streams: TextIO) -> None:
    """Write UTF-8 whatever the locale says, and never fail over a character that has no bytes."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def stay_quiet() -> None:
    """Point standard output nowhere, so that closing a broken pipe at exit complains no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def tell(text: str) -> int:
    """Print a text that was asked for, and return the exit code of a call that was answered."""
    print(text)  # noqa: T201 - standard output is where a command answers
    sys.stdout.flush()
    return 0


def tell_in(form: str, text: Callable[[], Iterable[str]], record: Callable[[], Mapping[str, object]]) -> int:
    """Print an answer as ``json`` or in lines, and return the exit code of a call that was answered."""
    if form == "json":
        return tell(json.dumps(record(), ensure_ascii=False, indent=2))
    return tell(printable("\n".join(text())))


def with_progress(items: Iterable[T], template: str) -> Iterator[T]:
    """Pass the items on and count them on standard error, where that is a terminal and standard output is none."""
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    for count, item in enumerate(items, 1):
        yield item
        if shown and count % EACH == 0:
            sys.stderr.write(f"\r{template.format(count=count)}")
            sys.stderr.flush()
    if shown:
        sys.stderr.write("\r\x1b[K")


def printable(text: str) -> str:
    r"""Leave out what would command a terminal instead of being read: control characters, except the line end.

    >>> printable("a\x1b[31mb\u00a0c")
    'a[31mb c'
    """
    return "".join(letter if letter.isprintable() or letter == "\n" else " " * letter.isspace() for letter in text)
