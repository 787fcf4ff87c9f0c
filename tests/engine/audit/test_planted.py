"""Is every planted defect found and named, and nothing else?"""

from __future__ import annotations

from collections import Counter

import pytest

from p2mi_rules import audit
from p2mi_rules.norms import Band, Dated, DefectKind, Field, Function, Holds
from tests.engine.audit.growing import grown
from tests.engine.audit.plants import EACH, PLANTS, planted

CLEAN = range(60)
DEFECTS = [(family, number) for family in PLANTS for number in range(EACH)]


@pytest.mark.parametrize("seed", CLEAN)
def test_a_clean_rulebook_raises_nothing(seed: int) -> None:
    """Nor does any answer leave no way, of the questions that no deciding rule asks and by which no gap opens."""
    sketch = grown(seed)
    found = audit(sketch.rulebook(), passable=[name for name in sketch.quiet if name != sketch.opening])
    assert not found.findings
    assert not found.not_examined


@pytest.mark.parametrize(("family", "number"), DEFECTS)
def test_a_planted_defect_is_found_and_nothing_else(family: str, number: int) -> None:
    """Of the right kind, about the right rules, topic or question; the rule at fault stands first."""
    rulebook, kind, about = planted(family, number)
    found = audit(rulebook)
    assert [(each.kind, frozenset(each.about)) for each in found.findings] == [(kind, about)]
    for narrow in about & {"narrow", "either"}:
        assert found.findings[0].rules[0] == narrow
    assert not found.not_examined


def test_the_clean_ones_have_everything_that_a_rulebook_may_have() -> None:
    """Two to six questions of every kind, several topics, constraints, gaps, amended rules: none is missing."""
    sketches = [grown(seed) for seed in CLEAN]
    books = [sketch.rulebook() for sketch in sketches]
    kinds = Counter(type(question) for book in books for question in book.questions)
    assert kinds.keys() == {Field, Band, Holds, Function, Dated}
    assert {len(book.questions) for book in books} == {2, 3, 4, 5, 6}
    assert {len(sketch.topics) for sketch in sketches} == {2, 3}
    few = 10
    assert sum(bool(book.constraints) for book in books) > few
    assert sum(bool(book.gaps) for book in books) > few
    assert sum(any(rule.until is not None for rule in book.rules) for book in books) > few


def test_the_planted_ones_are_of_every_kind_of_defect() -> None:
    """Ten of each family, sixty together; the kinds left have tests of their own (no way, a stale declaration)."""
    kinds = Counter(planted(family, number).kind for family, number in DEFECTS)
    assert sum(kinds.values()) == len(CLEAN)
    assert kinds.keys() == {*DefectKind} - {DefectKind.NO_WAY, DefectKind.NOT_FOUND}


@pytest.mark.sweep
@pytest.mark.parametrize("family", PLANTS)
def test_whatever_else_is_planted_is_found_as_well(family: str) -> None:
    """Into a hundred more rulebooks each plant of a family that fits, and every one of them clean before."""
    for seed in range(5000, 5100):
        assert not audit(grown(seed).rulebook(), passable=()).findings
        for plant in PLANTS[family]:
            found = plant(grown(seed))
            if found is not None:
                findings = audit(found.rulebook).findings
                assert [(each.kind, frozenset(each.about)) for each in findings] == [(found.kind, found.about)]
