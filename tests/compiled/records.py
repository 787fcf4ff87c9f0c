"""What a record may say of a fact, beside what the specification is told of it."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.timelines import END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import Open
from tests.compiled.books import DAYS, LISTS, VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from random import Random

    from p2mi_rules.norms import Outcome, Rulebook
    from p2mi_rules.verdict.rulings import Ruling
    from p2mi_rules.vocabulary import Status
    from tests.compiled.books import Case

DAY = "on"
UNKNOWN: dict[str, tuple[Hashable, ...]] = {"colour": ("?", "n/a"), "age": ("?",), "agency": ("?",), "number": (9,)}


class Drawn(NamedTuple):
    """What a record says, as an object and as a mapping, and the same as the specification takes it."""

    fields: dict[str, object]
    mapping: dict[str, object]
    facts: dict[str, object]
    days: PartialDate

    @property
    def record(self) -> SimpleNamespace:
        """The record as an object."""
        return SimpleNamespace(**self.fields)


def all_days(rulebook: Rulebook) -> PartialDate:
    """The days of which one is meant where a record has none."""
    return PartialDate(min(rulebook.cuts), END_OF_TIME)


def drawn(random: Random, case: Case) -> Drawn:
    """A record of one rulebook."""
    facts = sorted({fact for each in case.rulebook.questions for fact in each.facts} - {"moment"})
    fields: dict[str, object] = {}
    told: dict[str, object] = {}
    for fact in facts:
        if ":" not in fact:
            fields[fact], told[fact] = _value(random, fact)
    for name, items in LISTS.items():
        read = [item for item in items if f"{name}:{item}" in facts]
        if read:
            fields[name], said = _list(random, name, read)
            told |= said
    days = _days(random)
    mapping = {**fields, DAY: _text(random, days)}
    if random.random() < 0.2:
        for name in [name for name, value in mapping.items() if isinstance(value, Open)]:
            del mapping[name]
    return Drawn({**fields, DAY: _day(days)}, mapping, told, days or all_days(case.rulebook))


def _value(random: Random, fact: str) -> tuple[object, object]:
    """What a field holds, and what is so said of its fact: one value, several, or none for one reason or another."""
    values = VALUES[fact]
    kind = random.random()
    if kind < 0.15:
        several = frozenset(random.sample(values, random.randint(1, len(values))))
        return several, several
    if kind < 0.25 and fact in UNKNOWN:
        return random.choice(UNKNOWN[fact]), Open.NOT_KNOWN
    if kind < 0.35:
        reason = random.choice(tuple(Open))
        return reason, reason
    if kind < 0.45:
        return None, None if None in values else Open.NOT_STATED
    value = random.choice(values)
    return value, value


def _list(random: Random, name: str, items: list[str]) -> tuple[object, dict[str, object]]:
    """A list in some order, some items twice; or none."""
    if random.random() < 0.2:
        return random.choice((None, Open.NOT_ASKED)), {}
    held = random.choices(items, k=random.randint(0, 3))
    ways: tuple[object, ...] = (held, tuple(held), set(held), frozenset(held))
    return random.choice(ways), {f"{name}:{item}": item in held for item in items}


def _days(random: Random) -> PartialDate | None:
    """A day near one on which something changes, a stretch of days, or nothing."""
    kind = random.random()
    if kind < 0.1:
        return None
    first = random.choice(DAYS) + timedelta(random.choice((-400, -1, 0, 1, 40)))
    return PartialDate(first, first + timedelta(random.choice((1, 31, 400))) if kind < 0.3 else first)


def _day(days: PartialDate | None) -> object:
    """The days as an object holds them."""
    return days.first if days is not None and days.is_day else days


def _text(random: Random, days: PartialDate | None) -> object:
    """The days as a mapping holds them."""
    if days is None or not days.is_day:
        return days
    return days.first.isoformat() if random.random() < 0.8 else days.first


Said = tuple["Status", dict[str, "Outcome"]] | str


def said(judge: Callable[[], Ruling]) -> Said:
    """Status and outcomes, or that the facts exclude one another."""
    try:
        ruling = judge()
    except FaultyRecordError as error:
        return str(error)
    return ruling.status, dict(ruling.outcomes)


def by_specification(case: Case, one: Drawn) -> Said:
    """What the specification says of a record."""
    return said(lambda: case.rulebook.judge(one.facts, on=one.days, tables=case.tables, profile=case.profile))


def words(case: Case) -> Mapping[str, tuple[Hashable, ...]]:
    """The words for open facts of those fields that a rulebook has."""
    read = {fact for each in case.rulebook.questions for fact in each.facts}
    return {name: each for name, each in UNKNOWN.items() if name in read}
