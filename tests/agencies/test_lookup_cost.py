"""Does a look-up do the same work however many companies there are?

Counted and not timed: how long it takes is told by ``benchmarks/agency_lookup.py``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from p2mi_rules.policy.agencies import names
from p2mi_rules.policy.agencies.answers import NotFound
from tests.agencies.toys import COMPANY, NIB, entry, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.policy.agencies.answers import Answer
    from p2mi_rules.policy.agencies.register import SnapshotRegister

LETTERS = "abcdefghij"


def register(size: int) -> SnapshotRegister:
    """The company among so many others, each with a branch."""
    others = ["".join(LETTERS[int(digit)] for digit in f"{number:06}") for number in range(size)]
    listed = [entry(f"PT {name} Contoh{branch}") for name in others for branch in ("", " cabang Dompu")]
    return listing(entry(COMPANY, licence=NIB), entry(f"{COMPANY} cabang Dompu"), *listed)


FEW, MANY = register(5), register(2_000)


def steps(work: Callable[[], object]) -> int:
    """How many functions are called, those of the interpreter included."""
    counted: list[str] = []
    sys.setprofile(lambda _frame, event, _argument: counted.append(event))
    try:
        work()
    finally:
        sys.setprofile(None)
    return sum(event in {"call", "c_call"} for event in counted)


WAYS: dict[str, Callable[[SnapshotRegister], Answer]] = {
    "a name": lambda held: held.find(name=COMPANY),
    "a name that was read": lambda held: held.find(name=names.parse(COMPANY)),
    "a branch": lambda held: held.find(name=f"{COMPANY} cabang Dompu"),
    "another branch": lambda held: held.find(name=f"{COMPANY} cabang Bali"),
    "no form": lambda held: held.find(name="Contoh Bahari"),
    "a number": lambda held: held.find(licence=NIB),
    "both": lambda held: held.find(name=COMPANY, licence=NIB),
    "an unknown name": lambda held: held.find(name="PT Lain Sekali"),
    "an unknown number": lambda held: held.find(licence="1111111111111"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_look_up_takes_as_many_steps_among_many_as_among_few(way: str) -> None:
    """Whatever is asked for, and whether or not it is there."""
    find = WAYS[way]
    assert type(find(FEW)) is type(find(MANY)), "and what is made once is made"
    assert steps(lambda: find(MANY)) == steps(lambda: find(FEW))


def test_a_name_that_was_read_takes_one_step() -> None:
    """The look-up itself: one call, one look into the table."""
    name: Any = names.parse(COMPANY)
    named = MANY.named
    assert steps(lambda: named(name)) <= steps(lambda: None) + 2


def test_steps_are_counted() -> None:
    """Looking for candidates compares names, so that it takes more steps among many."""
    answers = [held.find(name="PT Contoh Baharii") for held in (FEW, MANY)]
    few, many = (answer for answer in answers if isinstance(answer, NotFound))
    assert steps(lambda: many.candidates) > 100 * steps(lambda: FEW.find(name=COMPANY))
    assert few.candidates == many.candidates == (COMPANY,)
