"""Which country is meant by a name or a code as somebody wrote it?

Three answers are possible, and none of them is a guess: ``Resolved``, ``Ambiguous`` with the
candidates, ``Unrecognised`` with the names that were perhaps meant. A near match is never accepted.

>>> from p2mi_rules import countries
>>> countries.resolve("Korsel")
Resolved(alpha_2='KR')
>>> countries.resolve("Korea")
Ambiguous(candidates=('KR', 'KP'))
>>> countries.resolve("Jepan")
Unrecognised(suggestions=('Jepang (JP)',))
"""

from __future__ import annotations

from p2mi_rules.countries.answers import Ambiguous, Answer, Resolved, Unrecognised
from p2mi_rules.countries.resolver import exists, from_code, name, read, resolve

__all__ = [
    "Ambiguous",
    "Answer",
    "Resolved",
    "Unrecognised",
    "exists",
    "from_code",
    "name",
    "read",
    "resolve",
]
