"""What is a class of situations that two sides find differently?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from p2mi_rules.norms import MOMENT, Effect, Outcome
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from p2mi_rules.engine.comparing.views import Seen
    from p2mi_rules.norms import Rule


class Condition(NamedTuple):
    """One fact, or the answers to one ``question``: the values that may stand, of all that there are."""

    name: str
    values: tuple[Hashable, ...]
    every: tuple[Hashable, ...]
    question: str | None = None

    @property
    def size(self) -> int:
        """How much there is to be said: stretches of days, or values, or those left out if they are fewer."""
        if self.name != MOMENT:
            return min(len(self.values), len(self.every) - len(self.values))
        places = [self.every.index(value) for value in self.values]
        return sum(place - 1 not in places for place in places)


class Shift(NamedTuple):
    """One rule, as either side has it, and what the status can see of its finding on each side; None where it is fine.

    Without a rule it is a topic on which one side alone has a rule in force.
    """

    a: Rule | None
    b: Rule | None
    topic: str
    before: Seen | None
    after: Seen | None

    @property
    def rule(self) -> Rule | None:
        """The rule, as the later side has it if it has."""
        return self.b or self.a


@attrs.frozen
class DifferenceClass:
    """A class of situations that two sides find differently: when, and by which rules.

    Whatever ``when`` does not name may be anything. ``before`` and ``after`` are the statuses on the two sides where
    nothing else stands against the placement and everything is examined.
    """

    when: tuple[Condition, ...]
    shifts: tuple[Shift, ...]

    @property
    def before(self) -> Status:
        """The status on side a."""
        return status_of(shift.before for shift in self.shifts)

    @property
    def after(self) -> Status:
        """The status on side b."""
        return status_of(shift.after for shift in self.shifts)

    @property
    def size(self) -> tuple[int, int]:
        """How many things are named, and how much there is to be said of them."""
        return len(self.when), sum(condition.size for condition in self.when)


def status_of(seen: Iterable[Seen | None]) -> Status:
    """What comes of some findings where everything else is settled without breach."""
    outcomes = {(each.effect, each.outcome is Outcome.BREACHED) for each in seen if each is not None}
    for effect, breached, status in (
        (Effect.SCOPES, True, Status.OUT_OF_SCOPE),
        (Effect.SCOPES, False, Status.INDETERMINATE),
        (Effect.DECIDES, True, Status.NONPROCEDURAL),
        (Effect.DECIDES, False, Status.INDETERMINATE),
    ):
        if (effect, breached) in outcomes:
            return status
    return Status.PROCEDURAL
