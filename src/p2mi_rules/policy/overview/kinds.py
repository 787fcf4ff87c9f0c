"""Into which few groups do the kinds of placement fall, so that each group is answered alike?"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import islice, permutations, product
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from p2mi_rules.policy.situations import Situation
from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from p2mi_rules.policy.book import PolicyBook

A = TypeVar("A")
E = TypeVar("E", bound=StrEnum)
_MOST_ORDERS = 24


class Approval(StrEnum):
    """What a stop may spare: nothing, who was approved before every stop, or besides who comes back after leave."""

    NONE = "none"
    BEFORE = "before"
    RETURNING = "returning"


class Kind(NamedTuple):
    """One kind of placement; without more said the ordinary one: by a P3MI, with a company, for ordinary work."""

    employer: EmployerKind = EmployerKind.LEGAL_ENTITY
    occupation: Occupation = Occupation.OTHER
    route: Route = Route.P2P
    scheme: Scheme = Scheme.NO_SCHEME
    approval: Approval = Approval.NONE

    def situation(self, country: str, day: date) -> Situation:
        """The same as a book is asked for it."""
        approved_on = None if self.approval is Approval.NONE else date.min
        returning = self.approval is Approval.RETURNING
        return Situation(country, day, *self[:4], approved_on=approved_on, re_entry=returning)


class Limit(NamedTuple):
    """The values that a group is limited to, or all but those."""

    values: tuple[StrEnum, ...]
    all_but: bool = False


class Who(NamedTuple):
    """Which kinds of placement a group holds; None where it is not limited."""

    employer: Limit | None = None
    occupation: Limit | None = None
    route: Limit | None = None
    scheme: Limit | None = None
    approval: Limit | None = None


class Group(NamedTuple, Generic[A]):
    """Kinds of placement with one answer: ``kinds`` has one of each that are told apart."""

    who: Who
    answer: A
    kinds: tuple[Kind, ...]


class Domain(NamedTuple):
    """The values to ask for: those told apart, and one for all others (in ``others``, None where each is asked)."""

    values: tuple[tuple[StrEnum, ...], ...]
    others: tuple[StrEnum | None, ...]

    @classmethod
    def of(cls, country: str, *books: PolicyBook, approvals: tuple[Approval, ...] = (Approval.NONE,)) -> Domain:
        """What the books tell apart for the country; leaving by no route at all is left out, no policy speaks of it.

        Args:
            country: The alpha-2 code.
            books: One book or several; what one of them tells apart is told apart.
            approvals: The approvals to ask for; by default placements that no stop spares.

        >>> from p2mi_rules.policy import PolicyBook
        >>> Domain.of("KH", PolicyBook.shipped()).values[2]
        (<Route.G2G: 'g2g'>, <Route.P2P: 'p2p'>, <Route.UKPS: 'ukps'>, <Route.PERSEORANGAN: 'perseorangan'>)
        """
        occupations = _told_apart(Occupation, Occupation.OTHER, (book.occupations(country) for book in books))
        schemes = _told_apart(Scheme, Scheme.NO_SCHEME, (book.schemes(country) for book in books))
        routes = tuple(route for route in Route if route is not Route.NONE)
        values = (tuple(EmployerKind), occupations, routes, schemes, approvals)
        return cls(values, (None, occupations[-1], None, schemes[-1], None))

    def kinds(self) -> Iterator[Kind]:
        """One kind of placement for each combination of values."""
        return (Kind._make(values) for values in product(*self.values))

    def groups(self, answers: Mapping[Kind, A]) -> list[Group[A]]:
        """Few groups that hold every kind with an answer, each with one answer; kinds without one are in none.

        The most general group comes first; two groups may share kinds, which they answer alike.

        >>> from p2mi_rules.policy import PolicyBook
        >>> domain = Domain.of("SA", PolicyBook.shipped())
        >>> closed = {kind: "closed" for kind in domain.kinds() if kind.employer is EmployerKind.INDIVIDUAL}
        >>> [group.who.employer for group in domain.groups(closed)]
        [Limit(values=(<EmployerKind.INDIVIDUAL: 'individual'>,), all_but=False)]
        """
        classes = [_classes(place, self.values, answers) for place in range(len(self.values))]
        found = [self._group(box, answers) for box in _boxes(classes, answers)]
        return sorted(found, key=lambda group: sum(limit is not None for limit in group.who))

    def _group(self, box: _Box, answers: Mapping[Kind, A]) -> Group[A]:
        chosen = [[value for alike in classes for value in alike] for classes in box]
        limits = (self._limit(place, values) for place, values in enumerate(chosen))
        kinds = tuple(Kind._make(values) for values in product(*chosen))
        return Group(Who._make(limits), answers[kinds[0]], kinds)

    def _limit(self, place: int, chosen: Collection[StrEnum]) -> Limit | None:
        """The values of a group in few words: where the values that nobody names are among them, by what it is not."""
        told, others = self.values[place], self.others[place]
        left = tuple(value for value in told if value not in chosen)
        if not left:
            return None
        many = others in chosen if others is not None else len(left) < len(chosen)
        return Limit(left, all_but=True) if many else Limit(tuple(value for value in told if value in chosen))


def _told_apart(kind: type[E], ordinary: E, named: Iterable[frozenset[E]]) -> tuple[E, ...]:
    """The values named, in their order, and last of all one for those that nobody names."""
    told = frozenset[E]().union(*named)
    others = [value for value in kind if value not in told]
    rest = ordinary if ordinary in others else others[0]
    return (*(value for value in kind if value in told), rest)


_Class = tuple[StrEnum, ...]
_Box = tuple[tuple[_Class, ...], ...]


def _classes(place: int, values: tuple[tuple[StrEnum, ...], ...], answers: Mapping[Kind, A]) -> tuple[_Class, ...]:
    """The values of one limit, those together that never make a difference."""
    alike: dict[tuple[A | None, ...], list[StrEnum]] = {}
    for value in values[place]:
        cells = product(*values[:place], (value,), *values[place + 1 :])
        alike.setdefault(tuple(answers.get(Kind._make(cell)) for cell in cells), []).append(value)
    return tuple(map(tuple, alike.values()))


def _boxes(classes: Sequence[tuple[_Class, ...]], answers: Mapping[Kind, A]) -> Iterator[_Box]:
    """Boxes of one answer each, as large as they grow, until every cell with an answer is in one."""
    left = {cell: None for cell in product(*classes) if _answer(cell, answers) is not None}
    wide = [place for place, each in enumerate(classes) if len(each) > 1]
    orders = list(islice(permutations(wide), _MOST_ORDERS))
    while left:
        seed = next(iter(left))
        grown = (_grown(seed, order, classes, answers) for order in orders)
        box = max(grown, key=lambda box: sum(cell in left for cell in product(*box)))
        yield box
        for cell in product(*box):
            left.pop(cell, None)


def _grown(
    seed: tuple[_Class, ...], order: Iterable[int], classes: Sequence[tuple[_Class, ...]], answers: Mapping[Kind, A]
) -> _Box:
    """The box around a cell that takes in what has the same answer, one limit after the other."""
    box: list[tuple[_Class, ...]] = [(alike,) for alike in seed]
    wanted = _answer(seed, answers)
    for place in order:
        box[place] = tuple(
            alike
            for alike in classes[place]
            if all(_answer(cell, answers) == wanted for cell in product(*box[:place], (alike,), *box[place + 1 :]))
        )
    return tuple(box)


def _answer(cell: Iterable[_Class], answers: Mapping[Kind, A]) -> A | None:
    """The answer to a cell: to the first kind in it, as to all."""
    return answers.get(Kind._make(alike[0] for alike in cell))
