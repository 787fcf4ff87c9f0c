"""What is answered to a record that cannot be read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.exceptions import Fault


def faulty_record(record_id: str | None, faults: Iterable[Fault], lang: str) -> dict[str, object]:
    """The id, no status, and every fault with its field, what was found and expected, the nearest repair.

    Field and suggestion are the same in either language; raises ``FaultyRequestError`` for a language there is not.

    >>> from p2mi_rules.exceptions import Fault
    >>> fault = Fault.of("age", ("teks", "text"), expected=("tahun penuh", "whole years"))
    >>> faulty_record("7", [fault], "id")["errors"]
    [{'field': 'age', 'found': 'teks', 'expected': 'tahun penuh', 'suggestion': None}]
    """
    voice(lang)
    return {"id": record_id, "status": None, "errors": [_error(each, lang) for each in faults]}


def _error(fault: Fault, lang: str) -> dict[str, str | None]:
    found, expected = fault.parts(lang)
    return {"field": fault.field, "found": found, "expected": expected, "suggestion": fault.suggestion}
