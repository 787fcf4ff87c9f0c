"""Of which answers does a provision say the same?"""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from p2mi_rules.norms import Outcome

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from p2mi_rules.norms import Gap, Rule

Answers: TypeAlias = "tuple[Hashable, ...]"
When: TypeAlias = "Mapping[str, Answers]"
Cell: TypeAlias = "tuple[int, ...]"
Box: TypeAlias = "tuple[tuple[int, ...], ...]"
"""For each question the groups of answers that may stand; a cell is the box of one group each."""

_ORDER: tuple[object, ...] = (
    Outcome.BREACHED,
    Outcome.SATISFIED,
    Outcome.NOT_APPLICABLE,
    Outcome.NOT_ENCODED,
    True,
    False,
)


class Case(NamedTuple):
    """What a provision says wherever each question named has one of these answers, whatever the others have."""

    says: Outcome | bool
    when: When


def cases(provision: Rule | Gap, answers: Mapping[str, Answers]) -> tuple[Case, ...]:
    """The whole table of a provision in few cases; ``answers`` are all there are to each question.

    Every combination of answers lies in a case; where two cases meet they say the same. None could be left out, and
    none names an answer that the others have told of already.
    """
    groups = _groups(provision, [answers[name] for name in provision.parameters])
    table: dict[Cell, Outcome | bool] = {
        cell: provision.function(*(group[at][0] for group, at in zip(groups, cell, strict=True)))
        for cell in product(*(range(len(group)) for group in groups))
    }
    found: list[Case] = []
    for outcome in sorted(set(table.values()), key=_ORDER.index):
        cells = [cell for cell, said in table.items() if said is outcome]
        boxes = _trimmed(_cover(cells, table), table)
        found += [Case(outcome, _when(box, provision.parameters, groups, answers)) for box in boxes]
    return tuple(found)


def _groups(provision: Rule | Gap, answers: list[Answers]) -> list[list[Answers]]:
    """For each question its answers, those together which the provision treats alike whatever the others are."""
    treated: list[dict[Hashable, list[object]]] = [{answer: [] for answer in each} for each in answers]
    for cell in product(*answers):
        said = provision.function(*cell)
        for place, answer in enumerate(cell):
            treated[place][answer].append(said)
    found: list[list[Answers]] = []
    for by_answer in treated:
        alike: dict[tuple[object, ...], Answers] = {}
        for answer, told in by_answer.items():
            alike[tuple(told)] = (*alike.get(tuple(told), ()), answer)
        found.append(list(alike.values()))
    return found


def _cover(cells: list[Cell], table: Mapping[Cell, object]) -> list[Box]:
    """Boxes that hold these cells, and no cell of another outcome; without those that the others make needless."""
    left, boxes = dict.fromkeys(cells), list[Box]()
    while left:
        box = _widest(next(iter(left)), table)
        boxes.append(box)
        for cell in product(*box):
            left.pop(cell, None)
    for box in tuple(boxes):
        others = [each for each in boxes if each != box]
        if set(product(*box)) <= _held(others):
            boxes = others
    return boxes


def _trimmed(boxes: list[Box], table: Mapping[Cell, object]) -> list[Box]:
    """The same boxes, those questions that they name without the groups of which the other boxes tell already."""
    every = _every(table)
    for at, whole in enumerate(boxes):
        box, others = list(whole), _held([*boxes[:at], *boxes[at + 1 :]])
        for place in (place for place, groups in enumerate(whole) if len(groups) < len(every[place])):
            needed = tuple(group for group in box[place] if not set(_slice(box, place, group)) <= others)
            box[place] = needed
        boxes[at] = tuple(box)
    return boxes


def _held(boxes: list[Box]) -> set[Cell]:
    """The cells in any of some boxes."""
    return {cell for each in boxes for cell in product(*each)}


def _widest(cell: Cell, table: Mapping[Cell, object]) -> Box:
    """Of the boxes around a cell that cannot grow, the one that names fewest questions, and then the largest."""
    every = _every(table)
    grown = (_grown(cell, order, every, table) for order in permutations(range(len(cell))))
    return min(grown, key=lambda box: (_named(box, every), -len(list(product(*box)))))


def _every(table: Mapping[Cell, object]) -> Box:
    """The box of all cells."""
    return tuple(tuple(dict.fromkeys(each)) for each in zip(*table, strict=True))


def _named(box: Box, every: Box) -> int:
    return sum(len(groups) < len(whole) for groups, whole in zip(box, every, strict=True))


def _grown(cell: Cell, order: tuple[int, ...], every: Box, table: Mapping[Cell, object]) -> Box:
    """The box around a cell, made as wide as its outcome allows, one question after the other."""
    box: list[tuple[int, ...]] = [(group,) for group in cell]
    for place in order:
        box[place] = tuple(
            group for group in every[place] if all(table[each] is table[cell] for each in _slice(box, place, group))
        )
    return tuple(box)


def _slice(box: list[tuple[int, ...]], place: int, group: int) -> Iterator[Cell]:
    """The cells of a box in which one question has one group of answers."""
    return product(*((group,) if at == place else groups for at, groups in enumerate(box)))


def _when(box: Box, names: tuple[str, ...], groups: list[list[Answers]], answers: Mapping[str, Answers]) -> When:
    """A box by the answers in it, in their own order; a question that may have any is not named."""
    when: dict[str, Answers] = {}
    for name, chosen, group in zip(names, box, groups, strict=True):
        if len(chosen) < len(group):
            held = {answer for at in chosen for answer in group[at]}
            when[name] = tuple(answer for answer in answers[name] if answer in held)
    return when
