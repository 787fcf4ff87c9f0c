"""Are verdicts the same in other processes, and in threads that judge at once?"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import Placement, Verdict, check
from tests.verdict.cases import GOOD
from tests.verdict.read_off import READ_OFF, drawn

if TYPE_CHECKING:
    from p2mi_rules.vocabulary import Status


def _judged(case: Placement) -> tuple[Verdict, str]:
    """A verdict made in another process, and what it says there."""
    verdict = check(case)
    return verdict, check(case).explain("en")


@pytest.mark.sweep
def test_verdicts_cross_processes_both_ways() -> None:
    """Of a process that was spawned and shares nothing: equal, hash equal, the same words."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as other:
        for case, (verdict, text) in zip(READ_OFF, other.map(_judged, READ_OFF), strict=True):
            assert verdict == check(case)
            assert hash(verdict) == hash(check(case))
            assert verdict.explain("en") == text == check(case).explain("en")


def answers(placements: list[tuple[Placement, str]]) -> list[tuple[Status, int]]:
    """What is said of each, without a report."""
    return [(verdict.status, hash(verdict)) for verdict in (check(each, profile=kind) for each, kind in placements)]


def hold_threads_alike(seeds: range, times: int) -> None:
    """Judge the same placements in eight threads at once, each beginning elsewhere."""
    placements = drawn(seeds)
    expected = answers(placements)
    turned = [
        placements[place:] + placements[:place] for place in range(0, len(placements), max(len(placements) // 8, 1))
    ]
    with ThreadPoolExecutor(8) as threads:
        for place, found in enumerate(threads.map(answers, turned * times)):
            start = (place % len(turned)) * max(len(placements) // 8, 1)
            assert found == expected[start:] + expected[:start]


def test_threads_find_the_same() -> None:
    """Some thousand checks in eight threads."""
    hold_threads_alike(range(4_000, 4_060), 4)


@pytest.mark.sweep
def test_many_checks_in_threads_find_the_same() -> None:
    """More placements, more often, with reports made in between."""
    hold_threads_alike(range(4_000, 4_200), 20)
    verdict = check(GOOD)
    with ThreadPoolExecutor(8) as threads:
        texts = set(threads.map(verdict.explain, ["en"] * 16))
    assert texts == {check(GOOD).explain("en")}
