"""What do the files hold that go with a call: other names of columns, more policy, registers?"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

from p2mi_rules import words
from p2mi_rules.cli.streams import printable
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.exceptions import FaultyFileError, FaultyPolicyError
from p2mi_rules.policy import PolicyBook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.policy.agencies.merging import MergedRegister
    from p2mi_rules.policy.agencies.register import SnapshotRegister


def policy_book(files: tuple[str, ...], lang: str) -> PolicyBook:
    """The shipped policy with these files laid over it, the last file last.

    Raises ``UnusableError`` with every fault of every file.
    """
    if not files:
        return PolicyBook.shipped()
    try:
        return PolicyBook.shipped().overlay_files(*files)
    except (FaultyFileError, FaultyPolicyError) as error:
        raise UnusableError([printable(fault.said(lang)) for fault in error.faults]) from None


def register_of(files: Iterable[str], lang: str) -> MergedRegister:
    """The shipped decrees about companies with the registers that these files keep.

    Raises ``UnusableError`` with every fault of every file.
    """
    from p2mi_rules.intake.registers.saved import load  # noqa: PLC0415 - loaded by calls that consult a register
    from p2mi_rules.policy.agencies.merging import merged  # noqa: PLC0415 - as above
    from p2mi_rules.policy.agencies.sanctions import SanctionsRegister  # noqa: PLC0415 - as above

    kept: list[SnapshotRegister] = []
    wrong: list[str] = []
    for file in files:
        try:
            kept.append(load(file))
        except FaultyFileError as error:
            wrong += [printable(f"{file}: {fault.said(lang)}") for fault in error.faults]
    if wrong:
        raise UnusableError(wrong)
    return merged(SanctionsRegister.shipped(), *kept)


def renaming(file: str | None, lang: str) -> dict[str, str]:
    """Which field each column of another name holds, as a CSV file ``column,field`` or a JSON object says.

    Raises ``UnusableError`` where the file is neither, names a column twice, or renames to what is no field.
    """
    if file is None:
        return {}
    text = _text(file, lang)
    pairs = _json_pairs(text) if Path(file).suffix.lower() == ".json" else _csv_pairs(text)
    columns = {words.normal(column) for column, _ in pairs}
    if not pairs or len(columns) < len(pairs):
        raise UnusableError([say("bad_map", lang, file=file)])
    return dict(pairs)


def _text(file: str, lang: str) -> str:
    """The text of a small file, with or without the mark of UTF-8."""
    try:
        return Path(file).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableError([say("no_text", lang, file=file)]) from None
    except (OSError, ValueError):
        raise UnusableError([say("unreadable", lang, file=file)]) from None


def _csv_pairs(text: str) -> list[tuple[str, str]]:
    """The pairs of a CSV file, without its header if it has one; none if it is no such file."""
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), strict=True) if row]
    except csv.Error:
        return []
    body = rows[1:] if rows and [words.normal(cell) for cell in rows[0]] == ["column", "field"] else rows
    pairs = [(row[0], row[1]) for row in body if len(row) == 2 and all(row)]  # noqa: PLR2004 - a column and its field
    return pairs if len(pairs) == len(body) else []


def _json_pairs(text: str) -> list[tuple[str, str]]:
    """The pairs of a JSON object of texts; none if it is no such object."""
    try:
        # An object becomes a tuple of its pairs, so that a key written twice is seen.
        whole: object = json.loads(text, object_pairs_hook=tuple)
    except (ValueError, RecursionError):
        return []
    pairs = cast("tuple[tuple[str, object], ...]", whole) if isinstance(whole, tuple) else ()
    texts = [(column, field) for column, field in pairs if isinstance(field, str)]
    return texts if len(texts) == len(pairs) else []
