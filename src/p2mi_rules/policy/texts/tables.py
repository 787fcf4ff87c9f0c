"""What stands in one table of a policy text, and what is wrong with it?"""

from __future__ import annotations

import re
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, cast

from p2mi_rules import countries
from p2mi_rules.exceptions import Fault
from p2mi_rules.policy.rows import EVERY_COUNTRY
from p2mi_rules.timelines import PartialDate

if TYPE_CHECKING:
    from collections.abc import Collection
    from enum import StrEnum

    from p2mi_rules.policy.texts.spots import Spot

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,79}", re.ASCII)
_SHOWN = 40
_MOST = 999_999_999_999
_DIGITS = re.compile(r"[0-9]{1,12}", re.ASCII)
_DATES = "YYYY, YYYY-MM, YYYY-MM-DD or DAY..DAY"
_YES_NO = {"true": True, "ya": True, "false": False, "tidak": False}
_BETWEEN = ";"


def nearest(word: str, words: Collection[str]) -> str | None:
    """The nearest of the words, if one is near.

    >>> nearest("suspnded", ["closed", "suspended"])
    'suspended'
    """
    return next(iter(get_close_matches(word, sorted(words), n=1)), None)


def shown(value: object) -> str:
    """The value as a message shows it: short, whatever was written."""
    try:
        text = repr(value)
    except ValueError:  # of a number of more than 4,300 digits
        return "a number of too many digits"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


class Cell(str):
    """What stands in a cell of CSV: a text, several with ``;`` between, or yes or no, as whoever asks takes it."""

    __slots__ = ()


