"""Which rulebook is the shipped one?"""

from __future__ import annotations

from functools import cache

import attrs

from p2mi_rules import norms
from p2mi_rules.questions import CONSTRAINTS, QUESTIONS
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.vocabulary import Topic


@attrs.frozen
class Rulebook(norms.Rulebook):
    """Rules with the questions they read; ``shipped()`` is the law that this library encodes.

    >>> "uu18-2017/p72-d" in {rule.id for rule in Rulebook.shipped().rules}
    True
    """

    @staticmethod
    @cache
    def shipped() -> Rulebook:
        """The rules of every instrument that is encoded, with their questions."""
        return Rulebook(
            RULES,
            QUESTIONS,
            topics=frozenset(map(str, Topic)),
            gaps=GAPS,
            constraints=CONSTRAINTS,
            pivots=("destination",),
        )
