"""Where is the law disputed, contradictory or unread, and what does the library do about it?"""

from __future__ import annotations

import tomllib
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pages.markdown import ITEM, table, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

DOUBTS = Path(__file__).with_name("doubts.toml")
TREATED = {
    "reading": "the caller chooses how the law is read; each answer can be had",
    "conflict in data": "rows of policy speak for both sides, and the answer is the set of both",
    "data": "rows of policy say what was read, by the order of precedence",
    "open answer": "the rule or the question leaves it open, and the verdict with it",
    "warning": "reported, and never decisive",
    "gap": "the rules that do not fit lose the word",
    "notice": "a remark in verdicts about those days",
    "message": "a sentence of the explanation says it",
    "choice": "one understanding is encoded, and said here",
    "nothing": "nothing follows from it",
}


def section() -> Iterator[str]:
    """Each doubt under its heading: what is in doubt, how it is treated, what is done."""
    yield from table(("treated by", "which means"), TREATED.items())
    with DOUBTS.open("rb") as file:
        doubts = cast("list[dict[str, str | list[str]]]", tomllib.load(file)["doubt"])
    for about, found in groupby(doubts, key=lambda each: each["about"]):
        yield f"### {about}\n"
        yield from (_told(each) for each in found)


def _told(doubt: dict[str, str | list[str]]) -> str:
    title, treated = str(doubt["title"]), ", ".join(doubt["treated"])
    stop = "" if title.endswith("?") else "."
    asked = wrapped(f"**{title}{stop}** {doubt['doubt']}")
    done = wrapped(f"*{treated}*: {doubt['done']}", ITEM)
    return f"{asked}\n\n{done}\n"
