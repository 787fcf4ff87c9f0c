"""How are the tests run the same way everywhere?"""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Generator

# A shared machine has slow moments, so no test fails by the clock; CI draws the same examples each time. Sixty of each
# keep the gates under five minutes; a test that needs more says so.
settings.register_profile("gates", deadline=None, derandomize="CI" in os.environ, max_examples=60)
settings.load_profile("gates")

# What tests make lives on in caches for the most part: to look for rubbish as often as usual takes a fifth of the time.
gc.set_threshold(50_000, 20, 20)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `--long` ask for the tests that go on for minutes, and for nothing else."""
    parser.addoption("--long", action="store_true", help="run the tests marked long, and these alone")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take the tests marked long, or all the others."""
    wanted = bool(config.getoption("--long"))
    kept = [item for item in items if (item.get_closest_marker("long") is not None) is wanted]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure this process alone, and no sweep in it.

    A process that a test starts imports no more than it needs, which is often the point; being measured is not needed.
    """
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)
    measuring = Coverage.current()
    if measuring is None or item.get_closest_marker("sweep") is None:
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()
