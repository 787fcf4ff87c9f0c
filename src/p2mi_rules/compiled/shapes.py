"""In which shape are rules kept, once all names and values in them are small numbers?

A set of values of a variable, or of outcomes of a rule, is a number with one bit for each member.
"""

from __future__ import annotations

from typing import NamedTuple

SATISFIED, BREACHED, NOT_APPLICABLE, NOT_ENCODED = 1, 2, 4, 8
"""The bits of what a rule may say of one world."""

BITS = (SATISFIED, BREACHED, NOT_APPLICABLE, NOT_ENCODED)
"""All of them, in the order in which ``norms.Outcome`` names the outcomes."""

SCOPES, DECIDES, WARNS = range(3)
"""The codes of what a breach does."""


class Told(NamedTuple):
    """An answer that hangs on policy: a variable whose values a regime gives, for each choice of those that it reads.

    ``place`` is where the regime keeps it.
    """

    variable: int
    regime: int
    place: int
    reads: tuple[int, ...]


class RuleTable(NamedTuple):
    """What one rule says in one stretch of law, gaps counted in.

    ``classes`` has for each variable the class of each of its values; ``outcomes`` the bit of the outcome for each
    combination of classes, the last variable fastest.
    """

    rule: int
    variables: tuple[int, ...]
    classes: tuple[bytes, ...]
    outcomes: bytes


class Law(NamedTuple):
    """The rules of one stretch of days in which they stay the same.

    ``since`` is the ordinal of its first day; ``uncovered`` are the topics on which no rule is then in force;
    ``groups`` are the places of the rules that are looked up together.
    """

    since: int
    rules: tuple[RuleTable, ...]
    uncovered: int
    groups: tuple[tuple[int, ...], ...]


class Exclusion(NamedTuple):
    """Two variables some of whose values exclude one another.

    ``partners`` has for each value of the first the set of those of the second beside which it can stand.
    """

    first: int
    second: int
    partners: tuple[int, ...]


class Book(NamedTuple):
    """A whole rulebook: ids and effects of its rules in the order of the law, its topics, variables and stretches.

    ``counted`` are for each topic the rules that speak for it, ``full`` the topics that some rule or gap decides.
    ``sizes`` are the numbers of values of the variables, 0 for a regime.
    """

    rules: tuple[str, ...]
    effects: bytes
    topics: tuple[str, ...]
    counted: tuple[tuple[int, ...], ...]
    full: int
    variables: tuple[str, ...]
    sizes: tuple[int, ...]
    told: tuple[Told, ...]
    exclusions: tuple[Exclusion, ...]
    laws: tuple[Law, ...]


class Regime(NamedTuple):
    """What policy answers at one place and time: each answer that hangs on it, for each choice of what that reads.

    ``classes`` has for each variable read the class of each value, ``answers`` the set of values for each combination
    of classes, the last variable fastest.
    """

    classes: tuple[tuple[bytes, ...], ...]
    answers: tuple[tuple[int, ...], ...]


def members(values: int) -> list[int]:
    """The members of a set, ascending.

    >>> members(0b101)
    [0, 2]
    """
    return [place for place in range(values.bit_length()) if values >> place & 1]
