"""What does a register in a file say of companies, and may anything be built on it?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import attrs

from p2mi_rules.exceptions import Fault, FaultyFileError, FaultyInputError
from p2mi_rules.intake.registers.company_rows import bare, said_of
from p2mi_rules.intake.registers.headers import Column, guess
from p2mi_rules.intake.registers.leftovers import no_company
from p2mi_rules.intake.registers.mappings import read_mapping
from p2mi_rules.intake.registers.reading import Line, listing
from p2mi_rules.intake.registers.wording import said
from p2mi_rules.policy.agencies.register import SnapshotRegister
from p2mi_rules.policy.agencies.rows import RegisterRow
from p2mi_rules.policy.agencies.stamps import Completeness, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from os import PathLike

    from p2mi_rules.citations import Source
    from p2mi_rules.exceptions import Both

MOST_KEPT = 100
"""The most faults, and the most lines passed over, that are told one by one; the rest is counted."""

_WHOLE = frozenset({"file", "row"})

Item = TypeVar("Item")


class PassedOver(NamedTuple):
    """A line that is about no company: its number and what it is, in Indonesian and in English."""

    line: int
    what: Both


@attrs.frozen
class ReadRegister:
    """What was read of a register, and what was made of it.

    Attributes:
        rows: What it says of each company, as it was read; those without a fault.
        columns: Which column became which field, and which are not read and why. Of a note nothing is kept: it is
            looked at for sanctions that the status does not tell.
        passed_over: The lines that are about no company, blank ones apart.
        faults: What is wrong, each with file and line.
        more_passed_over: How many more lines were passed over.
        more_faults: How many more faults there are.
        register: The register, or ``None`` if there is any fault or no company: then it supports no answer. A row
            left out of a list would make its company one that is not in it, so a list is read whole or not at all.
    """

    rows: tuple[RegisterRow, ...] = ()
    columns: tuple[Column, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    faults: tuple[Fault, ...] = ()
    more_passed_over: int = 0
    more_faults: int = 0
    register: SnapshotRegister | None = None

    @property
    def supports_answers(self) -> bool:
        """Whether there is a register to ask; whether it may be believed is for its stamp to say."""
        return self.register is not None


class _Kept(Generic[Item]):
    """The first of many things, and how many there were more."""

    def __init__(self) -> None:
        self.first: list[Item] = []
        self.more = 0

    def add(self, items: Iterable[Item]) -> None:
        """Keep them, or count them."""
        for item in items:
            if len(self.first) < MOST_KEPT:
                self.first.append(item)
            else:
                self.more += 1


class _Reading:
    """What has been read of one file so far."""

    def __init__(self, path: str | PathLike[str]) -> None:
        """Name the file, as its faults do."""
        self.file = "".join(letter if letter.isprintable() else "?" for letter in Path(path).name) or "."
        self.rows: list[RegisterRow] = []
        self.columns: tuple[Column, ...] = ()
        self.faults = _Kept[Fault]()
        self.passed_over = _Kept[PassedOver]()
        self._is_first = True

    def refuse(self, faults: Iterable[Fault], line: int | None = None) -> None:
        """Keep faults with the place where they are."""
        place = self.file if line is None else f"{self.file}:{line}"
        self.faults.add(
            attrs.evolve(fault, field=place if fault.field in _WHOLE else f"{place}: {fault.field}") for fault in faults
        )

    def read(self, path: str | PathLike[str], mapping: Mapping[str, str] | str | PathLike[str] | None) -> None:
        """Read the file as far as it can be read."""
        try:
            pairs = read_mapping(mapping)
            found = listing(path, pairs)
            guessed = guess(found.headers, pairs)
            self.columns = guessed.columns
            self.passed_over.add(PassedOver(line, said("title")) for line in found.titles)
            self.refuse(guessed.faults, found.number)
            if not guessed.faults:
                for line in found.lines:
                    self._line(line, found.headers)
        except FaultyFileError as error:
            self.refuse(error.faults)

    def _line(self, line: Line, headers: Sequence[str]) -> None:
        """Take a line for a company, or for what it is instead."""
        if line.faults:
            self.refuse(line.faults, line.number)
            return
        texts = [bare(cell) for cell in line.cells]
        if not any(texts):
            return
        passed = no_company(texts, headers, is_first=self._is_first)
        self._is_first = False
        if passed is None and not any(text and column.field for text, column in zip(texts, self.columns, strict=True)):
            passed = said("nothing_read")
        if passed is not None:
            self.passed_over.add([PassedOver(line.number, passed)])
            return
        found = said_of(line.cells, self.columns)
        self.refuse(found.faults, line.number)
        if not found.faults:
            self.rows.append(RegisterRow(**found.fields, place=f"{self.file}:{line.number}"))


def read_register(
    path: str | PathLike[str],
    *,
    source: Source,
    retrieved: date,
    completeness: Completeness,
    reviewed: bool = False,
    mapping: Mapping[str, str] | str | PathLike[str] | None = None,
) -> ReadRegister:
    r"""Read a list of companies as somebody saved it: CSV, JSON, JSONL, or Excel with the extra ``xlsx``.

    Args:
        path: The file; its ending tells the format.
        source: The document that the list is.
        retrieved: The day whose state it shows.
        completeness: Whether it has every company that held a licence on that day.
        reviewed: Whether somebody compared what was read (``rows``, ``columns``) with the list itself; nothing is
            built on a list that nobody reviewed.
        mapping: Which header holds which field, as pairs or as a TOML or JSON file of them, where the words of the
            header do not say; ``-`` for a column that is not to be read, ``#3`` for the third column.

    Returns:
        What was read, with every fault of the file at once. Nothing is raised for what is in a file.

    Raises:
        FaultyPolicyError: for a ``retrieved`` that is no day.

    >>> from datetime import date
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from p2mi_rules.citations import Source
    >>> from p2mi_rules.vocabulary import Authority, Seen
    >>> day = date(2026, 3, 1)
    >>> words = {"title_en": "A list", "authority": Authority.OFFICIAL_LIST, "seen": Seen.COPY, "published": day}
    >>> source = Source("list", "Sebuah daftar", **words)
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "daftar.csv"
    ...     _ = path.write_text("No;Nama P3MI;Status\n1;PT Contoh Satu;aktif\n;Jumlah;1\n", encoding="utf-8")
    ...     read = read_register(path, source=source, retrieved=day, completeness=Completeness.COMPLETE)
    >>> [row.name for row in read.rows], [(column.header, column.field) for column in read.columns]
    (['PT Contoh Satu'], [('No', None), ('Nama P3MI', 'name'), ('Status', 'status')])
    >>> read.passed_over, read.supports_answers
    ((PassedOver(line=3, what=('baris jumlah', 'a line of totals')),), True)
    """
    stamp = Stamp(source, retrieved, completeness, reviewed=reviewed)
    reading = _Reading(path)
    reading.read(path, mapping)
    register = _register(reading, stamp)
    return ReadRegister(
        tuple(reading.rows),
        reading.columns,
        tuple(reading.passed_over.first),
        tuple(reading.faults.first),
        reading.passed_over.more,
        reading.faults.more,
        register,
    )


def _register(reading: _Reading, stamp: Stamp) -> SnapshotRegister | None:
    """The register of the rows, unless anything is wrong with them or with the rest of the file."""
    if not reading.rows and not reading.faults.first:
        reading.refuse([Fault.of("file", said("no_rows"), expected=said("some_rows"))])
    try:
        register = SnapshotRegister.of_rows(reading.rows, stamp)
    except FaultyInputError as error:
        reading.faults.add(error.faults)
        return None
    return None if reading.faults.first else register
