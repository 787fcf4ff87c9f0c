"""Is the format of a file told from its name alone?"""

from __future__ import annotations

import pytest

from p2mi_rules.batch import STANDARD_INPUT, file_format
from p2mi_rules.exceptions import FaultyRequestError


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.csv", "csv"), ("a.b.JSONL", "jsonl"), ("dir.csv/a.json", "json"), (STANDARD_INPUT, "csv")],
)
def test_the_ending_tells_the_format(name: str, expected: str) -> None:
    """Case does not count; standard input is CSV unless somebody says otherwise."""
    assert file_format(name) == expected


@pytest.mark.parametrize("name", ["a", "a.xlsx", "csv", "a.csv.gz", ".csv"])
def test_another_ending_is_refused(name: str) -> None:
    """A format that is not built does not exist, and the endings that do are named."""
    with pytest.raises(FaultyRequestError) as caught:
        file_format(name)
    assert caught.value.faults[0].expected == ".csv, .jsonl, .json"
