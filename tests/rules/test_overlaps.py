"""Of which one wrong does the law speak in two rules that decide?"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import NamedTuple

import pytest

from p2mi_rules.norms import Outcome
from p2mi_rules.rules import OVERLAPS, RULES
from tests.rules.cells import BY_ID, cells
from tests.rules.overlapping import Overlap, breached_together, implies, overlap_of, overlaps
from tests.rules.stretches import STRETCHES


class Known(NamedTuple):
    """Two rules of which the special one is never breached alone, and the questions that one other answer settles."""

    special: str
    general: str
    questions: frozenset[str]


KNOWN = (
    # a natural person is no implementer, and can hold no permit
    Known("uu39-2004/p4", "uu39-2004/p10", frozenset({"recruiter"})),
    Known("uu18-2017/p69", "uu18-2017/p49", frozenset({"recruiter"})),
    Known("uu18-2017/p69", "uu18-2017/p72-c", frozenset({"recruiter"})),
    # nor can any other who is no implementer
    Known("uu18-2017/p72-c", "uu18-2017/p49", frozenset({"recruiter"})),
    # whoever places in a closed country places while placing there is forbidden
    Known("uu39-2004/p30", "uu39-2004/p81-1", frozenset({"destination_status"})),
    Known("uu18-2017/p72-b", "uu18-2017/p32-1", frozenset({"destination_status"})),
    # whoever places where safeguards lack places where nobody may go, by each reading
    Known("uu18-2017/p72-d", "uu18-2017/p31", frozenset({"destination_status", "safeguards", "reading"})),
)
"""Every pair of deciding rules that one answer breaches and one other answer satisfies, typed from the provisions."""


def as_known(overlap: Overlap) -> Known:
    """The overlap with the special rule first: whichever breach implies the other."""
    first, second = overlap.rules
    assert overlap.first_implies_second != overlap.second_implies_first
    special, general = (first, second) if overlap.first_implies_second else (second, first)
    return Known(special, general, overlap.questions)


@pytest.mark.sweep
def test_the_rules_that_speak_of_one_wrong_are_these() -> None:
    """No pair beside them: of what no list knows a reader would be told twice without a word."""
    assert {as_known(each) for each in overlaps()} == set(KNOWN)


def test_each_of_them_is_declared_with_its_reason() -> None:
    """In the rulebook itself, the special one first, once, and said in both languages why it is so."""
    assert Counter(each.rules for each in OVERLAPS) == Counter((each.special, each.general) for each in KNOWN)
    assert all(each.why and each.why_id for each in OVERLAPS)


@pytest.mark.sweep
@pytest.mark.parametrize("known", KNOWN, ids=lambda each: f"{each[0]}-{each[1]}")
def test_the_special_one_is_never_breached_alone(known: Known) -> None:
    """Found again cell by cell: with whatever else is answered, its breach is the general rule's breach too."""
    special, general = BY_ID[known.special], BY_ID[known.general]
    for cell in (cell for cell, outcome in cells(special).items() if outcome is Outcome.BREACHED):
        told = dict(zip(special.parameters, cell, strict=True))
        others = (
            outcome
            for other, outcome in cells(general).items()
            if all(told.get(name, answer) == answer for name, answer in zip(general.parameters, other, strict=True))
        )
        assert set(others) == {Outcome.BREACHED}


@pytest.mark.sweep
@pytest.mark.parametrize("known", KNOWN, ids=lambda each: f"{each[0]}-{each[1]}")
def test_no_two_of_them_are_two_names_of_one_rule(known: Known) -> None:
    """The general one says more: some world breaches it and not the special one, so that neither is to spare."""
    assert not implies(BY_ID[known.general], BY_ID[known.special])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uu18-2017/p13-a", "uu18-2017/p13-b"),  # two papers may be missing, and are two wrongs
        ("uu18-2017/p51-1-amended", "uu18-2017/p59-1"),  # a licence and a permit
        ("uu18-2017/p49", "uu18-2017/p63-3"),  # who places, and who was told
    ],
)
def test_two_wrongs_of_one_world_are_no_overlap(one: str, other: str) -> None:
    """Both may be breached, and no one answer satisfies both."""
    assert breached_together(BY_ID[one], BY_ID[other])
    assert overlap_of(BY_ID[one], BY_ID[other]) is None


def test_the_pairs_are_looked_for_on_every_day() -> None:
    """Two rules that were never law together are no pair, though each would overlap with the other."""
    older, newer = BY_ID["uu39-2004/p30"], BY_ID["uu18-2017/p72-b"]
    assert overlap_of(older, newer) is not None
    together = {
        frozenset(pair)
        for day in STRETCHES
        for pair in combinations([rule.id for rule in RULES if rule.in_force(day)], 2)
    }
    assert frozenset({older.id, newer.id}) not in together
    assert all({each.special, each.general} in together for each in KNOWN)
