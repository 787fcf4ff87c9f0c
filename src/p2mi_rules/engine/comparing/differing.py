"""In which smallest classes of situations do two sides find differently, and by which rule?"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.comparing.boxes import Grid, Picture, cover
from p2mi_rules.engine.comparing.classes import Condition, DifferenceClass, Shift
from p2mi_rules.engine.comparing.exclusions import impossible
from p2mi_rules.engine.comparing.ranges import Pair, Range, ranges
from p2mi_rules.engine.comparing.tabulating import Tabulated
from p2mi_rules.engine.comparing.told import Asking
from p2mi_rules.engine.comparing.views import Seen, Version, day_of
from p2mi_rules.norms import MOMENT, Effect, Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date

    from p2mi_rules.engine.comparing.boxes import Box, Cell
    from p2mi_rules.engine.comparing.views import View


class Space(NamedTuple):
    """All situations that are compared: values of the facts that no field of a rulebook states as they are."""

    domains: Mapping[str, tuple[Hashable, ...]]
    pivots: frozenset[str] = frozenset()


def differing(a: View, b: View, space: Space) -> tuple[DifferenceClass, ...]:
    """The classes of situations that two sides find differently, those that change a status first, then the smallest.

    A situation has one value of every fact. It lies in a class exactly if the status can see some difference: a rule
    breached, unknown or not encoded on one side and not so on the other, or with another effect; or a topic without a
    rule in force. No class can take in one more value of anything, and none could be left out.
    """
    found: dict[tuple[Condition, ...], list[Shift]] = {}
    regimes: dict[Hashable, Hashable] = {}
    askings = (Asking(a, regimes), Asking(b, regimes))
    for pair in _pairs(a, b):
        for when, shift in _of_rule(pair, space, askings):
            found.setdefault(when, []).append(shift)
    for when, shift in _of_topics(a, b, space):
        found.setdefault(when, []).append(shift)
    classes = [DifferenceClass(when, tuple(shifts)) for when, shifts in found.items()]
    return tuple(sorted(classes, key=lambda each: (each.before is each.after, each.size)))


def _pairs(a: View, b: View) -> Iterator[Pair]:
    """The rules of either side that need not find the same, in the order of the law."""
    rules = {rule.id: rule for rule in (*a.rulebook.rules, *b.rulebook.rules)}
    for rule in sorted(rules.values(), key=lambda rule: (rule.basis.order, rule.id)):
        pair = Pair(Version.of(a, rule.id), Version.of(b, rule.id))
        if not pair.alike:
            yield pair


def _of_rule(pair: Pair, space: Space, askings: Sequence[Asking]) -> Iterator[tuple[tuple[Condition, ...], Shift]]:
    """The classes of situations of which two versions of a rule find differently."""
    over = ranges(pair, space.domains, space.pivots)
    grid = Grid([len(each.values) for each in over.inner])
    wanted: dict[tuple[Seen | None, Seen | None], dict[Cell, int]] = {}
    table = Tabulated(pair, over, grid=grid, askings=askings)
    for cell in product(*(range(len(each.values)) for each in over.outer)):
        for change, mask in table.at(cell).items():
            wanted.setdefault(change, {})[cell] = mask
    if not wanted:
        return
    free = impossible(pair, over, grid=grid, domains=space.domains)
    topic = str((pair.b.rule or pair.a.rule).topic)  # type: ignore[union-attr]  # one side has it
    sizes = tuple(len(each.values) for each in over.outer)
    for change, cells in wanted.items():
        possible = {cell: left for cell, mask in cells.items() if (left := mask & ~free.get(cell, 0))}
        for box in cover(Picture(sizes, grid, possible, free)):
            yield _when(box, (*over.outer, *over.inner)), Shift(pair.a.rule, pair.b.rule, topic, *change)


def _when(box: Box, over: Sequence[Range]) -> tuple[Condition, ...]:
    """The conditions of a box: what may have any of its values is not named."""
    return tuple(
        Condition(each.name, tuple(each.values[value] for value in chosen), each.values, each.question)
        for each, chosen in zip(over, box, strict=True)
        if len(chosen) < len(each.values)
    )


def _of_topics(a: View, b: View, space: Space) -> Iterator[tuple[tuple[Condition, ...], Shift]]:
    """The days on which one side alone has no deciding rule in force on a topic that it must settle."""
    pinned = MOMENT in a.settled
    days = () if pinned else space.domains[MOMENT]
    over = () if pinned else (Range(MOMENT, days),)
    grid = Grid(())
    for topic in sorted({*a.rulebook.full, *b.rulebook.full}):
        wanted: dict[tuple[Seen | None, Seen | None], dict[Cell, int]] = {}
        for cell in product(*(range(len(each.values)) for each in over)):
            world = {each.name: each.values[value] for each, value in zip(over, cell, strict=True)}
            change = tuple(_uncovered(view, topic, {**world, **_day_settled(view)}) for view in (a, b))
            if change[0] != change[1]:
                wanted.setdefault((change[0], change[1]), {})[cell] = 1
        for change, cells in wanted.items():
            for box in cover(Picture(tuple(len(each.values) for each in over), grid, cells, {})):
                yield _when(box, over), Shift(None, None, topic, *change)


def _day_settled(view: View) -> dict[str, Hashable]:
    """The moment, where the side settles it."""
    return {MOMENT: view.settled[MOMENT][0]} if MOMENT in view.settled else {}


def _uncovered(view: View, topic: str, world: Mapping[str, Hashable]) -> Seen | None:
    """What the status can see of a topic on a day on which none of its deciding rules is in force."""
    day: date = day_of(world)
    rules = [rule for rule in view.rulebook.rules if rule.topic == topic and rule.effect is Effect.DECIDES]
    if topic not in view.rulebook.full or any(rule.in_force(day) for rule in rules):
        return None
    return Seen(Effect.DECIDES, Outcome.NOT_ENCODED)
