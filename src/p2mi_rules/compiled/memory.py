"""What was found before, and of what, among not too much?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

MOST_KEPT = 16_384
"""How much is kept under keys, and how much under all that a record says; whoever brings more lets it begin anew."""


class Memory:
    """What was found, by the key of a record, or by all that it says where it has no key."""

    __slots__ = ("by_key", "by_whole")

    def __init__(self) -> None:
        """Begin with nothing."""
        self.by_key: dict[int, object] = {}
        self.by_whole: dict[Hashable, object] = {}

    def known(self, key: int | None, whole: Hashable | None) -> object | None:
        """What was found, if it is kept."""
        return self.by_whole.get(whole) if key is None else self.by_key.get(key)

    def keep(self, found: object, key: int | None, whole: Hashable | None) -> None:
        """Keep what was found; not of a record that can be remembered by nothing."""
        if key is not None:
            if len(self.by_key) >= MOST_KEPT:
                self.by_key.clear()
            self.by_key[key] = found
        elif whole is not None:
            if len(self.by_whole) >= MOST_KEPT:
                self.by_whole.clear()
            self.by_whole[whole] = found


def remembered(values: Iterable[object]) -> Hashable | None:
    """Some values as one to remember them by, if they can be remembered.

    Values that are equal and of different types stay apart, and so do the members of sets.

    >>> remembered([1]) == remembered([True]), remembered([frozenset({1})]) == remembered([frozenset({True})])
    (False, False)
    """
    try:
        whole = tuple(map(_with_its_type, values))
        hash(whole)
    except Exception:  # noqa: BLE001 - whatever stands in a record: the long way tells what is wrong with it
        return None
    return whole


def _with_its_type(value: object) -> tuple[type, object]:
    kind: type[object] = type(value)
    if not isinstance(value, frozenset):
        return kind, value
    several: frozenset[object] = value  # pyright: ignore[reportUnknownVariableType] - of any values
    return kind, frozenset((type(each), each) for each in several)
