"""What was read of a list of companies, and may anything be built on it?"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from p2mi_rules.citations import Source
from p2mi_rules.cli.agency import said
from p2mi_rules.cli.agency.records import stamp_record
from p2mi_rules.cli.agency.wording import told
from p2mi_rules.cli.streams import printable, tell_in
from p2mi_rules.cli.wording import LANGUAGES, UnusableError, say
from p2mi_rules.exceptions import FaultyFileError
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.intake.registers import read_register
from p2mi_rules.intake.registers.saved import save
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.cli.agency.options import Import
    from p2mi_rules.exceptions import Fault
    from p2mi_rules.intake.registers import Column, ReadRegister

_FINE, _UNUSABLE = 0, 2
_LONGEST_ID = 60


def import_list(request: Import) -> int:
    """Tell what was read of a list, and keep the register if that is asked; 2 if there are faults.

    Raises ``UnusableError`` where the register cannot be kept; then nothing is told.
    """
    stamp = _stamp(request)
    read = read_register(
        request.file,
        source=stamp.source,
        retrieved=stamp.retrieved,
        completeness=stamp.completeness,
        reviewed=stamp.reviewed,
        mapping=request.mapping,
    )
    if read.register is not None and request.out is not None:
        _keep(_text(read, stamp, request), request.out, request)
    tell_in(request.output, lambda: _lines(read, stamp, request), lambda: _record(read, stamp, request))
    return _UNUSABLE if read.register is None else _FINE


def _stamp(request: Import) -> Stamp:
    """What the caller says of the list."""
    plain = unicodedata.normalize("NFKD", request.title_id).casefold()
    name = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_ID].strip("-")
    source = Source(
        name or "daftar",
        request.title_id,
        title_en=request.title_en,
        authority=request.authority,
        seen=request.seen,
        published=request.published,
        url=request.url,
        retrieved=request.retrieved,
    )
    completeness = Completeness.COMPLETE if request.complete else Completeness.PARTIAL
    return Stamp(source, request.retrieved, completeness, reviewed=request.reviewed)


def _text(read: ReadRegister, stamp: Stamp, request: Import) -> str:
    """The register as it is kept."""
    try:
        return save(read, stamp)
    except FaultyFileError as error:
        lines = [printable(f"{request.file}: {fault.said(request.lang)}") for fault in error.faults]
        raise UnusableError(lines) from None


def _keep(text: str, out: str, request: Import) -> None:
    """Write the register, over another file only if that is asked, and never over the list itself."""
    place = Path(out)
    try:
        if place.exists() and place.samefile(request.file):
            raise UnusableError([told("is_the_list", request.lang, file=out)])
        with place.open("w" if request.force else "x", encoding="ascii", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise UnusableError([told("exists", request.lang, file=out)]) from None
    except (OSError, ValueError):
        raise UnusableError([told("unwritable", request.lang, file=out)]) from None


def _needs(read: ReadRegister, stamp: Stamp, request: Import) -> list[str]:
    """What is needed before an answer may be built on it, each in a word."""
    return [*(["no_faults"] if read.register is None else []), *said.doubts(stamp, request.today)]


def _need(need: str, lang: str) -> str:
    return told(f"need_{need}", lang)


def _lines(read: ReadRegister, stamp: Stamp, request: Import) -> Iterator[str]:
    lang, kept = request.lang, read.register
    count = len(read.rows) if kept is None else len(kept.agencies)
    yield from line(told("lines_read" if kept is None else "companies", lang, file=request.file, count=count))
    yield from section(told("columns", lang), _columns(read, lang))
    yield from section(told("passed_over", lang), _passed_over(read, lang))
    yield from section(told("faults", lang), _faults(read, lang))
    yield from section(told("register", lang), _register(read, stamp, request))
    if request.out is not None:
        yield from ("", told("not_saved" if kept is None else "saved", lang, file=request.out))
    yield from ("", say("not_advice", lang))


def _columns(read: ReadRegister, lang: str) -> Iterator[str]:
    """Each column with its field, or why it is not read."""
    for column in read.columns:
        yield from item(_column(column, lang), "  -")
    if any(column.field == "note" for column in read.columns):
        yield from line(told("note_kept_out", lang), 1)


def _column(column: Column, lang: str) -> str:
    key = "column_not_read" if column.field is None else "column_read"
    use = told(f"use_{column.use.value}", lang)
    return told(key, lang, header=repr(column.header), position=column.position, field=column.field, use=use)


def _passed_over(read: ReadRegister, lang: str) -> Iterator[str]:
    for each in read.passed_over:
        yield from item(told("line_passed", lang, line=each.line, what=each.what[LANGUAGES.index(lang)]), "  -")
    if read.more_passed_over:
        yield from line(told("more_lines", lang, count=read.more_passed_over), 1)


def _faults(read: ReadRegister, lang: str) -> Iterator[str]:
    for fault in read.faults:
        yield from item(fault.said(lang), "  -")
    if read.more_faults:
        yield from line(told("more_faults", lang, count=read.more_faults), 1)


def _register(read: ReadRegister, stamp: Stamp, request: Import) -> Iterator[str]:
    """Which list it is, how much of it there is, and what is needed before an answer may be built on it."""
    lang, made = request.lang, _made(read, stamp)
    amount = told(made.completeness.value, lang)
    day = said.day(made.retrieved, lang)
    yield from item(told("stamp", lang, title=made.source.title(lang), day=day, amount=amount), "  -")
    yield from line(said.source(made.source, lang), 2)
    if made.completeness is not stamp.completeness:
        yield from line(told("only_permits", lang), 2)
    needs = _needs(read, stamp, request)
    yield from line(told("supports_not_yet" if needs else "supports", lang), 1)
    for need in needs:
        yield from item(_need(need, lang), "  -")


def _made(read: ReadRegister, stamp: Stamp) -> Stamp:
    """The stamp of what was made of the list, which may count as partial."""
    return stamp if read.register is None else read.register.stamps[0]


def _record(read: ReadRegister, stamp: Stamp, request: Import) -> dict[str, object]:
    lang, kept = request.lang, read.register
    needs = _needs(read, stamp, request)
    return {
        "file": request.file,
        "companies": None if kept is None else len(kept.agencies),
        "rows": len(read.rows),
        "columns": [_column_record(column, lang) for column in read.columns],
        "passed_over": [{"line": each.line, "what": each.what[LANGUAGES.index(lang)]} for each in read.passed_over],
        "more_passed_over": read.more_passed_over,
        "errors": [_fault_record(fault, lang) for fault in read.faults],
        "more_errors": read.more_faults,
        "register": stamp_record(_made(read, stamp), request.today, lang),
        "supports_answers": not needs,
        "needed": [{"need": need, "text": _need(need, lang)} for need in needs],
        "saved": None if kept is None else request.out,
    }


def _column_record(column: Column, lang: str) -> dict[str, object]:
    why = told(f"use_{column.use.value}", lang)
    return {**column._asdict(), "use": column.use.value, "why": why}


def _fault_record(fault: Fault, lang: str) -> dict[str, object]:
    found, expected = fault.parts(lang)
    return {"field": fault.field, "found": found, "expected": expected, "suggestion": fault.suggestion}
