"""How is a record's day turned into a part of its key: for each place, over time, a code?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime
from itertools import product
from math import prod
from numbers import Number
from typing import TYPE_CHECKING, Any

from p2mi_rules.compiled import places
from p2mi_rules.compiled.fields import MOST_LISTS
from p2mi_rules.compiled.numbering import Numbering
from p2mi_rules.timelines import PartialDate
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from p2mi_rules.compiled.fields import Listed
    from p2mi_rules.compiled.places import Lookups

    Codes = tuple[list[date], list[int]]

MOST_SETS = 1024
"""How many different sets of answers of one place are told apart by a number."""
_MOST_TEXTS = 4096
_LONGEST = 2
"""How many times as long as all its items a list may be, with its repeats, to be kept."""
_MOST_VALUES = 1024
"""Over how many combinations of values the answers of a place are united for facts that are open."""


class _AnyDay:
    """In place of a day where there is none: before every day that there is, so that a course has one code for it."""

    def __lt__(self, other: object) -> bool:
        """Always."""
        return True


ANY_DAY = _AnyDay()
_NO_DAY: dict[object, date | _AnyDay] = dict.fromkeys((None, *Open), ANY_DAY)


def plain_day(value: object) -> date | _AnyDay:
    """A day of a class of a caller's own, or that there is none; raises ``KeyError`` for what has a time of day."""
    if value is None or isinstance(value, Open):
        return ANY_DAY
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise KeyError


class Days(dict[object, "date | _AnyDay"]):
    """The day of each text that was read so far, of not too many, and that there is none."""

    def __init__(self) -> None:
        """Begin with no text."""
        super().__init__(_NO_DAY)

    def __missing__(self, text: object) -> date:
        """Read a text; raises ``KeyError`` for what is no day."""
        if not isinstance(text, str):
            raise KeyError
        try:
            days = PartialDate.parse(text)
        except ValueError:
            raise KeyError from None
        if not days.is_day:
            raise KeyError
        if len(self) >= _MOST_TEXTS:
            self.clear()
            self.update(_NO_DAY)
        self[str(text)] = days.first
        return days.first


class Lists(dict[Any, int]):
    """The code of each list that was met so far, of not too many: a bit for each item, and one for no list at all."""

    def __init__(self, field: Listed, stride: int) -> None:
        """Know the items that there are, and by what codes are multiplied."""
        self._items = {item: 1 << place for place, item in enumerate(field.items)}
        self._stride = stride
        self._sets: Numbering[int] = Numbering()
        self._sets.number(-1)
        super().__init__(dict.fromkeys((None, *Open), 0))

    def __missing__(self, value: object) -> int:
        """The code of a list; raises ``KeyError`` for what is none, for other items, and for too many lists."""
        if not isinstance(value, tuple | frozenset):
            raise KeyError
        items: frozenset[object] = frozenset(value)  # pyright: ignore[reportUnknownArgumentType] - looked at
        code = self._sets.number(sum(map(self._bit, items))) * self._stride
        if len(self) >= MOST_LISTS or len(value) > _LONGEST * len(self._items):  # pyright: ignore[reportUnknownArgumentType] - looked at
            return code
        return self.setdefault(value, code)

    def _bit(self, item: object) -> int:
        """The bit of an item; raises ``KeyError`` for what is none."""
        if not isinstance(item, str):
            raise KeyError
        return self._items[item]


class Courses:
    """The codes of one place by the values of its facts, one below the other in ``below``, as far as they were met.

    With ``laws`` they hold those of the law too. A fact that is open stands under ``None``, if it has not too many
    values; what equals a value of another type is never kept.
    """

    def __init__(
        self,
        lookups: Lookups,
        known: Mapping[str, Sequence[Hashable]],
        stride: int,
        laws: Sequence[date] | None = None,
    ) -> None:
        """Begin with none."""
        self._lookups = lookups
        self._own = [{value: value for value in known[fact]} for fact in lookups.place.facts]
        self._stride = stride
        self._laws = laws
        self._sets: Numbering[Hashable] = Numbering(MOST_SETS if laws is None else None)
        self._met = 0
        self.below: dict[Any, Any] = {}

    def meet(self, values: Sequence[Hashable]) -> None:
        """Keep the codes for these values of the facts; nothing for what cannot be a key."""
        said = [
            value if isinstance(value, Open) else own.get(value) for value, own in zip(values, self._own, strict=True)
        ]
        if not all(map(_is_key, said, values, self._own)):
            return
        *first, last = [None if isinstance(value, Open) else value for value in said] or [()]
        below = self.below
        for value in first:
            below = below.get(value, {})
        codes = None if last in below else self._codes(said)
        if codes is not None:
            self._keep(first, last, codes)

    def _keep(self, first: Sequence[Hashable], last: Hashable, codes: Codes) -> None:
        """Keep some codes, among not too many."""
        if self._met >= places.MOST_COURSES:
            self.below.clear()
            self._met = 0
        self._met += 1
        below = self.below
        for value in first:
            below = below.setdefault(value, {})
        below[last] = codes

    def _codes(self, values: Sequence[Hashable]) -> Codes | None:
        """The days on which a code changes, and the codes; none if there are too many to be told apart.

        The first code is for a record without a day, which hangs on all that follows.
        """
        choices = [own if isinstance(value, Open) else (value,) for value, own in zip(values, self._own, strict=True)]
        if prod(map(len, choices)) > _MOST_VALUES:
            return None
        courses = [self._lookups.course(each) for each in product(*choices)]
        laws = self._laws or ()
        cuts = sorted({*laws, *(day for days, _ in courses for day in days)})
        days = (date.min, *cuts)
        sets = [_union(found[bisect_right(of, day)] for of, found in courses) for day in days]
        try:
            numbers = [self._sets.number(each) for each in ((*cuts, *sets), *sets)]
        except KeyError:
            return None
        law = [0, *(bisect_right(laws, day) for day in days)]
        size = len(laws) + 1
        return list(days), [(number * size + each) * self._stride for number, each in zip(numbers, law, strict=True)]


def _is_key(own: object, value: object, known: Mapping[Hashable, Hashable]) -> bool:
    """Whether a value, or that there is none, can be told by a key: it is known, and equals none of another type."""
    if isinstance(value, Open):
        return None not in known
    return not isinstance(own, Number) and value in known


def _union(sets: Iterable[int]) -> int:
    """What is in any of some sets."""
    found = 0
    for each in sets:
        found |= each
    return found


def law_codes(laws: Sequence[date], stride: int) -> Codes:
    """The codes of the stretches of law, where policy is never asked."""
    return [date.min, *laws], [number * stride for number in range(len(laws) + 2)]
