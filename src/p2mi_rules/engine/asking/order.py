"""In which order are the facts that matter best asked?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.engine.asking.guess import Guess
from p2mi_rules.engine.asking.search import Effort, Search, TooManyError
from p2mi_rules.engine.asking.worlds import size, worlds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.engine.asking.worlds import Weights
    from p2mi_rules.engine.network import Network

WORLDS = 8_192
"""Up to how many worlds every order is tried."""


class Turn(NamedTuple):
    """One fact to ask: how many questions it takes, this one included, if it is asked first and the best order follows.

    ``expected`` is the average over all worlds by their weights, ``worst`` the most that it can take. ``exact`` is
    false where there were too many worlds to try every order, and both are estimates.
    """

    fact: str
    expected: float
    worst: int
    exact: bool


def order(network: Network, told_by: Mapping[str, frozenset[str]], weights: Weights) -> tuple[Turn, ...]:
    """The facts, best first: by the expected number of questions, then by the worst case, then by name.

    ``told_by`` are, for each fact that may be asked, the variables that its answer tells. ``weights`` say how likely
    each value of a fact is; where there are none, every value is as likely as every other.
    """
    turns = _tried(network, told_by, weights) or _guessed(network, told_by, weights)
    return tuple(sorted(turns, key=lambda each: (each.expected, each.worst, each.fact)))


def _tried(network: Network, told_by: Mapping[str, frozenset[str]], weights: Weights) -> list[Turn]:
    """Every order tried; nothing where there are too many."""
    if size(network) > WORLDS:
        return []
    over = worlds(network, told_by, weights)
    search, whole = Search(over), over.weight(over.every)
    try:
        efforts = {fact: search.after(fact, over.every) for fact in told_by}
    except TooManyError:
        return []
    return [Turn(fact, round(each.total / whole, 9), each.worst, exact=True) for fact, each in efforts.items()]


def _guessed(network: Network, told_by: Mapping[str, frozenset[str]], weights: Weights) -> list[Turn]:
    """The efforts as far as they can be estimated."""
    guess = Guess(network, told_by, {name: network.shares(name, weights) for name in network.variables})
    found: list[Turn] = []
    for fact, names in told_by.items():
        effort: Effort = guess.after(names)
        found.append(Turn(fact, round(effort.total, 9), effort.worst, exact=False))
    return found
