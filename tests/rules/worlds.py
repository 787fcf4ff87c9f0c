"""A search for one world of answers in which every deciding rule is kept, and none is out of reach."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from p2mi_rules.norms import Effect, Gap, Outcome, Rule
from p2mi_rules.questions import CONSTRAINTS
from p2mi_rules.rules import GAPS, RULES
from tests.rules.cells import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
    from datetime import date

World: TypeAlias = "dict[str, Hashable]"
"""Answers by the questions they answer."""

Answers: TypeAlias = "tuple[tuple[str, Hashable], ...]"
"""The same, so that it can be remembered."""


def found(day: date, topics: Collection[str], told: Mapping[str, Hashable]) -> World | None:
    """A world with these answers in which the law of a day on these topics is kept, if there is one."""
    law = [rule for rule in RULES if rule.effect is Effect.DECIDES and rule.topic in topics and rule.in_force(day)]
    choices = sorted((_kept_when_told(rule, day, told) for rule in law), key=len)
    return next(_worlds(choices, dict(told)), None)


def _kept_when_told(rule: Rule, day: date, told: Mapping[str, Hashable]) -> tuple[Answers, ...]:
    """The answers that keep a rule on a day, with those told."""
    gaps = tuple(gap for gap in GAPS if gap.in_force(day) and gap.takes(rule))
    names = dict.fromkeys((*rule.parameters, *(name for gap in gaps for name in gap.parameters)))
    return _kept(rule, gaps, tuple((name, (told[name],) if name in told else ANSWERS[name]) for name in names))


@cache
def _kept(
    rule: Rule, gaps: tuple[Gap, ...], choices: tuple[tuple[str, tuple[Hashable, ...]], ...]
) -> tuple[Answers, ...]:
    """The answers, of those that may be chosen, that satisfy a rule or do not concern it, and open no gap."""
    names = [name for name, _ in choices]
    worlds = (dict(zip(names, cell, strict=True)) for cell in product(*(answers for _, answers in choices)))
    return tuple(
        tuple(world.items())
        for world in worlds
        if rule.function(*(world[name] for name in rule.parameters)) in {Outcome.SATISFIED, Outcome.NOT_APPLICABLE}
        and not any(gap.function(*(world[name] for name in gap.parameters)) for gap in gaps)
    )


def _worlds(choices: Sequence[tuple[Answers, ...]], world: World) -> Iterator[World]:
    """The worlds that keep all rules, each found by keeping one rule after the other."""
    if not choices:
        yield world
        return
    for answers in choices[0]:
        if all(world.get(name, answer) == answer for name, answer in answers):
            wider = {**world, **dict(answers)}
            if _can_be(wider):
                yield from _worlds(choices[1:], wider)


def _can_be(world: World) -> bool:
    """Whether no definition excludes what is answered so far."""
    return all(
        each.possible(*(world[name] for name in each.facts))
        for each in CONSTRAINTS
        if all(name in world for name in each.facts)
    )
