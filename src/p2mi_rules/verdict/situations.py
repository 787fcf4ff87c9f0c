"""Which classes of situations are judged otherwise on one side than on the other?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from p2mi_rules import countries
from p2mi_rules.engine.comparing.differing import Space, differing
from p2mi_rules.engine.comparing.views import View
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions.companies import Agencies
from p2mi_rules.questions.every import destinations, every_situation
from p2mi_rules.questions.situate import READINGS, tables_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.engine.comparing.classes import DifferenceClass
    from p2mi_rules.verdict.sides import Side


def classes(a: Side, b: Side, about: tuple[str, ...] | None) -> tuple[DifferenceClass, ...]:
    """The classes, over every destination of either policy or those named."""
    sides = (a, b)
    agencies = Agencies()
    places = destinations([side.book for side in sides]) if about is None else about
    cuts = a.rules.cuts | b.rules.cuts
    domains = every_situation([(side.book, side.request("full").choices) for side in sides], places, cuts)
    return differing(_view(a, agencies), _view(b, agencies), Space(domains, frozenset({"destination"})))


def _view(side: Side, agencies: Agencies) -> View:
    """A side as the engine sees it; of companies both sides are told the same."""
    tables = tables_of(side.book, agencies, side.request("full").choices)
    return View(rulebook=side.rules, tables=tables, settled=_settled(side))


def _settled(side: Side) -> dict[str, tuple[Hashable, ...]]:
    """What a side decides for every situation."""
    day = {} if side.departed_on is None else {MOMENT: (side.departed_on,)}
    return {"reading": READINGS[side.reading], **day}


def places(about: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """The destinations that a comparison is about, in alphabetical order; None for all.

    Raises ``FaultyRequestError`` for what is no alpha-2 code of a country, and where none is named.
    """
    if about is None:
        return None
    named: set[object] = {about} if isinstance(about, str) or not _is_iterable(about) else {*about}
    wrong = sorted(repr(code) for code in named if not (isinstance(code, str) and countries.exists(code)))
    if wrong or not named:
        expected = "ISO 3166-1 alpha-2 codes such as 'KH', or None for every destination"
        raise FaultyRequestError([Fault("about", found, expected=expected) for found in wrong or ["nothing"]])
    return tuple(sorted(map(str, named)))


def _is_iterable(value: object) -> bool:
    """Whether something can be gone over: not every caller checks types."""
    return isinstance(value, Iterable)
