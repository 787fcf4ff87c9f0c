"""What status follows from the outcomes of all rules?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.compiled.shapes import BREACHED, DECIDES, NOT_APPLICABLE, SATISFIED, SCOPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from p2mi_rules.compiled.shapes import Book

_FINE = SATISFIED | NOT_APPLICABLE

STATUSES = ("procedural", "no_breach_found", "nonprocedural", "indeterminate", "out_of_scope")
_PROCEDURAL, _NO_BREACH_FOUND, _NONPROCEDURAL, _INDETERMINATE, _OUT_OF_SCOPE = range(len(STATUSES))


class Core(NamedTuple):
    """What is found, before any word of it: the place of the status among ``STATUSES``, and the rules' outcomes.

    ``outcomes`` has for each rule in the order of the law the set of what it may say, 0 for one that is not in force.
    """

    status: int
    outcomes: bytes


def core_of(book: Book, outcomes: bytes, examined: int, *, uncovered: int, clash: bool) -> Core:
    """The core that follows: scope first, then a breach, single or joint, then what has been settled.

    Args:
        book: The rules.
        outcomes: For each rule the set of what it may say.
        examined: The set of topics that must be settled for a status better than indeterminate.
        uncovered: The topics on which in some stretch no rule is in force.
        clash: Whether the deciding rules cannot all hold in any world, though none is surely breached.
    """
    scopes = [outcomes[place] for place, effect in enumerate(book.effects) if effect == SCOPES]
    if BREACHED in scopes:
        return Core(_OUT_OF_SCOPE, outcomes)
    if any(bits & BREACHED for bits in scopes):
        return Core(_INDETERMINATE, outcomes)
    if clash or surely_breached(book, outcomes):
        return Core(_NONPROCEDURAL, outcomes)
    unsettled = (book.full | examined) & (uncovered | ~_settled(book, outcomes))
    if not unsettled:
        return Core(_PROCEDURAL, outcomes)
    return Core(_INDETERMINATE if unsettled & examined else _NO_BREACH_FOUND, outcomes)


def surely_breached(book: Book, outcomes: Sequence[int]) -> bool:
    """Whether a deciding rule is breached in every world."""
    return any(effect == DECIDES and bits == BREACHED for effect, bits in zip(book.effects, outcomes, strict=True))


def undecided(book: Book, outcomes: Sequence[int]) -> list[int]:
    """The deciding rules that are breached in some worlds and not in others."""
    return [
        place
        for place, (effect, bits) in enumerate(zip(book.effects, outcomes, strict=True))
        if effect == DECIDES and bits & BREACHED and bits != BREACHED
    ]


def _settled(book: Book, outcomes: Sequence[int]) -> int:
    """The topics of which every rule in force that speaks for them is satisfied or does not apply."""
    return sum(
        1 << place for place, counted in enumerate(book.counted) if all(not outcomes[rule] & ~_FINE for rule in counted)
    )
