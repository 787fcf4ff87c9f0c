"""Does the hand-written twin say what the library says, wherever it says anything?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.shipped.twin import decide
from p2mi_rules import check
from p2mi_rules.norms import Outcome
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from p2mi_rules import Placement

_NOT_BREACHED = frozenset({Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.NOT_BREACHED})


class Agreement(NamedTuple):
    """Of outcomes and of statuses: how many are the same, and how many the library alone settles; what differs.

    A difference names the place of the record, the rule or ``status``, and what the twin and the library say.
    """

    outcomes: Counter[str]
    statuses: Counter[str]
    differences: tuple[tuple[int, str, str, str], ...]


def agreement(placements: Iterable[Placement], *, specification: bool = True) -> Agreement:
    """Judge each placement by both.

    What the library says is read off its tables; with ``specification`` that is asked too, and must say the same.
    """
    outcomes: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    differences: list[tuple[int, str, str, str]] = []
    for place, placement in enumerate(placements):
        status, found = decide(placement)
        verdict = check(placement)
        if specification:
            _ = verdict.report  # raises where the two differ
        for (rule, outcome), said in zip(verdict.outcomes.items(), found, strict=True):
            word = _outcome(said, outcome)
            outcomes[word] += 1
            if word == "different":
                differences.append((place, rule, said.value, outcome.value))
        word = "same" if status is verdict.status else "settled" if status is Status.INDETERMINATE else "different"
        statuses[word] += 1
        if word == "different":
            differences.append((place, "status", status.value, verdict.status.value))
    return Agreement(outcomes, statuses, tuple(differences))


def _outcome(said: Outcome, expected: Outcome) -> str:
    """How one outcome of the twin stands beside that of the library."""
    if said is expected:
        return "same"
    if said is Outcome.UNKNOWN or (said is Outcome.NOT_BREACHED and expected in _NOT_BREACHED):
        return "settled"
    return "different"
