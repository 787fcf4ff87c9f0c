"""Whose verdict differs between two laws, policies, days or readings?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from p2mi_rules import explain as wording
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.intake import records
from p2mi_rules.verdict.changing import Compared, Judges, Placed
from p2mi_rules.verdict.faulty import FaultyRecord
from p2mi_rules.verdict.profiles import as_profile
from p2mi_rules.verdict.sides import both_sides
from p2mi_rules.verdict.situations import classes, places

if TYPE_CHECKING:
    from p2mi_rules.engine.comparing.classes import DifferenceClass
    from p2mi_rules.intake import Row
    from p2mi_rules.intake.tables import FileFormat
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict.checking import UnknownFields
    from p2mi_rules.verdict.sides import AsSide, Side

Given: TypeAlias = "Iterable[Placement | Mapping[str, object] | Row] | str | PathLike[str]"
"""Placements to be judged on both sides, or the file that has them."""


@attrs.frozen
class Change:
    """Placements of which the same becomes: what, and the place of each among those given (the line in a file)."""

    what: Compared
    places: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many placements."""
        return len(self.places)


@attrs.frozen(kw_only=True)
class Comparison:
    """What differs between two sides; made by ``compare``.

    Args:
        a: The one side.
        b: The other.
        about: The destinations that ``classes`` are about; None for all.
        classes: The smallest classes of situations of which the two sides find differently.
        changes: The placements given that are judged otherwise, those together of which the same becomes.
        unchanged: How many of the placements given are judged alike.
        faulty: Those that could not be read, by their place.
        placements: Whether any were asked about.
    """

    a: Side
    b: Side
    about: tuple[str, ...] | None
    classes: tuple[DifferenceClass, ...]
    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    faulty: tuple[tuple[int, FaultyRecord], ...] = ()
    placements: bool = False

    @property
    def differs(self) -> bool:
        """Whether anything does."""
        return bool(self.classes or self.changes)

    def text(self, lang: str = "id") -> str:
        """The comparison in words; ``lang`` is ``id`` or ``en``. Raises ``FaultyRequestError`` for another."""
        return wording.compared(self, lang)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The comparison as plain data (JSON); names in ``lang``."""
        return wording.compared_record(self, lang)


def compare(
    a: AsSide,
    b: AsSide,
    *,
    placements: Given | None = None,
    about: str | Iterable[str] | None = None,
    profile: str | Iterable[str] = "placement",
    register: AgencyRegister | None = None,
    unknown_fields: UnknownFields = "refuse",
) -> Comparison:
    """Tell whose verdict differs between two sides.

    Args:
        a: A ``Side``; or a ``Rulebook``, a ``PolicyBook``, or the day by which policy was known.
        b: The other side, written in the same ways.
        placements: Placements, records, rows, or the name of a file (``.csv``, ``.jsonl``, ``.json``), to judge on both
            sides; read once, one after the other.
        about: The alpha-2 codes of the destinations to go over; every destination of either policy if none are named.
        profile: The topics that must be settled before a placement is called better than indeterminate.
        register: What is asked for the company of a placement that names one, on both sides.
        unknown_fields: Whether fields of records that nobody knows are faults (``refuse``) or passed over (``pass``).

    Returns:
        A ``Comparison``. Its classes hold exactly the situations of which some rule finds differently, as far as the
        status of a placement can see; see ``docs/compare.md`` for what a situation is.

    Raises:
        FaultyRequestError: for a side, a destination, a profile or a choice that does not exist, all of a side at once.
        FaultyFileError: for a file that cannot be read as records at all.

    >>> from datetime import date
    >>> from p2mi_rules.policy import PolicyBook
    >>> found = compare(date(2025, 10, 1), PolicyBook.shipped(), about="OM")
    >>> [(each.before.value, each.after.value, each.shifts[0].rule.id) for each in found.classes][:1]
    [('indeterminate', 'nonprocedural', 'uu18-2017/p31')]
    """
    sides = both_sides(a, b)
    wanted = as_profile(profile)
    named = places(about)
    judges = Judges(sides, wanted, register=register, unknown_fields=unknown_fields)
    judged = {} if placements is None else _gathered(judges.each(_each(placements)))
    return Comparison(
        a=sides[0], b=sides[1], about=named, classes=classes(*sides, named), placements=placements is not None, **judged
    )


def _each(given: Given) -> Iterable[Placement | Mapping[str, object] | Row]:
    """The placements given, those of a file by the ending of its name."""
    if isinstance(given, str | PathLike):
        ending = PurePath(given).suffix.lower().removeprefix(".")
        return records(Path(given), cast("FileFormat", ending))
    if isinstance(given, Mapping) or not isinstance(given, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller checks types
        found = f"a value of type {type(cast('object', given)).__name__}"
        raise FaultyRequestError([Fault("placements", found, expected="several placements or records, or a file")])
    return given


def _gathered(each: Iterable[Placed]) -> dict[str, Any]:
    """What becomes of placements, counted: the most frequent change first."""
    changes: dict[Compared, list[int]] = {}
    faulty: list[tuple[int, FaultyRecord]] = []
    unchanged = 0
    for place, _, said in each:
        if isinstance(said, FaultyRecord):
            faulty.append((place, said))
        elif said.differ:
            changes.setdefault(said, []).append(place)
        else:
            unchanged += 1
    found = sorted(changes.items(), key=lambda change: (-len(change[1]), change[1]))
    grouped = tuple(Change(what, tuple(where)) for what, where in found)
    return {"changes": grouped, "unchanged": unchanged, "faulty": tuple(faulty)}
