"""May several threads judge by one compiled rulebook?"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.compiled.numbering import Numbering
from tests.compiled import decision
from tests.compiled.books import seeded

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def eager() -> Iterator[None]:
    """Threads that take turns as often as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.sweep
@pytest.mark.usefixtures("eager")
def test_threads_find_what_one_finds() -> None:
    """Eight of them over the same records in orders of their own, beginning with nothing looked up."""
    records = [decision.drawn(seeded(seed)) for seed in range(40)]
    alone = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)
    wanted = [(ruling.status, ruling.outcomes) for ruling in map(alone.judge_mapping, records)]
    fast = decision.BOOK.compiled(day="departed_on", tables=decision.TABLES)

    def judged(seed: int) -> list[object]:
        order = seeded(seed).sample(range(len(records)), len(records))
        found: dict[int, object] = {}
        for place in order:
            ruling = fast.judge_mapping(records[place])
            found[place] = (ruling.status, ruling.outcomes)
        return [found[place] for place in range(len(records))]

    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(judged, range(16))] == [wanted] * 16


@pytest.mark.usefixtures("eager")
def test_threads_number_each_value_once() -> None:
    """No number is given twice, and none is left out."""
    numbers: Numbering[int] = Numbering()

    def numbered(_: int) -> list[int]:
        return [numbers.number(value) for value in range(200)]

    with ThreadPoolExecutor(8) as pool:
        found = [*pool.map(numbered, range(8))]
    assert found == [found[0]] * 8
    assert sorted(found[0]) == list(range(200))
    assert {numbers.values[number] for number in found[0]} == set(range(200))
