"""Do receipts that were made before still give the same answers, whatever changed in law and data since?

The files in `receipts` are never made anew: they are what somebody kept. An answer that changes is a verdict that
changes: it is told in CHANGELOG.md, and its file is replaced then, not before.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from p2mi_rules import replay
from p2mi_rules.explain.differences import Result

KEPT = sorted((Path(__file__).parent / "receipts").glob("*.json"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_kept_receipt_gives_the_same_answer(path: Path) -> None:
    """Rules and data may have other digests by now; what differs is told in words."""
    found = replay(path.read_bytes())
    assert found.same_answer, found.text("en")
    assert found.same is (found.result is Result.REPRODUCED)
    assert (found.differences == ()) or found.text("en").count("\n  - ") == len(found.differences)


def test_there_are_some_of_each_status() -> None:
    """Placements as different as their verdicts."""
    assert {path.stem.partition("-")[0] for path in KEPT} == {
        "indeterminate",
        "no_breach_found",
        "nonprocedural",
        "out_of_scope",
        "procedural",
    }
