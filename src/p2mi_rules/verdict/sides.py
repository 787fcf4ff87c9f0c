"""What are the two sides of a comparison, and how may a caller write them?"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

import attrs

from p2mi_rules import norms
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.policy import PolicyBook
from p2mi_rules.timelines import ACT_BEGINS
from p2mi_rules.verdict.requests import Request
from p2mi_rules.verdict.rulebooks import Rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = "a Side, a Rulebook, a PolicyBook, or the day by which policy was known (a date)"


@attrs.frozen(kw_only=True)
class Side:
    """One side of a comparison: a law, a policy, a day, or a reading; whatever is not given is as ``check`` has it.

    Args:
        rulebook: The rules; the shipped ones if none are given.
        policy: The policy; the shipped one if none is given.
        known_on: Policy made public after this day is left out; none: all of it counts.
        departed_on: The day of departure of every situation and placement; none: every day, and as placements state.
        reading: ``ministry``, ``statute`` or ``all``.
        silence: ``open`` or ``strict``.
        carry_forward: Whether a list with recorded grounds counts after its end.
        by_list: The id of one list to judge by, whatever the day.
        name: What the side is called where it is told of; it makes no difference to anything else.

    >>> from datetime import date
    >>> Side(known_on=date(2024, 1, 1)).reading
    'ministry'
    """

    rulebook: norms.Rulebook | None = None
    policy: PolicyBook | None = None
    known_on: date | None = None
    departed_on: date | None = None
    reading: str = "ministry"
    silence: str = "open"
    carry_forward: bool = True
    by_list: str | None = None
    name: str | None = attrs.field(default=None, eq=False)

    @property
    def rules(self) -> norms.Rulebook:
        """The rules that count."""
        return Rulebook.shipped() if self.rulebook is None else self.rulebook

    @property
    def book(self) -> PolicyBook:
        """The policy that counts."""
        return PolicyBook.shipped() if self.policy is None else self.policy

    @property
    def words(self) -> dict[str, object]:
        """What was chosen, as far as it is not as usual: its name, digests of rules and policy, days, and words."""
        usual = Side()
        own = {"rulebook": self.rules.digest, "policy": self.book.digest}
        shipped = {"rulebook": usual.rules.digest, "policy": usual.book.digest}
        told: dict[str, object] = {} if self.name is None else {"name": self.name}
        told |= {name: digest for name, digest in own.items() if digest != shipped[name]}
        names = (each.name for each in attrs.fields(Side) if each.name not in {*own, "name"})
        chosen = {name: getattr(self, name) for name in names if getattr(self, name) != getattr(usual, name)}
        return told | {name: str(value) if isinstance(value, date) else value for name, value in chosen.items()}

    def request(self, profile: str | Iterable[str]) -> Request:
        """How placements are judged on this side; raises ``FaultyRequestError`` for choices that do not exist."""
        return Request.of(
            self.known_on,
            profile=profile,
            reading=self.reading,
            silence=self.silence,
            carry_forward=self.carry_forward,
            by_list=self.by_list,
        )


AsSide: TypeAlias = "Side | norms.Rulebook | PolicyBook | date"
"""A side, or what alone it is another by."""


def both_sides(a: AsSide, b: AsSide) -> tuple[Side, Side]:
    """Two sides as a caller wrote them.

    Raises ``FaultyRequestError`` with everything that is wrong with either.
    """
    faults: list[Fault] = []
    sides = [side for name, value in (("a", a), ("b", b)) if (side := _side(name, value, faults)) is not None]
    if not faults and (sides[0].departed_on is None) is not (sides[1].departed_on is None):
        faults.append(Fault("departed_on", "a day on one side alone", expected="a day on both sides, or on neither"))
    if faults:
        raise FaultyRequestError(faults)
    return sides[0], sides[1]


def _side(name: str, value: object, faults: list[Fault]) -> Side | None:
    """One side, or what is wrong with it."""
    side = _short(value)
    if side is None:
        faults.append(Fault(name, f"a value of type {type(value).__name__}", expected=_KINDS))
        return None
    found = len(faults)
    kinds: dict[str, tuple[object, type]] = {
        "rulebook": (side.rules, norms.Rulebook),
        "policy": (side.book, PolicyBook),
        "departed_on": (ACT_BEGINS if side.departed_on is None else side.departed_on, date),
    }
    for field, (given, kind) in kinds.items():
        if not isinstance(given, kind) or isinstance(given, datetime):
            faults.append(Fault(f"{name}.{field}", f"a value of type {type(given).__name__}", expected=kind.__name__))
    if not isinstance(side.name, str | None):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller checks types
        faults.append(Fault(f"{name}.name", f"a value of type {type(side.name).__name__}", expected="a str, or None"))
    try:
        side.request("full")
    except FaultyRequestError as error:
        faults += [attrs.evolve(fault, field=f"{name}.{fault.field}") for fault in error.faults]
    if len(faults) == found:
        missing = side.book.without_list(side.by_list, side.known_on)
        faults += [attrs.evolve(fault, field=f"{name}.{fault.field}") for fault in missing]
    if len(faults) == found and side.departed_on is not None and side.departed_on < ACT_BEGINS:
        faults.append(Fault(f"{name}.departed_on", f"{side.departed_on}", expected=f"a day since {ACT_BEGINS}"))
    return side


def _short(value: object) -> Side | None:
    """A side written in full, or by what alone it is another."""
    if isinstance(value, Side):
        return value
    if isinstance(value, norms.Rulebook):
        return Side(rulebook=value)
    if isinstance(value, PolicyBook):
        return Side(policy=value)
    return Side(known_on=value) if type(value) is date else None
