"""Is what a verdict costs told with what it was set beside, and never where the two sides differ?"""

from __future__ import annotations

from datetime import date

import pytest
from benchmarks.shipped import __main__ as command
from benchmarks.shipped import agreement as agreements
from benchmarks.shipped import costs, law
from benchmarks.shipped.agreement import agreement
from benchmarks.shipped.real import covered, real
from benchmarks.shipped.records import KINDS, records

from p2mi_rules import Placement, Verdict, Worker, check
from p2mi_rules.exceptions import P2MIRulesError
from p2mi_rules.verdict.verdicts import given

CASES = real()
BY_TABLES = [each for each in CASES if covered(each)][:1]
BY_SPECIFICATION = [Placement(destination="TW", departed_on=date(2024, 5, 1), worker=Worker(age=frozenset({20, 30})))]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two cases, one for the tables and one for the specification; one destination, of which the twin reads policy."""
    monkeypatch.setattr("benchmarks.shipped.records._DESTINATIONS", {"TW": 1})
    monkeypatch.setattr("gc.collect", int)  # all that the tests hold would be gone through in every round

    def two() -> list[Placement]:
        return [*BY_TABLES, *BY_SPECIFICATION]

    monkeypatch.setattr(command, "real", two)


@pytest.mark.usefixtures("few")
def test_each_cost_is_told_beside_another(capsys: pytest.CaptureFixture[str]) -> None:
    """Of each kind a verdict met before and one met first, and its words said before and first; and the agreement."""
    assert command.main(["--records", "1", "--rounds", "1"]) == 0
    page = capsys.readouterr().out
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:2] == "| "]
    told = [tuple(line[:2]) for line in cells[2:]]
    verdict, brief, report = command.VERDICT, command.BRIEF, command.REPORT
    assert told == [
        *[(verdict, "the twin")] * 6,
        *[(brief, verdict)] * 6,
        *[(report, verdict)] * 3,
        (verdict, "the twin"),
    ]
    assert all(float(line[3].replace(",", "")) > 0 for line in cells[2:])
    assert [line.partition(":")[0] for line in page.splitlines() if "none different" in line] == [
        *(f"- {kind}" for kind in KINDS),
        "- real cases that the twin covers",
    ]
    assert "Of 2 real cases the tables answer 1" in page


@pytest.mark.usefixtures("few")
def test_nothing_is_timed_where_the_two_differ(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What differs is told instead, and the command fails."""
    monkeypatch.setattr(law, "OF_AGE", 60)
    with pytest.raises(
        SystemExit, match=r"twin and library differ, full:\n(.*\n)*  uu18-2017/p5-a, breached and not satisfied"
    ):
        command.main(["--records", "2", "--rounds", "1"])
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("option", ["--records", "--rounds"])
def test_nothing_cannot_be_measured(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One of each at least."""
    with pytest.raises(SystemExit):
        command.main([option, "0"])
    assert "at least" in capsys.readouterr().err


def test_tables_that_err_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """The specification is asked too, and says so even where the twin has nothing to say."""

    def erring(placement: Placement) -> Verdict:
        core = check(Placement(destination="KH", departed_on=date(2025, 10, 29))).core
        assert core is not None
        return given(core, placement, "placement")

    monkeypatch.setattr(agreements, "check", erring)
    placement = Placement(destination="TW", departed_on=date(2024, 5, 1))
    with pytest.raises(P2MIRulesError, match="disagree"):
        agreement([placement])
    assert agreement([placement], specification=False).differences


@pytest.mark.usefixtures("few")
def test_a_placement_that_repeats_brings_no_new_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The share of new keys is counted, and not taken for granted."""
    assert costs.never_repeated("full", 4, rounds=1)[1] == 1

    def one_again(kind: str, number: int, *, seed: int) -> list[Placement]:
        return records(kind, 1, seed=min(seed, 0)) * number

    monkeypatch.setattr(costs, "records", one_again)
    assert costs.never_repeated("full", 4, rounds=2)[1] == 1 / 8


def test_every_real_case_is_there() -> None:
    """Forty, of which the twin covers some and refuses the others."""
    assert len(CASES) == 40
    assert 0 < sum(map(covered, CASES)) < 40
