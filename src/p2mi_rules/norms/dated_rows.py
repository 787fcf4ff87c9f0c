"""What was so from when to when, as rows: the plainest dated table there is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, TypeGuard

from p2mi_rules.exceptions import Fault
from p2mi_rules.norms.definitions import members, of_kind, refuse, shown
from p2mi_rules.norms.questions import Answer

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    Keys = tuple[Hashable, ...]
    Row = tuple[date, date | None, Hashable]


class DatedRows:
    """A dated table made of rows: for some keys what was answered from one day until another.

    ``rows`` are, by keys, ``(since, until, answer)``: ``since`` included, ``until`` excluded or ``None`` for no end.
    Where no row speaks, the answer is ``otherwise``. Days between rows of the same keys may be left out; no day may be
    spoken of twice.

    Raises ``FaultyRulebookError`` with every row that is none, ends before it begins, or speaks of a day of another.

    >>> table = DatedRows({("harbour",): [(date(2020, 1, 1), date(2021, 1, 1), True)]}, otherwise=False)
    >>> [table.lookup(("harbour",), date(year, 6, 1)).values for year in (2019, 2020, 2021)]
    [frozenset({False}), frozenset({True}), frozenset({False})]
    """

    __slots__ = ("_courses", "_nowhere")

    def __init__(self, rows: Mapping[Keys, Iterable[Row]], *, otherwise: Hashable) -> None:
        """Put the rows of each key in order."""
        given = _given(rows, otherwise)
        refuse([fault for keys, of_keys in given.items() for fault in _row_faults(keys, of_keys)])
        ordered = {keys: sorted(of_keys, key=lambda row: row[0]) for keys, of_keys in given.items()}
        refuse([fault for keys, of_keys in ordered.items() for fault in _twice(keys, of_keys)])
        self._nowhere = Answer(frozenset({otherwise}))
        self._courses = {keys: _course(of_keys, self._nowhere) for keys, of_keys in ordered.items()}

    @property
    def cuts(self) -> frozenset[date]:
        """The days on which an answer changes."""
        return frozenset(day for days, _ in self._courses.values() for day in days)

    def cuts_of(self, keys: Keys) -> frozenset[date]:
        """The days on which the answer for these keys changes."""
        course = self._courses.get(keys)
        return frozenset() if course is None else frozenset(course[0])

    def lookup(self, keys: Keys, day: date) -> Answer:
        """The answer of the row that speaks of the day, or the other one."""
        course = self._courses.get(keys)
        if course is None:
            return self._nowhere
        days, answers = course
        return answers[bisect_right(days, day)]


def _course(rows: list[Row], nowhere: Answer) -> tuple[list[date], list[Answer]]:
    """The days on which the answer changes, and the answers before the first and from each of them on.

    Where one row ends and the next begins a day stands twice, and the later of the two speaks.
    """
    days: list[date] = []
    answers = [nowhere]
    for since, until, told in rows:
        days.append(since)
        answers.append(Answer(frozenset({told})))
        if until is not None:
            days.append(until)
            answers.append(nowhere)
    return days, answers


def _given(rows: object, otherwise: object) -> dict[Keys, list[Row]]:
    """The rows of each key, which may still be anything."""
    if not isinstance(rows, Mapping):
        refuse([Fault("rows", of_kind(rows), expected="rows by a tuple of keys")])
    by_keys: Mapping[object, object] = rows  # type: ignore[assignment]  # refused above if it is none
    refuse(_hash_faults("otherwise", otherwise))
    found: dict[Keys, list[Row]] = {}
    faults: list[Fault] = []
    for key, of_keys in by_keys.items():
        keys = members(key)
        if keys is None:
            faults.append(Fault(f"rows[{shown(key)}]", of_kind(key), expected="a tuple of keys, also of one"))
        elif isinstance(of_keys, str) or not isinstance(of_keys, Iterable):
            faults.append(Fault(f"rows[{shown(key)}]", of_kind(of_keys), expected="rows: (since, until, answer)"))
        else:
            found[keys] = list(of_keys)  # pyright: ignore[reportUnknownArgumentType] - looked at next
    refuse(faults)
    return found


def _row_faults(keys: object, rows: Iterable[object]) -> Iterator[Fault]:
    """Rows that are none, and rows that end before they begin."""
    for number, row in enumerate(rows):
        place = f"rows[{shown(keys)}][{number}]"
        found = members(row)
        if found is None or len(found) != 3:  # noqa: PLR2004 - an answer and its two ends
            yield Fault(place, of_kind(row), expected="(since, until, answer)")
            continue
        since, until, told = found
        yield from _hash_faults(place, told)
        if not _is_day(since) or not (until is None or _is_day(until)):
            yield Fault(place, "an end that is no day", expected="dates; None for a row without end")
        elif until is not None and until <= since:
            yield Fault(place, "a row that ends before it begins", expected="until after since")


def _hash_faults(place: str, answer: object) -> Iterator[Fault]:
    """An answer that cannot be one, since it cannot be hashed."""
    try:
        hash(answer)
    except Exception:  # noqa: BLE001 - whatever a user's class raises
        yield Fault(place, f"{of_kind(answer)} that cannot be hashed", expected="an answer that can be")


def _twice(keys: object, rows: list[Row]) -> Iterator[Fault]:
    """Rows that speak of the same day."""
    for one, other in pairwise(rows):
        if one[1] is None or one[1] > other[0]:
            expected = "rows of which no two speak of the same day"
            yield Fault(f"rows[{shown(keys)}]", f"two rows for {other[0]}", expected=expected)


def _is_day(value: object) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)
