"""Does the usual verdict stay cheap, by counts that are the same on every machine: modules, memory blocks, entries?"""

from __future__ import annotations

import gc
import subprocess
import sys
from datetime import date
from timeit import repeat
from typing import TYPE_CHECKING

import attrs
import pytest

from p2mi_rules import check
from p2mi_rules.shipped import judging, keys
from p2mi_rules.verdict.reports import heard_report
from tests.verdict.cases import COMPLETE

if TYPE_CHECKING:
    from p2mi_rules import Verdict

FIRST_VERDICT = """
from datetime import date
from p2mi_rules import Placement, Worker, check
placement = Placement(destination="KH", departed_on=date(2025, 10, 29), worker=Worker(age=30))
assert check(placement).status == "nonprocedural"
assert check(placement, profile="full").is_procedural is False
"""
OUTCOMES = FIRST_VERDICT + "assert check(placement).outcomes"
BESIDE = "import __future__, attrs, bisect, datetime, math"
"""What is loaded before the library is counted: attrs, with all that it needs, and three small standard modules."""

ROOMS = """
compiled compiled.clashes compiled.cores compiled.groups compiled.judging compiled.narrowing compiled.numbering
compiled.shapes compiled.worlds countries countries.alpha_2 exceptions placement placement.claim placement.facts
placement.parts shipped shipped.courses shipped.judging shipped.keys shipped.law shipped.policy shipped.possible
timelines verdict verdict.checking verdict.faulty verdict.outcomes verdict.verdicts vocabulary
"""
NEVER = """
cattrs csv hypothesis importlib.metadata json numpy p2mi_rules.engine p2mi_rules.explain p2mi_rules.intake
p2mi_rules.norms p2mi_rules.policy p2mi_rules.questions p2mi_rules.rules pathlib polars pyarrow pycountry tomllib
"""
FASTER = 200
CHECKS = 500


def loaded(statements: str) -> set[str]:
    """The modules that statements load in an interpreter of their own, beside those that are counted to nobody."""
    probe = f"import sys\n{BESIDE}\nbefore = set(sys.modules)\n{statements}\nprint(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True)  # noqa: S603 - our own words
    return set(done.stdout.split())


def test_importing_the_library_loads_one_module() -> None:
    """All rooms are opened later."""
    assert loaded("import p2mi_rules") == {"p2mi_rules"}


def test_the_first_verdict_loads_just_what_it_needs() -> None:
    """A list that whoever adds to it must change here: no law, no policy, no words, no names of countries."""
    found = loaded(FIRST_VERDICT)
    assert found == {"p2mi_rules", *(f"p2mi_rules.{room}" for room in ROOMS.split())}
    assert not found & {*NEVER.split()}


def test_outcomes_need_the_words_of_rules_and_neither_rules_nor_policy() -> None:
    """What each rule says, by its id, opens what a rule is, and no rule."""
    found = loaded(OUTCOMES)
    assert "p2mi_rules.norms" in found
    assert not found & ({*NEVER.split()} - {"p2mi_rules.norms"})


@pytest.mark.parametrize("profile", ["placement", "full"])
def test_a_check_allocates_its_verdict_and_nothing_else(profile: str) -> None:
    """Of placements met before, one block of memory each, given back with the verdict."""
    placements = [attrs.evolve(COMPLETE, id=str(place)) for place in range(CHECKS)]
    for each in placements:
        check(each, profile=profile)
    kept: list[Verdict | None] = [None] * CHECKS
    gc.collect()
    before = sys.getallocatedblocks()
    for place, each in enumerate(placements):
        kept[place] = check(each, profile=profile)
    made = sys.getallocatedblocks() - before
    kept.clear()
    assert CHECKS <= made <= CHECKS * 1.1
    assert sys.getallocatedblocks() - before < CHECKS * 0.1


def test_placements_of_one_kind_are_kept_once() -> None:
    """Days of one stretch, references and origins make no entry of their own."""
    kept = getattr(judging, "_FOUND")["full"]  # noqa: B009 - counted by this test alone
    check(COMPLETE, profile="full")
    before, met = len(kept), len(getattr(keys, "_SITUATIONS"))  # noqa: B009 - as above
    for day in range(1, 31):
        check(attrs.evolve(COMPLETE, departed_on=date(2025, 6, day), id=str(day)), profile="full")
    assert (len(kept), len(getattr(keys, "_SITUATIONS"))) == (before, met)  # noqa: B009 - as above


def test_a_check_is_much_faster_than_the_specification() -> None:
    """By a wide ratio, of the best of many runs, so that a busy machine changes nothing."""
    check(COMPLETE)
    heard_report(COMPLETE)
    fast = min(repeat(lambda: check(COMPLETE), number=100, repeat=30)) / 100
    slow = min(repeat(lambda: heard_report(COMPLETE), number=1, repeat=10))
    assert slow / fast > FASTER
