"""What is there to be said of the remedies of one placement?"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.timelines import END_OF_TIME

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from datetime import date

    from p2mi_rules.engine.remedy import Obstacle
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Possible, Rule
    from p2mi_rules.questions.changes import Doer


@attrs.frozen(kw_only=True)
class Change:
    """A stated (or presumed) fact that would have to be otherwise: any of ``values`` will do.

    ``fact`` is the engine's name of it (``documents:passport``, ``moment``); ``doer`` who can bring it about, ``cost``
    what it costs beside other changes (``inf``: impossible), ``why`` the key of the reason for both; ``rules`` are the
    ids of the rules that ask for it.
    """

    fact: str
    stated: tuple[Hashable, ...]
    values: tuple[Hashable, ...]
    doer: Doer
    cost: float
    why: str
    rules: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Condition:
    """An open fact that must turn out to be one of ``values`` for a remedy to work."""

    fact: str
    values: tuple[Hashable, ...]


@attrs.frozen(kw_only=True)
class Remedy:
    """Changes, none of them to spare, that make a placement procedural if the conditions are met.

    ``cost`` is the sum of the costs of the changes.
    """

    changes: tuple[Change, ...]
    conditions: tuple[Condition, ...]
    cost: float

    @property
    def is_possible(self) -> bool:
        """Whether somebody can bring about every change."""
        return self.cost < inf


@attrs.frozen(kw_only=True)
class Offers:
    """The remedies of one placement, with all that their words need.

    ``facts`` are all values that each fact might have, ``rules`` the rules by their ids, ``blocked`` what forbids a
    remedy that keeps destination and day, ``gone`` whether the departure has happened, ``waits`` whether later
    days were looked at.
    """

    report: Report
    remedies: tuple[Remedy, ...]
    complete: bool
    blocked: tuple[Obstacle, ...]
    facts: Mapping[str, Possible]
    rules: Mapping[str, Rule]
    gone: bool
    waits: bool

    @property
    def last_day(self) -> date:
        """The last day that is judged or waited for."""
        return END_OF_TIME if self.waits else self.report.judged_on.last
