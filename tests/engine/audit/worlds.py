"""What is true of a small rulebook, found by looking at whole worlds one by one: an oracle that shares no code.

The rulebooks are of fields alone, so a world is a value for each of them, on a day on which every rule is law.
"""

from __future__ import annotations

from datetime import date
from itertools import chain, combinations, product
from random import Random
from typing import TYPE_CHECKING, TypeAlias

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import Constraint, Effect, Field, Gap, Outcome, Rule, Rulebook

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

World: TypeAlias = "Mapping[str, int]"
Box: TypeAlias = "Mapping[str, frozenset[int]]"

SIZES = {"a": 3, "b": 2, "c": 2}
EVERY = [dict(zip(SIZES, values, strict=True)) for values in product(*(range(size) for size in SIZES.values()))]
_SAID = (Outcome.SATISFIED, Outcome.BREACHED, Outcome.BREACHED, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE)


def tangled(seed: int) -> Rulebook:
    """A rulebook with tables at random: whatever can be wrong with one often is."""
    random = Random(f"tangled {seed}")  # noqa: S311 - the same rulebooks every time, nothing to keep secret
    rules = [_rule(random, f"r{number}") for number in range(random.randint(2, 4))]
    return Rulebook(
        tuple(rules),
        tuple(Field(name, name, answers=tuple(range(size))) for name, size in SIZES.items()),
        topics=frozenset({"one", "two"}),
        gaps=(_gap(random),) if random.random() < 0.3 else (),
        constraints=(Constraint(("a", "b"), _possible, "not two and one"),) if random.random() < 0.5 else (),
    )


def _rule(random: Random, name: str) -> Rule:
    """A rule of one or two questions that says whatever comes."""
    parameters = tuple(random.sample(sorted(SIZES), random.randint(1, 2)))
    said = {cell: random.choice(_SAID) for cell in product(*(range(SIZES[each]) for each in parameters))}

    def says(*answers: int) -> Outcome:
        return said[answers]

    return Rule(
        id=name,
        basis=UU_18_2017.pasal(int(name[1:]) + 1),
        since=date(2020, 1, 1),
        function=says,
        parameters=parameters,
        topic=random.choice(("one", "two")),
        effect=Effect.DECIDES,
        reason=name,
    )


def _gap(random: Random) -> Gap:
    """A gap that opens by one answer, over a topic."""
    name, topic = random.choice(sorted(SIZES)), random.choice(("one", "two"))

    def opens(answer: int) -> bool:
        return answer == 0

    return Gap(
        id="gap",
        basis=UU_18_2017.pasal(90),
        since=date(2020, 1, 1),
        function=opens,
        parameters=(name,),
        topics=frozenset({topic}),
    )


def _possible(left: int, right: int) -> bool:
    """Two has no one beside it."""
    return (left, right) != (2, 1)


def worlds(book: Rulebook) -> list[World]:
    """Every world that the constraints leave."""
    return [
        world
        for world in EVERY
        if all(each.possible(world[each.facts[0]], world[each.facts[1]]) for each in book.constraints)
    ]


def says(book: Rulebook, rule: Rule, world: World) -> Outcome:
    """What one rule says in a world."""
    for gap in book.gaps:
        if rule.topic in gap.topics and gap.function(*(world[name] for name in gap.parameters)):
            return Outcome.NOT_ENCODED
    return rule.function(*(world[name] for name in rule.parameters))


def breaches(book: Rulebook) -> dict[str, frozenset[int]]:
    """For each rule that may be breached and may be passed, the numbers of the worlds that breach it."""
    every = worlds(book)
    said = {rule.id: [says(book, rule, world) for world in every] for rule in book.rules}
    passed = {Outcome.SATISFIED, Outcome.NOT_APPLICABLE}
    return {
        name: frozenset(place for place, each in enumerate(outcomes) if each is Outcome.BREACHED)
        for name, outcomes in said.items()
        if Outcome.BREACHED in outcomes and passed & {*outcomes}
    }


def boxes(book: Rulebook) -> Iterator[frozenset[int]]:
    """Every set of worlds that facts with several possible values leave, by the numbers of the worlds."""
    every = worlds(book)
    for chosen in product(*(list(_subsets(range(size))) for size in SIZES.values())):
        box = dict(zip(SIZES, chosen, strict=True))
        inside = frozenset(place for place, world in enumerate(every) if lies(world, box))
        if inside:
            yield inside


def _subsets(values: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """The subsets that are not empty."""
    every = tuple(values)
    return chain.from_iterable(combinations(every, size) for size in range(1, len(every) + 1))


def lies(world: World, box: Mapping[str, Iterable[Hashable]]) -> bool:
    """Whether a world has one of the values that a box names."""
    return all(world[name] in {*values} for name, values in box.items())


def keeps(book: Rulebook, rule: Rule, world: World) -> bool:
    """Whether a rule is not breached in a world."""
    return says(book, rule, world) is not Outcome.BREACHED


def demanded(book: Rulebook, rule: Rule) -> set[str]:
    """The questions by which alone keeping a rule may become a breach."""
    found: set[str] = set()
    every = worlds(book)
    for one, other in product(every, every):
        apart = [name for name in SIZES if one[name] != other[name]]
        if len(apart) == 1 and {says(book, rule, one), says(book, rule, other)} == {
            Outcome.SATISFIED,
            Outcome.BREACHED,
        }:
            found.update(apart)
    return found


def _read(book: Rulebook, rule: Rule) -> set[str]:
    """The questions on which what a rule says may hang."""
    return {*rule.parameters, *(name for gap in book.gaps if rule.topic in gap.topics for name in gap.parameters)}


def contradict(book: Rulebook, one: Rule, other: Rule) -> list[dict[str, int]]:
    """The circumstances in which each of two rules can be kept, and not both."""
    free = demanded(book, one) | demanded(book, other)
    fixed = [name for name in SIZES if name in _read(book, one) | _read(book, other) and name not in free]
    found: list[dict[str, int]] = []
    for values in product(*(range(SIZES[name]) for name in fixed)):
        given = dict(zip(fixed, values, strict=True))
        inside = [world for world in worlds(book) if all(world[name] == value for name, value in given.items())]
        each = [any(keeps(book, rule, world) for world in inside) for rule in (one, other)]
        both = any(keeps(book, one, world) and keeps(book, other, world) for world in inside)
        if all(each) and not both:
            found.append(given)
    return found
