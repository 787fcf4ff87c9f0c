"""Which records does a JSON file hold, as an array, or as one object a line?"""

from __future__ import annotations

import json
import math
from typing import IO, TYPE_CHECKING, Any, cast

from p2mi_rules import words
from p2mi_rules.exceptions import Fault
from p2mi_rules.intake.lines import LONGEST_LINE, decoded, file_fault, lines
from p2mi_rules.intake.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OBJECT = "one JSON object for each record"


class _Twofold(dict[str, object]):
    """An object of which a key was written twice."""


def line_rows(stream: IO[bytes], rename: Mapping[str, str]) -> Iterator[Row]:
    """Take the records out of a JSONL file: one object a line, blank lines passed over."""
    empty = True
    for line, text in enumerate(lines(stream), 1):
        if not text.strip():
            continue
        empty = False
        if len(text) > LONGEST_LINE:
            found = f"a line of more than {LONGEST_LINE} characters"
            yield Row(line, faults=(Fault("row", found, expected="shorter lines"),))
            continue
        try:
            item = _parsed(text)
        except (ValueError, RecursionError):
            yield Row(line, faults=(Fault("row", "a line that is no JSON", expected=_OBJECT),))
        else:
            yield _row(line, item, rename)
    if empty:
        raise file_fault("nothing", _OBJECT)


def array_rows(stream: IO[bytes], rename: Mapping[str, str]) -> Iterator[Row]:
    """Take the records out of a JSON file: an array of objects, or a single object. It is read as a whole."""
    text = "".join(decoded(stream))
    if not text.strip():
        raise file_fault("nothing", "an array of JSON objects")
    try:
        whole = _parsed(text)
    except json.JSONDecodeError as error:
        raise file_fault(f"no JSON at line {error.lineno}, column {error.colno}", "an array of JSON objects") from None
    except (ValueError, RecursionError):
        raise file_fault("JSON with a number or a nesting out of bounds", "an array of JSON objects") from None
    if not isinstance(whole, list | dict):
        raise file_fault("JSON that is neither an array nor an object", "an array of JSON objects")
    items = cast("list[object]", whole) if isinstance(whole, list) else [cast("object", whole)]
    for position, item in enumerate(items, 1):
        yield _row(position, item, rename)


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON may hold anything; what it is is looked at afterwards
    """Read JSON, marking objects with twofold keys."""
    return json.loads(text, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object from its pairs."""
    made = dict(pairs)
    return made if len(made) == len(pairs) else _Twofold(made)


def _row(line: int, item: object, rename: Mapping[str, str]) -> Row:
    """The record in one object, if it is one that JSON allows and names no field twice."""
    if not isinstance(item, dict):
        return Row(line, faults=(Fault("row", "something else than an object", expected=_OBJECT),))
    found = cast("dict[str, object]", item)
    renamed = {rename.get(words.normal(name), name): cell for name, cell in found.items()}
    if isinstance(found, _Twofold) or len(renamed) < len(found):
        return Row(line, faults=(Fault("row", "an object with the same key twice", expected="each key once"),))
    faults = tuple(
        Fault(words.field(name) or f"field {position}", "NaN or Infinity", expected="null, or a number that JSON has")
        for position, (name, cell) in enumerate(renamed.items(), 1)
        if isinstance(cell, float) and not math.isfinite(cell)
    )
    return Row(line, faults=faults) if faults else Row(line, renamed)
