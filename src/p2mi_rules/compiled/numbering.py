"""Which number stands for a value, the same one whenever it is met again?"""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Numbering(Generic[T]):
    """Numbers from 0 for values as they are met, ``most`` of them at most; ``values`` has each by its number.

    Several threads may number at once: each value has one number, and no number is left out.

    >>> words = Numbering()
    >>> [words.number(word) for word in ("red", "blue", "red")], words.values[1]
    ([0, 1, 0], 'blue')
    """

    __slots__ = ("_lock", "_most", "_numbers", "values")

    def __init__(self, most: int | None = None) -> None:
        """Begin with none."""
        self._numbers: dict[T, int] = {}
        self._most = most
        self._lock = Lock()
        self.values: dict[int, T] = {}

    def number(self, value: T) -> int:
        """The number of a value; raises ``KeyError`` for a new one where there are too many."""
        known = self._numbers.get(value)
        return self.new(value) if known is None else known

    def new(self, value: T) -> int:
        """The number of a value that no other thread has numbered in the meantime."""
        with self._lock:
            new = len(self.values)
            if value not in self._numbers:
                if new == self._most:
                    raise KeyError
                self.values[new] = value
                self._numbers[value] = new
            return self._numbers[value]

    def __len__(self) -> int:
        """How many numbers were given."""
        return len(self.values)
