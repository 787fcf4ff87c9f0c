"""Can a verdict be checked years later by its digests?"""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import assume, given

from p2mi_rules import Placement, PolicyBook, Rulebook, check
from p2mi_rules.verdict.receipts import receipt
from tests.placements import placements
from tests.verdict.cases import GOOD, WITHOUT_GAPS
from tests.verdict.own_rules import BOOK, RULES

if TYPE_CHECKING:
    from p2mi_rules import Verdict

LAW, POLICY = Rulebook.shipped(), PolicyBook.shipped()
SEVERAL = """
from p2mi_rules import Placement, Worker, check
from p2mi_rules.vocabulary import Document, Route
routes = frozenset({Route.P2P, Route.G2G, Route.UKPS})
print(check(Placement(destination="SG", route=routes, worker=Worker(age=frozenset({18, 40, 33})))).receipt["inputs"])
"""


def inputs(placement: Placement, **choices: object) -> str:
    """The digest of what was claimed and asked."""
    return receipt(placement, LAW, POLICY, choices=choices)["inputs"]


@given(placements, placements)
def test_equal_claims_have_equal_digests_and_others_have_others(one: Placement, other: Placement) -> None:
    """The id apart, a changed fact changes the digest."""
    assert inputs(one) == inputs(attrs.evolve(one, id="another"))
    assert (inputs(one) == inputs(other)) == (one == other)


@given(placements)
def test_each_part_of_a_claim_counts(placement: Placement) -> None:
    """Another day, and another word for the route, are other claims."""
    day = attrs.evolve(placement, departed_on=date(2001, 1, 1))
    assume(day != placement)
    assert len({inputs(placement), inputs(day), inputs(attrs.evolve(placement, route_word="mandiri"))}) == 3


@pytest.mark.parametrize(
    "choices",
    [
        {"reading": "all"},
        {"silence": "strict"},
        {"carry_forward": False},
        {"by_list": "L65-2022-04"},
        {"known_on": date(2025, 1, 1)},
        {"profile": "full"},
    ],
    ids=lambda choices: next(iter(choices)),
)
def test_each_choice_counts(choices: dict[str, Any]) -> None:
    """A verdict under another choice is another verdict."""
    assert check(GOOD, **choices).receipt["inputs"] != check(GOOD).receipt["inputs"]


def test_a_set_is_digested_in_one_order_in_every_process() -> None:
    """The order of hashing is another each time; the digest is not."""
    digests = {
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", SEVERAL],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(digests) == 1


def test_law_and_policy_have_digests_of_their_own() -> None:
    """A changed rulebook changes one, a changed book the other, and the claim neither."""
    shipped, other_law = check(GOOD).receipt, check(GOOD, rulebook=WITHOUT_GAPS).receipt
    assert shipped["rules"] != other_law["rules"]
    assert (shipped["policy"], shipped["inputs"]) == (other_law["policy"], other_law["inputs"])
    assert shipped["rules"] == LAW.digest
    assert check(GOOD, rulebook=RULES, policy=BOOK).receipt["rules"] == RULES.digest


def test_a_receipt_is_made_of_digests_alone() -> None:
    """Nothing of the claim can be read off it."""
    verdict: Verdict = check(GOOD)
    assert set(verdict.receipt) >= {"rules", "policy", "inputs"}
    for name in ("rules", "policy", "inputs"):
        assert len(bytes.fromhex(verdict.receipt[name])) == 32
