"""What does it cost to judge a record that is like one judged before?"""

from __future__ import annotations

import sys
import tracemalloc
from time import perf_counter
from typing import TYPE_CHECKING, NoReturn

import pytest

from p2mi_rules.compiled.records import Records
from p2mi_rules.norms import Band, Dated
from tests.compiled import decision
from tests.compiled.small import Unsure, only, record
from tests.own.books import YES_NO

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.verdict.compiling import Compiled
    from p2mi_rules.verdict.rulings import Ruling

FAST = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
FIELDS: dict[str, tuple[Callable[..., Ruling], object]] = {
    "an object": (FAST.judge, decision.record()),
    "a mapping": (FAST.judge_mapping, decision.mapping()),
    "an object with blanks": (FAST.judge, decision.record(destination=None, agency=None, age=None, documents=None)),
    "a mapping with a set": (FAST.judge_mapping, decision.mapping(documents=frozenset({"passport"}))),
}
_TIMES = 200


def used(judge: Callable[..., Ruling], one: object) -> list[Ruling]:
    """Rulings of one record."""
    return [judge(one) for _ in range(_TIMES)]


@pytest.mark.parametrize("name", FIELDS)
def test_a_ruling_is_all_that_is_made(name: str) -> None:
    """Not one object more: what is found is shared."""
    judge, one = FIELDS[name]
    rulings = used(judge, one)
    before = sys.getallocatedblocks()
    rulings = used(judge, one)
    more = sys.getallocatedblocks() - before
    assert more <= 20, "as many were let go as were made"
    assert len({id(each.found) for each in rulings}) == 1
    tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        first = tracemalloc.get_traced_memory()[0]
        rulings = used(judge, one)
        size = tracemalloc.get_traced_memory()[0] - first
    finally:
        tracemalloc.stop()
    assert size <= _TIMES * (sys.getsizeof(rulings[0]) + 32) + 4096


def test_a_learned_record_is_judged_many_times_faster_than_by_the_specification() -> None:
    """At least fifty times: a gate that no slow moment of a machine closes."""
    judge, one = FIELDS["an object"]
    judge(one)
    facts = decision.facts_of(decision.GOOD)
    day = decision.record().departed_on

    def fast() -> float:
        start = perf_counter()
        for _ in range(100):
            judge(one)
        return (perf_counter() - start) / 100

    def specified() -> float:
        start = perf_counter()
        decision.BOOK.judge(facts, on=day, tables=decision.TABLES)
        return perf_counter() - start

    specified()
    assert min(fast() for _ in range(5)) * 50 < min(specified() for _ in range(5))


def age_by(word: object) -> tuple[Compiled, object]:
    """A number that is open, in whatever way that is said."""
    age = Band("age", "age", cuts=(18,), answers=("child", "grown"))
    return only(age, "grown").compiled(day="on", unknown={"age": ("?",)}), record(age=word)


def without_keys() -> tuple[Compiled, object]:
    """A table that is asked for the day alone."""
    book = only(Dated("level", (), table="level", answers=YES_NO), good=True)
    return book.compiled(day="on", tables={"level": Unsure()}), record()


LEARNED: dict[str, tuple[Compiled, object]] = {
    "a decision": (FAST, decision.record(age=44)),
    "a decision with blanks": (FAST, decision.record(destination=None, agency=None, route=None, age=None)),
    "a word": age_by("?"),
    "nothing": age_by(None),
    "a table of the day": without_keys(),
}


@pytest.mark.parametrize("name", LEARNED)
def test_a_learned_record_is_never_read_the_long_way(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Judged once, it has a key."""
    fast, learned = LEARNED[name]
    found = fast.judge(learned)

    def refused(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(Records, "values", refused)
    assert fast.judge(learned).outcomes == found.outcomes
