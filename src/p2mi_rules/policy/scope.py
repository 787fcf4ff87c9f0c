"""Does a row speak of this kind of placement?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

if TYPE_CHECKING:
    from p2mi_rules.policy.rows import Pairs
    from p2mi_rules.policy.situations import Situation

SCOPE_WORDS = {
    "employer": EmployerKind,
    "occupations": Occupation,
    "except_occupations": Occupation,
    "routes": Route,
    "schemes": Scheme,
    "except_schemes": Scheme,
    "within_schemes": Scheme,
}
"""The limits a scope may name, with the closed list each is written in."""


class Scope(NamedTuple):
    """The limits of a row, as the words it admits; None where it is not limited.

    >>> from datetime import date
    >>> from p2mi_rules.policy.situations import Situation
    >>> scope = Scope.of((("employer", ("individual",)), ("except_schemes", ("spsk",))))
    >>> scope.matches(Situation("SA", date(2016, 1, 1), EmployerKind.INDIVIDUAL))
    True
    >>> scope.matches(Situation("SA", date(2016, 1, 1)))
    False
    """

    employer: frozenset[str] | None = None
    occupations: frozenset[str] | None = None
    except_occupations: frozenset[str] = frozenset()
    routes: frozenset[str] | None = None
    schemes: frozenset[str] | None = None
    except_schemes: frozenset[str] = frozenset()
    within_schemes: frozenset[str] | None = None

    @classmethod
    def of(cls, pairs: Pairs) -> Scope:
        """The scope as written in a row."""
        return cls(**{name: frozenset(words) for name, words in pairs})

    def concerns(self, situation: Situation) -> bool:
        """Whether the row is about this employer, this work, and a scheme it is written within."""
        return (
            _admits(self.employer, situation.employer)
            and _admits(self.occupations, situation.occupation)
            and situation.occupation not in self.except_occupations
            and _admits(self.within_schemes, situation.scheme)
        )

    def admits(self, situation: Situation) -> bool:
        """Whether the route and the scheme are among those the row names."""
        return (
            _admits(self.routes, situation.route)
            and _admits(self.schemes, situation.scheme)
            and situation.scheme not in self.except_schemes
        )

    def matches(self, situation: Situation) -> bool:
        """Whether the row speaks of exactly this kind of placement."""
        return self.concerns(situation) and self.admits(situation)


def _admits(words: frozenset[str] | None, word: str) -> bool:
    return words is None or word in words
