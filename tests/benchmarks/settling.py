"""What our own side of the comparison offers, played by one that settles whatever can be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benchmarks.reference.by_hand import RULES, parsed
from benchmarks.reference.completions import possible
from benchmarks.reference.records import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.reference.completions import Possible


def objects(record: Record) -> Possible:
    """All that is possible."""
    return possible(record)


def dicts(mapping: Mapping[str, Any]) -> Possible:
    """The same of what came out of JSON."""
    found = parsed(mapping)
    facts = {name: getattr(found, name) for name in mapping}
    return possible(Record(**facts))


def canonical(found: Possible) -> str:
    """A letter where there is only one, and U where there are more."""
    sets = (found.whole, *(found.rules[rule] for rule in RULES))
    return "".join(next(iter(each)) if len(each) == 1 else "U" for each in sets)
