"""Which country is meant by a name or a code as somebody wrote it?

Three answers are possible, and none of them is a guess: ``Resolved``, ``Ambiguous`` with the
candidates, ``Unrecognised`` with the names that were perhaps meant. A near match is never accepted. A region is
no country: it is ``Ambiguous`` between the countries of every list that its name may mean, and ``regions`` tells
those lists with their sources.

>>> from p2mi_rules import countries
>>> countries.resolve("Korsel")
Resolved(alpha_2='KR')
>>> countries.resolve("Korea")
Ambiguous(candidates=('KR', 'KP'))
>>> countries.resolve("Jepan")
Unrecognised(suggestions=('Jepang (JP)',))
>>> [region.name_id for region in countries.regions("Asia Tenggara")]
['Asia Tenggara (M49)', 'ASEAN (sejak 26 Oktober 2025)', 'ASEAN (Piagam 2007)']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from p2mi_rules.countries.alpha_2 import exists

if TYPE_CHECKING:
    from p2mi_rules.countries.answers import Ambiguous, Answer, Resolved, Unrecognised
    from p2mi_rules.countries.lists import Region, regions
    from p2mi_rules.countries.resolver import from_code, name, read, resolve

__all__ = [
    "Ambiguous",
    "Answer",
    "Region",
    "Resolved",
    "Unrecognised",
    "exists",
    "from_code",
    "name",
    "read",
    "regions",
    "resolve",
]

_MODULES = {
    "Ambiguous": "answers",
    "Answer": "answers",
    "Region": "lists",
    "Resolved": "answers",
    "Unrecognised": "answers",
    "from_code": "resolver",
    "name": "resolver",
    "read": "resolver",
    "regions": "lists",
    "resolve": "resolver",
}


def __getattr__(attribute: str) -> object:
    """Fetch what reads names on its first use: whoever states a code needs none of it."""
    if attribute not in _MODULES:
        message = f"module {__name__!r} has no attribute {attribute!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"{__name__}.{_MODULES[attribute]}"), attribute)
    globals()[attribute] = found
    return found
