"""Rulebooks over up to seven facts, made at random from a seed, and the fewest questions found by plain search."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import product
from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import MOMENT, Effect, Field, Outcome, Possible, Rule, Rulebook, Situation
from p2mi_rules.vocabulary import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

DAY = date(2020, 1, 1)
OUTCOMES = (Outcome.SATISFIED, Outcome.BREACHED, Outcome.NOT_APPLICABLE)
TOPIC = "toy"
Row: TypeAlias = "tuple[int, ...]"


class Book(NamedTuple):
    """A rulebook, a situation in which every fact is open, and how likely the values are."""

    rulebook: Rulebook
    situation: Situation
    weights: Mapping[str, Mapping[Hashable, float]]

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts by name."""
        return tuple(name for name in self.situation.facts if name != MOMENT)


def book(seed: int, most: int = 7) -> Book:
    """A random rulebook of three facts to ``most``, of two values or three, with one rule to six."""
    draw = Random(seed)  # noqa: S311 - no secret
    domains = {f"f{number}": tuple(range(draw.choice((2, 2, 3)))) for number in range(draw.randint(3, most))}
    rules = [_rule(f"r{number}", domains, draw, Effect.DECIDES) for number in range(draw.randint(1, 6))]
    if draw.random() < 0.3:
        rules.append(_rule("scope", domains, draw, Effect.SCOPES))
    weights: dict[str, dict[Hashable, float]] = {
        name: {value: draw.choice((1.0, 1.0, 2.0, 5.0)) for value in domain}
        for name, domain in domains.items()
        if draw.random() < 0.5
    }
    facts = {name: Possible(domain, Why.NOT_STATED) for name, domain in domains.items()}
    return Book(
        Rulebook(tuple(rules), tuple(Field(n, n, answers=d) for n, d in domains.items()), topics=frozenset({TOPIC})),
        Situation({**facts, MOMENT: Possible((DAY,))}, {}),
        weights,
    )


def _rule(name: str, domains: Mapping[str, Sequence[int]], draw: Random, effect: Effect) -> Rule:
    """A rule over one fact to three; breached in some of its rows, mostly in few."""
    read = tuple(draw.sample(sorted(domains), draw.randint(1, min(3, len(domains)))))
    breaches = draw.choice((1, 1, 2))
    table = {row: draw.choices(OUTCOMES, (3, breaches, 1))[0] for row in product(*(domains[each] for each in read))}
    return Rule(
        id=name,
        basis=UU_18_2017.pasal(1),
        since=DAY,
        function=_telling(table),
        parameters=read,
        topic=TOPIC,
        effect=effect,
        reason=f"{name}_breached",
    )


def _telling(table: Mapping[Row, Outcome]) -> Callable[..., Outcome]:
    """A rule that looks its outcome up."""

    def told(*answers: int) -> Outcome:
        """Look it up."""
        return table[answers]

    return told


def standing(over: Book, world: Mapping[str, int]) -> str:
    """How one whole world stands, by the words of the law: outside, in breach, or neither."""
    said = {rule: rule.function(*(world[each] for each in rule.parameters)) for rule in over.rulebook.rules}
    breached = {rule.effect for rule, outcome in said.items() if outcome is Outcome.BREACHED}
    return "outside" if Effect.SCOPES in breached else "breach" if breached else "fine"


class Worlds(NamedTuple):
    """All worlds of a book with how each stands and how likely it is."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    stands: tuple[str, ...]
    mass: tuple[float, ...]


def worlds(over: Book) -> Worlds:
    """Every world, one by one."""
    names = over.facts
    domains: list[tuple[int, ...]] = [over.situation.facts[name].values for name in names]  # type: ignore[misc]  # numbers
    rows = tuple(product(*domains))
    stands = tuple(standing(over, dict(zip(names, row, strict=True))) for row in rows)
    mass: list[float] = []
    for row in rows:
        share = 1.0
        for name, value in zip(names, row, strict=True):
            given = over.weights.get(name, dict.fromkeys(over.situation.facts[name].values, 1.0))
            share *= given[value] / sum(given.values())
        mass.append(share)
    return Worlds(names, rows, stands, tuple(mass))


def fewest(over: Worlds) -> dict[str, float]:
    """For each fact the least expected number of questions if it is asked first: every order is tried."""

    @cache
    def least(some: tuple[int, ...]) -> float:
        if len({over.stands[each] for each in some}) == 1:
            return 0.0
        return min(asked(place, some) for place in range(len(over.names)) if len(_split(over, place, some)) > 1)

    def asked(place: int, some: tuple[int, ...]) -> float:
        return sum(over.mass[each] for each in some) + sum(least(part) for part in _split(over, place, some))

    everything = tuple(range(len(over.rows)))
    return {name: asked(place, everything) for place, name in enumerate(over.names)}


def _split(over: Worlds, place: int, some: tuple[int, ...]) -> list[tuple[int, ...]]:
    """What each answer to one question leaves of some worlds."""
    parts: dict[int, list[int]] = {}
    for each in some:
        parts.setdefault(over.rows[each][place], []).append(each)
    return [tuple(part) for part in parts.values()]


def asked_by(over: Worlds, order_of: Callable[[Mapping[str, int]], Sequence[str]]) -> float:
    """How many questions it takes on average to follow an order that is made anew after each answer."""

    def steps(known: Mapping[str, int], some: tuple[int, ...]) -> float:
        following = order_of(known)
        if not following:
            return 0.0
        place = over.names.index(following[0])
        whole = sum(over.mass[each] for each in some)
        parts = _split(over, place, some)
        return whole + sum(steps({**known, following[0]: over.rows[part[0]][place]}, part) for part in parts)

    return steps({}, tuple(range(len(over.rows))))
