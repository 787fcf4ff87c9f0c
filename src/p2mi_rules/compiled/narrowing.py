"""Which values are left of variables that exclude one another?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.compiled.shapes import members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from p2mi_rules.compiled.shapes import Exclusion


def narrow(exclusions: Sequence[Exclusion], possible: list[int]) -> bool:
    """Drop from sets of values those that have no partner left; whether every variable has one."""
    changed = True
    while changed:
        changed = any(_narrow(each, possible) for each in exclusions)
    return all(possible[each.first] for each in exclusions)


def leave_a_world(exclusions: Sequence[Exclusion], possible: Sequence[int]) -> bool:
    """Whether one value of each variable can be chosen so that all stand: exclusions in a ring may leave none."""
    left = list(possible)
    if not narrow(exclusions, left):
        return False
    still_open = (name for each in exclusions for name in each[:2] if left[name] & (left[name] - 1))
    name = next(still_open, None)
    if name is None:
        return True
    return any(
        leave_a_world(exclusions, [*left[:name], 1 << value, *left[name + 1 :]]) for value in members(left[name])
    )


def _narrow(exclusion: Exclusion, possible: list[int]) -> bool:
    """The same for two variables; whether any value was dropped."""
    first, second, partners = exclusion
    before = possible[first], possible[second]
    left = [value for value in members(before[0]) if partners[value] & before[1]]
    reached = 0
    for value in left:
        reached |= partners[value]
    possible[first], possible[second] = sum(1 << value for value in left), reached & before[1]
    return before != (possible[first], possible[second])
