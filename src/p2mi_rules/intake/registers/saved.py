"""How is a register that was read kept in one file, and taken out of it again?"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn, cast

from p2mi_rules.citations import Source
from p2mi_rules.exceptions import Fault, FaultyFileError, FaultyInputError, FaultyRequestError
from p2mi_rules.intake.lines import file_fault
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.registers.opening import MIB, content
from p2mi_rules.intake.registers.reading import MOST_LINES
from p2mi_rules.intake.registers.saved_fields import Entries, Faults
from p2mi_rules.intake.registers.wording import said
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp
from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from os import PathLike

    from p2mi_rules.intake.registers.importing import ReadRegister

VERSION = 1
"""The version of the file's grammar."""

LARGEST = 16 * MIB
"""The most bytes that a saved register may have."""

_KEYS = ("version", "stamp", "rows")
_CELLS = tuple(key for key in RegisterRow._fields if key != "note")  # a note may hold anybody's name
_STAMP = ("source", "retrieved", "completeness", "reviewed")
_SOURCE = (
    *("id", "title_id", "title_en", "authority", "seen", "published", "issuer", "url"),
    *("retrieved", "not_before"),
)
_PLACE = re.compile(r".{1,255}:[0-9]{1,9}")
_WHERE = ("nama berkas dan nomor baris, seperti p3mi.csv:12", "the name of a file and a line, such as p3mi.csv:12")
_SAVED = ("berkas yang ditulis p2mi-rules agency import", "a file that p2mi-rules agency import wrote")


def save(read: ReadRegister, stamp: Stamp) -> str:
    r"""Write a register that was read as one JSON text: its stamp with the source, and each row with its line.

    The text is canonical: of one register there is one, in ASCII.

    Args:
        read: what was read of a file.
        stamp: the stamp under which it was read.

    Raises:
        FaultyFileError: with the faults of the file, if there is no register; and if it is too large to be kept.
        FaultyRequestError: if the register has another stamp.

    >>> from datetime import date
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from p2mi_rules.intake.registers.importing import read_register
    >>> day = date(2026, 3, 1)
    >>> words = {"title_en": "A list", "authority": Authority.OFFICIAL_LIST, "seen": Seen.COPY, "published": day}
    >>> stamp = Stamp(Source("list", "Sebuah daftar", **words), day, Completeness.COMPLETE)
    >>> with TemporaryDirectory() as folder:
    ...     listed, kept = Path(folder) / "daftar.csv", Path(folder) / "daftar.json"
    ...     _ = listed.write_text("Nama P3MI,NIB\nPT Contoh Satu,8120114190761\n", encoding="utf-8")
    ...     read = read_register(listed, source=stamp.source, retrieved=day, completeness=Completeness.COMPLETE)
    ...     _ = kept.write_text(save(read, stamp), encoding="utf-8")
    ...     load(kept) == read.register
    True
    """
    if read.register is None:
        raise FaultyFileError(read.faults)
    rows = [{key: text for key, text in zip(_CELLS, _cells(row), strict=True) if text} for row in read.rows]
    whole = {"version": VERSION, "stamp": _stamp_record(stamp), "rows": rows}
    text = json.dumps(whole, indent=1, sort_keys=True) + "\n"
    if _register(text) != read.register:
        expected = ("keterangan yang dipakai ketika dibaca", "the stamp under which it was read")
        raise FaultyRequestError([Fault.of("stamp", ("keterangan lain", "another stamp"), expected=expected)])
    return text


