"""Do boxes hold exactly what is wanted, each as large as it can be, and none to spare?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from p2mi_rules.engine.comparing.boxes import Grid, Picture, cover

if TYPE_CHECKING:
    from p2mi_rules.engine.comparing.boxes import Box, Cell


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Up to two outer and three inner dimensions; each cell is wanted, free, or neither."""
    outer = tuple(draw(st.lists(st.integers(1, 3), max_size=2)))
    grid = Grid(draw(st.lists(st.integers(1, 3), max_size=3)))
    wanted: dict[Cell, int] = {}
    free: dict[Cell, int] = {}
    for cell in product(*map(range, outer)):
        wanted[cell] = draw(st.integers(0, grid.all))
        free[cell] = draw(st.integers(0, grid.all)) & draw(st.integers(0, grid.all)) & ~wanted[cell]
    return Picture(outer, grid, wanted, free)


def cells(picture: Picture, box: Box) -> set[tuple[Cell, Cell]]:
    """The cells of a box, outer and inner."""
    outer = len(picture.outer)
    return set(product(product(*box[:outer]), product(*box[outer:])))


def cells_of(picture: Picture, by: dict[Cell, int]) -> set[tuple[Cell, Cell]]:
    """The cells whose bit is set."""
    grid = picture.grid
    inner = list(product(*map(range, grid.sizes)))
    return {(cell, each) for cell, mask in by.items() for bit, each in enumerate(inner) if mask >> bit & 1}


@settings(deadline=None)
@given(pictures())
def test_boxes_hold_what_is_wanted(picture: Picture) -> None:
    """Every wanted cell, and none that is neither wanted nor free; no value more fits; no box could be left out."""
    wanted, free = cells_of(picture, dict(picture.wanted)), cells_of(picture, dict(picture.free))
    boxes = cover(picture)
    each = [cells(picture, box) for box in boxes]
    covered = {cell for held in each for cell in held}
    assert covered & wanted == wanted
    assert covered <= wanted | free
    for number, box in enumerate(boxes):
        for place, size in enumerate((*picture.outer, *picture.grid.sizes)):
            for value in set(range(size)) - set(box[place]):
                wider = (*box[:place], (*box[place], value), *box[place + 1 :])
                assert not cells(picture, wider) <= wanted | free
        others = {cell for place, held in enumerate(each) if place != number for cell in held}
        assert not each[number] & wanted <= others


def test_nothing_wanted_is_no_box() -> None:
    """However much is free."""
    assert cover(Picture((2,), Grid((2,)), {}, {(0,): 3})) == ()


@pytest.mark.parametrize(("sizes", "place", "value"), [((2, 3), 0, 1), ((2, 3), 1, 2), ((4,), 0, 0)])
def test_a_value_has_its_bits(sizes: tuple[int, ...], place: int, value: int) -> None:
    """Cells are numbered with the last dimension fastest."""
    grid = Grid(sizes)
    expected = [cell[place] == value for cell in product(*map(range, sizes))]
    assert [bool(grid.bits[place][value] >> bit & 1) for bit in range(grid.cells)] == expected
