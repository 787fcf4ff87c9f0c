"""What does one entry of a saved register hold, and what is wrong with it?"""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, TypeVar, cast

from p2mi_rules.exceptions import Fault
from p2mi_rules.words.spelling import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from p2mi_rules.exceptions import Both

MOST_FAULTS = 100
"""The most faults that are told one by one; the rest is counted."""

_MOST_EXTRA = 5  # entries that should not be there, of one object
_LONGEST = 10_000
_LONGEST_SHOWN = 40

_NOTHING = ("tidak ada", "nothing")
_OTHER_KIND = ("isi jenis lain", "a value of another kind")
_NO_WORD = ("kata lain", "another word")
_NO_DAY = ("sesuatu yang bukan tanggal", "something that is no date")
_EXTRA = ("isian yang tidak dikenal", "an entry that is not known")
_TEXT = (
    "teks satu baris, paling banyak 10.000 karakter",
    "a text of one line, of at most 10,000 characters",
)
_FLAG = ("true atau false", "true or false")
_DAY = ("tanggal seperti 2026-03-01", "a date such as 2026-03-01")
_OBJECT = ("objek JSON", "a JSON object")
_ARRAY = ("larik JSON", "a JSON array")

_OF_NONE = object()
"""In place of an object within what is none, which was told already."""

Word = TypeVar("Word", bound="StrEnum")


class Faults:
    """The first faults of a file, and how many there are more."""

    def __init__(self) -> None:
        """Begin with none."""
        self._first: list[Fault] = []
        self._more = 0

    def add(self, place: str, found: Both, expected: Both, suggestion: str | None = None) -> None:
        """Keep a fault, or count it."""
        self.extend([Fault.of(place, found, expected=expected, suggestion=suggestion)])

    def extend(self, faults: Iterable[Fault]) -> None:
        """Keep faults, or count them."""
        for fault in faults:
            if len(self._first) < MOST_FAULTS:
                self._first.append(fault)
            else:
                self._more += 1

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._first) + self._more

    def all(self) -> tuple[Fault, ...]:
        """Those that were kept, and one that tells how many more there are."""
        if not self._more:
            return tuple(self._first)
        found = (f"{self._more} kesalahan lagi", f"{self._more} more faults")
        expected = ("berkas yang ditulis p2mi-rules", "a file that p2mi-rules wrote")
        return (*self._first, Fault.of("file", found, expected=expected))


class Entries:
    """The entries of one JSON object, each looked at once; what is wrong is added to the faults."""

    def __init__(self, value: object, place: str, faults: Faults) -> None:
        """Take the object; another value counts as an empty one, and is one fault."""
        self._place = place
        self._faults = faults
        self._is_object = isinstance(value, dict)
        self._left = dict(cast("Mapping[str, object]", value)) if self._is_object else {}
        if not self._is_object and value is not _OF_NONE:
            faults.add(place, _NOTHING if value is None else _OTHER_KIND, _OBJECT)

    def text(self, key: str, *, needed: bool = True) -> str:
        """A text of one line; empty where it is not needed and is not there."""
        if key not in self._left and not needed:
            return ""
        value = self._taken(key, _TEXT)
        if value is None:
            return ""
        if not isinstance(value, str) or not value.isprintable() or len(value) > _LONGEST:
            self._faults.add(self._at(key), _OTHER_KIND, _TEXT)
            return ""
        if needed and not value.strip():
            self._faults.add(self._at(key), _NOTHING, _TEXT)
        return value

    def word(self, key: str, words: type[Word]) -> Word:
        """One of some words; any of them where it is wrong."""
        listed = ", ".join(words)
        value = self._taken(key, (listed, listed))
        if isinstance(value, str) and value in tuple(words):
            return words(value)
        if value is not None:
            near = closest(value, tuple(words)) if isinstance(value, str) else None
            self._faults.add(self._at(key), _NO_WORD, (listed, listed), near)
        return next(iter(words))

    def flag(self, key: str) -> bool:
        """Yes or no."""
        value = self._taken(key, _FLAG)
        if value is not None and not isinstance(value, bool):
            self._faults.add(self._at(key), _OTHER_KIND, _FLAG)
        return value is True

    def day(self, key: str) -> date:
        """A day; the last of all days where it is wrong."""
        return self._day(key, self._taken(key, _DAY)) or date.max

    def perhaps_day(self, key: str) -> date | None:
        """A day, or that there is none."""
        return self._day(key, self._left.pop(key, None))

    def array(self, key: str) -> list[object] | None:
        """Several values; None where they are not there, or are something else."""
        value = self._taken(key, _ARRAY)
        if isinstance(value, list):
            return cast("list[object]", value)
        if value is not None:
            self._faults.add(self._at(key), _OTHER_KIND, _ARRAY)
        return None

    def inner(self, key: str) -> Entries:
        """The entries of an object within this one."""
        return Entries(self._left.pop(key, None) if self._is_object else _OF_NONE, self._at(key), self._faults)

    def number(self, key: str, only: int) -> None:
        """A number that must be this one."""
        value = self._taken(key, (str(only), str(only)))
        if value is not None and (isinstance(value, bool) or value != only):
            self._faults.add(self._at(key), _OTHER_KIND, (str(only), str(only)))

    def nothing_else(self, known: Iterable[str]) -> None:
        """Refuse entries that nobody asked for; what they are called is not shown unless it resembles a name here."""
        names = tuple(known)
        expected = ", ".join(names)
        for key in islice(self._left, _MOST_EXTRA):
            near = closest(key[:_LONGEST_SHOWN], names)
            self._faults.add(self._place, _EXTRA, (expected, expected), near)

    def _taken(self, key: str, expected: Both) -> object:
        """The value of an entry that must be there; None where it is not, which is a fault."""
        value = self._left.pop(key, None)
        if value is None and self._is_object:
            self._faults.add(self._at(key), _NOTHING, expected)
        return value

    def _day(self, key: str, value: object) -> date | None:
        if value is None:
            return None
        try:
            day = date.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self._faults.add(self._at(key), _NO_DAY, _DAY)
            return None
        return day

    def _at(self, key: str) -> str:
        """Where an entry is."""
        return f"{self._place}.{key}" if self._place != "file" else key
