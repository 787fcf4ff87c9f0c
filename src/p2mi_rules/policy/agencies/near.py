"""Which names of a list were perhaps meant?

A near name is a question to ask and never an answer. Companies carry much the same words (*Jaya*, *Mandiri*,
*Sukses*), so two names are near only if the words that are their own are alike.

>>> from p2mi_rules.policy.agencies.names import parse
>>> listed = [parse("PT Sriti Rukma Lestari"), parse("PT Bela Sukses Mandiri")]
>>> [name.written for name in near(parse("PT Sriti Rukmana Lestari"), listed)]
['PT Sriti Rukma Lestari']
>>> near(parse("PT Sukses Mandiri Utama"), listed)
()
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules.policy.agencies.names import AgencyName

CUTOFF = 0.90
"""The least similarity of two names that are near, from 0 to 1."""

MOST = 5
"""How many names are given at most."""

# Words that many companies of the trade carry: they tell little of which one is meant.
_COMMON = frozenset(
    {"abadi", "bersama", "citra", "indonesia", "insani", "internasional", "jaya", "karya", "maju", "makmur"}
    | {"mandiri", "mitra", "mulia", "nusantara", "perdana", "perkasa", "persada", "pratama", "prima", "putra", "putri"}
    | {"sejahtera", "sejati", "sukses", "tama", "utama"}
)
_COMMON_WEIGHT = 0.3
# No company of the trade has so long a name, and comparing long names letter by letter takes long.
_LONGEST = 120
_REMEMBERED = 4096


class _Weighed(NamedTuple):
    """The letters of a name without space, what each of them counts, their sum, and the words in alphabetical order."""

    letters: str
    weights: tuple[float, ...]
    sum: float
    words: tuple[str, ...]


def near(name: AgencyName, names: Iterable[AgencyName]) -> tuple[AgencyName, ...]:
    """Find the names of a list that resemble a name; its own key is no other name, and is left out.

    The form does not count: whoever asks for a CV is shown the PT of that name. Each key is given once, the company
    rather than a branch of it.

    Args:
        name: the name that was not found.
        names: the names of the list, in any order.

    Returns:
        At most five names, nearest first, those equally near in the order of their keys. None for initials, and no
        initials, which resemble everything; nor for a name longer than 120 characters.
    """
    if not _tells(name):
        return ()
    asked = _weighed(name.core)
    # Of one key the first by place and writing stays, the head office before its branches.
    listed = sorted((other for other in names if _tells(other) and other.key != name.key), key=_order, reverse=True)
    others = {other.key: other for other in listed}
    found = [(_likeness(asked, _weighed(other.core)), key) for (key, other) in others.items()]
    best = sorted((-likeness, key) for likeness, key in found if likeness >= CUTOFF)
    return tuple(others[key] for _, key in best[:MOST])


def _tells(name: AgencyName) -> bool:
    """Whether a name is one that can be compared: no initials, and not longer than any name is."""
    return not name.initials and len(name.core) <= _LONGEST


def _order(name: AgencyName) -> tuple[str, str, str]:
    return name.core, name.branch, name.written


@lru_cache(maxsize=_REMEMBERED)
def _weighed(core: str) -> _Weighed:
    """Weigh the letters of a name: those of common words count in part."""
    words = core.split()
    weights = tuple(_COMMON_WEIGHT if word in _COMMON else 1.0 for word in words for _ in word)
    return _Weighed("".join(words), weights, sum(weights), tuple(sorted(words)))


def _likeness(one: _Weighed, two: _Weighed) -> float:
    """How alike two names are, the same either way round: the weight of the letters that both have in one order."""
    if one.letters == two.letters or one.words == two.words:
        return 1.0
    first, second = sorted((one, two))
    matcher = SequenceMatcher(a=first.letters, b=second.letters, autojunk=False)
    most, total = len(first.letters) + len(second.letters), first.sum + second.sum
    # What all letters must reach at least, if those that differ are of common words.
    least = 1 - (1 - CUTOFF) * total / _COMMON_WEIGHT / most
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    blocks = matcher.get_matching_blocks()
    return sum(sum(first.weights[a : a + n]) + sum(second.weights[b : b + n]) for a, b, n in blocks) / total