def load(path: str | PathLike[str]) -> SnapshotRegister:
    """Take a register out of a file in which ``save`` wrote it.

    Args:
        path: the file.

    Raises:
        FaultyFileError: with every fault of the file at once (of very many the first, and how many there are more).

    >>> load("no-such-file.json")
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyFileError: file: found no file that can be opened, expected a file that exists and may \
be read
    """
    try:
        text = content(path, most=LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise file_fault(("isi yang bukan teks UTF-8", "what is no text in UTF-8"), _SAVED) from None
    return _register(text)


def _cells(row: RegisterRow) -> list[str]:
    return [cast("str", getattr(row, key)) for key in _CELLS]


def _stamp_record(stamp: Stamp) -> dict[str, object]:
    """What is to be known of the list, days as they are written."""
    source = stamp.source
    days = {"retrieved": source.retrieved, "not_before": source.not_before}
    return {
        "source": {
            "id": source.id,
            "title_id": source.title_id,
            "title_en": source.title_en,
            "authority": source.authority.value,
            "seen": source.seen.value,
            "published": source.published.isoformat(),
            "issuer": source.issuer,
            "url": source.url,
            **{key: None if day is None else day.isoformat() for key, day in days.items()},
        },
        "retrieved": stamp.retrieved.isoformat(),
        "completeness": stamp.completeness.value,
        "reviewed": stamp.reviewed,
    }


def _register(text: str) -> SnapshotRegister:
    """The register that a text holds."""
    if len(text) > LARGEST:
        raise file_fault(said("large_file", most=LARGEST // MIB), said("smaller_file"))
    faults = Faults()
    entries = Entries(_parsed(text), "file", faults)
    entries.number("version", VERSION)
    stamp = _stamp(entries.inner("stamp"), faults)
    rows = _rows(entries.array("rows"), faults)
    entries.nothing_else(_KEYS)
    try:
        register = SnapshotRegister.of_rows(rows, stamp)
    except FaultyInputError as error:
        faults.extend(error.faults)
        raise FaultyFileError(faults.all()) from None
    if faults.all():
        raise FaultyFileError(faults.all())
    return register


def _stamp(entries: Entries, faults: Faults) -> Stamp:
    """The stamp; anything in the place of what is wrong, which is a fault by then."""
    source = entries.inner("source")
    made = Source(
        source.text("id"),
        source.text("title_id"),
        title_en=source.text("title_en"),
        authority=source.word("authority", Authority),
        seen=source.word("seen", Seen),
        published=source.day("published"),
        issuer=source.text("issuer", needed=False),
        url=source.text("url", needed=False),
        retrieved=source.perhaps_day("retrieved"),
        not_before=source.perhaps_day("not_before"),
    )
    source.nothing_else(_SOURCE)
    if made.not_before is not None and made.not_before > made.published:
        expected = (f"hari sampai {made.published}", f"a day up to {made.published}")
        faults.add("stamp.source.not_before", (str(made.not_before), str(made.not_before)), expected)
    retrieved, completeness = entries.day("retrieved"), entries.word("completeness", Completeness)
    stamp = Stamp(made, retrieved, completeness, reviewed=entries.flag("reviewed"))
    entries.nothing_else(_STAMP)
    return stamp


def _rows(given: list[object] | None, faults: Faults) -> list[RegisterRow]:
    """The rows that are whole; none of too many."""
    if given is None:
        return []
    if not given:
        faults.add("rows", said("no_rows"), said("some_rows"))
    if len(given) > MOST_LINES:
        faults.add("rows", said("many_lines", most=MOST_LINES), said("fewer", most=MOST_LINES))
        return []
    rows: list[RegisterRow] = []
    for number, value in enumerate(given):
        before = faults.count
        entries = Entries(value, f"rows[{number}]", faults)
        row = RegisterRow(**{key: entries.text(key, needed=key == "name") for key in _CELLS})
        entries.nothing_else(_CELLS)
        if row.place and not _PLACE.fullmatch(row.place):
            faults.add(f"rows[{number}].place", ("teks lain", "another text"), _WHERE)
        if faults.count == before:
            rows.append(row)
    return rows


class _Twofold(ValueError):  # noqa: N818 - never leaves this module
    """An object with one key twice."""


def _parsed(text: str) -> object:
    """Read JSON; an object with one key twice is none."""
    try:
        return cast("object", json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant))
    except _Twofold:
        raise file_fault(phrase("twofold_key"), phrase("each_key_once")) from None
    except (ValueError, RecursionError):
        raise file_fault(("isi yang bukan JSON", "what is no JSON"), _SAVED) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _Twofold
    return made


def _no_constant(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(name)
