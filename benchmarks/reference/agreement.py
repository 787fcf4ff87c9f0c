"""Do the answers of a way agree with those by hand, and are those right that say more?

Where the hand settles a letter, another must be equal to it. Where the hand cannot tell, another may be equal or may
settle: that is right if the hand says the same of every completion of the record, and wrong otherwise.
"""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.reference.by_hand import RULES, decide, letters
from benchmarks.reference.completions import possible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.reference.records import Record

PARTS = ("whole", *RULES)


class Agreement(NamedTuple):
    """How many records were compared, in how many more was settled and proved, and what was wrong."""

    compared: int = 0
    settled_records: int = 0
    settled_wholes: int = 0
    settled_rules: int = 0
    wrong: int = 0
    first_fault: str = ""

    def plus(self, found: Compared) -> Agreement:
        """One more record."""
        return Agreement(
            self.compared + 1,
            self.settled_records + bool(found.settled),
            self.settled_wholes + ("whole" in found.settled),
            self.settled_rules + sum(part != "whole" for part in found.settled),
            self.wrong + bool(found.faults),
            self.first_fault or ", ".join(found.faults),
        )


class Compared(NamedTuple):
    """Of one record: the parts settled where the hand cannot tell, and those that are wrong."""

    settled: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def compared(record: Record, given: str) -> Compared:
    """Thirteen letters beside those by hand."""
    expected = letters(decide(record))
    if given == expected:
        return Compared()
    if len(given) != len(expected):
        return Compared(faults=(f"{len(given)} letters, not {len(expected)}",))
    differing = [each for each in zip(PARTS, expected, given, strict=True) if each[1] != each[2]]
    may_be = possible(record)
    said = {"whole": may_be.whole, **may_be.rules}
    right = [part for part, hand, own in differing if hand == "U" and said[part] == frozenset({own})]
    wrong = [f"{part} is {own}, by hand {hand}" for part, hand, own in differing if part not in right]
    return Compared(tuple(right), tuple(wrong))


def agreement(pairs: Iterable[tuple[Record, str]], seconds: float) -> Agreement:
    """Over as many records, with the letters of each, as can be compared in so many seconds of work: one at least."""
    found = Agreement()
    end = process_time() + seconds
    for record, given in pairs:
        found = found.plus(compared(record, given))
        if process_time() > end:
            break
    return found
