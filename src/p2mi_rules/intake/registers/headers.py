"""Which column of a register holds which field?"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import get_close_matches
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault
from p2mi_rules.intake.registers.header_words import (
    ALIKE,
    FIELDS,
    NOT_NEEDED,
    NOT_READ,
    NUMBERING,
    PERSONAL,
    SEVERAL,
    WEIGHTY,
)
from p2mi_rules.intake.registers.wording import said
from p2mi_rules.words import is_personal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LONGEST_SHOWN = 60
_MOST_DIGITS_SHOWN = 8
_LONGEST_COMPARED = 40
_NEAR = 0.85
_TOKEN = re.compile(r"[^\W_]+|#")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PARTS = re.compile(r"[/|\n]")
_NAMES = frozenset({"name", NOT_READ})


class Use(StrEnum):
    """What is made of a column, and why."""

    GUESSED = "guessed"
    """Read as the field that the words of its header mean."""
    MAPPED = "mapped"
    """Read as the field that the mapping names."""
    SET_ASIDE = "set_aside"
    """Not read: the mapping says so, or names another column for the same field."""
    PERSONAL = "personal"
    """Dropped: it holds the data of persons."""
    NUMBERING = "numbering"
    """Not kept: it counts the lines."""
    NOT_NEEDED = "not_needed"
    """Not read: no answer needs it."""
    UNKNOWN = "unknown"
    """Not read: its header says nothing that is known."""


class Column(NamedTuple):
    """One column: its place counted from 1, its header as written, the field it is read as (if any), and why."""

    position: int
    header: str
    field: str | None
    use: Use


class Guess(NamedTuple):
    """What each column is taken for, and what cannot be decided without a mapping."""

    columns: tuple[Column, ...]
    faults: tuple[Fault, ...]


def guess(headers: Sequence[str], mapping: Mapping[str, str] | None = None) -> Guess:
    """Tell which column holds which field, from the words of the header and from a mapping that overrules them.

    Nothing is settled by likeness. Four things are faults, each with the candidates: a header that may mean several
    fields; one that resembles a known word; one that is not known and may bear on a licence; a field that several
    columns claim. A register without a column of names is one more.

    Args:
        headers: The cells of the header line, in their order.
        mapping: Of a header (case, spaces and punctuation do not count), or of ``#3`` for the third column: the
            field it holds, or ``-`` for a column that is not to be read.

    >>> [(column.field, column.use.value) for column in guess(["No", "Nama P3MI", "No. SIP3MI", "Direktur"]).columns]
    [(None, 'numbering'), ('name', 'guessed'), ('licence', 'guessed'), (None, 'personal')]
    >>> print(*guess(["Nama P3MI", "Tanggal"]).faults)
    header: found 'Tanggal', which may be status_since / licence_from / licence_until, expected a mapping that names \
