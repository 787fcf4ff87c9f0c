"""What does it cost to judge a record that is like one judged before?"""

from __future__ import annotations

import sys
import tracemalloc
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from tests.compiled import decision

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.verdict.rulings import Ruling

FAST = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
FIELDS: dict[str, tuple[Callable[..., Ruling], object]] = {
    "an object": (FAST.judge, decision.record()),
    "a mapping": (FAST.judge_mapping, decision.mapping()),
    "an object with blanks": (FAST.judge, decision.record(destination=None, agency=None, age=None, documents=None)),
    "a mapping with a set": (FAST.judge_mapping, decision.mapping(documents=frozenset({"passport"}))),
}
_TIMES = 200


def used(judge: Callable[..., Ruling], record: object) -> list[Ruling]:
    """Rulings of one record."""
    return [judge(record) for _ in range(_TIMES)]


@pytest.mark.parametrize("name", FIELDS)
def test_a_ruling_is_all_that_is_made(name: str) -> None:
    """Not one object more: what is found is shared."""
    judge, record = FIELDS[name]
    rulings = used(judge, record)
    before = sys.getallocatedblocks()
    rulings = used(judge, record)
    more = sys.getallocatedblocks() - before
    assert more <= 20, "as many were let go as were made"
    assert len({id(each.found) for each in rulings}) == 1
    tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        first = tracemalloc.get_traced_memory()[0]
        rulings = used(judge, record)
        size = tracemalloc.get_traced_memory()[0] - first
    finally:
        tracemalloc.stop()
    assert size <= _TIMES * (sys.getsizeof(rulings[0]) + 32) + 4096


def test_a_learned_record_is_judged_many_times_faster_than_by_the_specification() -> None:
    """At least fifty times: a gate that no slow moment of a machine closes."""
    judge, record = FIELDS["an object"]
    judge(record)
    facts = decision.facts_of(decision.GOOD)
    day = decision.record().departed_on

    def fast() -> float:
        start = perf_counter()
        for _ in range(100):
            judge(record)
        return (perf_counter() - start) / 100

    def specified() -> float:
        start = perf_counter()
        decision.BOOK.judge(facts, on=day, tables=decision.TABLES)
        return perf_counter() - start

    specified()
    assert min(fast() for _ in range(5)) * 50 < min(specified() for _ in range(5))
