"""Does every cell of every table, and of every group of rules, say what the rules themselves say?"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import islice, product
from math import prod
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.compiled.judging import Judge
from p2mi_rules.compiled.shapes import BITS, RuleTable, members
from p2mi_rules.compiled.variables import variables_of
from p2mi_rules.compiled.worlds import Made, Stretch
from p2mi_rules.norms import Dated, Effect
from p2mi_rules.shipped import law
from p2mi_rules.shipped.generate import rulebook
from p2mi_rules.shipped.judging import BOOK
from p2mi_rules.shipped.policy import REGIMES
from tests.shipped.drawn import seeded
from tests.shipped.specified import BIT
from tests.shipped.test_courses import written

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence
    from random import Random

    from p2mi_rules.norms import Gap, Question, Rule

VALUES = variables_of(rulebook()).values
RULEBOOK = rulebook()
NUMBERS = tuple(range(len(BOOK.laws)))
PLACE = len(BOOK.variables) - 1
EXCLUDED = {(each.first, each.second): each.partners for each in BOOK.exclusions}
MOST = 300
"""How many cells of a group are held against the rules in the gates."""

World = dict[str, "Hashable"]


class Says:
    """What one rule says beside the gaps that may take its word, by asking the rule and its questions."""

    def __init__(self, rule: Rule, gaps: tuple[Gap, ...]) -> None:
        self._rule, self._gaps = rule, gaps
        asked = dict.fromkeys((*rule.parameters, *(name for gap in gaps for name in gap.parameters)))
        self._questions = [RULEBOOK.by_id[name] for name in asked]
        self.names = tuple(dict.fromkeys(name for each in self._questions for name in variables_read(each)))

    def __call__(self, world: World) -> int:
        """The bit of what it says in a world."""
        told = {each.id: _answer(each, world) for each in self._questions}
        if any(gap.function(*(told[name] for name in gap.parameters)) for gap in self._gaps):
            return BITS[3]
        return BIT[self._rule.function(*(told[name] for name in self._rule.parameters))]


def variables_read(question: Question) -> tuple[str, ...]:
    """What of the variables a question reads."""
    return (question.id,) if isinstance(question, Dated) else question.facts


def _answer(question: Question, world: World) -> Hashable:
    if isinstance(question, Dated):
        return world[question.id]
    (answer,) = question.answer(tuple(world[fact] for fact in question.facts), {}).values
    return answer


@cache
def says(place: int, number: int) -> Says:
    """What a rule says in a stretch of law."""
    rule, day = RULEBOOK.rules[place], date.fromordinal(BOOK.laws[number].since)
    return _says(place, tuple(at for at, gap in enumerate(RULEBOOK.gaps) if gap.in_force(day) and gap.takes(rule)))


@cache
def _says(place: int, gaps: tuple[int, ...]) -> Says:
    rule = RULEBOOK.rules[place]
    return Says(rule, tuple(RULEBOOK.gaps[at] for at in gaps) if rule.effect is Effect.DECIDES else ())


def test_each_stretch_has_the_rules_in_force() -> None:
    """Their numbers in the order of the law, each in one group, and the topics of which none decides."""
    assert (BOOK.laws[0].rules, BOOK.laws[0].groups) == ((), ())
    for each in BOOK.laws[1:]:
        day = date.fromordinal(each.since)
        in_force = [place for place, rule in enumerate(RULEBOOK.rules) if rule.in_force(day)]
        assert [RuleTable(*parts).rule for parts in each.rules] == in_force
        assert sorted(place for group in each.groups for place in group) == list(range(len(in_force)))
        silent = {
            topic
            for place, topic in enumerate(BOOK.topics)
            if not any(rule in in_force for rule in BOOK.counted[place])
        }
        assert {BOOK.topics[place] for place in members(each.uncovered)} == silent


def test_the_frame_of_the_book_is_that_of_the_rules() -> None:
    """Ids, effects, topics, which rules speak for a topic, and the values of every variable."""
    assert [rule.id for rule in RULEBOOK.rules] == list(law.RULES)
    assert [tuple(Effect).index(rule.effect) for rule in RULEBOOK.rules] == list(law.EFFECTS)
    assert list(law.TOPICS) == sorted(RULEBOOK.topics)
    assert {law.TOPICS[place] for place in members(law.FULL)} == RULEBOOK.full
    for topic, counted in zip(law.TOPICS, law.COUNTED, strict=True):
        of_topic = [rule for rule in RULEBOOK.rules if rule.topic == topic]
        deciding = [rule for rule in of_topic if rule.effect is Effect.DECIDES]
        assert [RULEBOOK.rules[place] for place in counted] == (deciding if topic in RULEBOOK.full else of_topic)
    assert law.VARIABLES[:-1] == tuple(VALUES)
    assert (*map(len, VALUES.values()), 0) == law.SIZES


def test_each_exclusion_is_a_constraint() -> None:
    """Of every pair of values whether the definitions let it stand; the one about days is kept apart."""
    by_facts = {each.facts: each for each in RULEBOOK.constraints if "moment" not in each.facts}
    assert len(BOOK.exclusions) == len(by_facts) == len(RULEBOOK.constraints) - 1
    for exclusion in BOOK.exclusions:
        facts = law.VARIABLES[exclusion.first], law.VARIABLES[exclusion.second]
        for (first, one), (second, other) in product(*(enumerate(VALUES[name]) for name in facts)):
            assert bool(exclusion.partners[first] >> second & 1) is by_facts[facts].possible(one, other)


@pytest.mark.parametrize("number", NUMBERS[1:])
def test_every_cell_of_every_table_is_what_the_rule_says(number: int) -> None:
    """One value of each variable: the rule, asked itself, or a gap, says what its table says; once for each table."""
    before = {parts for earlier in BOOK.laws[:number] for parts in earlier.rules}
    for parts in BOOK.laws[number].rules:
        if parts in before:
            continue
        table = RuleTable(*parts)
        asked = says(table.rule, number)
        assert [BOOK.variables[place] for place in table.variables] == list(asked.names)
        for choice in _thinned(table, asked):
            world = {name: VALUES[name][value] for name, value in zip(asked.names, choice, strict=True)}
            assert asked(world) == _cell(table, choice), (BOOK.rules[table.rule], world)


def _thinned(table: RuleTable, asked: Says) -> Iterator[tuple[int, ...]]:
    """All cells of a small table; of a large one those of a stride that meets every value beside every other."""
    sizes = [len(VALUES[name]) for name in asked.names]
    cells = product(*map(range, sizes))
    return islice(cells, table.rule % 7, None, 7) if prod(sizes) > 2_000 else cells


@pytest.mark.sweep
def test_every_cell_of_the_large_tables_is_what_the_rule_says() -> None:
    """Nothing left out."""
    held: set[object] = set()
    for number in NUMBERS[1:]:
        for parts in BOOK.laws[number].rules:
            table, asked = RuleTable(*parts), says(parts[0], number)
            sizes = [len(VALUES[name]) for name in asked.names]
            if parts in held or prod(sizes) <= 2_000:
                continue
            held.add(parts)
            for choice in product(*map(range, sizes)):
                world = {name: VALUES[name][value] for name, value in zip(asked.names, choice, strict=True)}
                assert asked(world) == _cell(table, choice), (BOOK.rules[table.rule], world)
    assert len(held) > 5


def _cell(table: RuleTable, choice: Sequence[int]) -> int:
    """What stands in a table, found the plain way: the last variable is the fastest."""
    place = 0
    for of, value in zip(table.classes, choice, strict=True):
        place = place * (max(of) + 1) + of[value]
    return table.outcomes[place]


def hold_groups_alike(number: int, most: int, seed: int) -> int:
    """Hold cells of each group of a stretch against the rules: each value alone and all of them, of each variable.

    A group with more cells than ``most`` is held at so many of them, drawn; how many cells were held.
    """
    grouped, random, held = Judge(BOOK, REGIMES).law(number), seeded(seed), 0
    for group in grouped.groups:
        kinds = [_kinds(place, random) for place in group.variables]
        drawn = (
            product(*kinds)
            if prod(map(len, kinds)) <= most
            else (tuple(map(random.choice, kinds)) for _ in range(most))
        )
        for cell in drawn:
            sets = dict(zip(group.variables, cell, strict=True))
            if _excluded(sets):
                continue
            possible = [sets.get(place, 0) for place in range(PLACE + 1)]
            found = group.findings[group.number(Stretch(BOOK, Made(REGIMES), possible))]
            expected = [_enumerated(says(rule.table.rule, number), sets) for rule in group.rules]
            assert list(found) == expected, (number, sets)
            held += 1
    return held


def _kinds(place: int, random: Random) -> list[int]:
    """The sets of a variable that are held: each value alone, all of them, and some drawn; of regimes one or two."""
    if place == PLACE:
        numbers = random.sample(sorted(REGIMES), 6)
        return [*(1 << each for each in numbers), 1 << numbers[0] | 1 << numbers[1]]
    size = len(VALUES[BOOK.variables[place]])
    return list(
        dict.fromkeys((*(1 << value for value in range(size)), (1 << size) - 1, random.randrange(1, 1 << size)))
    )


def _excluded(sets: dict[int, int]) -> bool:
    """Whether no pair of some values can stand: such sets are narrowed away before a group is ever asked."""
    return any(
        first in sets and second in sets and not any(partners[one] & sets[second] for one in members(sets[first]))
        for (first, second), partners in EXCLUDED.items()
    )


def _enumerated(asked: Says, sets: dict[int, int]) -> int:
    """All that a rule says in the worlds of some sets: facts, then what policy may tell of them."""
    told = [each for each in BOOK.told if BOOK.variables[each.variable] in asked.names]
    plain = [
        BOOK.variables.index(name)
        for name in asked.names
        if BOOK.variables.index(name) < BOOK.told[0].variable or BOOK.variables.index(name) > BOOK.told[-1].variable
    ]
    scope = tuple(dict.fromkeys((*plain, *(place for each in told for place in each.reads))))
    found = 0
    for regime in members(sets[PLACE]) if told else [0]:
        for choice in product(*(members(sets[place]) for place in scope)):
            values = dict(zip(scope, choice, strict=True))
            if any(
                first in values and second in values and not partners[values[first]] >> values[second] & 1
                for (first, second), partners in EXCLUDED.items()
            ):
                continue
            answers = [
                members(_of_policy(regime, each.place, tuple(values[place] for place in each.reads))) for each in told
            ]
            for answer in product(*answers):
                world = {**values, **dict(zip((each.variable for each in told), answer, strict=True))}
                found |= _said(asked, tuple(world[BOOK.variables.index(name)] for name in asked.names))
    return found


@cache
def _of_policy(regime: int, place: int, choice: tuple[int, ...]) -> int:
    """What a regime tells of one choice of facts."""
    found = written(REGIMES[regime], [choice] if place == 0 else [])
    return (found.statuses[0] if place == 0 else 0, found.basis, found.safeguards)[place]


@cache
def _said(asked: Says, choice: tuple[int, ...]) -> int:
    return asked({name: VALUES[name][value] for name, value in zip(asked.names, choice, strict=True)})


@pytest.mark.parametrize("number", [1, 3, 8, 14])
def test_cells_of_groups_are_what_their_rules_say(number: int) -> None:
    """Sets of values as well as single ones, in four stretches of law."""
    assert hold_groups_alike(number, 40, number) > 400


@pytest.mark.long
@pytest.mark.parametrize("number", NUMBERS[1:])
def test_many_cells_of_all_groups_are_what_their_rules_say(number: int) -> None:
    """The same in every stretch, with every cell of the small groups."""
    assert hold_groups_alike(number, MOST, 100 + number) > 4_000


@pytest.mark.sweep
def test_every_regime_is_met_by_the_rules_on_destinations() -> None:
    """Of each of the regimes, blank facts and stated ones, under the law of today."""
    number = NUMBERS[-1]
    for group in Judge(BOOK, REGIMES).law(number).groups:
        if PLACE in group.variables:
            for regime in REGIMES:
                random = seeded(regime)
                for _ in range(6):
                    sets = {place: random.choice(_kinds(place, random)) for place in group.variables}
                    sets[PLACE] = 1 << regime
                    if not _excluded(sets):
                        possible = [sets.get(place, 0) for place in range(PLACE + 1)]
                        found = group.findings[group.number(Stretch(BOOK, Made(REGIMES), possible))]
                        assert list(found) == [_enumerated(says(rule.table.rule, number), sets) for rule in group.rules]
