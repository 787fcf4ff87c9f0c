"""Do the example placements answer as the documents tell?"""

from __future__ import annotations

import json
import runpy
from typing import TYPE_CHECKING

import pytest

from tests.project.tree import ROOT

if TYPE_CHECKING:
    from tests.cli.calling import Command

EXAMPLES = ROOT / "examples"
BREACH, OPEN, FINE = "nonprocedural", "indeterminate", "no_breach_found"
# Cambodia twice, Japan, Korea, Saudi household and company, Malaysia twice, Taiwan, Germany, a visit visa, 17 years
# of age, Saudi household before 2017, a fishing crew, and a row that cannot be read.
STATUSES = [BREACH, BREACH, FINE, FINE, BREACH, OPEN, FINE, OPEN, FINE, FINE, BREACH, BREACH, BREACH, OPEN, None]


def test_the_statuses_of_the_example(command: Command) -> None:
    """Fifteen rows, fifteen answers; a change here is told in CHANGELOG.md under verdicts that change."""
    said = command("check", str(EXAMPLES / "placements.csv"), "--format", "jsonl", "--known-on", "2026-11-24")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert [each["status"] for each in found] == STATUSES
    assert [each["row"] for each in found] == list(range(2, 17))


def test_the_demonstration_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """It shows the table and explains two of its rows."""
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(EXAMPLES / "demo.py"))
    said = capsys.readouterr()
    assert (ended.value.code, said.err) == (0, "")
    assert said.out.count("\n== ") == 2
