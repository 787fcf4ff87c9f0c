"""Is every cell of every group what the specification says?"""

from __future__ import annotations

import pytest

from tests.compiled import decision
from tests.compiled.books import case, seeded
from tests.compiled.cells import compared
from tests.own import samudra


@pytest.mark.sweep
def test_every_cell_of_the_worked_example() -> None:
    """All values and blanks of what each group reads, in both acts, with a constraint, a gap and a register."""
    found = compared(samudra.BOOK, samudra.TABLES)
    assert found.differing == []
    assert found.cells > 500
    assert found.excluded > 0


@pytest.mark.sweep
def test_cells_of_a_decision_with_two_places() -> None:
    """Every set of regimes that a day has, beside all that rules read of the facts; the first stretches of law."""
    found = compared(decision.BOOK, decision.TABLES, most=3000)
    assert found.differing == []
    assert found.cells == 3000


@pytest.mark.parametrize("seed", range(6))
def test_cells_of_rulebooks_made_at_random(seed: int) -> None:
    """Every kind of question, gaps, and constraints in a row."""
    one = case(seeded(seed))
    assert compared(one.rulebook, one.tables, most=150).differing == []
