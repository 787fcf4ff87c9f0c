"""Into which few boxes, each as large as it can be, does a set of cells fall?

A cell has one value of each of several dimensions, a box a set of values of each. The first dimensions (*outer*) are
long, and few of their values are alike; the others (*inner*) are one number for each outer cell, a bit for each inner.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

Cell: TypeAlias = "tuple[int, ...]"
Box: TypeAlias = "tuple[tuple[int, ...], ...]"


class Grid:
    """The inner dimensions: which bits have which value of which of them.

    >>> grid = Grid((2, 3))
    >>> bin(grid.bits[1][0]), bin(grid.mask([(1,), (0, 2)]))
    ('0b1001', '0b101000')
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        """Number the cells with the last dimension fastest."""
        self.sizes = tuple(sizes)
        self.cells = prod(sizes)
        self.all = (1 << self.cells) - 1
        self.strides = tuple(prod(sizes[place + 1 :]) for place in range(len(sizes)))
        self.bits = tuple(
            tuple(self._repeated(stride, size, value) for value in range(size))
            for stride, size in zip(self.strides, sizes, strict=True)
        )

    def _repeated(self, stride: int, size: int, value: int) -> int:
        """A run of ones for one value, once in every period of its dimension."""
        before, after = "0" * ((size - 1 - value) * stride), "0" * (value * stride)
        return int((before + "1" * stride + after) * (self.cells // (stride * size)), 2)

    def mask(self, chosen: Iterable[Collection[int]]) -> int:
        """The bits of a box."""
        found = self.all
        for bits, values in zip(self.bits, chosen, strict=True):
            if len(values) < len(bits):
                found &= sum(bits[value] for value in values)
        return found

    def slice(self, mask: int, place: int, value: int) -> int:
        """The bits with one value of a dimension, moved to where those with its first value are."""
        return (mask & self.bits[place][value]) >> (value * self.strides[place])


class Picture(NamedTuple):
    """Cells to be covered (``wanted``) and cells that may be covered as well (``free``), by outer cell.

    ``outer`` are the sizes of the outer dimensions; an outer cell that is not there has no bits.
    """

    outer: tuple[int, ...]
    grid: Grid
    wanted: Mapping[Cell, int]
    free: Mapping[Cell, int]

    def at(self, cell: Cell) -> tuple[int, int]:
        """What is wanted and what is free in one outer cell."""
        return self.wanted.get(cell, 0), self.free.get(cell, 0)


def cover(picture: Picture) -> tuple[Box, ...]:
    """Boxes that hold every wanted cell and no cell that is neither wanted nor free.

    None can be made larger by any value of any dimension, and none could be left out.

    >>> cross = Picture((3,), Grid((3,)), {(0,): 0b010, (1,): 0b111, (2,): 0b010}, {})
    >>> cover(cross)
    (((0, 1, 2), (1,)), ((1,), (0, 1, 2)))
    """
    patterns: dict[tuple[int, int], int] = {}
    numbers = {
        cell: patterns.setdefault(picture.at(cell), len(patterns)) for cell in product(*map(range, picture.outer))
    }
    masks = {mask for pattern in patterns for mask in pattern}
    outer = [_outer_classes(picture.outer, numbers, place) for place in range(len(picture.outer))]
    inner = _inner_classes(picture.grid, sorted(masks))
    classes = (*outer, *inner)
    small = _Growing(_merged(picture, outer, inner, masks=masks))
    return tuple(
        tuple(
            tuple(sorted(value for number in chosen for value in alike[number]))
            for alike, chosen in zip(classes, box, strict=True)
        )
        for box in small.boxes()
    )


def _outer_classes(sizes: Sequence[int], numbers: Mapping[Cell, int], place: int) -> list[tuple[int, ...]]:
    """The values of an outer dimension, those together that differ in no cell; cells are alike by their numbers."""
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for cell, number in numbers.items():
        rows[cell[place]].append(number)
    alike: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for value in range(sizes[place]):
        alike[tuple(rows[value])].append(value)
    return [tuple(values) for values in alike.values()]


def _inner_classes(grid: Grid, masks: Sequence[int]) -> list[list[tuple[int, ...]]]:
    """The same of each inner dimension."""
    found: list[list[tuple[int, ...]]] = []
    for place, size in enumerate(grid.sizes):
        alike: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        for value in range(size):
            alike[tuple(grid.slice(mask, place, value) for mask in masks)].append(value)
        found.append([tuple(values) for values in alike.values()])
    return found


def _merged(
    picture: Picture,
    outer: Sequence[Sequence[tuple[int, ...]]],
    inner: Sequence[Sequence[tuple[int, ...]]],
    *,
    masks: Iterable[int],
) -> Picture:
    """The picture with one value for all that are alike."""
    grid = Grid([len(classes) for classes in inner])
    strides = picture.grid.strides
    places = [sum(values[0] * stride for values, stride in zip(cell, strides, strict=True)) for cell in product(*inner)]
    gathered = {mask: sum(1 << bit for bit, place in enumerate(places) if mask >> place & 1) for mask in masks}
    wanted: dict[Cell, int] = {}
    free: dict[Cell, int] = {}
    for cell in product(*(range(len(classes)) for classes in outer)):
        first = tuple(classes[number][0] for classes, number in zip(outer, cell, strict=True))
        wanted[cell], free[cell] = (gathered[mask] for mask in picture.at(first))
    return Picture(tuple(map(len, outer)), grid, wanted, free)


class _Growing:
    """Boxes grown in a picture in which every outer cell is there."""

    def __init__(self, picture: Picture) -> None:
        self.grid = picture.grid
        self.wanted = picture.wanted
        self.fitting = {cell: mask | picture.free[cell] for cell, mask in picture.wanted.items()}
        self.sizes = (*picture.outer, *picture.grid.sizes)
        self.outer = len(picture.outer)

    def boxes(self) -> list[Box]:
        """Boxes around what is left, one after the other, until nothing is; without those that became needless."""
        left = {cell: mask for cell, mask in self.wanted.items() if mask}
        found: list[Box] = []
        while left:
            box = self._best(left)
            found.append(box)
            mask = self.grid.mask(box[self.outer :])
            for cell in product(*box[: self.outer]):
                rest = left.pop(cell, 0) & ~mask
                if rest:
                    left[cell] = rest
        return self._needed(found)

    def _best(self, left: Mapping[Cell, int]) -> Box:
        """Of the largest boxes around the first cell left, one that names few dimensions and covers much."""
        cell, mask = next(iter(left.items()))
        seed = (*cell, *self._first(mask))
        grown = dict.fromkeys(self._grown(seed, order) for order in self._orders())

        def worth(box: Box) -> tuple[int, int]:
            named = sum(len(chosen) < size for chosen, size in zip(box, self.sizes, strict=True))
            mask = self.grid.mask(box[self.outer :])
            return named, -sum((left.get(each, 0) & mask).bit_count() for each in product(*box[: self.outer]))

        return min(grown, key=worth)

    def _first(self, mask: int) -> Cell:
        """The inner cell of the lowest bit."""
        bit = (mask & -mask).bit_length() - 1
        return tuple(bit // stride % size for stride, size in zip(self.grid.strides, self.grid.sizes, strict=True))

    def _orders(self) -> Iterator[tuple[int, ...]]:
        """In which order dimensions are tried: each of them first, the others forwards or backwards."""
        every = tuple(range(len(self.sizes)))
        yield every
        for first in every:
            others = tuple(place for place in every if place != first)
            yield (first, *others)
            yield (first, *reversed(others))

    def _grown(self, seed: Cell, order: Iterable[int]) -> Box:
        """The box around a cell that takes in every value that fits, one dimension after the other."""
        box: list[tuple[int, ...]] = [(value,) for value in seed]
        for place in order:
            fits = self._outer_fits(box, place) if place < self.outer else self._inner_fits(box, place)
            box[place] = fits
        return tuple(box)

    def _outer_fits(self, box: Sequence[tuple[int, ...]], place: int) -> tuple[int, ...]:
        """The values of an outer dimension with which the box holds nothing that does not fit."""
        mask = self.grid.mask(box[self.outer :])
        before, after = box[:place], box[place + 1 : self.outer]
        return tuple(
            value
            for value in range(self.sizes[place])
            if not any(mask & ~self.fitting[cell] for cell in product(*before, (value,), *after))
        )

    def _inner_fits(self, box: Sequence[tuple[int, ...]], place: int) -> tuple[int, ...]:
        """The same of an inner one."""
        fitting = self.grid.all
        for cell in product(*box[: self.outer]):
            fitting &= self.fitting[cell]
        chosen = list(box[self.outer :])
        inner = place - self.outer
        chosen[inner] = tuple(range(self.sizes[place]))
        missing = self.grid.mask(chosen) & ~fitting
        return tuple(value for value, bits in enumerate(self.grid.bits[inner]) if not missing & bits)

    def _needed(self, boxes: list[Box]) -> list[Box]:
        """The boxes without which something would not be covered."""
        masks = {box: self.grid.mask(box[self.outer :]) for box in boxes}
        at: defaultdict[Cell, list[Box]] = defaultdict(list)
        for box in boxes:
            for cell in product(*box[: self.outer]):
                at[cell].append(box)
        needed = dict.fromkeys(boxes)
        for box in boxes:
            if all(self._held(cell, box, at[cell], masks) for cell in product(*box[: self.outer])):
                del needed[box]
                for cell in product(*box[: self.outer]):
                    at[cell].remove(box)
        return list(needed)

    def _held(self, cell: Cell, box: Box, there: Iterable[Box], masks: Mapping[Box, int]) -> bool:
        """Whether the other boxes hold all that one holds of the wanted in an outer cell."""
        missing = self.wanted[cell] & masks[box]
        for other in there:
            if other is not box:
                missing &= ~masks[other]
        return not missing
