"""How do many answers stand in lines, one for each row?"""

from __future__ import annotations

import os
import shutil
import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules import countries, words
from p2mi_rules.cli.reasons import why
from p2mi_rules.cli.streams import printable
from p2mi_rules.cli.wording import say
from p2mi_rules.timelines import ACT_BEGINS, END_OF_TIME, PartialDate
from p2mi_rules.verdict import FaultyRecord
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from p2mi_rules.batch import Answer
    from p2mi_rules.verdict import Verdict

MEASURED = 200
"""So many lines tell how wide the columns must be."""

_GAP = "  "
_MOST = (8, 20, 16, 24, 30)
_LEAST_FOR_WHY = 20
_STATUS = 4
_COLOURS = {
    Status.NONPROCEDURAL: "red",
    Status.INDETERMINATE: "yellow",
    Status.NO_BREACH_FOUND: "green",
    Status.PROCEDURAL: "bold green",
}


class Line(NamedTuple):
    """One answer as cells, and the colour of its status."""

    cells: tuple[str, ...]
    colour: str | None = None


def lines(answers: Iterable[Answer], lang: str) -> Iterator[str]:
    """A header, then one line for each answer, as soon as the widths of the columns are known from the first."""
    made = (Line(tuple(map(_one_line, _cells(answer, lang))), _colour(answer)) for answer in answers)
    header = Line(tuple(say(name, lang) for name in ("row", "id", "destination", "date", "status", "why")))
    first = list(islice(made, MEASURED))
    widths = _widths([header, *first])
    paint = _painter()
    yield _laid(header, widths)
    for line in chain(first, made):
        yield _laid(line, widths, paint)


def _cells(answer: Answer, lang: str) -> tuple[str, ...]:
    """Row, id, destination, date, status, and why."""
    said = answer.said
    if isinstance(said, FaultyRecord):
        faults = "; ".join(fault.said(lang) for fault in said.faults)
        return (str(answer.row), said.id or "", "", "", say("faulty", lang), faults)
    return (
        str(answer.row),
        said.id or "",
        _destination(said, lang),
        days(said.report.judged_on),
        words.label(said.status, lang),
        why(said, lang),
    )


def _destination(verdict: Verdict, lang: str) -> str:
    """The name of the destination, of several all names, or a question mark."""
    codes = verdict.report.judgement.facts["destination"].values
    named = (countries.name(code, "en" if lang == "en" else "id") for code in codes if isinstance(code, str))
    return "/".join(named) or "?"


def days(judged: PartialDate) -> str:
    """The days judged, in as few signs as say all: a year or a month as such, a question mark for any day.

    >>> days(PartialDate.parse("2025-10")), days(PartialDate.parse("2025")), days(PartialDate.parse("2025-10-01"))
    ('2025-10', '2025', '2025-10-01')
    """
    if (judged.first, judged.last) == (ACT_BEGINS, END_OF_TIME):
        return "?"
    for text in (str(judged.first.year), judged.first.isoformat()[:7]):
        if PartialDate.parse(text.zfill(4)) == judged:
            return text
    return str(judged)


def _colour(answer: Answer) -> str | None:
    """The colour of a status on a terminal; it repeats what the words say."""
    return None if isinstance(answer.said, FaultyRecord) else _COLOURS.get(answer.said.status)


def _one_line(cell: str) -> str:
    """A cell without line ends or anything that would command a terminal."""
    return " ".join(printable(cell).split())


def _widths(measured: list[Line]) -> list[int]:
    """The widths of the columns: as wide as needed, within bounds; the last takes what is left of the terminal."""
    cells = zip(*(line.cells for line in measured), strict=True)
    widths = [min(max(map(len, column)), most) for column, most in zip(cells, (*_MOST, sys.maxsize), strict=True)]
    # Zero means that nobody says how wide: a pipe or a file gets whole lines.
    terminal = shutil.get_terminal_size(fallback=(0, 0)).columns if _is_bounded() else 0
    if terminal:
        left = terminal - sum(widths[:-1]) - len(_GAP) * len(_MOST)
        widths[-1] = max(left, _LEAST_FOR_WHY)
    return widths


def _is_bounded() -> bool:
    """Whether somebody reads on something as wide as it is: a terminal, or what COLUMNS says."""
    return sys.stdout.isatty() or "COLUMNS" in os.environ


def _laid(line: Line, widths: list[int], paint: Callable[[str, str], str] | None = None) -> str:
    """A line with its cells in their columns, those too long cut short."""
    cells = [_cut(cell, width) for cell, width in zip(line.cells, widths, strict=True)]
    padded = [cell.ljust(width) for cell, width in zip(cells[:-1], widths, strict=False)]
    if paint is not None and line.colour is not None:
        padded[_STATUS] = paint(padded[_STATUS], line.colour)
    return _GAP.join([*padded, cells[-1]]).rstrip()


def _cut(text: str, width: int) -> str:
    """The text, or as much of it as there is room for, with a sign that there is more."""
    return text if len(text) <= width else f"{text[: width - 1]}\u2026"


def _painter() -> Callable[[str, str], str] | None:
    """What colours a text: rich, on a terminal that wants colours; otherwise nothing does, and nothing else differs."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return None
    try:
        from rich.style import Style  # noqa: PLC0415 - rich is an extra, and only a terminal needs it
    except ImportError:
        return None
    return lambda text, colour: Style.parse(colour).render(text)
