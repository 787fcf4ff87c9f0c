"""What do all answers of a run add up to?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.cli.wording import say
from p2mi_rules.verdict import FaultyRecord
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from p2mi_rules.batch import Answer
    from p2mi_rules.cli.request import Request

FINE, FOUND, UNUSABLE, TOO_OLD = 0, 1, 2, 3
"""The exit codes: nothing at or above ``--fail-on``, something, unreadable input, policy data too old."""

_GRAVITY = {Status.OUT_OF_SCOPE: 1, Status.INDETERMINATE: 2, Status.NONPROCEDURAL: 3}
_FROM = {"nonprocedural": 3, "indeterminate": 2, "never": 4}
_FAULTY_COUNTS_AS = Status.INDETERMINATE


class Tally:
    """The answers of one run, counted while they pass."""

    def __init__(self, request: Request, policy_date: date) -> None:
        """Begin with nothing counted."""
        self.policy_date = policy_date
        self._request = request
        self._statuses: Counter[Status] = Counter()
        self._faulty = 0
        self._presumed = 0
        self._faults: list[str] = []

    @property
    def rows(self) -> int:
        """How many answers have passed."""
        return self._statuses.total() + self._faulty

    @property
    def nothing_readable(self) -> bool:
        """Whether there were rows, and not one could be read."""
        return self._faulty > 0 and not self._statuses

    def counted(self, answers: Iterable[Answer]) -> Iterator[Answer]:
        """Pass the answers on, counting them."""
        for answer in answers:
            if isinstance(answer.said, FaultyRecord):
                self._faulty += 1
                # Of a file every fault stands in its row; of one placement it is told beside the answer.
                told = [fault.said(self._request.lang) for fault in answer.said.faults]
                self._faults = told if self._request.file is None else []
            else:
                self._statuses[answer.said.status] += 1
                self._presumed += "departed_on" in answer.said.presumed
            yield answer

    def summary(self, lang: str) -> str:
        """How many rows there were, and of each status how many."""
        parts = [f"{self._statuses[each]} {words.label(each, lang)}" for each in Status if self._statuses[each]]
        if self._faulty:
            parts.append(f"{self._faulty} {say('faulty', lang)}")
        total = say("total", lang, count=self.rows)
        return f"{total}: {', '.join(parts)}" if parts else total

    def notes(self) -> list[str]:
        """What must be known beside the answers: presumed days, nothing readable, policy data too old."""
        asked, lang = self._request, self._request.lang
        found = list(self._faults)
        if asked.file is not None and not self.rows:
            found.append(say("no_rows", lang, file=asked.file))
        if asked.file is not None and self.nothing_readable:
            found.append(say("all_faulty", lang, file=asked.file))
        if asked.receipt is not None and self._faulty:
            found.append(say("without_receipt", lang, count=self._faulty))
        if self._presumed:
            found.append(say("presumed", lang, count=self._presumed, day=asked.known_on))
        if self._is_too_old():
            days = (asked.known_on - self.policy_date).days
            limits = {"date": self.policy_date, "day": asked.known_on, "most": asked.max_policy_age}
            found.append(say("too_old", lang, days=days, **limits))
        return found

    def code(self) -> int:
        """The exit code: unreadable before too old, too old before found."""
        if self.nothing_readable:
            return UNUSABLE
        if self._is_too_old():
            return TOO_OLD
        worst = max((_GRAVITY.get(status, 0) for status in self._statuses), default=0)
        if self._faulty:
            worst = max(worst, _GRAVITY[_FAULTY_COUNTS_AS])
        return FOUND if worst >= _FROM[self._request.fail_on] else FINE

    def _is_too_old(self) -> bool:
        """Whether the policy data is older than the call allows."""
        most = self._request.max_policy_age
        return most is not None and (self._request.known_on - self.policy_date).days > most
