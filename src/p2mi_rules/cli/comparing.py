"""What does `p2mi-rules compare` answer: whose verdict differs between two sides?"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from p2mi_rules import intake
from p2mi_rules.batch import STANDARD_INPUT
from p2mi_rules.cli.policy.showing import country_of
from p2mi_rules.cli.streams import tell, tell_in, with_progress
from p2mi_rules.cli.supplies import policy_book, register_of, renaming
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyFileError, FaultyRequestError
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.comparison import shifted
from p2mi_rules.explain.conditions import label, values
from p2mi_rules.verdict.comparing import compare
from p2mi_rules.verdict.sides import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.cli.comparison import OneSide, Request
    from p2mi_rules.engine.comparing.classes import Shift
    from p2mi_rules.verdict.comparing import Comparison

COLUMNS = ("kind", "when", "before", "after", "rules", "findings", "count", "rows")
SAME, DIFFERENT = 0, 1


def carry_out(request: Request) -> int:
    """Compare, tell what differs, and return 1 if anything does.

    Raises ``UnusableError`` for what cannot be read, and for choices that do not exist.
    """
    about = [country_of(name, request.lang) for name in request.destinations]
    register = register_of(request.registers, request.lang) if request.registers else None
    try:
        found = compare(
            _side(request.a, request.lang),
            _side(request.b, request.lang),
            placements=None if request.file is None else _rows(request),
            about=about or None,
            profile=request.profile,
            register=register,
            unknown_fields="pass" if request.unknown_fields else "refuse",
        )
    except (FaultyFileError, FaultyRequestError) as error:
        raise UnusableError([fault.said(request.lang) for fault in error.faults]) from None
    if request.output == "csv":
        tell(_csv(found, request.lang).rstrip("\n"))
    else:
        tell_in(request.output, lambda: found.text(request.lang).splitlines(), lambda: found.record(request.lang))
    return DIFFERENT if found.differs else SAME


def _side(side: OneSide, lang: str) -> Side:
    """One side; the shipped policy with the files of this side laid over it."""
    return Side(
        policy=policy_book(side.policies, lang) if side.policies else None,
        known_on=side.known_on,
        departed_on=side.on,
        reading=side.reading,
        silence=side.silence,
        by_list=side.by_list,
        name=", ".join(side.policies) or None,
    )


def _rows(request: Request) -> Iterator[intake.Row]:
    """The rows of the file, counted on a terminal."""
    source = sys.stdin.buffer if request.file == STANDARD_INPUT else Path(str(request.file))
    rows = intake.records(source, request.file_format, rename=renaming(request.rename, request.lang))
    return with_progress(rows, say("progress", request.lang, count="{count}"))


def _csv(found: Comparison, lang: str) -> str:
    """A row for each class of situations, then one for each change of placements."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    spoken = voice(lang)
    for each in found.classes:
        when = "; ".join(f"{label(one, spoken)}: {values(one, spoken)}" for one in each.when)
        writer.writerow(["situation", when, each.before.value, each.after.value, *_rules(each.shifts, lang), "", ""])
    for change in found.changes:
        what, places = change.what, " ".join(map(str, change.places))
        row = ["placements", "", what.before.value, what.after.value, *_rules(what.shifts, lang)]
        writer.writerow([*row, str(len(change.places)), places])
    return text.getvalue()


def _rules(shifts: Iterable[Shift], lang: str) -> tuple[str, str]:
    """The ids of some rules (of a topic without one, its name), and what they find."""
    told = tuple(shifts)
    ids = ";".join(shift.topic if shift.rule is None else shift.rule.id for shift in told)
    return ids, "; ".join(shifted(shift, voice(lang)) for shift in told)