class Table:
    """One table as read from TOML or CSV: keys are asked for by type, faults are collected, other keys are faults."""

    def __init__(self, raw: object, spot: Spot, faults: list[Fault]) -> None:
        self.spot = spot
        self.faults = faults
        self._asked: list[str] = []
        self._raw: dict[str, object] = {}
        if isinstance(raw, dict):
            self._raw = cast("dict[str, object]", raw)
        else:
            self._fault("", raw, "a table")

    def text(self, key: str, *, needed: bool = True) -> str:
        """A sentence or a name; empty where it may be left out and is."""
        value = self._take(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if value is not None or needed:
            self._fault(key, value, "some words")
        return ""

    def identity(self, key: str = "id", *, needed: bool = True) -> str:
        """A name made of letters, digits, full stops, underscores, strokes and hyphens."""
        value = self.text(key, needed=needed)
        if value and not _ID.fullmatch(value):
            self._fault(key, value, "letters, digits and . _ / -, at most 80")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A word or a list of words; empty where it is left out."""
        value = self._take(key)
        if value is None:
            return ()
        items = _items(value)
        if items and all(isinstance(item, str) and item for item in items):
            return tuple(dict.fromkeys(cast("list[str]", items)))
        self._fault(key, value, "a word or a list of words")
        return ()

    def sources(self) -> tuple[str, ...]:
        """The documents the table rests on; at least one."""
        named = self.texts("source")
        if not named and "source" not in self._raw:
            self._fault("source", None, "the id of a source: nothing is kept without one")
        return named

    def words(self, key: str, kind: type[StrEnum]) -> tuple[str, ...]:
        """Words of a closed list."""
        known = [str(member.value) for member in kind]
        return tuple(word for word in self.texts(key) if self._known(key, word, known))

    def word(self, key: str, known: Collection[str]) -> str:
        """One word of a closed list."""
        value = self.text(key)
        return value if value and self._known(key, value, known) else ""

    def countries(self, key: str = "countries") -> tuple[str, ...]:
        """Alpha-2 codes, or ``*`` for every country."""
        named = self.texts(key)
        for name in named:
            code = EVERY_COUNTRY if name == EVERY_COUNTRY else _code(name)
            if code != name:
                self._fault(key, name, "the alpha-2 code of a country, or *", code)
        return named

    def flag(self, key: str) -> bool:
        """True or false; false where it is left out."""
        value = self._take(key)
        if isinstance(value, Cell) and value.casefold() in _YES_NO:
            return _YES_NO[value.casefold()]
        if value is None or isinstance(value, bool):
            return bool(value)
        self._fault(key, value, " or ".join(_YES_NO) if isinstance(value, Cell) else "true or false")
        return False

    def whole(self, key: str, least: int, *, needed: bool = True) -> int | None:
        """A whole number, ``least`` or more; None where it is left out, or is none."""
        value = self._take(key)
        if isinstance(value, Cell) and _DIGITS.fullmatch(value):
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= _MOST:
            return value
        if value is not None or needed:
            cell = ", in digits alone" if isinstance(value, Cell) else ""
            self._fault(key, value, f"a whole number from {least} to {_MOST}{cell}")
        return None

    def moment(self, key: str, *, needed: bool = False) -> str:
        """A day or a stretch it lies in, written ``YYYY-MM-DD`` or ``A..B``; empty where it is left out."""
        value = self._take(key)
        if value is None and not needed:
            return ""
        days = _days(value)
        if days is None:
            self._fault(key, value, f"a date{'' if isinstance(value, Cell) else ' in quotes'}: {_DATES}")
        return "" if days is None else str(days)

    def day(self, key: str, *, needed: bool = True) -> str:
        """Exactly one day."""
        written = self.moment(key)
        vague = ".." in written
        if vague or (needed and key not in self._raw):
            self._fault(key, self._raw.get(key), "a day: YYYY-MM-DD")
        return "" if vague else written

    def period(self) -> tuple[str, str]:
        """``since`` and ``until``, in this order of time."""
        since, until = self.moment("since"), self.moment("until")
        if since and until and until.rpartition("..")[2] <= since.partition("..")[0]:
            self._fault("until", self._raw.get("until"), f"a day after {since}")
        return since, until

    def tables(self, key: str) -> list[Table]:
        """The tables written ``[[key]]``."""
        value = self._take(key)
        if value is None:
            return []
        if isinstance(value, list):
            listed = cast("list[object]", value)
            return [Table(raw, self.spot.inside(key, place), self.faults) for place, raw in enumerate(listed)]
        self._fault(key, value, f"tables written [[{key}]]")
        return []

    def one_or_more(self, key: str) -> list[Table]:
        """The one table written ``[key]``, or the tables written ``[[key]]``."""
        value = self._raw.get(key)
        if value is None or isinstance(value, list):
            return self.tables(key)
        return [Table(self._take(key), self.spot.inside(key), self.faults)]

    def named(self, name: str) -> None:
        """Call the table by its id in later faults."""
        self.spot = self.spot.named(name)

    def done(self) -> None:
        """Whatever was not asked for is not part of the grammar."""
        for key in self._raw:
            if key not in self._asked:
                self._fault(key, "an unknown key", f"one of {', '.join(self._asked)}", nearest(key, self._asked))

    def refuse(self, key: str, found: object, expected: str, suggestion: str | None = None) -> None:
        """Record a fault found by looking at several keys together."""
        self._fault(key, found, expected, suggestion)

    def _take(self, key: str) -> object:
        self._asked.append(key)
        return self._raw.get(key)

    def _known(self, key: str, word: str, known: Collection[str]) -> bool:
        if word not in known:
            self._fault(key, word, ", ".join(known), nearest(word, known))
        return word in known

    def _fault(self, key: str, found: object, expected: str, suggestion: str | None = None) -> None:
        what = "nothing" if found is None else shown(found)
        self.faults.append(Fault(self.spot.at(key), what, expected=expected, suggestion=suggestion))


def _code(name: str) -> str | None:
    """The alpha-2 code of the country so written, if it is one."""
    answers = (countries.from_code(name), countries.resolve(name))
    return next((answer.alpha_2 for answer in answers if isinstance(answer, countries.Resolved)), None)


def _items(value: object) -> list[object]:
    """The items of a list or a cell, or the one thing that is neither."""
    if isinstance(value, Cell):
        return [part.strip() for part in value.split(_BETWEEN) if part.strip()]
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _days(value: object) -> PartialDate | None:
    """The days a boundary may lie on, None if the value is none."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return PartialDate.day(value)
    if not isinstance(value, str):
        return None
    first, dots, last = value.partition("..")
    try:
        begins = PartialDate.parse(first)
        return PartialDate(begins.first, PartialDate.parse(last).last) if dots else begins
    except ValueError:
        return None
