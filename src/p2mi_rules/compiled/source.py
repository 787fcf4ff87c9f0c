"""With which lines of Python is a record of some fields read and judged?

The lines are made of the names of fields, which must be identifiers, and of numbers; nothing else of a user's goes in.
"""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING
from unicodedata import normalize

from p2mi_rules.compiled.fields import Listed, Number, Word
from p2mi_rules.exceptions import Fault, FaultyRulebookError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from p2mi_rules.compiled.fields import Coded

_FRAME = """\
from datetime import date

def made({parts}):
    def judge(record):
        try:
{lines}
            found = found_by[key]
        except Exception:
            return elsewhere(record)
        ruling = Making()
        ruling.found = found
        ruling.record = record
        ruling.__class__ = Ruling
        return ruling

    def key_of(record):
        try:
{lines}
        except Exception:
            return None
        return key

    return judge, key_of
"""
_GIVEN = ("found_by", "elsewhere", "Making", "Ruling", "bisect_right", "day_of")
_MOST_WRITTEN_OUT = 3
"""Up to how many bands of a number are compared one by one."""


def source_of(fields: Sequence[Coded], places: Sequence[Sequence[str]], *, day: str, mapping: bool) -> str:
    """The source of ``made``, a function of tables that gives two functions of a record.

    These judge it, and give its key (``None`` if it has none). The names must be such as ``refuse_names`` lets pass.

    Args:
        fields: The fields of a record; the codes of their values are in the tables ``codes_0``, ``codes_1`` ...
        places: For each place the fields by which its course is found, in the tables ``at_0``, ``at_1`` ...
        day: The field of the day judged.
        mapping: Whether a record is a mapping, which keeps days as text; else its fields are attributes.
    """
    read = "record[{!r}]".format if mapping else "record.{}".format
    lines = [*_place_lines(places, read, day, mapping=mapping), *_field_lines(fields, read)]
    if mapping:
        size = len(fields) + sum(map(len, places)) + 1
        lines.insert(0, f"if record.__class__ is not dict or len(record) != {size}: raise KeyError")
    return _FRAME.format(
        parts=", ".join((*_GIVEN, *(f"codes_{number}" for number in range(len(fields))), *_courses(places))),
        lines="\n".join(" " * 12 + line for line in lines),
    )


def refuse_names(names: Sequence[str]) -> None:
    """Raise ``FaultyRulebookError`` for what no attribute is called in a line of Python, and for a name used twice."""
    faults = [
        Fault(name, "a name that no attribute can have", expected="a fact named by an identifier")
        for name in names
        if not name.isidentifier() or iskeyword(name) or normalize("NFKC", name) != name
    ]
    faults += [
        Fault(name, "a field with two meanings", expected="a name of its own for each fact, list and the day")
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
    if faults:
        raise FaultyRulebookError(faults)


def _courses(places: Sequence[Sequence[str]]) -> list[str]:
    """The names of the courses; where policy is never asked, the law still has one."""
    return [f"at_{number}" for number in range(len(places) or 1)]


def _place_lines(
    places: Sequence[Sequence[str]], read: Callable[[str], str], day: str, *, mapping: bool
) -> Iterator[str]:
    """The lines that look up what policy answers; the first place has the stretches of law in its course too."""
    if mapping:
        yield f"day = day_of[{read(day)}]"
    else:
        yield f"day = {read(day)}"
        yield "if day.__class__ is not date: day = day_of(day)"
    for number, names in enumerate(places or [()]):
        keys = "".join(f"[{read(name)}]" for name in names) or ("[()]" if places else "")
        yield f"days, codes = at_{number}{keys}"
        yield f"key {'+' if number else ''}= codes[bisect_right(days, day)]"


def _field_lines(fields: Sequence[Coded], read: Callable[[str], str]) -> Iterator[str]:
    """The lines that add the code of each field: plain words in one sum, the others one by one."""
    plain: list[str] = []
    for number, coded in enumerate(fields):
        value, table = read(coded.field.name), f"codes_{number}"
        if isinstance(coded.field, Word) and not coded.field.guarded:
            plain.append(f"{table}[{value}]")
            continue
        yield f"value = {value}"
        yield from _guarded(coded, table)
    if plain:
        yield f"key += {' + '.join(plain)}"


def _guarded(coded: Coded, table: str) -> Iterator[str]:
    """The lines for a field of whose values some are equal to values of another type, or are lists."""
    field, stride = coded
    if isinstance(field, Number) and len(field.cuts) <= _MOST_WRITTEN_OUT:
        bands = "".join(f"{place * stride} if value < {cut} else " for place, cut in enumerate(field.cuts))
        yield f"if value.__class__ is int: key += {bands}{len(field.cuts) * stride}"
        yield f"else: key += {table}[value]"
    elif isinstance(field, Number):
        yield f"if value.__class__ is int: key += bisect_right({field.cuts}, value) * {stride}"
        yield f"else: key += {table}[value]"
    elif isinstance(field, Listed):
        yield f"key += {table}[tuple(value) if value.__class__ is list else value]"
    elif field.yes_no:
        codes = field.codes()
        yes, no = codes[True] * stride, codes[False] * stride
        yield f"key += {yes} if value is True else {no} if value is False else {table}[value]"
    else:
        yield f"key += {table}[value.__class__][value]"