one field, or '-' for a column that is not read
    >>> guess(["Nama P3MI", "Tanggal"], {"tanggal": "licence_until"}).columns[1].field
    'licence_until'
    """
    chosen = mapping or {}
    columns = [_column(place, text, chosen) for place, text in enumerate(headers, 1)]
    columns = _settled(columns)
    there = [repr(column.header) for column in columns if column.header]
    faults = [*_absent(headers, chosen, there), *_undecided(columns), *_doubled(columns)]
    if not faults and not any(column.field == "name" for column in columns):
        found = said("no_name_column", headers=", ".join(there))
        faults.append(Fault.of("header", found, expected=said("known_header")))
    return Guess(tuple(columns), tuple(faults))


def known(headers: Sequence[str], mapping: Mapping[str, str] | None = None) -> int:
    """Count the cells that read as the header of a field, to find the header line among titles and data.

    >>> known(["Daftar P3MI per April 2024"]), known(["No", "Nama P3MI", "Provinsi"])
    (0, 2)
    """
    chosen = mapping or {}
    return sum(_chosen(place, text, chosen) is not None or bool(fields(text)) for place, text in enumerate(headers, 1))


def fields(header: str) -> tuple[str, ...]:
    """List the fields that the words of a header may mean: none if they are not known, several if they leave it open.

    What stands in brackets counts only where the whole means nothing; both sides of a ``/`` must mean something.

    >>> fields("NOMOR SIP3MI"), fields("Perusahaan / Company"), fields("Tgl. Terbit (dd/mm/yyyy)"), fields("hobi")
    (('licence',), ('name',), ('licence_from',), ())
    """
    for text in (header, _BRACKETS.sub(" ", header)):
        found = _meanings().get(form(text))
        if found is not None:
            return found
    parts = [_meanings().get(form(part), ()) for part in _PARTS.split(header)]
    return tuple(dict.fromkeys(field for part in parts for field in part)) if all(parts) else ()


def is_header_word(text: str) -> bool:
    """Tell whether a text is a known header, of a column that is read or of one that is not.

    >>> is_header_word("Nomor"), is_header_word("PT Contoh")
    (True, False)
    """
    return bool(fields(text)) or form(text) in _passed()


# Each line is compared with the header, and many lines hold the same words.
@lru_cache(maxsize=1024)
def form(header: str) -> str:
    """Write a header without case, spaces, punctuation and the ways to write one word.

    >>> form("Nomor_Izin") == form("no. ijin") == form("noIzin")
    True
    """
    return "".join(_tokens(header))


def _tokens(header: str) -> list[str]:
    """The words of a header."""
    plain = unicodedata.normalize("NFKC", _CAMEL.sub(" ", header[: 2 * _LONGEST_SHOWN])).casefold()
    return [ALIKE.get(token, token) for token in _TOKEN.findall(plain)]


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    """The fields that each known header may mean."""
    one = {form(word): (field,) for field, known_words in FIELDS.items() for word in known_words}
    return {**one, **{form(word): several for word, several in SEVERAL.items()}}


@cache
def _passed() -> dict[str, Use]:
    """The known headers of columns that are not read."""
    return {
        **{form(word): Use.NOT_NEEDED for word in NOT_NEEDED},
        **{form(word): Use.NUMBERING for word in NUMBERING},
    }


def _chosen(place: int, header: str, mapping: Mapping[str, str]) -> str | None:
    """What the mapping says of a column."""
    by_place = mapping.get(f"#{place}")
    if by_place is not None:
        return by_place
    written = form(header)
    return next((field for key, field in mapping.items() if written and form(key) == written), None)


def _column(place: int, header: str, mapping: Mapping[str, str]) -> Column:
    """What one column is, looked at by itself; undecided ones are unknown."""
    chosen, text = _chosen(place, header, mapping), shown(header)
    if chosen is not None:
        return (
            Column(place, text, None, Use.SET_ASIDE) if chosen == NOT_READ else Column(place, text, chosen, Use.MAPPED)
        )
    meant = fields(header)
    if len(meant) == 1:
        return Column(place, text, meant[0], Use.GUESSED)
    if meant:
        return Column(place, text, None, Use.UNKNOWN)
    if is_personal(header) or not PERSONAL.isdisjoint(_tokens(header)):
        return Column(place, text, None, _passed().get(form(header), Use.PERSONAL))
    return Column(place, text, None, _passed().get(form(header), Use.UNKNOWN))


def shown(header: str) -> str:
    """Write a header as it is shown: a line of data may have been taken for it, so no long number is.

    >>> shown("Nama  Perusahaan"), shown("3171234567890123")
    ('Nama Perusahaan', '...')
    """
    if sum(letter.isdigit() for letter in header) > _MOST_DIGITS_SHOWN:
        return "..."
    return " ".join(header[:_LONGEST_SHOWN].split())


def _settled(columns: list[Column]) -> list[Column]:
    """The columns after the mapping has overruled guesses, and a column of names has made another one a person's."""
    mapped = {claim for column in columns if column.use is Use.MAPPED for claim in _claims(column)}
    kept = [
        column._replace(field=None, use=Use.SET_ASIDE)
        if column.use is Use.GUESSED and not mapped.isdisjoint(_claims(column))
        else column
        for column in columns
    ]
    if not any(column.field == "name" for column in kept):
        return kept
    return [
        column._replace(use=Use.PERSONAL)
        if column.use is Use.UNKNOWN and frozenset(fields(column.header)) == _NAMES
        else column
        for column in kept
    ]


def _claims(column: Column) -> tuple[str, ...]:
    """The field that a column fills; the period of a licence is read for its end, with or without a start in it."""
    if column.field is None:
        return ()
    return ("licence_until" if column.field == "licence_period" else column.field,)


def _absent(headers: Sequence[str], mapping: Mapping[str, str], there: list[str]) -> Iterator[Fault]:
    """Entries of the mapping for columns that are not there."""
    written = {form(header) for header in headers} | {f"#{place}" for place in range(1, len(headers) + 1)}
    for key in mapping:
        if not {key, form(key)} & written:
            expected = said("headers", headers=", ".join(there))
            yield Fault.of("mapping", said("absent_header", header=repr(shown(key))), expected=expected)


def _undecided(columns: list[Column]) -> Iterator[Fault]:
    """The columns that are not read and perhaps should be."""
    for column in columns:
        if column.use is not Use.UNKNOWN:
            continue
        header, written = repr(column.header), form(column.header)
        meant = fields(column.header)
        near = get_close_matches(written[:_LONGEST_COMPARED], _meanings(), n=1, cutoff=_NEAR)
        if meant:
            found = said("ambiguous_header", header=header, fields=" / ".join(meant))
        elif near:
            found = said("near_header", header=header, fields=" / ".join(_meanings()[near[0]]))
        elif any(stem in written for stem in WEIGHTY):
            found = said("weighty_header", header=header)
        else:
            continue
        yield Fault.of("header", found, expected=said("mapping_line"))


def _doubled(columns: list[Column]) -> Iterator[Fault]:
    """The fields that several columns claim."""
    claimed = Counter(claim for column in columns for claim in _claims(column))
    for field in (field for field, times in claimed.items() if times > 1):
        rivals = [f"{column.header!r} (#{column.position})" for column in columns if field in _claims(column)]
        found = said("doubled_field", field=field, headers=", ".join(rivals))
        yield Fault.of("header", found, expected=said("one_column"))
