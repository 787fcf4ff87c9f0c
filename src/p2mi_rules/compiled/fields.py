"""Which fields of a user's record carry the variables of a rulebook, and how is each written as a small number?"""

from __future__ import annotations

import numbers
from datetime import date
from operator import index
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from p2mi_rules.norms import Band, Holds
from p2mi_rules.norms.known_values import is_number
from p2mi_rules.vocabulary import Open

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from p2mi_rules.compiled.variables import Variables
    from p2mi_rules.norms import Rulebook

MOST_LISTS = 4096
"""How many different lists of one field are told apart by a number; records with more of them go the long way."""


class Listed(NamedTuple):
    """A field that is a list of items, each of which is a fact: held, or not; all open where there is no list."""

    name: str
    items: tuple[str, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts, one an item."""
        return tuple(f"{self.name}:{item}" for item in self.items)

    @property
    def size(self) -> int:
        """How many codes it has."""
        return min((1 << len(self.items)) + 1, MOST_LISTS)


class Number(NamedTuple):
    """A field that is a whole number, told apart at some cuts; the last code is for one that is open.

    ``words`` are what stands in the record for an open fact, besides nothing at all.
    """

    name: str
    cuts: tuple[int, ...]
    words: tuple[Hashable, ...]

    @property
    def size(self) -> int:
        """How many codes it has."""
        return len(self.cuts) + 2


class Word(NamedTuple):
    """A field that is one of some values; the last code is for one that is open.

    ``words`` are what stands in the record for an open fact, besides nothing at all.
    """

    name: str
    values: tuple[Hashable, ...]
    words: tuple[Hashable, ...]

    @property
    def size(self) -> int:
        """How many codes it has."""
        return len(self.values) + 1

    @property
    def yes_no(self) -> bool:
        """Whether its values are yes and no, which equal numbers in a dictionary and must be told from them."""
        return all(isinstance(value, bool) for value in self.values)

    @property
    def guarded(self) -> bool:
        """Whether some value equals one of another type in a dictionary."""
        return any(isinstance(value, numbers.Number | date) for value in self.values)

    def codes(self) -> dict[Hashable, int]:
        """The code of each value, and of each word for an open fact; of nothing, unless that is a value itself."""
        open_words = dict.fromkeys((None, *Open, *self.words), len(self.values))
        return {**open_words, **{value: place for place, value in enumerate(self.values)}}


Field: TypeAlias = Listed | Number | Word


class Coded(NamedTuple):
    """A field, and by what its codes are multiplied so that the sum over all fields is a key."""

    field: Field
    stride: int


def fields_of(
    rulebook: Rulebook, variables: Variables, open_words: Mapping[str, tuple[Hashable, ...]]
) -> tuple[Field, ...]:
    """The fields for all facts that rules read as they are, lists first, numbers, then words, each by its name."""
    lists: dict[str, list[str]] = {}
    for question in rulebook.questions:
        if isinstance(question, Holds):
            lists.setdefault(question.fact, []).append(question.item)
    listed = [Listed(name, tuple(dict.fromkeys(items))) for name, items in sorted(lists.items())]
    rest = sorted(variables.facts - {fact for each in listed for fact in each.facts})
    words = {fact: open_words.get(fact, ()) for fact in rest}
    whole = [Number(fact, _cuts(rulebook, fact), words[fact]) for fact in rest if is_number(fact, rulebook)]
    others = [fact for fact in rest if not is_number(fact, rulebook)]
    return (*listed, *whole, *(Word(fact, variables.values[fact], words[fact]) for fact in others))


def _cuts(rulebook: Rulebook, fact: str) -> tuple[int, ...]:
    """The numbers at which some band of a fact begins."""
    bands = (each for each in rulebook.questions if isinstance(each, Band) and each.fact == fact)
    return tuple(sorted({index(cut) for each in bands for cut in each.cuts}))
