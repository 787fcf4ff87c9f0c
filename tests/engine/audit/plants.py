"""Which defects can be planted, and into which clean rulebook is each put?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.engine.audit.growing import Sketch, grown
from tests.engine.audit.plants_of_answers import (
    always_satisfied,
    applies_to_nothing,
    breached_everywhere,
    breached_nowhere,
    never_opens,
    never_returned,
    one_answer_more,
    ruled_out,
    unread,
)
from tests.engine.audit.plants_of_days import hole, hole_between_decisions, late_topic, silent_topic, two_at_once
from tests.engine.audit.plants_of_rules import (
    between_two,
    in_other_words,
    narrower,
    the_opposite,
    the_opposite_somewhere,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.engine.audit.planting import Planted

PLANTS: dict[str, tuple[Callable[[Sketch], Planted | None], ...]] = {
    "gap": (late_topic, silent_topic),
    "period": (hole, hole_between_decisions, two_at_once),
    "shadow": (narrower, in_other_words, between_two),
    "contradiction": (the_opposite, the_opposite_somewhere),
    "dead answer": (one_answer_more, never_returned, ruled_out),
    "never decides": (
        always_satisfied,
        applies_to_nothing,
        breached_nowhere,
        breached_everywhere,
        unread,
        never_opens,
    ),
}
EACH = 10
"""So many rulebooks of each family of defects, the plants of a family in turn."""


def planted(family: str, number: int) -> Planted:
    """The rulebook with that number of a family: the first clean one, from a seed on, into which the plant fits."""
    plants = PLANTS[family]
    seed = 1000 * (1 + sorted(PLANTS).index(family)) + 50 * number
    while True:
        found = plants[number % len(plants)](grown(seed))
        if found is not None:
            return found
        seed += 1
