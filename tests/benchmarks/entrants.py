"""Ways for the tests: right, slow, wrong, and a table at once; and a rulebook as our own would be given."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING, Any

from benchmarks.reference.by_hand import decide, decide_dict, letters
from benchmarks.reference.ways import Peer, batch, dicts, objects

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.reference.by_hand import Ruling
    from benchmarks.reference.records import Record

NEEDS = ("attrs",)


def canonical(ruling: Ruling) -> str:
    """Thirteen letters."""
    return letters(ruling)


def slowly(record: Record) -> Ruling:
    """A decision that takes at least a millisecond."""
    sleep(0.001)
    return decide(record)


def wrongly(_mapping: Mapping[str, Any]) -> Ruling:
    """A decision that never says the right thing of everything."""
    return "P", (("designated", "P"),)


def at_once(table: Sequence[Record]) -> list[Ruling]:
    """All the records of a table."""
    return [decide(each) for each in table]


def each_canonical(rulings: Sequence[Ruling]) -> list[str]:
    """Thirteen letters of each."""
    return [letters(each) for each in rulings]


SLOW = objects(slowly, canonical)
WRONG = dicts(wrongly, canonical)
RIGHT = dicts(decide_dict, canonical)
TABLE = batch(list, at_once, letters=each_canonical)


def setup() -> Peer:
    """A peer with all of them."""
    return Peer("an entrant", (SLOW, WRONG, RIGHT, TABLE), "of the tests")
