"""In which form are answers written?"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from p2mi_rules import explain
from p2mi_rules.cli import table
from p2mi_rules.cli.streams import printable
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.explain.columns import COLUMNS
from p2mi_rules.verdict import FaultyRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.batch import Answer
    from p2mi_rules.cli.request import Request
    from p2mi_rules.cli.tally import Tally

_ALL = "all"


def pieces(answers: Iterable[Answer], request: Request, tally: Tally) -> Iterator[str]:
    """Write the answers in the form asked for, piece by piece, as they come.

    Raises ``UnusableError`` at the end, if an explanation was asked of a row that is not there.
    """
    if request.output == "json":
        return _json(answers, request)
    if request.output == "jsonl":
        return (f"{json.dumps(_record(each, request), ensure_ascii=False)}\n" for each in answers)
    if request.output == "csv":
        return _csv(answers, request)
    return _explained(answers, request.lang) if request.file is None else _table(answers, request, tally)


def _record(answer: Answer, request: Request) -> dict[str, object]:
    """The record of an answer; of a file, with the line on which its row begins."""
    row = {} if request.file is None else {"row": answer.row}
    return {**row, **answer.said.record(request.lang)}


def _json(answers: Iterable[Answer], request: Request) -> Iterator[str]:
    """An array of records."""
    mark = "["
    for answer in answers:
        yield f"{mark}\n{json.dumps(_record(answer, request), ensure_ascii=False, indent=2)}"
        mark = ","
    yield "[]\n" if mark == "[" else "\n]\n"


def _csv(answers: Iterable[Answer], request: Request) -> Iterator[str]:
    """A header, then the flat columns of each answer."""
    yield _comma_separated(["row", *COLUMNS])
    for answer in answers:
        said = answer.said
        if isinstance(said, FaultyRecord):
            columns = explain.flat_faulty(said.id, said.faults, request.lang)
        else:
            columns = explain.flat(said.report, request.lang)
        yield _comma_separated([str(answer.row), *columns.values()])


def _comma_separated(cells: list[str]) -> str:
    """Cells as one row of CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def _explained(answers: Iterable[Answer], lang: str) -> Iterator[str]:
    """Each answer in full; faults are told on standard error by whoever counts them."""
    for answer in answers:
        if not isinstance(answer.said, FaultyRecord):
            yield f"{printable(answer.said.explain(lang)).rstrip()}\n"


def _table(answers: Iterable[Answer], request: Request, tally: Tally) -> Iterator[str]:
    """A table, what it adds up to, and the explanations asked for."""
    lang, wanted = request.lang, request.explained
    kept: list[Answer] = []

    def passing() -> Iterator[Answer]:
        for answer in answers:
            if wanted & {_ALL, str(answer.row), answer.said.id}:
                kept.append(answer)
            yield answer

    yield from (f"{line}\n" for line in table.lines(passing(), lang))
    yield f"\n{tally.summary(lang)}\n{say('policy_date', lang, date=tally.policy_date)}\n"
    for answer in kept:
        named = f" ({answer.said.id})" if answer.said.id else ""
        yield f"\n== {say('explained', lang, row=answer.row)}{printable(named)} ==\n{_in_full(answer, lang)}\n"
    found = {_ALL, *(str(answer.row) for answer in kept), *(answer.said.id for answer in kept)}
    missing = sorted(wanted - found)
    if missing:
        raise UnusableError([say("nobody_explained", lang, found=name) for name in missing])


def _in_full(answer: Answer, lang: str) -> str:
    """The explanation of a verdict, or every fault of a row that cannot be read."""
    said = answer.said
    if isinstance(said, FaultyRecord):
        return printable("\n".join(fault.said(lang) for fault in said.faults)).rstrip()
    return printable(said.explain(lang)).rstrip()
