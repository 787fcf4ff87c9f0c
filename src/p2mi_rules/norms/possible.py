"""Which values may each fact still have, and why?"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.norms.questions import Table
    from p2mi_rules.vocabulary import Why


@attrs.frozen
class Possible:
    """The values that one fact may still have; ``why`` says why there are several.

    ``presumed`` marks a value that the library assumed for a blank fact; ``askable`` whether a person
    could state it (the reading of the law is nobody's fact).

    >>> Possible(("g2g",)).is_open
    False
    """

    values: tuple[Hashable, ...]
    why: Why | None = None
    presumed: bool = attrs.field(default=False, kw_only=True)
    askable: bool = attrs.field(default=True, kw_only=True)

    @property
    def is_open(self) -> bool:
        """Whether more than one value is possible."""
        return len(self.values) > 1


@attrs.frozen
class Conflict:
    """One fact stated twice with different values, by which fields; both are kept."""

    fact: str
    fields: tuple[str, ...]


@attrs.frozen
class Situation:
    """Everything the engine is told of one placement: what each fact may be, and the tables that questions read.

    ``stretches`` are, for a value of a fact, the moments that differ where the fact has it; all, if it is not there.
    """

    facts: Mapping[str, Possible]
    tables: Mapping[str, Table]
    conflicts: tuple[Conflict, ...] = ()
    stretches: Mapping[tuple[str, Hashable], frozenset[Hashable]] = MappingProxyType({})
