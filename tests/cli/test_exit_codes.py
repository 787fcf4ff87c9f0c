"""Does the exit code say what a script needs to know?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.calling import CAMBODIA, HEADER, NOWHERE, OPEN_COUNTRY

if TYPE_CHECKING:
    from tests.cli.calling import Command

OUTSIDE = "id,destination,departed_on,category,paid_work\nd,SG,2023-01-01,student,no\n"
FINE = (
    "destination,departed_on,route,recruiter,agency_registered,sip2mi,employer,occupation,visa,age,registered,approved_on\n"
    "TW,2024-05-14,p2p,p3mi,yes,yes,legal_entity,manufacturing,work,27,yes,2024-03-20\n"
)


@pytest.mark.parametrize(
    ("content", "fail_on", "code"),
    [
        (HEADER + CAMBODIA, "never", 0),
        (HEADER + CAMBODIA, "nonprocedural", 1),
        (HEADER + CAMBODIA, "indeterminate", 1),
        (HEADER + OPEN_COUNTRY, "nonprocedural", 0),
        (HEADER + OPEN_COUNTRY, "indeterminate", 1),
        (HEADER + OPEN_COUNTRY + CAMBODIA, "nonprocedural", 1),
        (OUTSIDE, "indeterminate", 0),
        (FINE, "indeterminate", 0),
        (FINE + "SG,x,,,,,,,,,,\n", "nonprocedural", 0),
        (FINE + "SG,x,,,,,,,,,,\n", "indeterminate", 1),
        (HEADER, "indeterminate", 0),
    ],
)
def test_what_was_found_decides(command: Command, content: str, fail_on: str, code: int) -> None:
    """1 if anything is as grave as ``--fail-on``: out of scope is not, and a faulty row is as open as can be."""
    assert command.check(content, "--fail-on", fail_on).code == code


def test_without_fail_on_whatever_is_found_is_fine(command: Command) -> None:
    """The default is never."""
    assert command.check(HEADER + CAMBODIA).code == 0


def test_a_file_of_which_no_row_can_be_read_is_unreadable(command: Command) -> None:
    """Each row tells its faults, and the code tells that nothing was judged."""
    said = command.check(HEADER + NOWHERE + NOWHERE)
    assert said.code == 2
    assert said.out.count("not readable") == 3
    assert said.errors[-1].endswith("cases.csv: not one row could be read")


@pytest.mark.parametrize(
    "arguments", [["--destination", "Korea"], ["--age", "abc"], ["--route", "badan", "--age", "-"]]
)
def test_a_faulty_placement_is_unreadable(command: Command, arguments: list[str]) -> None:
    """One placement given as options is told with all its faults, one a line."""
    said = command("check", *arguments)
    assert (said.code, said.out) == (2, "")
    assert all(line.startswith("p2mi-rules: ") for line in said.errors)
    assert len(said.errors) == len(arguments) / 2


@pytest.mark.parametrize(("days", "code"), [("0", 3), ("100", 3), ("10000", 0), ("9" * 400, 0)])
def test_old_policy_is_told(command: Command, days: str, code: int) -> None:
    """3 if the policy data is older on the day of ``--known-on`` than the call allows."""
    said = command.check(HEADER + CAMBODIA, "--max-policy-age", days)
    assert said.code == code
    assert [line for line in said.errors if "policy data" in line] == said.errors
    assert len(said.errors) == code / 3


def test_the_age_is_measured_to_the_day_known(command: Command) -> None:
    """On an earlier day the same data was younger."""
    assert command.check(HEADER + CAMBODIA, "--max-policy-age", "0", "--known-on", "2025-10-01").code == 0


def test_old_policy_wins_over_what_was_found(command: Command) -> None:
    """3 before 1: what was found rests on data that the caller calls too old."""
    assert command.check(HEADER + CAMBODIA, "--max-policy-age", "0", "--fail-on", "nonprocedural").code == 3


def test_unreadable_wins_over_old_policy(command: Command) -> None:
    """2 before 3: nothing was judged at all."""
    assert command.check(HEADER + NOWHERE, "--max-policy-age", "0").code == 2


def test_an_explanation_of_a_row_that_is_not_there_is_a_wrong_call(command: Command) -> None:
    """The table stands, and the code tells that something asked for was not given."""
    said = command.check(HEADER + CAMBODIA, "--explain", "z", "--explain", "2")
    assert said.code == 2
    assert "== row 2 (a) ==" in said.out
    assert said.errors == ["p2mi-rules: --explain z: there is no such row or reference"]
