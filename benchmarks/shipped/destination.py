"""What do the acts say of a destination, by its standing?

Laid out once for each of the sums of standings in ``policy``, by whether anybody places the worker.
"""

from __future__ import annotations

from benchmarks.shipped.policy import CLOSED, DENIED, ELSEWHERE, OPEN, STOPPED
from p2mi_rules.norms import Outcome

S, B, NA, NE, U, NB = Outcome
Weighed = tuple[Outcome, Outcome, Outcome, Outcome, bool, bool]
WeighedBefore = tuple[Outcome, Outcome, Outcome, bool, bool]
_MAY_NOT_APPLY = {S: NB, NB: NB, NA: NA, B: U, U: U}
"""What becomes of an outcome where it is not known whether anybody places."""
_MAY_BE_OPEN = {S: S, NB: NB, NA: NA, B: U, U: U}
"""What becomes of one whose breach the act of 2004 leaves open where nobody places."""
_SUMS = range(OPEN, CLOSED << 1)


def _pasal_31(standing: int) -> Outcome:
    """A destination is one that was designated; of what was stopped the next speaks."""
    return _one(
        S if standing & OPEN else None,
        B if standing & (DENIED | ELSEWHERE) else None,
        NA if standing & STOPPED else None,
    )


def _pasal_32(standing: int) -> Outcome:
    """Nobody goes where placement was stopped or closed."""
    return _one(S if standing & ~STOPPED else None, B if standing & STOPPED else None)


def _pasal_72_b(standing: int) -> Outcome:
    """Nobody is placed where placement was closed."""
    return _one(S if standing & ~CLOSED else None, B if standing & CLOSED else None)


def _pasal_72_d(standing: int) -> Outcome:
    """Nobody is placed where, by the ministry's own word, there is no placement."""
    return _one(
        S if standing & OPEN else None,
        B if standing & DENIED else None,
        NA if standing & (ELSEWHERE | STOPPED) else None,
    )


def _one(*possible: Outcome | None) -> Outcome:
    """What these outcomes come to."""
    found = {each for each in possible if each is not None}
    if len(found) == 1:
        return found.pop()
    return NB if found == {S, NA} else U


def _weighed(standing: int, *, nobody: bool | None) -> Weighed:
    """Pasal 31, 32, 72 huruf b and d, whether one is breached, whether one is open."""
    p31, p32, p72b, p72d = _pasal_31(standing), _pasal_32(standing), _pasal_72_b(standing), _pasal_72_d(standing)
    if nobody is not False:
        p72b, p72d = (_MAY_NOT_APPLY[p72b], _MAY_NOT_APPLY[p72d]) if nobody is None else (NA, NA)
    found = {p31, p32, p72b, p72d}
    return p31, p32, p72b, p72d, B in found, U in found


def _weighed_before_2017(standing: int, *, nobody: bool | None) -> WeighedBefore:
    """Pasal 27, 30 and 81 of UU 39/2004, of which it is open whether they reach who goes alone (Pasal 105)."""
    p27, p30, p81 = _pasal_31(standing), _pasal_72_b(standing), _pasal_32(standing)
    if nobody is None:
        p27, p30, p81 = _MAY_BE_OPEN[p27], _MAY_NOT_APPLY[p30], _MAY_BE_OPEN[p81]
    elif nobody:
        p27, p30, p81 = NE if p27 is B else p27, NA, NE if p81 is B else p81
    found = {p27, p30, p81}
    return p27, p30, p81, B in found, not found.isdisjoint({U, NE})


_NONE = (U, U, U, U, False, True)
SOMEBODY = [_NONE, *(_weighed(each, nobody=False) for each in _SUMS)]
NOBODY = [_NONE, *(_weighed(each, nobody=True) for each in _SUMS)]
PERHAPS = [_NONE, *(_weighed(each, nobody=None) for each in _SUMS)]

_NONE_BEFORE = (U, U, U, False, True)
SOMEBODY_BEFORE = [_NONE_BEFORE, *(_weighed_before_2017(each, nobody=False) for each in _SUMS)]
NOBODY_BEFORE = [_NONE_BEFORE, *(_weighed_before_2017(each, nobody=True) for each in _SUMS)]
PERHAPS_BEFORE = [_NONE_BEFORE, *(_weighed_before_2017(each, nobody=None) for each in _SUMS)]
