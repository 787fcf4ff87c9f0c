"""Which number stands for a value, the same one whenever it is met again?"""

from __future__ import annotations

from itertools import count
from typing import Generic, TypeVar

T = TypeVar("T")


class Numbering(Generic[T]):
    """Numbers from 0 for values as they are met; ``values`` has each by its number.

    Several threads may number at once: a number is never given to two values, though some may be given to none.

    >>> words = Numbering()
    >>> [words.number(word) for word in ("red", "blue", "red")], words.values[1]
    ([0, 1, 0], 'blue')
    """

    __slots__ = ("_next", "_numbers", "values")

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: dict[T, int] = {}
        self._next = count()
        self.values: dict[int, T] = {}

    def number(self, value: T) -> int:
        """The number of a value."""
        known = self._numbers.get(value)
        if known is not None:
            return known
        new = next(self._next)
        self.values[new] = value
        return self._numbers.setdefault(value, new)

    def __len__(self) -> int:
        """How many numbers were given."""
        return len(self.values)
