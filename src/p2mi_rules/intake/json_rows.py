"""Which records does a JSON file hold, as an array, or as one object a line?"""

from __future__ import annotations

import json
import math
from typing import IO, TYPE_CHECKING, Any, cast

from p2mi_rules import words
from p2mi_rules.exceptions import Fault
from p2mi_rules.intake.lines import LONGEST_LINE, decoded, file_fault, lines
from p2mi_rules.intake.phrases import phrase
from p2mi_rules.intake.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


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
            found = phrase("long_line", most=LONGEST_LINE)
            yield Row(line, faults=(Fault.of("row", found, expected=phrase("shorter_lines")),))
            continue
        try:
            item = _parsed(text)
        except (ValueError, RecursionError):
            yield Row(line, faults=(Fault.of("row", phrase("line_no_json"), expected=phrase("json_object")),))
        else:
            yield _row(line, item, rename)
    if empty:
        raise file_fault(phrase("nothing"), phrase("json_object"))


def array_rows(stream: IO[bytes], rename: Mapping[str, str]) -> Iterator[Row]:
    """Take the records out of a JSON file: an array of objects, or a single object. It is read as a whole."""
    text = "".join(decoded(stream))
    if not text.strip():
        raise file_fault(phrase("nothing"), phrase("json_array"))
    try:
        whole = _parsed(text)
    except json.JSONDecodeError as error:
        place = phrase("no_json_at", line=error.lineno, column=error.colno)
        raise file_fault(place, phrase("json_array")) from None
    except (ValueError, RecursionError):
        raise file_fault(phrase("json_out_of_bounds"), phrase("json_array")) from None
    if not isinstance(whole, list | dict):
        raise file_fault(phrase("other_json"), phrase("json_array"))
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
        return Row(line, faults=(Fault.of("row", phrase("no_object"), expected=phrase("json_object")),))
    found = cast("dict[str, object]", item)
    renamed = {rename.get(words.normal(name), name): cell for name, cell in found.items()}
    if isinstance(found, _Twofold) or len(renamed) < len(found):
        return Row(line, faults=(Fault.of("row", phrase("twofold_key"), expected=phrase("each_key_once")),))
    faults = tuple(
        Fault.of(words.field(name) or f"field {position}", phrase("no_json_number"), expected=phrase("json_number"))
        for position, (name, cell) in enumerate(renamed.items(), 1)
        if isinstance(cell, float) and not math.isfinite(cell)
    )
    return Row(line, faults=faults) if faults else Row(line, renamed)
