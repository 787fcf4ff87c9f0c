"""What is answered to a record that cannot be read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.exceptions import Fault


def faulty_record(record_id: str | None, faults: Iterable[Fault], lang: str) -> dict[str, object]:
    """The id, no status, and every fault with its field, what was found and expected, the nearest repair.

    The parts of a fault are in English in either language; raises ``FaultyRequestError`` for a language there is not.

    >>> from p2mi_rules.exceptions import Fault
    >>> faulty_record("7", [Fault("age", "text", expected="whole years")], "id")["errors"]
    [{'field': 'age', 'found': 'text', 'expected': 'whole years', 'suggestion': None}]
    """
    voice(lang)
    errors = [
        {"field": each.field, "found": each.found, "expected": each.expected, "suggestion": each.suggestion}
        for each in faults
    ]
    return {"id": record_id, "status": None, "errors": errors}
