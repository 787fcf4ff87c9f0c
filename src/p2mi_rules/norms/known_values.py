"""Which values may a fact have, as far as a rulebook says?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.norms.questions import MOMENT, Band, Field, Holds

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.norms.questions import Question
    from p2mi_rules.norms.rulebook import Rulebook


def domains(book: Rulebook) -> dict[str, tuple[Hashable, ...]]:
    """All values of each fact, in the order of the facts' names: those that its questions or the rulebook name.

    A ``Field`` names the values of its fact, ``Holds`` says yes or no. A number that is read in bands alone has one
    number of each band for all of it. The values of any other fact must be declared (``domains=`` of the rulebook);
    where they are not, and for the moment judged, the fact is left out.
    """
    found: dict[str, tuple[Hashable, ...]] = {}
    for fact in sorted(book.facts - {MOMENT}):
        values = book.domains.get(fact) or _named(fact, book)
        if values is not None:
            found[fact] = values
    return found


def is_number(fact: str, book: Rulebook) -> bool:
    """Whether a fact is a number that is read in bands alone, so that any whole number can be stated."""
    readers = _readers(fact, book)
    constrained = any(fact in each.facts for each in book.constraints)
    return fact not in book.domains and not constrained and all(isinstance(each, Band) for each in readers)


def _named(fact: str, book: Rulebook) -> tuple[Hashable, ...] | None:
    """The values that the questions name."""
    for question in _readers(fact, book):
        if isinstance(question, Field | Holds):
            return question.answers
    if not is_number(fact, book):
        return None
    cuts = sorted({cut for each in _readers(fact, book) if isinstance(each, Band) for cut in each.cuts})
    return (cuts[0] - 1, *cuts)


def _readers(fact: str, book: Rulebook) -> list[Question]:
    """The questions that read a fact."""
    return [question for question in book.questions if fact in question.facts]
